/** The cells that a formula's result covers, and whether two results cover the same with the same. */
import type { Stretch } from './dependents.ts';
import type { FormulaCell } from './formula-cells.ts';
import { clearSpill } from './spilling.ts';

/** Takes the values off that a formula spilled. */
export function takeSpillOff(cell: FormulaCell): void {
  const { spill } = cell;
  if (spill !== undefined && !spill.isBlocked)
    clearSpill(cell, spill.values.length, spill.values[0]?.length ?? 0);
  cell.spill = undefined;
}

/** Whether two array results fill the same cells with the same values. */
export function isSameSpill(one: FormulaCell['spill'], other: FormulaCell['spill']): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.isBlocked !== other.isBlocked || one.values.length !== other.values.length) return false;
  return one.values.every((row, at) => {
    const partner = other.values[at] ?? [];
    return row.length === partner.length && row.every((value, column) => value === partner[column]);
  });
}

/** The cells that a formula's result covers. */
export const reachOf = ({ sheet, row, column, spill }: FormulaCell): Stretch => ({
  sheetId: sheet.id,
  firstRow: row,
  lastRow: row + (spill?.isBlocked === false ? spill.values.length : 1) - 1,
  firstColumn: column,
  lastColumn: column + (spill?.isBlocked === false ? (spill.values[0]?.length ?? 1) : 1) - 1,
});
