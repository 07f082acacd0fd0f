/** What the grid tells the page of a person's acts, and what it asks of it. */
import type { PasteBlock } from '../../server/wire.ts';
import type { CellRange } from '../a1.ts';
import type { Selection } from './selection.ts';

export interface GridListener {
  onEdit(row: number, column: number, text: string): void;
  onPaste(blocks: readonly PasteBlock[]): void;
  onClear(ranges: readonly CellRange[]): void;
  onSelect(selection: Selection): void;
  /** These 1-based rows came into sight. */
  onShown(rows: readonly number[]): void;
  /** Whether all rows from the first to the last are there; where not, they are asked for and the person is told. */
  isThere(firstRow: number, lastRow: number): boolean;
  /** Resolves when every row of the sheet is there. */
  whole(): Promise<void>;
  onContextMenu(place: { readonly x: number; readonly y: number }, on: 'cell' | 'row' | 'column'): void;
  /** A link in a cell was clicked; `follow` with Ctrl, ⌘ or the middle button. */
  onLink(link: {
    readonly cell: string;
    readonly address: string;
    readonly box: DOMRect;
    readonly follow: boolean;
  }): void;
}
