/** batchUpdate requests that copy, cut, insert and delete blocks of cells, and that draw borders around them. */
import type { CellStyle } from '../../contract.ts';
import { NotInLocalHost } from '../../errors.ts';
import { styleChanger } from '../../workbook/cell-style.ts';
import { type CopiedPart, copyBlock, writtenArea } from '../../workbook/copying.ts';
import { moveBlock } from '../../workbook/moving.ts';
import { type GridRange, gridRange, type Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { badRequest } from './api-error.ts';
import { borderFrom } from './cell-format.ts';
import { gridRangeText, outsideGrid } from './cell-ranges.ts';
import { dimensionNamed } from './dimension-range.ts';
import { insertLines } from './dimension-requests.ts';
import { cellsOf, type Message, type RequestContext, requireWrite, sheetWithId } from './request-context.ts';

interface Coordinate {
  readonly sheetId?: number;
  readonly rowIndex?: number;
  readonly columnIndex?: number;
}

function partOf(pasteType = 'PASTE_NORMAL'): CopiedPart {
  const part = pasteType.replace(/^PASTE_/, '');
  if (part === 'CONDITIONAL_FORMATTING') throw new NotInLocalHost(`The pasteType ${pasteType}`);
  return part as CopiedPart;
}

/** Pasting needs room: the API does not make the grid bigger. */
function requireRoom(sheet: Sheet, area: Rectangle): void {
  const { rowCount, columnCount } = sheet.grid;
  if (area.row + area.rowCount <= rowCount && area.column + area.columnCount <= columnCount) return;
  const { row, column } = area;
  const range = gridRange(sheet.id, row, row + area.rowCount, column, column + area.columnCount);
  throw outsideGrid(sheet, gridRangeText(sheet, range));
}

export function applyCopyPaste(
  context: RequestContext,
  request: {
    source?: Partial<GridRange>;
    destination?: Partial<GridRange>;
    pasteType?: string;
    pasteOrientation?: string;
  },
): Message {
  const from = cellsOf(context, request.source);
  const to = cellsOf(context, request.destination);
  const transposed = request.pasteOrientation === 'TRANSPOSE';
  const written = writtenArea(from.area, to.area, transposed);
  requireRoom(to.sheet, written);
  requireWrite(context, to.sheet, written);
  copyBlock(context.workbook, from, to, partOf(request.pasteType), transposed);
  context.wrote(written.rowCount, written.rowCount * written.columnCount);
  return {};
}

export function applyCutPaste(
  context: RequestContext,
  request: { source?: Partial<GridRange>; destination?: Coordinate; pasteType?: string },
): Message {
  const { workbook } = context;
  const from = cellsOf(context, request.source);
  const { sheetId, rowIndex: row = 0, columnIndex: column = 0 } = request.destination ?? {};
  const sheet = sheetWithId(context, sheetId);
  const target = { ...from.area, row, column };
  requireRoom(sheet, target);
  requireWrite(context, from.sheet, from.area);
  requireWrite(context, sheet, target);
  const part = partOf(request.pasteType);
  if (part === 'NORMAL') {
    moveBlock(workbook, from, sheet, row, column);
    return {};
  }
  copyBlock(workbook, from, { sheet, area: target }, part);
  clearCells(context, from.sheet, from.area);
  return {};
}

function clearCells({ workbook }: RequestContext, sheet: Sheet, area: Rectangle): void {
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      if (sheet.grid.get(row, column) !== undefined) workbook.setCell(sheet, row, column, undefined);
    }
  }
}

/** The cells from an area on to the end of what the sheet holds, down or to the right. */
function rest(sheet: Sheet, area: Rectangle, rows: boolean): Rectangle {
  const { usedRows, columnCount } = sheet.grid;
  if (rows) return { ...area, rowCount: Math.max(area.rowCount, usedRows - area.row) };
  let last = area.column + area.columnCount;
  for (let row = area.row; row < area.row + area.rowCount; row += 1)
    last = Math.max(last, Math.min(columnCount, sheet.grid.row(row).length));
  return { ...area, columnCount: last - area.column };
}

/** Moves cells down or to the right to make room; the grid grows where content would fall off. */
export function applyInsertRange(
  context: RequestContext,
  request: { range?: Partial<GridRange>; shiftDimension?: string },
): Message {
  const rows = dimensionNamed(request.shiftDimension) === 'ROWS';
  const { sheet, area } = cellsOf(context, request.range);
  const moving = rest(sheet, area, rows);
  requireWrite(context, sheet, moving);
  const end = rows
    ? moving.row + moving.rowCount + area.rowCount - sheet.grid.rowCount
    : moving.column + moving.columnCount + area.columnCount - sheet.grid.columnCount;
  if (end > 0)
    insertLines(
      context,
      sheet,
      rows ? 'ROWS' : 'COLUMNS',
      rows ? sheet.grid.rowCount : sheet.grid.columnCount,
      end,
    );
  const row = area.row + (rows ? area.rowCount : 0);
  const column = area.column + (rows ? 0 : area.columnCount);
  moveBlock(context.workbook, { sheet, area: moving }, sheet, row, column);
  return {};
}

export function applyDeleteRange(
  context: RequestContext,
  request: { range?: Partial<GridRange>; shiftDimension?: string },
): Message {
  const rows = dimensionNamed(request.shiftDimension) === 'ROWS';
  const { sheet, area } = cellsOf(context, request.range);
  const all = rest(sheet, area, rows);
  requireWrite(context, sheet, all);
  clearCells(context, sheet, area);
  const moving = rows
    ? { ...all, row: area.row + area.rowCount, rowCount: all.rowCount - area.rowCount }
    : { ...all, column: area.column + area.columnCount, columnCount: all.columnCount - area.columnCount };
  if (moving.rowCount > 0 && moving.columnCount > 0)
    moveBlock(context.workbook, { sheet, area: moving }, sheet, area.row, area.column);
  return {};
}

type Sides = Partial<
  Record<'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight', CellStyle['borderTop']>
>;

export function applyUpdateBorders(context: RequestContext, request: Message): Message {
  const { sheet, area } = cellsOf(context, request.range as Partial<GridRange> | undefined);
  requireWrite(context, sheet, area);
  const given = (side: string) => request[side] as Message | undefined;
  const sides = ['top', 'bottom', 'left', 'right', 'innerHorizontal', 'innerVertical'];
  if (sides.every((side) => given(side) === undefined)) throw badRequest('Must specify at least one border.');
  const bottom = area.row + area.rowCount - 1;
  const right = area.column + area.columnCount - 1;
  for (let row = area.row; row <= bottom; row += 1) {
    for (let column = area.column; column <= right; column += 1) {
      const change: Sides = {};
      const draw = (name: keyof Sides, border: Message | undefined) => {
        if (border !== undefined) change[name] = borderFrom(border) ?? undefined;
      };
      draw('borderTop', given(row === area.row ? 'top' : 'innerHorizontal'));
      draw('borderBottom', given(row === bottom ? 'bottom' : 'innerHorizontal'));
      draw('borderLeft', given(column === area.column ? 'left' : 'innerVertical'));
      draw('borderRight', given(column === right ? 'right' : 'innerVertical'));
      const before = sheet.grid.get(row, column);
      const after = styleChanger(change as Parameters<typeof styleChanger>[0])(before);
      if (after !== before) context.workbook.setCell(sheet, row, column, after);
    }
  }
  return {};
}
