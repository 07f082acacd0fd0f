/** Which sheet rows the grid shows and where: frozen rows stay pinned on top, filters and people hide others, numbers never change. */

import type { PasteBlock } from '../../server/wire.ts';
import type { CellRange } from '../a1.ts';
import { cellName } from '../a1.ts';

export interface RowPlace {
  /** Among the frozen rows on top, which do not scroll. */
  readonly pinned: boolean;
  /** Zero-based, among the pinned or the scrolling rows. */
  readonly position: number;
}

export class VisibleRows {
  readonly frozenRows: number;
  readonly rowCount: number;
  /** 1-based sheet rows below the frozen ones, in the order shown. */
  private shown: readonly number[] = [];
  /** Where each row is, while they stand in an order of their own. */
  private places: ReadonlyMap<number, number> | null = null;

  constructor(rowCount: number, frozenRows: number) {
    this.rowCount = rowCount;
    this.frozenRows = Math.min(frozenRows, rowCount);
    this.show(() => true);
  }

  /** Shows the rows below the frozen ones for which `isShown`; answers the hidden ones by zero-based position below the frozen rows. */
  show(isShown: (row: number) => boolean): Record<number, boolean> {
    const hidden: Record<number, boolean> = {};
    const shown: number[] = [];
    for (let row = this.frozenRows + 1; row <= this.rowCount; row++) {
      if (isShown(row)) shown.push(row);
      else hidden[row - this.frozenRows - 1] = true;
    }
    this.shown = shown;
    this.places = null;
    return hidden;
  }

  /** Shows rows in an order of their own, as a filter view that sorts does; answers them. Frozen rows keep their place. */
  showInOrder(rows: readonly number[]): readonly number[] {
    this.shown = rows.filter((row) => row > this.frozenRows);
    this.places = new Map(this.shown.map((row, position) => [row, position]));
    return this.shown;
  }

  get shownCount(): number {
    return this.shown.length;
  }

  /** Sheet row at a zero-based position among the pinned or the scrolling rows. */
  rowAt(pinned: boolean, position: number): number {
    if (pinned) return position + 1;
    return this.shown[Math.max(0, Math.min(position, this.shown.length - 1))] ?? this.frozenRows + 1;
  }

  /** Where a sheet row is drawn; null while it is hidden. */
  placeOf(row: number): RowPlace | null {
    if (row <= this.frozenRows) return { pinned: true, position: row - 1 };
    const position = this.places ? (this.places.get(row) ?? -1) : this.positionFrom(row);
    return this.shown[position] === row ? { pinned: false, position } : null;
  }

  /** Positions of the scrolling rows within sheet rows `first` to `last`, end excluded. */
  scrollingSpan(first: number, last: number): { readonly from: number; readonly to: number } {
    if (!this.places) return { from: this.positionFrom(first), to: this.positionFrom(last + 1) };
    const ends = [this.places.get(first), this.places.get(last)].filter((place) => place !== undefined);
    return ends.length === 0 ? { from: 0, to: 0 } : { from: Math.min(...ends), to: Math.max(...ends) + 1 };
  }

  /** The visible row `by` rows further; the last one there is at the edges. */
  rowAfter(row: number, by: number): number {
    const index =
      row <= this.frozenRows ? row - 1 : this.frozenRows + (this.places?.get(row) ?? this.positionFrom(row));
    const next = Math.max(0, Math.min(index + by, this.frozenRows + this.shown.length - 1));
    return next < this.frozenRows ? next + 1 : this.rowAt(false, next - this.frozenRows);
  }

  /** Position of the first shown row that is not before `row` (binary search). */
  private positionFrom(row: number): number {
    let low = 0;
    let high = this.shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.shown[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The visible rows from `row` on, at most `count`. */
  rowsFrom(row: number, count: number): number[] {
    const rows: number[] = [];
    for (let next = row; next <= this.rowCount && rows.length < count; next++) {
      if (this.placeOf(next)) rows.push(next);
    }
    return rows;
  }

  /** Parts of a range without the hidden rows between. */
  visibleParts(range: CellRange): CellRange[] {
    const rows = this.rowsFrom(range.firstRow, this.rowCount).filter((row) => row <= range.lastRow);
    return runsOf(rows).map((run) => ({
      ...range,
      firstRow: run.first,
      lastRow: run.first + run.length - 1,
    }));
  }

  /** A pasted block goes onto visible rows only, so it may fall into several rectangles. Rows past the end of the sheet are kept with the last one: the server grows the sheet or refuses. */
  pasteBlocks(row: number, column: number, block: readonly (readonly string[])[]): PasteBlock[] {
    const targets = this.rowsFrom(row, block.length);
    for (let next = this.rowCount + 1; targets.length < block.length; next++) targets.push(next);
    let taken = 0;
    return runsOf(targets).map((run) => {
      const rows = block.slice(taken, taken + run.length);
      taken += run.length;
      return { at: cellName(run.first, column), rows };
    });
  }
}

function runsOf(rows: readonly number[]): { first: number; length: number }[] {
  const runs: { first: number; length: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.first + last.length === row) last.length += 1;
    else runs.push({ first: row, length: 1 });
  }
  return runs;
}
