/** Copy, cut and paste in the grid. Blocks copied on this page are pasted as cells (formulas move along, formats too), texts from elsewhere as if typed. */
import { type CellRange, cellName } from '../a1.ts';
import { readBlock, writeBlock } from '../clipboard-text.ts';
import type { Grid } from './grid.ts';

/** What was copied or cut last on this page; it is forgotten with Escape and with the next edit of another kind. */
export interface CopiedCells {
  readonly sheetId: number;
  readonly range: CellRange;
  readonly cut: boolean;
  /** As it stands on the clipboard: tells whether somebody copied something else meanwhile. */
  readonly text: string;
}

export interface ClipboardListener {
  copied(): CopiedCells | null;
  onCopied(cells: CopiedCells): void;
  onPasteCells(cells: CopiedCells, at: CellRange, valuesOnly: boolean): void;
}

export class GridClipboard {
  private readonly grid: Grid;
  private readonly frame: HTMLElement;
  private readonly listener: ClipboardListener;
  private valuesOnly = false;

  constructor(grid: Grid, frame: HTMLElement, listener: ClipboardListener) {
    this.grid = grid;
    this.frame = frame;
    this.listener = listener;
    document.addEventListener('copy', (event) => this.copy(event, false));
    document.addEventListener('cut', (event) => this.copy(event, true));
    document.addEventListener('paste', (event) => this.paste(event));
    // The browser says "paste" for both; only the key tells that values alone are wanted.
    frame.addEventListener('keydown', ({ key, ctrlKey, metaKey, shiftKey }) => {
      if (key.toLowerCase() === 'v') this.valuesOnly = (ctrlKey || metaKey) && shiftKey;
    });
  }

  private isOurs({ target }: Event): boolean {
    if (this.grid.field.isOpen) return false;
    const focused = document.activeElement;
    return (
      focused === this.frame ||
      focused === document.body ||
      (target instanceof Node && this.frame.contains(target))
    );
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    const { grid } = this;
    if (!this.isOurs(event) || grid.sheetId === undefined) return;
    event.preventDefault();
    const { range } = grid.selection;
    // Rows of a big sheet arrive one after the other; blanks must not be taken for their cells.
    if (!grid.listener.isThere(range.firstRow, range.lastRow)) return;
    const rows = grid.selectedParts().flatMap((part) => grid.cells.textsOf(part));
    const text = writeBlock(rows);
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', tableOf(rows));
    this.listener.onCopied({ sheetId: grid.sheetId, range, cut, text });
  }

  private paste(event: ClipboardEvent): void {
    if (!this.isOurs(event)) return;
    event.preventDefault();
    const valuesOnly = this.valuesOnly;
    this.valuesOnly = false;
    this.pasteText(event.clipboardData?.getData('text/plain') ?? '', valuesOnly);
  }

  /** Pastes at the selection what stands on the clipboard. */
  pasteText(text: string, valuesOnly: boolean): void {
    if (text === '') return;
    const copied = this.listener.copied();
    if (copied && sameText(copied.text, text)) {
      this.listener.onPasteCells(copied, this.grid.selection.range, valuesOnly);
      return;
    }
    this.pasteBlock(readBlock(text));
  }

  /** One copied cell fills the whole selection, a block as often as it fits in; else it goes where the selection starts. */
  private pasteBlock(block: readonly (readonly string[])[]): void {
    const { grid } = this;
    const { range } = grid.selection;
    const height = range.lastRow - range.firstRow + 1;
    const width = range.lastColumn - range.firstColumn + 1;
    const blockWidth = Math.max(...block.map((row) => row.length));
    const fits = height % block.length === 0 && width % blockWidth === 0;
    if (!fits || (height === block.length && width === blockWidth)) {
      grid.listener.onPaste(grid.pasteBlocks(range.firstRow, range.firstColumn, block));
      return;
    }
    const blocks = grid.selectedParts().map((part) => ({
      at: cellName(part.firstRow, part.firstColumn),
      rows: Array.from({ length: part.lastRow - part.firstRow + 1 }, (_, down) => {
        const row = block[(part.firstRow - range.firstRow + down) % block.length] ?? [];
        return Array.from({ length: width }, (_, across) => row[across % blockWidth] ?? '');
      }),
    }));
    grid.listener.onPaste(blocks);
  }
}

/** Clipboards of some systems change how lines end. */
function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}

/** For programs that take tables: texts become text nodes, never markup. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table.outerHTML;
}
