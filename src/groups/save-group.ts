/** Saves, copies and deletes groups: definition, filter view, field ids and our column in one atomic change, so that nothing is ever half done. */
import { type ContactTable, definitionsOf, type Field, fieldByAnyId } from '../contacts/contact-table.ts';
import { ensureMembershipColumn } from '../contacts/membership-column.ts';
import { registerFields } from '../contacts/register-fields.ts';
import { UserError } from '../errors.ts';
import type { FilterViewDefinition, Platform, SpreadsheetChange, SpreadsheetDescription } from '../ports.ts';
import { fieldIdsOf, parseRule, type Rule, type RuleJson, ruleSentence, ruleToJson } from '../rules/index.ts';
import { re2Patterns } from '../rules/re2-patterns.ts';
import {
  filterViewId,
  filterViewLink,
  filterViewOf,
  findView,
  forgetWritten,
  type GroupFilterView,
  longestText,
  rememberWritten,
} from './filter-views.ts';
import { findGroup, requireVersion, withDefinitionLock } from './find-group.ts';
import { groupNameProblem } from './group-name.ts';
import { type GroupsSheet, newGroupsSheet, unmadeGroupsSheet, writeGroupCells } from './groups-sheet.ts';
import { type LoadedGroups, loadGroupsWithContacts } from './load-groups.ts';
import { everyone } from './permissions.ts';
import { mentionedGroups, type StoredGroup } from './stored-groups.ts';

export interface GroupToSave {
  /** Null for a new group. */
  readonly groupId: string | null;
  /** What the person saw; null for a new group. */
  readonly version: string | null;
  readonly tableId: string;
  readonly name: string;
  readonly rule: unknown;
}

/**
 * Saves a group and answers its id. Membership cells follow with the next sweep.
 * @throws UserError `table_gone`, `group_gone`, `changed_meanwhile`, `name_…`, `rule_invalid`, `rule_too_long`, `busy`
 */
export function saveGroup(platform: Platform, request: GroupToSave): string {
  return withDefinitionLock(platform, () => {
    const loaded = loadGroupsWithContacts(platform);
    const existing = request.groupId === null ? null : findGroup(loaded, request.groupId);
    if (existing !== null) requireVersion(existing, request.version);
    const table = findTable(loaded, request.tableId);
    const others = loaded.groups.filter(({ id }) => id !== existing?.id);
    refuseName(request.name, others);
    const rule = parseOrRefuse(request.rule, table, others, existing?.id ?? null);
    const prepared = prepareTable(platform, table, rule, others, existing?.id ?? null);
    // A row that lost its id, or repeats another's, goes by its row number until it is saved.
    const id =
      existing !== null && existing.row.cells.id.trim() === existing.id
        ? existing.id
        : freeGroupId(platform, loaded);
    const name = request.name.trim();
    const view = filterViewOf({ id, name, rule: prepared.rule }, prepared.table, loaded.description.locale);
    refuseLong(prepared.json);
    const cells = {
      name,
      sentence: cellSentence(prepared.rule),
      permission: existing?.row.cells.permission || everyone.cell,
      owner: existing?.row.cells.owner || platform.identity.email(),
      id,
      rule: JSON.stringify(prepared.json),
      filterView: filterViewLink(view, loaded.description.locale),
    };
    platform.spreadsheet.apply([
      ...prepared.changes,
      ...viewChange(loaded.description, view),
      ...groupRowChanges(loaded, newSheetId(platform, loaded.description), existing, cells),
    ]);
    rememberWritten(platform.documentProperties, view);
    return id;
  });
}

/** Takes the definition, its filter view and nothing else; names in cells follow with the next sweep. */
export function deleteGroup(platform: Platform, groupId: string, version: string): StoredGroup {
  return withDefinitionLock(platform, () => {
    const loaded = loadGroupsWithContacts(platform);
    const group = findGroup(loaded, groupId);
    requireVersion(group, version);
    refuseUsed(group, loaded.groups);
    const { sheet } = loaded;
    if (sheet === null) return group;
    const viewId = filterViewId(group.id);
    const changes: SpreadsheetChange[] = [];
    if (findView(loaded.description, viewId) !== undefined)
      changes.push({ kind: 'deleteFilterView', viewId });
    // Sheets refuses to delete the last row that is not frozen.
    if (sheet.rowCount <= 2) changes.push({ kind: 'appendRows', sheetId: sheet.sheetId, count: 1 });
    changes.push({ kind: 'deleteRow', sheetId: sheet.sheetId, row: group.row.row });
    platform.spreadsheet.apply(changes);
    forgetWritten(platform.documentProperties, viewId);
    return group;
  });
}

function refuseUsed(group: StoredGroup, groups: readonly StoredGroup[]): void {
  const users = groups.filter(({ id, json }) => id !== group.id && mentionedGroups(json).has(group.id));
  if (users.length === 0) return;
  const names = users.map(({ name }) => `“${name}”`).join(', ');
  throw new UserError(
    'group_used',
    `“${group.name}” was not deleted, because the rule of ${names} refers to it: take it out of that rule first.`,
  );
}

/**
 * Writes the view of a group anew, whatever became of it, and our column where the view needs it and it is gone; the
 * column's cells follow with the next sweep.
 * @returns what the view follows
 * @throws UserError `group_gone`, `group_broken`, `busy`
 */
export function restoreFilterView(platform: Platform, groupId: string): GroupFilterView['follows'] {
  return withDefinitionLock(platform, () => {
    const loaded = loadGroupsWithContacts(platform);
    const group = findGroup(loaded, groupId);
    if (group.rule === null || group.table === null) {
      throw new UserError(
        'group_broken',
        `The filter view was not restored: ${group.problem ?? 'the group is broken.'}`,
      );
    }
    const membership = ensureMembershipColumn(group.table);
    const table = { ...group.table, membershipColumn: membership.column };
    const view = filterViewOf({ ...group, rule: group.rule }, table, loaded.description.locale);
    platform.spreadsheet.apply([...membership.changes, ...viewChange(loaded.description, view)]);
    rememberWritten(platform.documentProperties, view);
    return view.follows;
  });
}

function findTable(loaded: LoadedGroups, tableId: string): ContactTable {
  const table = loaded.tables.find(({ id }) => id === tableId);
  if (table === undefined) {
    throw new UserError(
      'table_gone',
      'Nothing was saved, because the sheet with these contacts is gone or has lost its header row: put it back, or start anew from another sheet.',
    );
  }
  return table;
}

function refuseName(name: string, others: readonly StoredGroup[]): void {
  const problem = groupNameProblem(
    name,
    others.map((other) => other.name),
  );
  if (problem !== null) throw new UserError(problem.code, problem.message);
}

/** @param ownGroupId the group this rule is of, so that a circle through it is found; null for a new one */
export function parseOrRefuse(
  json: unknown,
  table: ContactTable,
  others: readonly StoredGroup[],
  ownGroupId: string | null,
): Rule {
  const groups = new Map(
    others
      .filter(({ table: of }) => of?.id === table.id)
      .map(({ id, name, json: rule }) => [id, { name, rule }]),
  );
  const current = withFieldIds(json, (id) => fieldByAnyId(table, id)?.id ?? id);
  const parsed = parseRule(current, {
    fields: definitionsOf(table),
    groups,
    patterns: re2Patterns,
    ...(ownGroupId === null ? {} : { ownGroupId }),
  });
  if (parsed.ok) return parsed.rule;
  throw new UserError(
    'rule_invalid',
    `Nothing was changed, because the rule cannot be used as it is. ${parsed.problems[0]?.message ?? 'It cannot be read.'}`,
    [...parsed.problems],
  );
}

/** The table as it will be once the rule's columns have ids and our column exists. */
function prepareTable(
  platform: Platform,
  table: ContactTable,
  rule: Rule,
  others: readonly StoredGroup[],
  ownGroupId: string | null,
): {
  readonly table: ContactTable;
  readonly rule: Rule;
  readonly json: RuleJson;
  readonly changes: readonly SpreadsheetChange[];
} {
  const ids = new Set(fieldIdsOf(rule));
  const used = table.fields.filter((field: Field) => ids.has(field.id));
  const registration = registerFields(table, used, platform.newId);
  const membership = ensureMembershipColumn(table);
  const after: ContactTable = {
    ...table,
    fields: table.fields.map((field) => ({ ...field, id: registration.ids.get(field.id) ?? field.id })),
    membershipColumn: membership.column,
  };
  const json = withFieldIds(ruleToJson(rule), (id) => registration.ids.get(id) ?? id);
  return {
    table: after,
    rule: parseOrRefuse(json, after, others, ownGroupId),
    json,
    changes: [...membership.changes, ...registration.changes],
  };
}

/** The same rule, or whatever JSON it is, with other field ids. */
function withFieldIds<Json>(json: Json, idOf: (id: string) => string): Json {
  if (json === undefined) return json;
  return JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    key === 'field' && typeof value === 'string' ? idOf(value) : value,
  ) as Json;
}

/** The rule is kept in a cell; a filter view has another way to follow one that is too long for its formula. */
function refuseLong(json: RuleJson): void {
  if (JSON.stringify(json).length <= longestText) return;
  throw new UserError(
    'rule_too_long',
    'Nothing was saved, because the rule is longer than a cell can hold (50,000 characters): use fewer or shorter values, or split it into two groups.',
  );
}

/** The sentence for the cell, where it is only read: a very long one ends early there. */
function cellSentence(rule: Rule): string {
  const sentence = ruleSentence(rule);
  return sentence.length <= longestText ? sentence : `${sentence.slice(0, longestText - 1)}…`;
}

function viewChange(description: SpreadsheetDescription, view: FilterViewDefinition): SpreadsheetChange[] {
  const there = findView(description, view.viewId) !== undefined;
  return [{ kind: there ? 'updateFilterView' : 'addFilterView', view }];
}

function groupRowChanges(
  loaded: LoadedGroups,
  sheetId: number,
  existing: StoredGroup | null,
  cells: Parameters<typeof writeGroupCells>[2],
): SpreadsheetChange[] {
  const titles = loaded.description.sheets.map(({ title }) => title);
  const sheet: GroupsSheet = loaded.sheet ?? unmadeGroupsSheet(sheetId);
  const row = existing?.row.row ?? sheet.filledRows;
  return [
    ...(loaded.sheet === null ? newGroupsSheet(titles, sheetId) : []),
    ...(row >= sheet.rowCount ? [{ kind: 'appendRows', sheetId: sheet.sheetId, count: 10 } as const] : []),
    ...writeGroupCells(sheet, row, cells),
  ];
}

/** An id whose filter view id nobody uses yet. */
function freeGroupId(platform: Platform, { description, groups }: LoadedGroups): string {
  for (;;) {
    const id = `g${platform.newId(9)}`;
    if (findView(description, filterViewId(id)) === undefined && !groups.some((group) => group.id === id))
      return id;
  }
}

function newSheetId(platform: Platform, description: SpreadsheetDescription): number {
  for (;;) {
    const id = Number.parseInt(platform.newId(7), 16);
    if (id > 0 && !description.sheets.some(({ sheetId }) => sheetId === id)) return id;
  }
}
