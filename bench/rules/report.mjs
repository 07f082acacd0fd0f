// What a run prints for people: one table per number of contacts.
import { median } from './processes.mjs';

/** Time of all groups for all contacts: the median of the runs, all of them warm. */
export function timeOf({ milliseconds, rowCount }, contactCount) {
  return (median(milliseconds) * contactCount) / rowCount;
}

/** How many contact × group memberships a second. */
export const rateOf = (result, contactCount, groupCount) =>
  (contactCount * groupCount) / (timeOf(result, contactCount) / 1000);

const header = [
  '',
  'measured on',
  'runs',
  'all groups',
  'contact × group / s',
  'time / ours',
  'same members',
];

/** @param results in the order of the rows; the first is ours. */
export function printTable(results, contactCount, groupCount) {
  const own = timeOf(results[0], contactCount);
  const rows = results.map((result) => {
    const time = timeOf(result, contactCount);
    return [
      result.title,
      result.rowCount === contactCount ? 'all' : `${count(result.rowCount)}, scaled`,
      String(result.milliseconds.length),
      duration(time),
      count(Math.round(rateOf(result, contactCount, groupCount))),
      result === results[0] ? '' : `${significant(time / own)} ×`,
      result.equal ? 'yes' : 'WRONG',
    ];
  });
  console.log(`\n${count(contactCount)} contacts × ${groupCount} groups`);
  printColumns([header, ...rows]);
}

function printColumns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  '),
    );
}

export const count = (number) => number.toLocaleString('en-US');
const significant = (number) => String(Number(number.toPrecision(3)));
const duration = (milliseconds) =>
  milliseconds < 1000 ? `${significant(milliseconds)} ms` : `${significant(milliseconds / 1000)} s`;
