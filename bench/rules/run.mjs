// npm run bench:rules: the rule engine beside what a team could have picked instead, every answer held against the others.
// --contacts=2000 measures that many instead of 100,000 and 1,000,000; few say nothing of speed, but show that all of it still works.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { root } from '../../scripts/root.mjs';
import { isStale } from '../../scripts/stale.mjs';
import { buildBundles } from './build.mjs';
import { measureCold } from './cold.mjs';
import { seed } from './contacts.mjs';

const asked = process.argv.find((word) => word.startsWith('--contacts='));
const onlyCount = asked === undefined ? null : Number(asked.slice('--contacts='.length));
if (onlyCount !== null && !(Number.isInteger(onlyCount) && onlyCount >= 100))
  throw new Error('--contacts takes a whole number, 100 or more.');

await installPeers();
await buildBundles();
const { describeGroups } = await import('./groups.mjs');
const { plausibleGroups } = await import('./plausible.mjs');
const { measurePeers } = await import('./peer-runs.mjs');
const { count, printTable, rateOf, timeOf } = await import('./report.mjs');

const started = performance.now();
const groups = plausibleGroups();
const { conditions, different, negated, relative, onTags } = describeGroups(groups);
console.log(`Node ${process.version}, ${cpus()[0].model}, ${cpus().length} cores. Seed ${seed}.`);
console.log(
  `${groups.length} groups of 1 to 8 conditions: ${conditions} conditions, ${different} different, ${negated} negated, ${relative} on relative dates, ${onTags} on tags.`,
);

const mainCount = onlyCount ?? 100_000;
const isSmall = onlyCount !== null;
const main = await measurePeers(
  mainCount,
  groups.length,
  isSmall
    ? { passSeconds: 1, budgetSeconds: 0.5, mostRuns: 3 }
    : { passSeconds: 20, budgetSeconds: 6, mostRuns: 15 },
);
printTable(main, mainCount, groups.length);

let large = [];
if (!isSmall) {
  const largeCount = 1_000_000;
  console.log('');
  const names = ['ours', 'closures', 'duckdb', 'json-logic-engine'];
  large = await measurePeers(
    largeCount,
    groups.length,
    { passSeconds: 60, budgetSeconds: 4, mostRuns: 5 },
    names,
  );
  printTable(large, largeCount, groups.length);
  console.log('The others would take minutes here; see their rate above.');
}

console.log(`\nCold processes, ${count(mainCount)} contacts:`);
const reference = main.find(({ name }) => name === 'closures').fingerprints[0][0];
const cold = await measureCold(groups, mainCount, isSmall ? 1 : 5, isSmall ? 3 : 9, reference);
const [parse, read, evaluate] = cold.stepMs.map((milliseconds) => milliseconds.toFixed(0));
console.log(
  `From the API's rows to all memberships: ${cold.coldMs.toFixed(0)} ms (rules ${parse}, reading ${read}, columns and evaluation ${evaluate}).`,
);
console.log(
  `Memory above the input: ${cold.coldExtraMB?.toFixed(0) ?? 'not known here'} MB resident at the peak, ${cold.coldExtraHeapMB.toFixed(0)} MB of heap after a step.`,
);
console.log(
  `One edited row, ${groups.length} groups: ${cold.oneRowMs.toFixed(2)} ms, of which ${cold.oneRowEvaluateMs.toFixed(2)} ms evaluation.`,
);

const wrong = [...main, ...large].filter(({ equal }) => !equal).map(({ title }) => title);
if (!cold.equal) wrong.push('ours in a cold process');
if (wrong.length > 0) {
  console.error(`Other members than the row closures: ${wrong.join(', ')}.`);
  process.exitCode = 1;
}
console.log(`Took ${((performance.now() - started) / 1000).toFixed(0)} s.`);

const ours = main[0];
const times = (name) => {
  const peer = main.find((result) => result.name === name);
  return Number((timeOf(peer, mainCount) / timeOf(ours, mainCount)).toPrecision(3));
};
console.log(
  JSON.stringify({
    bench: 'rules',
    evalsPerSecond: Math.round(rateOf(ours, mainCount, groups.length)),
    vsJsonLogicEngine: times('json-logic-engine'),
    vsSift: times('sift'),
    vsDuckdb: times('duckdb'),
    coldMs: Math.round(cold.coldMs),
    coldExtraMB: cold.coldExtraMB === null ? null : Math.round(cold.coldExtraMB),
    oneRowColdMs: Number(cold.oneRowMs.toFixed(2)),
    oneRowEvaluateMs: Number(cold.oneRowEvaluateMs.toFixed(2)),
  }),
);

/** The peers are no part of the main install: they are fetched when first needed, as their lock file says. */
async function installPeers() {
  const folder = 'bench/rules';
  if (!(await isStale([`${folder}/node_modules/.package-lock.json`], [`${folder}/package-lock.json`])))
    return;
  console.log('Installing the peers under bench/rules …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root(folder),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The peers could not be installed: npm ci in bench/rules failed.');
}
