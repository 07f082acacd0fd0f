// npm run push: builds the add-on and sends it to the script whose id is in .clasp.json.
import { spawnSync } from 'node:child_process';
import { buildAddOn } from './build-add-on.mjs';
import { root } from './root.mjs';
import { scriptId } from './script-id.mjs';

if ((await scriptId()) === null) {
  console.error(
    'Nothing was pushed, because .clasp.json names no script yet: copy the script id from Extensions ▸ Apps Script ▸ Project settings into "scriptId", or run "npm run create" to make a new spreadsheet with the script.',
  );
  process.exitCode = 1;
} else {
  for (const line of await buildAddOn()) console.log(line);
  const { status } = spawnSync(
    process.execPath,
    [root('node_modules/@google/clasp/build/src/index.js'), 'push', '--force', ...process.argv.slice(2)],
    {
      cwd: root('.'),
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
}
