/**
 * The grid: RevoGrid draws cells and scrolls, everything a person does is heard here. Nothing is changed in the grid by
 * the person directly: every edit goes to the server, and is drawn when it comes back.
 */
import type { FilterArea, FilterState, PasteBlock, SheetView, WireCell, WireRow } from '../../server/wire.ts';
import { type CellRange, cellName } from '../a1.ts';
import type { CellField, EditMode } from './cell-field.ts';
import { makeColumns, rowDefinitions } from './cell-template.ts';
import { cellField, openEditor } from './editing.ts';
import { shownRows } from './filtered-rows.ts';
import { Geometry } from './geometry.ts';
import { GridCells } from './grid-cells.ts';
import { GridClipboard } from './grid-clipboard.ts';
import type { GridListener } from './grid-listener.ts';
import { GridMarks, type MarkedGrid } from './grid-marks.ts';
import { Keyboard } from './keyboard.ts';
import { Layers } from './layers.ts';
import { Mouse } from './mouse.ts';
import { makeRevoGrid } from './revo-grid.ts';
import { type CellPlace, type Selection, sameSelection, singleCell } from './selection.ts';
import { Viewport } from './viewport.ts';
import { usualColumnWidth, VisibleColumns } from './visible-columns.ts';
import { VisibleRows } from './visible-rows.ts';

const narrowestColumn = 21;
const mostFramesToWait = 30;

export class Grid {
  readonly rowHeight = 21;
  readonly listener: GridListener;
  readonly field: CellField;
  readonly clipboard: GridClipboard;
  readonly cells = new GridCells();
  readonly marks: GridMarks;
  rows = new VisibleRows(0, 0);
  columns = new VisibleColumns({ columnCount: 1, frozenColumns: 0, columnWidths: {} });
  private readonly element: HTMLRevoGridElement;
  private readonly frame: HTMLElement;
  private readonly viewport: Viewport;
  private readonly layers: Layers;
  private readonly keyboard: Keyboard;
  private geometry: Geometry;
  private sheet: SheetView | null = null;
  private filtered: FilterState | null = null;
  private inOrder: boolean = false;
  private selected: Selection = singleCell(1, 1);

  /** Fills `frame`, a focusable element that stands for the grid to the keyboard. */
  constructor(frame: HTMLElement, listener: GridListener) {
    this.frame = frame;
    this.listener = listener;
    this.geometry = new Geometry(this.rows, this.columns, this.rowHeight, {});
    this.element = makeRevoGrid(this.rowHeight, {
      onShown: (rows) => listener.onShown(rows),
      onDrawn: () => this.draw(),
      onResized: (column, pixels) => this.resized(column, pixels),
    });
    frame.append(this.element);
    this.viewport = new Viewport(frame);
    this.layers = new Layers(frame);
    this.marks = new GridMarks(this.layers, () => this.marked());
    this.field = cellField(this, () => this.keyboard);
    this.clipboard = new GridClipboard(this, frame, listener);
    this.keyboard = new Keyboard(this, frame);
    new Mouse(this, frame);
  }

  private marked(): MarkedGrid | null {
    if (!this.sheet) return null;
    const copied = this.listener.copied();
    return {
      geometry: this.geometry,
      selection: this.selected,
      copied: copied?.sheetId === this.sheet.id ? copied : null,
      filter: this.filterArea,
    };
  }

  /** With several whole columns selected all of them get the width of the one that was dragged. */
  private resized(column: number, pixels: number): void {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.selected.range;
    const whole = firstRow === 1 && lastRow === this.rowCount;
    const among = whole && column >= firstColumn && column <= lastColumn;
    const [first, count] = among ? [firstColumn, lastColumn - firstColumn + 1] : [column, 1];
    this.listener.onResizeColumns(first, count, pixels);
  }

  get selection(): Selection {
    return this.selected;
  }

  /** The sheet that is shown; undefined before the first one. */
  get sheetId(): number | undefined {
    return this.sheet?.id;
  }

  get columnCount(): number {
    return this.sheet?.columnCount ?? 1;
  }

  get rowCount(): number {
    return this.sheet?.rowCount ?? 1;
  }

  get rowsPerPage(): number {
    return Math.max(1, Math.floor(this.frame.clientHeight / this.rowHeight) - 3);
  }

  /** Shows a sheet from its first row on; rows without cells are blank. The selection stays where it was when the sheet is the same. */
  load(sheet: SheetView, rows: readonly (WireRow | undefined)[]): void {
    const again = this.sheet?.id === sheet.id;
    const sameColumns = again && columnShape(this.sheet) === columnShape(sheet);
    this.field.commit();
    this.sheet = sheet;
    this.rows = new VisibleRows(sheet.rowCount, sheet.frozenRows);
    this.columns = new VisibleColumns(sheet);
    this.geometry = new Geometry(this.rows, this.columns, this.rowHeight, sheet.rowHeights ?? {});
    this.cells.load(rows, sheet.rowCount, sheet.columnCount);
    if (!again) {
      this.filtered = null;
      this.marks.showFound([]);
    }
    if (!sameColumns) this.element.columns = makeColumns(this.columns);
    this.element.rowDefinitions = rowDefinitions(sheet);
    this.element.pinnedTopSource = this.cells.models.slice(0, this.rows.frozenRows);
    this.element.source = this.cells.models.slice(this.rows.frozenRows);
    this.inOrder = false;
    this.showRows();
    this.select(again ? this.inside(this.selected) : singleCell(1, 1), null);
  }

  /** Draws some rows anew. */
  update(rows: readonly (readonly [row: number, cells: WireRow])[]): void {
    let frozenTouched = false;
    for (const [number, cells] of rows) {
      this.cells.update(number, cells);
      frozenTouched ||= number <= this.rows.frozenRows;
    }
    void this.element.refresh(frozenTouched ? 'all' : 'rgRow');
  }

  /** Takes the cells of a stretch of rows over, and draws them anew where any of them is in sight. */
  fill(firstRow: number, rows: readonly (WireRow | undefined)[]): void {
    for (const [index, cells] of rows.entries()) this.cells.update(firstRow + index, cells ?? []);
    const lastRow = firstRow + rows.length - 1;
    const frozenTouched = firstRow <= this.rows.frozenRows;
    if (frozenTouched || this.rowsInSight().some((row) => row >= firstRow && row <= lastRow))
      void this.element.refresh(frozenTouched ? 'all' : 'rgRow');
  }

  /** The sheet rows that are drawn now. */
  rowsInSight(): number[] {
    const headers = this.frame.querySelectorAll('[data-row]');
    return Array.from(headers, (header) => Number(header.getAttribute('data-row')));
  }

  /** Shows what filters leave, in their order; rows that the sheet hides stay hidden, frozen ones stay. */
  filter(state: FilterState | null): void {
    this.filtered = state;
    this.showRows();
  }

  private showRows(): void {
    const { isShown, order } = shownRows(this.sheet, this.filtered);
    const { models } = this.cells;
    if (order) {
      this.element.trimmedRows = {};
      this.element.source = this.rows.showInOrder(order).flatMap((row) => models[row - 1] ?? []);
    } else {
      if (this.element.source.length !== models.length - this.rows.frozenRows || this.inOrder)
        this.element.source = models.slice(this.rows.frozenRows);
      this.element.trimmedRows = this.rows.show(isShown);
    }
    this.inOrder = order !== null;
    this.geometry.rowsChanged();
    this.draw();
  }

  /** Selects cells and scrolls to `show`, by default the active cell. */
  select(selection: Selection, show: CellPlace | null = selection, scroll = true): void {
    if (show && scroll) this.scrollTo(show);
    if (!sameSelection(selection, this.selected)) {
      this.selected = selection;
      this.listener.onSelect(selection);
    }
    this.draw();
  }

  /** Selects a place that somebody asked for by name or link, and stays at it until RevoGrid has drawn it: rows that it was given just before come some frames later. */
  focus(selection: Selection, frames = mostFramesToWait): void {
    this.select(selection, selection);
    requestAnimationFrame(() => {
      const drawn = this.frame.querySelector(`[data-cell="${cellName(selection.row, selection.column)}"]`);
      if (sameSelection(this.selected, selection) && !drawn && frames > 0) this.focus(selection, frames - 1);
    });
  }

  selectAll(): void {
    const { row, column } = this.selected;
    this.select(
      {
        row,
        column,
        range: { firstRow: 1, lastRow: this.rowCount, firstColumn: 1, lastColumn: this.columnCount },
      },
      null,
    );
  }

  private inside({ row, column, range }: Selection): Selection {
    const rows = (at: number) => Math.min(at, this.rowCount);
    const columns = (at: number) => Math.min(at, this.columnCount);
    return {
      row: rows(row),
      column: columns(column),
      range: {
        firstRow: rows(range.firstRow),
        lastRow: rows(range.lastRow),
        firstColumn: columns(range.firstColumn),
        lastColumn: columns(range.lastColumn),
      },
    };
  }

  /** Gives the keyboard to the grid. */
  takeKeyboard(): void {
    this.frame.focus({ preventScroll: true });
  }

  /** Draws the marks again. */
  draw(): void {
    this.marks.draw();
  }

  private scrollTo({ row, column }: CellPlace): void {
    const [box] = this.geometry.boxes({
      firstRow: row,
      lastRow: row,
      firstColumn: column,
      lastColumn: column,
    });
    if (box) this.viewport.show(box);
  }

  /** Scrolls by some rows and columns. */
  scrollBy(rows: number, columns: number): void {
    this.viewport.scrollBy(rows * this.rowHeight, columns * usualColumnWidth);
  }

  /** The selected range without hidden rows, as one or more ranges. */
  selectedParts(): CellRange[] {
    return this.rows.visibleParts(this.selected.range);
  }

  /** Where a block pasted at a cell goes. */
  pasteBlocks(row: number, column: number, block: readonly (readonly string[])[]): PasteBlock[] {
    return this.rows.pasteBlocks(row, column, block);
  }

  activeCell(): WireCell {
    return this.cellAt(this.selected.row, this.selected.column);
  }

  cellAt(row: number, column: number): WireCell {
    return this.cells.at(row, column);
  }

  /** Opens the editor of the active cell; `text` replaces what it would start with. */
  edit(mode: EditMode, text?: string): void {
    this.scrollTo(this.selected);
    openEditor(this, this.geometry, this.layers, mode, text);
  }

  /** Ends an edit as a click elsewhere does. */
  commitEdit(): void {
    this.field.commit();
  }

  /** The filter that the person sees here; null without one. */
  get filterArea(): FilterArea | null {
    return this.filtered?.opened ?? this.filtered?.basic ?? null;
  }

  /** A double click between two column headers: as wide as the widest text. */
  fitColumn(column: number): void {
    void this.listener.whole().then(() => {
      const widest = this.cells.widestText(column);
      if (widest > 0) this.resized(column, Math.round(Math.max(narrowestColumn, widest + 10)));
    });
  }
}

function columnShape(sheet: SheetView | null): string {
  return JSON.stringify([
    sheet?.columnCount,
    sheet?.frozenColumns,
    sheet?.columnWidths,
    sheet?.hiddenColumns,
  ]);
}
