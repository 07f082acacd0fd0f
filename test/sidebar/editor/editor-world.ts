// The fields that the editor's tests share: a small contact table with one field of every family.
import type { EditorField, EditorWorld } from '../../../sidebar/editor/editor-model.ts';
import type { FieldKind, RuleJson, RuleNodeJson } from '../../../src/rules/index.ts';

const kinds: readonly (readonly [string, string, FieldKind])[] = [
  ['country', 'Country', 'text'],
  ['email', 'Email', 'email'],
  ['tags', 'Tags', 'tags'],
  ['score', 'Score', 'number'],
  ['discount', 'Discount', 'percent'],
  ['optIn', 'Opt-in', 'checkbox'],
  ['created', 'Created', 'date'],
  ['appointment', 'Appointment', 'datetime'],
  ['contacted', 'Last contacted', 'datetime'],
];

export const fields: ReadonlyMap<string, EditorField> = new Map(
  kinds.map(([id, name, kind]) => [id, { id, name, kind }]),
);

export const world: EditorWorld = { fields, decimalMark: '.' };

/** @throws where a test names a field that this table does not have. */
export function field(id: string): EditorField {
  const found = fields.get(id);
  if (!found) throw new Error(`The test's table has no field ${id}.`);
  return found;
}

export function ruleOf(node: RuleNodeJson): RuleJson {
  return { version: 1, rule: node };
}
