/** The ground of Spreadsheet: its names and settings, the people who share it, and the way to its sheets. */
import { LocalHostError } from '../errors.ts';
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { sheetLocale } from '../values/locale.ts';
import { isTimeZone } from '../values/serial.ts';
import type { Sheet as ModelSheet } from '../workbook/sheet.ts';
import type { Workbook, WorkbookPeople } from '../workbook/workbook.ts';
import { seatOf } from './active-cells.ts';
import { spreadsheetConstant } from './enumerations.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { UserObject } from './session.ts';
import { sheetObject } from './spreadsheet-objects.ts';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type User = GoogleAppsScript.Base.User;

const emailOf = (user: User | string) => (typeof user === 'string' ? user : user.getEmail());
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export class SpreadsheetGround extends serviceBase<Spreadsheet>('Spreadsheet') {
  readonly #workbook: Workbook;

  constructor(execution: Execution, workbook: Workbook) {
    super(execution);
    this.#workbook = workbook;
  }

  static workbookOf(object: SpreadsheetGround): Workbook {
    return object.#workbook;
  }

  override getId(): string {
    return this.#workbook.id;
  }

  override getName(): string {
    return this.#workbook.title;
  }

  override rename(name: string): void {
    const workbook = this.#workbook;
    const before = workbook.title;
    if (!name) throw new ServiceException('The name of the spreadsheet must not be empty.');
    this.#change(
      () => {
        workbook.title = name;
      },
      () => {
        workbook.title = before;
      },
    );
  }

  override getUrl(): string {
    return this.#workbook.url;
  }

  override getSpreadsheetTimeZone(): string {
    return this.#workbook.timeZone;
  }

  override setSpreadsheetTimeZone(timeZone: string): void {
    const workbook = this.#workbook;
    const before = workbook.timeZone;
    if (!isTimeZone(timeZone)) throw new ServiceException(`Invalid argument: ${timeZone}`);
    this.#change(
      () => {
        workbook.timeZone = timeZone;
      },
      () => {
        workbook.timeZone = before;
      },
    );
  }

  override getSpreadsheetLocale(): string {
    return this.#workbook.locale;
  }

  override setSpreadsheetLocale(locale: string): void {
    const workbook = this.#workbook;
    const before = workbook.locale;
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new ServiceException(`Invalid argument: ${locale}`);
    sheetLocale(locale);
    this.#change(
      () => {
        workbook.locale = locale;
      },
      () => {
        workbook.locale = before;
      },
    );
  }

  /** The host calculates on every change and once a minute; the interval is kept for reading. */
  override getRecalculationInterval(): GoogleAppsScript.Spreadsheet.RecalculationInterval {
    return spreadsheetConstant(
      'RecalculationInterval',
      'ON_CHANGE',
    ) as GoogleAppsScript.Spreadsheet.RecalculationInterval;
  }

  override isIterativeCalculationEnabled(): boolean {
    return false;
  }

  override getFormUrl(): string | null {
    return null;
  }

  override isAnonymousView(): boolean {
    return false;
  }

  override isAnonymousWrite(): boolean {
    return false;
  }

  override getSheets(): Sheet[] {
    return this.#workbook.sheets.map((sheet) => this.#sheet(sheet));
  }

  override getNumSheets(): number {
    return this.#workbook.sheets.length;
  }

  /** The exact name counts. */
  override getSheetByName(name: string): Sheet | null {
    const found = this.#workbook.sheets.find((sheet) => sheet.title === name);
    return found === undefined ? null : this.#sheet(found);
  }

  override getSheetById(id: number): Sheet | null {
    const found = this.#workbook.sheetById(id);
    return found === undefined ? null : this.#sheet(found);
  }

  override getActiveSheet(): Sheet {
    const seat = seatOf(executionOf(this), this.#workbook);
    const found = seat?.sheetId === undefined ? undefined : this.#workbook.sheetById(seat.sheetId);
    const [first] = this.#workbook.sheets;
    if (first === undefined) throw new LocalHostError('invalid-state', 'The spreadsheet has no sheet.');
    return this.#sheet(found ?? first);
  }

  override getOwner(): User {
    return new UserObject(executionOf(this), this.#workbook.people.owner);
  }

  override getEditors(): User[] {
    executionOf(this).requireEditor(this.#workbook);
    const { owner, editors } = this.#workbook.people;
    return [owner, ...editors].map((email) => new UserObject(executionOf(this), email));
  }

  /** Viewers and commenters (Apps Script reference: Spreadsheet.getViewers). */
  override getViewers(): User[] {
    executionOf(this).requireEditor(this.#workbook);
    const { commenters, viewers } = this.#workbook.people;
    return [...commenters, ...viewers].map((email) => new UserObject(executionOf(this), email));
  }

  override addEditor(user: User | string): Spreadsheet {
    return this.addEditors([emailOf(user)]);
  }

  override addEditors(emails: string[]): Spreadsheet {
    for (const email of emails) this.#share(email, 'editors');
    return this;
  }

  override addViewer(user: User | string): Spreadsheet {
    return this.addViewers([emailOf(user)]);
  }

  /** Somebody who may edit is not made less by this. */
  override addViewers(emails: string[]): Spreadsheet {
    for (const email of emails) {
      const role = this.#workbook.roleOf(email);
      if (role === null) this.#share(email, 'viewers');
    }
    return this;
  }

  override removeEditor(user: User | string): Spreadsheet {
    return this.#unshare(emailOf(user), ['editors']);
  }

  override removeViewer(user: User | string): Spreadsheet {
    return this.#unshare(emailOf(user), ['viewers', 'commenters']);
  }

  #share(email: string, list: 'editors' | 'viewers'): void {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new ServiceException(`Invalid email: ${email}`);
    if (isSame(email, this.#workbook.people.owner)) return;
    const people = without(this.#workbook.people, email, ['editors', 'commenters', 'viewers']);
    this.#setPeople({ ...people, [list]: [...people[list], email] });
  }

  #unshare(email: string, lists: readonly List[]): Spreadsheet {
    const { people } = this.#workbook;
    if (lists.every((list) => people[list].every((entry) => !isSame(entry, email)))) return this;
    this.#setPeople(without(people, email, lists));
    executionOf(this).host.seats.leave(this.#workbook, email);
    return this;
  }

  #setPeople(people: WorkbookPeople): void {
    const execution = executionOf(this);
    execution.flush();
    execution.requireEditor(this.#workbook);
    this.#workbook.people = people;
    execution.host.announce({ spreadsheetId: this.#workbook.id, what: 'people' });
  }

  #change(make: () => void, undo: () => void): void {
    const execution = executionOf(this);
    execution.flush();
    execution.requireEditor(this.#workbook);
    this.#workbook.change('structure', make, undo);
  }

  #sheet(sheet: ModelSheet): Sheet {
    return sheetObject(executionOf(this), this.#workbook, sheet);
  }
}

type List = 'editors' | 'commenters' | 'viewers';

const without = (people: WorkbookPeople, email: string, lists: readonly List[]): WorkbookPeople => ({
  ...people,
  ...Object.fromEntries(lists.map((list) => [list, people[list].filter((entry) => !isSame(entry, email))])),
});

export const workbookBehind = (object: object): Workbook =>
  SpreadsheetGround.workbookOf(object as SpreadsheetGround);

publish(SpreadsheetGround, 'Spreadsheet', {
  rename: costs.metadata,
  setSpreadsheetTimeZone: costs.metadata,
  setSpreadsheetLocale: costs.metadata,
  getSheets: costs.metadata,
  getSheetByName: costs.metadata,
  getSheetById: costs.metadata,
  getOwner: costs.metadata,
  getEditors: costs.metadata,
  getViewers: costs.metadata,
  addEditor: costs.metadata,
  addEditors: costs.metadata,
  addViewer: costs.metadata,
  addViewers: costs.metadata,
  removeEditor: costs.metadata,
  removeViewer: costs.metadata,
});
