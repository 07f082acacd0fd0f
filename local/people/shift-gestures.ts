/** Insert ▸ Cells and Edit ▸ Delete ▸ Cells: single cells make room or close up, the rest of the rows and columns stays. */
import { fireChange } from '../triggers/events.ts';
import { moveBlock } from '../workbook/moving.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { type Acting, act, permitsWrite } from './acting.ts';
import { eachStored, edited, growTo } from './edits.ts';

/** The cells from an area on to the end of what the sheet holds, down or to the right. */
function rest(sheet: Sheet, area: Rectangle, isVertical: boolean): Rectangle {
  const { grid } = sheet;
  if (isVertical) return { ...area, rowCount: Math.max(area.rowCount, grid.usedRows - area.row) };
  const lengths = Array.from({ length: area.rowCount }, (_, down) => grid.row(area.row + down).length);
  const end = Math.max(area.column + area.columnCount, Math.min(grid.columnCount, Math.max(...lengths)));
  return { ...area, columnCount: end - area.column };
}

const tell = (acting: Acting, sheet: Sheet, area: Rectangle): void => {
  const { host, workbook, email } = acting;
  if (host.switches.movesFireOnEdit) edited(acting, sheet, area);
  else fireChange(host, workbook, email, 'OTHER');
};

/** The cells from an area on move by its size; the grid grows where contents would fall off. */
export function insertCellsByHand(
  acting: Acting,
  sheet: Sheet,
  area: Rectangle,
  shift: 'right' | 'down',
): void {
  const isVertical = shift === 'down';
  const moving = rest(sheet, area, isVertical);
  if (!permitsWrite(acting, sheet, moving)) return;
  const row = area.row + (isVertical ? area.rowCount : 0);
  const column = area.column + (isVertical ? 0 : area.columnCount);
  act(acting, () => {
    growTo(acting, sheet, row + moving.rowCount, column + moving.columnCount);
    moveBlock(acting.workbook, { sheet, area: moving }, sheet, row, column);
  });
  tell(acting, sheet, moving);
}

/** The cells behind an area take its place. */
export function deleteCellsByHand(acting: Acting, sheet: Sheet, area: Rectangle, shift: 'left' | 'up'): void {
  const { workbook } = acting;
  const isVertical = shift === 'up';
  const all = rest(sheet, area, isVertical);
  if (!permitsWrite(acting, sheet, all)) return;
  const moving = isVertical
    ? { ...all, row: area.row + area.rowCount, rowCount: all.rowCount - area.rowCount }
    : { ...all, column: area.column + area.columnCount, columnCount: all.columnCount - area.columnCount };
  act(acting, () => {
    eachStored(sheet, area, (_, row, column) => workbook.setCell(sheet, row, column, undefined));
    if (moving.rowCount > 0 && moving.columnCount > 0)
      moveBlock(workbook, { sheet, area: moving }, sheet, area.row, area.column);
  });
  tell(acting, sheet, all);
}
