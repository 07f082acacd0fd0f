/** From texts to ranges: A1 notation, R1C1 notation, names. */
import { namedRangeOf } from '../workbook/named-ranges.ts';
import { boundedRange, type GridRange, gridRange, parseA1 } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { RangePlace } from './spreadsheet-objects.ts';

/** A place from bounds of which some may be open. */
export function placeFromRange(workbook: Workbook, sheet: Sheet, range: GridRange): RangePlace {
  const { rowCount, columnCount } = sheet.grid;
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const area = {
    row: startRowIndex ?? 0,
    column: startColumnIndex ?? 0,
    rowCount: (endRowIndex ?? rowCount) - (startRowIndex ?? 0),
    columnCount: (endColumnIndex ?? columnCount) - (startColumnIndex ?? 0),
  };
  const open = {
    startRow: startRowIndex === undefined,
    endRow: endRowIndex === undefined,
    startColumn: startColumnIndex === undefined,
    endColumn: endColumnIndex === undefined,
  };
  const isOpen = Object.values(open).some((isEndOpen) => isEndOpen);
  return isOpen ? { workbook, sheet, area, open } : { workbook, sheet, area };
}

function placeFromR1C1(workbook: Workbook, sheet: Sheet, text: string): RangePlace | null {
  const [, row, column, lastRow = row, lastColumn = column] =
    /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text) ?? [];
  if (row === undefined) return null;
  const [top, left, bottom, right] = [row, column, lastRow, lastColumn].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (top < 1 || left < 1 || bottom < top || right < left) return null;
  return placeFromRange(workbook, sheet, gridRange(sheet.id, top - 1, bottom, left - 1, right));
}

/** The range that a text stands for, read on `own` where it names no sheet; null where there is none. May lie outside of the grid. */
export function placeFromText(workbook: Workbook, own: Sheet, text: string): RangePlace | null {
  const r1c1 = placeFromR1C1(workbook, own, text);
  if (r1c1 !== null) return r1c1;
  const parts = parseA1(text);
  const title = parts?.sheetTitle;
  const sheet = title === undefined || parts?.wholeSheet === true ? own : workbook.sheetByTitle(title);
  if (parts !== null && !parts.wholeSheet)
    return sheet === undefined
      ? null
      : placeFromRange(
          workbook,
          sheet,
          gridRange(sheet.id, parts.startRow, parts.endRow, parts.startColumn, parts.endColumn),
        );
  const named = namedRangeOf(workbook, text.slice(text.lastIndexOf('!') + 1));
  const target = named === undefined ? undefined : workbook.sheetById(named.range.sheetId);
  if (named === undefined || target === undefined) return null;
  const area = boundedRange(named.range, target.grid.rowCount, target.grid.columnCount);
  return { workbook, sheet: target, area };
}
