/** Which fields answers can hold: a field mask that names another one is refused. */
import type { FieldTree } from './field-mask.ts';

const metadataTree: FieldTree = {
  metadataId: true,
  metadataKey: true,
  metadataValue: true,
  visibility: true,
  location: true,
};
const numberFormatTree: FieldTree = { numberFormat: { type: true, pattern: true } };
const dimensionTree: FieldTree = {
  pixelSize: true,
  hiddenByUser: true,
  hiddenByFilter: true,
  developerMetadata: metadataTree,
};
const cellTree: FieldTree = {
  userEnteredValue: true,
  effectiveValue: true,
  formattedValue: true,
  userEnteredFormat: numberFormatTree,
  effectiveFormat: numberFormatTree,
  dataValidation: true,
};
/** Fields of Google's answer that exist here; those with nothing behind them never hold anything in a local file. */
export const spreadsheetTree: FieldTree = {
  spreadsheetId: true,
  spreadsheetUrl: true,
  properties: { title: true, locale: true, timeZone: true },
  namedRanges: true,
  developerMetadata: metadataTree,
  sheets: {
    properties: {
      sheetId: true,
      title: true,
      index: true,
      sheetType: true,
      hidden: true,
      gridProperties: { rowCount: true, columnCount: true, frozenRowCount: true, frozenColumnCount: true },
    },
    data: {
      startRow: true,
      startColumn: true,
      rowData: { values: cellTree },
      rowMetadata: dimensionTree,
      columnMetadata: dimensionTree,
    },
    merges: true,
    basicFilter: true,
    tables: true,
    developerMetadata: metadataTree,
    filterViews: {
      filterViewId: true,
      title: true,
      range: true,
      sortSpecs: true,
      filterSpecs: true,
      criteria: true,
    },
    protectedRanges: {
      protectedRangeId: true,
      range: true,
      description: true,
      warningOnly: true,
      requestingUserCanEdit: true,
      editors: true,
      unprotectedRanges: true,
    },
  },
};
