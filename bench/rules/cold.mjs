// The cold measurements: whole tables and single edited rows, each in many fresh processes, medians of them.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { root } from '../../scripts/root.mjs';
import { fields, makeContacts } from './contacts.mjs';
import { median, runScript } from './processes.mjs';
import { sheetOf } from './sheet-answers.mjs';

const rulesAsText = (groups) =>
  groups.map(({ id, name, rule }) => ({ id, name, text: JSON.stringify(rule) }));

/**
 * @param tableProcesses how many cold processes for whole tables
 * @param rowProcesses how many for single rows
 * @param fingerprint who is in which group, as the other peers found
 * @returns medians and whether all memberships were equal
 */
export async function measureCold(groups, contactCount, tableProcesses, rowProcesses, fingerprint) {
  await mkdir(root('build/bench'), { recursive: true });
  const cells = makeContacts(contactCount);
  const table = await measureTables(groups, cells, tableProcesses, rowProcesses);
  const row = await measureRows(groups, cells, table[0].groupsOfRows);
  const of = (results, name) => median(results.map((result) => result[name]));
  return {
    coldMs: of(table, 'milliseconds'),
    stepMs: [0, 1, 2].map((step) => median(table.map(({ steps }) => steps[step]))),
    coldExtraMB: table[0].extraMegabytes === null ? null : of(table, 'extraMegabytes'),
    coldExtraHeapMB: of(table, 'extraHeapMegabytes'),
    oneRowMs: of(row, 'milliseconds'),
    oneRowEvaluateMs: of(row, 'evaluateMilliseconds'),
    equal: table.every((result) => result.fingerprint === fingerprint) && row.every(({ equal }) => equal),
  };
}

async function measureTables(groups, cells, processes, rowsToTell) {
  const file = root(`build/bench/cold-table-${process.pid}.json`);
  await writeFile(file, JSON.stringify({ ...sheetOf(cells), rules: rulesAsText(groups) }));
  const results = [];
  for (let index = 0; index < processes; index += 1) {
    results.push(await runScript('cold-table.mjs', [file, String(rowsToTell)], ['--expose-gc']));
    const { milliseconds, extraMegabytes } = results[index];
    console.log(
      `  cold table ${index + 1} of ${processes}: ${milliseconds.toFixed(0)} ms, ${extraMegabytes?.toFixed(0) ?? '?'} MB more`,
    );
  }
  await rm(file);
  return results;
}

/** Another row in each process; its groups must be those that the whole table gave. */
async function measureRows(groups, cells, groupsOfRows) {
  const rowProcesses = groupsOfRows.length;
  const file = root(`build/bench/cold-row-${process.pid}.json`);
  const results = [];
  for (let row = 0; row < rowProcesses; row += 1) {
    const input = { rules: rulesAsText(groups), cells: fields.map(({ id }) => cells.get(id)[row]) };
    await writeFile(file, JSON.stringify(input));
    const result = await runScript('cold-row.mjs', [file]);
    results.push({ ...result, equal: result.groups.join() === groupsOfRows[row].join() });
  }
  await rm(file);
  console.log(
    `  cold row, ${rowProcesses} processes: ${results.map(({ milliseconds }) => milliseconds.toFixed(1)).join(', ')} ms`,
  );
  return results;
}
