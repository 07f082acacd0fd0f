/** Reads the cells of the sheet that the page shows, as far as they are there. */
import type { WireRow } from '../server/wire.ts';
import { displayOf } from './cell.ts';

export class ShownCells {
  /** By zero-based row; rows that were not read yet are missing. */
  readonly rows: () => readonly (WireRow | undefined)[];

  constructor(rows: () => readonly (WireRow | undefined)[]) {
    this.rows = rows;
  }

  /** What a cell shows. */
  textAt(row: number, column: number): string {
    return displayOf(this.rows()[row - 1]?.[column - 1] ?? null);
  }

  /** 0 in a blank sheet. */
  lastFilledRow(): number {
    const rows = this.rows();
    let last = rows.length;
    while (last > 0 && (rows[last - 1]?.length ?? 0) === 0) last -= 1;
    return last;
  }
}
