/** A signed-in person with a file open: gestures, menus, surfaces, and calls from the add-on's pages. */
import type {
  AlertAnswer,
  AlertView,
  DialogView,
  MenuEntry,
  MenuView,
  Person,
  Role,
  SurfaceView,
} from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { argumentsInRealm, checkClientArguments, resultForClient } from '../execution/client-codec.ts';
import { isCallable, runFunction } from '../execution/run.ts';
import { fireOpen } from '../triggers/events.ts';
import { mayEditFile } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Acting, undoLast } from './acting.ts';
import { clearCells, pasteBlock, setExtras, sortCells, typeInto } from './cell-gestures.ts';
import { cellAt, cellsAt, sheetTitled } from './places.ts';
import {
  addSheetByHand,
  deleteLines,
  deleteSheetByHand,
  insertLines,
  moveLines,
  renameSheetByHand,
} from './structure-gestures.ts';

export class LocalPerson implements Person {
  private readonly acting: Acting;

  constructor(acting: Acting) {
    this.acting = acting;
  }

  get email(): string {
    return this.acting.email;
  }

  get role(): Role {
    return this.acting.workbook.roleOf(this.acting.email) ?? 'viewer';
  }

  open(): void {
    const { host, workbook, email, seat } = this.acting;
    Object.assign(seat, { menus: [], sidebar: null, dialogs: [], toasts: [], sheetId: undefined });
    fireOpen(host, workbook, email);
    host.announce({ spreadsheetId: workbook.id, what: 'menus', email });
  }

  menus(): readonly MenuView[] {
    return this.acting.seat.menus;
  }

  clickMenu(...path: string[]): void {
    const { host, workbook, email } = this.acting;
    const name = this.menuFunction(path);
    const { error } = runFunction(host, {
      function: name,
      user: email,
      actor: email,
      workbook,
      trigger: 'menu',
      authMode: 'FULL',
    });
    if (error !== undefined) throw new Error(error.message);
  }

  private menuFunction(path: readonly string[]): string {
    const [title, ...labels] = path;
    let entries = this.menus().find((menu) => menu.title === title)?.entries ?? [];
    for (const [depth, label] of labels.entries()) {
      const entry: MenuEntry | undefined = entries.find(
        (candidate) =>
          (candidate.kind === 'item' && candidate.label === label) ||
          (candidate.kind === 'submenu' && candidate.title === label),
      );
      if (entry?.kind === 'item' && depth === labels.length - 1) return entry.function;
      entries = entry?.kind === 'submenu' ? entry.entries : [];
    }
    throw new LocalHostError('no-such-menu', `There is no menu item ${path.join(' ▸ ')}.`);
  }

  sidebar(): SurfaceView | null {
    return this.acting.seat.sidebar;
  }

  dialogs(): readonly DialogView[] {
    return this.acting.seat.dialogs;
  }

  closeSurface(id: number): void {
    const { seat, host, workbook, email } = this.acting;
    const isDialog = seat.dialogs.some((dialog) => dialog.id === id);
    if (!isDialog && seat.sidebar?.id !== id)
      throw new LocalHostError('no-such-surface', `No sidebar or dialog ${id} is open.`);
    if (isDialog) seat.dialogs = seat.dialogs.filter((dialog) => dialog.id !== id);
    else seat.sidebar = null;
    host.announce({ spreadsheetId: workbook.id, what: 'surfaces', email });
  }

  toasts(): readonly { readonly title: string; readonly message: string }[] {
    return this.acting.seat.toasts;
  }

  deleteTriggers(): void {
    const { triggers } = this.acting.host;
    for (const { id } of triggers.ofUser(this.email)) triggers.remove(id);
  }

  answerAlerts(handler: (alert: AlertView) => AlertAnswer): void {
    this.acting.seat.answerAlert = handler;
  }

  call(functionName: string, ...args: unknown[]): unknown {
    const { host, workbook, email } = this.acting;
    checkClientArguments(args);
    if (!mayEditFile(workbook, email)) {
      throw new LocalHostError(
        'no-access',
        `${email} cannot edit ${workbook.title}, so the add-on does not run there.`,
      );
    }
    if (!isCallable(host, functionName))
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    const { value, error } = runFunction(host, {
      function: functionName,
      user: email,
      actor: email,
      workbook,
      trigger: 'client',
      authMode: 'FULL',
      argumentsFor: (execution) => argumentsInRealm(execution, args),
    });
    if (error !== undefined)
      throw new Error(error.name === 'Error' ? error.message : `${error.name}: ${error.message}`);
    return resultForClient(value);
  }

  activeSheet(): string {
    return this.lookedAt().title;
  }

  selectSheet(title: string): void {
    const { workbook, seat } = this.acting;
    seat.sheetId = sheetTitled(workbook, title).id;
    seat.area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  }

  select(a1: string): void {
    const { sheet, area } = cellsAt(this.acting.workbook, a1, this.lookedAt());
    this.acting.seat.sheetId = sheet.id;
    this.acting.seat.area = area;
  }

  type(a1: string, text: string): void {
    const { sheet, row, column } = cellAt(this.acting.workbook, a1, this.lookedAt());
    typeInto(this.acting, sheet, row, column, text);
  }

  clear(a1: string): void {
    const { sheet, area } = cellsAt(this.acting.workbook, a1, this.lookedAt());
    clearCells(this.acting, sheet, area);
  }

  paste(a1: string, block: readonly (readonly string[])[]): void {
    const { sheet, row, column } = cellAt(this.acting.workbook, a1, this.lookedAt());
    pasteBlock(this.acting, sheet, row, column, block);
  }

  sort(a1Range: string, column: number, ascending = true): void {
    const { sheet, area } = cellsAt(this.acting.workbook, a1Range, this.lookedAt());
    sortCells(this.acting, sheet, area, column, ascending);
  }

  insertRows(sheetTitle: string, beforeRow: number, count = 1): void {
    insertLines(this.acting, this.sheet(sheetTitle), 'ROWS', beforeRow - 1, count);
  }

  deleteRows(sheetTitle: string, firstRow: number, count = 1): void {
    deleteLines(this.acting, this.sheet(sheetTitle), 'ROWS', firstRow - 1, count);
  }

  moveRows(sheetTitle: string, firstRow: number, count: number, beforeRow: number): void {
    moveLines(this.acting, this.sheet(sheetTitle), 'ROWS', firstRow - 1, count, beforeRow - 1);
  }

  insertColumns(sheetTitle: string, beforeColumn: number, count = 1): void {
    insertLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', beforeColumn - 1, count);
  }

  deleteColumns(sheetTitle: string, firstColumn: number, count = 1): void {
    deleteLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', firstColumn - 1, count);
  }

  moveColumns(sheetTitle: string, firstColumn: number, count: number, beforeColumn: number): void {
    moveLines(this.acting, this.sheet(sheetTitle), 'COLUMNS', firstColumn - 1, count, beforeColumn - 1);
  }

  addSheet(title: string): void {
    addSheetByHand(this.acting, title);
  }

  renameSheet(title: string, newTitle: string): void {
    renameSheetByHand(this.acting, this.sheet(title), newTitle);
  }

  deleteSheet(title: string): void {
    deleteSheetByHand(this.acting, this.sheet(title));
  }

  setNumberFormat(a1: string, pattern: string): void {
    const { sheet, area } = cellsAt(this.acting.workbook, a1, this.lookedAt());
    setExtras(this.acting, sheet, area, { pattern: pattern === '' ? undefined : pattern });
  }

  setCheckboxes(a1: string): void {
    const { sheet, area } = cellsAt(this.acting.workbook, a1, this.lookedAt());
    setExtras(this.acting, sheet, area, { validation: { kind: 'checkbox' } });
  }

  setDropdown(a1: string, options: readonly string[]): void {
    const { sheet, area } = cellsAt(this.acting.workbook, a1, this.lookedAt());
    setExtras(this.acting, sheet, area, { validation: { kind: 'list', options: [...options] } });
  }

  undo(): void {
    undoLast(this.acting);
  }

  private sheet(title: string): Sheet {
    return sheetTitled(this.acting.workbook, title);
  }

  /** The sheet chosen last, else the first visible one. */
  private lookedAt(): Sheet {
    const { workbook, seat } = this.acting;
    const chosen = seat.sheetId === undefined ? undefined : workbook.sheetById(seat.sheetId);
    const sheet = chosen ?? workbook.sheets.find((candidate) => !candidate.hidden);
    if (sheet === undefined)
      throw new LocalHostError('no-such-sheet', 'The spreadsheet has no visible sheet.');
    return sheet;
  }
}
