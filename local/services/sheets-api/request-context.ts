/** What every request of a batchUpdate works with, and the checks that many of them share. */
import type { LocalGoogleSwitches } from '../../contract.ts';
import type { GridRange, Rectangle } from '../../workbook/ranges.ts';
import { mayArrange, mayWrite, protectedText } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';
import { areaOf, gridRangeText, outsideGrid } from './cell-ranges.ts';

export type { Message } from './read-message.ts';

export interface RequestContext {
  readonly workbook: Workbook;
  readonly user: string;
  readonly switches: LocalGoogleSwitches;
  /** Repeatable random numbers from 0 up to 1. */
  readonly random: () => number;
  /** Notes how much was written, for the predicted time. */
  readonly wrote: (rows: number, cells: number) => void;
}

/** The sheet of a range or dimension; Google says "grid" there, and "sheet" where the sheet itself is meant. */
export function sheetWithId(
  { workbook }: RequestContext,
  id: number | undefined,
  what: 'grid' | 'sheet' = 'grid',
): Sheet {
  const sheet = workbook.sheetById(id ?? 0);
  if (sheet === undefined) throw badRequest(`No ${what} with id: ${id ?? 0}`);
  return sheet;
}

/** The sheet and the cells of a GridRange: an end beyond the grid is cut, a start beyond it refused (measured with repeatCell). */
export function cellsOf(
  context: RequestContext,
  range: Partial<GridRange> | undefined,
): { sheet: Sheet; area: Rectangle } {
  const { sheet, range: full } = gridRangeOf(context, range);
  return { sheet, area: areaOf(sheet, full) };
}

/** The sheet of a GridRange, and the range with its sheet's id; refused where it begins outside the grid or ends before it begins. */
export function gridRangeOf(
  context: RequestContext,
  range: Partial<GridRange> | undefined,
): { sheet: Sheet; range: GridRange } {
  if (range === undefined) throw badRequest('range is required.');
  const sheet = sheetWithId(context, range.sheetId);
  const full: GridRange = { ...range, sheetId: sheet.id };
  const { startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = full;
  for (const [start, end, name] of [
    [startRowIndex, endRowIndex, 'Row'],
    [startColumnIndex, endColumnIndex, 'Column'],
  ] as const) {
    if (start < 0 || (end !== undefined && end < 0))
      throw badRequest(`range.start${name}Index and range.end${name}Index cannot be negative.`);
    if (end !== undefined && end < start)
      throw badRequest(`range.end${name}Index[${end}] must be after range.start${name}Index[${start}]`);
  }
  const { rowCount, columnCount } = sheet.grid;
  if (startRowIndex >= rowCount || startColumnIndex >= columnCount)
    throw outsideGrid(sheet, gridRangeText(sheet, full));
  return { sheet, range: full };
}

/** A range that is kept (a view, a protection, a name): cells of the grid, at least one. */
export function keptRange(context: RequestContext, range: Partial<GridRange> | undefined): GridRange {
  const { sheet, range: full } = gridRangeOf(context, range);
  checkRange(sheet, full);
  return full;
}

/** Neither empty nor ending beyond the grid. */
export function checkRange(sheet: Sheet, range: GridRange): void {
  const { rowCount, columnCount } = sheet.grid;
  const {
    startRowIndex = 0,
    endRowIndex = rowCount,
    startColumnIndex = 0,
    endColumnIndex = columnCount,
  } = range;
  if (endRowIndex <= startRowIndex || endColumnIndex <= startColumnIndex)
    throw badRequest('The range must contain at least one cell.');
  if (endRowIndex > rowCount || endColumnIndex > columnCount || startRowIndex < 0 || startColumnIndex < 0)
    throw outsideGrid(sheet, gridRangeText(sheet, range));
}

export function requireWrite({ workbook, user }: RequestContext, sheet: Sheet, area: Rectangle): void {
  if (!mayWrite(workbook, user, sheet, area)) throw badRequest(protectedText);
}

export function requireArrange({ workbook, user }: RequestContext, sheet: Sheet): void {
  if (!mayArrange(workbook, user, sheet)) throw badRequest(protectedText);
}
