/** What is selected, in sheet rows and columns whatever the grid pins or hides, and how keys change it. */
import type { CellRange } from '../a1.ts';

export interface Selection {
  /** The active cell, 1-based: where typing goes. */
  readonly row: number;
  readonly column: number;
  readonly range: CellRange;
}

/** A cell by 1-based row and column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function singleCell(row: number, column: number): Selection {
  return { row, column, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return a.row === b.row && a.column === b.column && sameRange(a.range, b.range);
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}

export function contains(range: CellRange, { row, column }: CellPlace): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  );
}

export function isSingle({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}

/** The corner opposite to the active cell: what Shift with an arrow moves. */
export function headOf({ row, column, range }: Selection): CellPlace {
  return {
    row: row === range.firstRow ? range.lastRow : range.firstRow,
    column: column === range.firstColumn ? range.lastColumn : range.firstColumn,
  };
}

/** From the active cell to another corner. */
export function extendTo({ row, column }: CellPlace, head: CellPlace): Selection {
  return {
    row,
    column,
    range: {
      firstRow: Math.min(row, head.row),
      lastRow: Math.max(row, head.row),
      firstColumn: Math.min(column, head.column),
      lastColumn: Math.max(column, head.column),
    },
  };
}

/**
 * Where Ctrl with an arrow goes: along a block of filled cells to its end, else to the next filled cell, else to the edge.
 * @param line what is filled along the way, the cell it starts from first
 * @returns how many steps
 */
export function stepsToEdge(line: readonly boolean[]): number {
  const last = line.length - 1;
  if (last <= 0) return 0;
  if (line[0] && line[1]) {
    let at = 1;
    while (at < last && line[at + 1]) at += 1;
    return at;
  }
  for (let at = 1; at <= last; at++) if (line[at]) return at;
  return last;
}

/** Enter and Tab go round inside a selection of several cells: down its columns, or along its rows. */
export function nextInside(
  { row, column, range }: Selection,
  along: 'rows' | 'columns',
  by: 1 | -1,
): Selection {
  const height = range.lastRow - range.firstRow + 1;
  const width = range.lastColumn - range.firstColumn + 1;
  const down = row - range.firstRow;
  const across = column - range.firstColumn;
  const total = height * width;
  const at = along === 'rows' ? across * height + down : down * width + across;
  const next = (at + by + total) % total;
  return along === 'rows'
    ? { row: range.firstRow + (next % height), column: range.firstColumn + Math.floor(next / height), range }
    : { row: range.firstRow + Math.floor(next / width), column: range.firstColumn + (next % width), range };
}

/** What a block pasted at a range covers: all of the range where that is larger, never more than the sheet. */
export function blockAt(
  at: CellRange,
  block: CellRange,
  sheet: { readonly rowCount: number; readonly columnCount: number },
): Selection {
  const down = block.lastRow - block.firstRow;
  const across = block.lastColumn - block.firstColumn;
  return {
    row: at.firstRow,
    column: at.firstColumn,
    range: {
      firstRow: at.firstRow,
      firstColumn: at.firstColumn,
      lastRow: Math.min(sheet.rowCount, Math.max(at.lastRow, at.firstRow + down)),
      lastColumn: Math.min(sheet.columnCount, Math.max(at.lastColumn, at.firstColumn + across)),
    },
  };
}
