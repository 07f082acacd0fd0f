/** What every request of a batchUpdate works with, and the checks that many of them share. */
import type { LocalGoogleSwitches } from '../../contract.ts';
import { boundedRange, type GridRange, type Rectangle } from '../../workbook/ranges.ts';
import { mayArrange, mayWrite, protectedText } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { badRequest } from './api-error.ts';

export type Message = Record<string, unknown>;

export interface RequestContext {
  readonly workbook: Workbook;
  readonly user: string;
  readonly switches: LocalGoogleSwitches;
  /** Notes how much was written, for the predicted time. */
  readonly wrote: (rows: number, cells: number) => void;
}

export function sheetWithId({ workbook }: RequestContext, id: number | undefined): Sheet {
  const sheet = workbook.sheetById(id ?? 0);
  if (sheet === undefined) throw badRequest(`No grid with id: ${id ?? 0}`);
  return sheet;
}

/** The sheet and the bounded cells of a GridRange; refused where it lies outside the grid or is empty. */
export function cellsOf(
  context: RequestContext,
  range: Partial<GridRange> | undefined,
): { sheet: Sheet; area: Rectangle } {
  if (range === undefined) throw badRequest('range is required');
  const sheet = sheetWithId(context, range.sheetId);
  const full: GridRange = { ...range, sheetId: sheet.id };
  checkRange(sheet, full);
  return { sheet, area: boundedRange(full, sheet.grid.rowCount, sheet.grid.columnCount) };
}

/** Indexes in order and starting inside the grid; an end beyond the grid is refused too. */
export function checkRange(sheet: Sheet, range: GridRange): void {
  const { rowCount, columnCount } = sheet.grid;
  const bounds = [
    [range.startRowIndex ?? 0, range.endRowIndex ?? rowCount, rowCount, 'row'],
    [range.startColumnIndex ?? 0, range.endColumnIndex ?? columnCount, columnCount, 'column'],
  ] as const;
  for (const [start, end, limit, name] of bounds) {
    if (start < 0 || end <= start)
      throw badRequest(`range.end${name}Index must be greater than range.start${name}Index`);
    if (end > limit) {
      throw badRequest(
        `range (${JSON.stringify(range)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
      );
    }
  }
}

export function requireWrite({ workbook, user }: RequestContext, sheet: Sheet, area: Rectangle): void {
  if (!mayWrite(workbook, user, sheet, area)) throw badRequest(protectedText);
}

export function requireArrange({ workbook, user }: RequestContext, sheet: Sheet): void {
  if (!mayArrange(workbook, user, sheet)) throw badRequest(protectedText);
}
