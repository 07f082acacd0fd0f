/** The open spreadsheet through the Sheets API. Each method is one call, but for `describe`, which takes two. */
import type { CellDetails, GridRange, RawCell, SpreadsheetDescription, SpreadsheetPort } from '../ports.ts';
import { a1OfRange } from './a1.ts';
import { requestsOf } from './change-requests.ts';
import { columnMetadataOf, detailsOf, sheetsOf } from './sheets-answers.ts';
import { sheetsApi } from './sheets-api.ts';

const describeFields = [
  'spreadsheetId',
  'properties(title,locale,timeZone)',
  'sheets(properties(sheetId,title,hidden,sheetType,gridProperties(rowCount,columnCount,frozenRowCount)),developerMetadata(metadataId,metadataKey,metadataValue),filterViews)',
].join(',');

const detailFields =
  'sheets(properties(sheetId),data(rowData(values(effectiveValue(errorValue),effectiveFormat(numberFormat(type)),dataValidation(condition(type))))))';

export function spreadsheet(): SpreadsheetPort {
  const file = SpreadsheetApp.getActive();
  const id = file.getId();
  const titles = new Map<number, string>();
  const titleOf = (sheetId: number) => titles.get(sheetId) ?? rememberTitles(file, titles, sheetId);
  const read = (ranges: readonly GridRange[], render: 'UNFORMATTED_VALUE' | 'FORMULA') => {
    const answer = sheetsApi().Spreadsheets.Values.batchGet(id, {
      ranges: ranges.map((range) => a1OfRange(titleOf(range.sheetId), range)),
      majorDimension: 'ROWS',
      valueRenderOption: render,
      dateTimeRenderOption: 'SERIAL_NUMBER',
    });
    return ranges.map((range, index) => padded(answer.valueRanges?.[index]?.values ?? [], range));
  };
  return {
    describe: (columnKeys) => {
      const answer = sheetsApi().Spreadsheets.get(id, { fields: describeFields });
      const description: SpreadsheetDescription = {
        id,
        name: answer.properties?.title ?? '',
        url: file.getUrl(),
        locale: answer.properties?.locale ?? 'en_US',
        timeZone: answer.properties?.timeZone ?? 'Etc/UTC',
        sheets: sheetsOf(answer),
        columnMetadata: columnMetadataOf(
          sheetsApi().Spreadsheets.DeveloperMetadata.search(
            { dataFilters: columnKeys.map((metadataKey) => ({ developerMetadataLookup: { metadataKey } })) },
            id,
          ),
        ),
      };
      titles.clear();
      for (const sheet of description.sheets) titles.set(sheet.sheetId, sheet.title);
      return description;
    },
    read: (ranges) => read(ranges, 'UNFORMATTED_VALUE'),
    readFormulas: (ranges) => read(ranges, 'FORMULA'),
    readDetails: (ranges) => readDetails(id, ranges, titleOf),
    apply: (changes) => {
      if (changes.length > 0)
        sheetsApi().Spreadsheets.batchUpdate({ requests: changes.flatMap(requestsOf) }, id);
      titles.clear();
    },
    writeText: (runs) => {
      const data = runs.map((run) => ({
        range: a1OfRange(titleOf(run.sheetId), {
          sheetId: run.sheetId,
          firstRow: run.firstRow,
          endRow: run.firstRow + run.texts.length,
          firstColumn: run.column,
          endColumn: run.column + 1,
        }),
        values: run.texts.map((text) => [text]),
      }));
      sheetsApi().Spreadsheets.Values.batchUpdate({ valueInputOption: 'RAW', data }, id);
    },
    activeSheetId: () => file.getActiveSheet()?.getSheetId() ?? null,
    activeRow: (sheetId) => {
      if (file.getActiveSheet()?.getSheetId() !== sheetId) return null;
      const row = file.getActiveRange()?.getRow();
      return row === undefined ? null : row - 1;
    },
    showRow: (sheetId, row) => {
      const sheet = file.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
      if (sheet !== undefined && row >= 0 && row < sheet.getMaxRows()) sheet.getRange(row + 1, 1).activate();
    },
  };
}

function rememberTitles(
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
  titles: Map<number, string>,
  sheetId: number,
): string {
  for (const sheet of file.getSheets()) titles.set(sheet.getSheetId(), sheet.getName());
  const title = titles.get(sheetId);
  if (title === undefined) throw new Error(`There is no sheet ${sheetId}.`);
  return title;
}

/** The API leaves out trailing empty cells and rows (reference: ValueRange.values); callers count on full width. */
function padded(values: readonly (readonly unknown[])[], range: GridRange): RawCell[][] {
  const width = range.endColumn - range.firstColumn;
  // Most rows are full already, and a long table is not copied for the others.
  return values.map((row) => (isFull(row, width) ? row : paddedRow(row, width)));
}

function isFull(row: readonly unknown[], width: number): row is RawCell[] {
  return row.length === width && row.every(isRawCell);
}

function isRawCell(cell: unknown): cell is RawCell {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
}

function paddedRow(row: readonly unknown[], width: number): RawCell[] {
  return Array.from({ length: width }, (_, column) => {
    const cell = row[column];
    return isRawCell(cell) ? cell : '';
  });
}

/** Several ranges of one sheet come back as that sheet's grids, in the order asked. */
function readDetails(
  id: string,
  ranges: readonly GridRange[],
  titleOf: (sheetId: number) => string,
): CellDetails[][][] {
  if (ranges.length === 0) return [];
  const answer = sheetsApi().Spreadsheets.get(id, {
    ranges: ranges.map((range) => a1OfRange(titleOf(range.sheetId), range)),
    fields: detailFields,
  });
  const grids = new Map(
    (answer.sheets ?? []).map((sheet) => [sheet.properties?.sheetId ?? -1, [...(sheet.data ?? [])]]),
  );
  return ranges.map((range) => (grids.get(range.sheetId)?.shift()?.rowData ?? []).map(detailsOf));
}
