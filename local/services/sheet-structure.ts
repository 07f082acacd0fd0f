/** Inserting, deleting and moving rows and columns through SpreadsheetApp: at once, after whatever writes are waiting. */
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { checkGridSize, columnLimit } from '../workbook/limits.ts';
import type { Dimension } from '../workbook/ranges.ts';
import { mayInsert, protectedText } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { changeDimension } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';

const nameOf = (dimension: Dimension) => (dimension === 'ROWS' ? 'rows' : 'columns');

/** What Google says of rows or columns that the sheet does not have. */
export const outOfBounds = (dimension: Dimension): ServiceException =>
  new ServiceException(`Those ${nameOf(dimension)} are out of bounds.`);

const lengthOf = ({ grid }: Sheet, dimension: Dimension) =>
  dimension === 'ROWS' ? grid.rowCount : grid.columnCount;

const stripe = ({ grid }: Sheet, dimension: Dimension, at: number, count: number) =>
  dimension === 'ROWS'
    ? { row: at, rowCount: count, column: 0, columnCount: grid.columnCount }
    : { row: 0, rowCount: grid.rowCount, column: at, columnCount: count };

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
  execution.requireEditor(workbook);
  if (!mayInsert(workbook, execution.user, sheet, dimension, at)) throw new ServiceException(protectedText);
  const length = lengthOf(sheet, dimension);
  const across = lengthOf(sheet, dimension === 'ROWS' ? 'COLUMNS' : 'ROWS');
  if (!Number.isInteger(at) || at < 0 || at > length || !(count >= 1)) throw outOfBounds(dimension);
  checkGridSize(workbook, across * count);
  if (dimension === 'COLUMNS' && length + count > columnLimit) {
    throw new ServiceException(`A sheet cannot have more than ${columnLimit} columns.`);
  }
  changeDimension(workbook, sheet, dimension, { kind: 'insert', at, count }, execution.host.switches);
}

/** Deletes from the zero-based index `at` on; at least one line that is not frozen stays. */
export function deleteLines(
  execution: Execution,
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  execution.flush();
  const length = lengthOf(sheet, dimension);
  const frozen = dimension === 'ROWS' ? sheet.frozenRows : sheet.frozenColumns;
  if (!(at >= 0) || !(count >= 1) || at + count > length) throw outOfBounds(dimension);
  if (count === length)
    throw new ServiceException(`You can't delete all the ${nameOf(dimension)} on the sheet.`);
  if (at <= frozen && at + count === length)
    throw new ServiceException(`Sorry, it is not possible to delete all non-frozen ${nameOf(dimension)}.`);
  execution.checkArrange(workbook, sheet);
  execution.checkWrite(workbook, sheet, stripe(sheet, dimension, at, count));
  changeDimension(workbook, sheet, dimension, { kind: 'delete', at, count }, execution.host.switches);
}

/** Moves lines to before the zero-based index `to`, counted as before the move. */
export function moveLines(
  execution: Execution,
  workbook: Workbook,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
  to: number,
): void {
  execution.flush();
  if (!(to >= 0) || to > lengthOf(sheet, dimension)) throw outOfBounds(dimension);
  execution.checkArrange(workbook, sheet);
  execution.checkWrite(workbook, sheet, stripe(sheet, dimension, at, count));
  if (to >= at && to <= at + count) return;
  changeDimension(workbook, sheet, dimension, { kind: 'move', at, count, to }, execution.host.switches);
}
