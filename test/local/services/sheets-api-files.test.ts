/** The Sheets API beyond the open file, and formulas whose arrays fill other cells. */
import { describe, expect, it } from '@jest/globals';
import { eddy, olga } from '../team.ts';
import { apiProbe } from './api-probe.ts';

describe('other files', () => {
  it('writes tell those who watch the file', () => {
    const { api, google } = apiProbe();
    const { spreadsheetId } = api('create', { properties: { title: 'Other' } }).answer;
    const changed: string[] = [];
    google.onChange((change) => changed.push(`${change.spreadsheetId} ${change.what}`));
    api('Values.update', { values: [['Ann']] }, spreadsheetId, 'Sheet1!A1', { valueInputOption: 'RAW' });
    expect(changed).toContain(`${spreadsheetId} content`);
  });

  it('are closed without access, and nothing is copied there', () => {
    const { api, as, google } = apiProbe();
    const { spreadsheetId } = api('create', {}).answer;
    expect(as(eddy)('Sheets.copyTo', { destinationSpreadsheetId: spreadsheetId }, 'ID', 0).code).toBe(403);
    expect(google.spreadsheet(spreadsheetId).sheetTitles()).toEqual(['Sheet1']);
  });

  it('a consumer account makes 250 files a day', () => {
    const { api, google } = apiProbe();
    const messages = Array.from({ length: 251 }, (_, index) => {
      if (index % 50 === 49) google.clock.advance({ minutes: 2 });
      return api('create', {}).message;
    });
    expect(messages.slice(0, 250).every((message) => message === undefined)).toBe(true);
    expect(messages[250]).toBe('Service invoked too many times for one day: spreadsheets create.');
  });
});

describe('a cell that another cell’s array fills', () => {
  it('has a value but nothing entered, and stays filled when it gets a format', () => {
    const { api, batch, file } = apiProbe();
    file.as(olga).type('Contacts!E1', '=ARRAYFORMULA(C2:C4*2)');
    batch({
      repeatCell: {
        range: { startColumnIndex: 4, endColumnIndex: 5 },
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat',
      },
    });
    const fields = 'sheets.data.rowData.values(userEnteredValue,formattedValue)';
    const [{ rowData }] = api('get', 'ID', { ranges: ['Contacts!E1:E3'], fields }).answer.sheets[0].data;
    expect(rowData.map(({ values }: { values: object[] }) => values[0])).toEqual([
      { userEnteredValue: { formulaValue: '=ARRAYFORMULA(C2:C4*2)' }, formattedValue: '10' },
      { formattedValue: '6' },
      { formattedValue: '18' },
    ]);
  });
});

describe('Sheets.newValueRange and its like', () => {
  it('are empty messages to fill', () => {
    const { file } = apiProbe({
      code: `function fill() {
        const range = Sheets.newValueRange(); range.values = [['Anna']];
        const id = SpreadsheetApp.getActive().getId();
        return Sheets.Spreadsheets.Values.update(range, id, 'Contacts!A2', { valueInputOption: 'RAW' }).updatedCells;
      }`,
    });
    expect(file.as(olga).call('fill')).toBe(1);
    expect(file.values('Contacts')[1]?.[0]).toBe('Anna');
  });
});
