/** The basic filter of a sheet: set, changed and taken away, with the rows it hides. Rows are judged then, and not again when cells change. */
import { filterViewRows } from '../formula/filter-rows.ts';
import { basicFilterChanges } from './entry-changes.ts';
import { boundedRange } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import { setSheetProperties } from './sheet-properties.ts';
import type { BasicFilter, FilterView } from './views.ts';
import type { Workbook } from './workbook.ts';

export const basicFilterOf = (workbook: Workbook, sheet: Sheet): BasicFilter | undefined =>
  workbook.basicFilters.find(({ id }) => id === sheet.id);

/** Zero-based rows that a filter hides, judged now: below its header, down to the last row with content. */
export function filteredRows(
  workbook: Workbook,
  sheet: Sheet,
  filter: Pick<FilterView, 'range' | 'filterSpecs'>,
): ReadonlySet<number> {
  if (filter.filterSpecs.length === 0) return new Set();
  const { rowCount, columnCount } = sheet.grid;
  const area = boundedRange(filter.range, rowCount, columnCount);
  const end = Math.min(area.row + area.rowCount, sheet.grid.lastRow());
  const shown = new Set(filterViewRows(workbook, filter).map((row) => row - 1));
  const hidden = new Set<number>();
  for (let row = area.row + 1; row < end; row += 1) if (!shown.has(row)) hidden.add(row);
  return hidden;
}

/** Puts a filter on a sheet, or another in its place, and applies it; undefined takes it away and shows its rows. */
export function setBasicFilter(workbook: Workbook, sheet: Sheet, filter: BasicFilter | undefined): void {
  const before = basicFilterOf(workbook, sheet);
  if (filter === undefined) {
    if (before !== undefined) basicFilterChanges.remove(workbook, before);
  } else if (before === undefined) basicFilterChanges.add(workbook, filter);
  else basicFilterChanges.replace(workbook, filter);
  const hidden = filter === undefined ? new Set<number>() : filteredRows(workbook, sheet, filter);
  setSheetProperties(workbook, sheet, { filteredRows: hidden });
}
