/** spreadsheets.values: reading and writing plain values. */
import { displayValue, showsDate } from '../../values/number-format.ts';
import { CellError, CellRecord, hasContent, patternOf, type StoredCell } from '../../workbook/cell.ts';
import { clearedCell, rawCell, typedCell } from '../../workbook/entering.ts';
import { columnLetters, type Rectangle } from '../../workbook/ranges.ts';
import { mayWrite, protectedText } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { ApiRefusal, badRequest } from './api-error.ts';
import { type CellRange, outsideGrid, rangeText } from './cell-ranges.ts';
import { type Scalar, scalarRows, transposed } from './given-values.ts';
import type { Message } from './read-message.ts';

/** Cells in one answer above which Google gives up: ten million were refused, two million were not (Tanaike: handling 10,000,000 cells). */
const answerCellLimit = 5_000_000;

export interface ReadOptions {
  readonly majorDimension?: string;
  readonly valueRenderOption?: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTimeRenderOption?: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

export interface ValueRange {
  readonly range?: string;
  readonly majorDimension?: string;
  readonly values?: readonly (readonly unknown[])[];
}

function renderedValue(workbook: Workbook, stored: StoredCell, options: ReadOptions): Scalar {
  const { valueRenderOption = 'FORMATTED_VALUE', dateTimeRenderOption = 'SERIAL_NUMBER' } = options;
  if (valueRenderOption === 'FORMULA' && stored instanceof CellRecord && stored.formula !== undefined)
    return stored.formula;
  const value = workbook.effective(stored);
  if (value === null) return '';
  const pattern = patternOf(stored);
  if (valueRenderOption === 'FORMATTED_VALUE') return displayValue(value, pattern, workbook.locale);
  if (value instanceof CellError) return value.text;
  if (typeof value === 'number' && dateTimeRenderOption === 'FORMATTED_STRING' && showsDate(pattern)) {
    return displayValue(value, pattern, workbook.locale);
  }
  return value;
}

/** A ValueRange; empty rows and cells at the ends are left out, `values` itself when all is empty. */
export function readValues(
  workbook: Workbook,
  range: CellRange,
  options: ReadOptions,
): { message: Message; cells: number } {
  const { sheet, area } = range;
  if (Math.min(area.rowCount, sheet.grid.usedRows) * area.columnCount > answerCellLimit)
    throw new ApiRefusal(413, 'Response Code: 413. Message: response too large.');
  const rows: Scalar[][] = [];
  let cells = 0;
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
    const stored = sheet.grid.row(row);
    let end = Math.min(stored.length, area.column + area.columnCount);
    while (end > area.column && !hasContent(stored[end - 1])) end -= 1;
    const values: Scalar[] = [];
    for (let column = area.column; column < end; column += 1)
      values.push(renderedValue(workbook, stored[column], options));
    cells += values.length;
    rows.push(values);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const byColumn = options.majorDimension === 'COLUMNS';
  const values = byColumn ? transposed(rows, '').map(cutBlankEnd) : rows;
  const message = { range: rangeText(range), majorDimension: byColumn ? 'COLUMNS' : 'ROWS' };
  return { message: values.length === 0 ? message : { ...message, values }, cells };
}

function cutBlankEnd(values: Scalar[]): Scalar[] {
  let end = values.length;
  while (end > 0 && values[end - 1] === '') end -= 1;
  return values.slice(0, end);
}

/** Where values would land; refused where they do not fit the range or the grid. */
function targetArea(range: CellRange, rows: readonly (readonly Scalar[])[]): Rectangle {
  const { area, sheet, isSingleCell, text } = range;
  const { grid } = sheet;
  let columnCount = 0;
  for (const row of rows) columnCount = Math.max(columnCount, row.length);
  const within = isSingleCell
    ? { row: grid.rowCount, column: grid.columnCount }
    : { row: area.row + area.rowCount, column: area.column + area.columnCount };
  const beyond = (place: string) =>
    badRequest(`Requested writing within range [${text}], but tried writing to ${place}`);
  if (area.row + rows.length > within.row) throw beyond(`row [${within.row + 1}]`);
  if (area.column + columnCount > within.column) throw beyond(`column [${columnLetters(within.column)}]`);
  if (area.row >= grid.rowCount || area.column >= grid.columnCount) throw outsideGrid(sheet, text);
  return { row: area.row, column: area.column, rowCount: rows.length, columnCount };
}

export interface Written {
  readonly message: Message;
  readonly range: { readonly sheet: Sheet; readonly area: Rectangle };
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export function requireInputOption(option: unknown): asserts option is string {
  if (option === undefined || option === 'INPUT_VALUE_OPTION_UNSPECIFIED')
    throw badRequest("'valueInputOption' is required but not specified");
}

/** Writes a ValueRange: null skips a cell, '' clears it. */
export function writeValues(
  workbook: Workbook,
  user: string,
  range: CellRange,
  data: ValueRange,
  inputOption: unknown,
): Written {
  requireInputOption(inputOption);
  const given = scalarRows(data.values);
  const rows = data.majorDimension === 'COLUMNS' ? transposed(given, null) : given;
  const area = targetArea(range, rows);
  const { sheet } = range;
  if (!mayWrite(workbook, user, sheet, area)) throw badRequest(protectedText);
  let cells = 0;
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      if (value === null) return;
      cells += 1;
      const existing = sheet.grid.get(area.row + down, area.column + across);
      workbook.setCell(
        sheet,
        area.row + down,
        area.column + across,
        writtenCell(workbook, existing, value, inputOption),
      );
    });
  });
  const isEmpty = area.rowCount === 0 || area.columnCount === 0;
  const message: Message = {
    spreadsheetId: workbook.id,
    updatedRange: rangeText(isEmpty ? range : { sheet, area }),
  };
  if (cells > 0)
    Object.assign(message, {
      updatedRows: area.rowCount,
      updatedColumns: area.columnCount,
      updatedCells: cells,
    });
  return { message, range: { sheet, area }, rows: area.rowCount, columns: area.columnCount, cells };
}

function writtenCell(
  workbook: Workbook,
  existing: StoredCell,
  value: string | number | boolean,
  inputOption: string,
): StoredCell {
  if (value === '') return clearedCell(existing);
  return typeof value === 'string' && inputOption === 'USER_ENTERED'
    ? typedCell(workbook, existing, value)
    : rawCell(existing, value);
}

/** Clears contents, formats stay; answers the range. */
export function clearValues(workbook: Workbook, user: string, range: CellRange): string {
  const { sheet, area } = range;
  if (!mayWrite(workbook, user, sheet, area)) throw badRequest(protectedText);
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
    const end = Math.min(area.column + area.columnCount, sheet.grid.row(row).length);
    for (let column = area.column; column < end; column += 1) {
      const stored = sheet.grid.get(row, column);
      if (hasContent(stored)) workbook.setCell(sheet, row, column, clearedCell(stored));
    }
  }
  return rangeText(range);
}

/** The block of neighbouring cells with content that a range touches; the lowest one where there are several. Null where all is empty. */
export function tableIn({ sheet, area }: CellRange): Rectangle | null {
  const { grid } = sheet;
  const filled = (row: number, from: number, until: number) => {
    const cells = grid.row(row);
    for (let column = Math.max(0, from); column < Math.min(until, cells.length); column += 1) {
      if (hasContent(cells[column])) return true;
    }
    return false;
  };
  let bottom = Math.min(area.row + area.rowCount, grid.usedRows);
  while (bottom > area.row && !filled(bottom - 1, area.column, area.column + area.columnCount)) bottom -= 1;
  if (bottom === area.row) return null;
  const cells = grid.row(bottom - 1);
  let left = area.column;
  while (!hasContent(cells[left])) left += 1;
  let right = left + 1;
  let top = bottom - 1;
  const columnFilled = (column: number) => {
    for (let row = top; row < bottom; row += 1)
      if (column >= 0 && hasContent(grid.get(row, column))) return true;
    return false;
  };
  for (let grew = true; grew; ) {
    grew = false;
    while (top > 0 && filled(top - 1, left, right)) [top, grew] = [top - 1, true];
    while (bottom < grid.usedRows && filled(bottom, left, right)) [bottom, grew] = [bottom + 1, true];
    while (left > 0 && columnFilled(left - 1)) [left, grew] = [left - 1, true];
    while (columnFilled(right)) [right, grew] = [right + 1, true];
  }
  return { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}
