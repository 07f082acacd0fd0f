/** What keys open at the active cell: its link, and the filter menu where it is a filter's header. */
import { detailsOf } from '../cell.ts';
import type { Grid } from './grid.ts';

export function followActiveLink(grid: Grid, frame: HTMLElement): void {
  const { link } = detailsOf(grid.activeCell());
  if (link !== undefined)
    grid.listener.onLink({ cell: '', address: link, box: frame.getBoundingClientRect(), follow: true });
}

/** False where the active cell is no filter's header. */
export function openFilterMenu(grid: Grid, frame: HTMLElement): boolean {
  const { row, column } = grid.selection;
  const button = frame.querySelector(`[data-filter-column="${column}"]`);
  if (grid.filterArea?.headerRow !== row || !button) return false;
  grid.listener.onFilter(column, button.getBoundingClientRect());
  return true;
}
