// Names and texts that mean to break out of where they are put: columns called like SQL, values full of quotes.

import { googleSqlColumns } from '../../src/rules/googlesql-table.ts';
import { parseRule } from '../../src/rules/parse.ts';
import { re2Patterns } from '../../src/rules/re2-patterns.ts';
import type { FieldDefinition } from '../../src/rules/types.ts';
import { settings } from '../rules/world.ts';
import type { Checked } from './checks.ts';
import type { GoogleSqlEngine } from './engine.ts';
import { judgeMembers, registerTable, type TableNames, unregisterTable } from './judge.ts';

/** As field ids, column names, table names, group ids and values. */
export const hostileTexts: readonly string[] = [
  "' OR TRUE --",
  '" OR 1=1; DROP TABLE contacts; --',
  '`; DROP TABLE contacts; --',
  'a`b',
  '``',
  'back\\slash',
  'ends in \\',
  '\\`',
  'line\nbreak',
  'line\r\nbreak',
  'tab\there',
  '\u2028',
  "'''",
  '"""',
  '😀',
  'ünï cödé',
  '@now',
  '@given_1',
  '@@error.message',
  '?',
  'a$1',
  'part',
  'tag',
  'given',
  '{{x}}',
  '%s',
  '/* x */',
  '-- x',
  'SELECT',
  'contact_id',
  'known_1',
  'condition_1',
  'source',
  'cells',
  '__proto__',
  'constructor',
  'x'.repeat(250),
];

/** Columns called as the fields are, and columns named for BigQuery. */
const namings: readonly TableNames[] = [
  {
    name: ['`contacts`; DROP TABLE x; --\n'],
    idColumn: 'id`\\',
    columns: (fieldId) => ({ value: `value of ${fieldId}`, problem: `problem of ${fieldId}` }),
  },
  { name: ['source'], idColumn: 'source', columns: googleSqlColumns },
  {
    name: ['cells'],
    idColumn: 'position',
    columns: (fieldId) => ({ value: fieldId, problem: `?${fieldId}` }),
  },
];

/**
 * A text field per hostile text, whose id it is; a contact per text, who has it in every field. Each group asks one
 * field for one text and must find exactly that contact, though all groups stand in one statement.
 */
export async function judgeHostileTexts(engine: GoogleSqlEngine): Promise<Checked> {
  const differences: string[] = [];
  const fields = hostileTexts.map((id): FieldDefinition => ({ id, name: id, kind: 'text' }));
  const world = { fields: new Map(fields.map((field) => [field.id, field])), patterns: re2Patterns };
  const rows = hostileTexts.map((text) => Object.fromEntries(hostileTexts.map((id) => [id, text])));
  const groups = hostileTexts.map((text, index) => {
    const field = hostileTexts[hostileTexts.length - 1 - index];
    const parsed = parseRule({ version: 1, rule: { field, op: 'is', values: [text] } }, world);
    if (!parsed.ok) throw new Error(`Not a rule: ${JSON.stringify(parsed.problems)}`);
    return { id: `${text} ${index}`, rule: parsed.rule };
  });
  for (const names of namings) {
    const table = await registerTable(engine, names, fields, rows, settings.decimalMark);
    const members = await judgeMembers(engine, table, groups, settings);
    await unregisterTable(engine, table);
    groups.forEach(({ id }, index) => {
      const found = members.get(id)?.join();
      if (found !== String(index))
        differences.push(
          `The group ${JSON.stringify(id)} should have contact ${index}, GoogleSQL says ${found}.`,
        );
    });
  }
  return { cases: namings.length, comparisons: namings.length * groups.length * rows.length, differences };
}
