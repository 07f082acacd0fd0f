/** Copy, cut and paste within a file, dragging cells elsewhere, and the fill handle. */
import type { PasteWhat } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { shiftedFormula } from '../formula/references.ts';
import { fireChange } from '../triggers/events.ts';
import { extrasOf, hasContent } from '../workbook/cell.ts';
import { type CopiedPart, copyBlock, writtenArea } from '../workbook/copying.ts';
import { withExtras } from '../workbook/entering.ts';
import { fillCells, fillDirection, filledArea } from '../workbook/filling.ts';
import { moveBlock } from '../workbook/moving.ts';
import { overlaps, type Rectangle } from '../workbook/ranges.ts';
import { Sheet, sheetProperties } from '../workbook/sheet.ts';
import { type Acting, act, permitsWrite, requireEditor } from './acting.ts';
import { edited, growTo, spanning } from './edits.ts';
import type { Clipboard } from './seats.ts';
import { filteredRows, rowsToFill, seenParts } from './seen-rows.ts';

const parts: Readonly<Record<PasteWhat, CopiedPart>> = {
  everything: 'NORMAL',
  values: 'VALUES',
  formats: 'FORMAT',
  formulas: 'FORMULA',
  validation: 'DATA_VALIDATION',
  withoutBorders: 'NO_BORDERS',
};

/** Rows that a filter hides are not copied; cutting takes the whole block. */
export function holdCells(acting: Acting, sheet: Sheet, area: Rectangle, cut: boolean): void {
  const { workbook, seat } = acting;
  if (cut) requireEditor(acting);
  const hidden = filteredRows(acting, sheet);
  const rows = Array.from({ length: area.rowCount }, (_, down) => area.row + down).filter(
    (row) => cut || !hidden.has(row),
  );
  if (rows.length === 0) throw new LocalHostError('invalid-gesture', 'There is nothing to copy.');
  const block = rows.map((row, index) => {
    const [cells = []] = sheet.grid.block({ ...area, row, rowCount: 1 });
    const up = area.row + index - row;
    return cells.map((cell) => {
      const { formula } = extrasOf(cell);
      return formula === undefined ? cell : withExtras(cell, { formula: shiftedFormula(formula, up, 0) });
    });
  });
  const held = new Sheet(sheet.id, sheet.title, sheet.grid.rowCount, sheet.grid.columnCount);
  if (rows.length === area.rowCount) Object.assign(held, sheetProperties(sheet));
  const compact = { ...area, rowCount: rows.length };
  held.grid.putBlock(compact, block);
  seat.clipboard = { held, area: compact, sheetId: sheet.id, cut, arrangement: workbook.arrangement };
}

/** Pastes at the top left cell of `target`; a copy is repeated where the target holds it several times. */
export function pasteHeld(
  acting: Acting,
  sheet: Sheet,
  target: Rectangle,
  what: PasteWhat,
  transposed: boolean,
): void {
  requireEditor(acting);
  const { clipboard } = acting.seat;
  if (clipboard === undefined)
    throw new LocalHostError('invalid-gesture', 'Nothing was copied or cut in this file yet.');
  if (clipboard.cut) pasteCut(acting, clipboard, sheet, target);
  else pasteCopied(acting, clipboard, sheet, target, parts[what], transposed);
}

function pasteCopied(
  acting: Acting,
  { held, area: source }: Clipboard,
  sheet: Sheet,
  target: Rectangle,
  part: CopiedPart,
  transposed: boolean,
): void {
  const { workbook } = acting;
  const seen = seenParts(acting, sheet, target).reduce((sum, { rowCount }) => sum + rowCount, 0);
  const written = writtenArea(source, { ...target, rowCount: Math.max(1, seen) }, transposed);
  const rows = rowsToFill(acting, sheet, target.row, written.rowCount);
  const area = spanning(rows, written.column, written.columnCount);
  if (!permitsWrite(acting, sheet, ...seenParts(acting, sheet, area))) return;
  act(acting, () => {
    growTo(acting, sheet, area.row + area.rowCount, area.column + area.columnCount);
    if (area.rowCount === written.rowCount) {
      copyBlock(workbook, { sheet: held, area: source }, { sheet, area: written }, part, transposed);
      return;
    }
    const height = transposed ? source.columnCount : source.rowCount;
    rows.forEach((row, down) => {
      const from = transposed
        ? { ...source, column: source.column + (down % height), columnCount: 1 }
        : { ...source, row: source.row + (down % height), rowCount: 1 };
      const to = { row, column: written.column, rowCount: 1, columnCount: written.columnCount };
      copyBlock(workbook, { sheet: held, area: from }, { sheet, area: to }, part, transposed);
    });
  });
  if (part === 'FORMAT' || part === 'DATA_VALIDATION')
    fireChange(acting.host, workbook, acting.email, 'FORMAT');
  else edited(acting, sheet, area);
}

function pasteCut(acting: Acting, clipboard: Clipboard, sheet: Sheet, target: Rectangle): void {
  const { workbook, seat } = acting;
  const source = workbook.sheetById(clipboard.sheetId);
  if (source === undefined || clipboard.arrangement !== workbook.arrangement) {
    seat.clipboard = undefined;
    throw new LocalHostError(
      'invalid-gesture',
      'Rows, columns or sheets were rearranged since these cells were cut; cut them again. Nothing was changed.',
    );
  }
  const area = { ...clipboard.area, row: target.row, column: target.column };
  if (moveWithRights(acting, source, clipboard.area, sheet, area)) {
    seat.clipboard = undefined;
    edited(acting, sheet, area);
  }
}

/** Moves cells if the person may write both places; false where a warning made them stop. */
function moveWithRights(
  acting: Acting,
  source: Sheet,
  from: Rectangle,
  sheet: Sheet,
  to: Rectangle,
): boolean {
  if (!permitsWrite(acting, source, from) || !permitsWrite(acting, sheet, to)) return false;
  act(acting, () => {
    growTo(acting, sheet, to.row + to.rowCount, to.column + to.columnCount);
    moveBlock(acting.workbook, { sheet: source, area: from }, sheet, to.row, to.column);
  });
  return true;
}

/** Drags cells to another place of the same or another sheet. */
export function moveCellsByHand(
  acting: Acting,
  source: Sheet,
  from: Rectangle,
  sheet: Sheet,
  target: Rectangle,
): void {
  const { host, workbook, email } = acting;
  const to = { ...from, row: target.row, column: target.column };
  if (source === sheet && to.row === from.row && to.column === from.column) return;
  const holdsSomething = source.grid.block(from).some((cells) => cells.some(hasContent));
  if (!moveWithRights(acting, source, from, sheet, to)) return;
  if (host.switches.movesFireOnEdit && holdsSomething) edited(acting, sheet, to);
  else fireChange(host, workbook, email, 'OTHER');
}

/** Drags the fill handle from `source` to the end of `target`, which holds the source or lies right beside it. */
export function fillByHand(acting: Acting, sheet: Sheet, source: Rectangle, target: Rectangle): void {
  const { workbook } = acting;
  const whole = overlaps(source, target) ? target : union(source, target);
  const direction = fillDirection(source, whole);
  if (direction === null) {
    throw new LocalHostError(
      'invalid-gesture',
      'The fill handle goes from the chosen cells straight up, down, left or right. Nothing was changed.',
    );
  }
  const filled = filledArea(source, whole, direction);
  if (!permitsWrite(acting, sheet, ...seenParts(acting, sheet, filled))) return;
  const hidden = filteredRows(acting, sheet);
  act(acting, () =>
    fillCells(workbook, sheet, source, whole, direction, { skipsRow: (row) => hidden.has(row) }),
  );
  edited(acting, sheet, filled);
}

function union(one: Rectangle, other: Rectangle): Rectangle {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}
