/** The rows of one sheet as the server has them: read in pages, kept right by pushes that may arrive while pages are on their way. */
import type { ServerEvent, SheetRows, WireRow } from '../server/wire.ts';

const pageRows = 2500;

type ReadRows = (from: number, count: number) => Promise<SheetRows>;

export class SheetContent {
  rows: WireRow[] = [];
  private readonly readRows: ReadRows;
  private readonly pushed = new Map<number, { readonly revision: number; readonly cells: WireRow }>();
  private reading = 0;

  constructor(readRows: ReadRows) {
    this.readRows = readRows;
  }

  /** Reads everything; `firstPage` is called as soon as there is something to show. False when a newer reading overtook this one. */
  async read(firstPage: () => void): Promise<boolean> {
    const reading = ++this.reading;
    this.pushed.clear();
    const rows: WireRow[] = [];
    for (let from = 1; ; from += pageRows) {
      const page = await this.readRows(from, pageRows);
      if (reading !== this.reading) return false;
      for (const [index, cells] of page.rows.entries()) rows[from + index - 1] = cells;
      for (const [row, { revision, cells }] of this.pushed)
        if (revision > page.revision) rows[row - 1] = cells;
      this.rows = rows;
      if (from === 1) firstPage();
      if (!page.more) return true;
    }
  }

  /** Takes over pushed rows. */
  apply({ rows, revision }: Extract<ServerEvent, { kind: 'rows' }>): void {
    for (const [row, cells] of rows) {
      this.pushed.set(row, { revision, cells });
      this.rows[row - 1] = cells;
    }
  }
}
