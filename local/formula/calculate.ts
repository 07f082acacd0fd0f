/** Calculates a workbook's formula cells with the formula engine and keeps the results in the cells. */

import { showsDate } from '../values/number-format.ts';
import type { FormulaCell } from '../workbook/calculation.ts';
import { anyCellError, CellError, CellRecord, type CellValue, type StoredCell } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { formulaEngine, withQuietConsole } from './engine.ts';
import { engineFormats, engineLocale, engineSheet, type JudgedCell } from './engine-data.ts';
import { shownError } from './error-values.ts';
import { wallClock } from './google-functions.ts';

/** A stored cell as the engine takes it; formulas stay formulas. */
function cellForEngine(cell: StoredCell): JudgedCell {
  if (cell === undefined) return null;
  const value = cell instanceof CellRecord ? cell.value : cell;
  if (cell instanceof CellRecord && cell.formula !== undefined) return { formula: cell.formula };
  if (value instanceof CellError) return { error: value.text };
  const pattern = cell instanceof CellRecord ? cell.pattern : undefined;
  if (typeof value === 'number' && pattern !== undefined && showsDate(pattern))
    return { number: value, pattern };
  return value;
}

/** A sheet's values, formulas calculated; only the columns wanted (null: all), others are empty. */
export function sheetValuesForEngine(
  workbook: Workbook,
  sheet: Sheet,
  wanted: ReadonlySet<number> | null,
): JudgedCell[][] {
  return Array.from({ length: sheet.grid.usedRows }, (_, row) =>
    sheet.grid.row(row).map((cell, column) => {
      if (wanted !== null && !wanted.has(column)) return null;
      if (cell instanceof CellRecord && cell.formula !== undefined) {
        const value = workbook.effective(cell);
        return value instanceof CellError ? { error: value.text } : value;
      }
      return cellForEngine(cell);
    }),
  );
}

/** A sheet's cells with their formulas, for the engine. */
export function sheetForEngine(sheet: Sheet): { title: string; cells: JudgedCell[][]; columnCount: number } {
  const cells = Array.from({ length: sheet.grid.usedRows }, (_, row) =>
    sheet.grid.row(row).map(cellForEngine),
  );
  return { title: sheet.title, cells, columnCount: sheet.grid.columnCount };
}

/** Sets the value of each of `cells`; array results do not spill. */
export function calculateFormulas(workbook: Workbook, cells: readonly FormulaCell[]): void {
  const { engine, dataVersion } = formulaEngine();
  withQuietConsole(() => {
    wallClock.serial = workbook.serialNow();
    const sheets = workbook.sheets.map((sheet) =>
      engineSheet(String(sheet.id), sheetForEngine(sheet), sheet.grid.rowCount, workbook.locale),
    );
    const model = new engine.Model({
      version: dataVersion,
      formats: engineFormats,
      sheets,
      settings: { locale: engineLocale(workbook.locale) },
    });
    for (const { sheet, row, column, record } of cells) {
      const result = model.getters.getEvaluatedCell({ sheetId: String(sheet.id), row, col: column });
      record.value = resultValue(result.value);
    }
  });
}

function resultValue(value: string | number | boolean | null): CellValue {
  const error = shownError(value);
  if (error !== undefined) return anyCellError(error);
  return value === null ? '' : value;
}
