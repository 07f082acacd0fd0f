/** What a person does in the grid, as callbacks: the page carries it to the server. Rows and columns are 1-based. */
import type { PasteBlock } from '../../server/wire.ts';
import type { CellRange } from '../a1.ts';
import type { ClipboardListener } from './grid-clipboard.ts';
import type { Selection } from './selection.ts';

export interface GridListener extends ClipboardListener {
  /** False for people who may only look. */
  mayEdit(): boolean;
  onEdit(row: number, column: number, text: string): void;
  /** The text of the cell that is being edited; null when it is done. */
  onDraft(text: string | null): void;
  onPaste(blocks: readonly PasteBlock[]): void;
  onClear(ranges: readonly CellRange[]): void;
  /** The fill handle: numbers and dates go on counting. */
  onFill(from: CellRange, to: CellRange): void;
  /** Ctrl+D, Ctrl+R, Ctrl+Enter: the cells as they are, again and again into the range. */
  onRepeat(from: CellRange, to: CellRange): void;
  onMoveCells(from: CellRange, to: CellRange): void;
  onMoveLines(kind: 'row' | 'column', first: number, count: number, before: number): void;
  onResizeColumns(first: number, count: number, pixels: number): void;
  onForgetCopied(): void;
  onSelect(selection: Selection): void;
  /** These 1-based rows came into sight. */
  onShown(rows: readonly number[]): void;
  /** Whether all rows from the first to the last are there; where not, they are asked for and the person is told. */
  isThere(firstRow: number, lastRow: number): boolean;
  /** Resolves when every row of the sheet is there. */
  whole(): Promise<void>;
  onContextMenu(place: { readonly x: number; readonly y: number }, on: 'cell' | 'row' | 'column'): void;
  /** A link in a cell was clicked; `follow` with Ctrl, ⌘ or the middle button, or with Alt+Enter. */
  onLink(link: {
    readonly cell: string;
    readonly address: string;
    readonly box: DOMRect;
    readonly follow: boolean;
  }): void;
  /** The filter button of a column, 1-based. */
  onFilter(column: number, box: DOMRect): void;
  /** The mouse is over a cell with a note, or no longer. */
  onHover(note: { readonly note: string; readonly box: DOMRect } | null): void;
}
