// Writes the pieces of one GoogleSQL statement: quoted names, named parameters, and what conditions read from a row.
import type { GoogleSqlTable } from './googlesql-table.ts';
import { datetimeText } from './googlesql-table.ts';
import { textKinds } from './operators/families.ts';
import type { FieldDefinition, WeekStart } from './types.ts';

export type GoogleSqlScalarType = 'STRING' | 'INT64' | 'FLOAT64' | 'DATE' | 'DATETIME';

/**
 * One named parameter, without the @. A DATE is `2026-11-23`, a DATETIME `2026-11-23T09:30:00.000`; an array holds
 * neither NULL nor, except for the ids of no groups at all, nothing.
 */
export interface GoogleSqlParameter {
  readonly name: string;
  readonly type: GoogleSqlScalarType | `ARRAY<${GoogleSqlScalarType}>`;
  readonly value: string | number | readonly string[] | readonly number[];
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '`': '\\`', '\n': '\\n', '\r': '\\r' };

/**
 * A name in backticks, whatever it holds: quoted identifiers have the escapes of string literals.
 * Source: https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical#quoted_identifiers
 */
export function quotedIdentifier(name: string): string {
  return `\`${name.replace(/[\\`\n\r]/g, (character) => escapes[character] ?? character)}\``;
}

/** What the statement calls the contacts' table: a table's name wins over a column's, and a column could have any. */
const source = 'source';

export class GoogleSqlWriter {
  readonly weekStart: WeekStart;
  private readonly table: GoogleSqlTable;
  private readonly moment: number;
  private readonly declared = new Map<string, GoogleSqlParameter>();
  /** What rows are read for, by the expression over the table: the name it is given. */
  private readonly read = new Map<string, string>();

  /** @param moment whole milliseconds since 1899-12-30, in the years 1 to 9999: the value of `@now`. */
  constructor(table: GoogleSqlTable, moment: number) {
    this.table = table;
    this.weekStart = table.weekStart;
    this.moment = moment;
  }

  /** The moment as a DATETIME, always a parameter: preview, send and test mean the same one. */
  now(): string {
    return this.named('now', 'now', 'DATETIME', datetimeText(this.moment));
  }

  /** Today as a DATE. */
  today(): string {
    return `DATE(${this.now()})`;
  }

  /** A value of a rule as a parameter; equal ones share it. */
  parameter(type: GoogleSqlParameter['type'], value: GoogleSqlParameter['value']): string {
    return this.named(`${type} ${JSON.stringify(value)}`, `given_${this.declared.size + 1}`, type, value);
  }

  /** The ids of the groups, by position. */
  groups(ids: readonly string[]): string {
    return this.named('groups', 'groups', 'ARRAY<STRING>', ids);
  }

  /** Every parameter that was written, each once. */
  get parameters(): readonly GoogleSqlParameter[] {
    return [...this.declared.values()];
  }

  /** True where `test` holds for any of the values; one value is tested as it is, several as one array. */
  anyOf(
    type: GoogleSqlScalarType,
    values: readonly string[] | readonly number[],
    test: (value: string) => string,
  ): string {
    const [only] = values;
    if (values.length === 1 && only !== undefined) return test(this.parameter(type, only));
    return `EXISTS (SELECT 1 FROM UNNEST(${this.parameter(`ARRAY<${type}>`, values)}) AS given WHERE ${test('given')})`;
  }

  /** True where `tested` equals any of the values. */
  isAnyOf(type: GoogleSqlScalarType, tested: string, values: readonly string[] | readonly number[]): string {
    const [only] = values;
    return values.length === 1 && only !== undefined
      ? `${tested} = ${this.parameter(type, only)}`
      : `${tested} IN UNNEST(${this.parameter(`ARRAY<${type}>`, values)})`;
  }

  /** The normal form of a text: runs of spaces and tabs one space, none at the ends, lower case. */
  normalText(text: string): string {
    return `LOWER(TRIM(REGEXP_REPLACE(${text}, r'[ \\t]+', ' '), ' '))`;
  }

  /**
   * A field's value as conditions compare it, NULL where blank or unknown: text in its normal form, tags as an array
   * of the distinct normal forms (never NULL), everything else as it is stored.
   */
  value(field: FieldDefinition): string {
    const value = this.column(this.table.columns(field.id).value);
    if (textKinds.has(field.kind)) return this.readAs('value', this.normalText(value));
    return this.readAs('value', field.kind === 'tags' ? this.tags(value) : value);
  }

  /** A field's text as the cell has it, NULL where blank or unknown. */
  plainText(field: FieldDefinition): string {
    return this.readAs('text', this.column(this.table.columns(field.id).value));
  }

  /** What a field's value cannot say, NULL for nothing. */
  problem(field: FieldDefinition): string {
    return this.readAs('problem', this.column(this.table.columns(field.id).problem));
  }

  /** Whether a field's cell is known: TRUE, FALSE where it is blank, NULL where it is unknown. */
  isKnown(field: FieldDefinition): string {
    const { value, problem } = this.table.columns(field.id);
    return this.readAs(
      'known',
      `CASE WHEN ${this.column(value)} IS NOT NULL THEN TRUE WHEN ${this.column(problem)} IS NULL THEN FALSE END`,
    );
  }

  /** Whether a field's cell is filled, with whatever: TRUE, FALSE where it is blank, NULL where it is an error. */
  isFilled(field: FieldDefinition): string {
    const { value, problem } = this.table.columns(field.id);
    const filled = `${this.column(value)} IS NOT NULL OR ${this.column(problem)} IS NOT NULL`;
    return this.readAs('filled', `IF(${this.column(problem)} = 'error', NULL, ${filled})`);
  }

  /** The rows of the table with everything that was asked for above, under the names it was given. */
  cells(): string {
    const columns = [
      `${this.column(this.table.idColumn)} AS contact_id`,
      ...[...this.read].map(([expression, name]) => `${expression} AS ${name}`),
    ];
    const path = this.table.name.map(quotedIdentifier).join('.');
    return `SELECT\n    ${columns.join(',\n    ')}\n  FROM ${path} AS ${source}`;
  }

  private tags(text: string): string {
    const parts = `UNNEST(SPLIT(REGEXP_REPLACE(${text}, r'[;\\r\\n]', ','), ',')) AS part`;
    return `ARRAY(SELECT DISTINCT tag FROM ${parts}, UNNEST([${this.normalText('part')}]) AS tag WHERE tag != '')`;
  }

  private column(name: string): string {
    return `${source}.${quotedIdentifier(name)}`;
  }

  private readAs(what: string, expression: string): string {
    const existing = this.read.get(expression);
    if (existing !== undefined) return existing;
    const name = `${what}_${this.read.size + 1}`;
    this.read.set(expression, name);
    return name;
  }

  private named(
    key: string,
    name: string,
    type: GoogleSqlParameter['type'],
    value: GoogleSqlParameter['value'],
  ): string {
    const parameter = this.declared.get(key) ?? { name, type, value };
    this.declared.set(key, parameter);
    return `@${parameter.name}`;
  }
}
