/**
 * The rows of one sheet as the server has them: read in pieces as they are needed, the newest wish first, the rest in the quiet moments;
 * kept right by pushes that may arrive while a piece is on its way.
 */
import type { ServerEvent, SheetRows, WireRow } from '../server/wire.ts';

/** Small enough that the host, which does one thing at a time, is soon free for the next gesture. */
export const pieceRows = 500;

type ReadRows = (from: number, count: number) => Promise<SheetRows>;

export class SheetContent {
  /** By zero-based row; rows that were not read yet are missing, or as they were before the sheet changed. */
  readonly rows: WireRow[] = [];
  private readonly readRows: ReadRows;
  private readonly arrived: (from: number, count: number) => void;
  private readonly failed: (error: unknown) => void;
  private pieces: number;
  private readonly readPieces = new Set<number>();
  /** Pieces to be read, the most urgent last. */
  private wanted: number[] = [];
  private readonly pushed = new Map<number, { readonly revision: number; readonly cells: WireRow }>();
  private generation = 0;
  private isReading: boolean = false;
  private waiting: { readonly row: number | 'all'; readonly resolve: () => void }[] = [];

  /**
   * @param rowCount of the sheet
   * @param arrived called with the 1-based first row and the number of rows that were read
   * @param failed called where reading failed; what is wanted next is tried again
   */
  constructor(
    rowCount: number,
    readRows: ReadRows,
    arrived: (from: number, count: number) => void,
    failed: (error: unknown) => void,
  ) {
    this.pieces = Math.ceil(rowCount / pieceRows);
    this.readRows = readRows;
    this.arrived = arrived;
    this.failed = failed;
  }

  /** Whether a 1-based row is as the server has it. */
  isRead(row: number): boolean {
    return this.readPieces.has(pieceOf(row));
  }

  /** Reads these rows before everything that was wanted earlier. */
  need(rows: readonly number[]): void {
    for (const piece of new Set(rows.map(pieceOf))) if (piece < this.pieces) this.want(piece);
    void this.readWanted();
  }

  /** Resolves when a 1-based row is as the server has it or reading failed; at once for one beyond the end. */
  read(row: number): Promise<void> {
    if (this.isRead(row) || pieceOf(row) >= this.pieces) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ row, resolve }));
  }

  /** Rows were inserted or deleted at the end of the grid. */
  resize(rowCount: number): void {
    this.pieces = Math.ceil(rowCount / pieceRows);
  }

  /** Reads everything that was not wanted yet, from the top, after what is more urgent. */
  needAll(): void {
    const rest: number[] = [];
    for (let piece = this.pieces - 1; piece >= 0; piece -= 1) {
      if (!this.readPieces.has(piece) && !this.wanted.includes(piece)) rest.push(piece);
    }
    this.wanted = [...rest, ...this.wanted];
    void this.readWanted();
  }

  /** Resolves when every row is as the server has it. */
  whole(): Promise<void> {
    if (this.isWhole) return Promise.resolve();
    this.needAll();
    return new Promise((resolve) => this.waiting.push({ row: 'all', resolve }));
  }

  get isWhole(): boolean {
    return this.readPieces.size >= this.pieces;
  }

  /** Much has changed on the server: nothing counts as read any more. What was read stays to be looked at until it is read again. */
  forget(): void {
    this.generation += 1;
    this.readPieces.clear();
    this.wanted = [];
    this.pushed.clear();
  }

  /** Takes over pushed rows. */
  apply({ rows, revision }: Extract<ServerEvent, { kind: 'rows' }>): void {
    for (const [row, cells] of rows) {
      this.rows[row - 1] = cells;
      if (!this.isRead(row)) this.pushed.set(row, { revision, cells });
    }
  }

  private resolveWaiting(): void {
    const isDone = (row: number | 'all') => (row === 'all' ? this.isWhole : this.isRead(row));
    const done = this.waiting.filter(({ row }) => isDone(row));
    this.waiting = this.waiting.filter(({ row }) => !isDone(row));
    for (const { resolve } of done) resolve();
  }

  private want(piece: number): void {
    if (this.readPieces.has(piece)) return;
    const at = this.wanted.indexOf(piece);
    if (at >= 0) this.wanted.splice(at, 1);
    this.wanted.push(piece);
  }

  /** One request at a time: the host answers one after the other anyway, and so the order can still change. */
  private async readWanted(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      for (let piece = this.wanted.pop(); piece !== undefined; piece = this.wanted.pop()) {
        await this.readPiece(piece);
      }
    } catch (error) {
      this.failed(error);
      for (const { resolve } of this.waiting.splice(0)) resolve();
    }
    this.isReading = false;
  }

  private async readPiece(piece: number): Promise<void> {
    if (this.readPieces.has(piece)) return;
    const { generation } = this;
    const from = piece * pieceRows + 1;
    const page = await this.readRows(from, pieceRows);
    if (generation !== this.generation) return;
    for (let index = 0; index < pieceRows; index += 1) this.take(from + index, page.rows[index] ?? [], page);
    this.readPieces.add(piece);
    if (!page.more) this.endAt(piece + 1);
    this.resolveWaiting();
    this.arrived(from, page.more ? pieceRows : this.pieces * pieceRows - from + 1);
  }

  /** A push that is newer than the piece keeps its row. */
  private take(row: number, cells: WireRow, { revision }: SheetRows): void {
    const pushed = this.pushed.get(row);
    this.pushed.delete(row);
    this.rows[row - 1] = pushed !== undefined && pushed.revision > revision ? pushed.cells : cells;
  }

  /** No row from this piece on has content, but for those pushed since. */
  private endAt(piece: number): void {
    this.rows.length = Math.min(this.rows.length, piece * pieceRows);
    for (let blank = piece; blank < this.pieces; blank += 1) this.readPieces.add(blank);
    for (const [row, { cells }] of this.pushed) this.rows[row - 1] = cells;
    this.pushed.clear();
    this.wanted = this.wanted.filter((wanted) => wanted < piece);
  }
}

function pieceOf(row: number): number {
  return Math.floor((row - 1) / pieceRows);
}
