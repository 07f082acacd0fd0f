/** A1 ranges in API calls: which sheet, which cells, and what Google says where they are none. */
import { a1Of, parseA1, quotedTitle, type Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';

export interface CellRange {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  /** One cell written without an end: a place to start at rather than a limit. */
  readonly isSingleCell: boolean;
}

export const rangeText = ({ sheet, area }: { sheet: Sheet; area: Rectangle }): string =>
  `${quotedTitle(sheet.title)}!${a1Of(area)}`;

/** Reads an A1 range; open ends reach to the end of the grid, ends beyond it are cut. */
export function cellRange(workbook: Workbook, text: string): CellRange {
  const parts = parseA1(text);
  const title = parts?.sheetTitle;
  const sheet = title === undefined ? workbook.sheets[0] : workbook.sheetByTitle(title);
  if (parts === null || sheet === undefined) throw badRequest(`Unable to parse range: ${text}`);
  const { rowCount, columnCount } = sheet.grid;
  const row = parts.startRow ?? 0;
  const column = parts.startColumn ?? 0;
  if (row >= rowCount || column >= columnCount) {
    throw badRequest(
      `Range (${text}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  const area = {
    row,
    column,
    rowCount: Math.min(parts.endRow ?? rowCount, rowCount) - row,
    columnCount: Math.min(parts.endColumn ?? columnCount, columnCount) - column,
  };
  const isSingleCell = !parts.wholeSheet && area.rowCount === 1 && area.columnCount === 1;
  return { sheet, area, isSingleCell };
}
