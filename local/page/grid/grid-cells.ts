/** The cells of the sheet in the grid: what stands where, what is filled, how wide it is. */
import type { WireCell, WireRow } from '../../server/wire.ts';
import type { CellRange } from '../a1.ts';
import { displayOf, inputOf } from '../cell.ts';
import { cellOf, type GridRow, makeRows } from './cell-template.ts';
import type { CellPlace } from './selection.ts';

export class GridCells {
  /** By zero-based row, as RevoGrid gets them. */
  models: GridRow[] = [];
  private columnCount = 1;

  load(rows: readonly (WireRow | undefined)[], rowCount: number, columnCount: number): void {
    this.columnCount = columnCount;
    this.models = makeRows(rowCount, columnCount, rows);
  }

  /** Takes other cells for a 1-based row. */
  update(row: number, cells: WireRow): void {
    const model = this.models[row - 1];
    if (model) model.cells = cells;
  }

  at(row: number, column: number): WireCell {
    const model = this.models[row - 1];
    return model ? cellOf(model, column - 1) : null;
  }

  row(row: number): WireRow {
    return this.models[row - 1]?.cells ?? [];
  }

  isFilled(row: number, column: number): boolean {
    return inputOf(this.at(row, column)) !== '';
  }

  /** What the cells of a range show. */
  textsOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string[][] {
    return Array.from({ length: lastRow - firstRow + 1 }, (_, down) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, across) =>
        displayOf(this.at(firstRow + down, firstColumn + across)),
      ),
    );
  }

  /** Where Ctrl+End goes. */
  lastFilled(): CellPlace {
    let row = this.models.length;
    while (row > 1 && this.models[row - 1]?.cells.length === 0) row -= 1;
    const column = this.models.reduce((most, { cells }) => Math.max(most, cells.length), 1);
    return { row: Math.max(1, row), column };
  }

  /** The rectangle around a place that blank rows and columns enclose; null where nothing around it is filled. */
  regionAround({ row, column }: CellPlace): CellRange | null {
    let range: CellRange = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    const rowFilled = (at: number) => this.isAnyFilled({ ...widened(range), firstRow: at, lastRow: at });
    const columnFilled = (at: number) =>
      this.isAnyFilled({ ...widened(range), firstColumn: at, lastColumn: at });
    for (let grown = true; grown; ) {
      const before = range;
      if (rowFilled(range.firstRow - 1)) range = { ...range, firstRow: range.firstRow - 1 };
      if (rowFilled(range.lastRow + 1)) range = { ...range, lastRow: range.lastRow + 1 };
      if (columnFilled(range.firstColumn - 1)) range = { ...range, firstColumn: range.firstColumn - 1 };
      if (columnFilled(range.lastColumn + 1)) range = { ...range, lastColumn: range.lastColumn + 1 };
      grown = range !== before;
    }
    const alone = range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;
    return alone && !this.isFilled(row, column) ? null : range;
  }

  private isAnyFilled({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean {
    for (let row = Math.max(1, firstRow); row <= Math.min(lastRow, this.models.length); row++)
      for (let column = Math.max(1, firstColumn); column <= Math.min(lastColumn, this.columnCount); column++)
        if (this.isFilled(row, column)) return true;
    return false;
  }

  /** Pixels that the widest text of a 1-based column needs; 0 where it is blank. */
  widestText(column: number): number {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return 0;
    pen.font = '13px Arial';
    return this.models.reduce((most, { cells }) => {
      const text = displayOf(cells[column - 1] ?? null);
      return text === '' ? most : Math.max(most, pen.measureText(text).width);
    }, 0);
  }
}

function widened({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): CellRange {
  return {
    firstRow: firstRow - 1,
    lastRow: lastRow + 1,
    firstColumn: firstColumn - 1,
    lastColumn: lastColumn + 1,
  };
}
