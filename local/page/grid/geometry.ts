/** Where cells lie on the screen: the grid has up to four parts (frozen or scrolling, in both directions), each with its own left top corner. */
import type { CellRange } from '../a1.ts';
import type { VisibleColumns } from './visible-columns.ts';
import type { VisibleRows } from './visible-rows.ts';

/** A rectangle of pixels in one part of the grid, and which of its sides are the range's own. */
export interface Box {
  readonly pinnedRows: boolean;
  readonly pinnedColumns: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly sides: {
    readonly top: boolean;
    readonly right: boolean;
    readonly bottom: boolean;
    readonly left: boolean;
  };
}

export class Geometry {
  readonly rows: VisibleRows;
  readonly columns: VisibleColumns;
  private readonly usualHeight: number;
  private readonly heights: Readonly<Record<number, number>>;
  /** Tops of the scrolling rows where some row has a height of its own; one more than there are rows. */
  private tops: Float64Array | null = null;

  /** @param heights pixels by zero-based sheet row, where not the usual ones */
  constructor(
    rows: VisibleRows,
    columns: VisibleColumns,
    usualHeight: number,
    heights: Readonly<Record<number, number>>,
  ) {
    this.rows = rows;
    this.columns = columns;
    this.usualHeight = usualHeight;
    this.heights = heights;
    this.rowsChanged();
  }

  /** To be called after other rows are shown. */
  rowsChanged(): void {
    this.tops = null;
    if (Object.keys(this.heights).length === 0) return;
    const tops = new Float64Array(this.rows.shownCount + 1);
    for (let position = 0; position < this.rows.shownCount; position++)
      tops[position + 1] = (tops[position] ?? 0) + this.heightOf(this.rows.rowAt(false, position));
    this.tops = tops;
  }

  heightOf(row: number): number {
    return this.heights[row - 1] ?? this.usualHeight;
  }

  /** The visible parts of a range, one box per part of the grid that it reaches into. */
  boxes(range: CellRange): Box[] {
    const boxes: Box[] = [];
    for (const pinnedRows of [true, false]) {
      const vertical = pinnedRows ? this.pinnedRows(range) : this.scrollingRows(range);
      if (!vertical) continue;
      for (const pinnedColumns of [true, false]) {
        const across = this.columns.span(pinnedColumns, range.firstColumn, range.lastColumn);
        if (!across) continue;
        boxes.push({
          pinnedRows,
          pinnedColumns,
          ...vertical,
          ...across,
          sides: {
            top: pinnedRows || range.firstRow > this.rows.frozenRows,
            bottom: !pinnedRows || range.lastRow <= this.rows.frozenRows,
            left: pinnedColumns || range.firstColumn > this.columns.frozen,
            right: !pinnedColumns || range.lastColumn <= this.columns.frozen,
          },
        });
      }
    }
    return boxes;
  }

  private pinnedRows({ firstRow, lastRow }: CellRange): { top: number; height: number } | null {
    const last = Math.min(lastRow, this.rows.frozenRows);
    if (firstRow > last) return null;
    const sum = (from: number, to: number) => {
      let height = 0;
      for (let row = from; row <= to; row++) height += this.heightOf(row);
      return height;
    };
    return { top: sum(1, firstRow - 1), height: sum(firstRow, last) };
  }

  private scrollingRows({ firstRow, lastRow }: CellRange): { top: number; height: number } | null {
    const { from, to } = this.rows.scrollingSpan(firstRow, lastRow);
    return from < to ? { top: this.topOf(from), height: this.topOf(to) - this.topOf(from) } : null;
  }

  private topOf(position: number): number {
    return this.tops?.[position] ?? position * this.usualHeight;
  }
}
