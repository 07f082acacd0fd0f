/** Moving a block of cells (cut and paste, inserted and deleted cells): everything in them goes along, and references follow. */
import { formulaAfterMove } from '../formula/moved-references.ts';
import { formulaCells } from './calculation.ts';
import type { Place } from './copying.ts';
import { withExtras } from './entering.ts';
import { overlaps, type Rectangle } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import { setSheetProperties } from './sheet-properties.ts';
import type { Workbook } from './workbook.ts';

/** Moves a block so that its first cell is at (row, column) of `to`; what stood there is gone, the old place is empty. */
export function moveBlock(workbook: Workbook, from: Place, to: Sheet, row: number, column: number): void {
  const { sheet, area } = from;
  const cells = Array.from({ length: area.rowCount }, (_, down) =>
    Array.from({ length: area.columnCount }, (__, across) =>
      sheet.grid.get(area.row + down, area.column + across),
    ),
  );
  const put = (target: Sheet, first: Rectangle, isFilled: boolean) => {
    for (let down = 0; down < area.rowCount; down += 1) {
      for (let across = 0; across < area.columnCount; across += 1) {
        const cell = isFilled ? cells[down]?.[across] : undefined;
        const [atRow, atColumn] = [first.row + down, first.column + across];
        if (cell !== undefined || target.grid.get(atRow, atColumn) !== undefined)
          workbook.setCell(target, atRow, atColumn, cell);
      }
    }
  };
  put(sheet, area, false);
  const target = { ...area, row, column };
  put(to, target, true);
  moveMerges(workbook, from, to, row, column);
  const move = { fromSheet: sheet.title, from: area, toSheet: to.title, row, column };
  for (const cell of formulaCells(workbook)) {
    const formula = cell.record.formula ?? '';
    const wasIn =
      cell.sheet === to &&
      overlaps({ row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 }, target);
    const own = wasIn ? sheet.title : cell.sheet.title;
    const after = formulaAfterMove(formula, own, move);
    if (after !== formula)
      workbook.setCell(cell.sheet, cell.row, cell.column, withExtras(cell.record, { formula: after }));
  }
}

function moveMerges(
  workbook: Workbook,
  { sheet, area }: Place,
  to: Sheet,
  row: number,
  column: number,
): void {
  const isInside = (range: Sheet['merges'][number]) =>
    (range.startRowIndex ?? 0) >= area.row &&
    (range.endRowIndex ?? 0) <= area.row + area.rowCount &&
    (range.startColumnIndex ?? 0) >= area.column &&
    (range.endColumnIndex ?? 0) <= area.column + area.columnCount;
  const moving = sheet.merges.filter(isInside);
  if (moving.length === 0) return;
  const [down, across] = [row - area.row, column - area.column];
  setSheetProperties(workbook, sheet, { merges: sheet.merges.filter((range) => !isInside(range)) });
  const moved = moving.map((range) => ({
    sheetId: to.id,
    startRowIndex: (range.startRowIndex ?? 0) + down,
    endRowIndex: (range.endRowIndex ?? 0) + down,
    startColumnIndex: (range.startColumnIndex ?? 0) + across,
    endColumnIndex: (range.endColumnIndex ?? 0) + across,
  }));
  setSheetProperties(workbook, to, { merges: [...to.merges, ...moved] });
}
