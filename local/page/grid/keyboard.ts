/** Keys in the grid while no cell is being edited, as Google Sheets has them. */
import { detailsOf } from '../cell.ts';
import { followActiveLink, openFilterMenu } from './cell-acts.ts';
import { toggleCheckboxes } from './filling.ts';
import type { Grid } from './grid.ts';
import {
  type CellPlace,
  contains,
  extendTo,
  headOf,
  isSingle,
  nextInside,
  type Selection,
  sameRange,
  singleCell,
  stepsToEdge,
} from './selection.ts';

type Act = () => void;
const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export class Keyboard {
  private readonly grid: Grid;
  private readonly frame: HTMLElement;
  /** Column where a row of Tabs began: Enter goes back below it. */
  private tabStart: { readonly column: number; readonly next: CellPlace } | null = null;

  constructor(grid: Grid, frame: HTMLElement) {
    this.grid = grid;
    this.frame = frame;
    frame.addEventListener('keydown', (event) => this.pressed(event));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.target instanceof HTMLInputElement) return;
    const act = this.actOf(event);
    if (act) {
      event.preventDefault();
      act();
    } else if (this.startsTyping(event)) {
      // The key itself goes into the field that has the keyboard now.
      this.grid.edit('typing');
    }
  }

  private startsTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const plain = !ctrlKey && !metaKey && !altKey;
    return (plain && (key.length === 1 || key === 'Process')) || key === 'Dead';
  }

  private actOf(event: KeyboardEvent): Act | null {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey) return this.altKey(key);
    const step = steps[key];
    if (step) return () => this.arrow(step, shiftKey, control);
    if (control) return this.controlKey(key.toLowerCase(), shiftKey);
    return this.plainKey(key, shiftKey);
  }

  /** Alt+Enter follows a link; Alt+Down opens what hangs at the cell: the filter of a header, else a drop-down. */
  private altKey(key: string): Act | null {
    if (key === 'Enter') return () => followActiveLink(this.grid, this.frame);
    if (key !== 'ArrowDown') return null;
    return () => {
      if (!openFilterMenu(this.grid, this.frame)) this.grid.edit('editing');
    };
  }

  private plainKey(key: string, shift: boolean): Act | null {
    const { grid } = this;
    const { row, range } = grid.selection;
    switch (key) {
      case 'Delete':
      case 'Backspace':
        return () => grid.listener.onClear(grid.selectedParts());
      case 'F2':
        return shift ? null : () => grid.edit('editing');
      case 'Enter':
        return () => this.enter(shift ? -1 : 1);
      case 'Tab':
        return () => this.tab(shift ? -1 : 1);
      case 'Escape':
        return () => grid.listener.onForgetCopied();
      case 'Home':
        return () =>
          this.goTo({ row: this.movingCell(shift).row, column: grid.columns.columnAfter(1, 0) }, shift);
      case 'End':
        return () => this.goTo({ row: this.movingCell(shift).row, column: grid.columnCount }, shift);
      case 'PageDown':
      case 'PageUp':
        return () => this.page(key === 'PageDown' ? 1 : -1, shift);
      case ' ':
        if (shift) return () => grid.select(rowsOf(range.firstRow, range.lastRow, row, grid.columnCount));
        return detailsOf(grid.activeCell()).checkbox ? () => toggleCheckboxes(grid) : null;
      default:
        return null;
    }
  }

  private controlKey(key: string, shift: boolean): Act | null {
    const { grid } = this;
    const { column, range } = grid.selection;
    switch (key) {
      case 'home':
        return () =>
          this.goTo({ row: grid.rows.rowAfter(1, 0), column: grid.columns.columnAfter(1, 0) }, shift);
      case 'end':
        return () => void grid.listener.whole().then(() => this.goTo(grid.cells.lastFilled(), shift));
      case 'a':
        return shift ? null : () => this.selectAll();
      case ' ':
        if (shift) return () => grid.selectAll();
        return () => grid.select(columnsOf(range.firstColumn, range.lastColumn, column, grid.rowCount));
      case 'd':
        return shift ? null : () => this.fillFromEdge('down');
      case 'r':
        return shift ? null : () => this.fillFromEdge('right');
      case 'enter':
        return () => this.fillFromActive();
      default:
        return null;
    }
  }

  /** What an arrow starts from: with Shift the far corner of the selection, else the active cell. */
  private movingCell(shift: boolean): CellPlace {
    const { selection } = this.grid;
    return shift ? headOf(selection) : selection;
  }

  private goTo(place: CellPlace, shift: boolean): void {
    this.tabStart = null;
    if (shift) this.grid.select(extendTo(this.grid.selection, place), place);
    else this.grid.select(singleCell(place.row, place.column));
  }

  private arrow([rows, columns]: readonly [number, number], shift: boolean, control: boolean): void {
    const from = this.movingCell(shift);
    this.goTo(control ? this.edgeFrom(from, rows, columns) : this.stepFrom(from, rows, columns), shift);
  }

  private stepFrom({ row, column }: CellPlace, rows: number, columns: number): CellPlace {
    const { grid } = this;
    return {
      row: rows === 0 ? row : grid.rows.rowAfter(row, rows),
      column: columns === 0 ? column : grid.columns.columnAfter(column, columns),
    };
  }

  private edgeFrom(from: CellPlace, rows: number, columns: number): CellPlace {
    const line: boolean[] = [];
    const places: CellPlace[] = [];
    for (let at = from; ; ) {
      line.push(this.grid.cells.isFilled(at.row, at.column));
      places.push(at);
      const next = this.stepFrom(at, rows, columns);
      if (next.row === at.row && next.column === at.column) break;
      at = next;
    }
    return places[stepsToEdge(line)] ?? from;
  }

  private page(by: 1 | -1, shift: boolean): void {
    const from = this.movingCell(shift);
    this.goTo(
      { row: this.grid.rows.rowAfter(from.row, by * this.grid.rowsPerPage), column: from.column },
      shift,
    );
  }

  /** On a single cell Enter begins to edit it; in a larger selection it goes round. */
  private enter(by: 1 | -1): void {
    const { grid } = this;
    const { selection } = grid;
    if (!isSingle(selection.range)) grid.select(nextInside(selection, 'rows', by), selection);
    else if (by === 1 && detailsOf(grid.activeCell()).checkbox)
      this.goTo(this.stepFrom(selection, 1, 0), false);
    else if (by === 1) grid.edit('editing');
    else this.goTo(this.stepFrom(selection, -1, 0), false);
  }

  private tab(by: 1 | -1): void {
    const { grid } = this;
    const { selection } = grid;
    if (!isSingle(selection.range)) {
      grid.select(nextInside(selection, 'columns', by), selection);
      return;
    }
    this.afterEdit(selection, 0, by);
  }

  /** Goes on after an edit; Enter after a row of Tabs goes below where they began. */
  afterEdit(from: CellPlace, rows: -1 | 0 | 1, columns: -1 | 0 | 1): void {
    const { selection } = this.grid;
    if (!isSingle(selection.range) && contains(selection.range, from)) {
      const by = (rows || columns) as 0 | 1 | -1;
      if (by !== 0) this.grid.select(nextInside(selection, rows === 0 ? 'columns' : 'rows', by), selection);
      return;
    }
    const start = this.tabStart && samePlace(this.tabStart.next, from) ? this.tabStart.column : from.column;
    if (columns !== 0) {
      const next = this.stepFrom(from, 0, columns);
      this.goTo(next, false);
      this.tabStart = { column: start, next };
    } else if (rows !== 0)
      this.goTo(this.stepFrom({ row: from.row, column: rows > 0 ? start : from.column }, rows, 0), false);
  }

  /** The block of filled cells around the active one first, then the whole sheet. */
  private selectAll(): void {
    const { grid } = this;
    const region = grid.cells.regionAround(grid.selection);
    if (region && !isSingle(region) && !sameRange(region, grid.selection.range))
      grid.select({ ...grid.selection, range: region }, grid.selection);
    else grid.selectAll();
  }

  /** Ctrl+D and Ctrl+R: the first row or column of the selection into the rest of it; of a single cell what stands above or left of it. */
  private fillFromEdge(direction: 'down' | 'right'): void {
    const { range } = this.grid.selection;
    const down = direction === 'down';
    const lines = down ? range.lastRow - range.firstRow : range.lastColumn - range.firstColumn;
    const before = lines === 0 ? 1 : 0;
    const firstRow = range.firstRow - (down ? before : 0);
    const firstColumn = range.firstColumn - (down ? 0 : before);
    if (firstRow < 1 || firstColumn < 1) return;
    const source = down
      ? { ...range, firstRow, lastRow: firstRow }
      : { ...range, firstColumn, lastColumn: firstColumn };
    this.grid.listener.onRepeat(source, range);
  }

  /** Ctrl+Enter: the active cell into all selected ones. */
  private fillFromActive(): void {
    const { row, column, range } = this.grid.selection;
    if (isSingle(range)) {
      this.grid.edit('editing');
      return;
    }
    const active = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    this.grid.listener.onRepeat(active, range);
  }
}

function samePlace(one: CellPlace, other: CellPlace): boolean {
  return one.row === other.row && one.column === other.column;
}

export function rowsOf(firstRow: number, lastRow: number, row: number, columnCount: number): Selection {
  return { row, column: 1, range: { firstRow, lastRow, firstColumn: 1, lastColumn: columnCount } };
}

export function columnsOf(
  firstColumn: number,
  lastColumn: number,
  column: number,
  rowCount: number,
): Selection {
  return { row: 1, column, range: { firstRow: 1, lastRow: rowCount, firstColumn, lastColumn } };
}
