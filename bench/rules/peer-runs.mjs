// Measures the peers one after the other, each in a process of its own, and holds their members against those of the row closures.
import { peers } from './peers.mjs';
import { runScript } from './processes.mjs';
import { count, rateOf } from './report.mjs';

/** Slow peers are measured on the largest of these shares that they can do in time. */
const shares = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];
const fewestContacts = 100;
/** Row objects of a million contacts take a few gigabytes. */
const nodeOptions = ['--max-old-space-size=8192'];
const reference = 'closures';

/**
 * @param limits `passSeconds`: the longest that one evaluation of all groups may take a slow peer; `budgetSeconds`: no further run once the runs took this long
 * @returns the peers' results in the order of the table, each with `equal`
 */
export async function measurePeers(contactCount, groupCount, limits, names = peers.map(({ name }) => name)) {
  const shareCounts = shares
    .map((share) => Math.floor(contactCount * share))
    .filter((share) => share >= fewestContacts);
  const results = [];
  for (const { name } of peers.filter((peer) => names.includes(peer.name))) {
    process.stdout.write(`${name}, ${count(contactCount)} contacts … `);
    const words = JSON.stringify({ name, contactCount, shares: shareCounts, ...limits });
    const result = { name, ...(await runScript('measure.mjs', [words], nodeOptions)) };
    console.log(`${count(Math.round(rateOf(result, contactCount, groupCount)))} a second`);
    results.push(result);
  }
  const expected = results.find(({ name }) => name === reference);
  return results.map((result) => ({ ...result, equal: isEqual(result, expected, shareCounts) }));
}

/** Equal members in every run that both made, over the contacts that both looked at. */
function isEqual({ fingerprints, rowCount }, expected, shareCounts) {
  const share = shareCounts.indexOf(rowCount);
  const runs = Math.min(fingerprints.length, expected.fingerprints.length);
  return fingerprints
    .slice(0, runs)
    .every((found, run) => found[share] === expected.fingerprints[run][share]);
}
