/** The ground of Sheet: what it is called, its ranges, and its cells as a whole. */

import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { copiedSheet, titleOfCopy } from '../workbook/copy-sheet.ts';
import { checkGridSize, isValidTitle } from '../workbook/limits.ts';
import type { Sheet as ModelSheet, SheetProperties } from '../workbook/sheet.ts';
import { setSheetProperties } from '../workbook/sheet-properties.ts';
import { addSheet, changeDimension } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { requireAttached } from './attached-sheet.ts';
import { spreadsheetEnumeration } from './enumerations.ts';
import { placeFromText } from './range-address.ts';
import { RangeListObject } from './range-list.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import {
  type RangePlace,
  rangeObject,
  sheetObject,
  spreadsheetObject,
  workbookOf,
} from './spreadsheet-objects.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class SheetGround extends serviceBase<Sheet>('Sheet') {
  readonly #workbook: Workbook;
  readonly #sheet: ModelSheet;

  constructor(execution: Execution, workbook: Workbook, sheet: ModelSheet) {
    super(execution);
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  static modelOf(object: SheetGround): { workbook: Workbook; sheet: ModelSheet } {
    requireAttached(object.#workbook, object.#sheet);
    return { workbook: object.#workbook, sheet: object.#sheet };
  }

  override getSheetId(): number {
    return this.#sheet.id;
  }

  override getName(): string {
    return SheetGround.modelOf(this).sheet.title;
  }

  override getSheetName(): string {
    return this.#sheet.title;
  }

  override setName(name: string): Sheet {
    const title = String(name);
    const other = this.#workbook.sheetByTitle(title);
    if (!isValidTitle(title)) throw new ServiceException(`Invalid sheet name: ${title}`);
    if (other !== undefined && other !== this.#sheet) throw titleTaken(title);
    setProperties(this, { title });
    return this;
  }

  override getIndex(): number {
    return this.#workbook.sheets.indexOf(this.#sheet) + 1;
  }

  override getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return spreadsheetObject(executionOf(this), this.#workbook);
  }

  override getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return spreadsheetEnumeration('SheetType').GRID;
  }

  override getFormUrl(): string | null {
    return null;
  }

  override getLastRow(): number {
    executionOf(this).flush();
    return this.#sheet.grid.lastRow();
  }

  override getLastColumn(): number {
    executionOf(this).flush();
    return this.#sheet.grid.lastColumn();
  }

  override getMaxRows(): number {
    return this.#sheet.grid.rowCount;
  }

  override getMaxColumns(): number {
    return this.#sheet.grid.columnCount;
  }

  override getDataRange(): Range {
    return this.#range(0, 0, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  override getRange(...args: unknown[]): Range {
    const [first] = args;
    if (typeof first === 'string') return this.#rangeOfText(first);
    const [row = 1, column = 1, rowCount = 1, columnCount = 1] = (args as number[]).map(Math.trunc);
    if (row < 1) throw new ServiceException('The starting row of the range is too small.');
    if (column < 1) throw new ServiceException('The starting column of the range is too small.');
    if (rowCount < 1) throw new ServiceException('The number of rows in the range must be at least 1.');
    if (columnCount < 1) throw new ServiceException('The number of columns in the range must be at least 1.');
    return this.#range(row - 1, column - 1, rowCount, columnCount);
  }

  override getRangeList(addresses: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return new RangeListObject(
      executionOf(this),
      addresses.map((address) => this.#rangeOfText(address)),
    );
  }

  override getSheetValues(row: number, column: number, rowCount: number, columnCount: number): unknown[][] {
    const { grid } = this.#sheet;
    executionOf(this).flush();
    const rows = rowCount === -1 ? Math.max(1, grid.lastRow() - row + 1) : rowCount;
    const columns = columnCount === -1 ? Math.max(1, grid.lastColumn() - column + 1) : columnCount;
    return this.getRange(row, column, rows, columns).getValues();
  }

  /** Writes below the last row with content; a full sheet grows. */
  override appendRow(contents: unknown[]): Sheet {
    executionOf(this).flush();
    const at = this.#sheet.grid.lastRow();
    this.#grow(at + 1, Math.max(1, contents.length));
    if (contents.length > 0) {
      this.#range(at, 0, 1, contents.length).setValues([[...contents]]);
      executionOf(this).flush();
    }
    return this;
  }

  override clear(options?: Parameters<Range['clear']>[0]): Sheet {
    if (options === undefined || options === null) this.#all().clear();
    else this.#all().clear(options);
    return this;
  }

  override clearContents(): Sheet {
    this.#all().clearContent();
    return this;
  }

  override clearFormats(): Sheet {
    this.#all().clearFormat();
    return this;
  }

  override clearNotes(): Sheet {
    this.#all().clearNote();
    return this;
  }

  override copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
    const execution = executionOf(this);
    execution.flush();
    const target = workbookOf(spreadsheet, 'SpreadsheetApp.Sheet.copyTo');
    execution.requireEditor(target);
    const { rowCount, columnCount } = this.#sheet.grid;
    checkGridSize(target, rowCount * columnCount);
    const title = titleOfCopy(this.#sheet.title, (taken) => target.sheetByTitle(taken) !== undefined);
    const copy = copiedSheet(target, this.#sheet, title);
    addSheet(target, copy, target.sheets.length);
    return sheetObject(execution, target, copy);
  }

  #all(): Range {
    const { rowCount, columnCount } = this.#sheet.grid;
    return this.#range(0, 0, rowCount, columnCount);
  }

  #grow(rows: number, columns: number): void {
    const { grid } = this.#sheet;
    const { switches } = executionOf(this).host;
    const grow = (dimension: 'ROWS' | 'COLUMNS', at: number, count: number) => {
      if (count > 0)
        changeDimension(this.#workbook, this.#sheet, dimension, { kind: 'insert', at, count }, switches);
    };
    if (rows <= grid.rowCount && columns <= grid.columnCount) return;
    executionOf(this).requireEditor(this.#workbook);
    checkGridSize(
      this.#workbook,
      Math.max(rows, grid.rowCount) * Math.max(columns, grid.columnCount) - grid.rowCount * grid.columnCount,
    );
    grow('ROWS', grid.rowCount, rows - grid.rowCount);
    grow('COLUMNS', grid.columnCount, columns - grid.columnCount);
  }

  #range(row: number, column: number, rowCount: number, columnCount: number): Range {
    return this.#placed({
      workbook: this.#workbook,
      sheet: this.#sheet,
      area: { row, column, rowCount, columnCount },
    });
  }

  #rangeOfText(text: string): Range {
    const place = placeFromText(this.#workbook, this.#sheet, text);
    const isElsewhere = place !== null && place.sheet !== this.#sheet;
    if (place === null || isElsewhere) throw new ServiceException('Range not found');
    return this.#placed(place);
  }

  #placed(place: RangePlace): Range {
    const { row, column, rowCount, columnCount } = place.area;
    const { grid } = this.#sheet;
    if (
      row + rowCount > grid.rowCount ||
      column + columnCount > grid.columnCount ||
      rowCount < 1 ||
      columnCount < 1
    )
      throw new ServiceException('The coordinates of the range are outside the dimensions of the sheet.');
    return rangeObject(executionOf(this), place);
  }
}

export const titleTaken = (title: string): ServiceException =>
  new ServiceException(`A sheet with the name "${title}" already exists. Please enter another name.`);

export const modelOf = (object: object): { workbook: Workbook; sheet: ModelSheet } =>
  SheetGround.modelOf(object as SheetGround);

/** Changes how a sheet is shown, after waiting writes; a protected sheet is refused. */
export function setProperties(object: object, change: Partial<SheetProperties>): void {
  const { workbook, sheet } = modelOf(object);
  const execution = executionOf(object);
  execution.flush();
  execution.checkArrange(workbook, sheet);
  setSheetProperties(workbook, sheet, change);
}

publish(SheetGround, 'Sheet', {
  getLastRow: costs.metadata,
  getLastColumn: costs.metadata,
  getMaxRows: costs.metadata,
  getMaxColumns: costs.metadata,
  getDataRange: costs.metadata,
  setName: costs.metadata,
  appendRow: (_self, [contents]) => costs.setValues(1, Array.isArray(contents) ? contents.length : 1),
  clear: costs.metadata,
  clearContents: costs.metadata,
  clearFormats: costs.metadata,
  clearNotes: costs.metadata,
  copyTo: costs.metadata,
  getSheetValues: costs.metadata,
});
