/** Protected ranges, named ranges and developer metadata through the Sheets API. */
import { expect } from '@jest/globals';
import { apiProbe } from '../../services/api-probe.ts';
import { eddy, olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const requests = 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request';
const sheets =
  'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#protectedrange';
const metadata = 'developers.google.com/workspace/sheets/api/guides/metadata';
const recordings = 'recorded responses in github.com/burnash/gspread tests/cassettes';
const quoted = 'error text quoted by several public projects';

const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const row = { sheetId: 0, startRowIndex: 1, endRowIndex: 2 };
const protect = (more: object) => ({ addProtectedRange: { protectedRange: { range: row, ...more } } });
const onlyOwner = { editors: { users: [] } };
const create = (developerMetadata: object) => ({
  createDeveloperMetadata: { developerMetadata: { visibility: 'DOCUMENT', ...developerMetadata } },
});

export const protectionAndMetadataApi: ConformanceArea = {
  title: 'Sheets API: protections, names, metadata',
  items: [
    {
      behaviour:
        'A write to protected cells is refused for whoever is not on the list, with the place in the call, and nothing is written.',
      source: quoted,
      certainty: 'measured',
      holds: () => {
        const { batch, as, file } = apiProbe();
        batch(protect(onlyOwner));
        const data = [{ range: 'Contacts!A2', values: [['x']] }];
        const options = { valueInputOption: 'RAW' };
        expect(as(eddy)('Values.batchUpdate', { data, ...options }, 'ID')).toMatchObject({
          code: 400,
          message: `Invalid data[0]: ${protectedText}`,
        });
        const request = { updateCells: { rows: [{ values: [{}] }], fields: '*', start: { rowIndex: 1 } } };
        expect(as(eddy)('batchUpdate', { requests: [request] }, 'ID').message).toBe(
          `Invalid requests[0].updateCells: ${protectedText}`,
        );
        expect(file.values('Contacts')[1]?.[0]).toBe('Ann');
      },
    },
    {
      behaviour: 'The owner may always write, and whoever adds a protection stays among its editors.',
      source: 'developers.google.com/apps-script/reference/spreadsheet/protection',
      certainty: 'documented',
      holds: () => {
        const { as } = apiProbe();
        const { answer } = as(eddy)('batchUpdate', { requests: [protect(onlyOwner)] }, 'ID');
        expect(answer.replies[0].addProtectedRange.protectedRange.editors).toEqual({ users: [olga, eddy] });
      },
    },
    {
      behaviour:
        'Editors are told only to those who may edit the protection, and requestingUserCanEdit is absent for others.',
      source: sheets,
      certainty: 'schema',
      holds: () => {
        const { batch, api, as } = apiProbe();
        batch(protect(onlyOwner));
        const fields = { fields: 'sheets.protectedRanges(editors,requestingUserCanEdit)' };
        expect(as(eddy)('get', 'ID', fields).answer).toEqual({ sheets: [{ protectedRanges: [{}] }] });
        expect(api('get', 'ID', fields).answer.sheets[0].protectedRanges[0]).toEqual({
          requestingUserCanEdit: true,
          editors: { users: [olga] },
        });
      },
    },
    {
      behaviour:
        'warningOnly stops nobody; switched off without editors, everybody who may edit the file is an editor.',
      source: sheets,
      certainty: 'schema',
      holds: () => {
        const { batch, as, api } = apiProbe();
        batch(protect({ protectedRangeId: 5, warningOnly: true }));
        const write = () =>
          as(eddy)('Values.update', { values: [['x']] }, 'ID', 'Contacts!A2', { valueInputOption: 'RAW' })
            .code;
        expect(write()).toBeUndefined();
        batch({ updateProtectedRange: { protectedRange: { protectedRangeId: 5 }, fields: 'warningOnly' } });
        const { sheets: found } = api('get', 'ID', {
          fields: 'sheets.protectedRanges(warningOnly,editors)',
        }).answer;
        expect(found[0].protectedRanges).toEqual([{ editors: { users: [olga, eddy] } }]);
        expect(write()).toBeUndefined();
      },
    },
    {
      behaviour:
        'A sheet is protected as a whole once: \'Sheet "…" already has sheet protection\'; only such protections have unprotectedRanges.',
      source: quoted,
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        const whole = protect({ range: { sheetId: 0 }, unprotectedRanges: [row] });
        expect(batch(whole).code).toBeUndefined();
        expect(batch(whole).message).toBe(
          'Invalid requests[0].addProtectedRange: Sheet "Contacts" already has sheet protection',
        );
        expect(batch(protect({ unprotectedRanges: [row] })).code).toBe(400);
      },
    },
    {
      behaviour:
        'A named range gets an id of digits and is answered without sheet id 0; its name is one word and taken once.',
      source: `${recordings}; support.google.com/docs/answer/63175`,
      certainty: 'measured',
      holds: () => {
        const { batch, api } = apiProbe();
        const named = (name: string) =>
          batch({
            addNamedRange: { namedRange: { name, range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 } } },
          });
        const made = named('People').answer.replies[0].addNamedRange.namedRange;
        expect(made).toEqual({
          namedRangeId: expect.stringMatching(/^\d+$/),
          name: 'People',
          range: { startRowIndex: 0, endRowIndex: 2 },
        });
        expect(api('get', 'ID', { fields: 'namedRanges' }).answer).toEqual({ namedRanges: [made] });
        expect(named('People').message).toBe(
          'Invalid requests[0].addNamedRange: Cannot add named range with name People, a named range with that name already exists.',
        );
        for (const name of ['two words', '1st', 'A1', 'R1C1', 'true']) expect(named(name).code).toBe(400);
      },
    },
    {
      behaviour: 'Developer metadata may bring its own id; a taken one is refused with the id.',
      source:
        'error text quoted by a public project; developers.google.com/workspace/sheets/api/guides/metadata',
      certainty: 'measured',
      holds: () => {
        const { batch, api } = apiProbe();
        const entry = create({ metadataId: 7, metadataKey: 'kind', location: { spreadsheet: true } });
        expect(batch(entry).answer.replies[0].createDeveloperMetadata.developerMetadata).toEqual({
          metadataId: 7,
          metadataKey: 'kind',
          location: { locationType: 'SPREADSHEET', spreadsheet: true },
          visibility: 'DOCUMENT',
        });
        expect(batch(entry).message).toBe(
          'Invalid requests[0].createDeveloperMetadata: Cannot add developer metadata with ID [7] because developer metadata with that ID already exists.',
        );
        expect(api('DeveloperMetadata.get', 'ID', 7).answer.metadataKey).toBe('kind');
        expect(api('DeveloperMetadata.get', 'ID', 8).code).toBe(404);
      },
    },
    {
      behaviour: 'Keys and values may hold 30,000 characters for the spreadsheet and as many for each sheet.',
      source: metadata,
      certainty: 'documented',
      holds: () => {
        const { batch } = apiProbe();
        const big = (location: object) =>
          create({ metadataKey: 'k', metadataValue: 'x'.repeat(29_999), location });
        expect(batch(big({ spreadsheet: true }), big({ sheetId: 0 })).code).toBeUndefined();
        expect(batch(create({ metadataKey: 'k', location: { sheetId: 0 } })).code).toBe(400);
        const dimensionRange = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
        expect(batch(create({ metadataKey: 'k', location: { dimensionRange } })).code).toBe(400);
      },
    },
    {
      behaviour:
        'Metadata of a row moves with it when rows are inserted above, and goes when the row is deleted; sorting leaves it in place.',
      source: metadata,
      certainty: 'inferred',
      holds: () => {
        const { batch, api, file } = apiProbe();
        const dimensionRange = { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
        batch(create({ metadataKey: 'bob', location: { dimensionRange } }));
        const found = () =>
          api(
            'DeveloperMetadata.search',
            { dataFilters: [{ developerMetadataLookup: { metadataKey: 'bob' } }] },
            'ID',
          ).answer.matchedDeveloperMetadata?.[0].developerMetadata.location.dimensionRange.startIndex;
        file.as(olga).insertRows('Contacts', 2);
        expect(found()).toBe(3);
        file.as(olga).sort('Contacts!A2:C5', 0, false);
        expect(found()).toBe(3);
        file.as(olga).deleteRows('Contacts', 4);
        expect(found()).toBeUndefined();
      },
    },
    {
      behaviour:
        'search answers each entry with the filters that found it; delete and update by filter answer what they changed.',
      source: requests,
      certainty: 'schema',
      holds: () => {
        const { batch, api } = apiProbe();
        batch(create({ metadataId: 1, metadataKey: 'a', location: { sheetId: 0 } }));
        const byKey = { developerMetadataLookup: { metadataKey: 'a' } };
        const byType = { developerMetadataLookup: { locationType: 'SHEET' } };
        const { matchedDeveloperMetadata } = api(
          'DeveloperMetadata.search',
          { dataFilters: [byKey, byType] },
          'ID',
        ).answer;
        expect(matchedDeveloperMetadata).toHaveLength(1);
        expect(matchedDeveloperMetadata[0].dataFilters).toEqual([byKey, byType]);
        const { answer } = batch(
          {
            updateDeveloperMetadata: {
              dataFilters: [byKey],
              developerMetadata: { metadataValue: 'v' },
              fields: 'metadataValue',
            },
          },
          { deleteDeveloperMetadata: { dataFilter: byKey } },
        );
        expect(answer.replies[0].updateDeveloperMetadata.developerMetadata[0].metadataValue).toBe('v');
        expect(answer.replies[1].deleteDeveloperMetadata.deletedDeveloperMetadata[0].metadataId).toBe(1);
      },
    },
  ],
};
