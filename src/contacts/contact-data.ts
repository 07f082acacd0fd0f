/** Turns what was read of a table into the columns that rules are evaluated on, one entry per contact. */

import type { CellDetails, GridRange, Platform, RawCell } from '../ports.ts';
import type { Cell, ContactColumns, FieldKind } from '../rules/index.ts';
import { textKinds } from '../rules/index.ts';
import { type CellGrid, gridOfBlocks, gridOfRows } from './cell-grid.ts';
import { type ContactTable, type Field, isEmptyCell } from './contact-table.ts';

export interface ContactData extends ContactColumns {
  /** Zero-based sheet row of each contact. */
  readonly rows: readonly number[];
  /** Text of our column per contact; "" where the column is not there. */
  readonly memberships: readonly string[];
  /** Sheet rows without a contact where our column still says something. */
  readonly strays: readonly number[];
  /** Number of sheet columns up to the last one that holds anything, as far as was read. */
  readonly width: number;
}

/** Sheet rows from `firstRow` up to, not including, `endRow`. */
export interface RowWindow {
  readonly firstRow: number;
  readonly endRow: number;
}

function allRows(table: ContactTable): RowWindow {
  return { firstRow: table.headerRow + 1, endRow: table.rowCount };
}

/**
 * Reads the given fields of a table.
 * @param wholeRows true where it matters which rows are empty (a rule that an empty row would fulfil, exact counts);
 * false reads only the columns needed and takes every row for a contact.
 */
export function readContacts(
  platform: Platform,
  table: ContactTable,
  fields: readonly Field[],
  wholeRows: boolean,
  window: RowWindow = allRows(table),
): ContactData {
  const columns = new Set(fields.map((field) => field.column));
  if (table.membershipColumn !== null) columns.add(table.membershipColumn);
  if (wholeRows) for (let column = 0; column < table.columnCount; column += 1) columns.add(column);
  if (columns.size === 0 || window.firstRow >= Math.min(window.endRow, table.rowCount)) {
    return contactData(platform, table, fields, [], wholeRows, window.firstRow);
  }
  const runs = contiguousRuns([...columns]);
  const blocks = platform.spreadsheet.read(
    runs.map(([firstColumn, endColumn]) => ({ sheetId: table.sheetId, ...window, firstColumn, endColumn })),
  );
  const grid = gridOfBlocks(runs.map(([firstColumn], index) => ({ firstColumn, rows: blocks[index] ?? [] })));
  return contactsInGrid(platform, table, fields, grid, wholeRows, window.firstRow);
}

/**
 * The same from values already read.
 * @param values rows from `firstRow` on, each indexed by sheet column
 * @param firstRow zero-based sheet row of the first of them
 */
export function contactData(
  platform: Platform,
  table: ContactTable,
  fields: readonly Field[],
  values: readonly (readonly RawCell[])[],
  wholeRows: boolean,
  firstRow: number = table.headerRow + 1,
): ContactData {
  return contactsInGrid(platform, table, fields, gridOfRows(values), wholeRows, firstRow);
}

function contactsInGrid(
  platform: Platform,
  table: ContactTable,
  fields: readonly Field[],
  grid: CellGrid,
  wholeRows: boolean,
  firstRow: number,
): ContactData {
  const columns = columnsOfGrid(platform, table, fields, grid, firstRow);
  const membership = (index: number): string =>
    table.membershipColumn === null ? '' : String(grid.cell(index, table.membershipColumn));
  const contacts: number[] = [];
  const strays: number[] = [];
  let width = 0;
  for (let index = 0; index < grid.rowCount; index += 1) {
    const filled = grid.width(index);
    width = Math.max(width, filled);
    if (!wholeRows || isContact(grid, index, filled, table.membershipColumn)) contacts.push(index);
    else if (membership(index) !== '') strays.push(firstRow + index);
  }
  return {
    rowCount: contacts.length,
    rows: contacts.map((index) => firstRow + index),
    memberships: contacts.map(membership),
    strays,
    width,
    column: (fieldId) => {
      const cells = columns.get(fieldId);
      if (cells === undefined) throw new Error(`The field ${fieldId} was not read.`);
      return contacts.length === cells.length ? cells : contacts.map((index) => cells[index] ?? null);
    },
  };
}

function isContact(grid: CellGrid, row: number, width: number, membershipColumn: number | null): boolean {
  for (let column = 0; column < width; column += 1)
    if (column !== membershipColumn && !isEmptyCell(grid.cell(row, column))) return true;
  return false;
}

/** The cells of each field, by its id. Taken row by row: the cells of a row lie together in memory. */
function columnsOfGrid(
  platform: Platform,
  table: ContactTable,
  fields: readonly Field[],
  grid: CellGrid,
  firstRow: number,
): ReadonlyMap<string, readonly Cell[]> {
  const columns = fields.map((field) => ({ field, cells: [] as Cell[], doubtful: [] as number[] }));
  for (let row = 0; row < grid.rowCount; row += 1)
    for (const { field, cells, doubtful } of columns) {
      const cell = grid.cell(row, field.column);
      cells.push(cell === '' ? null : cell);
      if (needsDetails(cell, field.kind)) doubtful.push(row);
    }
  for (const { field, cells, doubtful } of columns)
    putExactCells(platform, table, field, cells, firstRow, doubtful);
  return new Map(columns.map(({ field, cells }) => [field.id, cells]));
}

/** A plain read cannot tell an error from a text "#N/A", nor a date in a text column from a number: only where that matters, look closer. */
function putExactCells(
  platform: Platform,
  table: ContactTable,
  field: Field,
  cells: Cell[],
  firstRow: number,
  doubtful: readonly number[],
): void {
  const [first] = doubtful;
  const last = doubtful[doubtful.length - 1];
  if (first === undefined || last === undefined) return;
  const range: GridRange = {
    sheetId: table.sheetId,
    firstRow: firstRow + first,
    endRow: firstRow + last + 1,
    firstColumn: field.column,
    endColumn: field.column + 1,
  };
  const details = platform.spreadsheet.readDetails([range])[0] ?? [];
  for (const row of doubtful) cells[row] = exactCell(cells[row] ?? null, details[row - first]?.[0]);
}

function needsDetails(cell: RawCell, kind: FieldKind): boolean {
  if (typeof cell === 'string') return cell.startsWith('#');
  return typeof cell === 'number' && (textKinds.has(kind) || kind === 'tags');
}

function exactCell(cell: Cell, details: CellDetails | undefined): Cell {
  if (details?.error) return { error: details.error };
  if (typeof cell !== 'number' || !details?.format) return cell;
  return { number: cell, shownAs: shownAs[details.format] };
}

const shownAs = {
  DATE: 'date',
  DATE_TIME: 'date',
  TIME: 'time',
  PERCENT: 'percent',
  CURRENCY: 'currency',
} as const;

/** [3, 1, 2, 7] → [[1, 4], [7, 8]]: neighbouring columns are read as one rectangle. */
function contiguousRuns(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  }
  return runs;
}
