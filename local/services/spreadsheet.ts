/** Spreadsheet as scripts get it: its sheets come, go and move; names, protections and metadata of the file; what it hands on to the active sheet. */
import type { ToastView } from '../contract.ts';
import { copyFile } from '../copied-file.ts';
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import { copiedSheet, copyBelongings, titleOfCopy } from '../workbook/copy-sheet.ts';
import { checkGridSize, isValidTitle } from '../workbook/limits.ts';
import { namedRangeOf, removeNamedRange, setNamedRange } from '../workbook/named-ranges.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import { mayDeleteSheet, protectedText } from '../workbook/rights.ts';
import type { Sheet as ModelSheet } from '../workbook/sheet.ts';
import { addSheet, deleteSheet, moveSheet, newSheet } from '../workbook/structure.ts';
import { activateCells, activeRangeOf } from './active-cells.ts';
import { addMetadata, metadataFinder, metadataObjects } from './developer-metadata.ts';
import { entriesFrom, putMenu, takeMenu } from './menus.ts';
import { namedRangeObjects, namedRangeTarget, rangeOfPlace } from './named-range.ts';
import { protectionObjects } from './protection.ts';
import { placeFromText } from './range-address.ts';
import { RangeListObject } from './range-list.ts';
import { placeOf } from './range-place.ts';
import { SelectionObject } from './selection.ts';
import { executionOf, publish } from './service-object.ts';
import { titleTaken } from './sheet-ground.ts';
import { type Spreadsheet, SpreadsheetGround, workbookBehind } from './spreadsheet-ground.ts';
import { provide, rangeObject, sheetObject, sheetOf, spreadsheetObject } from './spreadsheet-objects.ts';
import { TextFinderObject } from './text-finder.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const firstCell: Rectangle = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

export class SpreadsheetObject extends SpreadsheetGround {
  override setActiveSheet(sheet: Sheet): Sheet {
    // A sheet that is active already keeps the cells selected in it.
    if (sheet.getSheetId() !== this.getActiveSheet().getSheetId())
      activateCells(executionOf(this), workbookBehind(this), sheet.getSheetId(), firstCell);
    return sheet;
  }

  override getActiveRange(): Range {
    const workbook = workbookBehind(this);
    return activeRangeOf(executionOf(this), { workbook, sheet: sheetOf(this.getActiveSheet()) });
  }

  override getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }

  override getCurrentCell(): Range {
    return this.getActiveCell();
  }

  override getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return new RangeListObject(executionOf(this), [this.getActiveRange()]);
  }

  override getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return new SelectionObject(executionOf(this), this.getActiveSheet());
  }

  /** On the active sheet where the text names none; a sheet's name alone is all of it. */
  override getRange(address: string): Range {
    const workbook = workbookBehind(this);
    const active = sheetOf(this.getActiveSheet());
    const place = placeFromText(workbook, active, address);
    const whole = place === null ? this.getSheetByName(address.replace(/^'(.*)'$/s, '$1')) : null;
    if (whole !== null) return whole.getRange(1, 1, whole.getMaxRows(), whole.getMaxColumns());
    if (place === null) throw new ServiceException('Range not found');
    const { row, column, rowCount, columnCount } = place.area;
    const { grid } = place.sheet;
    if (row + rowCount > grid.rowCount || column + columnCount > grid.columnCount)
      throw new ServiceException('The coordinates of the range are outside the dimensions of the sheet.');
    return rangeObject(executionOf(this), place);
  }

  override getRangeList(addresses: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return new RangeListObject(
      executionOf(this),
      addresses.map((address) => this.getRange(address)),
    );
  }

  override getRangeByName(name: string): Range | null {
    const workbook = workbookBehind(this);
    const named = namedRangeOf(workbook, name);
    return named === undefined ? null : namedRangeTarget(executionOf(this), workbook, named);
  }

  override getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRangeObjects(executionOf(this), workbookBehind(this));
  }

  override setNamedRange(name: string, range: Range): void {
    this.#edit();
    setNamedRange(workbookBehind(this), name, rangeOfPlace(placeOf(range)));
  }

  override removeNamedRange(name: string): void {
    this.#edit();
    const named = namedRangeOf(workbookBehind(this), name);
    if (named === undefined) throw new ServiceException(`The named range "${name}" does not exist.`);
    removeNamedRange(workbookBehind(this), named.id);
  }

  /** (), (index), (name), (name, index), each with {template} at the end if wanted. The new sheet becomes active. */
  override insertSheet(...args: unknown[]): Sheet {
    const workbook = workbookBehind(this);
    const name = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as
      | { template?: Sheet }
      | undefined;
    this.#edit();
    const title = name ?? this.#freeTitle();
    if (!isValidTitle(title)) throw new ServiceException(`Invalid sheet name: ${title}`);
    if (workbook.sheetByTitle(title) !== undefined) throw titleTaken(title);
    const template = options?.template === undefined ? undefined : sheetOf(options.template);
    const { rowCount, columnCount } = template?.grid ?? { rowCount: 1000, columnCount: 26 };
    checkGridSize(workbook, rowCount * columnCount);
    const sheet = template === undefined ? newSheet(workbook, title) : copiedSheet(workbook, template, title);
    const active = workbook.sheets.indexOf(sheetOf(this.getActiveSheet()));
    return this.#added(
      sheet,
      index === undefined ? active + 1 : Math.max(0, Math.min(Math.trunc(index), workbook.sheets.length)),
    );
  }

  override deleteSheet(sheet: Sheet): void {
    const execution = executionOf(this);
    const workbook = workbookBehind(this);
    this.#edit();
    const target = sheetOf(sheet, 'SpreadsheetApp.Spreadsheet.deleteSheet');
    if (workbook.sheets.length === 1)
      throw new ServiceException("You can't remove all the sheets in a document.");
    if (workbook.sheets.every((other) => other.hidden || other === target))
      throw new ServiceException("You can't remove all the visible sheets in a document.");
    if (!workbook.sheets.includes(target)) throw new ServiceException(`Sheet ${target.id} not found`);
    if (!mayDeleteSheet(workbook, execution.user, target)) throw new ServiceException(protectedText);
    deleteSheet(workbook, target);
  }

  override deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  override duplicateActiveSheet(): Sheet {
    const workbook = workbookBehind(this);
    this.#edit();
    const source = sheetOf(this.getActiveSheet());
    checkGridSize(workbook, source.grid.rowCount * source.grid.columnCount);
    const title = titleOfCopy(source.title, (taken) => workbook.sheetByTitle(taken) !== undefined);
    const copy = copiedSheet(workbook, source, title);
    const object = this.#added(copy, workbook.sheets.indexOf(source) + 1);
    copyBelongings(workbook, source, copy, executionOf(this).host.switches);
    return object;
  }

  override moveActiveSheet(position: number): void {
    const workbook = workbookBehind(this);
    this.#edit();
    if (position < 1 || position > workbook.sheets.length)
      throw new ServiceException('The position of the sheet is out of bounds.');
    moveSheet(workbook, sheetOf(this.getActiveSheet()), position - 1);
  }

  override renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  override copy(name: string): Spreadsheet {
    const execution = executionOf(this);
    execution.flush();
    const { host, user } = execution;
    host.quotas.take(user, 'spreadsheetsCreatedPerDay', 1, execution.quotaNow());
    return spreadsheetObject(execution, copyFile(host, workbookBehind(this), user, name));
  }

  override getProtections(
    kind: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionObjects(executionOf(this), workbookBehind(this), kind);
  }

  override createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const workbook = workbookBehind(this);
    const places = workbook.sheets.map((sheet) => {
      const { rowCount, columnCount } = sheet.grid;
      return { workbook, sheet, area: { row: 0, column: 0, rowCount, columnCount } };
    });
    return new TextFinderObject(executionOf(this), places, text);
  }

  override toast(...args: unknown[]): void {
    const { host, facts } = executionOf(this);
    const workbook = workbookBehind(this);
    host.seats.of(workbook, facts.user)?.toasts.push(toastFrom(args));
    host.announce({ spreadsheetId: workbook.id, what: 'toast', email: facts.user });
  }

  override addMenu(name: string, items: (object | null)[]): void {
    const entries = entriesFrom('SpreadsheetApp.Spreadsheet.addMenu', items);
    putMenu(executionOf(this), { title: name, addOn: false, entries });
  }

  override updateMenu(name: string, items: { name: string; functionName: string }[]): void {
    this.addMenu(name, items);
  }

  override removeMenu(name: string): void {
    if (!takeMenu(executionOf(this), name)) throw new ServiceException(`The menu ${name} does not exist.`);
  }

  override createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(executionOf(this), workbookBehind(this), () => true);
  }

  override getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataObjects(
      executionOf(this),
      workbookBehind(this),
      ({ location }) => location.kind === 'spreadsheet',
    );
  }

  override addDeveloperMetadata(...args: unknown[]): Spreadsheet {
    addMetadata(executionOf(this), workbookBehind(this), { kind: 'spreadsheet' }, args);
    return this;
  }

  #edit(): void {
    const execution = executionOf(this);
    execution.flush();
    execution.requireEditor(workbookBehind(this));
  }

  #added(sheet: ModelSheet, index: number): Sheet {
    const workbook = workbookBehind(this);
    addSheet(workbook, sheet, index);
    activateCells(executionOf(this), workbook, sheet.id, firstCell);
    return sheetObject(executionOf(this), workbook, sheet);
  }

  #freeTitle(): string {
    const workbook = workbookBehind(this);
    let number = workbook.sheets.length + 1;
    while (workbook.sheetByTitle(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }
}

/** Reads (message), (message, title), (message, title, seconds): null means 5 seconds, a negative number until it is dismissed (Apps Script reference). */
function toastFrom([message, title, seconds]: readonly unknown[]): ToastView {
  const told = { title: typeof title === 'string' ? title : '', message: String(message ?? '') };
  return typeof seconds === 'number' ? { ...told, seconds: seconds < 0 ? null : seconds } : told;
}

/** What Spreadsheet does to its active sheet (Apps Script reference: each of these names Sheet's method). */
const handedOn =
  'appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getBandings getColumnWidth getDataRange getDataSourceTables getFrozenColumns getFrozenRows getImages getLastColumn getLastRow getRowHeight getSheetId getSheetName getSheetValues hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser setActiveRange setActiveRangeList setActiveSelection setColumnWidth setCurrentCell setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow';
for (const name of handedOn.split(' ')) {
  Object.defineProperty(SpreadsheetObject.prototype, name, {
    value(this: SpreadsheetObject, ...args: unknown[]): unknown {
      const sheet = this.getActiveSheet() as unknown as Record<string, (...given: unknown[]) => unknown>;
      return sheet[name]?.(...args);
    },
    configurable: true,
    writable: true,
  });
}

publish(SpreadsheetObject, 'Spreadsheet', {
  insertSheet: costs.metadata,
  deleteSheet: costs.metadata,
  duplicateActiveSheet: costs.metadata,
  copy: costs.metadata,
  getProtections: costs.metadata,
  toast: costs.surface,
  getDeveloperMetadata: costs.metadata,
  addDeveloperMetadata: costs.metadata,
  setNamedRange: costs.metadata,
  getRangeByName: costs.metadata,
});
provide({ spreadsheet: (execution, workbook) => new SpreadsheetObject(execution, workbook) });
