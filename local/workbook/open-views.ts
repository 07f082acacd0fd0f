/** Filters as they were when somebody applied them: which rows they hide, and when they are looked at again. */
import { filteredRows } from './basic-filters.ts';
import { boundedRange } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import { sortedRows } from './sorting.ts';
import type { FilterView, OpenView } from './views.ts';
import type { Workbook } from './workbook.ts';

/** Shows a person a view as the file is now; another view that they had open on that sheet is closed. */
export function openViewFor(workbook: Workbook, email: string, view: FilterView): void {
  workbook.viewOpenings += 1;
  const sheet = workbook.sheetById(view.range.sheetId);
  const address = email.toLowerCase();
  const others = workbook.openViews.filter(
    (open) => open.email !== address || open.view.range.sheetId !== view.range.sheetId,
  );
  const opened: OpenView = {
    id: `${address} ${workbook.viewOpenings}`,
    email: address,
    view,
    hiddenRows: sheet === undefined ? new Set() : filteredRows(workbook, sheet, view),
  };
  workbook.openViews = [...others, opened];
}

/** Open views whose saved view was written again are evaluated anew, and those whose saved view is gone are closed. */
export function refreshOpenViews(workbook: Workbook, always: boolean): void {
  for (const open of workbook.openViews) {
    if (open.view.id === 0) {
      if (always) openViewFor(workbook, open.email, open.view);
      continue;
    }
    const saved = workbook.filterViews.find(({ id }) => id === open.view.id);
    if (saved === undefined) workbook.openViews = workbook.openViews.filter((other) => other !== open);
    else if (always || saved.filterSpecs !== open.view.filterSpecs) openViewFor(workbook, open.email, saved);
  }
}

/** Rows of a sheet down to the last one with content, in a view's order, without those in `hidden`; zero-based. */
export function rowsInOrder(
  workbook: Workbook,
  sheet: Sheet,
  view: FilterView | undefined,
  hidden: (row: number) => boolean,
): number[] {
  const rows = Array.from({ length: sheet.grid.lastRow() }, (_, row) => row);
  if (view === undefined || view.sortSpecs.length === 0) return rows.filter((row) => !hidden(row));
  const area = boundedRange(view.range, sheet.grid.rowCount, sheet.grid.columnCount);
  const first = area.row + 1;
  const end = Math.min(area.row + area.rowCount, rows.length);
  const keys = view.sortSpecs.map(({ dimensionIndex, sortOrder }) => ({
    column: dimensionIndex,
    ascending: sortOrder === 'ASCENDING',
  }));
  const data = { ...area, row: first, rowCount: Math.max(0, end - first) };
  const sorted = sortedRows(workbook, sheet, data, keys).map((offset) => first + offset);
  return [...rows.slice(0, first), ...sorted, ...rows.slice(Math.max(first, end))].filter(
    (row) => !hidden(row),
  );
}
