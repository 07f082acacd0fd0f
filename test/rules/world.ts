// The contact table that the rule tests share: one field of every family, two where fields are compared, and a clock.
import { parseRule, type RuleWorld } from '../../src/rules/parse.ts';
import { re2Patterns } from '../../src/rules/re2-patterns.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { Cell, ContactColumns, EvaluationSettings, FieldDefinition } from '../../src/rules/types.ts';

const definitions: readonly FieldDefinition[] = [
  { id: 'country', name: 'Country', kind: 'text' },
  { id: 'email', name: 'Email', kind: 'email' },
  { id: 'tags', name: 'Tags', kind: 'tags' },
  { id: 'score', name: 'Score', kind: 'number' },
  { id: 'target', name: 'Target', kind: 'currency' },
  { id: 'optIn', name: 'Opt-in', kind: 'checkbox' },
  { id: 'birthday', name: 'Birthday', kind: 'date' },
  { id: 'renewal', name: 'Renewal', kind: 'date' },
  { id: 'appointment', name: 'Appointment', kind: 'datetime' },
  { id: 'called', name: 'Called', kind: 'datetime' },
];

export const fields: ReadonlyMap<string, FieldDefinition> = new Map(
  definitions.map((field) => [field.id, field]),
);
export const fieldIds: readonly string[] = [...fields.keys()];

/** Column letter of a field in the tests' sheet. */
export function columnOf(fieldId: string): string {
  const index = fieldIds.indexOf(fieldId);
  if (index < 0) throw new Error(`The tests' table has no field ${fieldId}.`);
  return String.fromCharCode(65 + index);
}

/** The serial of a date, or of a date with time: "2026-11-23", "2026-11-23T09:30:00.000". */
export function serial(text: string): number {
  return (
    (Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
  );
}

/** Monday, 23 November 2026, 09:30. */
export const now = serial('2026-11-23T09:30');
export const settings: EvaluationSettings = { now, decimalMark: '.', weekStart: 'monday' };

export type Row = Readonly<Record<string, Cell>>;

/** Rows as columns. */
export function columnsOf(rows: readonly Row[]): ContactColumns {
  return { rowCount: rows.length, column: (fieldId) => rows.map((row) => row[fieldId] ?? null) };
}

/** What rules are parsed in: these fields, patterns as the server compiles them, and any other groups. */
export function worldWith(groups?: RuleWorld['groups']): RuleWorld {
  return { fields, patterns: re2Patterns, ...(groups === undefined ? {} : { groups }) };
}

/** The rule of a root node; fails the test with its problems where it is none. */
export function ruleOf(node: unknown, groups?: RuleWorld['groups']): Rule {
  const parsed = parseRule({ version: 1, rule: node }, worldWith(groups));
  if (!parsed.ok)
    throw new Error(`Not a rule: ${JSON.stringify(parsed.problems)} in ${JSON.stringify(node)}`);
  return parsed.rule;
}
