/** Requests of spreadsheets.batchUpdate about lines, sheets and blocks of cells: what they do, answer and refuse. */
import { expect } from '@jest/globals';
import { apiProbe } from '../../services/api-probe.ts';
import { olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const reference = 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets';
const requests = `${reference}/request`;
const probed = 'error texts of Google reproduced by public projects that probed it in 2026';
const quoted = 'error text quoted by public projects';

const cells = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

export const sheetsApiRequests: ConformanceArea = {
  title: 'Sheets API: requests',
  items: [
    {
      behaviour: 'Deleting lines that are not there, all of them, or all that are not frozen, is refused.',
      source: quoted,
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        const remove = (startIndex: number, endIndex: number) =>
          batch({ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex } } })
            .message;
        expect(remove(50, 51)).toBe(
          "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 50 but there are only 50 rows.",
        );
        expect(remove(1, 50)).toBe(
          'Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
        );
        expect(remove(0, 50)).toContain("You can't delete all the rows");
      },
    },
    {
      behaviour: 'insertDimension beyond the grid is refused, and at its end without inheritFromBefore.',
      source: 'measured on a throwaway sheet by a public project on 2026-09-29',
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        const insert = (startIndex: number, inheritFromBefore = false) =>
          batch({
            insertDimension: {
              range: { dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
              inheritFromBefore,
            },
          }).message;
        expect(insert(51)).toBe(
          'Invalid requests[0].insertDimension: range.startIndex is larger than current grid size (50)',
        );
        expect(insert(50)).toBe(
          'Invalid requests[0].insertDimension: range.startIndex must be less than the grid size (50) if inheritFromBefore is false.',
        );
        expect(insert(50, true)).toBeUndefined();
      },
    },
    {
      behaviour:
        'Titles of sheets are unique and not empty; the last visible sheet can be neither deleted nor hidden; not all rows can be frozen.',
      source: quoted,
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        const update = (properties: object, fields: string) =>
          batch({ updateSheetProperties: { properties, fields } }).message;
        expect(batch({ addSheet: { properties: { title: 'Contacts' } } }).message).toBe(
          'Invalid requests[0].addSheet: A sheet with the name "Contacts" already exists. Please enter another name.',
        );
        expect(update({ title: '' }, 'title')).toContain('The sheet name cannot be empty.');
        expect(update({ hidden: true }, 'hidden')).toContain("You can't hide all the sheets in a document.");
        expect(update({ gridProperties: { frozenRowCount: 50 } }, 'gridProperties.frozenRowCount')).toContain(
          "You can't freeze all visible rows on the sheet.",
        );
        expect(batch({ deleteSheet: { sheetId: 0 } }).message).toContain(
          "You can't remove all the sheets in a document.",
        );
        expect(update({ gridProperties: { rowCount: 2_000_000 } }, 'gridProperties.rowCount')).toContain(
          'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
        );
      },
    },
    {
      behaviour:
        'duplicateSheet copies cells, sizes and filters under a new id, in front where no index is given.',
      source: `${requests}#duplicatesheetrequest`,
      certainty: 'schema',
      holds: () => {
        const { batch, file } = apiProbe();
        const { replies } = batch({
          duplicateSheet: { sourceSheetId: 0, newSheetId: 9, newSheetName: 'Backup' },
        }).answer;
        expect(replies[0].duplicateSheet.properties).toMatchObject({ sheetId: 9, title: 'Backup', index: 0 });
        expect(file.values('Backup')).toEqual(file.values('Contacts'));
      },
    },
    {
      behaviour: 'updateDimensionProperties hides rows and sets sizes, which row and column metadata tell.',
      source: `${requests}#updatedimensionpropertiesrequest`,
      certainty: 'documented',
      holds: () => {
        const { batch, api } = apiProbe();
        const set = (dimension: string, properties: object) => ({
          updateDimensionProperties: {
            range: { sheetId: 0, dimension, startIndex: 1, endIndex: 2 },
            properties,
            fields: Object.keys(properties).join(','),
          },
        });
        batch(set('ROWS', { hiddenByUser: true }), set('COLUMNS', { pixelSize: 160 }));
        const [data] = api('get', 'ID', {
          ranges: ['A2:B2'],
          fields: 'sheets.data(rowMetadata,columnMetadata)',
        }).answer.sheets[0].data;
        expect(data).toEqual({
          rowMetadata: [{ hiddenByUser: true, pixelSize: 21 }],
          columnMetadata: [{ pixelSize: 100 }, { pixelSize: 160 }],
        });
      },
    },
    {
      behaviour: 'findReplace counts values, rows, sheets and occurrences, leaving out zeros.',
      source: `${requests}#findreplacerequest; ${reference}/response`,
      certainty: 'schema',
      holds: () => {
        const { batch, file } = apiProbe();
        const { replies } = batch({ findReplace: { find: 'c', replacement: 'k', allSheets: true } }).answer;
        expect(replies[0].findReplace).toEqual({
          valuesChanged: 5,
          rowsChanged: 4,
          sheetsChanged: 1,
          occurrencesChanged: 5,
        });
        expect(file.values('Contacts')[0]).toEqual(['Name', 'kountry', 'Skore']);
      },
    },
    {
      behaviour:
        'copyPaste repeats the source in a bigger destination, formulas moving along; cutPaste leaves nothing behind.',
      source: `${requests}#copypasterequest`,
      certainty: 'documented',
      holds: () => {
        const { batch, file } = apiProbe();
        file.as(olga).type('Contacts!D2', '=C2*2');
        batch({ copyPaste: { source: cells(1, 2, 3, 4), destination: cells(2, 4, 3, 4) } });
        expect(file.formulas('Contacts').map(([, , , formula = '']) => formula)).toEqual([
          '',
          '=C2*2',
          '=C3*2',
          '=C4*2',
        ]);
        batch({ cutPaste: { source: cells(1, 2, 0, 1), destination: { rowIndex: 1, columnIndex: 5 } } });
        expect(file.values('Contacts')[1]).toEqual(['', 'Canada', 5, 10, '', 'Ann']);
      },
    },
    {
      behaviour:
        'includeSpreadsheetInResponse answers the changed spreadsheet, its cells where responseIncludeGridData says so.',
      source: `${reference}/batchUpdate`,
      certainty: 'documented',
      holds: () => {
        const body = {
          requests: [{ addSheet: { properties: { title: 'New' } } }],
          includeSpreadsheetInResponse: true,
          responseRanges: ['Contacts!A1'],
          responseIncludeGridData: true,
        };
        const { updatedSpreadsheet } = apiProbe().api('batchUpdate', body, 'ID').answer;
        expect(updatedSpreadsheet.sheets).toHaveLength(1);
        expect(updatedSpreadsheet.sheets[0].data[0].rowData[0].values[0].formattedValue).toBe('Name');
      },
    },
    {
      behaviour:
        'Conditional format rules stand in order; a scale without a type for its end: "No interpolationPointType specified."',
      source: `${requests}#addconditionalformatrulerequest; ${probed}`,
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        const rule = (more: object) => ({
          addConditionalFormatRule: { rule: { ranges: [{ startRowIndex: 1 }], ...more } },
        });
        const condition = { type: 'NOT_BLANK' };
        const booleanRule = { condition, format: { textFormat: { bold: true } } };
        const { replies } = batch(rule({ booleanRule }), {
          deleteConditionalFormatRule: { index: 0, sheetId: 0 },
        }).answer;
        expect(replies[1].deleteConditionalFormatRule.rule).toEqual({
          ranges: [{ startRowIndex: 1 }],
          booleanRule,
        });
        expect(batch(rule({ gradientRule: { minpoint: { type: 'MIN' } } })).message).toBe(
          'Invalid requests[0].addConditionalFormatRule: No interpolationPointType specified.',
        );
        expect(batch({ deleteConditionalFormatRule: { index: 0, sheetId: 0 } }).message).toBe(
          'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 0',
        );
      },
    },
  ],
};
