/** Range: copying, moving, inserting and deleting cells, and merging. They happen at once, after whatever writes are waiting. */
import { NotInLocalHost } from '../errors.ts';
import { ServiceException } from '../execution/exceptions.ts';
import { type CopiedPart, copyBlock, writtenArea } from '../workbook/copying.ts';
import { checkGridSize } from '../workbook/limits.ts';
import { breakMerges, mergeCells, mergesIn } from '../workbook/merging.ts';
import { moveBlock } from '../workbook/moving.ts';
import { boundedRange, type Rectangle } from '../workbook/ranges.ts';
import { setSheetProperties, withSize } from '../workbook/sheet-properties.ts';
import { changeDimension } from '../workbook/structure.ts';
import { placeOf, type Range, writing } from './range-place.ts';
import { RangeStyles } from './range-styles.ts';
import { executionOf, publish } from './service-object.ts';
import { type RangePlace, rangeObject, sheetOf } from './spreadsheet-objects.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Dimension = GoogleAppsScript.Spreadsheet.Dimension;

/** Applies waiting writes and checks the right to write an area. */
export function requireWrite(range: object, { workbook, sheet }: RangePlace, area: Rectangle): void {
  const execution = executionOf(range);
  execution.flush();
  execution.checkWrite(workbook, sheet, area);
}

export class RangeCopying extends RangeStyles {
  override copyTo(destination: Range, second?: unknown, transposed = false): void {
    const type = second === null || second === undefined || isOptions(second) ? null : String(second);
    const { contentsOnly = false, formatOnly = false } = isOptions(second) ? second : {};
    const pasted =
      type?.replace(/^PASTE_/, '') ?? (contentsOnly ? 'VALUES' : formatOnly ? 'FORMAT' : 'NORMAL');
    this.#paste(placeOf(destination), pasted, transposed);
  }

  override copyFormatToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#paste(this.#target(sheet, column, columnEnd, row, rowEnd), 'FORMAT', false);
  }

  override copyValuesToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#paste(this.#target(sheet, column, columnEnd, row, rowEnd), 'VALUES', false);
  }

  /** Cut and paste: content and formats go, references follow. */
  override moveTo(target: Range): void {
    const from = placeOf(this);
    const to = placeOf(target);
    requireWrite(this, from, from.area);
    const area = { ...from.area, row: to.area.row, column: to.area.column };
    requireWrite(this, to, area);
    this.#requireOnGrid(to, area);
    moveBlock(from.workbook, from, to.sheet, area.row, area.column);
  }

  override insertCells(dimension: Dimension): Range {
    const { workbook, sheet, area } = placeOf(this);
    const rest = this.#shiftedArea(dimension, 0);
    requireWrite(this, placeOf(this), rest);
    const isRows = String(dimension) === 'ROWS';
    this.#growFor(isRows ? area.rowCount : 0, isRows ? 0 : area.columnCount);
    moveBlock(
      workbook,
      { sheet, area: rest },
      sheet,
      rest.row + (isRows ? area.rowCount : 0),
      rest.column + (isRows ? 0 : area.columnCount),
    );
    return this as unknown as Range;
  }

  override deleteCells(dimension: Dimension): void {
    const { workbook, sheet, area } = placeOf(this);
    requireWrite(this, placeOf(this), this.#shiftedArea(dimension, 0));
    const isRows = String(dimension) === 'ROWS';
    const rest = this.#shiftedArea(dimension, isRows ? area.rowCount : area.columnCount);
    const { grid } = sheet;
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1)
        if (grid.get(row, column) !== undefined) workbook.setCell(sheet, row, column, undefined);
    }
    if (rest.rowCount > 0 && rest.columnCount > 0)
      moveBlock(workbook, { sheet, area: rest }, sheet, area.row, area.column);
  }

  override merge(): Range {
    return this.#merge('ALL');
  }

  override mergeAcross(): Range {
    return this.#merge('ROWS');
  }

  override mergeVertically(): Range {
    return this.#merge('COLUMNS');
  }

  override breakApart(): Range {
    const { workbook, sheet, area } = placeOf(this);
    requireWrite(this, placeOf(this), area);
    breakMerges(workbook, sheet, area);
    return this as unknown as Range;
  }

  override isPartOfMerge(): boolean {
    const { sheet, area } = placeOf(this);
    return mergesIn(sheet, area).length > 0;
  }

  override getMergedRanges(): Range[] {
    const { workbook, sheet, area } = placeOf(this);
    const { rowCount, columnCount } = sheet.grid;
    return mergesIn(sheet, area).map((range) =>
      rangeObject(executionOf(this), { workbook, sheet, area: boundedRange(range, rowCount, columnCount) }),
    );
  }

  #merge(how: 'ALL' | 'ROWS' | 'COLUMNS'): Range {
    const { workbook, sheet, area } = placeOf(this);
    requireWrite(this, placeOf(this), area);
    mergeCells(workbook, sheet, area, how);
    return this as unknown as Range;
  }

  #paste(to: RangePlace, pasted: string, transposed: boolean): void {
    const from = placeOf(this);
    if (from.workbook !== to.workbook)
      throw new ServiceException('Target range and source range must be on the same spreadsheet.');
    const area = writtenArea(from.area, to.area, transposed);
    this.#requireOnGrid(to, area);
    requireWrite(this, to, area);
    if (pasted === 'COLUMN_WIDTHS') {
      this.#pasteWidths(to);
      return;
    }
    if (pasted === 'CONDITIONAL_FORMATTING')
      throw executionOf(this).failed(new NotInLocalHost('Range.copyTo with PASTE_CONDITIONAL_FORMATTING'));
    copyBlock(from.workbook, from, to, pasted as CopiedPart, transposed);
  }

  #pasteWidths(to: RangePlace): void {
    const { sheet, area } = placeOf(this);
    let widths = to.sheet.columnWidths;
    for (let across = 0; across < area.columnCount; across += 1)
      widths = withSize(widths, to.area.column + across, 1, sheet.columnWidths[area.column + across]);
    setSheetProperties(to.workbook, to.sheet, { columnWidths: widths });
  }

  #target(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): RangePlace {
    const { workbook } = placeOf(this);
    const target = typeof sheet === 'number' ? workbook.sheetById(sheet) : sheetOf(sheet);
    if (target === undefined)
      throw new ServiceException(`There is no sheet with the grid id ${String(sheet)}.`);
    const area = {
      row: row - 1,
      column: column - 1,
      rowCount: Math.max(1, rowEnd - row + 1),
      columnCount: Math.max(1, columnEnd - column + 1),
    };
    return { workbook, sheet: target, area };
  }

  #requireOnGrid({ sheet }: RangePlace, area: Rectangle): void {
    const { rowCount, columnCount } = sheet.grid;
    if (area.row + area.rowCount > rowCount || area.column + area.columnCount > columnCount)
      throw new ServiceException('The coordinates of the range are outside the dimensions of the sheet.');
  }

  /** From `skipped` rows (or columns) into the range down to the end of the used cells (or to the right). */
  #shiftedArea(dimension: Dimension, skipped: number): Rectangle {
    const { sheet, area } = placeOf(this);
    return String(dimension) === 'ROWS'
      ? { ...area, row: area.row + skipped, rowCount: Math.max(0, sheet.grid.rowCount - area.row - skipped) }
      : {
          ...area,
          column: area.column + skipped,
          columnCount: Math.max(0, sheet.grid.columnCount - area.column - skipped),
        };
  }

  /** Adds rows or columns at the end, so that cells that are pushed down or right are not lost. */
  #growFor(rows: number, columns: number): void {
    const { workbook, sheet } = placeOf(this);
    const { switches } = executionOf(this).host;
    const { grid } = sheet;
    checkGridSize(workbook, rows * grid.columnCount + columns * grid.rowCount);
    if (rows > 0)
      changeDimension(workbook, sheet, 'ROWS', { kind: 'insert', at: grid.rowCount, count: rows }, switches);
    if (columns > 0)
      changeDimension(
        workbook,
        sheet,
        'COLUMNS',
        { kind: 'insert', at: grid.columnCount, count: columns },
        switches,
      );
  }
}

const isOptions = (value: unknown): value is { contentsOnly?: boolean; formatOnly?: boolean } =>
  typeof value === 'object' && value !== null && !('ordinal' in value);

publish(RangeCopying, 'Range', {
  copyTo: writing,
  copyFormatToRange: writing,
  copyValuesToRange: writing,
  moveTo: writing,
  insertCells: writing,
  deleteCells: writing,
  merge: writing,
  mergeAcross: writing,
  mergeVertically: writing,
  breakApart: writing,
});
