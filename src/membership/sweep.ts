/** A full recalculation: every table, every group, cells and counts and filter views put right. One broken group or table never stops the others. */

import { columnRuns } from '../contacts/column-runs.ts';
import { type ContactData, type RowWindow, readContacts } from '../contacts/contact-data.ts';
import type { ContactTable, Field } from '../contacts/contact-table.ts';
import { evaluationSettings } from '../contacts/evaluation-settings.ts';
import { loadWholeTables } from '../contacts/load-tables.ts';
import { ensureMembershipColumn } from '../contacts/membership-column.ts';
import { isMomentText, momentText } from '../contacts/moments.ts';
import { rememberFields } from '../contacts/register-fields.ts';
import {
  filterViewLink,
  filterViewLinkText,
  filterViewOf,
  findView,
  holdsOnEmptyRow,
  rememberWritten,
  viewState,
} from '../groups/filter-views.ts';
import { type GroupColumn, writeGroupCells } from '../groups/groups-sheet.ts';
import { type LoadedGroups, loadGroups, readGroupsSheet } from '../groups/load-groups.ts';
import type { StoredGroup } from '../groups/stored-groups.ts';
import type { NewCell, Platform, SpreadsheetChange } from '../ports.ts';
import { fieldIdsOf } from '../rules/index.ts';
import { type CellChange, type GroupResult, type GroupToApply, recalculate } from './recalculate.ts';
import { clearDirty, snapshotOf, storeSnapshot } from './snapshot.ts';

/** Rows written under one hold of the lock. */
const chunkRows = 5000;
/** How long a chunk waits for an edit that is being followed. */
const lockMilliseconds = 3000;

export interface SweepReport {
  /** Cells of our column that were changed. */
  readonly changed: number;
  /** One sentence for each table that could not be done. */
  readonly problems: readonly string[];
}

export function sweep(platform: Platform): SweepReport {
  const loaded = loadGroups(platform);
  const now = platform.clock.now(loaded.description.timeZone);
  const results = new Map<string, GroupResult>();
  const problems: string[] = [];
  let changed = 0;
  const tables = loaded.tables.map((table) => {
    const groups = loaded.groups.filter(
      (group) => group.table === null || group.table.sheetId === table.sheetId,
    );
    const isUsed = groups.some((group) => group.table !== null) || table.membershipColumn !== null;
    if (!isUsed) return table;
    try {
      const swept = sweepTable(platform, loaded, table, groups, now);
      for (const [id, result] of swept.results) results.set(id, result);
      changed += swept.changed;
      return swept.table;
    } catch (error) {
      problems.push(`“${table.title}” could not be recalculated: ${messageOf(error)}`);
      return table;
    }
  });
  const fresh = { ...loaded, tables };
  repairViews(platform, fresh, problems);
  writeComputed(platform, fresh, results, now, problems);
  storeSnapshot(
    platform.documentCache,
    snapshotOf(loaded.description, loaded.sheet?.sheetId ?? null, tables, loaded.groups),
  );
  if (problems.length === 0) clearDirty(platform.documentProperties);
  return { changed, problems };
}

/** Google's own words reach the report, but nothing is decided by them: they come in the person's language. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface SweptTable {
  readonly table: ContactTable;
  readonly results: ReadonlyMap<string, GroupResult>;
  readonly changed: number;
}

function sweepTable(
  platform: Platform,
  loaded: LoadedGroups,
  found: ContactTable,
  groups: readonly StoredGroup[],
  now: number,
): SweptTable {
  const table = found.membershipColumn === null ? withMembershipColumn(platform, loaded, found) : found;
  const remembered = rememberFields(
    table,
    table.fields.filter((field) => field.permanent),
  );
  if (remembered.length > 0) platform.spreadsheet.apply(remembered);
  const settings = evaluationSettings(now, loaded.description.locale);
  const read = (window?: RowWindow) => readForGroups(platform, table, groups, window);
  const contacts = read();
  const { changes, results } = recalculate(contacts, groups, settings);
  let changed = 0;
  for (const chunk of chunksOf(changes)) {
    const done = platform.lock.run(lockMilliseconds, () => {
      const window = { firstRow: chunk[0]?.row ?? 0, endRow: (chunk[chunk.length - 1]?.row ?? 0) + 1 };
      return writeChunk(platform, table, recalculate(read(window), groups, settings).changes);
    });
    if (!done.done) throw new Error('other edits held it up; the next check continues.');
    changed += done.value;
  }
  // Only the first rows were read to find the columns; further down a row may reach further to the right.
  return { table: { ...table, width: Math.max(table.width, contacts.width) }, results, changed };
}

function writeChunk(platform: Platform, table: ContactTable, changes: readonly CellChange[]): number {
  if (table.membershipColumn === null || changes.length === 0) return 0;
  platform.spreadsheet.writeText(columnRuns(table.sheetId, table.membershipColumn, changes));
  return changes.length;
}

/** Only the columns that rules need are read, unless a rule would also let in an empty row. */
export function readForGroups(
  platform: Platform,
  table: ContactTable,
  groups: readonly GroupToApply[],
  window?: RowWindow,
): ContactData {
  const ids = new Set(groups.flatMap(({ rule }) => (rule === null ? [] : fieldIdsOf(rule))));
  const fields = table.fields.filter((field: Field) => ids.has(field.id));
  const wholeRows = groups.some(({ rule }) => rule === null || holdsOnEmptyRow(rule, table));
  return readContacts(platform, table, fields, wholeRows, window);
}

/** Rows close together are re-read and written at once; far apart ones are not worth holding the lock for what lies between. */
function chunksOf(changes: readonly CellChange[]): CellChange[][] {
  const chunks: CellChange[][] = [];
  for (const change of changes) {
    const last = chunks[chunks.length - 1];
    if (last?.[0] !== undefined && change.row - last[0].row < chunkRows) last.push(change);
    else chunks.push([change]);
  }
  return chunks;
}

/** Somebody deleted our column: it is made anew to the right of everything that the sheet holds. */
function withMembershipColumn(platform: Platform, loaded: LoadedGroups, table: ContactTable): ContactTable {
  const sheet = loaded.description.sheets.filter(({ sheetId }) => sheetId === table.sheetId);
  const whole = loadWholeTables(platform, loaded.description, sheet)[0]?.result;
  const { column, changes } = ensureMembershipColumn(whole?.ok ? whole.table : table);
  platform.spreadsheet.apply(changes);
  return { ...table, membershipColumn: column, width: Math.max(table.width, column + 1) };
}

/** A view that still is as we wrote it follows the rule and the columns; one that somebody changed is reported on its group's page and left alone. */
function repairViews(platform: Platform, loaded: LoadedGroups, problems: string[]): void {
  for (const group of loaded.groups) {
    const table = loaded.tables.find(({ sheetId }) => sheetId === group.table?.sheetId);
    if (group.rule === null || table === undefined) continue;
    try {
      const view = filterViewOf({ ...group, rule: group.rule }, table, loaded.description.locale);
      const state = viewState(platform.documentProperties, view, findView(loaded.description, view.viewId));
      if (state !== 'outdated') continue;
      platform.spreadsheet.apply([{ kind: 'updateFilterView', view }]);
      rememberWritten(platform.documentProperties, view);
    } catch (error) {
      problems.push(`The filter view of “${group.name}” could not be renewed: ${messageOf(error)}`);
    }
  }
}

/** Writes the computed cells that differ. The rows are found again by id under the lock, since people sort this sheet too. */
export function writeComputed(
  platform: Platform,
  loaded: LoadedGroups,
  results: ReadonlyMap<string, GroupResult>,
  now: number,
  problems: string[],
): void {
  if (loaded.sheet === null) return;
  const done = platform.lock.run(lockMilliseconds, () => {
    const sheet = readGroupsSheet(platform, loaded.description);
    if (sheet === null) return;
    const changes = loaded.groups.flatMap((group): SpreadsheetChange[] => {
      const row = sheet.rows.find(
        ({ cells, version }) => cells.id.trim() === group.id && version === group.row.version,
      );
      const cells = row === undefined ? {} : computedCells(loaded, group, results.get(group.id), now);
      const differs =
        row !== undefined &&
        Object.entries(cells).some(([name, cell]) => differsFrom(row.cells, name as GroupColumn, cell));
      return row !== undefined && differs ? writeGroupCells(sheet, row.row, cells) : [];
    });
    if (changes.length > 0) platform.spreadsheet.apply(changes);
  });
  if (!done.done)
    problems.push(
      'The counts in the groups sheet could not be written, because other edits held them up; the next check continues.',
    );
}

/** "As of" moves only when something else does, so that an idle check writes nothing. */
function differsFrom(
  cells: Readonly<Record<GroupColumn, string>>,
  name: GroupColumn,
  cell: NewCell,
): boolean {
  if (name === 'asOf') return !isMomentText(cells.asOf);
  return cells[name] !== (typeof cell === 'object' ? filterViewLinkText : String(cell));
}

function computedCells(
  { description, tables }: LoadedGroups,
  group: StoredGroup,
  result: GroupResult | undefined,
  now: number,
): Partial<Record<GroupColumn, NewCell>> {
  if (group.rule === null) return { status: `Broken: ${group.problem ?? ''}` };
  if (result === undefined) return { status: 'Waiting for the next check' };
  const table = tables.find(({ sheetId }) => sheetId === group.table?.sheetId);
  const view =
    table === undefined ? null : filterViewOf({ ...group, rule: group.rule }, table, description.locale);
  return {
    members: result.members,
    asOf: momentText(now),
    nextChange: result.nextChange === null ? 'never' : momentText(result.nextChange),
    status: [
      'Ready',
      ...(result.unknownContacts === 0 ? [] : [`${result.unknownContacts} contacts could not be decided`]),
      ...(view?.follows === 'membership' ? ['the filter view is as of the last recalculation'] : []),
    ].join('; '),
    ...(view === null ? {} : { filterView: filterViewLink(view, description.locale) }),
  };
}
