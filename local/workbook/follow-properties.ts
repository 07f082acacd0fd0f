/** How a sheet's sizes, hidden lines, merges and conditional formats follow rows and columns that come, go and move. */
import { type Dimension, type DimensionChange, followIndex, followRange, type GridRange } from './ranges.ts';
import type { Sheet } from './sheet.ts';

function followSizes(
  sizes: readonly (number | undefined)[],
  change: DimensionChange,
): readonly (number | undefined)[] {
  const followed: (number | undefined)[] = [];
  sizes.forEach((size, line) => {
    const after = followIndex(line, change);
    if (after !== null && size !== undefined) followed[after] = size;
  });
  return Array.from(followed);
}

/** Where lines are after the change; those that are gone are left out. */
export function followLines(lines: ReadonlySet<number>, change: DimensionChange): ReadonlySet<number> {
  const followed = new Set<number>();
  for (const line of lines) {
    const after = followIndex(line, change);
    if (after !== null) followed.add(after);
  }
  return followed;
}

/** Carries everything along that a sheet says about its lines; frozen lines are the caller's. */
export function followProperties(sheet: Sheet, dimension: Dimension, change: DimensionChange): void {
  const follow = (ranges: readonly GridRange[]) =>
    ranges.flatMap((range) => followRange(range, dimension, change) ?? []);
  sheet.merges = follow(sheet.merges).filter(isMoreThanOneCell);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = follow(rule.ranges);
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  });
  sheet.bandings = sheet.bandings.flatMap((banding) => {
    const range = followRange(banding.range, dimension, change);
    return range === null ? [] : [{ ...banding, range }];
  });
  if (dimension === 'ROWS') {
    sheet.rowHeights = followSizes(sheet.rowHeights, change);
    sheet.hiddenRows = followLines(sheet.hiddenRows, change);
    sheet.filteredRows = followLines(sheet.filteredRows, change);
  } else {
    sheet.columnWidths = followSizes(sheet.columnWidths, change);
    sheet.hiddenColumns = followLines(sheet.hiddenColumns, change);
  }
}

const isMoreThanOneCell = ({
  startRowIndex = 0,
  endRowIndex = 0,
  startColumnIndex = 0,
  endColumnIndex = 0,
}: GridRange) => endRowIndex - startRowIndex > 1 || endColumnIndex - startColumnIndex > 1;
