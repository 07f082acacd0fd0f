// DuckDB, one thread: the contacts in a table, one statement that gives every contact a number with one bit for each group. Of the
// forms tried (one filter for each group, shared conditions as columns of a subquery, tags as lists) this was the fastest.
import { DuckDBInstance } from '@duckdb/node-api';
import { emptyMembers } from '../membership.mjs';
import { blank, typedColumns } from '../typed-columns.mjs';
import { loadTable, stateColumn } from './duckdb-table.mjs';

const text = (value) => `'${value.replaceAll("'", "''")}'`;
const literal = (value) => (typeof value === 'string' ? text(value) : String(value));
const any = (parts) => `(${parts.join(' OR ')})`;
const all = (parts) => `(${parts.join(' AND ')})`;

/** A blank or unknown value is NULL in the table, so a test of it is NULL, which CASE takes for false. */
function predicate(plan) {
  if (plan.type === 'all') return all(plan.children.map(predicate));
  if (plan.type === 'any') return any(plan.children.map(predicate));
  const state = stateColumn(plan.field);
  if (plan.type === 'state') return any(plan.states.map((one) => `${state} = ${one}`));
  const test = testPredicate(plan.column, plan.test);
  switch (plan.guard) {
    case 'none':
      return test;
    case 'orBlank':
      return `(${state} = ${blank} OR ${test})`;
    case 'notUnknown':
      return `(${state} = ${blank} OR NOT ${test})`;
    default:
      return `(NOT ${test})`;
  }
}

function testPredicate(column, { type, values, ranges, sign, value }) {
  const each = (write) => values.map((one) => write(text(one)));
  const hasTag = (tag) => `contains(${column}, ${text(`,${tag},`)})`;
  switch (type) {
    case 'oneOf':
      return values.length === 1
        ? `(${column} = ${literal(values[0])})`
        : `(${column} IN (${values.map(literal)}))`;
    case 'contains':
      return any(each((part) => `contains(${column}, ${part})`));
    case 'startsWith':
      return any(each((part) => `starts_with(${column}, ${part})`));
    case 'endsWith':
      return any(each((part) => `suffix(${column}, ${part})`));
    case 'compare':
      return `(${column} ${sign} ${value})`;
    case 'within':
      return any(ranges.map(([from, to]) => `(${column} BETWEEN ${from} AND ${to})`));
    case 'hasAny':
      return any(values.map(hasTag));
    case 'hasAll':
      return all(values.map(hasTag));
    default:
      return all([`tagCount = ${values.length}`, ...values.map(hasTag)]);
  }
}

/** `1` at the bit of each group that the contact is in. */
function statement(plans) {
  const bits = plans.map(
    (plan, group) => `CASE WHEN ${predicate(plan)} THEN ${1n << BigInt(group)} ELSE 0 END`,
  );
  return `SELECT (${bits.join(' + ')})::BIGINT AS groups FROM contacts`;
}

export const duckdb = {
  name: 'duckdb',
  title: 'DuckDB (one thread)',
  load: async (cells) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run('SET threads=1');
    await loadTable(connection, typedColumns(cells, null), cells.get('name').length);
    return { connection, rowCount: cells.get('name').length };
  },
  compile: async ({ connection }, plans) => {
    const prepared = await connection.prepare(statement(plans));
    return async () => {
      const result = await prepared.run();
      const chunks = await result.fetchAllChunks();
      return chunks.map((chunk) => chunk.getColumnVector(0).items);
    };
  },
  members: (chunks, rowCount, groupCount) => {
    const groups = Array.from({ length: groupCount }, () => emptyMembers(rowCount));
    let row = 0;
    for (const bits of chunks.flatMap((items) => [...items])) {
      for (let rest = bits, group = 0; rest !== 0n; rest >>= 1n, group += 1)
        if (rest & 1n) groups[group][row >> 5] |= 1 << (row & 31);
      row += 1;
    }
    return groups;
  },
};
