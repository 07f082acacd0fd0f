/** batchUpdate requests that write cells: values, formats, notes and rules by field mask. */
import type { StoredCell } from '../../workbook/cell.ts';
import { hasContent } from '../../workbook/cell.ts';
import { withExtras } from '../../workbook/entering.ts';
import type { GridRange, Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { badRequest } from './api-error.ts';
import { cellUpdater } from './cell-message.ts';
import { insertLines } from './dimension-requests.ts';
import { cellsOf, type Message, type RequestContext, requireWrite, sheetWithId } from './request-context.ts';
import { updateMask } from './update-mask.ts';
import { type ValidationRule, validationOf } from './validation-rule.ts';

export interface RowData {
  readonly values?: readonly Message[];
}

const widest = (rows: readonly RowData[]) => {
  let width = 0;
  for (const { values } of rows) width = Math.max(width, values?.length ?? 0);
  return width;
};

/** The cells an update writes: those of a range, or from a start on as many as are given. */
function targetOf(
  context: RequestContext,
  request: {
    start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
    range?: Partial<GridRange>;
  },
  rows: readonly RowData[],
): { sheet: Sheet; area: Rectangle } {
  const { start, range } = request;
  if (start === undefined && range === undefined) throw badRequest('Must specify either start or range.');
  if (range !== undefined) return cellsOf(context, range);
  const sheet = sheetWithId(context, start?.sheetId);
  const { rowIndex = 0, columnIndex = 0 } = start ?? {};
  if (rowIndex < 0 || columnIndex < 0)
    throw badRequest('start.rowIndex and start.columnIndex cannot be negative.');
  return {
    sheet,
    area: { row: rowIndex, column: columnIndex, rowCount: rows.length, columnCount: widest(rows) },
  };
}

/** Rows and cells beyond the target or the grid are refused, each with the index that Google names. */
function checkFits({ sheet, area }: { sheet: Sheet; area: Rectangle }, rows: readonly RowData[]): void {
  const { grid } = sheet;
  const lastRow = Math.min(area.row + area.rowCount, grid.rowCount) - 1;
  const lastColumn = Math.min(area.column + area.columnCount, grid.columnCount) - 1;
  if (area.row + rows.length - 1 > lastRow) {
    throw badRequest(
      `Attempting to write row: ${Math.max(lastRow + 1, area.row)}, beyond the last requested row of: ${lastRow}`,
    );
  }
  if (area.column + widest(rows) - 1 > lastColumn) {
    throw badRequest(
      `Attempting to write column: ${Math.max(lastColumn + 1, area.column)}, beyond the last requested column of: ${lastColumn}`,
    );
  }
}

export function applyUpdateCells(
  context: RequestContext,
  request: {
    rows?: readonly RowData[];
    fields?: string;
    start?: { sheetId?: number; rowIndex?: number; columnIndex?: number };
    range?: Partial<GridRange>;
  },
): Message {
  const mask = updateMask(request.fields, 'CellData');
  const { rows = [] } = request;
  const target = targetOf(context, request, rows);
  checkFits(target, rows);
  const { sheet, area } = target;
  requireWrite(context, sheet, area);
  const clear = cellUpdater({}, mask);
  const depth = request.range === undefined ? rows.length : area.rowCount;
  for (let down = 0; down < depth; down += 1) {
    const values = rows[down]?.values ?? [];
    const width = request.range === undefined ? values.length : area.columnCount;
    for (let across = 0; across < width; across += 1) {
      const given = values[across];
      const update = given === undefined ? clear : cellUpdater(given, mask);
      put(context, sheet, area.row + down, area.column + across, update);
    }
  }
  context.wrote(rows.length, rows.length * widest(rows));
  return {};
}

export function applyRepeatCell(
  context: RequestContext,
  request: { range?: Partial<GridRange>; cell?: Message; fields?: string },
): Message {
  const mask = updateMask(request.fields, 'CellData');
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  putAll(context, sheet, area, cellUpdater(request.cell ?? {}, mask));
  return {};
}

export function applySetDataValidation(
  context: RequestContext,
  request: { range?: Partial<GridRange>; rule?: ValidationRule },
): Message {
  const { sheet, area } = cellsOf(context, request.range);
  requireWrite(context, sheet, area);
  const validation = validationOf(request.rule);
  putAll(context, sheet, area, (stored) => withExtras(stored, { validation }));
  return {};
}

/** New rows below the last one with data; the grid grows where they do not fit. */
export function applyAppendCells(
  context: RequestContext,
  request: { sheetId?: number; rows?: readonly RowData[]; fields?: string; tableId?: string },
): Message {
  const mask = updateMask(request.fields, 'CellData');
  const sheet = sheetWithId(context, request.sheetId);
  const { rows = [] } = request;
  if (request.tableId !== undefined) throw badRequest(`No table with id: ${request.tableId}`);
  const row = lastRowWithData(sheet);
  const columnCount = widest(rows);
  const missing = [row + rows.length - sheet.grid.rowCount, columnCount - sheet.grid.columnCount] as const;
  if (missing[0] > 0) insertLines(context, sheet, 'ROWS', sheet.grid.rowCount, missing[0]);
  if (missing[1] > 0) insertLines(context, sheet, 'COLUMNS', sheet.grid.columnCount, missing[1]);
  requireWrite(context, sheet, { row, column: 0, rowCount: rows.length, columnCount });
  rows.forEach(({ values = [] }, down) => {
    values.forEach((given, column) => {
      put(context, sheet, row + down, column, cellUpdater(given, mask));
    });
  });
  context.wrote(rows.length, rows.length * columnCount);
  return {};
}

/** Formatted cells are no data. */
function lastRowWithData({ grid }: Sheet): number {
  for (let row = grid.usedRows - 1; row >= 0; row -= 1) {
    if (grid.row(row).some(hasContent)) return row + 1;
  }
  return 0;
}

function putAll(
  context: RequestContext,
  sheet: Sheet,
  { row, column, rowCount, columnCount }: Rectangle,
  make: (stored: StoredCell) => StoredCell,
): void {
  for (let down = 0; down < rowCount; down += 1) {
    for (let across = 0; across < columnCount; across += 1)
      put(context, sheet, row + down, column + across, make);
  }
}

/** Sets a cell, unless nothing changes about an empty one. */
export function put(
  { workbook }: RequestContext,
  sheet: Sheet,
  row: number,
  column: number,
  make: (stored: StoredCell) => StoredCell,
): void {
  const before = sheet.grid.get(row, column);
  const after = make(before);
  if (before !== undefined || after !== undefined) workbook.setCell(sheet, row, column, after);
}
