/** Functions that make references or tell where they are: ROW, ADDRESS, INDIRECT, OFFSET. */
import { columnLetters, parseA1, quotedTitle } from '../../workbook/ranges.ts';
import type { Evaluation } from '../evaluation.ts';
import {
  type FormulaValue,
  isError,
  lostReference,
  notAvailable,
  RangeReference,
  type Scalar,
  wrongValue,
} from '../formula-values.ts';
import {
  boolean,
  type FunctionTable,
  fn,
  integer,
  optional,
  placed,
  raw,
  text,
} from '../function-definition.ts';
import { fromR1C1 } from '../references.ts';

/** The number of the cell's row or column; of a range all of them. */
const placeOf =
  (axis: 'row' | 'column') =>
  (evaluation: Evaluation, given: FormulaValue | undefined): FormulaValue => {
    if (given === undefined) return evaluation[axis] + 1;
    if (isError(given)) return given;
    if (!(given instanceof RangeReference)) return notAvailable;
    if (axis === 'row') {
      const rows = Array.from({ length: given.rowCount }, (_, at) => [given.row + at + 1]);
      return rows.length === 1 || !evaluation.mapsArrays ? given.row + 1 : rows;
    }
    const columns = Array.from({ length: given.columnCount }, (_, at) => given.column + at + 1);
    return columns.length === 1 || !evaluation.mapsArrays ? given.column + 1 : [columns];
  };

function address(row: number, column: number, kind: number, a1: boolean, sheet: string | undefined): Scalar {
  if (row < 1 || column < 1 || kind < 1 || kind > 4) return wrongValue;
  const fixedRow = kind === 1 || kind === 2;
  const fixedColumn = kind === 1 || kind === 3;
  const cell = a1
    ? `${fixedColumn ? '$' : ''}${columnLetters(column - 1)}${fixedRow ? '$' : ''}${row}`
    : `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
  return sheet === undefined ? cell : `${quotedTitle(sheet)}!${cell}`;
}

function indirect(evaluation: Evaluation, written: string, a1: boolean): FormulaValue {
  const inA1 = a1 ? written : fromR1C1(written, evaluation.row, evaluation.column);
  const parts = parseA1(inA1.trim());
  if (parts === null) return lostReference;
  if (parts.wholeSheet) return evaluation.book.namedRange(inA1.trim()) ?? lostReference;
  const sheet =
    parts.sheetTitle === undefined ? evaluation.sheet : evaluation.book.sheetByTitle(parts.sheetTitle);
  if (sheet === undefined) return lostReference;
  const row = parts.startRow ?? 0;
  const column = parts.startColumn ?? 0;
  if (row >= sheet.rowCount || column >= sheet.columnCount) return lostReference;
  const endRow = Math.min(parts.endRow ?? sheet.rowCount, sheet.rowCount);
  const endColumn = Math.min(parts.endColumn ?? sheet.columnCount, sheet.columnCount);
  return new RangeReference(sheet, row, column, endRow - row, endColumn - column);
}

function offset(
  given: FormulaValue,
  rows: number,
  columns: number,
  height: number | undefined,
  width: number | undefined,
): FormulaValue {
  if (isError(given)) return given;
  if (!(given instanceof RangeReference)) return notAvailable;
  const row = given.row + rows;
  const column = given.column + columns;
  const rowCount = height ?? given.rowCount;
  const columnCount = width ?? given.columnCount;
  if (rowCount < 1 || columnCount < 1) return lostReference;
  const { sheet } = given;
  const isInside =
    row >= 0 && column >= 0 && row + rowCount <= sheet.rowCount && column + columnCount <= sheet.columnCount;
  return isInside ? new RangeReference(sheet, row, column, rowCount, columnCount) : lostReference;
}

export const referenceFunctions: FunctionTable = {
  ROW: placed([optional(raw)], placeOf('row')),
  COLUMN: placed([optional(raw)], placeOf('column')),
  ADDRESS: fn([integer, integer, optional(integer, 1), optional(boolean, true), optional(text)], address),
  INDIRECT: placed([text, optional(boolean, true)], indirect),
  OFFSET: fn([raw, integer, integer, optional(integer), optional(integer)], offset),
};
