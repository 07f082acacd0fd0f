/** Sheets of given values that formulas can be evaluated on: for the judge of filters, and for formulas without a file. */
import { anyCellError } from '../workbook/cell.ts';
import type { FormulaBook } from './evaluation.ts';
import type { FormulaSheet, Matrix, RangeReference, Scalar } from './formula-values.ts';

/** A cell as it is given: a value, a number with the format it is shown in, or an error value by its text. */
export type GivenCell =
  | Scalar
  | { readonly number: number; readonly pattern: string }
  | { readonly error: string };

function givenValue(cell: GivenCell | undefined): Scalar {
  if (typeof cell !== 'object' || cell === null) return cell ?? null;
  if ('number' in cell) return cell.number;
  return 'error' in cell ? anyCellError(cell.error) : cell;
}

/** A sheet that holds exactly these cells, from A1. */
export function plainSheet(
  title: string,
  index: number,
  cells: readonly (readonly GivenCell[])[],
  size: { readonly rowCount?: number; readonly columnCount?: number } = {},
): FormulaSheet {
  const usedColumns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    title,
    index,
    rowCount: Math.max(size.rowCount ?? 1000, cells.length),
    columnCount: Math.max(size.columnCount ?? 26, usedColumns),
    usedRows: cells.length,
    usedColumns,
    value: (row, column) => givenValue(cells[row]?.[column]),
    pattern: (row, column) => {
      const cell = cells[row]?.[column];
      return typeof cell === 'object' && cell !== null && 'number' in cell ? cell.pattern : undefined;
    },
    formula: () => undefined,
  };
}

/** The sheet as it would be with another value in one cell. */
export const withValue = (sheet: FormulaSheet, row: number, column: number, value: Scalar): FormulaSheet => ({
  ...sheet,
  usedRows: Math.max(sheet.usedRows, row + 1),
  value: (atRow, atColumn) => (atRow === row && atColumn === column ? value : sheet.value(atRow, atColumn)),
});

/** The values of a reference, row by row; rows that are empty throughout share one array. */
export function readValues(range: RangeReference): Matrix {
  const { sheet, row, column, rowCount, columnCount } = range;
  const blank = Array.from({ length: columnCount }, (): Scalar => null);
  return Array.from({ length: rowCount }, (_, down) => {
    if (row + down >= sheet.usedRows) return blank;
    const line: Scalar[] = [];
    for (let across = 0; across < columnCount; across += 1)
      line.push(sheet.value(row + down, column + across));
    return line;
  });
}

/** Reads values once for each range. */
export class ValueCache {
  private readonly kept = new Map<string, Matrix>();

  valuesOf(range: RangeReference): Matrix {
    const { sheet, row, column, rowCount, columnCount } = range;
    if (rowCount * columnCount < 50) return readValues(range);
    const key = `${sheet.index} ${row} ${column} ${rowCount} ${columnCount}`;
    let values = this.kept.get(key);
    if (values === undefined) {
      values = readValues(range);
      this.kept.set(key, values);
    }
    return values;
  }

  clear(): void {
    this.kept.clear();
  }
}

/** A file of such sheets. */
export function plainBook(sheets: readonly FormulaSheet[]): FormulaBook {
  const cache = new ValueCache();
  return {
    sheets,
    sheetByTitle: (title) => sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase()),
    namedRange: () => undefined,
    valuesOf: (range) => cache.valuesOf(range),
    random: Math.random,
  };
}
