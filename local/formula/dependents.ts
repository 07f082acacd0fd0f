/** Finds the formulas that read a cell or a stretch of cells: single cells by a table, ranges by looking through them. */
import type { Precedents } from './precedents.ts';

/** A stretch of cells of one sheet, both ends included. */
export interface Stretch {
  readonly sheetId: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface RangeReader<Reader> {
  readonly stretch: Stretch;
  readonly reader: Reader;
}

const cellKey = (sheetId: number, row: number, column: number) => `${sheetId} ${row} ${column}`;
const rowKey = (sheetId: number, row: number) => `${sheetId} ${row}`;

/** Ranges over at most so many rows are found by their rows. */
const fewRows = 4;

export class Dependents<Reader> {
  private readonly byCell = new Map<string, Set<Reader>>();
  private readonly byRow = new Map<string, Set<RangeReader<Reader>>>();
  private readonly tall = new Set<RangeReader<Reader>>();
  private readonly forget = new Map<Reader, (() => void)[]>();
  /** Readers of single cells, by row: for a whole row that changed. */
  private readonly columnsByRow = new Map<string, Set<number>>();

  add(
    reader: Reader,
    { ranges }: Precedents,
    sheetIdOf: (title: string | undefined) => number | undefined,
  ): void {
    for (const { sheet, ...bounds } of ranges) {
      const sheetId = sheetIdOf(sheet);
      if (sheetId === undefined) continue;
      this.addStretch(reader, { sheetId, ...bounds });
    }
  }

  private addStretch(reader: Reader, stretch: Stretch): void {
    const { sheetId, firstRow, lastRow, firstColumn, lastColumn } = stretch;
    if (firstRow === lastRow && firstColumn === lastColumn) {
      const columns = this.columnsByRow.get(rowKey(sheetId, firstRow)) ?? new Set();
      this.columnsByRow.set(rowKey(sheetId, firstRow), columns.add(firstColumn));
      this.link(this.byCell, cellKey(sheetId, firstRow, firstColumn), reader, reader);
      return;
    }
    const entry = { stretch, reader };
    if (lastRow - firstRow < fewRows) {
      for (let row = firstRow; row <= lastRow; row += 1)
        this.link(this.byRow, rowKey(sheetId, row), entry, reader);
      return;
    }
    this.tall.add(entry);
    this.whenForgotten(reader, () => this.tall.delete(entry));
  }

  private link<Entry>(table: Map<string, Set<Entry>>, key: string, entry: Entry, reader: Reader): void {
    const entries = table.get(key) ?? new Set<Entry>();
    table.set(key, entries.add(entry));
    this.whenForgotten(reader, () => entries.delete(entry));
  }

  private whenForgotten(reader: Reader, work: () => void): void {
    const works = this.forget.get(reader);
    if (works === undefined) this.forget.set(reader, [work]);
    else works.push(work);
  }

  remove(reader: Reader): void {
    for (const work of this.forget.get(reader) ?? []) work();
    this.forget.delete(reader);
  }

  /** Calls `found` with every formula that reads a cell of the stretch; with some more than once. */
  readersOf(changed: Stretch, found: (reader: Reader) => void): void {
    const { sheetId, firstRow, lastRow, firstColumn, lastColumn } = changed;
    const meets = ({ stretch }: RangeReader<Reader>) =>
      stretch.sheetId === sheetId &&
      stretch.firstRow <= lastRow &&
      stretch.lastRow >= firstRow &&
      stretch.firstColumn <= lastColumn &&
      stretch.lastColumn >= firstColumn;
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (const column of this.columnsByRow.get(rowKey(sheetId, row)) ?? []) {
        if (column < firstColumn || column > lastColumn) continue;
        for (const reader of this.byCell.get(cellKey(sheetId, row, column)) ?? []) found(reader);
      }
      for (const entry of this.byRow.get(rowKey(sheetId, row)) ?? []) if (meets(entry)) found(entry.reader);
    }
    for (const entry of this.tall) if (meets(entry)) found(entry.reader);
  }
}
