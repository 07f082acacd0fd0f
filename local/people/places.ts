/** Where a person's gesture goes: sheets by name, cells by A1 notation. */
import { LocalHostError } from '../errors.ts';
import { type GridRange, gridRange, parseA1, type Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

export function sheetTitled(workbook: Workbook, title: string): Sheet {
  const sheet = workbook.sheetByTitle(title);
  if (sheet === undefined) throw new LocalHostError('no-such-sheet', `There is no sheet called ${title}.`);
  return sheet;
}

/** Cells such as "Contacts!B2:C5" or "B:B"; without a title on the sheet that the person looks at. */
export function cellsAt(
  workbook: Workbook,
  a1: string,
  activeSheet: Sheet,
): { sheet: Sheet; area: Rectangle } {
  const parts = parseA1(a1);
  if (parts === null) throw new LocalHostError('no-such-range', `${a1} is not a range of cells.`);
  const sheet = parts.sheetTitle === undefined ? activeSheet : sheetTitled(workbook, parts.sheetTitle);
  const { rowCount, columnCount } = sheet.grid;
  const { startRow = 0, startColumn = 0, endRow = rowCount, endColumn = columnCount } = parts;
  if (endRow > rowCount || endColumn > columnCount || startRow >= endRow || startColumn >= endColumn) {
    throw new LocalHostError(
      'no-such-range',
      `${a1} is outside the sheet, which has ${rowCount} rows and ${columnCount} columns.`,
    );
  }
  return {
    sheet,
    area: {
      row: startRow,
      column: startColumn,
      rowCount: endRow - startRow,
      columnCount: endColumn - startColumn,
    },
  };
}

/** The same cells as a range whose ends are open where the text leaves them open ("A:C", "A2:C", "2:5"): it takes in what is appended. */
export function rangeNamed(workbook: Workbook, a1: string, activeSheet: Sheet): GridRange {
  const { sheet } = cellsAt(workbook, a1, activeSheet);
  const { startRow, endRow, startColumn, endColumn } = parseA1(a1) ?? {};
  return gridRange(sheet.id, startRow, endRow, startColumn, endColumn);
}

/** One cell. */
export function cellAt(
  workbook: Workbook,
  a1: string,
  activeSheet: Sheet,
): { sheet: Sheet; row: number; column: number } {
  const { sheet, area } = cellsAt(workbook, a1, activeSheet);
  if (area.rowCount !== 1 || area.columnCount !== 1)
    throw new LocalHostError('no-such-range', `${a1} is not a single cell.`);
  return { sheet, row: area.row, column: area.column };
}
