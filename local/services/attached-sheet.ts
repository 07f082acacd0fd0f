/** A script may hold a sheet or a range of it while somebody deletes that sheet: from then on its methods fail. */
import { ServiceException } from '../execution/exceptions.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Throws what Google throws for a sheet that is no longer in its file. */
export function requireAttached(workbook: Workbook, sheet: Sheet): void {
  if (!workbook.sheets.includes(sheet)) throw new ServiceException(`Sheet ${sheet.id} not found`);
}
