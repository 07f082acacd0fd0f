/** The methods of the Sheets API: how many arguments Apps Script wants, what each method takes as its body and answers. */

export interface MethodFacts {
  /** Fewest and most arguments that Apps Script takes. */
  readonly arguments: readonly [number, number];
  readonly body?: string;
  /** Field of the request that the body is; Google's errors about the body's shape start with it. */
  readonly bodyField?: string;
  readonly answer: string;
  readonly writes: boolean;
}

export const methods = {
  'spreadsheets.get': { arguments: [1, 2], answer: 'Spreadsheet', writes: false },
  'spreadsheets.getByDataFilter': {
    arguments: [2, 3],
    body: 'GetSpreadsheetByDataFilterRequest',
    answer: 'Spreadsheet',
    writes: false,
  },
  'spreadsheets.create': {
    arguments: [1, 2],
    body: 'Spreadsheet',
    bodyField: 'spreadsheet',
    answer: 'Spreadsheet',
    writes: true,
  },
  'spreadsheets.batchUpdate': {
    arguments: [2, 3],
    body: 'BatchUpdateSpreadsheetRequest',
    answer: 'BatchUpdateSpreadsheetResponse',
    writes: true,
  },
  'spreadsheets.developerMetadata.get': {
    arguments: [2, 3],
    answer: 'DeveloperMetadata',
    writes: false,
  },
  'spreadsheets.developerMetadata.search': {
    arguments: [2, 3],
    body: 'SearchDeveloperMetadataRequest',
    answer: 'SearchDeveloperMetadataResponse',
    writes: false,
  },
  'spreadsheets.sheets.copyTo': {
    arguments: [3, 4],
    body: 'CopySheetToAnotherSpreadsheetRequest',
    answer: 'SheetProperties',
    writes: false,
  },
  'spreadsheets.values.get': { arguments: [2, 3], answer: 'ValueRange', writes: false },
  'spreadsheets.values.batchGet': { arguments: [1, 2], answer: 'BatchGetValuesResponse', writes: false },
  'spreadsheets.values.batchGetByDataFilter': {
    arguments: [2, 3],
    body: 'BatchGetValuesByDataFilterRequest',
    answer: 'BatchGetValuesByDataFilterResponse',
    writes: false,
  },
  'spreadsheets.values.update': {
    arguments: [3, 4],
    body: 'ValueRange',
    bodyField: 'data',
    answer: 'UpdateValuesResponse',
    writes: true,
  },
  'spreadsheets.values.batchUpdate': {
    arguments: [2, 3],
    body: 'BatchUpdateValuesRequest',
    answer: 'BatchUpdateValuesResponse',
    writes: true,
  },
  'spreadsheets.values.batchUpdateByDataFilter': {
    arguments: [2, 3],
    body: 'BatchUpdateValuesByDataFilterRequest',
    answer: 'BatchUpdateValuesByDataFilterResponse',
    writes: true,
  },
  'spreadsheets.values.append': {
    arguments: [3, 4],
    body: 'ValueRange',
    bodyField: 'data',
    answer: 'AppendValuesResponse',
    writes: true,
  },
  'spreadsheets.values.clear': {
    arguments: [3, 4],
    body: 'ClearValuesRequest',
    answer: 'ClearValuesResponse',
    writes: true,
  },
  'spreadsheets.values.batchClear': {
    arguments: [2, 3],
    body: 'BatchClearValuesRequest',
    answer: 'BatchClearValuesResponse',
    writes: true,
  },
  'spreadsheets.values.batchClearByDataFilter': {
    arguments: [2, 3],
    body: 'BatchClearValuesByDataFilterRequest',
    answer: 'BatchClearValuesByDataFilterResponse',
    writes: true,
  },
} as const satisfies Record<string, MethodFacts>;

export type ApiMethod = keyof typeof methods;
