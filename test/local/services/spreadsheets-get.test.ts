import { describe, expect, it } from '@jest/globals';
import { eddy, olga } from '../team.ts';
import { sheets } from './api-calls.ts';

describe('spreadsheets.get (Google APIs: partial responses)', () => {
  it('answers only the fields of the mask', () => {
    const { call } = sheets();
    expect(
      call('get', { fields: 'properties.timeZone,sheets(properties(title,gridProperties/frozenRowCount))' })
        .answer,
    ).toEqual({
      properties: { timeZone: 'America/New_York' },
      sheets: [{ properties: { title: 'Contacts', gridProperties: { frozenRowCount: 1 } } }],
    });
  });

  it('gives cell data only when asked for, tight', () => {
    const { call, file } = sheets();
    file.as(olga).type('Contacts!B3', '=NA()');
    const fields = 'sheets.data.rowData.values(effectiveValue,userEnteredValue,formattedValue)';
    expect(call('get', { fields, ranges: ['Contacts!B3:H9'] }).answer).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { formulaValue: '=NA()' },
                      effectiveValue: { errorValue: { type: 'N_A', message: '#N/A' } },
                      formattedValue: '#N/A',
                    },
                    {
                      userEnteredValue: { numberValue: 3 },
                      effectiveValue: { numberValue: 3 },
                      formattedValue: '3',
                    },
                  ],
                },
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'Peru' },
                      effectiveValue: { stringValue: 'Peru' },
                      formattedValue: 'Peru',
                    },
                    {
                      userEnteredValue: { numberValue: 9 },
                      effectiveValue: { numberValue: 9 },
                      formattedValue: '9',
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(call('get', {}).answer).not.toHaveProperty('sheets.0.data');
  });

  it('refuses a mask that names no field, and parameters it does not know', () => {
    const { call } = sheets();
    expect(call('get', { fields: 'sheets.colour' })).toMatchObject({ code: 400 });
    expect(call('get', { fields: 'sheets(' })).toMatchObject({ code: 400 });
    expect(call('get', { field: 'sheets' })).toMatchObject({ code: 400 });
  });

  it('says 404 for no such file and 403 for one without access', () => {
    const { call, google, callAs } = sheets();
    const mine = google.createSpreadsheet({
      title: 'Mine',
      owner: eddy,
      sheets: [{ title: 'S', values: [] }],
    });
    expect(call('other', 'nowhere')).toMatchObject({ code: 404 });
    expect(call('other', mine.id)).toMatchObject({ code: 403 });
    expect(callAs(eddy)('other', mine.id).answer).toEqual({ spreadsheetId: mine.id });
  });
});
