/** Turns what was read of a table into the columns that rules are evaluated on, one entry per contact. */

import type { CellDetails, GridRange, Platform, RawCell } from '../ports.ts';
import type { Cell, ContactColumns, FieldKind } from '../rules/index.ts';
import { textKinds } from '../rules/index.ts';
import { type ContactTable, type Field, filledWidth, isEmptyCell } from './contact-table.ts';

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

/** A value of a column as read, with what only a closer look tells. */
interface ColumnValues {
  readonly field: Field;
  readonly cells: readonly Cell[];
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
  const length = Math.max(0, ...blocks.map((block) => block.length));
  const values: RawCell[][] = Array.from({ length }, () => []);
  runs.forEach(([first, end], run) => {
    for (let row = 0; row < length; row += 1) {
      for (let column = first; column < end; column += 1) {
        (values[row] as RawCell[])[column] = blocks[run]?.[row]?.[column - first] ?? '';
      }
    }
  });
  return contactData(platform, table, fields, values, wholeRows, window.firstRow);
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
  const isContact = (row: readonly RawCell[]) =>
    !wholeRows || row.some((cell, column) => column !== table.membershipColumn && !isEmptyCell(cell));
  const contacts = values.flatMap((row, index) => (isContact(row) ? [index] : []));
  const columns = fields.map((field) => exactColumn(platform, table, field, values, firstRow));
  const byId = new Map(
    columns.map(({ field, cells }) => [field.id, contacts.map((index) => cells[index] ?? null)]),
  );
  const membership = (index: number) =>
    table.membershipColumn === null ? '' : String(values[index]?.[table.membershipColumn] ?? '');
  const present = new Set(contacts);
  return {
    rowCount: contacts.length,
    rows: contacts.map((index) => firstRow + index),
    memberships: contacts.map(membership),
    strays: values.flatMap((_, index) =>
      !present.has(index) && membership(index) !== '' ? [firstRow + index] : [],
    ),
    width: values.reduce((width, row) => Math.max(width, filledWidth(row)), 0),
    column: (fieldId) => {
      const cells = byId.get(fieldId);
      if (cells === undefined) throw new Error(`The field ${fieldId} was not read.`);
      return cells;
    },
  };
}

/** A plain read cannot tell an error from a text "#N/A", nor a date in a text column from a number: only where that matters, look closer. */
function exactColumn(
  platform: Platform,
  table: ContactTable,
  field: Field,
  values: readonly (readonly RawCell[])[],
  firstRow: number,
): ColumnValues {
  const raw = values.map((row) => row[field.column] ?? '');
  const doubtful = raw.flatMap((cell, index) => (needsDetails(cell, field.kind) ? [index] : []));
  const first = doubtful[0];
  const last = doubtful[doubtful.length - 1];
  if (first === undefined || last === undefined)
    return { field, cells: raw.map((cell) => (cell === '' ? null : cell)) };
  const range: GridRange = {
    sheetId: table.sheetId,
    firstRow: firstRow + first,
    endRow: firstRow + last + 1,
    firstColumn: field.column,
    endColumn: field.column + 1,
  };
  const details = platform.spreadsheet.readDetails([range])[0] ?? [];
  return { field, cells: raw.map((cell, index) => exactCell(cell, details[index - first]?.[0])) };
}

function needsDetails(cell: RawCell, kind: FieldKind): boolean {
  if (typeof cell === 'string') return cell.startsWith('#');
  return typeof cell === 'number' && (textKinds.has(kind) || kind === 'tags');
}

function exactCell(cell: RawCell, details: CellDetails | undefined): Cell {
  if (cell === '') return null;
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
