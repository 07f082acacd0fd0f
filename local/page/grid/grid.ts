/**
 * RevoGrid behind a small door: load, update, hide, focus, and what the person does as callbacks. Nothing is changed in
 * the grid by the person directly: every edit is prevented, sent to the server, and drawn when it comes back.
 */
import type { Cell, FocusedData, RangeArea } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { PasteBlock, SheetView, WireCell, WireRow } from '../../server/wire.ts';
import { type CellRange, columnLetters } from '../a1.ts';
import { cellEditor, type EditStart } from './cell-editor.ts';
import { cellOf, type GridRow, makeColumns, makeRows, rowHeaders } from './cell-template.ts';
import { DrawnRows } from './drawn-rows.ts';
import { GridInput } from './grid-input.ts';
import type { GridListener } from './grid-listener.ts';
import { type Selection, sameSelection, singleCell } from './selection.ts';
import { VisibleRows } from './visible-rows.ts';

export type { GridListener } from './grid-listener.ts';

export class Grid {
  readonly rowHeight = 21;
  private readonly element: HTMLRevoGridElement;
  private readonly frame: HTMLElement;
  private readonly listener: GridListener;
  private rows: GridRow[] = [];
  private visible = new VisibleRows(0, 0);
  private sheet: SheetView | null = null;
  private isShown: (row: number) => boolean = () => true;
  private selected: Selection = singleCell(1, 1);
  private readonly drawn: DrawnRows;

  /** Fills `frame`, a focusable element that stands for the grid to the keyboard. */
  constructor(frame: HTMLElement, listener: GridListener) {
    defineCustomElements();
    this.frame = frame;
    this.listener = listener;
    this.element = document.createElement('revo-grid');
    this.drawn = new DrawnRows((rows) => listener.onShown(rows));
    const editStart: EditStart = { typed: '' };
    Object.assign(this.element, {
      theme: 'default',
      range: true,
      resize: true,
      rowSize: this.rowHeight,
      rowHeaders: rowHeaders((row) => this.drawn.note(row)),
      editors: { cell: cellEditor(editStart) },
      useClipboard: true,
      applyOnClose: true,
      filter: false,
    });
    frame.append(this.element);
    new GridInput({ grid: this, element: this.element, frame, listener, editStart });
    for (const name of ['afterfocus', 'setrange', 'focuscell', 'selectall']) {
      this.element.addEventListener(name, () => setTimeout(() => this.readSelection()));
    }
  }

  get selection(): Selection {
    return this.selected;
  }

  /** The sheet that is shown; undefined before the first one. */
  get sheetId(): number | undefined {
    return this.sheet?.id;
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return this.sheet?.columnCount ?? 1;
  }

  /** Shows a sheet from its first row on; rows without cells are blank. The selection stays where it was when the sheet is the same. */
  load(sheet: SheetView, rows: readonly (WireRow | undefined)[]): void {
    const again = this.sheet?.id === sheet.id;
    const sameColumns = again && columnShape(this.sheet) === columnShape(sheet);
    this.sheet = sheet;
    this.visible = new VisibleRows(sheet.rowCount, sheet.frozenRows);
    this.rows = makeRows(sheet.rowCount, sheet.columnCount, rows);
    if (!again) this.isShown = () => true;
    if (!sameColumns)
      this.element.columns = makeColumns(sheet.columnCount, sheet.frozenColumns, sheet.columnWidths);
    this.element.pinnedTopSource = this.rows.slice(0, this.visible.frozenRows);
    this.element.source = this.rows.slice(this.visible.frozenRows);
    this.hide(this.isShown);
    this.focus(again ? this.selected : singleCell(1, 1));
  }

  /** Draws some rows anew. */
  update(rows: readonly (readonly [row: number, cells: WireRow])[]): void {
    let frozenTouched = false;
    for (const [number, cells] of rows) {
      const row = this.rows[number - 1];
      if (!row) continue;
      row.cells = cells;
      frozenTouched ||= number <= this.visible.frozenRows;
    }
    void this.element.refresh(frozenTouched ? 'all' : 'rgRow');
  }

  /** Takes the cells of a stretch of rows over, and draws them anew where any of them is in sight. */
  fill(firstRow: number, rows: readonly (WireRow | undefined)[]): void {
    for (const [index, cells] of rows.entries()) {
      const row = this.rows[firstRow - 1 + index];
      if (row) row.cells = cells ?? [];
    }
    const lastRow = firstRow + rows.length - 1;
    const frozenTouched = firstRow <= this.visible.frozenRows;
    if (frozenTouched || this.rowsInSight().some((row) => row >= firstRow && row <= lastRow))
      void this.element.refresh(frozenTouched ? 'all' : 'rgRow');
  }

  /** The sheet rows that are drawn now. */
  rowsInSight(): number[] {
    const headers = this.frame.querySelectorAll('[data-row]');
    return Array.from(headers, (header) => Number(header.getAttribute('data-row')));
  }

  /** Hides the rows for which `isShown` is false; frozen rows always stay. */
  hide(isShown: (row: number) => boolean): void {
    this.isShown = isShown;
    this.element.trimmedRows = this.visible.show(isShown);
  }

  /** Selects a range, scrolling to it where it is out of sight; its first cell becomes active. A hidden row is not selected. */
  focus(selection: Selection): void {
    const { range } = selection;
    const start = this.visible.placeOf(range.firstRow);
    if (!start || !this.sheet) return;
    const end = this.visible.placeOf(range.lastRow);
    const pinnedColumn = range.firstColumn <= this.sheet.frozenColumns;
    const columnOffset = pinnedColumn ? 1 : this.sheet.frozenColumns + 1;
    const first: Cell = { x: range.firstColumn - columnOffset, y: start.position };
    const last: Cell = {
      x: range.lastColumn - columnOffset,
      y: end?.pinned === start.pinned ? end.position : start.position,
    };
    // At once, so that rows arriving before the next drawing do not bring an older selection back.
    this.takeSelection(selection);
    // RevoGrid takes new rows over in its next rendering; a focus set before that is lost.
    requestAnimationFrame(() => {
      if (!sameSelection(this.selected, selection)) return;
      const away = this.outOfSight(range.firstRow, range.firstColumn);
      if (!start.pinned && away.vertically) void this.element.scrollToRow(start.position);
      if (!pinnedColumn && away.sideways) void this.element.scrollToColumnIndex(first.x);
      void this.element
        .setCellsFocus(
          first,
          last,
          pinnedColumn ? 'colPinStart' : 'rgCol',
          start.pinned ? 'rowPinStart' : 'rgRow',
        )
        .then(() => this.readSelection());
    });
  }

  /** Gives the keyboard to the grid. */
  takeKeyboard(): void {
    this.frame.focus({ preventScroll: true });
  }

  /** The selected range without hidden rows, as one or more ranges. */
  selectedParts(): CellRange[] {
    return this.visible.visibleParts(this.selected.range);
  }

  /** Where a block pasted at a cell goes. */
  pasteBlocks(row: number, column: number, block: readonly (readonly string[])[]): PasteBlock[] {
    return this.visible.pasteBlocks(row, column, block);
  }

  activeCell(): WireCell {
    return this.cellAt(this.selected.row, this.selected.column);
  }

  cellAt(row: number, column: number): WireCell {
    const model = this.rows[row - 1];
    return model ? cellOf(model, column - 1) : null;
  }

  /** Opens the editor of the active cell with its content. */
  editActive(): void {
    const place = this.visible.placeOf(this.selected.row);
    if (place)
      void this.element.setCellEdit(
        place.position,
        this.selected.column - 1,
        place.pinned ? 'rowPinStart' : 'rgRow',
      );
  }

  goToStart(): void {
    void this.element.scrollToRow(0);
    this.focus(singleCell(1, 1));
  }

  /** Moves the active cell by a number of visible rows. */
  jumpRows(by: number): void {
    const place = this.visible.placeOf(this.selected.row);
    const position = place && !place.pinned ? place.position : 0;
    this.focus(singleCell(this.visible.rowAt(false, position + by), this.selected.column));
  }

  lastFilledCell(): Selection {
    let row = this.rows.length;
    while (row > 1 && this.rows[row - 1]?.cells.length === 0) row -= 1;
    const column = this.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
    return singleCell(Math.max(1, row), column);
  }

  /** Whether every row that scrolls is selected, as by a click on a column's header. */
  get spansAllRows(): boolean {
    const { firstRow, lastRow } = this.selected.range;
    const lastShown = this.visible.rowAt(false, this.visible.shownCount - 1);
    return firstRow <= this.visible.rowAt(false, 0) && lastRow >= lastShown;
  }

  /** Whether every column that scrolls is selected, as by a click on a row's header. */
  get spansAllColumns(): boolean {
    const { firstColumn, lastColumn } = this.selected.range;
    return firstColumn <= (this.sheet?.frozenColumns ?? 0) + 1 && lastColumn >= this.columnCount;
  }

  selectRow(row: number): void {
    const range = { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: this.columnCount };
    this.focus({ row, column: 1, range });
  }

  selectColumn(column: number): void {
    const firstRow = this.visible.rowAt(false, 0);
    const lastRow = this.visible.rowAt(false, this.visible.shownCount - 1);
    this.focus({
      row: firstRow,
      column,
      range: { firstRow, lastRow, firstColumn: column, lastColumn: column },
    });
  }

  /** Row and column headers are drawn only near the visible part, so a missing one is out of sight too. */
  private outOfSight(
    row: number,
    column: number,
  ): { readonly vertically: boolean; readonly sideways: boolean } {
    const frame = this.frame.getBoundingClientRect();
    const inRow = this.frame.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect();
    const inColumn = this.frame
      .querySelector(`[data-column="${columnLetters(column)}"]`)
      ?.getBoundingClientRect();
    return {
      vertically: !inRow || inRow.top < frame.top || inRow.bottom > frame.bottom,
      sideways: !inColumn || inColumn.left < frame.left || inColumn.right > frame.right,
    };
  }

  private async readSelection(): Promise<void> {
    const [focused, range] = await Promise.all([this.element.getFocused(), this.element.getSelectedRange()]);
    if (!focused || !this.sheet) return;
    this.takeSelection(this.toSheet(focused, range));
  }

  private takeSelection(selection: Selection): void {
    if (sameSelection(selection, this.selected)) return;
    this.selected = selection;
    this.listener.onSelect(selection);
  }

  private toSheet({ cell, rowType, colType }: FocusedData, range: RangeArea | null): Selection {
    const pinned = rowType === 'rowPinStart';
    const columnOffset = colType === 'colPinStart' ? 1 : (this.sheet?.frozenColumns ?? 0) + 1;
    const area = range ?? { x: cell.x, x1: cell.x, y: cell.y, y1: cell.y };
    return {
      row: this.visible.rowAt(pinned, cell.y),
      column: cell.x + columnOffset,
      range: {
        firstRow: this.visible.rowAt(pinned, area.y),
        lastRow: this.visible.rowAt(pinned, area.y1),
        firstColumn: area.x + columnOffset,
        lastColumn: area.x1 + columnOffset,
      },
    };
  }
}

function columnShape(sheet: SheetView | null): string {
  return JSON.stringify([sheet?.columnCount, sheet?.frozenColumns, sheet?.columnWidths]);
}
