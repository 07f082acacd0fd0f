/** References inside a formula's text: moving the relative ones along as copying does, and writing them in R1C1 notation and back. */
import { columnIndex, columnLetters } from '../workbook/ranges.ts';

/** Text literals and quoted sheet names are passed over; then ranges, then single cells. Names, functions and sheet titles do not match. */
const referencePattern =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?[A-Za-z]{1,3}(?:\$?\d+)?|\$?\d+):(\$?[A-Za-z]{1,3}(?:\$?\d+)?|\$?\d+)(?![\w(.!])|(?<![\w.$])(\$?[A-Za-z]{1,3}\$?\d+)(?![\w(.!])/g;

/** One end of a reference; an axis that the text does not name is undefined (A:A, 2:5). */
interface Corner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

function cornerOf(text: string): Corner {
  const [, fixedColumn = '', letters, fixedRow = '', digits] =
    /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text) ?? [];
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
    fixedColumn: letters !== undefined && fixedColumn === '$',
    fixedRow: letters === undefined ? fixedColumn === '$' || fixedRow === '$' : fixedRow === '$',
  };
}

const a1Corner = ({ column, row, fixedColumn, fixedRow }: Corner) =>
  `${column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`}${row === undefined ? '' : `${fixedRow ? '$' : ''}${row + 1}`}`;

/** Rewrites every reference of a formula; `write` gets its one or two corners. */
function rewrite(formula: string, write: (corners: readonly Corner[]) => string): string {
  return formula.replace(referencePattern, (whole, from?: string, to?: string, cell?: string) => {
    if (cell !== undefined) return write([cornerOf(cell)]);
    return from === undefined || to === undefined ? whole : write([cornerOf(from), cornerOf(to)]);
  });
}

/**
 * The formula as copying it by so many rows and columns writes it: relative references move along, those with $ stay,
 * those that would leave the sheet at its top or left become #REF!.
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewrite(formula, (corners) => {
    const moved = corners.map((corner) => ({
      ...corner,
      row: corner.row === undefined || corner.fixedRow ? corner.row : corner.row + rows,
      column: corner.column === undefined || corner.fixedColumn ? corner.column : corner.column + columns,
    }));
    const outside = moved.some(({ row = 0, column = 0 }) => row < 0 || column < 0);
    return outside ? '#REF!' : moved.map(a1Corner).join(':');
  });
}

const r1c1Corner = ({ column, row, fixedColumn, fixedRow }: Corner, atRow: number, atColumn: number) => {
  const rowText = row === undefined ? '' : `R${fixedRow ? row + 1 : `[${row - atRow}]`}`;
  const columnText = column === undefined ? '' : `C${fixedColumn ? column + 1 : `[${column - atColumn}]`}`;
  return rowText + columnText;
};

/** A formula that stands at a zero-based cell, in R1C1 notation: R[-1]C[0] for what is relative, R1C1 for what is absolute. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  rewrite(formula, (corners) => corners.map((corner) => r1c1Corner(corner, row, column)).join(':'));

const r1c1Pattern =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)(?=:R)|(?<=R[[\]\d-]*:)R(\[-?\d+\]|\d+)|C(\[-?\d+\]|\d+)(?=:C)|(?<=C[[\]\d-]*:)C(\[-?\d+\]|\d+))(?![\w(.!])/gi;

/** One axis of R1C1: "[2]" is relative to the cell, "2" is the second line, nothing is the cell's own. */
const axis = (part: string | undefined, at: number): { index: number; fixed: boolean } =>
  part === undefined
    ? { index: at, fixed: false }
    : part.startsWith('[')
      ? { index: at + Number(part.slice(1, -1)), fixed: false }
      : { index: Number(part) - 1, fixed: true };

/** A formula in R1C1 notation as it reads in A1 notation at a zero-based cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(r1c1Pattern, (whole, ...groups: (string | undefined)[]) => {
    if (/^["']/.test(whole)) return whole;
    const [inRow, inColumn, firstRow, lastRow, firstColumn, lastColumn] = groups;
    const rowPart = firstRow ?? lastRow;
    const columnPart = firstColumn ?? lastColumn;
    const hasRow = columnPart === undefined;
    const hasColumn = rowPart === undefined;
    const down = axis(rowPart ?? inRow, row);
    const across = axis(columnPart ?? inColumn, column);
    if ((hasRow && down.index < 0) || (hasColumn && across.index < 0)) return '#REF!';
    return a1Corner({
      row: hasRow ? down.index : undefined,
      column: hasColumn ? across.index : undefined,
      fixedRow: down.fixed,
      fixedColumn: across.fixed,
    });
  });
}
