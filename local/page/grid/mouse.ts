/** The mouse in the grid: selecting by dragging, headers, the fill handle, moving cells and lines, links, checkboxes, drop-downs. */
import { type CellRange, cellName, parseRange, rangeName } from '../a1.ts';
import { detailsOf } from '../cell.ts';
import { type Drag, filling, movingCells, movingLines } from './drags.ts';
import { fillDown, toggleCheckboxes } from './filling.ts';
import type { Grid } from './grid.ts';
import { columnsOf, rowsOf } from './keyboard.ts';
import { type CellPlace, contains, extendTo, singleCell } from './selection.ts';

/** A row's or column's header; `at` is its 1-based number. */
interface Header {
  readonly kind: 'row' | 'column';
  readonly at: number;
}

const scrollEveryMs = 60;

export class Mouse {
  private readonly grid: Grid;
  private readonly frame: HTMLElement;
  private drag: Drag | null = null;
  private pointer = { x: 0, y: 0 };

  constructor(grid: Grid, frame: HTMLElement) {
    this.grid = grid;
    this.frame = frame;
    frame.addEventListener('mousedown', (event) => this.down(event), true);
    frame.addEventListener('dblclick', (event) => this.doubleClicked(event), true);
    frame.addEventListener('click', (event) => this.clicked(event), true);
    frame.addEventListener('auxclick', (event) => this.clicked(event), true);
    frame.addEventListener('mouseover', (event) => this.hovered(event));
    frame.addEventListener('contextmenu', (event) => this.contextMenu(event));
  }

  private down(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    // Resizing columns and scrolling stay RevoGrid's, the cell's editor and the filter buttons their own.
    if (target.closest('.resizable, .cell-field, revogr-scroll-virtual, button')) return;
    event.stopPropagation();
    event.preventDefault();
    const cell = parseRange(cellNameAt(target));
    if (cell && event.button === 0 && this.point(cell)) return;
    this.grid.commitEdit();
    this.grid.takeKeyboard();
    if (event.button === 2) {
      this.selectForMenu(target);
      return;
    }
    if (event.button !== 0) return;
    if (target.closest('.fill-handle')) {
      this.begin(filling(this.grid));
      return;
    }
    if (target.closest('.selection-edge')) {
      this.begin(movingCells(this.grid, this.cellAt(event.clientX, event.clientY)));
      return;
    }
    const header = headerAt(target);
    if (header) this.headerDown(header, event.shiftKey);
    else if (target.closest('revogr-row-headers') && target.closest('revogr-header')) this.grid.selectAll();
    else if (cell) this.cellDown({ row: cell.firstRow, column: cell.firstColumn }, target, event.shiftKey);
  }

  /** While a formula waits for a reference, the cells that are clicked become it. */
  private point(cell: CellRange): boolean {
    const { field } = this.grid;
    if (!field.wantsReference) return false;
    const start = { row: cell.firstRow, column: cell.firstColumn };
    field.point(cellName(start.row, start.column));
    this.begin({ moved: (place) => field.point(rangeName(extendTo(start, place).range)) });
    return true;
  }

  private cellDown(place: CellPlace, target: Element, shift: boolean): void {
    const { grid } = this;
    if (shift) grid.select(extendTo(grid.selection, place), place);
    else grid.select(singleCell(place.row, place.column), place, false);
    if (target.closest('.cell-arrow')) {
      grid.edit('editing');
      return;
    }
    const start = { row: grid.selection.row, column: grid.selection.column };
    this.begin({ moved: (head) => grid.select(extendTo(start, head), head) });
  }

  private headerDown({ kind, at }: Header, shift: boolean): void {
    const { grid } = this;
    const { selection } = grid;
    if (!shift && this.isWholeSelected(kind, at)) {
      this.begin(movingLines(grid, kind, at));
      return;
    }
    const start = shift ? (kind === 'row' ? selection.row : selection.column) : at;
    const select = (to: number) => {
      const [first, last] = [Math.min(start, to), Math.max(start, to)];
      grid.select(
        kind === 'row'
          ? rowsOf(first, last, start, grid.columnCount)
          : columnsOf(first, last, start, grid.rowCount),
        null,
      );
    };
    select(at);
    this.begin({ moved: ({ row, column }) => select(kind === 'row' ? row : column) });
  }

  private begin(drag: Drag): void {
    this.drag = drag;
    const moved = (event: MouseEvent) => {
      this.pointer = { x: event.clientX, y: event.clientY };
      this.follow();
    };
    const scrolling = setInterval(() => {
      if (this.scrollTowards(this.pointer)) this.follow();
    }, scrollEveryMs);
    const released = () => {
      clearInterval(scrolling);
      document.removeEventListener('mousemove', moved, true);
      this.drag = null;
      drag.dropped?.();
    };
    this.pointer = { x: -1, y: -1 };
    document.addEventListener('mousemove', moved, true);
    document.addEventListener('mouseup', released, { capture: true, once: true });
  }

  private follow(): void {
    const place = this.cellAt(this.pointer.x, this.pointer.y);
    if (place) this.drag?.moved(place);
  }

  /** Scrolls while the mouse is dragged to or over an edge of the cells. */
  private scrollTowards({ x, y }: { readonly x: number; readonly y: number }): boolean {
    if (x < 0 && y < 0) return false;
    const box = this.frame.getBoundingClientRect();
    const rows = y > box.bottom - 12 ? 2 : y < box.top + 24 ? -2 : 0;
    const columns = x > box.right - 12 ? 1 : x < box.left + 46 ? -1 : 0;
    if (rows !== 0 || columns !== 0) this.grid.scrollBy(rows, columns);
    return rows !== 0 || columns !== 0;
  }

  /** The cell under a point of the window, or the nearest one. A header stands for its row or column. */
  private cellAt(x: number, y: number): CellPlace | null {
    const box = this.frame.getBoundingClientRect();
    const inside = [
      Math.max(box.left + 1, Math.min(x, box.right - 16)),
      Math.max(box.top + 1, Math.min(y, box.bottom - 16)),
    ] as const;
    for (const element of document.elementsFromPoint(...inside)) {
      const cell = parseRange(cellNameAt(element));
      if (cell) return { row: cell.firstRow, column: cell.firstColumn };
      const header = headerAt(element);
      if (header)
        return header.kind === 'row' ? { row: header.at, column: 1 } : { row: 1, column: header.at };
    }
    return null;
  }

  /** The menu at the mouse is about the whole selection when it is opened inside it, else about what it is opened on. */
  private selectForMenu(target: Element): void {
    const { grid } = this;
    const header = headerAt(target);
    const cell = parseRange(cellNameAt(target));
    if (header && !this.isAmongSelected(header)) {
      if (header.kind === 'row') grid.select(rowsOf(header.at, header.at, header.at, grid.columnCount), null);
      else grid.select(columnsOf(header.at, header.at, header.at, grid.rowCount), null);
    } else if (cell && !contains(grid.selection.range, { row: cell.firstRow, column: cell.firstColumn }))
      grid.select(singleCell(cell.firstRow, cell.firstColumn), null);
  }

  private contextMenu(event: MouseEvent): void {
    if ((event.target as Element).closest('.cell-field')) return;
    event.preventDefault();
    const header = headerAt(event.target as Element);
    this.grid.listener.onContextMenu({ x: event.clientX, y: event.clientY }, header?.kind ?? 'cell');
  }

  /** Whether the selection spans several rows or columns and this is one of them. A whole column does not stand for all its rows. */
  private isAmongSelected({ kind, at }: Header): boolean {
    const { selection, rowCount, columnCount } = this.grid;
    const { firstRow, lastRow, firstColumn, lastColumn } = selection.range;
    const [first, last, most] =
      kind === 'row' ? [firstRow, lastRow, rowCount] : [firstColumn, lastColumn, columnCount];
    return first < last && last - first + 1 < most && first <= at && at <= last;
  }

  private isWholeSelected(kind: Header['kind'], at: number): boolean {
    const { selection, rowCount, columnCount } = this.grid;
    const { firstRow, lastRow, firstColumn, lastColumn } = selection.range;
    const wholeRows = firstColumn === 1 && lastColumn === columnCount;
    const wholeColumns = firstRow === 1 && lastRow === rowCount;
    if (wholeRows && wholeColumns) return false;
    if (kind === 'row') return wholeRows && at >= firstRow && at <= lastRow;
    return wholeColumns && at >= firstColumn && at <= lastColumn;
  }

  private doubleClicked(event: MouseEvent): void {
    const target = event.target as Element;
    const header = headerAt(target);
    if (target.closest('.resizable') && header) this.grid.fitColumn(header.at);
    if (target.closest('.cell-field, .cell-checkbox')) return;
    event.stopPropagation();
    if (target.closest('.fill-handle')) fillDown(this.grid);
    else if (cellNameAt(target) !== '') this.grid.edit('editing');
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest('a.cell-link');
    if (link) {
      event.preventDefault();
      this.grid.listener.onLink({
        cell: cellNameAt(link),
        address: link.getAttribute('href') ?? '',
        box: link.getBoundingClientRect(),
        follow: event.ctrlKey || event.metaKey || event.button === 1,
      });
    }
    const filter = target.closest<HTMLElement>('[data-filter-column]');
    if (filter)
      this.grid.listener.onFilter(Number(filter.dataset.filterColumn), filter.getBoundingClientRect());
    if (event.button === 0 && target.closest('.cell-checkbox')) toggleCheckboxes(this.grid);
  }

  private hovered(event: MouseEvent): void {
    const element = (event.target as Element).closest('[data-cell]');
    const cell = element && parseRange(cellNameAt(element));
    const note = cell ? detailsOf(this.grid.cellAt(cell.firstRow, cell.firstColumn)).note : undefined;
    this.grid.listener.onHover(
      element && note !== undefined ? { note, box: element.getBoundingClientRect() } : null,
    );
  }
}

function headerAt(element: Element): Header | null {
  const row = element.closest('[data-row]')?.getAttribute('data-row');
  if (row) return { kind: 'row', at: Number(row) };
  const letters = element.closest('[data-column]')?.getAttribute('data-column');
  const column = letters ? parseRange(`${letters}1`) : null;
  return column && { kind: 'column', at: column.firstColumn };
}

function cellNameAt(element: Element): string {
  return element.closest('[data-cell]')?.getAttribute('data-cell') ?? '';
}
