/** The layout of the `Groups` sheet: which columns it has, how a row is read, and what text a row gets. Known by metadata, never by its title. */

import { fingerprint } from '../contacts/columns.ts';
import { freeTitle } from '../contacts/free-title.ts';
import { ownSheetKey } from '../contacts/load-tables.ts';
import { UserError } from '../errors.ts';
import type { GridRange, NewCell, RawCell, SheetDescription, SpreadsheetChange } from '../ports.ts';

/** Header of each column. The first six define a group, the others are computed. */
export const groupColumns = {
  name: 'Name',
  sentence: 'Rule',
  permission: 'Who can edit',
  owner: 'Owner',
  id: 'Id',
  rule: 'Rule JSON',
  members: 'Members',
  asOf: 'As of',
  nextChange: 'Next change',
  status: 'Status',
  filterView: 'Filter view',
} as const;

export type GroupColumn = keyof typeof groupColumns;
export const columnOrder = Object.keys(groupColumns) as GroupColumn[];
export const computedColumns = ['members', 'asOf', 'nextChange', 'status', 'filterView'] as const;

/** A row as it stands in the sheet, nothing judged yet. */
export interface GroupRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly cells: Readonly<Record<GroupColumn, string>>;
  /** Changes whenever a definition cell changes. */
  readonly version: string;
}

export interface GroupsSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  /** Zero-based column of each header. */
  readonly columns: Readonly<Record<GroupColumn, number>>;
  readonly rows: readonly GroupRow[];
  /** Number of rows up to the last one with text. */
  readonly filledRows: number;
}

/** Ours is the sheet whose metadata names its own id: a duplicate made by a person still names the original. */
export function findGroupsSheet(sheets: readonly SheetDescription[]): SheetDescription | null {
  const isOurs = (sheet: SheetDescription) =>
    sheet.metadata.some(({ key, value }) => key === ownSheetKey && value === groupsSheetMark(sheet.sheetId));
  return sheets.find(isOurs) ?? null;
}

export function groupsSheetMark(sheetId: number): string {
  return `groups:${sheetId}`;
}

export function groupsSheetRange(sheet: SheetDescription): GridRange {
  return { sheetId: sheet.sheetId, firstRow: 0, firstColumn: 0, endColumn: sheet.columnCount };
}

/** @throws UserError `groups_sheet_damaged` where a header is gone, so that no column is mistaken for another */
export function parseGroupsSheet(
  sheet: Pick<SheetDescription, 'sheetId' | 'title' | 'rowCount'>,
  values: readonly (readonly RawCell[])[],
): GroupsSheet {
  const headers = (values[0] ?? []).map((cell) => String(cell).trim());
  const columns = {} as Record<GroupColumn, number>;
  for (const column of columnOrder) {
    columns[column] = headers.indexOf(groupColumns[column]);
    if (columns[column] < 0) {
      throw new UserError(
        'groups_sheet_damaged',
        `The sheet “${sheet.title}” has lost its header “${groupColumns[column]}”: nothing was changed; write that header back into row 1.`,
      );
    }
  }
  const rows = values.slice(1).flatMap((cells, index) => groupRow(columns, cells, index + 1));
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    rowCount: sheet.rowCount,
    columns,
    rows,
    filledRows: values.length,
  };
}

function groupRow(columns: Record<GroupColumn, number>, values: readonly RawCell[], row: number): GroupRow[] {
  const cells = {} as Record<GroupColumn, string>;
  for (const column of columnOrder) cells[column] = String(values[columns[column]] ?? '');
  if (cells.id.trim() === '' && cells.name.trim() === '' && cells.rule.trim() === '') return [];
  const definition = [cells.name, cells.permission, cells.owner, cells.id, cells.rule];
  return [{ row, cells, version: fingerprint(JSON.stringify(definition)) }];
}

/** The sheet itself, where the file has none yet. A user's own sheet of that title is left alone: ours takes another. */
export function newGroupsSheet(titles: readonly string[], sheetId: number): SpreadsheetChange[] {
  return [
    {
      kind: 'addSheet',
      sheetId,
      title: freeTitle('Groups', titles),
      rowCount: 20,
      columnCount: columnOrder.length,
      frozenRows: 1,
    },
    { kind: 'addSheetMetadata', sheetId, key: ownSheetKey, value: groupsSheetMark(sheetId) },
    {
      kind: 'writeCells',
      sheetId,
      row: 0,
      column: 0,
      rows: [columnOrder.map((column) => groupColumns[column])],
    },
  ];
}

/** Writes the named cells of one row and no others; people may have moved the columns. */
export function writeGroupCells(
  sheet: Pick<GroupsSheet, 'sheetId' | 'columns'>,
  row: number,
  cells: Partial<Record<GroupColumn, NewCell>>,
): SpreadsheetChange[] {
  return columnOrder.flatMap((column): SpreadsheetChange[] => {
    const value = cells[column];
    if (value === undefined) return [];
    return [
      { kind: 'writeCells', sheetId: sheet.sheetId, row, column: sheet.columns[column], rows: [[value]] },
    ];
  });
}

/** The sheet as `newGroupsSheet` makes it, before Google has made it. */
export function unmadeGroupsSheet(sheetId: number): GroupsSheet {
  const columns = Object.fromEntries(columnOrder.map((column, index) => [column, index])) as Record<
    GroupColumn,
    number
  >;
  return { sheetId, title: 'Groups', rowCount: 20, columns, rows: [], filledRows: 1 };
}
