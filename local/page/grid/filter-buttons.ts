/** The small buttons in the header row of a filter, one per column. */
import type { FilterArea } from '../../server/wire.ts';
import { columnLetters } from '../a1.ts';
import type { Box, Geometry } from './geometry.ts';

const size = 17;

export function filterButtons(
  geometry: Geometry,
  filter: FilterArea,
): { readonly box: Box; readonly button: HTMLElement }[] {
  const last = filter.lastColumn ?? geometry.columns.count;
  const row = { firstRow: filter.headerRow, lastRow: filter.headerRow };
  return geometry.columns.shown
    .filter((column) => column >= filter.firstColumn && column <= last)
    .flatMap((column) =>
      geometry
        .boxes({ ...row, firstColumn: column, lastColumn: column })
        .map((box) => ({ box, button: buttonIn(box, column, filter) })),
    );
}

function buttonIn(box: Box, column: number, filter: FilterArea): HTMLElement {
  const button = document.createElement('button');
  const isFiltered = filter.columns.some((candidate) => candidate.column === column);
  button.type = 'button';
  button.className = isFiltered ? 'filter-button filtering' : 'filter-button';
  button.dataset.filterColumn = String(column);
  button.tabIndex = -1;
  button.setAttribute(
    'aria-label',
    `Filter column ${columnLetters(column)}${isFiltered ? ', filtered' : ''}`,
  );
  button.textContent = isFiltered ? '▼' : '≡';
  Object.assign(button.style, {
    left: `${box.left + box.width - size - 1}px`,
    top: `${box.top + Math.max(1, (box.height - size) / 2)}px`,
  });
  return button;
}
