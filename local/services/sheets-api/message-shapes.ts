/** Shapes of the Sheets API messages that the local host takes (Sheets API v4 reference: REST resources and requests). */
import {
  arrayOf,
  boolean,
  integer,
  number,
  object,
  oneOf,
  type Shape,
  scalar,
  string,
  union,
} from './shape.ts';

const dimension = oneOf('ROWS', 'COLUMNS');
export const gridRange = object({
  sheetId: integer,
  startRowIndex: integer,
  endRowIndex: integer,
  startColumnIndex: integer,
  endColumnIndex: integer,
});
const dimensionRange = object({ sheetId: integer, dimension, startIndex: integer, endIndex: integer });
const numberFormatType = oneOf(
  'TEXT',
  'NUMBER',
  'PERCENT',
  'CURRENCY',
  'DATE',
  'TIME',
  'DATE_TIME',
  'SCIENTIFIC',
);
const cellFormat = object({ numberFormat: object({ type: numberFormatType, pattern: string }) });
const extendedValue = object({
  numberValue: number,
  stringValue: string,
  boolValue: boolean,
  formulaValue: string,
});
const conditionTypes = [
  'NUMBER_GREATER',
  'NUMBER_GREATER_THAN_EQ',
  'NUMBER_LESS',
  'NUMBER_LESS_THAN_EQ',
  'NUMBER_EQ',
  'NUMBER_NOT_EQ',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'TEXT_CONTAINS',
  'TEXT_NOT_CONTAINS',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'TEXT_EQ',
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'DATE_EQ',
  'DATE_BEFORE',
  'DATE_AFTER',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
  'DATE_IS_VALID',
  'ONE_OF_RANGE',
  'ONE_OF_LIST',
  'BLANK',
  'NOT_BLANK',
  'CUSTOM_FORMULA',
  'BOOLEAN',
  'TEXT_NOT_EQ',
  'DATE_NOT_EQ',
];
const relativeDate = oneOf('PAST_YEAR', 'PAST_MONTH', 'PAST_WEEK', 'YESTERDAY', 'TODAY', 'TOMORROW');
const booleanCondition = object({
  type: oneOf(...conditionTypes),
  values: arrayOf(object({ userEnteredValue: string, relativeDate })),
});
const dataValidationRule = object({
  condition: booleanCondition,
  inputMessage: string,
  strict: boolean,
  showCustomUi: boolean,
});
const cellData = object({
  userEnteredValue: extendedValue,
  userEnteredFormat: cellFormat,
  dataValidation: dataValidationRule,
});
const sheetProperties = object({
  sheetId: integer,
  title: string,
  index: integer,
  hidden: boolean,
  gridProperties: object({
    rowCount: integer,
    columnCount: integer,
    frozenRowCount: integer,
    frozenColumnCount: integer,
  }),
});
const filterCriteria = object({ hiddenValues: arrayOf(string), condition: booleanCondition });
const sortSpec = object({ dimensionIndex: integer, sortOrder: oneOf('ASCENDING', 'DESCENDING') });
const filterView = object({
  filterViewId: integer,
  title: string,
  range: gridRange,
  sortSpecs: arrayOf(sortSpec),
  filterSpecs: arrayOf(object({ columnIndex: integer, filterCriteria })),
});
const metadataLocation = object({ spreadsheet: boolean, sheetId: integer, dimensionRange });
const visibility = oneOf('DOCUMENT', 'PROJECT');
const developerMetadata = object({
  metadataId: integer,
  metadataKey: string,
  metadataValue: string,
  visibility,
  location: metadataLocation,
});
const dataFilter = object({
  developerMetadataLookup: object({
    locationType: oneOf('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'),
    metadataLocation,
    locationMatchingStrategy: oneOf('EXACT_LOCATION', 'INTERSECTING_LOCATION'),
    metadataId: integer,
    metadataKey: string,
    metadataValue: string,
    visibility,
  }),
  a1Range: string,
  gridRange,
});
const protectedRange = object({
  protectedRangeId: integer,
  range: gridRange,
  description: string,
  warningOnly: boolean,
  editors: object({ users: arrayOf(string), groups: arrayOf(string), domainUsersCanEdit: boolean }),
  unprotectedRanges: arrayOf(gridRange),
});

const request: Shape = union({
  addSheet: object({ properties: sheetProperties }),
  updateSheetProperties: object({ properties: sheetProperties, fields: string }),
  deleteSheet: object({ sheetId: integer }),
  appendDimension: object({ sheetId: integer, dimension, length: integer }),
  insertDimension: object({ range: dimensionRange, inheritFromBefore: boolean }),
  deleteDimension: object({ range: dimensionRange }),
  moveDimension: object({ source: dimensionRange, destinationIndex: integer }),
  updateCells: object({
    rows: arrayOf(object({ values: arrayOf(cellData) })),
    fields: string,
    start: object({ sheetId: integer, rowIndex: integer, columnIndex: integer }),
    range: gridRange,
  }),
  repeatCell: object({ range: gridRange, cell: cellData, fields: string }),
  addFilterView: object({ filter: filterView }),
  updateFilterView: object({ filter: filterView, fields: string }),
  deleteFilterView: object({ filterId: integer }),
  createDeveloperMetadata: object({ developerMetadata }),
  updateDeveloperMetadata: object({ dataFilters: arrayOf(dataFilter), developerMetadata, fields: string }),
  deleteDeveloperMetadata: object({ dataFilter }),
  addProtectedRange: object({ protectedRange }),
  updateProtectedRange: object({ protectedRange, fields: string }),
  deleteProtectedRange: object({ protectedRangeId: integer }),
  sortRange: object({ range: gridRange, sortSpecs: arrayOf(sortSpec) }),
  setDataValidation: object({ range: gridRange, rule: dataValidationRule }),
});

export const batchUpdateBody = object({ requests: arrayOf(request), includeSpreadsheetInResponse: boolean });
export const searchBody = object({ dataFilters: arrayOf(dataFilter) });
export const valueRange = object({
  range: string,
  majorDimension: dimension,
  values: arrayOf(arrayOf(scalar)),
});

const valueRenderOption = oneOf('FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA');
const dateTimeRenderOption = oneOf('SERIAL_NUMBER', 'FORMATTED_STRING');
const valueInputOption = oneOf('RAW', 'USER_ENTERED');
const fields = string;

export const valuesBatchUpdateBody = object({
  valueInputOption,
  data: arrayOf(valueRange),
  includeValuesInResponse: boolean,
  responseValueRenderOption: valueRenderOption,
  responseDateTimeRenderOption: dateTimeRenderOption,
});

/** Optional arguments by method: what stands in the request's address. */
export const parameterShapes = {
  get: object({ ranges: arrayOf(string), includeGridData: boolean, fields }),
  batchUpdate: object({ fields }),
  search: object({ fields }),
  valuesGet: object({ majorDimension: dimension, valueRenderOption, dateTimeRenderOption, fields }),
  valuesBatchGet: object({
    ranges: arrayOf(string),
    majorDimension: dimension,
    valueRenderOption,
    dateTimeRenderOption,
    fields,
  }),
  valuesUpdate: object({
    valueInputOption,
    includeValuesInResponse: boolean,
    responseValueRenderOption: valueRenderOption,
    responseDateTimeRenderOption: dateTimeRenderOption,
    fields,
  }),
  valuesAppend: object({
    valueInputOption,
    insertDataOption: oneOf('OVERWRITE', 'INSERT_ROWS'),
    includeValuesInResponse: boolean,
    responseValueRenderOption: valueRenderOption,
    responseDateTimeRenderOption: dateTimeRenderOption,
    fields,
  }),
  valuesClear: object({ fields }),
  valuesBatchUpdate: object({ fields }),
} as const;
