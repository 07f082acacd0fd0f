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
  it('are empty messages, filled by assignment or by setters, with nothing else among their keys', () => {
    const { file } = apiProbe({
      code: `function fill() {
        const range = Sheets.newValueRange(); range.values = [['Anna']];
        const id = SpreadsheetApp.getActive().getId();
        Sheets.Spreadsheets.Values.update(range, id, 'Contacts!A2', { valueInputOption: 'RAW' });
        const value = Sheets.newExtendedValue().setStringValue('Rob');
        const rows = [Sheets.newRowData().setValues([Sheets.newCellData().setUserEnteredValue(value)])];
        const start = Sheets.newGridCoordinate().setSheetId(0).setRowIndex(2).setColumnIndex(0);
        const updateCells = Sheets.newUpdateCellsRequest().setRows(rows).setFields('userEnteredValue').setStart(start);
        const body = Sheets.newBatchUpdateSpreadsheetRequest().setRequests([{ updateCells }]);
        Sheets.Spreadsheets.batchUpdate(body, id);
        return [updateCells.getFields(), JSON.stringify(start)];
      }`,
    });
    expect(file.as(olga).call('fill')).toEqual([
      'userEnteredValue',
      '{"sheetId":0,"rowIndex":2,"columnIndex":0}',
    ]);
    expect(file.values('Contacts').map(([name]) => name)).toEqual(['Name', 'Anna', 'Rob', 'Cy']);
  });

  it('a date among values is written as JSON has it', () => {
    const { file } = apiProbe({
      code: `function write() {
        const id = SpreadsheetApp.getActive().getId();
        const options = { valueInputOption: 'RAW', includeValuesInResponse: true };
        return Sheets.Spreadsheets.Values.update({ values: [[new Date(0)]] }, id, 'Contacts!A2', options).updatedData.values;
      }`,
    });
    expect(file.as(olga).call('write')).toEqual([['1970-01-01T00:00:00.000Z']]);
  });
});
