/** What people do to cells by hand: type, clear, paste, sort, format. Each sets off the triggers that Google sets off. */
import { LocalHostError } from '../errors.ts';
import { extrasOf, type StoredCell } from '../workbook/cell.ts';
import { clearedCell, typedCell } from '../workbook/entering.ts';
import { mergesIn } from '../workbook/merging.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { sortArea } from '../workbook/sorting.ts';
import { refusalOf } from '../workbook/validation.ts';
import { type Acting, act, permitsWrite } from './acting.ts';
import { eachStored, edited, eventText, growTo, spanning } from './edits.ts';
import { rowsToFill, seenParts } from './seen-rows.ts';

export function typeInto(acting: Acting, sheet: Sheet, row: number, column: number, text: string): void {
  const { workbook } = acting;
  const area = { row, column, rowCount: 1, columnCount: 1 };
  if (!permitsWrite(acting, sheet, area)) return;
  const before = sheet.grid.get(row, column);
  const oldValue = eventText(workbook, before);
  const cell = typedCell(workbook, before, text);
  refuseBroken(acting, sheet, row, column, cell);
  act(acting, () => workbook.setCell(sheet, row, column, cell));
  const value = eventText(workbook, sheet.grid.get(row, column));
  edited(acting, sheet, area, { value, oldValue });
}

/** Empties the cells that the person sees. */
export function clearCells(acting: Acting, sheet: Sheet, area: Rectangle): void {
  const { workbook } = acting;
  const parts = seenParts(acting, sheet, area);
  if (!permitsWrite(acting, sheet, ...parts)) return;
  const single = area.rowCount === 1 && area.columnCount === 1;
  const oldValue = single ? eventText(workbook, sheet.grid.get(area.row, area.column)) : undefined;
  act(acting, () => {
    for (const part of parts)
      eachStored(sheet, part, (stored, row, column) =>
        workbook.setCell(sheet, row, column, clearedCell(stored)),
      );
  });
  edited(acting, sheet, area, { oldValue });
}

/**
 * Pastes texts from elsewhere; the grid grows where they do not fit, and rows that a filter hides from the person are passed over.
 * One event for all of it, without values.
 */
export function pasteBlock(
  acting: Acting,
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): void {
  const { workbook } = acting;
  const columnCount = Math.max(0, ...block.map((cells) => cells.length));
  if (block.length === 0 || columnCount === 0)
    throw new LocalHostError('invalid-gesture', 'There is nothing to paste.');
  const rows = rowsToFill(acting, sheet, row, block.length);
  const area = spanning(rows, column, columnCount);
  if (!permitsWrite(acting, sheet, ...seenParts(acting, sheet, area))) return;
  act(acting, () => {
    growTo(acting, sheet, area.row + area.rowCount, column + columnCount);
    block.forEach((cells, down) => {
      const target = rows[down] ?? row + down;
      cells.forEach((text, across) => {
        const cell = typedCell(workbook, sheet.grid.get(target, column + across), text);
        refuseBroken(acting, sheet, target, column + across, cell);
        workbook.setCell(sheet, target, column + across, cell);
      });
    });
  });
  edited(acting, sheet, area);
}

export function sortCells(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  column: number,
  ascending: boolean,
): void {
  const { host, workbook } = acting;
  if (column < 0 || column >= area.columnCount)
    throw new LocalHostError('no-such-range', `The range has no column ${column}.`);
  refuseTallMerges(sheet, area);
  if (!permitsWrite(acting, sheet, area)) return;
  act(acting, () => sortArea(workbook, sheet, area, [{ column: area.column + column, ascending }]));
  if (host.switches.sortFiresOnEdit) edited(acting, sheet, area);
}

/** Google sorts no range that holds cells merged over several rows. */
function refuseTallMerges(sheet: Sheet, area: Rectangle): void {
  const tall = mergesIn(sheet, area).find(
    ({ startRowIndex = 0, endRowIndex = 0 }) => endRowIndex - startRowIndex > 1,
  );
  if (tall !== undefined)
    throw new LocalHostError(
      'invalid-gesture',
      "You can't sort a range containing vertical merges. Nothing was changed.",
    );
}

/** What Sheets says under "There was a problem" when a rule rejects what was entered: the rule's help text, else its own sentence. */
function refuseBroken(acting: Acting, sheet: Sheet, row: number, column: number, cell: StoredCell): void {
  const text = refusalOf(acting.workbook, sheet, row, column, cell);
  if (text === null) return;
  throw new LocalHostError('rule-broken', extrasOf(cell).validation?.help ?? text);
}
