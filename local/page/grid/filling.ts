/** Gestures that put something into many cells at once: the fill handle, Ctrl+Enter, checkboxes. */
import type { CellRange } from '../a1.ts';
import { detailsOf, displayOf } from '../cell.ts';
import type { Grid } from './grid.ts';
import { headOf, isSingle } from './selection.ts';

/** One text into every selected cell. */
export function fillWithText(grid: Grid, text: string): void {
  const { range } = grid.selection;
  const row = Array<string>(range.lastColumn - range.firstColumn + 1).fill(text);
  const block = Array<string[]>(range.lastRow - range.firstRow + 1).fill(row);
  grid.listener.onPaste(grid.pasteBlocks(range.firstRow, range.firstColumn, block));
}

/** The fill handle was dropped: outwards fills, and what is selected afterwards includes it. */
export function fillTo(grid: Grid, from: CellRange, to: CellRange): void {
  const grew =
    to.firstRow < from.firstRow ||
    to.lastRow > from.lastRow ||
    to.firstColumn < from.firstColumn ||
    to.lastColumn > from.lastColumn;
  if (!grew) return;
  grid.listener.onFill(from, to);
  const selection = { ...grid.selection, range: to };
  grid.select(selection, headOf(selection));
}

/** A double click on the fill handle: as far down as the column beside the selection is filled. */
export function fillDown(grid: Grid): void {
  const { range } = grid.selection;
  const beside = [range.firstColumn - 1, range.lastColumn + 1];
  const filled = (row: number) => beside.some((column) => grid.cells.isFilled(row, column));
  let { lastRow } = range;
  while (lastRow < grid.rowCount && filled(lastRow + 1)) lastRow += 1;
  fillTo(grid, range, { ...range, lastRow });
}

/** Space, or a click on one of them: all selected checkboxes become what the active one was not. */
export function toggleCheckboxes(grid: Grid): void {
  const checked = displayOf(grid.activeCell()) === 'TRUE' ? 'FALSE' : 'TRUE';
  const { row, column, range } = grid.selection;
  if (isSingle(range)) {
    grid.listener.onEdit(row, column, checked);
    return;
  }
  const blocks = [];
  for (const part of grid.selectedParts()) {
    for (let at = part.firstRow; at <= part.lastRow; at++) {
      for (let across = part.firstColumn; across <= part.lastColumn; across++) {
        if (detailsOf(grid.cellAt(at, across)).checkbox)
          blocks.push(...grid.pasteBlocks(at, across, [[checked]]));
      }
    }
  }
  grid.listener.onPaste(blocks);
}
