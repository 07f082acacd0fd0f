/** The ground of Range: where it is, the ranges around it, and how its cells are read and written. */

import { type Cost, costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { StoredCell } from '../workbook/cell.ts';
import { a1Of, columnLetters, type Rectangle } from '../workbook/ranges.ts';
import { activateCells } from './active-cells.ts';
import { requireAttached } from './attached-sheet.ts';
import { dataRegion, nextDataCell } from './data-regions.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { type RangePlace, sheetObject } from './spreadsheet-objects.ts';

export type Range = GoogleAppsScript.Spreadsheet.Range;

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

export class RangeGround extends serviceBase<Range>('Range') {
  readonly #place: RangePlace;

  constructor(execution: Execution, place: RangePlace) {
    super(execution);
    this.#place = place;
  }

  static placeOf(object: RangeGround): RangePlace {
    requireAttached(object.#place.workbook, object.#place.sheet);
    return object.#place;
  }

  override getRow(): number {
    return this.#place.area.row + 1;
  }

  override getRowIndex(): number {
    return this.#place.area.row + 1;
  }

  override getColumn(): number {
    return this.#place.area.column + 1;
  }

  override getNumRows(): number {
    return this.#place.area.rowCount;
  }

  override getNumColumns(): number {
    return this.#place.area.columnCount;
  }

  override getHeight(): number {
    return this.#place.area.rowCount;
  }

  override getWidth(): number {
    return this.#place.area.columnCount;
  }

  override getLastRow(): number {
    return this.#place.area.row + this.#place.area.rowCount;
  }

  override getLastColumn(): number {
    return this.#place.area.column + this.#place.area.columnCount;
  }

  override getGridId(): number {
    return this.#place.sheet.id;
  }

  override getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetObject(executionOf(this), this.#place.workbook, this.#place.sheet);
  }

  /** "A2:C5"; "A:C" and "2:5" where the script asked for whole columns or rows. */
  override getA1Notation(): string {
    const { area, open } = this.#place;
    if (open === undefined) return a1Of(area);
    const corner = (row: number, column: number, hasRow: boolean, hasColumn: boolean) =>
      `${hasColumn ? columnLetters(column) : ''}${hasRow ? row + 1 : ''}`;
    const first = corner(area.row, area.column, !open.startRow, !open.startColumn);
    const last = corner(
      area.row + area.rowCount - 1,
      area.column + area.columnCount - 1,
      !open.endRow,
      !open.endColumn,
    );
    return `${first}:${last}`;
  }

  override isStartRowBounded(): boolean {
    return this.#place.open?.startRow !== true;
  }

  override isEndRowBounded(): boolean {
    return this.#place.open?.endRow !== true;
  }

  override isStartColumnBounded(): boolean {
    return this.#place.open?.startColumn !== true;
  }

  override isEndColumnBounded(): boolean {
    return this.#place.open?.endColumn !== true;
  }

  override getCell(row: number, column: number): Range {
    const { area } = this.#place;
    if (row < 1 || column < 1 || row > area.rowCount || column > area.columnCount)
      throw new ServiceException('Cell reference out of range');
    return this.#at(area.row + row - 1, area.column + column - 1, 1, 1);
  }

  override offset(rows: number, columns: number, rowCount?: number, columnCount?: number): Range {
    const { area } = this.#place;
    if (rowCount !== undefined && rowCount < 1)
      throw new ServiceException('The number of rows in the range must be at least 1.');
    if (columnCount !== undefined && columnCount < 1)
      throw new ServiceException('The number of columns in the range must be at least 1.');
    return this.#at(
      area.row + Math.trunc(rows),
      area.column + Math.trunc(columns),
      Math.trunc(rowCount ?? area.rowCount),
      Math.trunc(columnCount ?? area.columnCount),
    );
  }

  override getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): Range {
    executionOf(this).flush();
    const { sheet, area } = this.#place;
    const along = dimension === undefined || dimension === null ? 'BOTH' : (String(dimension) as 'ROWS');
    const region = dataRegion(sheet, area, along);
    return this.#at(region.row, region.column, region.rowCount, region.columnCount);
  }

  override getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): Range {
    executionOf(this).flush();
    const { sheet, area } = this.#place;
    const { row, column } = nextDataCell(sheet, area.row, area.column, String(direction) as 'UP');
    return this.#at(row, column, 1, 1);
  }

  override activate(): Range {
    const { workbook, sheet, area } = this.#place;
    activateCells(executionOf(this), workbook, sheet.id, area);
    return this;
  }

  override activateAsCurrentCell(): Range {
    const { area } = this.#place;
    if (area.rowCount > 1 || area.columnCount > 1)
      throw new ServiceException('The range must be a single cell.');
    return this.activate();
  }

  #at(row: number, column: number, rowCount: number, columnCount: number): Range {
    const { workbook, sheet } = this.#place;
    const { grid } = sheet;
    if (row < 0 || column < 0 || row + rowCount > grid.rowCount || column + columnCount > grid.columnCount)
      throw new ServiceException(outside);
    const Made = this.constructor as new (execution: Execution, place: RangePlace) => Range;
    return new Made(executionOf(this), { workbook, sheet, area: { row, column, rowCount, columnCount } });
  }
}
publish(RangeGround, 'Range');

/** What a Range that a script passes in stands for. */
export function placeOf(object: unknown, method = 'SpreadsheetApp.Range'): RangePlace {
  if (object instanceof RangeGround) return RangeGround.placeOf(object);
  throw signatureMismatch(method, [object]);
}

/** Reads every cell of a range, after waiting writes. */
export function readEach<T>(
  range: object,
  take: (stored: StoredCell, row: number, column: number) => T,
): T[][] {
  executionOf(range).flush();
  const { workbook, sheet, area } = placeOf(range);
  executionOf(range).waitForFormulas(workbook);
  const { row, column, rowCount, columnCount } = area;
  const result: T[][] = new Array<T[]>(rowCount);
  for (let down = 0; down < rowCount; down += 1) {
    const cells = sheet.grid.row(row + down);
    const taken: T[] = new Array<T>(columnCount);
    for (let across = 0; across < columnCount; across += 1)
      taken[across] = take(cells[column + across], row + down, column + across);
    result[down] = taken;
  }
  return result;
}

/** Reads a range's first cell, after waiting writes. */
export function readFirst<T>(range: object, take: (stored: StoredCell, row: number, column: number) => T): T {
  executionOf(range).flush();
  const { workbook, sheet, area } = placeOf(range);
  executionOf(range).waitForFormulas(workbook);
  return take(sheet.grid.get(area.row, area.column), area.row, area.column);
}

/**
 * Buffers a write of every cell; `make` gets the cell as it is when the write is applied, and its place within the range.
 * `before` may refuse all of it by throwing.
 */
export function writeEach(
  range: object,
  make: (stored: StoredCell, down: number, across: number) => StoredCell,
  before?: () => void,
): void {
  const { workbook, sheet, area } = placeOf(range);
  executionOf(range).write(workbook, sheet, area, () => {
    before?.();
    const { row, column, rowCount, columnCount } = area;
    for (let down = 0; down < rowCount; down += 1) {
      for (let across = 0; across < columnCount; across += 1) {
        const stored = sheet.grid.get(row + down, column + across);
        const made = make(stored, down, across);
        if (made !== stored) workbook.setCell(sheet, row + down, column + across, made);
      }
    }
  });
}

/** Throws Google's message where a block of values does not have the range's size. */
export function checkShape(range: object, method: string, values: unknown): void {
  const { rowCount, columnCount } = placeOf(range).area;
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row)))
    throw signatureMismatch(`SpreadsheetApp.Range.${method}`, [values]);
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

const cellCount = ({ rowCount, columnCount }: Rectangle) => rowCount * columnCount;
/** Prices of reading and writing a range's cells. */
export const reading = (range: Range): Cost => costs.getValues(cellCount(placeOf(range).area));
export const writing = (range: Range): Cost =>
  costs.setValues(placeOf(range).area.rowCount, cellCount(placeOf(range).area));
