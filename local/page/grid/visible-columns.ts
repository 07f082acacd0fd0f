/** Which sheet columns the grid shows and how wide they are: frozen ones stay pinned at the left, hidden ones are left out. */

export interface ColumnFacts {
  readonly columnCount: number;
  readonly frozenColumns: number;
  /** Pixels by zero-based column, where not the usual 100. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Zero-based. */
  readonly hiddenColumns?: readonly { readonly first: number; readonly count: number }[] | undefined;
}

export const usualColumnWidth = 100;

export class VisibleColumns {
  readonly count: number;
  readonly frozen: number;
  /** 1-based columns, in the order shown. */
  readonly shown: readonly number[];
  private readonly widths: Readonly<Record<number, number>>;
  /** By 1-based column: pixels from the left edge of the pinned or the scrolling part; hidden ones stand where they would be. */
  private readonly lefts: number[] = [];

  constructor({ columnCount, frozenColumns, columnWidths, hiddenColumns = [] }: ColumnFacts) {
    this.count = columnCount;
    this.frozen = Math.min(frozenColumns, columnCount);
    this.widths = columnWidths;
    const isHidden = (column: number) =>
      hiddenColumns.some(({ first, count }) => column > first && column <= first + count);
    const shown: number[] = [];
    let left = 0;
    for (let column = 1; column <= columnCount; column++) {
      if (column === this.frozen + 1) left = 0;
      this.lefts[column] = left;
      if (isHidden(column)) continue;
      shown.push(column);
      left += this.widthOf(column);
    }
    this.shown = shown;
  }

  widthOf(column: number): number {
    return this.widths[column - 1] ?? usualColumnWidth;
  }

  isShown(column: number): boolean {
    return this.shown.includes(column);
  }

  isPinned(column: number): boolean {
    return column <= this.frozen;
  }

  /** Pixels within the pinned or the scrolling part that columns `first` to `last` take up there; null where none of them is shown. */
  span(
    pinned: boolean,
    first: number,
    last: number,
  ): { readonly left: number; readonly width: number } | null {
    const there = this.shown.filter(
      (column) => column >= first && column <= last && this.isPinned(column) === pinned,
    );
    const [start] = there;
    const end = there.at(-1);
    if (start === undefined || end === undefined) return null;
    const left = this.lefts[start] ?? 0;
    return { left, width: (this.lefts[end] ?? 0) + this.widthOf(end) - left };
  }

  /** The shown column `by` columns further; the last one there is at the edges. */
  columnAfter(column: number, by: number): number {
    const from = this.shown.findIndex((candidate) => candidate >= column);
    const at = from === -1 ? this.shown.length : from;
    return this.shown[Math.max(0, Math.min(at + by, this.shown.length - 1))] ?? column;
  }
}
