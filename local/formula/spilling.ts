/** Puts the values of an array result into the cells beside and below its formula, and takes them away again. */
import {
  type CellRecord,
  extrasOf,
  hasContent,
  SpilledCell,
  type StoredCell,
  storedCell,
} from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { FormulaPlace } from './formula-cells.ts';
import type { Matrix } from './formula-values.ts';

/** The cell without a spilled value; format, rule and note stay. */
export function withoutSpilled(stored: StoredCell): StoredCell {
  const { pattern, validation, style, note } = extrasOf(stored);
  return storedCell(null, { pattern, validation, style, note });
}

/** Takes every spilled value off a sheet. */
export function clearSpilled(sheet: Sheet): void {
  const cells: [row: number, column: number, cell: CellRecord][] = [];
  sheet.grid.forEachRecord(
    (record, row, column) => cells.push([row, column, record]),
    (cell): cell is SpilledCell => cell instanceof SpilledCell,
  );
  for (const [row, column, cell] of cells) sheet.grid.set(row, column, withoutSpilled(cell));
}

/** Takes the values that a formula spilled off again, where they still stand. */
export function clearSpill(
  { sheet, row, column, record }: FormulaPlace,
  rowCount: number,
  columnCount: number,
): void {
  for (let down = 0; down < rowCount; down += 1) {
    for (let across = 0; across < columnCount; across += 1) {
      const stored = sheet.grid.get(row + down, column + across);
      if (stored instanceof SpilledCell && stored.origin === record)
        sheet.grid.set(row + down, column + across, withoutSpilled(stored));
    }
  }
}

/** Whether the cells that an array result needs are free and on the sheet. */
export function hasRoom(
  { sheet, row, column }: FormulaPlace,
  rowCount: number,
  columnCount: number,
): boolean {
  if (row + rowCount > sheet.grid.rowCount || column + columnCount > sheet.grid.columnCount) return false;
  for (let down = 0; down < rowCount; down += 1) {
    for (let across = 0; across < columnCount; across += 1) {
      const stored = down > 0 || across > 0 ? sheet.grid.get(row + down, column + across) : undefined;
      if (stored instanceof SpilledCell || hasContent(stored)) return false;
    }
  }
  return true;
}

/** Spills an array; its first value is the formula's own. `patternAt` gives the format of a column of the result. */
export function spill(
  { sheet, row, column, record }: FormulaPlace,
  values: Matrix,
  patternAt: (column: number) => string | undefined,
): void {
  for (const [down, line] of values.entries()) {
    for (const [across, value] of line.entries()) {
      if (down === 0 && across === 0) continue;
      const before = sheet.grid.get(row + down, column + across);
      const cell = new SpilledCell(value, extrasOf(before), record);
      cell.resultPattern = typeof value === 'number' ? patternAt(across) : undefined;
      sheet.grid.set(row + down, column + across, cell);
    }
  }
}
