/** A person with a file open: who it is, which sheet and cells they look at, and their undo. What they do there is in the classes built on it. */
import type { Role } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { fireSelection } from '../triggers/events.ts';
import type { GridRange, Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Acting, actAsOneStep, redoLast, undoLast } from './acting.ts';
import { cellAt, cellsAt, rangeNamed, sheetTitled } from './places.ts';

export class PersonInFile {
  protected readonly acting: Acting;

  constructor(acting: Acting) {
    this.acting = acting;
  }

  get email(): string {
    return this.acting.email;
  }

  get role(): Role {
    return this.acting.workbook.roleOf(this.acting.email) ?? 'viewer';
  }

  activeSheet(): string {
    return this.lookedAt().title;
  }

  /** Hidden sheets can be looked at by nobody until an editor shows them. */
  selectSheet(title: string): void {
    const { seat } = this.acting;
    seat.sheetId = this.sheet(title).id;
    seat.area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  }

  select(a1: string): void {
    const { sheet, area } = this.cells(a1);
    this.acting.seat.sheetId = sheet.id;
    this.acting.seat.area = area;
    fireSelection(this.acting.host, this.acting.workbook, this.email, sheet, area);
  }

  undo(): void {
    undoLast(this.acting);
  }

  redo(): void {
    redoLast(this.acting);
  }

  asOneStep(gestures: () => void): void {
    actAsOneStep(this.acting, gestures);
  }

  protected sheet(title: string): Sheet {
    return sheetTitled(this.acting.workbook, title);
  }

  protected cells(a1: string): { sheet: Sheet; area: Rectangle } {
    return cellsAt(this.acting.workbook, a1, this.lookedAt());
  }

  protected range(a1: string): GridRange {
    return rangeNamed(this.acting.workbook, a1, this.lookedAt());
  }

  protected cell(a1: string): { sheet: Sheet; row: number; column: number } {
    return cellAt(this.acting.workbook, a1, this.lookedAt());
  }

  /** The sheet chosen last, else the first visible one. */
  protected lookedAt(): Sheet {
    const { workbook, seat } = this.acting;
    const chosen = seat.sheetId === undefined ? undefined : workbook.sheetById(seat.sheetId);
    const sheet = chosen ?? workbook.sheets.find((candidate) => !candidate.hidden);
    if (sheet === undefined)
      throw new LocalHostError('no-such-sheet', 'The spreadsheet has no visible sheet.');
    return sheet;
  }
}
