// Fills DuckDB's table: typed columns, NULL where a value is blank or unknown, the state beside it.
import { BIGINT, BOOLEAN, DOUBLE, DuckDBDataChunk, INTEGER, UTINYINT, VARCHAR } from '@duckdb/node-api';
import { fields } from '../contacts.mjs';
import { known } from '../typed-columns.mjs';

const rowsPerChunk = 2048;
/** Repeating words are kept as numbers, as a careful schema would. */
const enumerated = ['country', 'stage'];

const types = {
  tags: [VARCHAR, (tags) => `,${tags.join(',')},`],
  tagCount: [INTEGER, Number],
  number: [DOUBLE, Number],
  currency: [DOUBLE, Number],
  datetime: [BIGINT, BigInt],
  date: [INTEGER, Number],
  checkbox: [BOOLEAN, Boolean],
  text: [VARCHAR, String],
};

/** Columns that some operators look at instead of the value: `[name, type, field they are made from]`. */
const derived = [
  ['emailDomain', 'text', 'email'],
  ['emailValid', 'checkbox', 'email'],
  ['tagCount', 'tagCount', 'tags'],
  ['appointmentWeekday', 'date', 'appointment'],
  ['birthdayMonthDay', 'date', 'birthday'],
  ['birthdayMonth', 'date', 'birthday'],
];

export const stateColumn = (field) => `${field}State`;

/** Loads the contacts into a table of that name, in their order. */
export async function loadTable(connection, { values, states }, rowCount) {
  const columns = [...fields.map(({ id, kind }) => [id, kind in types ? kind : 'text', id]), ...derived].map(
    ([name, type, field]) => {
      const [sqlType, convert] = types[type];
      const [column, state] = [values.get(name), states.get(field)];
      return { name, sqlType, cell: (row) => (state[row] === known ? convert(column[row]) : null) };
    },
  );
  for (const { id } of fields) {
    const state = states.get(id);
    columns.push({ name: stateColumn(id), sqlType: UTINYINT, cell: (row) => state[row] });
  }
  await connection.run(
    `CREATE TABLE loaded (${columns.map(({ name, sqlType }) => `${name} ${sqlType}`).join(', ')})`,
  );
  await append(connection, columns, rowCount);
  await enumerate(connection);
}

async function append(connection, columns, rowCount) {
  const appender = await connection.createAppender('loaded');
  const sqlTypes = columns.map(({ sqlType }) => sqlType);
  for (let start = 0; start < rowCount; start += rowsPerChunk) {
    const rows = Array.from(
      { length: Math.min(rowsPerChunk, rowCount - start) },
      (_, index) => start + index,
    );
    const chunk = DuckDBDataChunk.create(sqlTypes, rows.length);
    chunk.setColumns(columns.map(({ cell }) => rows.map(cell)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function enumerate(connection) {
  for (const name of enumerated)
    await connection.run(
      `CREATE TYPE ${name}Words AS ENUM (SELECT DISTINCT ${name} FROM loaded WHERE ${name} IS NOT NULL)`,
    );
  const replaced = enumerated.map((name) => `${name}::${name}Words AS ${name}`).join(', ');
  await connection.run(`CREATE TABLE contacts AS SELECT * REPLACE (${replaced}) FROM loaded`);
  await connection.run('DROP TABLE loaded');
}
