/** spreadsheets.create: a new file that the user owns, filled with what the body says by the requests of batchUpdate. */
import type { Execution } from '../../execution/execution.ts';
import { seedWorkbook } from '../../seeding.ts';
import { isTimeZone } from '../../values/serial.ts';

import type { Workbook } from '../../workbook/workbook.ts';
import { ApiRefusal, badRequest } from './api-error.ts';
import { applyRequest } from './batch-update.ts';
import type { Message, RequestContext } from './request-context.ts';
import { isSpreadsheetLocale } from './spreadsheet-locale.ts';
import { requireKept } from './update-mask.ts';

/** Parts of a sheet that have a request of their own: the field, the request and its member, whether there are several. */
const parts: readonly (readonly [field: string, request: string, member: string, more?: Message])[] = [
  ['merges', 'mergeCells', 'range', { mergeType: 'MERGE_ALL' }],
  ['conditionalFormats', 'addConditionalFormatRule', 'rule'],
  ['filterViews', 'addFilterView', 'filter'],
  ['protectedRanges', 'addProtectedRange', 'protectedRange'],
  ['bandedRanges', 'addBanding', 'bandedRange'],
  ['tables', 'addTable', 'table'],
  ['developerMetadata', 'createDeveloperMetadata', 'developerMetadata'],
];

const listOf = (value: unknown) => (value ?? []) as readonly Message[];

/** Requests that bring rows and columns to the sizes that a GridData gives. */
function lineRequests(sheetId: number, data: Message): Message[] {
  const requestsFor = (dimension: string, lines: readonly Message[], first: number) =>
    lines.flatMap((properties, index) =>
      Object.keys(properties).length === 0
        ? []
        : [
            {
              updateDimensionProperties: {
                range: { sheetId, dimension, startIndex: first + index, endIndex: first + index + 1 },
                properties,
                fields: Object.keys(properties).join(','),
              },
            },
          ],
    );
  return [
    ...requestsFor('ROWS', listOf(data.rowMetadata), Number(data.startRow ?? 0)),
    ...requestsFor('COLUMNS', listOf(data.columnMetadata), Number(data.startColumn ?? 0)),
  ];
}

/** Applies one request; a refusal names the part of the body it came from. */
function apply(context: RequestContext, request: Message, place: string): Message {
  try {
    return applyRequest(context, request);
  } catch (error) {
    throw error instanceof ApiRefusal ? badRequest(`Invalid ${place}: ${error.message}`) : error;
  }
}

function fillSheet(context: RequestContext, sheet: Message, index: number): void {
  requireKept(sheet, 'Sheet', ['charts', 'slicers', 'commentAnchors', 'rowGroups', 'columnGroups']);
  const properties = (sheet.properties ?? {}) as Message;
  const place = `sheets[${index}]`;
  const reply = apply(context, { addSheet: { properties: { ...properties, index } } }, `${place}.properties`);
  const added = (reply.addSheet as { properties: { sheetId: number } }).properties;
  listOf(sheet.data).forEach((data, at) => {
    const start = {
      sheetId: added.sheetId,
      rowIndex: data.startRow ?? 0,
      columnIndex: data.startColumn ?? 0,
    };
    const rows = listOf(data.rowData);
    if (rows.length > 0)
      apply(context, { updateCells: { start, rows, fields: '*' } }, `${place}.data[${at}]`);
    for (const request of lineRequests(added.sheetId, data)) apply(context, request, `${place}.data[${at}]`);
  });
  for (const [field, request, member, more] of parts) {
    listOf(sheet[field]).forEach((part, at) => {
      apply(context, { [request]: { [member]: part, ...more } }, `${place}.${field}[${at}]`);
    });
  }
  if (sheet.basicFilter !== undefined)
    apply(context, { setBasicFilter: { filter: sheet.basicFilter } }, `${place}.basicFilter`);
}

/** Makes the file; when any part of the body is refused, there is none. */
export function createSpreadsheet(execution: Execution, body: Message): Workbook {
  const { host, user } = execution;
  const properties = (body.properties ?? {}) as {
    title?: string;
    locale?: string;
    timeZone?: string;
  } & Message;
  requireKept(properties, 'SpreadsheetProperties', ['iterativeCalculationSettings', 'spreadsheetTheme']);
  requireKept(body, 'Spreadsheet', ['dataSources']);
  const { title = '', locale = 'en_US', timeZone = 'Etc/GMT' } = properties;
  if (!isTimeZone(timeZone)) throw badRequest(`Invalid properties.timeZone: ${timeZone}`);
  if (!isSpreadsheetLocale(locale)) throw badRequest(`Invalid properties.locale: ${locale}`);
  host.quotas.take(user, 'spreadsheetsCreatedPerDay', 1, execution.quotaNow());
  const workbook = seedWorkbook(host, {
    title: title === '' ? 'Untitled spreadsheet' : title,
    owner: user,
    locale,
    timeZone,
    sheets: [{ title: 'Sheet1', values: [] }],
  });
  const { switches, random } = host;
  const context: RequestContext = { workbook, user, switches, random, wrote: () => {} };
  const given = listOf(body.sheets);
  try {
    const [placeholder] = workbook.sheets;
    if (given.length > 0) workbook.sheets = [];
    given.forEach((sheet, index) => {
      fillSheet(context, sheet, index);
    });
    if (workbook.sheets.length === 0 && placeholder !== undefined) workbook.sheets = [placeholder];
    listOf(body.namedRanges).forEach((namedRange, index) => {
      apply(context, { addNamedRange: { namedRange } }, `namedRanges[${index}]`);
    });
    listOf(body.developerMetadata).forEach((developerMetadata, index) => {
      apply(context, { createDeveloperMetadata: { developerMetadata } }, `developerMetadata[${index}]`);
    });
  } catch (error) {
    host.workbooks.delete(workbook.id);
    throw error;
  }
  return workbook;
}
