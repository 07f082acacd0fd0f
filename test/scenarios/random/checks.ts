/** What must hold after each step and each hourly run, told by the plain model alone. */
import { expect } from '@jest/globals';
import type { Person, WorkbookSnapshot } from '../../../local/index.ts';
import {
  conditionsOf,
  groupsNamedIn,
  isMember,
  namesInCell,
  ownColumn,
  ownSheets,
  type PlainGroup,
  type PlainTable,
  plainGroups,
  plainTable,
  workingGroups,
} from './plain-file.ts';
import { answer, type RandomStory, serialOf } from './random-story.ts';

/** The sheet that a group's rule speaks of, null where nothing tells. */
function homeOf(group: PlainGroup, groups: readonly PlainGroup[], told: RandomStory): number | null {
  const keys = new Set<string>();
  const seen = new Set<string>();
  const follow = ({ node, id }: PlainGroup): void => {
    if (seen.has(id) || node === null) return;
    seen.add(id);
    for (const { field = '' } of conditionsOf(node)) keys.add(told.keys.get(field) ?? '');
    for (const name of groupsNamedIn(node)) for (const other of groups) if (other.id === name) follow(other);
  };
  follow(group);
  if (keys.size === 0) return null;
  return keys.has('company') ? told.suppliersId : told.contactsId;
}

/** The names that each contact's cell should list: groups whose rule holds, and broken groups that the cell named before. */
function expectedNames(
  told: RandomStory,
  file: WorkbookSnapshot,
  table: PlainTable,
  row: number,
  before: readonly string[],
  now: number,
): string[] {
  if (!table.contacts.includes(row)) return [];
  const groups = plainGroups(file);
  const working = workingGroups(groups, table, told.keys);
  const names = new Set<string>();
  for (const group of groups) {
    if (working.includes(group)) {
      if (isMember(group, row, table, groups, told.keys, now)) names.add(group.name);
      continue;
    }
    const home = homeOf(group, groups, told);
    const isOfAnother = home !== null && home !== table.sheetId && file.sheets.some(({ id }) => id === home);
    const keeps = before.map((name) => name.trim()).includes(group.name);
    if (!isOfAnother && keeps) names.add(group.name);
  }
  return [...names].sort();
}

const moment = (now: number) => new Date(Math.round((now - 25_569) * 86_400_000)).toISOString().slice(0, 19);

/** Compares our cells of some rows with the model. `before`: the file as it was before the product acted. */
export function expectCells(
  told: RandomStory,
  before: WorkbookSnapshot,
  sheetId: number,
  now: number,
  only: (row: number) => boolean = () => true,
): void {
  const file = told.file.snapshot();
  const table = plainTable(file, sheetId);
  const old = plainTable(before, sheetId);
  if (table === null || table.own === null) return;
  const rows = table.cells.flatMap((_, row) => (row > table.headerRow && only(row) ? [row] : []));
  const describe = (names: (row: number) => readonly string[]) =>
    rows.map((row) => `row ${row + 1}, ${moment(now)}: ${names(row).join(' | ')}`);
  expect(describe((row) => [...namesInCell(table, row)].sort())).toEqual(
    describe((row) => expectedNames(told, file, table, row, old === null ? [] : namesInCell(old, row), now)),
  );
}

/** Everything outside our sheets and our column, cell by cell; columns that `file` calls ours are left out. */
function userCells(
  snapshot: WorkbookSnapshot,
  ours: WorkbookSnapshot,
  isFree: (sheetId: number, row: number, column: number) => boolean,
): Record<string, string[]> {
  const own = new Set(ownSheets(ours));
  const cells: Record<string, string[]> = {};
  for (const sheet of snapshot.sheets) {
    if (own.has(sheet.id)) continue;
    const column = ownColumn(ours, sheet.id);
    const lines = sheet.cells.map((row, index) =>
      row
        .map((cell, at) =>
          at === column || isFree(sheet.id, index, at) || cell === null
            ? ''
            : `${cell.input}${cell.format ? ` (${cell.format})` : ''}${cell.validation ? ' [✓]' : ''}`,
        )
        .join('\t')
        .trimEnd(),
    );
    trimEnd(lines);
    cells[`${sheet.title}, frozen ${sheet.frozenRows}`] = lines;
  }
  return cells;
}

function trimEnd(lines: string[]): void {
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
}

/** No cell of the user changed but those that `isFree` allows; where our column was made meanwhile, nothing stood there. */
export function expectUserCellsKept(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  isFree: (sheetId: number, row: number, column: number) => boolean = () => false,
): void {
  for (const sheet of before.sheets) {
    const [was, is] = [ownColumn(before, sheet.id), ownColumn(after, sheet.id)];
    if (was !== null || is === null) continue;
    expect(sheet.cells.map((row) => row[is]?.input ?? '').filter((input) => input !== '')).toEqual([]);
  }
  expect(userCells(after, after, isFree)).toEqual(userCells(before, after, isFree));
}

/** After an hourly run: cells, counts, views and pages all say what the model says. */
export function expectRightAfterRun(
  told: RandomStory,
  before: WorkbookSnapshot,
  ranAt: Date,
  person: Person,
): void {
  for (const id of [told.contactsId, told.suppliersId]) expectCells(told, before, id, serialOf(ranAt));
  const file = told.file.snapshot();
  const groups = plainGroups(file);
  const tables = [told.contactsId, told.suppliersId].flatMap((id) => plainTable(file, id) ?? []);
  const working = new Map(
    tables.flatMap((table) => workingGroups(groups, table, told.keys).map((group) => [group, table])),
  );
  const now = serialOf(told.google.clock.now());
  const membersAt = (group: PlainGroup, table: PlainTable, time: number) =>
    table.contacts
      .filter((row) => isMember(group, row, table, groups, told.keys, time))
      .map((row) => row + 1);
  const home = answer(person, 'getHome', {}).groups;
  for (const group of groups) {
    const table = working.get(group);
    if (table === undefined) {
      expect(`${group.name}: ${group.cell('Status')}`).toMatch(/: (Broken: |$)/);
      continue;
    }
    expectComputedCells(group, serialOf(ranAt), (time) => membersAt(group, table, time));
    const view = told.file
      .filterViews()
      .find(
        ({ id, title, sheetId }) => id === group.viewId && title === group.name && sheetId === table.sheetId,
      );
    const summary = home.find(({ id }) => id === group.id);
    const shown = view === undefined ? ['no view'] : told.file.filterViewRows(view.id);
    const members = membersAt(group, table, now);
    expect({ group: group.name, view: shown, count: summary?.members, status: summary?.status }).toEqual({
      group: group.name,
      view: members,
      count: members.length,
      status: 'ready',
    });
  }
  // One page for each hour: they take the longest.
  const ready = groups.filter((group) => working.has(group));
  const looked = ready[Math.floor(now * 24) % Math.max(ready.length, 1)];
  if (looked === undefined) return;
  const page = answer(person, 'getGroup', { groupId: looked.id });
  expect({ name: page.name, shown: page.shown.map(({ row }) => row), view: page.filterView?.state }).toEqual({
    name: looked.name,
    shown: membersAt(looked, working.get(looked) as PlainTable, now),
    view: 'exact',
  });
}

/** What the `Groups` sheet says of a group that works. */
function expectComputedCells(group: PlainGroup, ranAt: number, members: (time: number) => number[]): void {
  const count = String(members(ranAt).length);
  expect({ group: group.name, members: group.cell('Members') }).toEqual({
    group: group.name,
    members: count,
  });
  expect(`${group.name}: ${group.cell('Status')}`).toMatch(/: Ready/);
  expect(group.cell('As of')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d/);
  expect(group.cell('Filter view')).toBe('Open filter view');
  expectNextChange(group, group.cell('Next change'), ranAt, members);
}

/** The announced moment is the first at which somebody joins or leaves, to the second. */
function expectNextChange(
  group: PlainGroup,
  text: string,
  now: number,
  members: (time: number) => number[],
): void {
  const second = 1 / 86_400;
  const current = members(now).join();
  const future = Array.from({ length: 60 }, (_, day) => Math.floor(now) + 1 + day + 0.99);
  if (text === 'never') {
    expect({ group: group.name, later: future.filter((time) => members(time).join() !== current) }).toEqual({
      group: group.name,
      later: [],
    });
    return;
  }
  const next =
    Date.parse(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}Z`) / 86_400_000 + 25_569;
  const is = {
    just: members(next - second).join() === current,
    after: members(next + second).join() !== current,
  };
  expect({ group: group.name, next: text, ...is }).toEqual({
    group: group.name,
    next: text,
    just: true,
    after: true,
  });
}
