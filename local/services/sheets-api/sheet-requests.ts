/** batchUpdate requests about sheets, rows and columns. */
import { checkGridSize, columnLimit, isValidTitle } from '../../workbook/limits.ts';
import type { Dimension, DimensionChange, Rectangle } from '../../workbook/ranges.ts';
import { mayDeleteSheet, mayInsert, protectedText } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { addSheet, changeDimension, deleteSheet, newSheet } from '../../workbook/structure.ts';
import { badRequest } from './api-error.ts';
import { updatedFields } from './field-mask.ts';
import {
  type Message,
  type RequestContext,
  requireArrange,
  requireWrite,
  sheetWithId,
} from './request-context.ts';
import { sheetPropertiesMessage } from './resources.ts';

interface GridProperties {
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
}

interface SheetProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly gridProperties?: GridProperties;
}

export interface DimensionRange {
  readonly sheetId?: number;
  readonly dimension?: Dimension;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

function checkTitle({ workbook }: RequestContext, title: string, own?: Sheet): void {
  if (!isValidTitle(title)) throw badRequest(`Invalid sheet name: ${title}`);
  const other = workbook.sheetByTitle(title);
  if (other !== undefined && other !== own) {
    throw badRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

export function applyAddSheet(
  context: RequestContext,
  { properties = {} }: { properties?: SheetProperties },
): Message {
  const { workbook } = context;
  const { sheetId, gridProperties = {} } = properties;
  const title = properties.title ?? `Sheet${workbook.sheets.length + 1}`;
  checkTitle(context, title);
  if (sheetId !== undefined && (sheetId < 0 || workbook.sheetById(sheetId) !== undefined)) {
    throw badRequest(`A sheet with the id "${sheetId}" already exists.`);
  }
  const { rowCount = 1000, columnCount = 26, frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  if (rowCount < 1 || columnCount < 1)
    throw badRequest('The sheet must have at least one row and one column.');
  checkGridSize(workbook, rowCount * columnCount);
  const sheet = newSheet(workbook, title, { id: sheetId, rowCount, columnCount });
  checkFrozen(sheet, frozenRowCount, frozenColumnCount);
  sheet.frozenRows = frozenRowCount;
  sheet.frozenColumns = frozenColumnCount;
  sheet.hidden = properties.hidden ?? false;
  addSheet(workbook, sheet, properties.index ?? workbook.sheets.length);
  return { addSheet: { properties: sheetPropertiesMessage(workbook, sheet) } };
}

function checkFrozen({ grid }: Sheet, rows: number, columns: number): void {
  if (rows >= grid.rowCount) throw badRequest("You can't freeze all visible rows on the sheet.");
  if (columns >= grid.columnCount) throw badRequest("You can't freeze all visible columns on the sheet.");
}

const updatableProperties = [
  'title',
  'index',
  'hidden',
  'gridProperties',
  'gridProperties.rowCount',
  'gridProperties.columnCount',
  'gridProperties.frozenRowCount',
  'gridProperties.frozenColumnCount',
];

export function applyUpdateSheetProperties(
  context: RequestContext,
  { properties = {}, fields }: { properties?: SheetProperties; fields?: string },
): Message {
  const { workbook } = context;
  const named = updatedFields(fields, 'properties', updatableProperties);
  const sheet = sheetWithId(context, properties.sheetId);
  requireArrange(context, sheet);
  const grid = properties.gridProperties ?? {};
  const wants = (path: string) =>
    named.has(path) || (path.startsWith('gridProperties.') && named.has('gridProperties'));
  if (named.has('title')) {
    checkTitle(context, properties.title ?? '', sheet);
    setProperty(context, sheet, 'title', properties.title ?? '');
  }
  if (named.has('hidden')) {
    const hidden = properties.hidden ?? false;
    if (hidden && workbook.sheets.every((other) => other === sheet || other.hidden)) {
      throw badRequest("You can't hide all the sheets in a document.");
    }
    setProperty(context, sheet, 'hidden', hidden);
  }
  if (wants('gridProperties.rowCount') && grid.rowCount !== undefined)
    resize(context, sheet, 'ROWS', grid.rowCount);
  if (wants('gridProperties.columnCount') && grid.columnCount !== undefined)
    resize(context, sheet, 'COLUMNS', grid.columnCount);
  if (wants('gridProperties.frozenRowCount')) {
    checkFrozen(sheet, grid.frozenRowCount ?? 0, 0);
    setProperty(context, sheet, 'frozenRows', grid.frozenRowCount ?? 0);
  }
  if (wants('gridProperties.frozenColumnCount')) {
    checkFrozen(sheet, 0, grid.frozenColumnCount ?? 0);
    setProperty(context, sheet, 'frozenColumns', grid.frozenColumnCount ?? 0);
  }
  if (named.has('index')) moveSheet(context, sheet, properties.index ?? 0);
  return {};
}

function setProperty<K extends 'title' | 'hidden' | 'frozenRows' | 'frozenColumns'>(
  { workbook }: RequestContext,
  sheet: Sheet,
  name: K,
  value: Sheet[K],
): void {
  const before = sheet[name];
  workbook.change(
    'structure',
    () => {
      sheet[name] = value;
    },
    () => {
      sheet[name] = before;
    },
  );
}

function moveSheet({ workbook }: RequestContext, sheet: Sheet, index: number): void {
  const before = workbook.sheets;
  workbook.rearrange(
    () => {
      const others = before.filter((other) => other !== sheet);
      const at = index > before.indexOf(sheet) ? index - 1 : index;
      workbook.sheets = others.toSpliced(at, 0, sheet);
    },
    () => {
      workbook.sheets = before;
    },
  );
}

function resize(context: RequestContext, sheet: Sheet, dimension: Dimension, length: number): void {
  const now = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  if (length > now) insert(context, sheet, dimension, now, length - now);
  else if (length < now) remove(context, sheet, dimension, length, now - length);
}

function insert(
  context: RequestContext,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const { grid } = sheet;
  if (!mayInsert(context.workbook, context.user, sheet, dimension, at)) throw badRequest(protectedText);
  checkGridSize(context.workbook, count * (dimension === 'ROWS' ? grid.columnCount : grid.rowCount));
  if (dimension === 'COLUMNS' && grid.columnCount + count > columnLimit) {
    throw badRequest(`A sheet cannot have more than ${columnLimit} columns.`);
  }
  change(context, sheet, dimension, { kind: 'insert', at, count });
}

const stripe = (sheet: Sheet, dimension: Dimension, at: number, count: number): Rectangle =>
  dimension === 'ROWS'
    ? { row: at, rowCount: count, column: 0, columnCount: sheet.grid.columnCount }
    : { row: 0, rowCount: sheet.grid.rowCount, column: at, columnCount: count };

function remove(
  context: RequestContext,
  sheet: Sheet,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  const length = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  if (count >= length) throw badRequest(`You can't delete all the ${dimension.toLowerCase()} on the sheet.`);
  requireArrange(context, sheet);
  requireWrite(context, sheet, stripe(sheet, dimension, at, count));
  change(context, sheet, dimension, { kind: 'delete', at, count });
}

const change = (context: RequestContext, sheet: Sheet, dimension: Dimension, how: DimensionChange) =>
  changeDimension(context.workbook, sheet, dimension, how, context.switches);

/** The sheet, dimension and bounds of a DimensionRange, checked against the grid. */
export function dimensionOf(
  context: RequestContext,
  range: DimensionRange | undefined,
  mayEndAtLimit = true,
) {
  const sheet = sheetWithId(context, range?.sheetId);
  const dimension = range?.dimension;
  if (dimension === undefined) throw badRequest('dimension is required');
  const length = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? length;
  if (start < 0 || end <= start) throw badRequest('endIndex must be greater than startIndex');
  if (mayEndAtLimit && end > length)
    throw badRequest(`Cannot use a dimension that ends at ${end}: the sheet has only ${length}.`);
  return { sheet, dimension, start, count: end - start, length };
}

export function applyAppendDimension(
  context: RequestContext,
  request: { sheetId?: number; dimension?: Dimension; length?: number },
): Message {
  const sheet = sheetWithId(context, request.sheetId);
  if (request.dimension === undefined || request.length === undefined || request.length < 1) {
    throw badRequest('dimension and a length of at least 1 are required');
  }
  const at = request.dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  insert(context, sheet, request.dimension, at, request.length);
  return {};
}

export function applyInsertDimension(
  context: RequestContext,
  request: { range?: DimensionRange; inheritFromBefore?: boolean },
): Message {
  const { sheet, dimension, start, count, length } = dimensionOf(context, request.range, false);
  if (start > length) throw badRequest(`startIndex ${start} is beyond the end of the sheet`);
  if (start === 0 && request.inheritFromBefore === true)
    throw badRequest('inheritFromBefore cannot be true at index 0');
  insert(context, sheet, dimension, start, count);
  return {};
}

export function applyDeleteDimension(context: RequestContext, request: { range?: DimensionRange }): Message {
  const { sheet, dimension, start, count } = dimensionOf(context, request.range);
  remove(context, sheet, dimension, start, count);
  return {};
}

export function applyMoveDimension(
  context: RequestContext,
  request: { source?: DimensionRange; destinationIndex?: number },
): Message {
  const { sheet, dimension, start, count, length } = dimensionOf(context, request.source);
  const to = request.destinationIndex ?? 0;
  if (to < 0 || to > length) throw badRequest('destinationIndex is outside the sheet');
  requireArrange(context, sheet);
  requireWrite(context, sheet, stripe(sheet, dimension, start, count));
  if (to >= start && to <= start + count) return {};
  change(context, sheet, dimension, { kind: 'move', at: start, count, to });
  return {};
}

export function applyDeleteSheet(context: RequestContext, request: { sheetId?: number }): Message {
  const { workbook, user } = context;
  const sheet = sheetWithId(context, request.sheetId);
  if (workbook.sheets.length === 1) throw badRequest("You can't remove all the sheets in a document.");
  if (!mayDeleteSheet(workbook, user, sheet)) throw badRequest(protectedText);
  if (workbook.sheets.every((other) => other === sheet || other.hidden)) {
    throw badRequest("You can't remove all the visible sheets in a document.");
  }
  deleteSheet(workbook, sheet);
  return {};
}
