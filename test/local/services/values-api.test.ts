import { describe, expect, it } from '@jest/globals';
import { olga, team } from '../team.ts';
import { sheets } from './api-calls.ts';

describe('values.get (Sheets API guide: reading and writing values)', () => {
  it('leaves out blank rows and cells at the ends, keeps those in the middle as []', () => {
    const { call, file } = sheets();
    file.as(olga).type('Contacts!A7', 'Zoe');
    file.as(olga).clear('Contacts!B3:C3');
    expect(call('read', 'Contacts!A3:H20').answer).toEqual({
      range: 'Contacts!A3:H20',
      majorDimension: 'ROWS',
      values: [['Bob'], ['Cy', 'Peru', '9'], [], [], ['Zoe']],
    });
  });

  it('has no key "values" when all is blank', () => {
    expect(sheets().call('read', 'Contacts!E1:H9').answer).toEqual({
      range: 'Contacts!E1:H9',
      majorDimension: 'ROWS',
    });
  });

  it('answers text as shown, or serials and formulas when asked', () => {
    const { call, file } = sheets();
    file.as(olga).paste('Contacts!D2', [['11/23/2026 9:30', '10%', 'TRUE', '=C2*2', '#N/A']]);
    const row = (option: string) =>
      (call('read', 'Contacts!D2:H2', { valueRenderOption: option }).answer as { values: unknown[][] })
        .values[0];
    expect(row('FORMATTED_VALUE')).toEqual(['11/23/2026 9:30:00', '10%', 'TRUE', '10', '#N/A']);
    expect(row('UNFORMATTED_VALUE')).toEqual([46_349 + 9.5 / 24, 0.1, true, 10, '#N/A']);
    expect(row('FORMULA')).toEqual([46_349 + 9.5 / 24, 0.1, true, '=C2*2', '#N/A']);
  });

  it('cuts a range to the grid and refuses one that starts outside it, or names no sheet', () => {
    const { call } = sheets();
    expect(call('read', 'Contacts!A4:Z').answer).toMatchObject({ range: 'Contacts!A4:H50' });
    expect(call('read', 'Contacts!A60')).toMatchObject({ name: 'GoogleJsonResponseException', code: 400 });
    expect(call('read', 'Nowhere!A1').message).toContain('Unable to parse range: Nowhere!A1');
  });

  it('does not see writes of SpreadsheetApp that are not flushed', () => {
    const { file } = team({
      code: `function run() {
        const sheet = SpreadsheetApp.getActive().getSheetByName('Contacts'); const id = SpreadsheetApp.getActive().getId();
        const read = () => Sheets.Spreadsheets.Values.get(id, 'Contacts!A2').values[0][0];
        sheet.getRange('A2').setValue('Anna'); const before = read(); SpreadsheetApp.flush(); return [before, read()]; }`,
    });
    expect(file.as(olga).call('run')).toEqual(['Ann', 'Anna']);
  });
});

describe('values.update, batchUpdate, append (Sheets API reference: spreadsheets.values)', () => {
  it('null skips a cell, "" clears it; RAW keeps text, USER_ENTERED reads it', () => {
    const { call, values, file } = sheets();
    call('update', 'Contacts!A2:C2', [[null, '', '007']], 'RAW');
    call('update', 'Contacts!A3:C3', [['=1+1', "'=1", '007']], 'USER_ENTERED');
    call('update', 'Contacts!A4', [['=1+1']], 'RAW');
    expect(values().slice(1)).toEqual([
      ['Ann', '', '007'],
      [2, '=1', 7],
      ['=1+1', 'Peru', 9],
    ]);
    expect(file.formulas('Contacts')[3]?.[0]).toBe('');
  });

  it('needs valueInputOption, takes one cell as a place to start, refuses more than the range or the grid holds', () => {
    const { call, values } = sheets();
    expect(call('update', 'Contacts!A2', [['x']]).message).toContain('valueInputOption');
    expect(call('update', 'Contacts!A2', [['Anna', 'Chile'], ['Rob']], 'RAW').answer).toMatchObject({
      updatedRange: 'Contacts!A2:B3',
      updatedCells: 3,
    });
    expect(call('update', 'Contacts!A2:B2', [['a', 'b', 'c']], 'RAW')).toMatchObject({ code: 400 });
    expect(call('update', 'Contacts!A50', [['a'], ['b']], 'RAW')).toMatchObject({ code: 400 });
    expect(values()[1]).toEqual(['Anna', 'Chile', 5]);
  });

  it('writes nothing at all when one of several ranges is refused', () => {
    const { call, values } = sheets();
    const before = values();
    expect(
      call(
        'updateMany',
        [
          { range: 'Contacts!A2', values: [['Anna']] },
          { range: 'Nowhere!A1', values: [['x']] },
        ],
        'RAW',
      ),
    ).toMatchObject({ code: 400 });
    expect(values()).toEqual(before);
  });

  it('refuses objects as cell values', () => {
    expect(sheets().call('update', 'Contacts!A2', [[{ name: 'Ann' }]], 'RAW')).toMatchObject({ code: 400 });
  });

  it('appends below the table that the range touches and grows the grid', () => {
    const { call, values, file } = sheets();
    expect(call('append', 'Contacts!A1:C1', [['Di', 'Chile', 1]]).answer).toMatchObject({
      tableRange: 'Contacts!A1:C4',
      updates: { updatedRange: 'Contacts!A5:C5' },
    });
    call(
      'append',
      'Contacts',
      Array.from({ length: 60 }, (_, row) => [`New ${row}`]),
    );
    expect([values().length, values()[64]?.[0], file.snapshot().sheets[0]?.rowCount]).toEqual([
      65,
      'New 59',
      65,
    ]);
  });
});
