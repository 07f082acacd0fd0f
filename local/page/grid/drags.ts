/** What dragging does in the grid, from grabbing to dropping: filling, moving cells, moving rows and columns. */
import { type CellRange, rangeName } from '../a1.ts';
import { fillTo } from './filling.ts';
import type { Grid } from './grid.ts';
import { columnsOf, rowsOf } from './keyboard.ts';
import type { CellPlace } from './selection.ts';

/** Follows the mouse until its button is released. */
export interface Drag {
  moved(place: CellPlace): void;
  dropped?(): void;
}

export function filling(grid: Grid): Drag {
  const source = grid.selection.range;
  let target = source;
  return {
    moved: (place) => {
      target = fillTarget(source, place);
      grid.marks.preview('mark-fill', target);
    },
    dropped: () => {
      grid.marks.preview('mark-fill', null);
      fillTo(grid, source, target);
    },
  };
}

/** @param grabbed the cell at the mouse when the edge of the selection was taken */
export function movingCells(grid: Grid, grabbed: CellPlace | null): Drag {
  const { range } = grid.selection;
  const start = grabbed ?? { row: range.firstRow, column: range.firstColumn };
  let target = range;
  return {
    moved: ({ row, column }) => {
      target = shifted(range, row - start.row, column - start.column, grid);
      grid.marks.preview('mark-drag', target);
    },
    dropped: () => {
      grid.marks.preview('mark-drag', null);
      if (rangeName(target) !== rangeName(range)) grid.listener.onMoveCells(range, target);
    },
  };
}

/** Selected rows or columns are dragged to another place by their headers; a click without dragging selects one of them. */
export function movingLines(grid: Grid, kind: 'row' | 'column', at: number): Drag {
  const { firstRow, lastRow, firstColumn, lastColumn } = grid.selection.range;
  const [first, last] = kind === 'row' ? [firstRow, lastRow] : [firstColumn, lastColumn];
  let before: number | null = null;
  const lineAt = (line: number): CellRange =>
    kind === 'row'
      ? { firstRow: line, lastRow: line, firstColumn: 1, lastColumn: grid.columnCount }
      : { firstRow: 1, lastRow: grid.rowCount, firstColumn: line, lastColumn: line };
  return {
    moved: ({ row, column }) => {
      const over = kind === 'row' ? row : column;
      before = over < first ? over : over > last ? over + 1 : null;
      grid.marks.preview('mark-line', before === null ? null : lineAt(over));
    },
    dropped: () => {
      grid.marks.preview('mark-line', null);
      if (before !== null) grid.listener.onMoveLines(kind, first, last - first + 1, before);
      else if (kind === 'row') grid.select(rowsOf(at, at, at, grid.columnCount), null);
      else grid.select(columnsOf(at, at, at, grid.rowCount), null);
    },
  };
}

/** The range a fill reaches: along the direction in which the mouse is farther away. */
export function fillTarget(source: CellRange, { row, column }: CellPlace): CellRange {
  const down = Math.max(row - source.lastRow, 0);
  const up = Math.max(source.firstRow - row, 0);
  const right = Math.max(column - source.lastColumn, 0);
  const left = Math.max(source.firstColumn - column, 0);
  if (Math.max(down, up) >= Math.max(left, right))
    return { ...source, firstRow: source.firstRow - up, lastRow: source.lastRow + down };
  return { ...source, firstColumn: source.firstColumn - left, lastColumn: source.lastColumn + right };
}

function shifted(range: CellRange, rows: number, columns: number, grid: Grid): CellRange {
  const down = Math.max(1 - range.firstRow, Math.min(rows, grid.rowCount - range.lastRow));
  const across = Math.max(1 - range.firstColumn, Math.min(columns, grid.columnCount - range.lastColumn));
  return {
    firstRow: range.firstRow + down,
    lastRow: range.lastRow + down,
    firstColumn: range.firstColumn + across,
    lastColumn: range.lastColumn + across,
  };
}
