/**
 * Membership of the rows a person just edited, at once, inside the simple edit trigger: no authorization, 30 seconds, and a
 * cost that depends on the rows edited and not on the table. What it cannot do safely it leaves to the next run with a mark.
 */

import { columnRuns } from '../contacts/column-runs.ts';
import { trimmedHeaders } from '../contacts/contact-table.ts';
import { evaluationSettings } from '../contacts/evaluation-settings.ts';
import { once } from '../once.ts';
import type { EditedCell, EditedRange, EditPlatform } from '../ports.ts';
import { type Cell, type FieldKind, textKinds } from '../rules/index.ts';
import { type CellChange, membershipText } from './recalculate.ts';
import {
  cachedSnapshot,
  dropSnapshot,
  groupsOfTable,
  markDirty,
  type Snapshot,
  type SnapshotTable,
  storeSnapshot,
} from './snapshot.ts';
import { snapshotFromSheets } from './snapshot-from-sheets.ts';

/** An edit waits this long for another's write; then it leaves the mark. */
const lockMilliseconds = 3000;

export function followEdit(platform: EditPlatform, edited: EditedRange): void {
  const snapshot = cachedSnapshot(platform.documentCache) ?? rebuild(platform);
  if (edited.sheetId === snapshot.groupsSheetId) {
    definitionsEdited(platform);
    return;
  }
  const table = snapshot.tables.find(({ sheetId }) => sheetId === edited.sheetId);
  if (table === undefined || table.membershipColumn === null) return;
  const current = stillTrue(platform, table, edited)
    ? { snapshot, table }
    : renewed(platform, edited.sheetId);
  if (current === null) {
    markDirty(platform.documentProperties);
    return;
  }
  const done = platform.lock.run(lockMilliseconds, () =>
    updateRows(platform, current.snapshot, current.table, edited),
  );
  if (!done.done) markDirty(platform.documentProperties);
}

/** A rule typed into the `Groups` sheet by hand counts from the next run on; the snapshot no longer holds. */
function definitionsEdited(platform: EditPlatform): void {
  dropSnapshot(platform.documentCache);
  markDirty(platform.documentProperties);
}

function rebuild(platform: EditPlatform): Snapshot {
  const snapshot = snapshotFromSheets(platform.spreadsheet);
  storeSnapshot(platform.documentCache, snapshot);
  return snapshot;
}

function stillTrue(platform: EditPlatform, table: SnapshotTable, edited: EditedRange): boolean {
  return edited.firstRow > table.headerRow && headersTellColumns(table) && sameHeaders(platform, table);
}

/** A column that we read or write without a header, or with one that another has too, could have moved unseen: then metadata is asked. */
function headersTellColumns({ headers, fields, membershipColumn }: SnapshotTable): boolean {
  const columns = [...fields.map(({ column }) => column), membershipColumn ?? 0];
  return columns.every((column) => {
    const header = headers[column] ?? '';
    return header !== '' && headers.indexOf(header) === headers.lastIndexOf(header);
  });
}

function sameHeaders(platform: EditPlatform, table: SnapshotTable): boolean {
  const { columns } = platform.spreadsheet.extent(table.sheetId);
  const width = Math.max(columns, table.headers.length);
  const now = headersNow(platform, table, width);
  return (
    now.length === table.headers.length && now.every((header, column) => header === table.headers[column])
  );
}

function headersNow(platform: EditPlatform, table: SnapshotTable, width: number): string[] {
  if (width === 0) return [];
  const range = {
    sheetId: table.sheetId,
    firstRow: table.headerRow,
    endRow: table.headerRow + 1,
    firstColumn: 0,
    endColumn: width,
  };
  const cells = platform.spreadsheet.read(range)[0] ?? [];
  return trimmedHeaders(cells.map((cell) => (typeof cell === 'object' ? cell.serial : cell)));
}

/** The header row moved, or a header was renamed: metadata says which column is which; a table it cannot place is left alone. */
function renewed(
  platform: EditPlatform,
  sheetId: number,
): { snapshot: Snapshot; table: SnapshotTable } | null {
  const snapshot = rebuild(platform);
  const table = snapshot.tables.find((candidate) => candidate.sheetId === sheetId);
  return table === undefined || table.membershipColumn === null ? null : { snapshot, table };
}

function updateRows(
  platform: EditPlatform,
  snapshot: Snapshot,
  table: SnapshotTable,
  edited: EditedRange,
): void {
  const column = table.membershipColumn;
  const { rows, columns } = platform.spreadsheet.extent(table.sheetId);
  const firstRow = Math.max(edited.firstRow, table.headerRow + 1);
  const endRow = Math.min(edited.endRow, Math.max(rows, firstRow + 1));
  if (column === null || firstRow >= endRow) return;
  const range = {
    sheetId: table.sheetId,
    firstRow,
    endRow,
    firstColumn: 0,
    endColumn: Math.max(columns, column + 1),
  };
  const cells = platform.spreadsheet.read(range);
  const read = rowReader(platform, table, range, cells);
  const settings = evaluationSettings(platform.clock.now(snapshot.timeZone), snapshot.locale);
  const groups = groupsOfTable(snapshot, table);
  const changes = cells.flatMap((row, index): CellChange[] => {
    const before = String(row[column] ?? '');
    const text = isContact(row, column) ? membershipText(groups, read(index), before, settings) : '';
    return before === text ? [] : [{ row: firstRow + index, before, text }];
  });
  for (const run of columnRuns(table.sheetId, column, changes)) platform.spreadsheet.writeText(run);
  if (changes.length > 0) platform.spreadsheet.flush();
}

/** An empty row is no contact and belongs to no group. */
function isContact(row: readonly EditedCell[], membershipColumn: number): boolean {
  return row.some((cell, column) => column !== membershipColumn && cell !== '' && cell !== false);
}

type ReadRange = Parameters<EditPlatform['spreadsheet']['readFormats']>[0];

/** Reads cells as rules want them; formats and formulas are fetched only when a cell makes them matter. */
function rowReader(
  platform: EditPlatform,
  table: SnapshotTable,
  range: ReadRange,
  cells: readonly (readonly EditedCell[])[],
): (index: number) => (fieldId: string) => Cell {
  const fields = new Map(table.fields.map((field) => [field.id, field]));
  const formats = once(() => platform.spreadsheet.readFormats(range));
  const formulas = once(() => platform.spreadsheet.readHasFormula(range));
  return (index) => (fieldId) => {
    const field = fields.get(fieldId);
    const cell = field === undefined ? '' : (cells[index]?.[field.column] ?? '');
    if (field === undefined || cell === '') return null;
    if (typeof cell === 'object') return { number: cell.serial, shownAs: 'date' };
    if (typeof cell === 'string' && cell.startsWith('#') && formulas()[index]?.[field.column])
      return { error: cell };
    return typeof cell === 'number'
      ? numberCell(cell, field.kind, () => formats()[index]?.[field.column] ?? '')
      : cell;
  };
}

function numberCell(number: number, kind: FieldKind, pattern: () => string): Cell {
  if (!textKinds.has(kind) && kind !== 'tags') return number;
  const unquoted = pattern().replace(/"[^"]*"|\\./g, (part) => (/[$€£¥₹]/.test(part) ? '$' : ''));
  if (unquoted.includes('%')) return { number, shownAs: 'percent' };
  return /[$€£¥₹]|\[\$/.test(unquoted) ? { number, shownAs: 'currency' } : number;
}
