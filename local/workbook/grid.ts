/** The cells of one sheet: rows as index-based arrays that end at their last cell, so that empty space costs nothing. */
import { CellRecord, hasContent, type StoredCell } from './cell.ts';
import type { Rectangle } from './ranges.ts';

type Row = StoredCell[];

/** Rows that count as changed together. */
export const stretchRows = 1024;

export class Grid {
  /** A rule that takes its values from a range has been in a cell here. */
  holdsRangeRules: boolean = false;
  rowCount: number;
  columnCount: number;
  private rows: (Row | undefined)[] = [];
  private changes = 0;
  /** Number of the newest change that touched everything, and of the newest in each stretch of rows. */
  private changedWhole = 0;
  private readonly changedStretches: number[] = [];

  constructor(rowCount: number, columnCount: number) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  get(row: number, column: number): StoredCell {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, cell: StoredCell): void {
    if (cell instanceof CellRecord && cell.validation?.kind === 'range') this.holdsRangeRules = true;
    let cells = this.rows[row];
    if (cell === undefined) {
      if (cells === undefined || column >= cells.length) return;
      cells[column] = undefined;
      // A row ends at its last cell.
      while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    } else {
      if (cells === undefined) {
        while (this.rows.length < row) this.rows.push(undefined);
        cells = [];
        this.rows[row] = cells;
      }
      while (cells.length < column) cells.push(undefined);
      cells[column] = cell;
    }
    this.changes += 1;
    this.changedStretches[Math.floor(row / stretchRows)] = this.changes;
  }

  /** Another number whenever cells from row `stretch * stretchRows` on, `stretchRows` rows of them, may have changed. */
  stretchVersion(stretch: number): number {
    return Math.max(this.changedWhole, this.changedStretches[stretch] ?? 0);
  }

  private rearranged(): void {
    this.changes += 1;
    this.changedWhole = this.changes;
  }

  /** Called before somebody reads whole rows: formulas may have to fill cells first. */
  beforeRead: (() => void) | undefined = undefined;

  /** Rows that may hold something now, without calculating anything. */
  get filledRows(): number {
    return this.rows.length;
  }

  /** The stored cells of a row; shorter than the sheet, never to be changed by the caller. */
  row(row: number): readonly StoredCell[] {
    this.beforeRead?.();
    return this.rows[row] ?? [];
  }

  /** Rows that may hold something: an upper bound. */
  get usedRows(): number {
    this.beforeRead?.();
    return this.rows.length;
  }

  /** Number of rows up to the last one with content. */
  lastRow(): number {
    this.beforeRead?.();
    for (let row = this.rows.length - 1; row >= 0; row -= 1) {
      if (this.rows[row]?.some(hasContent)) return row + 1;
    }
    return 0;
  }

  /** Number of columns up to the last one with content. */
  lastColumn(): number {
    this.beforeRead?.();
    let last = 0;
    for (const cells of this.rows) {
      if (cells === undefined) continue;
      for (let column = cells.length - 1; column >= last; column -= 1) {
        if (hasContent(cells[column])) {
          last = column + 1;
          break;
        }
      }
    }
    return last;
  }

  insertRows(at: number, count: number, rows?: readonly (Row | undefined)[]): void {
    const added = rows ?? new Array<undefined>(count).fill(undefined);
    if (at < this.rows.length || rows !== undefined) {
      while (this.rows.length < at) this.rows.push(undefined);
      this.rows = this.rows.slice(0, at).concat(added, this.rows.slice(at));
    }
    this.rowCount += count;
    this.rearranged();
  }

  /** Removes rows and answers with them, for putting them back. */
  deleteRows(at: number, count: number): (Row | undefined)[] {
    const removed = this.rows.slice(at, at + count);
    while (removed.length < count) removed.push(undefined);
    this.rows = this.rows.slice(0, at).concat(this.rows.slice(at + count));
    this.rowCount -= count;
    this.rearranged();
    return removed;
  }

  insertColumns(at: number, count: number, columns?: readonly Row[]): void {
    this.rows.forEach((cells, row) => {
      const added = columns?.[row] ?? [];
      if (cells === undefined || (cells.length <= at && added.length === 0)) return;
      while (cells.length < at) cells.push(undefined);
      const filled = Array.from({ length: count }, (_, index) => added[index]);
      cells.splice(at, 0, ...filled);
    });
    this.columnCount += count;
    this.rearranged();
  }

  /** Removes columns and answers with their cells by row, for putting them back. */
  deleteColumns(at: number, count: number): Row[] {
    const removed = this.rows.map((cells) => (cells === undefined ? [] : cells.splice(at, count)));
    this.columnCount -= count;
    this.rearranged();
    return removed;
  }

  moveRows(at: number, count: number, to: number): void {
    const block = this.deleteRows(at, count);
    this.insertRows(to > at ? to - count : to, count, block);
  }

  moveColumns(at: number, count: number, to: number): void {
    const block = this.deleteColumns(at, count);
    this.insertColumns(to > at ? to - count : to, count, block);
  }

  /** The cells of an area, row by row; copies, shorter where the row ends before the area. */
  block(area: Rectangle): StoredCell[][] {
    const until = area.column + area.columnCount;
    return Array.from({ length: area.rowCount }, (_, down) =>
      this.row(area.row + down).slice(area.column, until),
    );
  }

  /** Puts a block in; cells that it leaves out become empty. */
  putBlock(area: Rectangle, block: readonly (readonly StoredCell[])[]): void {
    for (let down = 0; down < area.rowCount; down += 1) {
      for (let across = 0; across < area.columnCount; across += 1)
        this.set(area.row + down, area.column + across, block[down]?.[across]);
    }
  }

  /** Every cell with a formula. */
  forEachRecord(
    visit: (record: CellRecord, row: number, column: number) => void,
    isWanted: (cell: StoredCell) => cell is CellRecord,
  ): void {
    this.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (isWanted(cell)) visit(cell, row, column);
      });
    });
  }
}
