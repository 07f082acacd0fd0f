/** batchUpdate requests about whole sheets, and about the spreadsheet itself. */
import { isTimeZone } from '../../values/serial.ts';
import { copiedSheet, copyBelongings, titleOfCopy } from '../../workbook/copy-sheet.ts';
import { checkGridSize, isValidTitle } from '../../workbook/limits.ts';
import { mayDeleteSheet, protectedText } from '../../workbook/rights.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { setSheetProperties } from '../../workbook/sheet-properties.ts';
import { addSheet, deleteSheet, newSheet } from '../../workbook/structure.ts';
import { badRequest } from './api-error.ts';
import { colorFrom } from './color-message.ts';
import { checkFrozen, resize } from './dimension-requests.ts';
import { type Message, type RequestContext, requireArrange, sheetWithId } from './request-context.ts';
import { sheetPropertiesMessage } from './resources.ts';
import { isSpreadsheetLocale } from './spreadsheet-locale.ts';
import { names, requireKept, requireSupported, updateMask } from './update-mask.ts';

interface SheetProperties extends Message {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly sheetType?: string;
  readonly hidden?: boolean;
  readonly rightToLeft?: boolean;
  readonly gridProperties?: {
    readonly rowCount?: number;
    readonly columnCount?: number;
    readonly frozenRowCount?: number;
    readonly frozenColumnCount?: number;
    readonly hideGridlines?: boolean;
  };
}

function checkTitle({ workbook }: RequestContext, title: string, own?: Sheet): void {
  if (title === '') throw badRequest('The sheet name cannot be empty.');
  if (!isValidTitle(title)) throw badRequest('The sheet name cannot be greater than 100 characters.');
  const other = workbook.sheetByTitle(title);
  if (other !== undefined && other !== own)
    throw badRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function checkSheetId({ workbook }: RequestContext, id: number | undefined): void {
  if (id === undefined) return;
  if (id < 0) throw badRequest('sheetId cannot be negative.');
  if (workbook.sheetById(id) !== undefined)
    throw badRequest(`A sheet with the ID ${id} already exists. Please enter another ID.`);
}

/** "Sheet4" for the fourth sheet, or the next number that is free. */
function freeTitle({ workbook }: RequestContext): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    const title = `Sheet${number}`;
    if (workbook.sheetByTitle(title) === undefined) return title;
  }
}

const lookOf = (properties: SheetProperties) => ({
  hidden: properties.hidden ?? false,
  rightToLeft: properties.rightToLeft ?? false,
  tabColor: colorFrom(properties, 'tabColor'),
  hiddenGridlines: properties.gridProperties?.hideGridlines ?? false,
});

export function applyAddSheet(
  context: RequestContext,
  { properties = {} }: { properties?: SheetProperties },
): Message {
  const { workbook } = context;
  const { sheetId, sheetType = 'GRID', gridProperties = {} } = properties;
  if (sheetType !== 'GRID') requireKept(properties, 'SheetProperties', ['sheetType']);
  const title = properties.title ?? freeTitle(context);
  checkTitle(context, title);
  checkSheetId(context, sheetId);
  const { rowCount = 1000, columnCount = 26, frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  if (rowCount < 1) throw badRequest('gridProperties.rowCount must be at least 1.');
  if (columnCount < 1) throw badRequest('gridProperties.columnCount must be at least 1.');
  checkGridSize(workbook, rowCount * columnCount);
  const sheet = newSheet(workbook, title, { id: sheetId, rowCount, columnCount });
  checkFrozen(sheet, frozenRowCount, frozenColumnCount);
  Object.assign(sheet, lookOf(properties), { frozenRows: frozenRowCount, frozenColumns: frozenColumnCount });
  addSheet(workbook, sheet, placeFor(context, properties.index));
  return { addSheet: { properties: sheetPropertiesMessage(workbook, sheet) } };
}

/** Where a sheet is put: at the end without an index. */
function placeFor({ workbook }: RequestContext, index: number | undefined): number {
  const { length } = workbook.sheets;
  if (index === undefined) return length;
  if (index < 0 || index > length)
    throw badRequest(`Invalid sheet index: ${index}. It must be between 0 and ${length}.`);
  return index;
}

const updatable = [
  'title',
  'index',
  'hidden',
  'rightToLeft',
  'tabColor',
  'tabColorStyle',
  'gridProperties.rowCount',
  'gridProperties.columnCount',
  'gridProperties.frozenRowCount',
  'gridProperties.frozenColumnCount',
  'gridProperties.hideGridlines',
];

export function applyUpdateSheetProperties(
  context: RequestContext,
  { properties = {}, fields }: { properties?: SheetProperties; fields?: string },
): Message {
  const { workbook } = context;
  const mask = updateMask(fields, 'SheetProperties');
  requireSupported(mask, 'SheetProperties', ['sheetId', 'sheetType', ...updatable]);
  const sheet = sheetWithId(context, properties.sheetId, 'sheet');
  requireArrange(context, sheet);
  const grid = properties.gridProperties ?? {};
  const wants = (path: string) => names(mask, path);
  if (wants('title')) {
    checkTitle(context, properties.title ?? '', sheet);
    setSheetProperties(workbook, sheet, { title: properties.title ?? '' });
  }
  if (wants('hidden')) hideOrShow(context, sheet, properties.hidden ?? false);
  if (wants('rightToLeft'))
    setSheetProperties(workbook, sheet, { rightToLeft: properties.rightToLeft ?? false });
  if (wants('tabColor') || wants('tabColorStyle'))
    setSheetProperties(workbook, sheet, { tabColor: colorFrom(properties, 'tabColor') });
  if (wants('gridProperties.hideGridlines'))
    setSheetProperties(workbook, sheet, { hiddenGridlines: grid.hideGridlines ?? false });
  resizeAndFreeze(context, sheet, grid, wants);
  if (wants('index') && properties.index !== undefined) moveSheet(context, sheet, properties.index);
  return {};
}

/** Frozen lines are judged against the size that the same request gives. */
function resizeAndFreeze(
  context: RequestContext,
  sheet: Sheet,
  grid: NonNullable<SheetProperties['gridProperties']>,
  wants: (path: string) => boolean,
): void {
  const { workbook } = context;
  const unfrozen = {
    ...(wants('gridProperties.frozenRowCount') ? { frozenRows: 0 } : {}),
    ...(wants('gridProperties.frozenColumnCount') ? { frozenColumns: 0 } : {}),
  };
  if (Object.keys(unfrozen).length > 0) setSheetProperties(workbook, sheet, unfrozen);
  if (wants('gridProperties.rowCount') && grid.rowCount !== undefined)
    resize(context, sheet, 'ROWS', grid.rowCount);
  if (wants('gridProperties.columnCount') && grid.columnCount !== undefined)
    resize(context, sheet, 'COLUMNS', grid.columnCount);
  if (wants('gridProperties.frozenRowCount')) {
    checkFrozen(sheet, grid.frozenRowCount ?? 0, 0);
    setSheetProperties(workbook, sheet, { frozenRows: grid.frozenRowCount ?? 0 });
  }
  if (wants('gridProperties.frozenColumnCount')) {
    checkFrozen(sheet, 0, grid.frozenColumnCount ?? 0);
    setSheetProperties(workbook, sheet, { frozenColumns: grid.frozenColumnCount ?? 0 });
  }
}

function hideOrShow({ workbook }: RequestContext, sheet: Sheet, hidden: boolean): void {
  if (hidden && workbook.sheets.every((other) => other === sheet || other.hidden))
    throw badRequest("You can't hide all the sheets in a document.");
  setSheetProperties(workbook, sheet, { hidden });
}

/** The index is that before the move: the sheet itself still counts (Sheets API: SheetProperties.index). */
function moveSheet(context: RequestContext, sheet: Sheet, index: number): void {
  const { workbook } = context;
  const target = placeFor(context, index);
  const before = workbook.sheets;
  workbook.rearrange(
    () => {
      const others = before.filter((other) => other !== sheet);
      const at = target > before.indexOf(sheet) ? target - 1 : target;
      workbook.sheets = others.toSpliced(at, 0, sheet);
    },
    () => {
      workbook.sheets = before;
    },
  );
}

export function applyDeleteSheet(context: RequestContext, request: { sheetId?: number }): Message {
  const { workbook, user } = context;
  const sheet = sheetWithId(context, request.sheetId, 'sheet');
  if (workbook.sheets.length === 1) throw badRequest("You can't remove all the sheets in a document.");
  if (!mayDeleteSheet(workbook, user, sheet)) throw badRequest(protectedText);
  if (workbook.sheets.every((other) => other === sheet || other.hidden))
    throw badRequest("You can't remove all the visible sheets in a document.");
  deleteSheet(workbook, sheet);
  return {};
}

export function applyDuplicateSheet(
  context: RequestContext,
  request: {
    sourceSheetId?: number;
    insertSheetIndex?: number;
    newSheetId?: number;
    newSheetName?: string;
  },
): Message {
  const { workbook } = context;
  const source = sheetWithId(context, request.sourceSheetId, 'sheet');
  const isTaken = (title: string) => workbook.sheetByTitle(title) !== undefined;
  const title = request.newSheetName ?? titleOfCopy(source.title, isTaken);
  checkTitle(context, title);
  checkSheetId(context, request.newSheetId);
  checkGridSize(workbook, source.grid.rowCount * source.grid.columnCount);
  const at = placeFor(context, request.insertSheetIndex ?? 0);
  const copy = copiedSheet(workbook, source, title, request.newSheetId);
  addSheet(workbook, copy, at);
  copyBelongings(workbook, source, copy, context.switches);
  return { duplicateSheet: { properties: sheetPropertiesMessage(workbook, copy) } };
}

export function applyUpdateSpreadsheetProperties(
  context: RequestContext,
  { properties = {}, fields }: { properties?: Message; fields?: string },
): Message {
  const { workbook } = context;
  const mask = updateMask(fields, 'SpreadsheetProperties');
  requireSupported(mask, 'SpreadsheetProperties', ['title', 'locale', 'timeZone']);
  const { title = '', locale = '', timeZone = '' } = properties as Record<string, string | undefined>;
  const before = { title: workbook.title, locale: workbook.locale, timeZone: workbook.timeZone };
  const change: Partial<typeof before> = {};
  if (names(mask, 'title')) {
    if (title === '') throw badRequest('The title of the spreadsheet cannot be empty.');
    change.title = title;
  }
  if (names(mask, 'locale')) {
    if (!isSpreadsheetLocale(locale)) throw badRequest(`Unsupported locale: ${locale}`);
    change.locale = locale;
  }
  if (names(mask, 'timeZone')) {
    if (!isTimeZone(timeZone)) throw badRequest(`Invalid time zone: ${timeZone}`);
    change.timeZone = timeZone;
  }
  workbook.change(
    'properties',
    () => Object.assign(workbook, change),
    () => Object.assign(workbook, before),
  );
  return {};
}
