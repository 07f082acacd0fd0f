import { describe, expect, it } from '@jest/globals';
import { eddy, olga, vic } from '../team.ts';
import { sheets } from './api-calls.ts';

describe('developer metadata (Sheets API guide: read and write metadata)', () => {
  const entry = (metadataId: number, location: object, metadataValue = 'country') => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: 'field',
        metadataValue,
        visibility: 'DOCUMENT',
        location,
      },
    },
  });
  const column = (startIndex: number) => ({
    dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
  });

  it('is found by key, value and place', () => {
    const { call } = sheets();
    call('batch', [
      entry(1, column(1)),
      entry(2, column(2), 'score'),
      entry(3, { spreadsheet: true }),
      entry(4, { sheetId: 0 }),
    ]);
    const ids = (lookup: object) => {
      const { answer } = call('search', { developerMetadataLookup: lookup });
      const { matchedDeveloperMetadata = [] } = answer as {
        matchedDeveloperMetadata?: { developerMetadata: { metadataId: number } }[];
      };
      return matchedDeveloperMetadata.map(({ developerMetadata }) => developerMetadata.metadataId);
    };
    expect(ids({ metadataKey: 'field' })).toEqual([1, 2, 3, 4]);
    expect(ids({ metadataKey: 'field', metadataValue: 'score' })).toEqual([2]);
    expect(ids({ metadataKey: 'field', locationType: 'COLUMN' })).toEqual([1, 2]);
    expect(ids({ metadataLocation: column(1) })).toEqual([1]);
    expect(ids({ metadataKey: 'nothing' })).toEqual([]);
  });

  it('refuses a taken id, two locations, more than one row, and more than 30,000 characters a sheet', () => {
    const { call } = sheets();
    call('batch', [entry(1, column(1))]);
    for (const request of [
      entry(1, column(2)),
      entry(5, { spreadsheet: true, sheetId: 0 }),
      entry(5, { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } }),
      entry(5, column(2), 'x'.repeat(30_000)),
    ]) {
      expect(call('batch', [request])).toMatchObject({ code: 400 });
    }
  });
});

describe('protected ranges (Sheets API: ProtectedRange; Docs Editors Help: protect, hide and edit sheets)', () => {
  const protect = {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 4,
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2 },
        editors: { users: [] },
        description: 'Ann',
      },
    },
  };

  it('refuse others’ writes through the API, the whole batch with them, and never the owner’s', () => {
    const { call, callAs, values } = sheets();
    call('batch', [protect]);
    expect(
      callAs(eddy)(
        'updateMany',
        [
          { range: 'Contacts!A3', values: [['Rob']] },
          { range: 'Contacts!A2', values: [['Anna']] },
        ],
        'RAW',
      ),
    ).toMatchObject({ code: 400 });
    expect(values()[2]?.[0]).toBe('Bob');
    expect(call('update', 'Contacts!A2', [['Anna']], 'RAW').answer).toBeDefined();
  });

  it('keep whoever made them among the editors, tell editors only to those, and can be removed only by those', () => {
    const { call, callAs } = sheets();
    callAs(eddy)('batch', [protect]);
    const fields = 'sheets.protectedRanges(editors,requestingUserCanEdit)';
    expect(callAs(eddy)('get', { fields }).answer).toEqual({
      sheets: [{ protectedRanges: [{ requestingUserCanEdit: true, editors: { users: [olga, eddy] } }] }],
    });
    call('batch', [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: 4, editors: { users: [] } },
          fields: 'editors',
        },
      },
    ]);
    expect(callAs(eddy)('get', { fields }).answer).toEqual({ sheets: [{ protectedRanges: [{}] }] });
    expect(callAs(eddy)('batch', [{ deleteProtectedRange: { protectedRangeId: 4 } }])).toMatchObject({
      code: 400,
    });
  });

  it('people who can only look cannot run the add-on at all (Google: Triggers)', () => {
    expect(() => sheets().callAs(vic)('get', {})).toThrow('cannot edit');
  });
});
