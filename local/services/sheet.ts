/** Sheet as SpreadsheetApp shows it. */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { isValidTitle } from '../workbook/limits.ts';
import { type Dimension, parseA1 } from '../workbook/ranges.ts';
import { mayArrange, protectedText } from '../workbook/rights.ts';
import type { Sheet as ModelSheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { addMetadata, metadataFinder, metadataObjects } from './developer-metadata.ts';
import { RangeObject } from './range.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { deleteLines, insertLines } from './sheet-structure.ts';
import { spreadsheetObject } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const objects = new WeakMap<Execution, Map<ModelSheet, SheetObject>>();

/** The same object for the same sheet within one execution. */
export function sheetObject(execution: Execution, workbook: Workbook, sheet: ModelSheet): Sheet {
  let known = objects.get(execution);
  if (known === undefined) {
    known = new Map();
    objects.set(execution, known);
  }
  let object = known.get(sheet);
  if (object === undefined) {
    object = new SheetObject(execution, workbook, sheet);
    known.set(sheet, object);
  }
  return object;
}

/** The model behind a Sheet that a script passes in. */
export function sheetOf(object: unknown): ModelSheet {
  if (object instanceof SheetObject) return SheetObject.modelOf(object);
  throw signatureMismatch('SpreadsheetApp', [object]);
}

export class SheetObject extends serviceBase<Sheet>('Sheet') {
  readonly #workbook: Workbook;
  readonly #sheet: ModelSheet;

  constructor(execution: Execution, workbook: Workbook, sheet: ModelSheet) {
    super(execution);
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  static modelOf(object: SheetObject): ModelSheet {
    return object.#sheet;
  }

  override getSheetId(): number {
    return this.#sheet.id;
  }

  override getName(): string {
    return this.#sheet.title;
  }

  override setName(name: string): Sheet {
    const title = String(name);
    const other = this.#workbook.sheetByTitle(title);
    if (!isValidTitle(title)) throw new ServiceException(`Invalid sheet name: ${title}`);
    if (other !== undefined && other !== this.#sheet) {
      throw new ServiceException(
        `A sheet with the name "${title}" already exists. Please enter another name.`,
      );
    }
    this.#property('title', title);
    return this;
  }

  override getIndex(): number {
    return this.#workbook.sheets.indexOf(this.#sheet) + 1;
  }

  override getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return spreadsheetObject(executionOf(this), this.#workbook);
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
    if (args.length === 1 && typeof args[0] === 'string') return this.#rangeOfA1(args[0]);
    if (args.length < 2 || args.length > 4 || args.some((arg) => !Number.isFinite(arg))) {
      throw signatureMismatch('SpreadsheetApp.Sheet.getRange', args);
    }
    const [row = 1, column = 1, rowCount = 1, columnCount = 1] = (args as number[]).map(Math.trunc);
    if (row < 1) throw new ServiceException('The starting row of the range is too small.');
    if (column < 1) throw new ServiceException('The starting column of the range is too small.');
    if (rowCount < 1) throw new ServiceException('The number of rows in the range must be at least 1.');
    if (columnCount < 1) throw new ServiceException('The number of columns in the range must be at least 1.');
    return this.#range(row - 1, column - 1, rowCount, columnCount);
  }

  override getFrozenRows(): number {
    return this.#sheet.frozenRows;
  }

  override setFrozenRows(rows: number): void {
    if (rows >= this.#sheet.grid.rowCount)
      throw new ServiceException("You can't freeze all visible rows on the sheet.");
    this.#property('frozenRows', rows);
  }

  override isSheetHidden(): boolean {
    return this.#sheet.hidden;
  }

  override hideSheet(): Sheet {
    if (this.#workbook.sheets.every((sheet) => sheet.hidden || sheet === this.#sheet)) {
      throw new ServiceException("You can't hide all the sheets in a document.");
    }
    this.#property('hidden', true);
    return this;
  }

  override showSheet(): Sheet {
    this.#property('hidden', false);
    return this;
  }

  override setColumnWidth(column: number, width: number): Sheet {
    const widths = this.#sheet.columnWidths.slice();
    while (widths.length < column - 1) widths.push(undefined);
    widths[column - 1] = width;
    this.#property('columnWidths', widths);
    return this;
  }

  override insertColumnsAfter(after: number, count: number): Sheet {
    return this.#insert('COLUMNS', after, count);
  }

  override insertColumnsBefore(before: number, count: number): Sheet {
    return this.#insert('COLUMNS', before - 1, count);
  }

  override insertRowsAfter(after: number, count: number): Sheet {
    return this.#insert('ROWS', after, count);
  }

  override insertRowsBefore(before: number, count: number): Sheet {
    return this.#insert('ROWS', before - 1, count);
  }

  override deleteRows(first: number, count: number): void {
    deleteLines(executionOf(this), this.#workbook, this.#sheet, 'ROWS', first - 1, count);
  }

  override deleteColumns(first: number, count: number): void {
    deleteLines(executionOf(this), this.#workbook, this.#sheet, 'COLUMNS', first - 1, count);
  }

  override activate(): Sheet {
    return spreadsheetObject(executionOf(this), this.#workbook).setActiveSheet(this);
  }

  override getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { id } = this.#sheet;
    return metadataObjects(
      executionOf(this),
      this.#workbook,
      ({ location }) => location.kind === 'sheet' && location.sheetId === id,
    );
  }

  override addDeveloperMetadata(...args: unknown[]): Sheet {
    addMetadata(executionOf(this), this.#workbook, { kind: 'sheet', sheetId: this.#sheet.id }, args);
    return this;
  }

  override createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { id } = this.#sheet;
    return metadataFinder(
      executionOf(this),
      this.#workbook,
      ({ location }) => location.kind !== 'spreadsheet' && location.sheetId === id,
    );
  }

  #range(row: number, column: number, rowCount: number, columnCount: number): Range {
    const { grid } = this.#sheet;
    if (row + rowCount > grid.rowCount || column + columnCount > grid.columnCount) {
      throw new ServiceException('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new RangeObject(executionOf(this), this.#workbook, this.#sheet, {
      row,
      column,
      rowCount,
      columnCount,
    });
  }

  #rangeOfA1(a1: string): Range {
    const parts = parseA1(a1);
    const { grid, title } = this.#sheet;
    if (
      parts === null ||
      parts.wholeSheet ||
      (parts.sheetTitle !== undefined && parts.sheetTitle !== title)
    ) {
      throw new ServiceException('Range not found');
    }
    const { startRow = 0, endRow = grid.rowCount, startColumn = 0, endColumn = grid.columnCount } = parts;
    return this.#range(startRow, startColumn, endRow - startRow, endColumn - startColumn);
  }

  #checkArrange(): void {
    const execution = executionOf(this);
    execution.flush();
    if (!mayArrange(this.#workbook, execution.user, this.#sheet)) throw new ServiceException(protectedText);
  }

  #property<K extends 'title' | 'hidden' | 'frozenRows' | 'columnWidths'>(
    name: K,
    value: ModelSheet[K],
  ): void {
    this.#checkArrange();
    const sheet = this.#sheet;
    const before = sheet[name];
    this.#workbook.change(
      'structure',
      () => {
        sheet[name] = value;
      },
      () => {
        sheet[name] = before;
      },
    );
  }

  #insert(dimension: Dimension, at: number, count: number): Sheet {
    insertLines(executionOf(this), this.#workbook, this.#sheet, dimension, at, count);
    return this;
  }
}
publish(SheetObject, 'Sheet', {
  getLastRow: costs.metadata,
  getLastColumn: costs.metadata,
  getMaxRows: costs.metadata,
  getMaxColumns: costs.metadata,
  getDataRange: costs.metadata,
  setName: costs.metadata,
  setFrozenRows: costs.metadata,
  hideSheet: costs.metadata,
  showSheet: costs.metadata,
  insertColumnsAfter: costs.metadata,
  insertColumnsBefore: costs.metadata,
  insertRowsAfter: costs.metadata,
  insertRowsBefore: costs.metadata,
  deleteRows: costs.metadata,
  deleteColumns: costs.metadata,
  getDeveloperMetadata: costs.metadata,
  addDeveloperMetadata: costs.metadata,
});
