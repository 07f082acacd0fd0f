// One cold process: from the Sheets API's rows and the rules' JSON text, both in memory, to who is in which group. Prints one line of JSON.
// Started by cold.mjs with --expose-gc and the file that holds the input.
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { bundle } from './build.mjs';
import { firstNow } from './contacts.mjs';
import { fingerprint, membersOf } from './membership.mjs';
import { parsedRules } from './parsed-rules.mjs';
import { contactTableOf, sheetServices } from './sheet-answers.mjs';

const [file, rowsToTell] = process.argv.slice(2);
const { rows, errors, rules } = JSON.parse(readFileSync(file, 'utf8'));
Object.assign(globalThis, sheetServices({ rows, errors }));
const product = await import(bundle('product'));
const table = contactTableOf(rows.length);

const megabyte = 1024 * 1024;
/** Linux's highest resident memory since it was last reset; null where there is no such file. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

for (let round = 0; round < 3; round += 1) globalThis.gc();
// proc(5): writing 5 resets the highest resident memory.
if (peakMemory() !== null) writeFileSync('/proc/self/clear_refs', '5');
const heapUsed = () => (process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers) / megabyte;
const before = { memory: process.memoryUsage().rss / megabyte, heap: heapUsed() };
const heaps = [];
const times = [performance.now()];
const step = () => {
  times.push(performance.now());
  heaps.push(heapUsed());
};

const groups = rules.map(({ id, name, text }) => ({ id, name, rule: JSON.parse(text) }));
const parsed = parsedRules(product, groups);
step();
const platform = { spreadsheet: product.spreadsheet() };
const contacts = product.readForGroups(
  platform,
  table,
  groups.map(({ id, name }, index) => ({ id, name, rule: parsed[index] })),
);
step();
const prepared = new product.PreparedContacts(contacts, '.');
const memberships = product.evaluateRules(parsed, prepared, { now: firstNow, weekStart: 'monday' });
step();

const peak = peakMemory();
const members = memberships.map(({ members: set }) => membersOf(set.toArray(), rows.length));
const groupsOfRow = (row) => memberships.flatMap(({ members: set }, group) => (set.has(row) ? [group] : []));
console.log(
  JSON.stringify({
    milliseconds: times[3] - times[0],
    steps: times.slice(1).map((time, index) => time - times[index]),
    extraMegabytes: peak === null ? null : peak - before.memory,
    extraHeapMegabytes: Math.max(...heaps) - before.heap,
    fingerprint: fingerprint(members, rows.length),
    groupsOfRows: Array.from({ length: Number(rowsToTell) }, (_, row) => groupsOfRow(row)),
  }),
);
