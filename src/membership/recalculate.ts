/** The pure part of membership: from contacts and rules to the `Contact groups` cells that must change, the counts and the next change. */
import type { ContactData } from '../contacts/contact-data.ts';
import {
  type EvaluationSettings,
  evaluateContact,
  evaluateRule,
  nextChange,
  type Rule,
} from '../rules/index.ts';

/** `rule` null: the group is broken and keeps whom it has. */
export interface GroupToApply {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule | null;
}

export interface CellChange {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly before: string;
  readonly text: string;
}

export interface GroupResult {
  readonly members: number;
  readonly nextChange: number | null;
  readonly unknownContacts: number;
}

export interface Recalculation {
  readonly changes: readonly CellChange[];
  /** By group id. */
  readonly results: ReadonlyMap<string, GroupResult>;
}

const separator = ', ';

/** Membership of every group for every contact. Idempotent: applying `changes` and asking again gives none. */
export function recalculate(
  contacts: ContactData,
  groups: readonly GroupToApply[],
  settings: EvaluationSettings,
): Recalculation {
  const results = new Map<string, GroupResult>();
  const names: string[][] = contacts.rows.map(() => []);
  for (const group of inCellOrder(groups)) {
    const { members, result } = applyGroup(contacts, group, settings);
    for (const index of members) names[index]?.push(group.name);
    results.set(group.id, result);
  }
  const changed = contacts.rows.flatMap((row, index) =>
    change(row, contacts.memberships[index] ?? '', cellText(names[index] ?? [])),
  );
  const strays = contacts.strays.map((row) => ({ row, before: '', text: '' }));
  return { changes: [...changed, ...strays].sort((one, other) => one.row - other.row), results };
}

function applyGroup(
  contacts: ContactData,
  { rule, name }: GroupToApply,
  settings: EvaluationSettings,
): { readonly members: readonly number[]; readonly result: GroupResult } {
  if (rule === null) {
    const members = kept(contacts, name);
    return { members, result: { members: members.length, nextChange: null, unknownContacts: 0 } };
  }
  const { members, unknownContacts } = evaluateRule(rule, contacts, settings);
  const next = nextChange(rule, contacts, settings)?.at ?? null;
  return { members, result: { members: members.length, nextChange: next, unknownContacts } };
}

/** Text of the cell for one contact, as after an edit of its row. */
export function membershipText(
  groups: readonly GroupToApply[],
  cell: Parameters<typeof evaluateContact>[1],
  before: string,
  settings: EvaluationSettings,
): string {
  const old = namesIn(before);
  const names = inCellOrder(groups)
    .filter(({ name, rule }) =>
      rule === null ? old.includes(name) : evaluateContact(rule, cell, settings) === true,
    )
    .map(({ name }) => name);
  return cellText(names);
}

/** A row typed by hand may repeat the name of another group: the cell then says it once. */
function cellText(names: readonly string[]): string {
  return [...new Set(names)].join(separator);
}

/** Names stand in one fixed order, so that sorting the `Groups` sheet rewrites no cell. */
function inCellOrder(groups: readonly GroupToApply[]): GroupToApply[] {
  return [...groups].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** A broken group keeps its last members: those whose cell names it. */
function kept(contacts: ContactData, name: string): number[] {
  return contacts.memberships.flatMap((text, index) => (namesIn(text).includes(name) ? [index] : []));
}

/** The group names that a cell lists; a blank cell lists none, not one that is blank. */
export function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function change(row: number, before: string, text: string): CellChange[] {
  return before === text ? [] : [{ row, before, text }];
}
