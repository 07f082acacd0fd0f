/** batchUpdate requests about rows and columns: inserting, deleting, moving, sizes and hiding. */
import { checkGridSize, columnLimit } from '../../workbook/limits.ts';
import type { Dimension, DimensionChange, Rectangle } from '../../workbook/ranges.ts';
import { mayInsert, protectedText } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { setSheetProperties, withLines, withSize } from '../../workbook/sheet-properties.ts';
import { changeDimension } from '../../workbook/structure.ts';
import { badRequest } from './api-error.ts';
import { type DimensionRange, dimensionNamed, dimensionOf, type Lines, lengthOf } from './dimension-range.ts';
import {
  type Message,
  type RequestContext,
  requireArrange,
  requireWrite,
  sheetWithId,
} from './request-context.ts';
import { names, requireSupported, updateMask } from './update-mask.ts';

const singular = (dimension: Dimension) => (dimension === 'ROWS' ? 'row' : 'column');

export function checkFrozen({ grid }: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw badRequest('The number of frozen rows and columns cannot be negative.');
  if (rows >= grid.rowCount) throw badRequest("You can't freeze all visible rows on the sheet.");
  if (columns >= grid.columnCount) throw badRequest("You can't freeze all visible columns on the sheet.");
}

/** Gives a sheet another number of rows or columns; new ones come at the end, those too many go from there. */
export function resize(context: RequestContext, sheet: Sheet, dimension: Dimension, length: number): void {
  const now = lengthOf(sheet, dimension);
  if (length > now) insertLines(context, sheet, dimension, now, length - now);
  else if (length < now) removeLines(context, sheet, dimension, length, now - length);
}

export function insertLines(
  context: RequestContext,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const { grid } = sheet;
  if (!mayInsert(context.workbook, context.user, sheet, dimension, at)) throw badRequest(protectedText);
  checkGridSize(context.workbook, count * (dimension === 'ROWS' ? grid.columnCount : grid.rowCount));
  if (dimension === 'COLUMNS' && grid.columnCount + count > columnLimit)
    throw badRequest(
      `This action would increase the number of columns in the sheet above the limit of ${columnLimit} columns.`,
    );
  change(context, sheet, dimension, { kind: 'insert', at, count });
}

const stripe = (sheet: Sheet, dimension: Dimension, at: number, count: number): Rectangle =>
  dimension === 'ROWS'
    ? { row: at, rowCount: count, column: 0, columnCount: sheet.grid.columnCount }
    : { row: 0, rowCount: sheet.grid.rowCount, column: at, columnCount: count };

function removeLines(
  context: RequestContext,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const length = lengthOf(sheet, dimension);
  const frozen = dimension === 'ROWS' ? sheet.frozenRows : sheet.frozenColumns;
  if (count >= length) throw badRequest(`You can't delete all the ${dimension.toLowerCase()} on the sheet.`);
  const frozenLeft = Math.max(0, Math.min(frozen, at)) + Math.max(0, frozen - at - count);
  if (frozen > 0 && length - count <= frozenLeft)
    throw badRequest(`Sorry, it is not possible to delete all non-frozen ${dimension.toLowerCase()}.`);
  requireArrange(context, sheet);
  requireWrite(context, sheet, stripe(sheet, dimension, at, count));
  change(context, sheet, dimension, { kind: 'delete', at, count });
}

const change = (context: RequestContext, sheet: Sheet, dimension: Dimension, how: DimensionChange) =>
  changeDimension(context.workbook, sheet, dimension, how, context.switches);

export function applyAppendDimension(
  context: RequestContext,
  request: { sheetId?: number; dimension?: string; length?: number },
): Message {
  const sheet = sheetWithId(context, request.sheetId);
  const dimension = dimensionNamed(request.dimension);
  if (request.length === undefined || request.length < 1) throw badRequest('length must be greater than 0.');
  insertLines(context, sheet, dimension, lengthOf(sheet, dimension), request.length);
  return {};
}

export function applyInsertDimension(
  context: RequestContext,
  request: { range?: DimensionRange; inheritFromBefore?: boolean },
): Message {
  const { sheet, dimension, start, count, length } = dimensionOf(context, request.range);
  if (count === 0) throw badRequest('range.endIndex must be greater than range.startIndex.');
  if (start > length) throw badRequest(`range.startIndex is larger than current grid size (${length})`);
  if (start === length && request.inheritFromBefore !== true) {
    throw badRequest(
      `range.startIndex must be less than the grid size (${length}) if inheritFromBefore is false.`,
    );
  }
  if (start === 0 && request.inheritFromBefore === true)
    throw badRequest('inheritFromBefore cannot be true when inserting at the first row or column.');
  insertLines(context, sheet, dimension, start, count);
  return {};
}

export function applyDeleteDimension(context: RequestContext, request: { range?: DimensionRange }): Message {
  const { sheet, dimension, start, count, length } = dimensionOf(context, request.range);
  const last = start + count - 1;
  if (count === 0) throw badRequest('range.endIndex must be greater than range.startIndex.');
  if (last >= length) {
    const name = singular(dimension);
    throw badRequest(
      `Cannot delete a ${name} that doesn't exist. Tried to delete ${name} index ${Math.max(start, length)} but there are only ${length} ${name}s.`,
    );
  }
  removeLines(context, sheet, dimension, start, count);
  return {};
}

/** Moving may not tear a merged cell apart. */
function checkMerges({ sheet, dimension, start, count }: Lines, to: number): void {
  const rows = dimension === 'ROWS';
  for (const merge of sheet.merges) {
    const first = (rows ? merge.startRowIndex : merge.startColumnIndex) ?? 0;
    const end = (rows ? merge.endRowIndex : merge.endColumnIndex) ?? 0;
    if (end - first < 2) continue;
    const torn = (at: number) => first < at && at < end;
    if (torn(start) || torn(start + count) || torn(to))
      throw badRequest(
        `Sorry, it is not possible to move a ${singular(dimension)} to a position that crosses a merged cell. Please unmerge and try again.`,
      );
  }
}

export function applyMoveDimension(
  context: RequestContext,
  request: { source?: DimensionRange; destinationIndex?: number },
): Message {
  const lines = dimensionOf(context, request.source);
  const { sheet, dimension, start, count, length } = lines;
  const to = request.destinationIndex ?? 0;
  if (count === 0 || start + count > length)
    throw badRequest(`source must be within the sheet's ${length} ${dimension.toLowerCase()}.`);
  if (to < 0 || to > length) throw badRequest(`destinationIndex must be between 0 and ${length}.`);
  checkMerges(lines, to);
  requireArrange(context, sheet);
  requireWrite(context, sheet, stripe(sheet, dimension, start, count));
  if (to >= start && to <= start + count) return {};
  change(context, sheet, dimension, { kind: 'move', at: start, count, to });
  return {};
}

/** Sizes and hiding. Metadata has requests of its own. */
export function applyUpdateDimensionProperties(
  context: RequestContext,
  request: {
    range?: DimensionRange;
    properties?: { pixelSize?: number; hiddenByUser?: boolean };
    fields?: string;
  },
): Message {
  const mask = updateMask(request.fields, 'DimensionProperties');
  requireSupported(mask, 'DimensionProperties', ['pixelSize', 'hiddenByUser', 'hiddenByFilter']);
  const { sheet, dimension, start, count, length } = dimensionOf(context, request.range);
  requireArrange(context, sheet);
  const covered = Math.max(0, Math.min(start + count, length) - start);
  const { pixelSize, hiddenByUser = false } = request.properties ?? {};
  const rows = dimension === 'ROWS';
  const { workbook } = context;
  if (names(mask, 'pixelSize')) {
    if (pixelSize !== undefined && pixelSize < 0) throw badRequest('pixelSize cannot be negative.');
    const usual = rows ? 21 : 100;
    const sizes = withSize(
      rows ? sheet.rowHeights : sheet.columnWidths,
      start,
      covered,
      pixelSize === usual ? undefined : pixelSize,
    );
    setSheetProperties(workbook, sheet, rows ? { rowHeights: sizes } : { columnWidths: sizes });
  }
  if (names(mask, 'hiddenByUser')) {
    const lines = withLines(rows ? sheet.hiddenRows : sheet.hiddenColumns, start, covered, hiddenByUser);
    if (lines.size >= length)
      throw badRequest(`You can't hide all the ${dimension.toLowerCase()} on the sheet.`);
    setSheetProperties(workbook, sheet, rows ? { hiddenRows: lines } : { hiddenColumns: lines });
  }
  return {};
}

/** Rows go back to the usual height, columns take the width of their longest text: some eight pixels a character. */
export function applyAutoResizeDimensions(
  context: RequestContext,
  { dimensions }: { dimensions?: DimensionRange },
): Message {
  const { sheet, dimension, start, count, length } = dimensionOf(context, dimensions);
  requireArrange(context, sheet);
  const covered = Math.max(0, Math.min(start + count, length) - start);
  const { workbook } = context;
  if (dimension === 'ROWS') {
    setSheetProperties(workbook, sheet, {
      rowHeights: withSize(sheet.rowHeights, start, covered, undefined),
    });
    return {};
  }
  let widths: readonly (number | undefined)[] = sheet.columnWidths;
  for (let column = start; column < start + covered; column += 1) {
    let longest = 0;
    for (let row = 0; row < sheet.grid.usedRows; row += 1) {
      const value = workbook.valueAt(sheet, row, column);
      if (value !== null) longest = Math.max(longest, String(value).length);
    }
    if (longest > 0) widths = withSize(widths, column, 1, Math.max(21, 8 * longest + 6));
  }
  setSheetProperties(workbook, sheet, { columnWidths: widths });
  return {};
}
