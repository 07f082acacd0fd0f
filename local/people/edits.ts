/** What all gestures on cells share: the event that an edit sets off, the cells of an area, a grid that grows. */
import { fireEdit } from '../triggers/events.ts';
import { CellError, type StoredCell } from '../workbook/cell.ts';
import { checkGridSize } from '../workbook/limits.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { changeDimension } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Acting } from './acting.ts';

/** A cell's value as an event tells it: the raw text; undefined for an empty cell. */
export function eventText(workbook: Workbook, stored: StoredCell): string | undefined {
  const value = workbook.effective(stored);
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof CellError ? value.text : String(value);
}

const present = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

/** Fires edit and change triggers for an area; undo and redo remember it as what this gesture edited. */
export function edited(
  { host, workbook, email, seat }: Acting,
  sheet: Sheet,
  area: Rectangle,
  texts: { readonly value?: string | undefined; readonly oldValue?: string | undefined } = {},
): void {
  const step = seat.undo.at(-1);
  if (step !== undefined) step.edited = { sheet, area };
  fireEdit(host, workbook, email, {
    sheet,
    area,
    ...present('value', texts.value),
    ...present('oldValue', texts.oldValue),
  });
}

/** Visits the cells of an area that hold anything. */
export function eachStored(
  sheet: Sheet,
  area: Rectangle,
  visit: (stored: StoredCell, row: number, column: number) => void,
): void {
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const stored = sheet.grid.get(row, column);
      if (stored !== undefined) visit(stored, row, column);
    }
  }
}

/** Adds rows and columns at the end until the sheet has so many. */
export function growTo({ workbook, host }: Acting, sheet: Sheet, rows: number, columns: number): void {
  const { grid } = sheet;
  const moreRows = Math.max(0, rows - grid.rowCount);
  const moreColumns = Math.max(0, columns - grid.columnCount);
  checkGridSize(workbook, moreRows * grid.columnCount + moreColumns * (grid.rowCount + moreRows));
  const append = (dimension: 'ROWS' | 'COLUMNS', at: number, count: number) => {
    if (count > 0) changeDimension(workbook, sheet, dimension, { kind: 'insert', at, count }, host.switches);
  };
  append('ROWS', grid.rowCount, moreRows);
  append('COLUMNS', grid.columnCount, moreColumns);
}

/** The smallest area that holds some rows of a block of columns. */
export const spanning = (rows: readonly number[], column: number, columnCount: number): Rectangle => {
  const first = rows[0] ?? 0;
  return { row: first, column, rowCount: (rows.at(-1) ?? first) - first + 1, columnCount };
};
