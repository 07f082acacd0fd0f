/** Keeps the values of formula cells: what a change touches is calculated anew when somebody reads. */
import { Dependents, type Stretch } from '../formula/dependents.ts';
import { evaluateCell, NeededFirst } from '../formula/evaluate-cell.ts';
import { type FormulaCell, formulaCellAt, formulaPlaces } from '../formula/formula-cells.ts';
import { lostReference, type Scalar } from '../formula/formula-values.ts';
import { isSameSpill, reachOf, takeSpillOff } from '../formula/reach.ts';
import { clearSpilled, withoutSpilled } from '../formula/spilling.ts';
import { type WorkbookBook, workbookBook } from '../formula/workbook-sheets.ts';
import { CellRecord, SpilledCell, type StoredCell } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** All formula cells of a workbook. */
export { formulaPlaces as formulaCells } from '../formula/formula-cells.ts';

export const isFormulaCell = (cell: StoredCell): cell is CellRecord =>
  cell instanceof CellRecord && cell.formula !== undefined;

/** Changed rows above this number are not followed one by one: everything is calculated. */
const manyRows = 2000;
/** Formulas that wait for each other deeper than this are calculated from the bottom up. */
const deepest = 200;
/** Arrays that move each other's cells settle within so many rounds, or never. */
const mostRounds = 20;

const allColumns = { firstColumn: 0, lastColumn: Number.POSITIVE_INFINITY };

export class Calculation {
  private readonly workbook: Workbook;
  private readonly cells = new Map<CellRecord, FormulaCell>();
  private readonly byRow = new Map<string, Set<FormulaCell>>();
  private dependents = new Dependents<FormulaCell>();
  private book: WorkbookBook | undefined;
  /** A formula has been in the file; until then nothing is ever looked at. */
  private hasFormulas: boolean = false;
  private isRunning: boolean = false;
  private everythingChanged: boolean = true;
  private changed: { sheet: Sheet; first: number; last: number }[] = [];
  private readonly due = new Set<FormulaCell>();
  /** Formulas that may read any cell. */
  private readonly open = new Set<FormulaCell>();
  private minute = -1;
  private seed = 1;
  private depth = 0;
  /** Rows whose formulas have other results than when somebody asked last. */
  private recalculated = new Map<Sheet, { first: number; last: number }>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** Formulas came into the file on ways that are not followed (loading, copying a sheet). */
  noteFormulas(): void {
    this.hasFormulas = true;
    this.everythingChanged = true;
  }

  /** Rows, columns, sheets or names changed. */
  noteRearranged(): void {
    this.everythingChanged = true;
  }

  /** Contents of these rows changed; `isFormula` where the new content is one. */
  noteChanged(sheet: Sheet, first: number, last: number, isFormula: boolean): void {
    this.hasFormulas ||= isFormula;
    if (!this.hasFormulas || this.everythingChanged || this.isRunning) return;
    const newest = this.changed.at(-1);
    if (newest?.sheet === sheet && first <= newest.last + 1 && last >= newest.first - 1) {
      newest.first = Math.min(newest.first, first);
      newest.last = Math.max(newest.last, last);
    } else this.changed.push({ sheet, first, last });
  }

  /** Whether a read would find formulas that wait for their results. */
  get isDue(): boolean {
    return this.hasFormulas && (this.everythingChanged || this.changed.length > 0 || this.due.size > 0);
  }

  /** Recalculates and answers with the rows whose results are no longer what they were at the last call. */
  takeRecalculated(): ReadonlyMap<Sheet, { readonly first: number; readonly last: number }> {
    this.refresh();
    const taken = this.recalculated;
    this.recalculated = new Map();
    return taken;
  }

  /** Brings every formula's value up to date. Formulas that read the clock or chance are calculated after every change and every minute. */
  refresh(): void {
    if (!this.hasFormulas || this.isRunning) return;
    const minute = Math.floor(this.workbook.serialNow() * 1440);
    const isNewMinute = minute !== this.minute;
    if (!this.everythingChanged && this.changed.length === 0 && this.due.size === 0 && !isNewMinute) return;
    this.isRunning = true;
    try {
      this.minute = minute;
      const rows = this.changed.reduce((sum, { first, last }) => sum + last - first + 1, 0);
      if (this.everythingChanged || rows > manyRows) this.startOver();
      else this.markChanged(isNewMinute);
      this.calculateDue();
    } finally {
      this.isRunning = false;
    }
  }

  private startOver(): void {
    for (const sheet of this.workbook.sheets) clearSpilled(sheet);
    this.cells.clear();
    this.byRow.clear();
    this.open.clear();
    this.due.clear();
    this.dependents = new Dependents();
    for (const place of formulaPlaces(this.workbook)) this.enter(formulaCellAt(place, this.workbook.locale));
    this.everythingChanged = false;
    this.changed = [];
  }

  private enter(cell: FormulaCell): void {
    this.cells.set(cell.record, cell);
    const key = `${cell.sheet.id} ${cell.row}`;
    this.byRow.set(key, (this.byRow.get(key) ?? new Set()).add(cell));
    this.dependents.add(cell, cell.precedents, (title) =>
      title === undefined ? cell.sheet.id : this.workbook.sheetByTitle(title)?.id,
    );
    if (cell.precedents.isOpen) this.open.add(cell);
    if (cell.state === 'due') this.due.add(cell);
  }

  private leave(cell: FormulaCell): void {
    this.cells.delete(cell.record);
    this.byRow.get(`${cell.sheet.id} ${cell.row}`)?.delete(cell);
    this.dependents.remove(cell);
    this.due.delete(cell);
    this.open.delete(cell);
    const reach = reachOf(cell);
    takeSpillOff(cell);
    this.markReaders(reach);
  }

  private markChanged(isNewMinute: boolean): void {
    const changes = this.changed;
    this.changed = [];
    for (const { sheet, first, last } of changes) {
      for (let row = first; row <= last; row += 1) this.rereadRow(sheet, row);
      this.markReaders({ sheetId: sheet.id, firstRow: first, lastRow: last, ...allColumns });
    }
    for (const cell of this.cells.values()) {
      const { spill, precedents } = cell;
      const isTouched =
        spill !== undefined &&
        changes.some(
          ({ sheet, first, last }) =>
            sheet === cell.sheet && last >= cell.row && first < cell.row + spill.values.length,
        );
      if (
        isTouched ||
        (precedents.isOpen && changes.length > 0) ||
        (precedents.isVolatile && (isNewMinute || changes.length > 0))
      )
        this.mark(cell);
    }
  }

  /** Formulas that left the row or came into it. */
  private rereadRow(sheet: Sheet, row: number): void {
    const before = this.byRow.get(`${sheet.id} ${row}`);
    const stored = sheet.grid.row(row);
    for (const cell of before ?? []) if (stored[cell.column] !== cell.record) this.leave(cell);
    stored.forEach((cell, column) => {
      if (isFormulaCell(cell) && !this.cells.has(cell))
        this.enter(formulaCellAt({ sheet, row, column, record: cell }, this.workbook.locale));
      else if (cell instanceof SpilledCell && !this.reaches(cell.origin, sheet, row, column))
        sheet.grid.set(row, column, withoutSpilled(cell));
    });
  }

  /** Whether the formula of `origin` still fills this cell: sorting and moving carry spilled cells away from it. */
  private reaches(origin: CellRecord, sheet: Sheet, row: number, column: number): boolean {
    const cell = this.cells.get(origin);
    if (cell === undefined || cell.sheet !== sheet) return false;
    const { firstRow, lastRow, firstColumn, lastColumn } = reachOf(cell);
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** A formula is to be calculated, and all that read it. */
  private mark(first: FormulaCell): void {
    const waiting = [first];
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      if (this.due.has(cell) || cell.tree === undefined) continue;
      this.due.add(cell);
      if (cell.state === 'done') cell.state = 'due';
      this.dependents.readersOf(reachOf(cell), (reader) => {
        if (!this.due.has(reader)) waiting.push(reader);
      });
    }
  }

  private markReaders(changed: Stretch): void {
    const readers: FormulaCell[] = [];
    this.dependents.readersOf(changed, (reader) => readers.push(reader));
    for (const reader of readers) this.mark(reader);
  }

  private calculateDue(): void {
    this.book = workbookBook(this.workbook, (record) => this.read(record), this.random);
    for (let round = 0; this.due.size > 0 && round < mostRounds; round += 1) {
      if (round > 0) for (const cell of this.open) this.mark(cell);
      this.book.cache.clear();
      const now = [...this.due];
      this.due.clear();
      try {
        for (const cell of now) this.calculate(cell);
      } finally {
        for (const cell of now) if (cell.state === 'due') this.due.add(cell);
      }
    }
  }

  /** A formula cell's value for another formula; a cell that waits for itself is #REF!. */
  private read(record: CellRecord): Scalar {
    const cell = this.cells.get(record);
    if (cell === undefined || cell.state === 'done') return record.value;
    if (cell.state === 'calculating') return lostReference;
    if (this.depth >= deepest) throw new NeededFirst(cell);
    this.calculateOne(cell);
    return record.value;
  }

  private calculate(first: FormulaCell): void {
    const stack = [first];
    for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
      if (cell.state === 'done') {
        stack.pop();
        continue;
      }
      try {
        this.depth = 0;
        this.calculateOne(cell);
        stack.pop();
      } catch (thrown) {
        if (!(thrown instanceof NeededFirst)) throw thrown;
        if (stack.includes(thrown.cell)) {
          thrown.cell.record.value = lostReference;
          thrown.cell.state = 'done';
        } else stack.push(thrown.cell);
      }
    }
  }

  private calculateOne(cell: FormulaCell): void {
    if (this.book === undefined) return;
    const { record, sheet, row } = cell;
    const before = record.value;
    const spillBefore = cell.spill;
    const reachBefore = reachOf(cell);
    cell.state = 'calculating';
    this.depth += 1;
    try {
      evaluateCell(cell, this.workbook, this.book, () => takeSpillOff(cell));
      cell.state = 'done';
    } finally {
      this.depth -= 1;
      if (cell.state === 'calculating') cell.state = 'due';
    }
    const reach = reachOf(cell);
    if (!isSameSpill(spillBefore, cell.spill)) {
      this.book.cache.clear();
      this.markReaders(reachBefore);
      this.markReaders(reach);
      this.due.delete(cell);
    } else if (this.due.has(cell)) cell.state = 'due';
    if (record.value !== before || spillBefore !== undefined || cell.spill !== undefined)
      this.noteRecalculated(sheet, row, Math.max(reach.lastRow, reachBefore.lastRow));
  }

  private noteRecalculated(sheet: Sheet, first: number, last: number): void {
    const known = this.recalculated.get(sheet);
    if (known === undefined) this.recalculated.set(sheet, { first, last });
    else {
      known.first = Math.min(known.first, first);
      known.last = Math.max(known.last, last);
    }
  }

  /** Repeatable random numbers from 0 up to 1 (mulberry32). */
  private readonly random = (): number => {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
