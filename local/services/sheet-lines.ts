/** Sheet: its rows and columns — inserted, deleted, moved, hidden, frozen, sized, sorted. */
import { costs } from '../execution/costs.ts';
import { ServiceException } from '../execution/exceptions.ts';
import { displayValue } from '../values/number-format.ts';
import { extrasOf, patternOf } from '../workbook/cell.ts';
import type { Dimension } from '../workbook/ranges.ts';
import { withLines, withSize } from '../workbook/sheet-properties.ts';
import { sortArea } from '../workbook/sorting.ts';
import { placeOf } from './range-place.ts';
import { executionOf, publish } from './service-object.ts';
import { modelOf, type Sheet, SheetGround, setProperties } from './sheet-ground.ts';
import { deleteLines, insertLines, moveLines, outOfBounds } from './sheet-structure.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const usualWidth = 100;
const usualHeight = 21;

export class SheetLines extends SheetGround {
  override insertRowsAfter(after: number, count: number): Sheet {
    return this.#insert('ROWS', after, count);
  }
  override insertRowsBefore(before: number, count: number): Sheet {
    return this.#insert('ROWS', before - 1, count);
  }
  override insertRowAfter(after: number): Sheet {
    return this.#insert('ROWS', after, 1);
  }
  override insertRowBefore(before: number): Sheet {
    return this.#insert('ROWS', before - 1, 1);
  }
  override insertRows(first: number, count = 1): void {
    this.#insert('ROWS', first - 1, count);
  }
  override insertColumnsAfter(after: number, count: number): Sheet {
    return this.#insert('COLUMNS', after, count);
  }
  override insertColumnsBefore(before: number, count: number): Sheet {
    return this.#insert('COLUMNS', before - 1, count);
  }
  override insertColumnAfter(after: number): Sheet {
    return this.#insert('COLUMNS', after, 1);
  }
  override insertColumnBefore(before: number): Sheet {
    return this.#insert('COLUMNS', before - 1, 1);
  }
  override insertColumns(first: number, count = 1): void {
    this.#insert('COLUMNS', first - 1, count);
  }

  override deleteRows(first: number, count: number): void {
    this.#delete('ROWS', first, count);
  }
  override deleteRow(row: number): Sheet {
    return this.#delete('ROWS', row, 1);
  }
  override deleteColumns(first: number, count: number): void {
    this.#delete('COLUMNS', first, count);
  }
  override deleteColumn(column: number): Sheet {
    return this.#delete('COLUMNS', column, 1);
  }

  /** The destination counts as before the move. */
  override moveRows(rows: Range, destination: number): void {
    const { area } = placeOf(rows);
    this.#move('ROWS', area.row, area.rowCount, destination);
  }
  override moveColumns(columns: Range, destination: number): void {
    const { area } = placeOf(columns);
    this.#move('COLUMNS', area.column, area.columnCount, destination);
  }

  override hideRows(first: number, count = 1): void {
    this.#hide('ROWS', first - 1, count, true);
  }
  override hideRow(row: Range): void {
    const { area } = placeOf(row);
    this.#hide('ROWS', area.row, area.rowCount, true);
  }
  override showRows(first: number, count = 1): void {
    this.#hide('ROWS', first - 1, count, false);
  }
  override unhideRow(row: Range): void {
    const { area } = placeOf(row);
    this.#hide('ROWS', area.row, area.rowCount, false);
  }
  override hideColumns(first: number, count = 1): void {
    this.#hide('COLUMNS', first - 1, count, true);
  }
  override hideColumn(column: Range): void {
    const { area } = placeOf(column);
    this.#hide('COLUMNS', area.column, area.columnCount, true);
  }
  override showColumns(first: number, count = 1): void {
    this.#hide('COLUMNS', first - 1, count, false);
  }
  override unhideColumn(column: Range): void {
    const { area } = placeOf(column);
    this.#hide('COLUMNS', area.column, area.columnCount, false);
  }

  override isRowHiddenByUser(row: number): boolean {
    this.#requireOnGrid('ROWS', row - 1, 1);
    return modelOf(this).sheet.hiddenRows.has(row - 1);
  }
  /** By the basic filter; filter views hide nothing here. */
  override isRowHiddenByFilter(row: number): boolean {
    this.#requireOnGrid('ROWS', row - 1, 1);
    return modelOf(this).sheet.filteredRows.has(row - 1);
  }
  override isColumnHiddenByUser(column: number): boolean {
    this.#requireOnGrid('COLUMNS', column - 1, 1);
    return modelOf(this).sheet.hiddenColumns.has(column - 1);
  }

  override getFrozenRows(): number {
    return modelOf(this).sheet.frozenRows;
  }
  override setFrozenRows(rows: number): void {
    if (rows >= this.getMaxRows())
      throw new ServiceException("You can't freeze all visible rows on the sheet.");
    if (rows < 0) throw outOfBounds('ROWS');
    setProperties(this, { frozenRows: Math.trunc(rows) });
  }
  override getFrozenColumns(): number {
    return modelOf(this).sheet.frozenColumns;
  }
  override setFrozenColumns(columns: number): void {
    if (columns >= this.getMaxColumns())
      throw new ServiceException("You can't freeze all visible columns on the sheet.");
    if (columns < 0) throw outOfBounds('COLUMNS');
    setProperties(this, { frozenColumns: Math.trunc(columns) });
  }

  override getColumnWidth(column: number): number {
    this.#requireOnGrid('COLUMNS', column - 1, 1);
    return modelOf(this).sheet.columnWidths[column - 1] ?? usualWidth;
  }
  override setColumnWidth(column: number, width: number): Sheet {
    return this.setColumnWidths(column, 1, width);
  }
  override setColumnWidths(first: number, count: number, width: number): Sheet {
    this.#requireOnGrid('COLUMNS', first - 1, count);
    setProperties(this, {
      columnWidths: withSize(modelOf(this).sheet.columnWidths, first - 1, count, Math.trunc(width)),
    });
    return this;
  }
  override getRowHeight(row: number): number {
    this.#requireOnGrid('ROWS', row - 1, 1);
    return modelOf(this).sheet.rowHeights[row - 1] ?? usualHeight;
  }
  override setRowHeight(row: number, height: number): Sheet {
    return this.setRowHeights(row, 1, height);
  }
  /** A row is at least as high as its text: 21 pixels. */
  override setRowHeights(first: number, count: number, height: number): Sheet {
    return this.#setHeights(first, count, Math.max(usualHeight, Math.trunc(height)));
  }
  override setRowHeightsForced(first: number, count: number, height: number): Sheet {
    return this.#setHeights(first, count, Math.trunc(height));
  }

  override autoResizeColumn(column: number): Sheet {
    return this.autoResizeColumns(column, 1);
  }
  /** About as wide as the longest text is at its size of type; Google measures the glyphs. */
  override autoResizeColumns(first: number, count: number): Sheet {
    this.#requireOnGrid('COLUMNS', first - 1, count);
    executionOf(this).flush();
    let { columnWidths } = modelOf(this).sheet;
    for (let column = first - 1; column < first - 1 + count; column += 1)
      columnWidths = withSize(columnWidths, column, 1, this.#textWidth(column));
    setProperties(this, { columnWidths });
    return this;
  }
  override autoResizeRows(first: number, count: number): Sheet {
    this.#requireOnGrid('ROWS', first - 1, count);
    setProperties(this, {
      rowHeights: withSize(modelOf(this).sheet.rowHeights, first - 1, count, undefined),
    });
    return this;
  }

  /** Sorts all rows below the frozen ones. */
  override sort(column: number, ascending = true): Sheet {
    const { workbook, sheet } = modelOf(this);
    this.#requireOnGrid('COLUMNS', column - 1, 1);
    const execution = executionOf(this);
    execution.flush();
    const rowCount = sheet.grid.lastRow() - sheet.frozenRows;
    if (rowCount < 1) return this;
    const area = { row: sheet.frozenRows, rowCount, column: 0, columnCount: sheet.grid.columnCount };
    execution.checkWrite(workbook, sheet, area);
    sortArea(workbook, sheet, area, [{ column: column - 1, ascending }]);
    return this;
  }

  #textWidth(column: number): number {
    const { workbook, sheet } = modelOf(this);
    let widest = 0;
    for (let row = 0; row < sheet.grid.usedRows; row += 1) {
      const stored = sheet.grid.get(row, column);
      if (stored === undefined) continue;
      const { style } = extrasOf(stored);
      const text = displayValue(workbook.effective(stored), patternOf(stored), workbook.locale);
      const points = style?.fontSize ?? 10;
      widest = Math.max(widest, text.length * points * (style?.bold === true ? 0.75 : 0.7));
    }
    return widest === 0 ? usualWidth : Math.round(widest) + 6;
  }

  #setHeights(first: number, count: number, height: number): Sheet {
    this.#requireOnGrid('ROWS', first - 1, count);
    setProperties(this, { rowHeights: withSize(modelOf(this).sheet.rowHeights, first - 1, count, height) });
    return this;
  }

  #insert(dimension: Dimension, at: number, count: number): Sheet {
    const { workbook, sheet } = modelOf(this);
    insertLines(executionOf(this), workbook, sheet, dimension, at, count);
    return this;
  }

  #delete(dimension: Dimension, first: number, count: number): Sheet {
    const { workbook, sheet } = modelOf(this);
    deleteLines(executionOf(this), workbook, sheet, dimension, first - 1, count);
    return this;
  }

  #move(dimension: Dimension, at: number, count: number, destination: number): void {
    const { workbook, sheet } = modelOf(this);
    moveLines(executionOf(this), workbook, sheet, dimension, at, count, destination - 1);
  }

  #hide(dimension: Dimension, first: number, count: number, isHidden: boolean): void {
    this.#requireOnGrid(dimension, first, count);
    const { hiddenRows, hiddenColumns } = modelOf(this).sheet;
    if (dimension === 'ROWS')
      setProperties(this, { hiddenRows: withLines(hiddenRows, first, count, isHidden) });
    else setProperties(this, { hiddenColumns: withLines(hiddenColumns, first, count, isHidden) });
  }

  #requireOnGrid(dimension: Dimension, first: number, count: number): void {
    const { rowCount, columnCount } = modelOf(this).sheet.grid;
    const length = dimension === 'ROWS' ? rowCount : columnCount;
    if (first < 0 || count < 1 || first + count > length) throw outOfBounds(dimension);
  }
}

const changing =
  /^(insert|delete|move|hide|show|unhide|setFrozen|setColumn|setRow|autoResize|sort)|^is(Row|Column)Hidden/;
publish(
  SheetLines,
  'Sheet',
  Object.fromEntries(
    Object.getOwnPropertyNames(SheetLines.prototype)
      .filter((name) => changing.test(name))
      .map((name) => [name, costs.metadata]),
  ),
);
