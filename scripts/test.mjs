// npm test: builds the add-on and the local page, then runs every test. Words after `--` go to Jest, such as a part of a path.
import { spawnSync } from 'node:child_process';
import { buildAddOn } from './build-add-on.mjs';
import { buildLocal } from './build-local.mjs';
import { root } from './root.mjs';

console.log('Building what the tests run …');
for (const line of [...(await buildAddOn()), ...(await buildLocal())]) console.log(line);
// The clock of the tests is the local host's; the machine's own zone must not matter, so it is an odd one.
const { status } = spawnSync(
  process.execPath,
  [root('node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  { cwd: root('.'), stdio: 'inherit', env: { ...process.env, TZ: 'Pacific/Chatham' } },
);
process.exitCode = status ?? 1;
