/** What people do to cells by hand: type, clear, paste, sort, format. Each sets off the triggers that Google sets off. */
import type { CellValidation } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { fireChange, fireEdit } from '../triggers/events.ts';
import { CellError, type StoredCell } from '../workbook/cell.ts';
import { clearedCell, typedCell, withExtras } from '../workbook/entering.ts';
import { checkGridSize } from '../workbook/limits.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { sortArea } from '../workbook/sorting.ts';
import { changeDimension } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type Acting, act, permitsWrite } from './acting.ts';

/** A cell's value as an event tells it: the raw text; undefined for an empty cell. */
function eventText(workbook: Workbook, stored: StoredCell): string | undefined {
  const value = workbook.effective(stored);
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof CellError ? value.text : String(value);
}

const present = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

export function typeInto(acting: Acting, sheet: Sheet, row: number, column: number, text: string): void {
  const { host, workbook, email } = acting;
  const area = { row, column, rowCount: 1, columnCount: 1 };
  if (!permitsWrite(acting, sheet, area)) return;
  const before = sheet.grid.get(row, column);
  const oldValue = eventText(workbook, before);
  act(acting, () => workbook.setCell(sheet, row, column, typedCell(workbook, before, text)));
  const value = eventText(workbook, sheet.grid.get(row, column));
  fireEdit(host, workbook, email, {
    sheet,
    area,
    ...present('value', value),
    ...present('oldValue', oldValue),
  });
}

export function clearCells(acting: Acting, sheet: Sheet, area: Rectangle): void {
  const { host, workbook, email } = acting;
  if (!permitsWrite(acting, sheet, area)) return;
  const single = area.rowCount === 1 && area.columnCount === 1;
  const oldValue = single ? eventText(workbook, sheet.grid.get(area.row, area.column)) : undefined;
  act(acting, () =>
    eachStored(sheet, area, (stored, row, column) =>
      workbook.setCell(sheet, row, column, clearedCell(stored)),
    ),
  );
  fireEdit(host, workbook, email, { sheet, area, ...present('oldValue', oldValue) });
}

/** Visits the cells of an area that hold anything. */
function eachStored(
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

/** Pastes a block; the grid grows where it does not fit. One event for the whole block, without values. */
export function pasteBlock(
  acting: Acting,
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): void {
  const { host, workbook, email } = acting;
  const area = {
    row,
    column,
    rowCount: block.length,
    columnCount: Math.max(0, ...block.map((cells) => cells.length)),
  };
  if (area.rowCount === 0 || area.columnCount === 0)
    throw new LocalHostError('invalid-gesture', 'There is nothing to paste.');
  if (!permitsWrite(acting, sheet, area)) return;
  act(acting, () => {
    growTo(acting, sheet, row + area.rowCount, column + area.columnCount);
    block.forEach((cells, down) => {
      cells.forEach((text, across) => {
        const stored = sheet.grid.get(row + down, column + across);
        workbook.setCell(sheet, row + down, column + across, typedCell(workbook, stored, text));
      });
    });
  });
  fireEdit(host, workbook, email, { sheet, area });
}

function growTo({ workbook, host }: Acting, sheet: Sheet, rows: number, columns: number): void {
  const { grid } = sheet;
  const moreRows = Math.max(0, rows - grid.rowCount);
  const moreColumns = Math.max(0, columns - grid.columnCount);
  checkGridSize(workbook, moreRows * grid.columnCount + moreColumns * (grid.rowCount + moreRows));
  if (moreRows > 0)
    changeDimension(
      workbook,
      sheet,
      'ROWS',
      { kind: 'insert', at: grid.rowCount, count: moreRows },
      host.switches,
    );
  if (moreColumns > 0) {
    changeDimension(
      workbook,
      sheet,
      'COLUMNS',
      { kind: 'insert', at: grid.columnCount, count: moreColumns },
      host.switches,
    );
  }
}

export function sortCells(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  column: number,
  ascending: boolean,
): void {
  const { host, workbook, email } = acting;
  if (column < 0 || column >= area.columnCount)
    throw new LocalHostError('no-such-range', `The range has no column ${column}.`);
  if (!permitsWrite(acting, sheet, area)) return;
  act(acting, () => sortArea(workbook, sheet, area, [{ column: area.column + column, ascending }]));
  if (host.switches.sortFiresOnEdit) fireEdit(host, workbook, email, { sheet, area });
}

/** Sets a number format or a rule on cells; content stays. */
export function setExtras(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  extras: { pattern?: string | undefined; validation?: CellValidation },
): void {
  const { host, workbook, email } = acting;
  if (!permitsWrite(acting, sheet, area)) return;
  act(acting, () => {
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        workbook.setCell(sheet, row, column, withExtras(sheet.grid.get(row, column), extras));
      }
    }
  });
  fireChange(host, workbook, email, 'FORMAT');
}
