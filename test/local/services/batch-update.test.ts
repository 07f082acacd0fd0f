import { describe, expect, it } from '@jest/globals';
import { sheets } from './api-calls.ts';

describe('spreadsheets.batchUpdate (Sheets API reference)', () => {
  it('is all or nothing', () => {
    const { call, file } = sheets();
    const before = file.snapshot();
    const refused = call('batch', [
      { addSheet: { properties: { title: 'Groups' } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
      { deleteFilterView: { filterId: 99 } },
    ]);
    expect(refused).toMatchObject({ name: 'GoogleJsonResponseException', code: 400 });
    expect(refused.message).toContain('Invalid requests[2].deleteFilterView');
    expect(file.snapshot()).toEqual(before);
  });

  it('answers request by request, {} where there is nothing to say', () => {
    const { call } = sheets();
    const { replies } = call('batch', [
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } },
      {
        addSheet: {
          properties: { title: 'Groups', sheetId: 5, gridProperties: { rowCount: 2, columnCount: 3 } },
        },
      },
    ]).answer as { replies: unknown[] };
    expect(replies).toEqual([
      {},
      {
        addSheet: {
          properties: {
            sheetId: 5,
            title: 'Groups',
            index: 1,
            sheetType: 'GRID',
            gridProperties: { rowCount: 2, columnCount: 3 },
          },
        },
      },
    ]);
  });

  it.each([
    ['an unknown field', { deleteFilterView: { filterId: 1, why: 'x' } }],
    ['an unknown request', { paintCells: {} }],
    ['two requests in one', { deleteSheet: { sheetId: 1 }, deleteFilterView: { filterId: 1 } }],
    ['a number as text', { deleteFilterView: { filterId: '1' } }],
    ['an unknown constant', { appendDimension: { sheetId: 0, dimension: 'ROW', length: 1 } }],
    ['a missing field mask', { updateSheetProperties: { properties: { sheetId: 0, title: 'x' } } }],
    ['a sheet that is not there', { appendDimension: { sheetId: 77, dimension: 'ROWS', length: 1 } }],
    ['a taken title', { addSheet: { properties: { title: 'contacts' } } }],
    ['a taken sheet id', { addSheet: { properties: { title: 'x', sheetId: 0 } } }],
    ['the only sheet deleted', { deleteSheet: { sheetId: 0 } }],
    [
      'more cells than a spreadsheet holds',
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 2_000_000 } },
    ],
    [
      'all rows frozen',
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 50 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ],
  ])('refuses %s', (_what, request) => {
    expect(sheets().call('batch', [request])).toMatchObject({
      name: 'GoogleJsonResponseException',
      code: 400,
    });
  });

  it('writes cells, formats and drop-downs by field mask', () => {
    const { call, file } = sheets();
    const answer = call('batch', [
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 1, columnIndex: 3 },
          rows: [
            {
              values: [
                {
                  userEnteredValue: { numberValue: 46_349 },
                  userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } },
                },
              ],
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat.numberFormat',
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 4, endColumnIndex: 5 },
          cell: { userEnteredValue: { stringValue: '=x' } },
          fields: 'userEnteredValue',
        },
      },
      {
        setDataValidation: {
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
          rule: {
            condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Canada' }] },
            showCustomUi: true,
          },
        },
      },
    ]);
    expect(answer.answer).toBeDefined();
    expect(
      file
        .display('Contacts')
        .slice(1, 3)
        .map((row) => row.slice(3)),
    ).toEqual([
      ['2026-11-23', '=x'],
      ['', '=x'],
    ]);
    expect(file.snapshot().sheets[0]?.cells[3]?.[1]?.validation).toEqual({
      kind: 'list',
      options: ['Canada'],
    });
  });
});
