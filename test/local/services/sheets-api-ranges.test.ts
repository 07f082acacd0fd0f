/** Methods of the Sheets API that read and clear ranges (Sheets API reference: spreadsheets.values). */
import { describe, expect, it } from '@jest/globals';
import { eddy, olga } from '../team.ts';
import { apiProbe } from './api-probe.ts';

describe('reading several ranges', () => {
  it('answers each in the order asked, empty ones without values', () => {
    const { api, file } = apiProbe();
    const ranges = ['Contacts!A2:A3', 'Contacts!F1:G9', 'Contacts!A1'];
    expect(api('Values.batchGet', 'ID', { ranges }).answer).toEqual({
      spreadsheetId: file.id,
      valueRanges: [
        { range: 'Contacts!A2:A3', majorDimension: 'ROWS', values: [['Ann'], ['Bob']] },
        { range: 'Contacts!F1:G9', majorDimension: 'ROWS' },
        { range: 'Contacts!A1', majorDimension: 'ROWS', values: [['Name']] },
      ],
    });
    const options = {
      ranges: 'Contacts!A2:C3',
      majorDimension: 'COLUMNS',
      valueRenderOption: 'UNFORMATTED_VALUE',
    };
    expect(api('Values.batchGet', 'ID', options).answer.valueRanges).toEqual([
      {
        range: 'Contacts!A2:C3',
        majorDimension: 'COLUMNS',
        values: [
          ['Ann', 'Bob'],
          file
            .values('Contacts')
            .slice(1, 3)
            .map((row) => row[1]),
          file
            .values('Contacts')
            .slice(1, 3)
            .map((row) => row[2]),
        ],
      },
    ]);
  });

  it('fails as a whole for one wrong range', () => {
    const { api } = apiProbe();
    const { code, message } = api('Values.batchGet', 'ID', { ranges: ['Contacts!A1', 'None!A1'] });
    expect([code, message]).toEqual([400, 'Unable to parse range: None!A1']);
  });
});

describe('clearing a range', () => {
  it('takes values and formulas and leaves formats, notes and validation', () => {
    const { api, batch, file } = apiProbe();
    const cell = { note: 'Met in May', userEnteredFormat: { textFormat: { bold: true } } };
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    batch({ repeatCell: { range, cell, fields: 'note,userEnteredFormat.textFormat.bold' } });
    file.as(olga).type('Contacts!E2', '=1+1');
    expect(api('Values.clear', {}, 'ID', 'Contacts!A2:Z2').answer).toEqual({
      spreadsheetId: file.id,
      // "Bounded to the sheet's limits" (ClearValuesResponse): the sheet ends at H.
      clearedRange: 'Contacts!A2:H2',
    });
    expect(file.values('Contacts')[1]?.every((value) => value === '')).toBe(true);
    const fields = 'sheets.data.rowData.values(note,userEnteredFormat,userEnteredValue)';
    const { sheets } = api('get', 'ID', { ranges: 'Contacts!A2', fields }).answer;
    expect(sheets[0].data[0].rowData[0].values[0]).toEqual(cell);
  });

  it('is refused where cells are protected', () => {
    const { as, batch, file } = apiProbe();
    const before = file.values('Contacts');
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2 };
    batch({ addProtectedRange: { protectedRange: { range, editors: { users: [olga] } } } });
    const { code, message } = as(eddy)('Values.clear', {}, 'ID', 'Contacts!A2:B9');
    expect(code).toBe(400);
    expect(message).toMatch(/^You are trying to edit a protected cell or object\./);
    expect(file.values('Contacts')).toEqual(before);
  });
});
