// npm test: builds the add-on and the local page, then runs every test and prints how many. Words after `--` go to Jest, such as a part of a path.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAddOn } from './build-add-on.mjs';
import { buildLocal } from './build-local.mjs';
import { root } from './root.mjs';

const results = root('build/test-results.json');

console.log('Building what the tests run …');
for (const line of [...(await buildAddOn()), ...(await buildLocal())]) console.log(line);
await rm(results, { force: true });
// Whatever the tests and their browsers leave behind goes with this folder.
const scratch = await mkdtemp(join(tmpdir(), 'contact-groups-tests-'));
// The clock of the tests is the local host's; the machine's own zone must not matter, so it is an odd one.
const { status } = spawnSync(
  process.execPath,
  [root('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${results}`, ...process.argv.slice(2)],
  {
    cwd: root('.'),
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Pacific/Chatham', TMPDIR: scratch },
  },
);
await rm(scratch, { recursive: true, force: true });
const { numPassedTests, numFailedTests, numTotalTests, numFailedTestSuites } = JSON.parse(
  await readFile(results, 'utf8'),
);
if (numFailedTestSuites > 0) console.log(`${numFailedTestSuites} test files failed.`);
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed, ${numTotalTests - numPassedTests - numFailedTests} skipped`,
);
process.exitCode = status ?? 1;
