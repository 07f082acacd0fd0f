/** Which cells are active: a script moves the selection of the person for whom it runs, and the person's page follows. */
import type { Execution } from '../execution/execution.ts';
import { a1Of, type Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { rangeObject } from './spreadsheet-objects.ts';

/** Apps Script reference: Range.activate, Spreadsheet.setActiveSheet, and Spreadsheet.insertSheet, whose sheet becomes active. */
export function activateCells(
  { host, user }: Execution,
  workbook: Workbook,
  sheetId: number,
  area: Rectangle,
): void {
  const seat = host.seats.of(workbook, user);
  if (seat === undefined) return;
  seat.sheetId = sheetId;
  seat.area = area;
  const range = a1Of(area);
  host.announce({ spreadsheetId: workbook.id, what: 'selection', email: user, sheetId, range });
}

const firstCell: Rectangle = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Where the person for whom a script runs is looking; nowhere in time-driven runs. */
export function seatOf(execution: Execution, workbook: Workbook) {
  return execution.facts.trigger === 'clock' ? undefined : execution.host.seats.of(workbook, execution.user);
}

/** The cells selected on a sheet; its first cell where another sheet is looked at. */
export function activeRangeOf(
  execution: Execution,
  { workbook, sheet }: { workbook: Workbook; sheet: Sheet },
): GoogleAppsScript.Spreadsheet.Range {
  const seat = seatOf(execution, workbook);
  const isLookedAt = (seat?.sheetId ?? workbook.sheets[0]?.id) === sheet.id;
  const { rowCount, columnCount } = sheet.grid;
  const area = isLookedAt ? (seat?.area ?? firstCell) : firstCell;
  const isOnGrid = area.row + area.rowCount <= rowCount && area.column + area.columnCount <= columnCount;
  return rangeObject(execution, { workbook, sheet, area: isOnGrid ? area : firstCell });
}
