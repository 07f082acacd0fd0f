/** Which rows a person sees on a sheet: a filter view that is open there decides, else the sheet's filter for everybody. */
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { OpenView } from '../workbook/views.ts';
import type { Acting } from './acting.ts';

/** The filter view that the person has open on a sheet. */
export function openViewOn({ workbook, email }: Acting, sheet: Sheet): OpenView | undefined {
  const address = email.toLowerCase();
  return workbook.openViews.find((open) => open.email === address && open.view.range.sheetId === sheet.id);
}

/** Zero-based rows that a filter hides from the person. */
export const filteredRows = (acting: Acting, sheet: Sheet): ReadonlySet<number> =>
  openViewOn(acting, sheet)?.hiddenRows ?? sheet.filteredRows;

/** The next `count` rows from `first` on that no filter hides from the person; they may lie below the grid. */
export function rowsToFill(acting: Acting, sheet: Sheet, first: number, count: number): number[] {
  const hidden = filteredRows(acting, sheet);
  const rows: number[] = [];
  for (let row = first; rows.length < count; row += 1) if (!hidden.has(row)) rows.push(row);
  return rows;
}

/** The parts of an area that the person sees, rows next to each other taken together. */
export function seenParts(acting: Acting, sheet: Sheet, area: Rectangle): Rectangle[] {
  const hidden = filteredRows(acting, sheet);
  if (hidden.size === 0) return [area];
  const parts: Rectangle[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    if (hidden.has(row)) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.row + last.rowCount === row)
      parts[parts.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    else parts.push({ ...area, row, rowCount: 1 });
  }
  return parts;
}
