/** What a person does in the grid with keyboard, mouse and clipboard. RevoGrid hears it first; this prevents what it would do by itself and calls the listener instead. */
import type { BeforeSaveDataDetails } from '@revolist/revogrid';
import { cellName, parseRange } from '../a1.ts';
import { detailsOf, displayOf, inputOf } from '../cell.ts';
import { readBlock, writeBlock } from '../clipboard-text.ts';
import type { EditStart } from './cell-editor.ts';
import type { GridRow } from './cell-template.ts';
import type { Grid, GridListener } from './grid.ts';
import { type Selection, singleCell } from './selection.ts';

interface InputParts {
  readonly grid: Grid;
  readonly element: HTMLElement;
  readonly frame: HTMLElement;
  readonly listener: GridListener;
  readonly editStart: EditStart;
}

export class GridInput {
  private readonly parts: InputParts;

  /** Starts listening. */
  constructor(parts: InputParts) {
    this.parts = parts;
    this.listenToEdits();
    this.listenToClipboard();
    this.listenToMouse();
    this.on<{ original: KeyboardEvent; edit: unknown }>('beforekeydown', (event) => this.keyPressed(event));
    // A click elsewhere leaves the selection where it is, as in Google Sheets.
    this.on('beforefocuslost', (event) => event.preventDefault());
    // RevoGrid focuses the cell's element for screen readers, some time later: not when the keyboard is elsewhere by then.
    parts.frame.addEventListener(
      'afterfocus',
      (event) => {
        if (!this.isOwn(document.activeElement)) event.preventDefault();
      },
      true,
    );
    this.keepKeyboardElsewhere();
    this.on('beforeautofill', (event) => event.preventDefault());
    this.on<{ prop: number }>('headerclick', (event) => this.parts.grid.selectColumn(event.detail.prop + 1));
  }

  /** A focus that RevoGrid decided on earlier may still arrive after a person has gone to a field: the field gets it back. */
  private keepKeyboardElsewhere(): void {
    const { frame } = this.parts;
    let clicked = false;
    frame.addEventListener(
      'pointerdown',
      () => {
        clicked = true;
        setTimeout(() => {
          clicked = false;
        }, 500);
      },
      true,
    );
    frame.addEventListener('focusin', ({ target, relatedTarget }) => {
      const cameFromField = relatedTarget instanceof HTMLInputElement && !frame.contains(relatedTarget);
      if (cameFromField && target !== frame && !clicked) relatedTarget.focus();
    });
  }

  private on<Detail>(name: string, act: (event: CustomEvent<Detail>) => void): void {
    this.parts.element.addEventListener(name, (event) => act(event as CustomEvent<Detail>));
  }

  private listenToEdits(): void {
    const { grid, listener, editStart } = this.parts;
    this.on<BeforeSaveDataDetails>('beforeeditstart', (event) => {
      editStart.typed = event.detail.val ?? '';
      if (detailsOf(grid.activeCell()).checkbox) event.preventDefault();
    });
    this.on<BeforeSaveDataDetails>('beforeedit', (event) => {
      event.preventDefault();
      const row = (event.detail.model as GridRow).n;
      const column = Number(event.detail.prop) + 1;
      const text = String(event.detail.val ?? '');
      if (text !== inputOf(grid.cellAt(row, column))) listener.onEdit(row, column, text);
    });
    // Cutting a block blanks it; pasting and filling never come this far.
    this.on('beforerangeedit', (event) => {
      event.preventDefault();
      listener.onClear(grid.selectedParts());
    });
  }

  private listenToClipboard(): void {
    for (const name of ['beforecopy', 'beforecut', 'beforepaste']) {
      this.on(name, (event) => {
        const isOwn = this.isOwn(document.activeElement);
        if (!isOwn || (name !== 'beforepaste' && !this.isSelectionThere())) event.preventDefault();
      });
    }
    this.on<{ data: string[][] }>('clipboardrangecopy', (event) => {
      // The grid joins cells by itself; one cell that holds the finished text keeps our quoting.
      event.detail.data = [[writeBlock(event.detail.data.map((row) => row.map((text) => text ?? '')))]];
    });
    this.on<{ dataText: string; event: ClipboardEvent }>('beforepasteapply', (event) => {
      event.preventDefault();
      event.detail.event.preventDefault();
      this.paste(readBlock(event.detail.dataText));
    });
  }

  /** Rows of a big sheet arrive one after the other; blanks must not be taken for their cells. */
  private isSelectionThere(): boolean {
    const { grid, listener } = this.parts;
    const { firstRow, lastRow } = grid.selection.range;
    return listener.isThere(firstRow, Math.min(lastRow, grid.rowCount));
  }

  /** One copied cell fills the whole selection; a block goes where it starts. */
  private paste(block: readonly (readonly string[])[]): void {
    const { grid, listener } = this.parts;
    const { range } = grid.selection;
    const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    if (single === undefined) {
      listener.onPaste(grid.pasteBlocks(range.firstRow, range.firstColumn, block));
      return;
    }
    const row = Array<string>(range.lastColumn - range.firstColumn + 1).fill(single);
    const blocks = grid.selectedParts().map((part) => ({
      at: cellName(part.firstRow, part.firstColumn),
      rows: Array<string[]>(part.lastRow - part.firstRow + 1).fill(row),
    }));
    listener.onPaste(blocks);
  }

  /** RevoGrid hears every key of the document; it gets only those meant for it, and none that Google Sheets gives another meaning. */
  private keyPressed(event: CustomEvent<{ original: KeyboardEvent; edit: unknown }>): void {
    const key = event.detail.original;
    // The key's own target: the field that it was pressed in may have given the keyboard to the grid meanwhile.
    const forGrid = this.isOwn(key.target);
    const act = forGrid && !event.detail.edit ? this.actOf(key) : null;
    if (!forGrid || act) event.preventDefault();
    if (!act) return;
    key.preventDefault();
    act();
  }

  private actOf(key: KeyboardEvent): (() => void) | null {
    const { grid, listener } = this.parts;
    const { row, column } = grid.selection;
    const jump = (selection: Selection) => () => grid.focus(selection);
    const control = key.ctrlKey || key.metaKey;
    switch (key.key) {
      case 'Delete':
      case 'Backspace':
        return () => listener.onClear(grid.selectedParts());
      case 'F2':
        return () => grid.editActive();
      case 'Home':
        return control ? () => grid.goToStart() : jump(singleCell(row, 1));
      case 'End':
        if (control) return () => void listener.whole().then(() => grid.focus(grid.lastFilledCell()));
        return jump(singleCell(row, grid.columnCount));
      case 'PageDown':
        return () => grid.jumpRows(this.rowsPerPage());
      case 'PageUp':
        return () => grid.jumpRows(-this.rowsPerPage());
      case ' ':
        return detailsOf(grid.activeCell()).checkbox ? () => this.toggle(row, column) : null;
      default:
        return null;
    }
  }

  private rowsPerPage(): number {
    return Math.max(1, Math.floor(this.parts.frame.clientHeight / this.parts.grid.rowHeight) - 3);
  }

  private toggle(row: number, column: number): void {
    const checked = displayOf(this.parts.grid.cellAt(row, column)) === 'TRUE';
    this.parts.listener.onEdit(row, column, checked ? 'FALSE' : 'TRUE');
  }

  private listenToMouse(): void {
    const { frame, listener } = this.parts;
    frame.addEventListener('mousedown', (event) => this.mouseDown(event), true);
    frame.addEventListener('click', (event) => this.clicked(event), true);
    frame.addEventListener('auxclick', (event) => this.clicked(event), true);
    frame.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const target = event.target as Element;
      const header = headerAt(target);
      if (header && !this.isAmongSelected(header)) this.selectLine(header);
      listener.onContextMenu({ x: event.clientX, y: event.clientY }, header?.kind ?? 'cell');
    });
  }

  private mouseDown(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest('revogr-edit')) return;
    // RevoGrid prevents the browser's own focusing, so a field or a sidebar would keep the keyboard.
    this.parts.grid.takeKeyboard();
    const header = headerAt(target);
    if (header?.kind === 'row' && event.button !== 2) this.selectLine(header);
    // The menu at the mouse is about the whole selection when it is opened inside it.
    if (event.button === 2 && (header || this.isSelected(cellNameAt(target)))) event.stopPropagation();
  }

  private selectLine({ kind, at }: Header): void {
    if (kind === 'row') this.parts.grid.selectRow(at);
    else this.parts.grid.selectColumn(at);
  }

  /** Whether the selection spans several rows or columns and this is one of them. A whole column does not stand for all its rows. */
  private isAmongSelected({ kind, at }: Header): boolean {
    const { selection, spansAllRows, spansAllColumns } = this.parts.grid;
    const { firstRow, lastRow, firstColumn, lastColumn } = selection.range;
    const [first, last] = kind === 'row' ? [firstRow, lastRow] : [firstColumn, lastColumn];
    const spansAll = kind === 'row' ? spansAllRows : spansAllColumns;
    return !spansAll && first < last && first <= at && at <= last;
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const link = target.closest('a.cell-link');
    if (link) {
      event.preventDefault();
      const follow = event.ctrlKey || event.metaKey || event.button === 1;
      const address = link.getAttribute('href') ?? '';
      this.parts.listener.onLink({
        cell: cellNameAt(link),
        address,
        box: link.getBoundingClientRect(),
        follow,
      });
    }
    const checkbox = event.button === 0 ? target.closest('.cell-checkbox') : null;
    const cell = checkbox && parseRange(cellNameAt(checkbox));
    if (cell) this.toggle(cell.firstRow, cell.firstColumn);
  }

  private isSelected(name: string): boolean {
    const cell = parseRange(name);
    const { firstRow, lastRow, firstColumn, lastColumn } = this.parts.grid.selection.range;
    return (
      cell !== null &&
      cell.firstRow >= firstRow &&
      cell.firstRow <= lastRow &&
      cell.firstColumn >= firstColumn &&
      cell.firstColumn <= lastColumn
    );
  }

  /** Whether the keyboard is with the grid; with nothing focused it is. */
  private isOwn(target: EventTarget | null): boolean {
    return (
      target === null ||
      target === document.body ||
      (target instanceof Node && this.parts.frame.contains(target))
    );
  }
}

/** A row's or column's header; `at` is its 1-based number. */
interface Header {
  readonly kind: 'row' | 'column';
  readonly at: number;
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
