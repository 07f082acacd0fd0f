/** A file's sheets as formulas see them, and a formula cell's place among them. */
import { CellRecord, patternOf } from '../workbook/cell.ts';
import { boundedRange } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { FormulaBook } from './evaluation.ts';
import { type FormulaSheet, RangeReference, type Scalar } from './formula-values.ts';
import { ValueCache } from './plain-sheets.ts';

/** Answers with a formula cell's value, calculating it where it must be. */
export type FormulaReader = (record: CellRecord) => Scalar;

function sheetOf(sheet: Sheet, index: number, read: FormulaReader): FormulaSheet {
  const { grid } = sheet;
  return {
    index,
    get title() {
      return sheet.title;
    },
    get rowCount() {
      return grid.rowCount;
    },
    get columnCount() {
      return grid.columnCount;
    },
    get usedRows() {
      return grid.filledRows;
    },
    get usedColumns() {
      return grid.columnCount;
    },
    value: (row, column) => {
      const stored = grid.get(row, column);
      if (stored === undefined) return null;
      if (!(stored instanceof CellRecord)) return stored;
      return stored.formula === undefined ? stored.value : read(stored);
    },
    isHidden: (row) =>
      sheet.filteredRows.has(row) ? 'filtered' : sheet.hiddenRows.has(row) ? 'hidden' : undefined,
    pattern: (row, column) => patternOf(grid.get(row, column)),
    formula: (row, column) => {
      const stored = grid.get(row, column);
      return stored instanceof CellRecord ? stored.formula : undefined;
    },
  };
}

export interface WorkbookBook extends FormulaBook {
  readonly cache: ValueCache;
  sheetOf(sheet: Sheet): FormulaSheet;
}

/** The file for one run of calculations; `random` gives numbers from 0 up to 1. */
export function workbookBook(workbook: Workbook, read: FormulaReader, random: () => number): WorkbookBook {
  const cache = new ValueCache();
  const bySheet = new Map(workbook.sheets.map((sheet, index) => [sheet, sheetOf(sheet, index, read)]));
  const seen = (sheet: Sheet): FormulaSheet =>
    bySheet.get(sheet) ?? sheetOf(sheet, workbook.sheets.indexOf(sheet), read);
  const namedRange = (name: string) => {
    const named = workbook.namedRanges.find(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
    );
    const sheet = named === undefined ? undefined : workbook.sheetById(named.range.sheetId);
    if (named === undefined || sheet === undefined) return undefined;
    const area = boundedRange(named.range, sheet.grid.rowCount, sheet.grid.columnCount);
    return new RangeReference(seen(sheet), area.row, area.column, area.rowCount, area.columnCount);
  };
  return {
    cache,
    sheets: [...bySheet.values()],
    sheetOf: seen,
    sheetByTitle: (title) => {
      const found = workbook.sheetByTitle(title);
      return found === undefined ? undefined : seen(found);
    },
    namedRange,
    valuesOf: (range) => cache.valuesOf(range),
    random,
  };
}
