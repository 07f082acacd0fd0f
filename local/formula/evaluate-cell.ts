/** Calculates one formula cell and puts its result into the sheet: a value, or an array that spills. */
import type { Workbook } from '../workbook/workbook.ts';
import { evaluate, matrixOf, scalarOf } from './evaluation.ts';
import type { FormulaCell } from './formula-cells.ts';
import {
  brokenFormula,
  isMatrix,
  lostReference,
  type Matrix,
  notAvailable,
  RangeReference,
  type Scalar,
} from './formula-values.ts';
import { columnPatterns, resultPattern } from './result-format.ts';
import { hasRoom, spill } from './spilling.ts';
import type { WorkbookBook } from './workbook-sheets.ts';

/** Thrown where formulas wait for each other too deep: this one is to be calculated before. */
export class NeededFirst extends Error {
  override readonly name = 'NeededFirst';
  readonly cell: FormulaCell;
  constructor(cell: FormulaCell) {
    super('Another formula is needed first');
    this.cell = cell;
  }
}

/** `takeOldSpillOff` is called once the result is known, before it takes its place. */
export function evaluateCell(
  cell: FormulaCell,
  workbook: Workbook,
  book: WorkbookBook,
  takeOldSpillOff: () => void,
): void {
  const { tree, record, sheet, row, column } = cell;
  if (tree === undefined) {
    record.value = brokenFormula;
    return;
  }
  const evaluation = {
    book,
    sheet: book.sheetOf(sheet),
    row,
    column,
    rowShift: 0,
    mapsArrays: false,
    scope: undefined,
    locale: workbook.locale,
    now: workbook.serialNow(),
  };
  const result = evaluate(tree, evaluation);
  const isArray = isMatrix(result) || (result instanceof RangeReference && tree.kind !== 'reference');
  const values: Matrix = isArray ? matrixOf(result, evaluation) : [[scalarOf(result, evaluation)]];
  const pattern = record.pattern === undefined ? resultPattern(tree, evaluation) : undefined;
  takeOldSpillOff();
  record.value = shown(values[0]?.[0] ?? null, values);
  record.resultPattern = pattern;
  const rowCount = values.length;
  const columnCount = values[0]?.length ?? 0;
  if (rowCount * columnCount <= 1) return;
  const isBlocked = !hasRoom(cell, rowCount, columnCount);
  cell.spill = { values, isBlocked };
  if (isBlocked) record.value = lostReference;
  else spill(cell, values, columnPatterns(tree, evaluation));
}

/** A blank result shows nothing, but the cell is not blank; an array without any element is #N/A. */
const shown = (first: Scalar, values: Matrix): Scalar => (values.length === 0 ? notAvailable : (first ?? ''));
