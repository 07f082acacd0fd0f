/** Reads the groups that the `Groups` sheet defines and judges each: ready, or broken with the sentence that says why. One broken row never hides another. */
import type { ContactTable } from '../contacts/contact-table.ts';
import { definitionsOf } from '../contacts/contact-table.ts';
import { parseRule, type Rule, type RuleJson, ruleSentence } from '../rules/index.ts';
import { re2Patterns } from '../rules/re2-patterns.ts';
import { groupNameProblem } from './group-name.ts';
import type { GroupRow } from './groups-sheet.ts';

export interface StoredGroup {
  readonly id: string;
  readonly name: string;
  readonly row: GroupRow;
  /** Null where no field of the rule tells which table it speaks of. */
  readonly table: ContactTable | null;
  /** Null where the group is broken. */
  readonly rule: Rule | null;
  /** The rule as stored; null where it is not even JSON. */
  readonly json: RuleJson | null;
  readonly sentence: string;
  /** One sentence where the group is broken, else null. */
  readonly problem: string | null;
  readonly missingFields: readonly { readonly fieldId: string; readonly name: string }[];
}

/** What a row says before it is held against tables and the other rows. */
interface ReadRow {
  readonly row: GroupRow;
  readonly id: string;
  readonly name: string;
  readonly json: unknown;
}

/** @param tables the tables whose columns are still to be found */
export function storedGroups(rows: readonly GroupRow[], tables: readonly ContactTable[]): StoredGroup[] {
  const read = rows.map(readRow);
  const world = new Map<string, { name: string; rule: unknown }>();
  for (const { id, name, json } of read) if (id !== '' && !world.has(id)) world.set(id, { name, rule: json });
  return withBrokenReferences(
    read.map((group, index) => judge(group, read.slice(0, index), world, tables)),
    [],
  );
}

/** While a group is broken, those that refer to it are too, and those that refer to them. */
function withBrokenReferences(groups: readonly StoredGroup[], known: readonly StoredGroup[]): StoredGroup[] {
  const broken = groups.filter(({ rule }) => rule === null);
  if (broken.length === known.length) return [...groups];
  const judged = groups.map((group): StoredGroup => {
    const named = group.rule === null ? new Set<string>() : mentionedGroups(group.json);
    const cause = broken.find(({ row }) => named.has(row.cells.id.trim()) && !isRepeated(row, groups));
    if (cause === undefined) return group;
    return {
      ...group,
      rule: null,
      sentence: group.row.cells.sentence,
      problem: `The rule of “${group.name}” refers to “${cause.name}”, which is broken; the group keeps its last members until that one is repaired.`,
    };
  });
  return withBrokenReferences(judged, broken);
}

/** A row further down with the id of another is not the group that others refer to. */
function isRepeated(row: GroupRow, groups: readonly StoredGroup[]): boolean {
  const id = row.cells.id.trim();
  return groups.some((other) => other.row.row < row.row && other.row.cells.id.trim() === id);
}

function readRow(row: GroupRow): ReadRow {
  return { row, id: row.cells.id.trim(), name: row.cells.name.trim(), json: parseJson(row.cells.rule) };
}

function judge(
  group: ReadRow,
  above: readonly ReadRow[],
  world: ReadonlyMap<string, { readonly name: string; readonly rule: unknown }>,
  tables: readonly ContactTable[],
): StoredGroup {
  const table = tableOf(group.json, world, tables);
  const missingFields = table === null ? [] : missingFieldsOf(group.json, world, table);
  const base = {
    id: group.id === '' || above.some(({ id }) => id === group.id) ? `row-${group.row.row + 1}` : group.id,
    name: group.name,
    row: group.row,
    table,
    json: isRuleShaped(group.json) ? group.json : null,
    missingFields,
  };
  const broken = (problem: string): StoredGroup => ({
    ...base,
    rule: null,
    sentence: group.row.cells.sentence,
    problem,
  });
  const rowProblem = problemOfRow(group, above);
  if (rowProblem !== null) return broken(rowProblem);
  if (missingFields.length > 0) return broken(goneSentence(missingFields));
  if (table === null) {
    return broken(
      `The rule of “${group.name}” names no column that this spreadsheet still has; the group keeps its last members. Edit the group, or delete it.`,
    );
  }
  const parsed = parseRule(group.json, {
    fields: definitionsOf(table),
    groups: world,
    patterns: re2Patterns,
    ownGroupId: group.id,
  });
  if (parsed.ok) return { ...base, rule: parsed.rule, sentence: ruleSentence(parsed.rule), problem: null };
  const first = parsed.problems[0];
  return broken(
    `The rule of “${group.name}” does not work: ${first?.message ?? 'it cannot be read.'} The group keeps its last members; edit it to repair it.`,
  );
}

function problemOfRow({ row, id, name, json }: ReadRow, above: readonly ReadRow[]): string | null {
  const where = `Row ${row.row + 1} of the groups sheet`;
  if (id === '')
    return `${where} has no id: it was left alone. Make groups in the sidebar, or put the id back.`;
  if (above.some((other) => other.id === id)) {
    return `${where} repeats the id of another group: it was left alone. Delete it, and duplicate groups in the sidebar instead.`;
  }
  const nameProblem = groupNameProblem(
    name,
    above.map((other) => other.name),
  );
  if (nameProblem !== null) return `${where} has a name that cannot be used: ${nameProblem.message}`;
  if (json === undefined) {
    return `The rule of “${name}” was changed by hand and can no longer be read; the group keeps its last members. Undo that change, or edit the group.`;
  }
  return null;
}

function goneSentence(missing: readonly { readonly name: string }[]): string {
  const names = missing.map(({ name }) => `“${name}”`).join(' and ');
  return `The column ${names} is gone; the group keeps its last members. Choose the column to use instead.`;
}

/** The table in which the rule's fields are, or were before their column was deleted. */
function tableOf(
  json: unknown,
  world: ReadonlyMap<string, { readonly rule: unknown }>,
  tables: readonly ContactTable[],
): ContactTable | null {
  const ids = mentionedFields(json, world);
  const knows = (table: ContactTable) =>
    table.fields.some((field) => field.permanent && ids.has(field.id)) ||
    [...ids].some((id) => table.missing.has(id));
  return tables.find(knows) ?? null;
}

function missingFieldsOf(
  json: unknown,
  world: ReadonlyMap<string, { readonly rule: unknown }>,
  table: ContactTable,
): { fieldId: string; name: string }[] {
  return [...mentionedFields(json, world)].flatMap((fieldId) => {
    const remembered = table.missing.get(fieldId);
    return remembered === undefined ? [] : [{ fieldId, name: remembered.header }];
  });
}

/** Deeper than any rule may nest; hand-typed JSON must not exhaust the stack. */
const deepest = 60;

/** Ids of the fields that a rule names, those of the groups it refers to included. Takes any JSON. */
export function mentionedFields(
  json: unknown,
  world: ReadonlyMap<string, { readonly rule: unknown }> = new Map(),
): Set<string> {
  const ids = new Set<string>();
  const followed = new Set<string>();
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item, depth + 1);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      if (key === 'field' && typeof item === 'string') ids.add(item);
      else if (key === 'group' && Array.isArray(item)) for (const id of item) follow(id, depth);
      else walk(item, depth + 1);
    }
  };
  const follow = (id: unknown, depth: number): void => {
    if (typeof id !== 'string' || followed.has(id)) return;
    followed.add(id);
    walk(world.get(id)?.rule, depth + 1);
  };
  walk(json, 0);
  return ids;
}

/** Ids of the groups that a rule refers to directly. */
export function mentionedGroups(json: unknown): Set<string> {
  const ids = new Set<string>();
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'group' && Array.isArray(item))
        for (const id of item) if (typeof id === 'string') ids.add(id);
      walk(item, depth + 1);
    }
  };
  walk(json, 0);
  return ids;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Judged as "cannot be read" with the row it stands in.
    return undefined;
  }
}

function isRuleShaped(json: unknown): json is RuleJson {
  return typeof json === 'object' && json !== null && 'version' in json && 'rule' in json;
}
