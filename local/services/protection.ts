/** Protection: a protected range or sheet, and who may edit it. */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { protectionChanges } from '../workbook/entry-changes.ts';
import { boundedRange, gridRange } from '../workbook/ranges.ts';
import { mayEditProtection, protectedText } from '../workbook/rights.ts';
import type { ProtectedRange } from '../workbook/views.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { spreadsheetEnumeration } from './enumerations.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { UserObject } from './session.ts';
import { type RangePlace, rangeObject } from './spreadsheet-objects.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Range = GoogleAppsScript.Spreadsheet.Range;
type User = GoogleAppsScript.Base.User;

const emailOf = (user: User | string): string =>
  (typeof user === 'string' ? user : user.getEmail()).toLowerCase();

/** Without bounds a protection is one of the whole sheet. */
export const isSheetProtection = ({ range }: ProtectedRange): boolean =>
  range.startRowIndex === undefined &&
  range.endRowIndex === undefined &&
  range.startColumnIndex === undefined &&
  range.endColumnIndex === undefined;

class ProtectionObject extends serviceBase<Protection>('Protection') {
  readonly #workbook: Workbook;
  readonly #id: number;

  constructor(execution: Execution, workbook: Workbook, id: number) {
    super(execution);
    this.#workbook = workbook;
    this.#id = id;
  }

  override addEditor(user: User | string): Protection {
    return this.addEditors([emailOf(user)]);
  }

  /** Does not share the file with them (Apps Script reference: Protection). */
  override addEditors(emails: string[]): Protection {
    return this.#change((protection) => ({
      editors: [...new Set([...this.#listed(protection), ...emails.map(emailOf)])],
      mirrorsFile: false,
    }));
  }

  override removeEditor(user: User | string): Protection {
    return this.removeEditors([emailOf(user)]);
  }

  /** Neither the owner nor the current user can be removed. */
  override removeEditors(users: (User | string)[]): Protection {
    const kept = new Set(
      [this.#workbook.people.owner, executionOf(this).user].map((email) => email.toLowerCase()),
    );
    const removed = new Set(users.map(emailOf).filter((email) => !kept.has(email)));
    return this.#change((protection) => ({
      editors: this.#listed(protection).filter((email) => !removed.has(email)),
      mirrorsFile: false,
    }));
  }

  override getEditors(): User[] {
    this.#requireRight();
    const owner = this.#workbook.people.owner.toLowerCase();
    return this.#listed(this.#entry())
      .filter((email) => email !== owner)
      .map((email) => new UserObject(executionOf(this), email));
  }

  override canDomainEdit(): boolean {
    this.#requireRight();
    return this.#entry().domainEdit === true;
  }

  override setDomainEdit(editable: boolean): Protection {
    if (/@(gmail|googlemail)\.com$/i.test(this.#workbook.people.owner))
      throw new ServiceException('Domain edit is not available for spreadsheets that belong to no domain.');
    return this.#change((protection) => ({
      editors: this.#listed(protection),
      mirrorsFile: false,
      domainEdit: editable,
    }));
  }

  override canEdit(): boolean {
    return mayEditProtection(this.#workbook, this.#entry(), executionOf(this).user);
  }

  override getDescription(): string {
    return this.#entry().description;
  }

  override setDescription(description: string): Protection {
    return this.#change(() => ({ description }));
  }

  override isWarningOnly(): boolean {
    return this.#entry().warningOnly;
  }

  /** Turned off again without editors, all editors of the file may edit (Sheets API: ProtectedRange.warningOnly). */
  override setWarningOnly(warningOnly: boolean): Protection {
    return this.#change((protection) => ({
      warningOnly,
      ...(protection.warningOnly && !warningOnly && protection.editors.length === 0
        ? { mirrorsFile: true }
        : {}),
    }));
  }

  override getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    const types = spreadsheetEnumeration('ProtectionType');
    return isSheetProtection(this.#entry()) ? types.SHEET : types.RANGE;
  }

  override getRange(): Range {
    const { range } = this.#entry();
    return this.#rangeOf(range);
  }

  override setRange(range: Range): Protection {
    const { sheet, area } = placeOf(range);
    return this.#change(() => ({
      range: gridRange(
        sheet.id,
        area.row,
        area.row + area.rowCount,
        area.column,
        area.column + area.columnCount,
      ),
    }));
  }

  override getRangeName(): string {
    return null as unknown as string;
  }

  override getUnprotectedRanges(): Range[] {
    return this.#entry().unprotectedRanges.map((range) => this.#rangeOf(range));
  }

  override setUnprotectedRanges(ranges: Range[]): Protection {
    if (!isSheetProtection(this.#entry()))
      throw new ServiceException('Unprotected ranges can only be set on a protected sheet.');
    const unprotectedRanges = ranges.map((range) => {
      const { sheet, area } = placeOf(range);
      return gridRange(
        sheet.id,
        area.row,
        area.row + area.rowCount,
        area.column,
        area.column + area.columnCount,
      );
    });
    return this.#change(() => ({ unprotectedRanges }));
  }

  override remove(): void {
    this.#requireRight();
    executionOf(this).requireEditor(this.#workbook);
    protectionChanges.remove(this.#workbook, this.#entry());
  }

  /** Who is listed: as long as nobody changed the list, the editors of the file. */
  #listed(protection: ProtectedRange): string[] {
    return protection.mirrorsFile === true
      ? this.#workbook.people.editors.map((email) => email.toLowerCase())
      : [...protection.editors];
  }

  #entry(): ProtectedRange {
    executionOf(this).flush();
    const entry = this.#workbook.protectedRanges.find(({ id }) => id === this.#id);
    if (entry === undefined) throw new ServiceException('The protection no longer exists.');
    return entry;
  }

  #rangeOf(range: ProtectedRange['range']): Range {
    const sheet = this.#workbook.sheetById(range.sheetId);
    if (sheet === undefined) throw new ServiceException('The protection no longer exists.');
    const { rowCount, columnCount } = sheet.grid;
    return rangeObject(executionOf(this), {
      workbook: this.#workbook,
      sheet,
      area: boundedRange(range, rowCount, columnCount),
    });
  }

  #requireRight(): void {
    if (!this.canEdit()) throw new ServiceException(protectedText);
  }

  #change(change: (protection: ProtectedRange) => Partial<ProtectedRange>): Protection {
    this.#requireRight();
    const entry = this.#entry();
    executionOf(this).requireEditor(this.#workbook);
    protectionChanges.replace(this.#workbook, { ...entry, ...change(entry) });
    return this;
  }
}
publish(ProtectionObject, 'Protection', {
  addEditor: costs.metadata,
  addEditors: costs.metadata,
  removeEditor: costs.metadata,
  removeEditors: costs.metadata,
  getEditors: costs.metadata,
  setDescription: costs.metadata,
  setWarningOnly: costs.metadata,
  setUnprotectedRanges: costs.metadata,
  remove: costs.metadata,
});

/** A new protection that mirrors the file's editors; a sheet that is protected already answers with what protects it. */
export function createProtection(
  execution: Execution,
  { workbook, sheet, area }: RangePlace,
  kind: 'RANGE' | 'SHEET',
): Protection {
  execution.flush();
  execution.checkWrite(workbook, sheet, area);
  const known = workbook.protectedRanges.find(
    (protection) => protection.range.sheetId === sheet.id && isSheetProtection(protection),
  );
  if (kind === 'SHEET' && known !== undefined) return new ProtectionObject(execution, workbook, known.id);
  const { row, column, rowCount, columnCount } = area;
  const id = workbook.newId((taken) => workbook.protectedRanges.some((other) => other.id === taken));
  protectionChanges.add(workbook, {
    id,
    range:
      kind === 'SHEET'
        ? { sheetId: sheet.id }
        : gridRange(sheet.id, row, row + rowCount, column, column + columnCount),
    description: '',
    warningOnly: false,
    editors: [],
    mirrorsFile: true,
    unprotectedRanges: [],
  });
  return new ProtectionObject(execution, workbook, id);
}

/** Protections of one kind that fulfil a test. */
export const protectionObjects = (
  execution: Execution,
  workbook: Workbook,
  kind: unknown,
  test: (protection: ProtectedRange) => boolean = () => true,
): Protection[] => {
  if (kind === null || kind === undefined)
    throw signatureMismatch('SpreadsheetApp.Sheet.getProtections', [kind]);
  const isSheet = String(kind) === 'SHEET';
  return workbook.protectedRanges
    .filter((protection) => isSheetProtection(protection) === isSheet && test(protection))
    .map(({ id }) => new ProtectionObject(execution, workbook, id));
};
