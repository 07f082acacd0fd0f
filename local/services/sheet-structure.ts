/** Inserting and deleting rows and columns through SpreadsheetApp: at once, after whatever writes are waiting. */
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { checkGridSize, columnLimit } from '../workbook/limits.ts';
import type { Dimension } from '../workbook/ranges.ts';
import { mayArrange, mayInsert, mayWrite, protectedText } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { changeDimension } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Inserts before the zero-based index `at`. */
export function insertLines(
  execution: Execution,
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  execution.flush();
  if (!mayInsert(workbook, execution.user, sheet, dimension, at)) throw new ServiceException(protectedText);
  const { rowCount, columnCount } = sheet.grid;
  const [length, across] = dimension === 'ROWS' ? [rowCount, columnCount] : [columnCount, rowCount];
  if (!Number.isInteger(at) || at < 0 || at > length || !(count >= 1)) {
    throw new ServiceException('Those rows or columns are out of bounds.');
  }
  checkGridSize(workbook, across * count);
  if (dimension === 'COLUMNS' && length + count > columnLimit) {
    throw new ServiceException(`A sheet cannot have more than ${columnLimit} columns.`);
  }
  changeDimension(workbook, sheet, dimension, { kind: 'insert', at, count }, execution.host.switches);
}

/** Deletes from the zero-based index `at` on. */
export function deleteLines(
  execution: Execution,
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  execution.flush();
  const { rowCount, columnCount } = sheet.grid;
  const length = dimension === 'ROWS' ? rowCount : columnCount;
  if (!(at >= 0) || !(count >= 1) || at + count > length) {
    throw new ServiceException('Those rows or columns are out of bounds.');
  }
  if (count === length) throw new ServiceException("You can't delete all the rows or columns on the sheet.");
  const area =
    dimension === 'ROWS'
      ? { row: at, rowCount: count, column: 0, columnCount }
      : { row: 0, rowCount, column: at, columnCount: count };
  const allowed =
    mayArrange(workbook, execution.user, sheet) && mayWrite(workbook, execution.user, sheet, area);
  if (!allowed) throw new ServiceException(protectedText);
  changeDimension(workbook, sheet, dimension, { kind: 'delete', at, count }, execution.host.switches);
}
