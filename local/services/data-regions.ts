/** Blocks of cells with data: what Ctrl+A selects and where Ctrl+Arrow goes (Apps Script reference: Range.getDataRegion, getNextDataCell). */
import { hasContent } from '../workbook/cell.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import type { Sheet } from '../workbook/sheet.ts';

const hasData = (sheet: Sheet, row: number, column: number) => hasContent(sheet.grid.get(row, column));

function anyIn(sheet: Sheet, { row, column, rowCount, columnCount }: Rectangle): boolean {
  const { grid } = sheet;
  const [firstRow, firstColumn] = [Math.max(0, row), Math.max(0, column)];
  const lastRow = Math.min(row + rowCount, grid.rowCount);
  const lastColumn = Math.min(column + columnCount, grid.columnCount);
  for (let at = firstRow; at < lastRow; at += 1) {
    for (let across = firstColumn; across < lastColumn; across += 1)
      if (hasData(sheet, at, across)) return true;
  }
  return false;
}

/** The range grown, along rows, columns or both, as long as cells with data touch it (corners count). */
export function dataRegion(sheet: Sheet, start: Rectangle, along: 'ROWS' | 'COLUMNS' | 'BOTH'): Rectangle {
  const { grid } = sheet;
  let area = start;
  for (let grown = true; grown; ) {
    grown = false;
    if (along !== 'COLUMNS') {
      const wide = { ...area, column: area.column - 1, columnCount: area.columnCount + 2 };
      const reach = along === 'ROWS' ? area : wide;
      if (area.row > 0 && anyIn(sheet, { ...reach, row: area.row - 1, rowCount: 1 })) {
        area = { ...area, row: area.row - 1, rowCount: area.rowCount + 1 };
        grown = true;
      }
      const below = area.row + area.rowCount;
      if (below < grid.rowCount && anyIn(sheet, { ...reach, row: below, rowCount: 1 })) {
        area = { ...area, rowCount: area.rowCount + 1 };
        grown = true;
      }
    }
    if (along !== 'ROWS') {
      const tall = { ...area, row: area.row - 1, rowCount: area.rowCount + 2 };
      const reach = along === 'COLUMNS' ? area : tall;
      if (area.column > 0 && anyIn(sheet, { ...reach, column: area.column - 1, columnCount: 1 })) {
        area = { ...area, column: area.column - 1, columnCount: area.columnCount + 1 };
        grown = true;
      }
      const right = area.column + area.columnCount;
      if (right < grid.columnCount && anyIn(sheet, { ...reach, column: right, columnCount: 1 })) {
        area = { ...area, columnCount: area.columnCount + 1 };
        grown = true;
      }
    }
  }
  return area;
}

const steps = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] } as const;

/** The edge of the block that starts here, or the first cell of the next block, or the sheet's edge. */
export function nextDataCell(
  sheet: Sheet,
  row: number,
  column: number,
  direction: keyof typeof steps,
): { row: number; column: number } {
  const [down, across] = steps[direction];
  const { rowCount, columnCount } = sheet.grid;
  const isOn = (at: { row: number; column: number }) =>
    at.row >= 0 && at.column >= 0 && at.row < rowCount && at.column < columnCount;
  const next = (at: { row: number; column: number }) => ({ row: at.row + down, column: at.column + across });
  let at = { row, column };
  const isInBlock =
    hasData(sheet, row, column) && isOn(next(at)) && hasData(sheet, row + down, column + across);
  while (isOn(next(at))) {
    const to = next(at);
    if (isInBlock && !hasData(sheet, to.row, to.column)) return at;
    at = to;
    if (!isInBlock && hasData(sheet, at.row, at.column)) return at;
  }
  return at;
}
