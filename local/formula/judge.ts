/** Evaluates a filter view's custom formula row by row, independently of the product's own evaluator. */
import { LocalHostError } from '../errors.ts';
import { type Evaluation, evaluate, type FormulaBook, matrixOf } from './evaluation.ts';
import {
  type FormulaSheet,
  type FormulaValue,
  isError,
  isMany,
  LambdaValue,
  RangeReference,
  type Scalar,
} from './formula-values.ts';
import { type GivenCell, plainBook, plainSheet } from './plain-sheets.ts';
import { type FormulaNode, FormulaSyntaxError, parseFormula } from './syntax.ts';

/** A cell as the judge gets it: a value, an error value, or a number shown in a date format. */
export type JudgedCell = GivenCell;

export interface JudgedCells {
  readonly title: string;
  /** Rows from row 1, cells from column A. */
  readonly cells: readonly (readonly JudgedCell[])[];
  readonly columnCount?: number;
}

export interface JudgeRequest {
  /** The formula as stored, in the spreadsheet's locale, written for row `firstRow`. */
  readonly formula: string;
  /** Such as "en_US" or "de_DE". */
  readonly locale: string;
  /** What NOW() answers: serial of the spreadsheet's wall clock. */
  readonly now: number;
  /** The sheet's cells from A1, header rows included. */
  readonly sheet: JudgedCells;
  /** 1-based first data row, to which the formula's relative references belong. */
  readonly firstRow: number;
  /** How many rows to judge; default: to the last row of the cells. */
  readonly rowCount?: number;
  /** Other sheets that the formula may name. */
  readonly otherSheets?: readonly JudgedCells[];
}

/** Per row: whether the filter shows it; 'error' where the formula gives an error value (Google hides such a row). */
export type JudgedRow = boolean | 'error';

/** Truth of a result as Google's filter sees it: TRUE or a number other than 0; text and blank are not true. */
function truthOf(value: Scalar): JudgedRow {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return isError(value) ? 'error' : false;
}

/** A formula that gives a whole column (=B:B<C:C) is read at the row itself. */
function atRow(result: FormulaValue, evaluation: Evaluation): Scalar {
  if (!isMany(result)) return result instanceof LambdaValue ? null : result;
  if (result instanceof RangeReference && result.rowCount === 1)
    return result.sheet.value(result.row, result.column);
  const rows = matrixOf(result, evaluation);
  const first = result instanceof RangeReference ? result.row : 0;
  return (rows.length > 1 ? rows[evaluation.row - first]?.[0] : rows[0]?.[0]) ?? null;
}

function treeOf(formula: string, locale: string): FormulaNode {
  try {
    return parseFormula(formula, locale);
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    throw new LocalHostError('formula-engine', `This is not a formula that can be read: ${formula}`, {
      cause: error,
    });
  }
}

/**
 * Judges `formula`, written for row `firstRow` (1-based) of `sheet`, for `count` rows from that one on. Arrays are worked through.
 * Throws LocalHostError('formula-engine') where the formula cannot be parsed at all.
 */
export function judgedRows(
  formula: string,
  book: FormulaBook,
  sheet: FormulaSheet,
  firstRow: number,
  count: number,
  circumstances: { readonly locale: string; readonly now: number },
): JudgedRow[] {
  const tree = treeOf(formula, circumstances.locale);
  return Array.from({ length: count }, (_, offset) => {
    const evaluation: Evaluation = {
      ...circumstances,
      book,
      sheet,
      row: firstRow - 1 + offset,
      column: sheet.columnCount,
      rowShift: offset,
      mapsArrays: true,
      scope: undefined,
    };
    return truthOf(atRow(evaluate(tree, evaluation), evaluation));
  });
}

/** A sheet that formulas are judged on, one after another. */
export interface JudgedSheet {
  /**
   * Judges `formula`, written for row `firstRow` (1-based), for `rowCount` rows from that one on.
   * @param now what NOW() answers: serial of the spreadsheet's wall clock
   */
  rows(formula: string, now: number, firstRow: number, rowCount: number): JudgedRow[];
}

/** A sheet of at least `rowCount` rows with these cells. */
export function judgedSheet(
  { title, cells, columnCount = 26 }: JudgedCells,
  locale: string,
  rowCount: number,
  otherSheets: readonly JudgedCells[] = [],
): JudgedSheet {
  const sheet = plainSheet(title, 0, cells, { rowCount: Math.max(rowCount, cells.length, 1), columnCount });
  const others = otherSheets.map((other, at) => plainSheet(other.title, at + 1, other.cells));
  const book = plainBook([sheet, ...others]);
  return {
    rows: (formula, now, firstRow, count) =>
      judgedRows(formula, book, sheet, firstRow, count, { locale, now }),
  };
}

/** Judges `formula` for each row from `firstRow` on. */
export function judgeFormula(request: JudgeRequest): JudgedRow[] {
  const { formula, locale, now, sheet, firstRow, otherSheets } = request;
  const rowCount = request.rowCount ?? Math.max(0, sheet.cells.length - (firstRow - 1));
  return judgedSheet(sheet, locale, firstRow - 1 + rowCount, otherSheets).rows(
    formula,
    now,
    firstRow,
    rowCount,
  );
}
