/** Our steps of an atomic change as the requests of Sheets API `spreadsheets.batchUpdate`. */
import type { FilterViewDefinition, GridRange, NewCell, SpreadsheetChange } from '../ports.ts';
import type { FilterView, SheetsRequest as Request } from './sheets-api.ts';

export function requestsOf(change: SpreadsheetChange): Request[] {
  switch (change.kind) {
    case 'addSheet':
      return [{ addSheet: { properties: sheetProperties(change) } }];
    case 'appendColumns':
      return [{ appendDimension: { sheetId: change.sheetId, dimension: 'COLUMNS', length: change.count } }];
    case 'appendRows':
      return [{ appendDimension: { sheetId: change.sheetId, dimension: 'ROWS', length: change.count } }];
    case 'deleteRow':
      return [{ deleteDimension: { range: dimension(change.sheetId, 'ROWS', change.row) } }];
    case 'writeCells':
      return [{ updateCells: writtenCells(change) }];
    case 'addSheetMetadata':
      return [metadata(change.key, change.value, { sheetId: change.sheetId })];
    case 'addColumnMetadata':
      return [
        metadata(change.key, change.value, {
          dimensionRange: dimension(change.sheetId, 'COLUMNS', change.column),
        }),
      ];
    case 'setMetadata':
      return [
        {
          updateDeveloperMetadata: {
            dataFilters: [{ developerMetadataLookup: { metadataId: change.metadataId } }],
            developerMetadata: { metadataValue: change.value },
            fields: 'metadataValue',
          },
        },
      ];
    case 'addFilterView':
      return [{ addFilterView: { filter: filterView(change.view) } }];
    case 'updateFilterView':
      return [
        {
          updateFilterView: { filter: filterView(change.view), fields: 'title,range,filterSpecs,sortSpecs' },
        },
      ];
    case 'deleteFilterView':
      return [{ deleteFilterView: { filterId: change.viewId } }];
  }
}

function sheetProperties(change: Extract<SpreadsheetChange, { kind: 'addSheet' }>) {
  const { sheetId, title, rowCount, columnCount, frozenRows } = change;
  return { sheetId, title, gridProperties: { rowCount, columnCount, frozenRowCount: frozenRows } };
}

function dimension(sheetId: number, name: 'ROWS' | 'COLUMNS', index: number) {
  return { sheetId, dimension: name, startIndex: index, endIndex: index + 1 };
}

/** Text carries the text format too, so that a person who edits the cell keeps text. */
function writtenCells({ sheetId, row, column, rows }: Extract<SpreadsheetChange, { kind: 'writeCells' }>) {
  return {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: rows.map((cells) => ({ values: cells.map(cellData) })),
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  };
}

function cellData(cell: NewCell) {
  if (typeof cell === 'object') return { userEnteredValue: { formulaValue: cell.formula } };
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  return { userEnteredValue: { stringValue: cell }, userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
}

/** DOCUMENT visibility: a bound script and the add-on see the same ids (Sheets API: DeveloperMetadataVisibility). */
function metadata(
  metadataKey: string,
  metadataValue: string,
  location: GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation,
): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
    },
  };
}

/** One custom formula on the first column of the range holds the whole rule; it is written for the first contact's row. */
function filterView(view: FilterViewDefinition): FilterView {
  return {
    filterViewId: view.viewId,
    title: view.title,
    range: gridRange(view.range),
    filterSpecs: [
      {
        columnIndex: view.range.firstColumn,
        filterCriteria: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: view.formula }] },
        },
      },
    ],
    sortSpecs: [],
  };
}

function gridRange(range: GridRange) {
  return {
    sheetId: range.sheetId,
    startRowIndex: range.firstRow,
    startColumnIndex: range.firstColumn,
    endColumnIndex: range.endColumn,
    ...(range.endRow === undefined ? {} : { endRowIndex: range.endRow }),
  };
}
