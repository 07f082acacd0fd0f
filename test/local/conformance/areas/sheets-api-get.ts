/** spreadsheets.get, getByDataFilter and create: what a Spreadsheet holds, and field masks. */
import { expect } from '@jest/globals';
import { apiProbe } from '../../services/api-probe.ts';
import { eddy, olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const reference = 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets';
const masks = 'developers.google.com/workspace/sheets/api/guides/field-masks';
const recordings = 'recorded responses in github.com/burnash/gspread tests/cassettes';

export const sheetsApiGet: ConformanceArea = {
  title: 'Sheets API: spreadsheets',
  items: [
    {
      behaviour:
        'Without a mask everything but the cells is answered: properties with format and theme, sheets, the address.',
      source: recordings,
      certainty: 'measured',
      holds: () => {
        const { api, file } = apiProbe();
        const { properties, ...answer } = api('get', 'ID').answer;
        expect(answer).toEqual({
          spreadsheetId: file.id,
          sheets: [
            {
              properties: {
                sheetId: 0,
                title: 'Contacts',
                index: 0,
                sheetType: 'GRID',
                gridProperties: { rowCount: 50, columnCount: 8, frozenRowCount: 1 },
              },
            },
          ],
          spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
        });
        expect(properties).toMatchObject({
          locale: 'en_US',
          autoRecalc: 'ON_CHANGE',
          timeZone: 'America/New_York',
        });
        expect(properties.defaultFormat.padding).toEqual({ top: 2, right: 3, bottom: 2, left: 3 });
        expect(properties.spreadsheetTheme.themeColors[2].color.rgbColor).toEqual({
          red: 0.25882354,
          green: 0.52156866,
          blue: 0.95686275,
        });
      },
    },
    {
      behaviour:
        'A mask names fields with dots or slashes, several of one message in parentheses, "*" for all.',
      source: masks,
      certainty: 'documented',
      holds: () => {
        const { api } = apiProbe();
        const get = (fields: string) => api('get', 'ID', { fields }).answer;
        const expected = { sheets: [{ properties: { title: 'Contacts', index: 0 } }] };
        expect(get('sheets(properties(title,index))')).toEqual(expected);
        expect(get('sheets.properties.title,sheets/properties/index')).toEqual(expected);
        expect(get('sheets.properties(*)').sheets[0].properties.sheetType).toBe('GRID');
      },
    },
    {
      behaviour:
        'A mask that names no field: "Request contains an invalid argument.", the path in the details only.',
      source: 'recorded errors of github.com/r-lib/gargle',
      certainty: 'measured',
      holds: () => {
        const { code, message, details } = apiProbe().api('get', 'ID', { fields: 'sheets.sheetProperties' });
        expect([code, message]).toEqual([400, 'Request contains an invalid argument.']);
        expect(JSON.stringify(details)).toContain(
          "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.sheetProperties'.",
        );
      },
    },
    {
      behaviour:
        'With a mask includeGridData counts for nothing: the mask alone decides whether cells are answered.',
      source: `${reference}/get`,
      certainty: 'documented',
      holds: () => {
        const { api } = apiProbe();
        const options = { includeGridData: true, fields: 'sheets.properties.title' };
        expect(api('get', 'ID', options).answer).toEqual({ sheets: [{ properties: { title: 'Contacts' } }] });
        expect(api('get', 'ID', { includeGridData: true }).answer.sheets[0].data[0].rowData).toHaveLength(4);
      },
    },
    {
      behaviour:
        'ranges limit cells, row and column data to what they cover; sheets without a range are left out.',
      source: `${reference}/get`,
      certainty: 'documented',
      holds: () => {
        const { api, batch } = apiProbe();
        batch({ addSheet: { properties: { title: 'Other' } } });
        const { sheets } = api('get', 'ID', { ranges: ['Contacts!B2:C3'], includeGridData: true }).answer;
        expect(sheets).toHaveLength(1);
        const [{ startRow, startColumn, rowData, rowMetadata, columnMetadata }] = sheets[0].data;
        expect([startRow, startColumn, rowMetadata, columnMetadata]).toEqual([
          1,
          1,
          [{ pixelSize: 21 }, { pixelSize: 21 }],
          [{ pixelSize: 100 }, { pixelSize: 100 }],
        ]);
        expect(rowData[0].values[0].formattedValue).toBe('Canada');
      },
    },
    {
      behaviour:
        'A cell tells what was entered, its value, what it shows, and both formats; colours under the old and the new name.',
      source: `${reference}/cells`,
      certainty: 'schema',
      holds: () => {
        const { api, batch } = apiProbe();
        batch({
          repeatCell: {
            range: { startRowIndex: 1, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 },
            cell: {
              userEnteredFormat: { backgroundColor: { red: 0.2 }, textFormat: { bold: true } },
              note: 'Best',
            },
            fields: 'userEnteredFormat(backgroundColor,textFormat),note',
          },
        });
        const { sheets } = api('get', 'ID', {
          ranges: ['Contacts!C2'],
          fields: 'sheets.data.rowData.values',
        }).answer;
        const { effectiveFormat, ...cell } = sheets[0].data[0].rowData[0].values[0];
        expect(cell).toEqual({
          userEnteredValue: { numberValue: 5 },
          effectiveValue: { numberValue: 5 },
          formattedValue: '5',
          userEnteredFormat: {
            backgroundColor: { red: 0.2 },
            textFormat: { bold: true },
            backgroundColorStyle: { rgbColor: { red: 0.2 } },
          },
          note: 'Best',
        });
        expect(effectiveFormat).toMatchObject({
          horizontalAlignment: 'RIGHT',
          textFormat: { bold: true, fontSize: 10 },
        });
      },
    },
    {
      behaviour:
        'Error values carry a type and a message; formulas stand in userEnteredValue with their equals sign.',
      source: `${reference}/other`,
      certainty: 'schema',
      holds: () => {
        const { api, file } = apiProbe();
        file.as(olga).type('Contacts!D2', '=1/0');
        const fields = 'sheets.data.rowData.values(userEnteredValue,effectiveValue(errorValue(type)))';
        expect(
          api('get', 'ID', { ranges: ['Contacts!D2'], fields }).answer.sheets[0].data[0].rowData,
        ).toEqual([
          {
            values: [
              {
                userEnteredValue: { formulaValue: '=1/0' },
                effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } },
              },
            ],
          },
        ]);
      },
    },
    {
      behaviour:
        'getByDataFilter answers the sheets and cells that a range, an A1 text or developer metadata picks.',
      source: `${reference}/getByDataFilter`,
      certainty: 'documented',
      holds: () => {
        const { api } = apiProbe();
        const gridRange = {
          sheetId: 0,
          startRowIndex: 2,
          endRowIndex: 3,
          startColumnIndex: 0,
          endColumnIndex: 1,
        };
        const get = (filter: object) =>
          api('getByDataFilter', { dataFilters: [filter], includeGridData: true }, 'ID').answer.sheets[0]
            .data[0].rowData[0].values[0].formattedValue;
        expect([get({ gridRange }), get({ a1Range: 'Contacts!A3' })]).toEqual(['Bob', 'Bob']);
      },
    },
    {
      behaviour:
        'create makes a file that the caller owns, with Sheet1 or the sheets, cells and names of the body.',
      source: `${reference}/create`,
      certainty: 'documented',
      holds: () => {
        const { api, google, as } = apiProbe();
        const plain = api('create', { properties: { title: 'Plain' } }).answer;
        expect(plain.sheets[0].properties).toMatchObject({ sheetId: 0, title: 'Sheet1' });
        const rowData = [{ values: [{ userEnteredValue: { stringValue: 'Ann' } }] }];
        const sheets = [{ properties: { title: 'People' }, data: [{ startRow: 1, rowData }] }];
        const { spreadsheetId } = api('create', { sheets }).answer;
        expect(google.spreadsheet(spreadsheetId).values('People')).toEqual([[], ['Ann']]);
        expect(as(eddy)('get', spreadsheetId)).toMatchObject({
          code: 403,
          message: 'The caller does not have permission',
        });
      },
    },
    {
      behaviour:
        'A part of create’s body that is refused is named, and there is no file: "Invalid sheets[0].data[0]: …".',
      source: 'error text quoted by a public project',
      certainty: 'measured',
      holds: () => {
        const { api, google } = apiProbe();
        const before = google.spreadsheets().length;
        const values = [{}, { userEnteredValue: { numberValue: 1 } }];
        const sheet = {
          properties: { gridProperties: { rowCount: 3, columnCount: 1 } },
          data: [{ rowData: [{ values }] }],
        };
        expect(api('create', { sheets: [sheet] }).message).toBe(
          'Invalid sheets[0].data[0]: Attempting to write column: 1, beyond the last requested column of: 0',
        );
        expect(google.spreadsheets()).toHaveLength(before);
      },
    },
    {
      behaviour:
        'sheets.copyTo puts "Copy of …" at the end of another file that the caller may edit, with an id of its own.',
      source: `${reference}.sheets/copyTo`,
      certainty: 'documented',
      holds: () => {
        const { api, google } = apiProbe();
        const { spreadsheetId } = api('create', {}).answer;
        const { answer } = api('Sheets.copyTo', { destinationSpreadsheetId: spreadsheetId }, 'ID', 0);
        expect(answer).toMatchObject({ title: 'Copy of Contacts', index: 1, sheetType: 'GRID' });
        expect(google.spreadsheet(spreadsheetId).values('Copy of Contacts')[1]?.[0]).toBe('Ann');
      },
    },
    {
      behaviour: 'A file that is not there: 404 "Requested entity was not found."',
      source: 'recorded errors of github.com/r-lib/gargle',
      certainty: 'measured',
      holds: () =>
        expect(apiProbe().api('get', 'nowhere')).toMatchObject({
          name: 'GoogleJsonResponseException',
          code: 404,
          message: 'Requested entity was not found.',
        }),
    },
  ],
};
