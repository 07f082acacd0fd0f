/** What people do to rows, columns and sheets by hand. */
import { LocalHostError } from '../errors.ts';
import { fireChange } from '../triggers/events.ts';
import { checkGridSize, columnLimit, isValidTitle } from '../workbook/limits.ts';
import type { Dimension, Rectangle } from '../workbook/ranges.ts';
import { mayDeleteSheet, mayEditFile, mayInsert } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { addSheet, changeDimension, deleteSheet, newSheet } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type Acting, act, requireArrange, requireWrite } from './acting.ts';

const names = { ROWS: 'ROW', COLUMNS: 'COLUMN' } as const;

function checkBounds(sheet: Sheet, dimension: Dimension, at: number, count: number, isInsert: boolean): void {
  const length = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  const end = isInsert ? at : at + count;
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 0 || count < 1 || end > length) {
    throw new LocalHostError(
      'no-such-range',
      `The sheet ${sheet.title} has ${length} ${dimension.toLowerCase()}.`,
    );
  }
  if (isInsert && dimension === 'COLUMNS' && length + count > columnLimit) {
    throw new LocalHostError('invalid-gesture', `A sheet can have ${columnLimit} columns at most.`);
  }
}

const stripe = ({ grid }: Sheet, dimension: Dimension, at: number, count: number): Rectangle =>
  dimension === 'ROWS'
    ? { row: at, rowCount: count, column: 0, columnCount: grid.columnCount }
    : { row: 0, rowCount: grid.rowCount, column: at, columnCount: count };

export function insertLines(
  acting: Acting,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const { host, workbook, email } = acting;
  checkBounds(sheet, dimension, at, count, true);
  requireArrange(acting, sheet);
  if (mayEditFile(workbook, email) && !mayInsert(workbook, email, sheet, dimension, at)) {
    throw new LocalHostError(
      'protected',
      'This would split a protected range; ask the owner of the spreadsheet. Nothing was changed.',
    );
  }
  checkGridSize(workbook, count * (dimension === 'ROWS' ? sheet.grid.columnCount : sheet.grid.rowCount));
  act(acting, () =>
    changeDimension(workbook, sheet, dimension, { kind: 'insert', at, count }, host.switches),
  );
  fireChange(host, workbook, email, `INSERT_${names[dimension]}`);
}

export function deleteLines(
  acting: Acting,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const { host, workbook, email } = acting;
  checkBounds(sheet, dimension, at, count, false);
  const length = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  if (count === length)
    throw new LocalHostError(
      'invalid-gesture',
      `A sheet keeps at least one ${names[dimension].toLowerCase()}.`,
    );
  requireArrange(acting, sheet);
  requireWrite(acting, sheet, stripe(sheet, dimension, at, count));
  act(acting, () =>
    changeDimension(workbook, sheet, dimension, { kind: 'delete', at, count }, host.switches),
  );
  fireChange(host, workbook, email, `REMOVE_${names[dimension]}`);
}

/** Drags rows or columns to before another one. */
export function moveLines(
  acting: Acting,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
  to: number,
): void {
  const { host, workbook, email } = acting;
  checkBounds(sheet, dimension, at, count, false);
  checkBounds(sheet, dimension, to, 1, true);
  requireArrange(acting, sheet);
  requireWrite(acting, sheet, stripe(sheet, dimension, at, count));
  if (to >= at && to <= at + count) return;
  act(acting, () =>
    changeDimension(workbook, sheet, dimension, { kind: 'move', at, count, to }, host.switches),
  );
  fireChange(host, workbook, email, 'OTHER');
}

function freeTitle(workbook: Workbook, title: string, own?: Sheet): string {
  const other = workbook.sheetByTitle(title);
  if (!isValidTitle(title))
    throw new LocalHostError('invalid-gesture', 'A sheet needs a name of 1 to 100 characters.');
  if (other !== undefined && other !== own)
    throw new LocalHostError('invalid-gesture', `There is already a sheet called ${title}.`);
  return title;
}

export function addSheetByHand(acting: Acting, title: string): void {
  const { host, workbook, email, seat } = acting;
  const sheet = newSheet(workbook, freeTitle(workbook, title));
  checkGridSize(workbook, sheet.grid.rowCount * sheet.grid.columnCount);
  act(acting, () => addSheet(workbook, sheet, workbook.sheets.length));
  seat.sheetId = sheet.id;
  fireChange(host, workbook, email, 'INSERT_GRID');
}

export function renameSheetByHand(acting: Acting, sheet: Sheet, title: string): void {
  const { host, workbook, email } = acting;
  const before = sheet.title;
  const after = freeTitle(workbook, title, sheet);
  requireArrange(acting, sheet);
  act(acting, () =>
    workbook.change(
      'structure',
      () => {
        sheet.title = after;
      },
      () => {
        sheet.title = before;
      },
    ),
  );
  fireChange(host, workbook, email, 'OTHER');
}

export function deleteSheetByHand(acting: Acting, sheet: Sheet): void {
  const { host, workbook, email } = acting;
  if (workbook.sheets.length === 1)
    throw new LocalHostError('invalid-gesture', 'A spreadsheet keeps at least one sheet.');
  if (mayEditFile(workbook, email) && !mayDeleteSheet(workbook, email, sheet)) {
    throw new LocalHostError(
      'protected',
      `The sheet ${sheet.title} holds protected cells and cannot be deleted by ${email}.`,
    );
  }
  act(acting, () => deleteSheet(workbook, sheet));
  fireChange(host, workbook, email, 'REMOVE_GRID');
}
