/** The pure part of membership: from contacts and rules to the `Contact groups` cells that must change, the counts and the next change. */
import type { ContactData } from '../contacts/contact-data.ts';
import {
  type Cell,
  ContactReading,
  type EvaluationSettings,
  evaluateRules,
  PreparedContacts,
  type Rule,
  type RuleMembership,
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
  const ordered = inCellOrder(groups);
  const memberships = membershipsOf(ordered, contacts, settings);
  for (const group of ordered) {
    const { members, result } = applyGroup(contacts, group, memberships.get(group));
    for (const index of members) names[index]?.push(group.name);
    results.set(group.id, result);
  }
  const changed = contacts.rows.flatMap((row, index) =>
    change(row, contacts.memberships[index] ?? '', cellText(names[index] ?? [])),
  );
  const strays = contacts.strays.map((row) => ({ row, before: '', text: '' }));
  return { changes: [...changed, ...strays].sort((one, other) => one.row - other.row), results };
}

/** The groups that are not broken, all evaluated together: what they have in common is done once. */
function membershipsOf(
  groups: readonly GroupToApply[],
  contacts: ContactData,
  settings: EvaluationSettings,
): ReadonlyMap<GroupToApply, RuleMembership> {
  const whole = groups.flatMap((group) => (group.rule === null ? [] : [{ group, rule: group.rule }]));
  const prepared = new PreparedContacts(contacts, settings.decimalMark);
  const memberships = evaluateRules(
    whole.map(({ rule }) => rule),
    prepared,
    settings,
  );
  return new Map(
    memberships.flatMap((membership, index) => {
      const group = whole[index]?.group;
      return group === undefined ? [] : [[group, membership]];
    }),
  );
}

function applyGroup(
  contacts: ContactData,
  { name }: GroupToApply,
  membership: RuleMembership | undefined,
): { readonly members: readonly number[]; readonly result: GroupResult } {
  if (membership === undefined) {
    const members = kept(contacts, name);
    return { members, result: { members: members.length, nextChange: null, unknownContacts: 0 } };
  }
  const members = membership.members.toArray();
  const next = membership.nextChange()?.at ?? null;
  const unknownContacts = membership.unknownContacts();
  return { members, result: { members: members.length, nextChange: next, unknownContacts } };
}

/** Text of the cell for one contact, as after an edit of its row. */
export function membershipText(
  groups: readonly GroupToApply[],
  cell: (fieldId: string) => Cell,
  before: string,
  settings: EvaluationSettings,
): string {
  const old = namesIn(before);
  const contact = new ContactReading(cell, settings);
  const names = inCellOrder(groups)
    .filter(({ name, rule }) => (rule === null ? old.includes(name) : contact.truth(rule) === true))
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
