/** What is selected, in sheet rows and columns whatever the grid pins or hides. */
import type { CellRange } from '../a1.ts';

export interface Selection {
  /** The active cell, 1-based. */
  readonly row: number;
  readonly column: number;
  readonly range: CellRange;
}

export function singleCell(row: number, column: number): Selection {
  return { row, column, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    a.range.firstRow === b.range.firstRow &&
    a.range.lastRow === b.range.lastRow &&
    a.range.firstColumn === b.range.firstColumn &&
    a.range.lastColumn === b.range.lastColumn
  );
}
