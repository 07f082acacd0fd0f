/** Which marks lie over the cells now: selection, copied cells, what a drag would do, what a search found. */
import type { FilterArea } from '../../server/wire.ts';
import type { CellRange } from '../a1.ts';
import type { OtherMark } from '../other-people.ts';
import type { Geometry } from './geometry.ts';
import type { CopiedCells } from './grid-clipboard.ts';
import type { Layers, Mark } from './layers.ts';
import { isSingle, type Selection } from './selection.ts';

export interface MarkedGrid {
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly copied: CopiedCells | null;
  /** Its header row has a button in every column. */
  readonly filter: FilterArea | null;
}

export class GridMarks {
  private readonly layers: Layers;
  private readonly read: () => MarkedGrid | null;
  private previewed: Mark | null = null;
  private found: readonly CellRange[] = [];
  private others: readonly OtherMark[] = [];
  private waiting: boolean = false;

  /** @param read what is to be marked; null while there is no sheet. `copied` only where it lies in this sheet */
  constructor(layers: Layers, read: () => MarkedGrid | null) {
    this.layers = layers;
    this.read = read;
  }

  /** Shows what a drag would do; null when it is over. */
  preview(kind: Mark['kind'], range: CellRange | null): void {
    this.previewed = range && { kind, range };
    this.draw();
  }

  showFound(ranges: readonly CellRange[]): void {
    this.found = ranges;
    this.draw();
  }

  /** Where other people are in this sheet. */
  showOthers(others: readonly OtherMark[]): void {
    this.others = others;
    this.draw();
  }

  /** Draws at the next frame; several calls draw once. */
  draw(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      const grid = this.read();
      if (grid) this.drawNow(grid);
    });
  }

  private drawNow({ geometry, selection, copied, filter }: MarkedGrid): void {
    const { row, column, range } = selection;
    const active = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    const marks: Mark[] = this.found.map((place) => ({ kind: 'mark-found', range: place }));
    for (const other of this.others) marks.push({ kind: 'mark-other', range: other.range, of: other });
    if (!isSingle(range)) marks.push({ kind: 'mark-range', range });
    marks.push({ kind: 'mark-active', range: active });
    if (copied) marks.push({ kind: 'mark-copied', range: copied.range });
    if (this.previewed) marks.push(this.previewed);
    this.layers.draw(geometry, marks, { corner: range, edges: range, filter }, range);
  }
}
