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
// Whatever the tests and their browsers leave behind goes with this folder.
const scratch = await mkdtemp(join(tmpdir(), 'contact-groups-tests-'));
const words = process.argv.slice(2);
/** Tests that measure time run by themselves after all others, each in a fresh process: two at once disturb each other. */
const timed = ['test/bundle/contract', 'test/scenarios/story-time'];
const untimed = `--testPathIgnorePatterns=${[...timed, '/node_modules/'].join('|')}`;
const runs = words.length > 0 ? [words] : [[untimed], ...timed.map((path) => [path])];

/** One run of Jest: its exit status and what it counted. */
async function run(jestWords) {
  await rm(results, { force: true });
  // The clock of the tests is the local host's; the machine's own zone must not matter, so it is an odd one.
  const { status } = spawnSync(
    process.execPath,
    [root('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${results}`, ...jestWords],
    { cwd: root('.'), stdio: 'inherit', env: { ...process.env, TZ: 'Pacific/Chatham', TMPDIR: scratch } },
  );
  return { status: status ?? 1, ...JSON.parse(await readFile(results, 'utf8')) };
}

const found = [];
for (const jestWords of runs) found.push(await run(jestWords));
await rm(scratch, { recursive: true, force: true });
const sum = (name) => found.reduce((total, each) => total + each[name], 0);
const [passed, failed] = [sum('numPassedTests'), sum('numFailedTests')];
if (sum('numFailedTestSuites') > 0) console.log(`${sum('numFailedTestSuites')} test files failed.`);
console.log(`${passed} passed, ${failed} failed, ${sum('numTotalTests') - passed - failed} skipped`);
process.exitCode = Math.max(...found.map(({ status }) => status));
