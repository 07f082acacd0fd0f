/** Spreadsheet: one file as SpreadsheetApp shows it. */
import type { ToastView } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { checkGridSize, isValidTitle } from '../workbook/limits.ts';
import { parseA1, type Rectangle } from '../workbook/ranges.ts';
import { mayDeleteSheet, mayEditFile, protectedText } from '../workbook/rights.ts';
import { addSheet, deleteSheet, newSheet } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { activateCells } from './active-cells.ts';
import { addMetadata, metadataFinder, metadataObjects } from './developer-metadata.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { UserObject } from './session.ts';
import { sheetObject, sheetOf } from './sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const firstCell: Rectangle = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

const objects = new WeakMap<Execution, Map<string, SpreadsheetObject>>();

/** The same object for the same file within one execution. */
export function spreadsheetObject(execution: Execution, workbook: Workbook): Spreadsheet {
  let known = objects.get(execution);
  if (known === undefined) {
    known = new Map();
    objects.set(execution, known);
  }
  let object = known.get(workbook.id);
  if (object === undefined) {
    object = new SpreadsheetObject(execution, workbook);
    known.set(workbook.id, object);
  }
  return object;
}

export class SpreadsheetObject extends serviceBase<Spreadsheet>('Spreadsheet') {
  readonly #workbook: Workbook;

  constructor(execution: Execution, workbook: Workbook) {
    super(execution);
    this.#workbook = workbook;
  }

  override getId(): string {
    return this.#workbook.id;
  }

  override getName(): string {
    return this.#workbook.title;
  }

  override getUrl(): string {
    return this.#workbook.url;
  }

  override getSpreadsheetTimeZone(): string {
    return this.#workbook.timeZone;
  }

  override getSpreadsheetLocale(): string {
    return this.#workbook.locale;
  }

  override getSheets(): Sheet[] {
    return this.#workbook.sheets.map((sheet) => this.#sheet(sheet));
  }

  override getNumSheets(): number {
    return this.#workbook.sheets.length;
  }

  override getSheetByName(name: string): Sheet | null {
    const found = this.#workbook.sheets.find((sheet) => sheet.title === name);
    return found === undefined ? null : this.#sheet(found);
  }

  override getSheetById(id: number): Sheet | null {
    const found = this.#workbook.sheetById(id);
    return found === undefined ? null : this.#sheet(found);
  }

  override getActiveSheet(): Sheet {
    const seat = this.#seat();
    const found = seat?.sheetId === undefined ? undefined : this.#workbook.sheetById(seat.sheetId);
    const [first] = this.#workbook.sheets;
    if (first === undefined) throw new LocalHostError('invalid-state', 'The spreadsheet has no sheet.');
    return this.#sheet(found ?? first);
  }

  override setActiveSheet(sheet: Sheet): Sheet {
    // A sheet that is active already keeps the cells selected in it.
    if (sheet.getSheetId() !== this.getActiveSheet().getSheetId())
      activateCells(executionOf(this), this.#workbook, sheet.getSheetId(), firstCell);
    return sheet;
  }

  override getActiveRange(): Range {
    const area = this.#seat()?.area ?? firstCell;
    return this.getActiveSheet().getRange(area.row + 1, area.column + 1, area.rowCount, area.columnCount);
  }

  override getRange(a1Notation: string): Range {
    const parts = parseA1(a1Notation);
    const title = parts?.sheetTitle;
    const sheet = title === undefined ? this.getActiveSheet() : this.getSheetByName(title);
    if (parts === null || sheet === null) throw new ServiceException(`Range not found`);
    if (parts.wholeSheet) return sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
    return sheet.getRange(a1Notation.slice(a1Notation.lastIndexOf('!') + 1));
  }

  override insertSheet(...args: unknown[]): Sheet {
    const execution = executionOf(this);
    const name = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    if (args.some((arg) => typeof arg !== 'string' && typeof arg !== 'number')) {
      throw signatureMismatch('SpreadsheetApp.Spreadsheet.insertSheet', args);
    }
    execution.flush();
    if (!mayEditFile(this.#workbook, execution.user)) throw new ServiceException(protectedText);
    const title = name ?? this.#freeTitle();
    if (!isValidTitle(title)) throw new ServiceException(`Invalid sheet name: ${title}`);
    if (this.#workbook.sheetByTitle(title) !== undefined) {
      throw new ServiceException(
        `A sheet with the name "${title}" already exists. Please enter another name.`,
      );
    }
    checkGridSize(this.#workbook, 26_000);
    const sheet = newSheet(this.#workbook, title);
    addSheet(this.#workbook, sheet, index ?? this.#workbook.sheets.length);
    activateCells(execution, this.#workbook, sheet.id, firstCell);
    return this.#sheet(sheet);
  }

  override deleteSheet(sheet: Sheet): void {
    const execution = executionOf(this);
    execution.flush();
    if (this.#workbook.sheets.length === 1) {
      throw new ServiceException("You can't remove all the sheets in a document.");
    }
    const target = sheetOf(sheet);
    if (!mayDeleteSheet(this.#workbook, execution.user, target)) throw new ServiceException(protectedText);
    deleteSheet(this.#workbook, target);
  }

  override getOwner(): GoogleAppsScript.Base.User {
    return new UserObject(executionOf(this), this.#workbook.people.owner);
  }

  override getEditors(): GoogleAppsScript.Base.User[] {
    const { owner, editors } = this.#workbook.people;
    return [owner, ...editors].map((email) => new UserObject(executionOf(this), email));
  }

  override toast(...args: unknown[]): void {
    const { host, facts } = executionOf(this);
    host.seats.of(this.#workbook, facts.user)?.toasts.push(toastFrom(args));
    host.announce({ spreadsheetId: this.#workbook.id, what: 'toast', email: facts.user });
  }

  override createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(executionOf(this), this.#workbook, () => true);
  }

  override getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataObjects(
      executionOf(this),
      this.#workbook,
      ({ location }) => location.kind === 'spreadsheet',
    );
  }

  override addDeveloperMetadata(...args: unknown[]): Spreadsheet {
    addMetadata(executionOf(this), this.#workbook, { kind: 'spreadsheet' }, args);
    return this;
  }

  #sheet(sheet: import('../workbook/sheet.ts').Sheet): Sheet {
    return sheetObject(executionOf(this), this.#workbook, sheet);
  }

  #seat() {
    const execution = executionOf(this);
    const { trigger } = execution.facts;
    return trigger === 'clock' ? undefined : execution.host.seats.of(this.#workbook, execution.user);
  }

  #freeTitle(): string {
    let number = this.#workbook.sheets.length + 1;
    while (this.#workbook.sheetByTitle(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }
}
publish(SpreadsheetObject, 'Spreadsheet', {
  getSheets: costs.metadata,
  getSheetByName: costs.metadata,
  getSheetById: costs.metadata,
  insertSheet: costs.metadata,
  deleteSheet: costs.metadata,
  getOwner: costs.metadata,
  getEditors: costs.metadata,
  toast: costs.surface,
  getDeveloperMetadata: costs.metadata,
  addDeveloperMetadata: costs.metadata,
});

/** Reads (message), (message, title), (message, title, seconds): null means 5 seconds, a negative number until it is dismissed (Apps Script reference). */
function toastFrom(args: readonly unknown[]): ToastView {
  const [message, title, seconds] = args;
  const fits =
    typeof message === 'string' &&
    (title === undefined || title === null || typeof title === 'string') &&
    (seconds === undefined || seconds === null || typeof seconds === 'number');
  if (!fits || args.length > 3) throw signatureMismatch('SpreadsheetApp.Spreadsheet.toast', args);
  const told = { title: title ?? '', message };
  return typeof seconds === 'number' ? { ...told, seconds: seconds < 0 ? null : seconds } : told;
}
