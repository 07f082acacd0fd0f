/** The spreadsheet inside the simple edit trigger: SpreadsheetApp only, since no advanced service is authorized there. */
import { serialOfWallClock } from '../contacts/moments.ts';
import { once } from '../once.ts';
import type { EditedCell, EditedRange, EditedSpreadsheetPort, GridRange } from '../ports.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SheetExtent = ReturnType<EditedSpreadsheetPort['extent']>;
type BoundedRange = GridRange & { readonly endRow: number };

export function editedSpreadsheet(): EditedSpreadsheetPort {
  const file = SpreadsheetApp.getActive();
  const timeZone = once(() => file.getSpreadsheetTimeZone());
  // Each question is a call that Google takes its time for, and an edit should be followed at once.
  const sheets = once(() => new Map(file.getSheets().map((sheet) => [sheet.getSheetId(), sheet])));
  const extents = new Map<number, SheetExtent>();
  const sheetOf = (sheetId: number) => {
    const sheet = sheets().get(sheetId);
    if (sheet === undefined) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  };
  const rangeOf = (range: BoundedRange) =>
    sheetOf(range.sheetId).getRange(
      range.firstRow + 1,
      range.firstColumn + 1,
      range.endRow - range.firstRow,
      range.endColumn - range.firstColumn,
    );
  return {
    locale: () => file.getSpreadsheetLocale(),
    timeZone,
    sheetMetadata: (key) =>
      metadataOf(file, key).flatMap((entry) => {
        const sheet = entry.getLocation().getSheet();
        return sheet === null ? [] : [{ sheetId: sheet.getSheetId(), value: entry.getValue() ?? '' }];
      }),
    columnMetadata: (key) =>
      metadataOf(file, key).flatMap((entry) => {
        const range = entry.getLocation().getColumn();
        if (range === null) return [];
        return [
          {
            sheetId: range.getSheet().getSheetId(),
            column: range.getColumn() - 1,
            value: entry.getValue() ?? '',
          },
        ];
      }),
    extent: (sheetId) => {
      const known = extents.get(sheetId);
      if (known !== undefined) return known;
      const sheet = sheetOf(sheetId);
      const extent = {
        rows: sheet.getLastRow(),
        columns: sheet.getLastColumn(),
        frozenRows: sheet.getFrozenRows(),
      };
      extents.set(sheetId, extent);
      return extent;
    },
    read: (range) =>
      rangeOf(range)
        .getValues()
        .map((row) => row.map((cell) => editedCell(cell, timeZone))),
    readFormats: (range) => rangeOf(range).getNumberFormats(),
    readHasFormula: (range) =>
      rangeOf(range)
        .getFormulas()
        .map((row) => row.map((formula) => formula !== '')),
    writeText: ({ sheetId, firstRow, column, texts }) => {
      const range = sheetOf(sheetId).getRange(firstRow + 1, column + 1, texts.length, 1);
      // The text format comes first, or Sheets would parse "=…" or "1/2" as if it were typed.
      range.setNumberFormat('@').setValues(texts.map((text) => [text]));
    },
    flush: () => SpreadsheetApp.flush(),
  };
}

/** What the edit event says of where. */
export function editedRange(range: GoogleAppsScript.Spreadsheet.Range): EditedRange {
  return {
    sheetId: range.getSheet().getSheetId(),
    firstRow: range.getRow() - 1,
    endRow: range.getLastRow(),
    firstColumn: range.getColumn() - 1,
    endColumn: range.getLastColumn(),
  };
}

function metadataOf(file: Spreadsheet, key: string): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return file.createDeveloperMetadataFinder().withKey(key).find();
}

/** Dates come as instants read in the spreadsheet's zone (reference: Range.getValues); rules want the wall clock back. */
function editedCell(cell: unknown, timeZone: () => string): EditedCell {
  if (Object.prototype.toString.call(cell) === '[object Date]') {
    return {
      serial: serialOfWallClock(Utilities.formatDate(cell as Date, timeZone(), "yyyy-MM-dd'T'HH:mm:ss.SSS")),
    };
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : '';
}
