/** What people do to rows and columns by hand: insert, delete, move. */
import { LocalHostError } from '../errors.ts';
import { fireChange } from '../triggers/events.ts';
import { hasContent } from '../workbook/cell.ts';
import { checkGridSize, columnLimit } from '../workbook/limits.ts';
import type { Dimension, Rectangle } from '../workbook/ranges.ts';
import { mayInsert } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { changeDimension } from '../workbook/structure.ts';
import { type Acting, act, permitsArrange, permitsWrite } from './acting.ts';
import { edited } from './edits.ts';

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
  if (!permitsArrange(acting, sheet)) return;
  if (!mayInsert(workbook, email, sheet, dimension, at)) {
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
  if (!permitsArrange(acting, sheet) || !permitsWrite(acting, sheet, stripe(sheet, dimension, at, count)))
    return;
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
  if (!permitsArrange(acting, sheet) || !permitsWrite(acting, sheet, stripe(sheet, dimension, at, count)))
    return;
  if (to >= at && to <= at + count) return;
  const block = stripe(sheet, dimension, at, count);
  const holdsSomething = sheet.grid.block(block).some((cells) => cells.some(hasContent));
  act(acting, () =>
    changeDimension(workbook, sheet, dimension, { kind: 'move', at, count, to }, host.switches),
  );
  const first = to > at ? to - count : to;
  if (host.switches.movesFireOnEdit && holdsSomething)
    edited(acting, sheet, stripe(sheet, dimension, first, count));
  else fireChange(host, workbook, email, 'OTHER');
}
