/** Which cells are active: a script moves the selection of the person for whom it runs, and the person's page follows. */
import type { Execution } from '../execution/execution.ts';
import { a1Of, type Rectangle } from '../workbook/ranges.ts';
import type { Workbook } from '../workbook/workbook.ts';

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
