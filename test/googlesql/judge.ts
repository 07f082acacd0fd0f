// Asks Google's SQL engine who is in which group: a table of contacts is registered once, then rules are put to it.
import { type GroupRule, rulesGoogleSql } from '../../src/rules/googlesql.ts';
import { type GoogleSqlTable, googleSqlColumnType } from '../../src/rules/googlesql-table.ts';
import type { RuleWorld } from '../../src/rules/parse.ts';
import type { EvaluationSettings, FieldDefinition, Truth } from '../../src/rules/types.ts';
import { type Row, ruleOf } from '../rules/world.ts';
import type { EngineColumn, EngineValue, GoogleSqlEngine } from './engine.ts';
import { engineCells, engineParameter, engineType } from './engine-values.ts';

/** A table of contacts as it is to be called; weeks start as the settings of each question say. */
export type TableNames = Omit<GoogleSqlTable, 'weekStart'>;

/** Contacts that the engine holds; their ids are the row numbers. */
export interface RegisteredTable {
  readonly names: TableNames;
  readonly rowCount: number;
  readonly catalogs: readonly number[];
}

/** A catalog is one message, and messages may be 4 MiB long. */
const mostRows = 20_000;
const mostBytes = 3_000_000;

export async function registerTable(
  engine: GoogleSqlEngine,
  names: TableNames,
  fields: readonly FieldDefinition[],
  rows: readonly Row[],
  decimalMark: EvaluationSettings['decimalMark'],
): Promise<RegisteredTable> {
  const columns: EngineColumn[] = [{ name: names.idColumn, type: engineType('INT64') }];
  for (const field of fields) {
    const { value, problem } = names.columns(field.id);
    columns.push(
      { name: value, type: engineType(googleSqlColumnType(field.kind)) },
      { name: problem, type: engineType('STRING') },
    );
  }
  const engineRows = rows.map((row, index): readonly EngineValue[] => [
    { int64Value: index },
    ...fields.flatMap((field) => engineCells(row[field.id] ?? null, field.kind, decimalMark)),
  ]);
  const catalogs: number[] = [];
  for (const part of inMessages(engineRows))
    catalogs.push(await engine.register([{ name: names.name.join('.'), columns, rows: part }]));
  return { names, rowCount: rows.length, catalogs };
}

function inMessages(rows: readonly (readonly EngineValue[])[]): readonly (readonly EngineValue[])[][] {
  const messages: (readonly EngineValue[])[][] = [];
  let bytes = mostBytes;
  for (const row of rows) {
    // JSON is longer than the message it becomes.
    const length = Buffer.byteLength(JSON.stringify(row));
    const message = messages[messages.length - 1];
    if (message === undefined || message.length === mostRows || bytes + length > mostBytes) {
      messages.push([row]);
      bytes = length;
    } else {
      message.push(row);
      bytes += length;
    }
  }
  return messages;
}

export async function unregisterTable(engine: GoogleSqlEngine, table: RegisteredTable): Promise<void> {
  for (const catalog of table.catalogs) await engine.unregister(catalog);
}

/** Per group: the rows of its members, ascending. All groups in one statement. */
export async function judgeMembers(
  engine: GoogleSqlEngine,
  table: RegisteredTable,
  groups: readonly GroupRule[],
  settings: EvaluationSettings,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { sql, parameters } = rulesGoogleSql(
    groups,
    { ...table.names, weekStart: settings.weekStart },
    settings.now,
  );
  const members = new Map(groups.map(({ id }): [string, number[]] => [id, []]));
  for (const catalog of table.catalogs) {
    const answers = await engine
      .query(catalog, sql, parameters.map(engineParameter))
      .catch((error: Error) => {
        throw new Error(`The engine refused a statement (${error.message}): ${sql.slice(0, 5000)}`);
      });
    for (const [row, group] of answers) {
      const rows = members.get(String(group));
      if (rows === undefined || typeof row !== 'number')
        throw new Error(`The engine answered a member ${row} of a group ${group} that nobody asked for.`);
      rows.push(row);
    }
  }
  for (const rows of members.values()) rows.sort((one, other) => one - other);
  return members;
}

/**
 * Per rule node the truth of every row. Each rule is asked plain and negated, so that false and unknown are told
 * apart; all of it in one statement. `others` are the groups that rules may refer to. Throws where a row is said to be both.
 */
export async function judgeTruths(
  engine: GoogleSqlEngine,
  table: RegisteredTable,
  nodes: readonly unknown[],
  settings: EvaluationSettings,
  others?: RuleWorld['groups'],
): Promise<readonly (readonly Truth[])[]> {
  const groups = nodes.flatMap((node, index): GroupRule[] => [
    { id: `${index} true`, rule: ruleOf(node, others) },
    { id: `${index} false`, rule: ruleOf({ not: node }, others) },
  ]);
  const members = await judgeMembers(engine, table, groups, settings);
  return nodes.map((node, index) => {
    const truths = new Array<Truth>(table.rowCount).fill(null);
    for (const row of members.get(`${index} true`) ?? []) truths[row] = true;
    for (const row of members.get(`${index} false`) ?? []) {
      if (truths[row] === true)
        throw new Error(`${JSON.stringify(node)} is both true and false for row ${row}.`);
      truths[row] = false;
    }
    return truths;
  });
}
