/** Range: reading and writing cells through SpreadsheetApp. Writes are buffered until a flush, a read, or the end of the execution. */
import { type Cost, costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { automaticPattern, displayValue } from '../values/number-format.ts';
import { extrasOf, formulaOf, patternOf, type StoredCell } from '../workbook/cell.ts';
import { clearedCell, withExtras } from '../workbook/entering.ts';
import { a1Of, type Rectangle } from '../workbook/ranges.ts';
import type { Sheet as ModelSheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { activateCells } from './active-cells.ts';
import { cellFromScript, type ScriptValue, scriptValue, valueForScript } from './cell-values.ts';
import { dataValidationObject } from './data-validation.ts';
import { addMetadata, metadataObjects } from './developer-metadata.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { sheetObject } from './sheet.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export class RangeObject extends serviceBase<Range>('Range') {
  readonly #workbook: Workbook;
  readonly #sheet: ModelSheet;
  readonly #area: Rectangle;

  constructor(execution: Execution, workbook: Workbook, sheet: ModelSheet, area: Rectangle) {
    super(execution);
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#area = area;
  }

  override getRow(): number {
    return this.#area.row + 1;
  }

  override getColumn(): number {
    return this.#area.column + 1;
  }

  override getNumRows(): number {
    return this.#area.rowCount;
  }

  override getNumColumns(): number {
    return this.#area.columnCount;
  }

  override getLastRow(): number {
    return this.#area.row + this.#area.rowCount;
  }

  override getLastColumn(): number {
    return this.#area.column + this.#area.columnCount;
  }

  override getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetObject(executionOf(this), this.#workbook, this.#sheet);
  }

  override getA1Notation(): string {
    return a1Of(this.#area);
  }

  override getValues(): unknown[][] {
    const execution = executionOf(this);
    return this.#read((stored) => valueForScript(execution, this.#workbook, stored));
  }

  override getValue(): unknown {
    return this.#first(this.getValues());
  }

  override getDisplayValues(): string[][] {
    return this.#read((stored) =>
      displayValue(this.#workbook.effective(stored), patternOf(stored), this.#workbook.locale),
    );
  }

  override getDisplayValue(): string {
    return this.#first(this.getDisplayValues());
  }

  override getFormulas(): string[][] {
    return this.#read((stored) => formulaOf(stored) ?? '');
  }

  override getFormula(): string {
    return this.#first(this.getFormulas());
  }

  override getNumberFormats(): string[][] {
    return this.#read((stored) => patternOf(stored) ?? automaticPattern);
  }

  override getNumberFormat(): string {
    return this.#first(this.getNumberFormats());
  }

  override getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    const execution = executionOf(this);
    return this.#read((stored) => dataValidationObject(execution, extrasOf(stored).validation));
  }

  override getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return this.#first(this.getDataValidations());
  }

  override setValues(values: unknown[][]): Range {
    this.#checkShape('setValues', values);
    const given = values.map((row) => row.map(scriptValue));
    this.#writeEach((stored, row, column) =>
      cellFromScript(this.#workbook, stored, given[row]?.[column] ?? null),
    );
    return this;
  }

  override setValue(value: unknown): Range {
    if (Array.isArray(value)) throw signatureMismatch('SpreadsheetApp.Range.setValue', [value]);
    const given: ScriptValue = scriptValue(value);
    this.#writeEach((stored) => cellFromScript(this.#workbook, stored, given));
    return this;
  }

  override setNumberFormats(formats: unknown[][]): Range {
    this.#checkShape('setNumberFormats', formats);
    const given = formats.map((row) => row.map((format) => patternFrom(format)));
    this.#writeEach((stored, row, column) => withExtras(stored, { pattern: given[row]?.[column] }));
    return this;
  }

  override setNumberFormat(format: string): Range {
    const pattern = patternFrom(format);
    this.#writeEach((stored) => withExtras(stored, { pattern }));
    return this;
  }

  override clearContent(): Range {
    this.#writeEach(clearedCell);
    return this;
  }

  override activate(): Range {
    activateCells(executionOf(this), this.#workbook, this.#sheet.id, this.#area);
    return this;
  }

  override getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const wanted = this.#wholeDimension();
    return metadataObjects(executionOf(this), this.#workbook, ({ location }) => {
      if (wanted === null || location.kind !== 'dimension' || location.sheetId !== this.#sheet.id)
        return false;
      return location.dimension === wanted.dimension && location.index === wanted.index;
    });
  }

  override addDeveloperMetadata(...args: unknown[]): Range {
    const wanted = this.#wholeDimension();
    if (wanted === null) {
      throw new ServiceException(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    addMetadata(
      executionOf(this),
      this.#workbook,
      { kind: 'dimension', sheetId: this.#sheet.id, ...wanted },
      args,
    );
    return this;
  }

  /** One whole row or column: the only ranges that metadata can belong to. */
  #wholeDimension() {
    const { row, column, rowCount, columnCount } = this.#area;
    const { grid } = this.#sheet;
    if (columnCount === 1 && row === 0 && rowCount === grid.rowCount)
      return { dimension: 'COLUMNS' as const, index: column };
    if (rowCount === 1 && column === 0 && columnCount === grid.columnCount)
      return { dimension: 'ROWS' as const, index: row };
    return null;
  }

  #first<T>(values: T[][]): T {
    return values[0]?.[0] as T;
  }

  #read<T>(take: (stored: StoredCell) => T): T[][] {
    executionOf(this).flush();
    const { row, column, rowCount, columnCount } = this.#area;
    const { grid } = this.#sheet;
    const result: T[][] = new Array<T[]>(rowCount);
    for (let down = 0; down < rowCount; down += 1) {
      const cells = grid.row(row + down);
      const taken: T[] = new Array<T>(columnCount);
      for (let across = 0; across < columnCount; across += 1) taken[across] = take(cells[column + across]);
      result[down] = taken;
    }
    return result;
  }

  #writeEach(make: (stored: StoredCell, row: number, column: number) => StoredCell): void {
    const { row, column, rowCount, columnCount } = this.#area;
    const sheet = this.#sheet;
    executionOf(this).write(sheet, this.#area, () => {
      for (let down = 0; down < rowCount; down += 1) {
        for (let across = 0; across < columnCount; across += 1) {
          const stored = sheet.grid.get(row + down, column + across);
          this.#workbook.setCell(sheet, row + down, column + across, make(stored, down, across));
        }
      }
    });
  }

  #checkShape(method: string, values: unknown): void {
    const { rowCount, columnCount } = this.#area;
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
      throw signatureMismatch(`SpreadsheetApp.Range.${method}`, [values]);
    }
    if (values.length !== rowCount) {
      throw new ServiceException(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rowCount}.`,
      );
    }
    const odd = values.find((row) => row.length !== columnCount);
    if (odd !== undefined) {
      throw new ServiceException(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columnCount}.`,
      );
    }
  }
}

const patternFrom = (format: unknown): string | undefined => {
  if (typeof format !== 'string') throw signatureMismatch('SpreadsheetApp.Range.setNumberFormat', [format]);
  return format === '' || format === 'General' || format === automaticPattern ? undefined : format;
};

const cellCount = (range: Range) => range.getNumRows() * range.getNumColumns();
const reading = (range: Range): Cost => costs.getValues(cellCount(range));
const writing = (range: Range): Cost => costs.setValues(range.getNumRows(), cellCount(range));

publish(RangeObject, 'Range', {
  getValues: reading,
  getValue: reading,
  getDisplayValues: reading,
  getDisplayValue: reading,
  getFormulas: reading,
  getFormula: reading,
  getNumberFormats: reading,
  getNumberFormat: reading,
  getDataValidations: reading,
  getDataValidation: reading,
  setValues: writing,
  setValue: writing,
  setNumberFormats: writing,
  setNumberFormat: writing,
  clearContent: writing,
  getDeveloperMetadata: costs.metadata,
  addDeveloperMetadata: costs.metadata,
});
