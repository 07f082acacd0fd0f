/** Merged cells: making and splitting them; a merge keeps its first cell's content only. */
import { LocalHostError } from '../errors.ts';
import { clearedCell } from './entering.ts';
import { boundedRange, type GridRange, gridRange, overlaps, type Rectangle } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import { setSheetProperties } from './sheet-properties.ts';
import type { Workbook } from './workbook.ts';

/** Google's words where a range takes in only a part of a merge. */
export const partOfMergeText = 'You must select all cells in a merged range to merge or unmerge them.';

const areaOf = (sheet: Sheet, range: GridRange) =>
  boundedRange(range, sheet.grid.rowCount, sheet.grid.columnCount);

/** Merges that touch an area. */
export const mergesIn = (sheet: Sheet, area: Rectangle): readonly GridRange[] =>
  sheet.merges.filter((range) => overlaps(areaOf(sheet, range), area));

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

/** The sheet's merges without those inside the area; a merge that sticks out is refused. */
function mergesOutside(sheet: Sheet, area: Rectangle): GridRange[] {
  const touched = mergesIn(sheet, area);
  if (touched.some((range) => !contains(area, areaOf(sheet, range))))
    throw new LocalHostError('invalid-cell', partOfMergeText);
  return sheet.merges.filter((range) => !touched.includes(range));
}

/** Merges all cells of an area, or those of each of its rows or columns. */
export function mergeCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  how: 'ALL' | 'ROWS' | 'COLUMNS' = 'ALL',
): void {
  const others = mergesOutside(sheet, area);
  const { row, column, rowCount, columnCount } = area;
  const parts: Rectangle[] =
    how === 'ALL'
      ? [area]
      : how === 'ROWS'
        ? Array.from({ length: rowCount }, (_, down) => ({
            row: row + down,
            column,
            rowCount: 1,
            columnCount,
          }))
        : Array.from({ length: columnCount }, (_, across) => ({
            row,
            column: column + across,
            rowCount,
            columnCount: 1,
          }));
  const merged = parts.filter((part) => part.rowCount > 1 || part.columnCount > 1);
  for (const part of merged) keepFirstContent(workbook, sheet, part);
  const ranges = merged.map((part) =>
    gridRange(sheet.id, part.row, part.row + part.rowCount, part.column, part.column + part.columnCount),
  );
  setSheetProperties(workbook, sheet, { merges: [...others, ...ranges] });
}

function keepFirstContent(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const stored = sheet.grid.get(row, column);
      if (stored === undefined || (row === area.row && column === area.column)) continue;
      workbook.setCell(sheet, row, column, clearedCell(stored));
    }
  }
}

/** Splits the merges of an area. */
export function breakMerges(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  const others = mergesOutside(sheet, area);
  if (others.length < sheet.merges.length) setSheetProperties(workbook, sheet, { merges: others });
}
