/** One spreadsheet file: sheets, views, protections, metadata, people. Every change goes through here, so that it can be undone and announced. */

import type { LocalChange, Role } from '../contract.ts';
import { type WorkbookBook, workbookBook } from '../formula/workbook-sheets.ts';
import { serialOfInstant } from '../values/serial.ts';
import { Calculation } from './calculation.ts';
import { CellRecord, type CellValue, extrasOf, SpilledCell, type StoredCell, storedCell } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Transaction } from './transaction.ts';
import type {
  BasicFilter,
  DeveloperMetadata,
  FilterView,
  NamedRange,
  OpenView,
  ProtectedRange,
} from './views.ts';

/** 10 million cells, empty ones included (Google Drive help: files you can store). */
export const cellLimit = 10_000_000;
/** Characters in one cell. */
export const cellCharacterLimit = 50_000;

export interface WorkbookPeople {
  readonly owner: string;
  readonly editors: readonly string[];
  readonly commenters: readonly string[];
  readonly viewers: readonly string[];
}

export class Workbook {
  readonly id: string;
  title: string;
  locale: string;
  timeZone: string;
  people: WorkbookPeople;
  private ownSheets: Sheet[] = [];
  filterViews: FilterView[] = [];
  basicFilters: BasicFilter[] = [];
  /** What people have open now; never saved. */
  openViews: OpenView[] = [];
  viewOpenings = 0;
  namedRanges: NamedRange[] = [];
  protectedRanges: ProtectedRange[] = [];
  metadata: DeveloperMetadata[] = [];
  /** Called once, right before the next change; for whoever keeps what was there. */
  beforeChange: (() => void) | null = null;
  /** Grows with every change of content. */
  revision = 0;
  /** Names the arrangement of rows, columns and sheets; put back by an undo. */
  arrangement = 0;
  private arrangementsMade = 0;
  private idSeed: number;
  private transaction: Transaction | null = null;
  private readonly touchedRows = new Map<number, { first: number; last: number }>();
  private readonly touchedParts = new Set<'structure' | 'views' | 'protection' | 'metadata' | 'properties'>();
  private readonly calculation: Calculation;
  private readonly instantNow: () => number;

  constructor(
    facts: {
      id: string;
      title: string;
      locale: string;
      timeZone: string;
      people: WorkbookPeople;
      idSeed: number;
    },
    instantNow: () => number,
  ) {
    this.id = facts.id;
    this.title = facts.title;
    this.locale = facts.locale;
    this.timeZone = facts.timeZone;
    this.people = facts.people;
    this.idSeed = facts.idSeed;
    this.instantNow = instantNow;
    this.calculation = new Calculation(this);
  }

  get sheets(): Sheet[] {
    return this.ownSheets;
  }

  /** Formulas are calculated before somebody reads whole rows of a sheet: their arrays fill cells. */
  set sheets(sheets: Sheet[]) {
    this.ownSheets = sheets;
    for (const { grid } of sheets) grid.beforeRead = () => this.calculation.refresh();
  }

  /** The file as formulas see it, everything calculated. */
  formulaBook(): WorkbookBook {
    this.calculation.refresh();
    return workbookBook(this, (record) => this.effective(record), Math.random);
  }

  get url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }

  /** The wall clock as a serial. */
  serialNow(): number {
    return serialOfInstant(this.instantNow(), this.timeZone);
  }

  get seed(): number {
    return this.idSeed;
  }

  /** A fresh positive id, the same in every run. */
  newId(isTaken: (id: number) => boolean): number {
    do {
      this.idSeed = (Math.imul(this.idSeed, 1_103_515_245) + 12_345) & 0x7fffffff;
    } while (this.idSeed === 0 || isTaken(this.idSeed));
    return this.idSeed;
  }

  roleOf(email: string): Role | null {
    const address = email.toLowerCase();
    const among = (list: readonly string[]) => list.some((entry) => entry.toLowerCase() === address);
    if (this.people.owner.toLowerCase() === address) return 'owner';
    if (among(this.people.editors)) return 'editor';
    if (among(this.people.commenters)) return 'commenter';
    return among(this.people.viewers) ? 'viewer' : null;
  }

  sheetById(id: number): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Titles are unique without regard to case. */
  sheetByTitle(title: string): Sheet | undefined {
    const wanted = title.toLowerCase();
    return this.sheets.find((sheet) => sheet.title.toLowerCase() === wanted);
  }

  cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.grid.rowCount * sheet.grid.columnCount, 0);
  }

  /** The effective value of a cell; formulas are calculated when they are read. */
  valueAt(sheet: Sheet, row: number, column: number): CellValue {
    this.calculation.refresh();
    return this.effective(sheet.grid.get(row, column));
  }

  effective(stored: StoredCell): CellValue {
    if (stored === undefined) return null;
    if (!(stored instanceof CellRecord)) return stored;
    if (stored.formula !== undefined) this.calculation.refresh();
    return stored.value;
  }

  /** What an array had spilled becomes a value of its own where it is put. */
  setCell(sheet: Sheet, row: number, column: number, given: StoredCell): void {
    const cell = given instanceof SpilledCell ? storedCell(given.value, extrasOf(given)) : given;
    if (this.beforeChange !== null) this.aboutToChange();
    const before = sheet.grid.get(row, column);
    this.putCell(sheet, row, column, cell);
    this.transaction?.note(
      () => this.putCell(sheet, row, column, before),
      () => this.putCell(sheet, row, column, cell),
    );
  }

  private aboutToChange(): void {
    const tell = this.beforeChange;
    this.beforeChange = null;
    tell?.();
  }

  private putCell(sheet: Sheet, row: number, column: number, cell: StoredCell): void {
    sheet.grid.set(row, column, cell);
    this.contentChanged(sheet, row, row, cell instanceof CellRecord && cell.formula !== undefined);
  }

  /** @param isFormula whether a formula may have come into these rows */
  contentChanged(sheet: Sheet, firstRow: number, lastRow: number, isFormula = false): void {
    this.revision += 1;
    this.calculation.noteChanged(sheet, firstRow, lastRow, isFormula);
    this.touch(sheet, firstRow, lastRow);
  }

  private touch(sheet: Sheet, firstRow: number, lastRow: number): void {
    const touched = this.touchedRows.get(sheet.id);
    if (touched === undefined) this.touchedRows.set(sheet.id, { first: firstRow, last: lastRow });
    else {
      touched.first = Math.min(touched.first, firstRow);
      touched.last = Math.max(touched.last, lastRow);
    }
  }

  /** Makes a change that is no cell content; `undo` takes it back, and then `make` can do it again. */
  change(
    part: 'structure' | 'views' | 'protection' | 'metadata' | 'properties',
    make: () => void,
    undo: () => void,
  ): void {
    if (this.beforeChange !== null) this.aboutToChange();
    const touching = (work: () => void) => () => {
      work();
      this.revision += 1;
      if (part === 'structure' || part === 'properties') this.calculation.noteRearranged();
      this.touchedParts.add(part);
    };
    const makeIt = touching(make);
    makeIt();
    this.transaction?.note(touching(undo), makeIt);
  }

  /** A change of the arrangement of rows, columns or sheets. */
  rearrange(make: () => void, undo: () => void): void {
    const before = this.arrangement;
    this.arrangementsMade += 1;
    const after = this.arrangementsMade;
    this.change(
      'structure',
      () => {
        make();
        this.arrangement = after;
      },
      () => {
        undo();
        this.arrangement = before;
      },
    );
  }

  /** Runs `work`; when it throws, every change it made is taken back. Changes are noted in `transaction`. */
  atomically<T>(transaction: Transaction, work: () => T): T {
    const outer = this.transaction;
    this.transaction = transaction;
    try {
      return work();
    } catch (error) {
      this.transaction = null;
      transaction.rollBack();
      throw error;
    } finally {
      this.transaction = outer;
    }
  }

  /** Formulas whose result is another one now count as touched. */
  touchRecalculated(): void {
    for (const [sheet, { first, last }] of this.calculation.takeRecalculated())
      this.touch(sheet, first, last);
  }

  /** A formula came into the file; without any, nothing is ever recalculated. */
  noteFormulas(): void {
    this.calculation.noteFormulas();
  }

  /** Whether reading cells would have to wait for formulas. */
  get formulasAreDue(): boolean {
    return this.calculation.isDue;
  }

  /** What changed since the last call, for those who watch the file. */
  takeChanges(): LocalChange[] {
    const changes: LocalChange[] = [];
    for (const what of this.touchedParts) changes.push({ spreadsheetId: this.id, what });
    if (!this.touchedParts.has('structure')) {
      for (const [sheetId, { first, last }] of this.touchedRows) {
        changes.push({
          spreadsheetId: this.id,
          what: 'content',
          sheetId,
          rows: { first, count: last - first + 1 },
        });
      }
    }
    this.touchedParts.clear();
    this.touchedRows.clear();
    return changes;
  }
}
