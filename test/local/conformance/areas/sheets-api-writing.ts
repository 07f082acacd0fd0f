/** values.batchUpdate, append, clear and the methods by data filter: where writes land and what stays. */
import { expect } from '@jest/globals';
import { apiProbe } from '../../services/api-probe.ts';
import { olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const guide = 'developers.google.com/workspace/sheets/api/guides/values';
const reference = 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values';
const recordings = 'recorded responses in github.com/burnash/gspread tests/cassettes';
const probed = 'error texts of Google reproduced by public projects that probed it in 2026';
const raw = { valueInputOption: 'RAW' };

export const sheetsApiWriting: ConformanceArea = {
  title: 'Sheets API: writing values',
  items: [
    {
      behaviour:
        'values.batchUpdate writes all ranges or none, and names the one that it refuses: "Invalid data[1]: …".',
      source: probed,
      certainty: 'measured',
      holds: () => {
        const { api, file } = apiProbe();
        const before = file.values('Contacts');
        const data = [
          { range: 'Contacts!A2', values: [['Anna']] },
          { range: 'Nowhere!A1', values: [['x']] },
        ];
        expect(api('Values.batchUpdate', { data, ...raw }, 'ID').message).toBe(
          'Invalid data[1]: Unable to parse range: Nowhere!A1',
        );
        expect(file.values('Contacts')).toEqual(before);
      },
    },
    {
      behaviour:
        'values.append writes below the last table that the range touches and tells the table; into a blank place at the range itself.',
      source: `${guide}#append_values; ${recordings}`,
      certainty: 'documented',
      holds: () => {
        const { api } = apiProbe();
        const append = (range: string, values: unknown[][] = [['x']]) =>
          api('Values.append', { values }, 'ID', range, raw).answer;
        expect(append('Contacts!E4')).not.toHaveProperty('tableRange');
        const { tableRange, updates } = append('Contacts!A1', [['Di', 'Chile', 1]]);
        expect([tableRange, updates.updatedRange]).toEqual(['Contacts!A1:C4', 'Contacts!A5:C5']);
      },
    },
    {
      behaviour: 'INSERT_ROWS puts new rows in for the appended values; OVERWRITE writes over what is there.',
      source: `${reference}/append`,
      certainty: 'documented',
      holds: () => {
        const { api, file } = apiProbe();
        file.as(olga).type('Contacts!A6', 'Total');
        const options = { ...raw, insertDataOption: 'INSERT_ROWS' };
        api('Values.append', { values: [['Di'], ['Ed']] }, 'ID', 'Contacts!A1', options);
        expect(file.values('Contacts').map(([name = '']) => name)).toEqual([
          'Name',
          'Ann',
          'Bob',
          'Cy',
          'Di',
          'Ed',
          '',
          'Total',
        ]);
      },
    },
    {
      behaviour: 'includeValuesInResponse answers what was written, rendered as asked.',
      source: `${reference}/update`,
      certainty: 'schema',
      holds: () => {
        const options = {
          valueInputOption: 'USER_ENTERED',
          includeValuesInResponse: true,
          responseValueRenderOption: 'FORMULA',
        };
        const { answer } = apiProbe().api(
          'Values.update',
          { values: [['=1+1', '5%']] },
          'ID',
          'Contacts!D2',
          options,
        );
        expect(answer.updatedData).toEqual({
          range: 'Contacts!D2:E2',
          majorDimension: 'ROWS',
          values: [['=1+1', 0.05]],
        });
      },
    },
    {
      behaviour: 'majorDimension COLUMNS reads and writes by columns, each cut at its own last value.',
      source: guide,
      certainty: 'documented',
      holds: () => {
        const { api, file } = apiProbe();
        const body = { majorDimension: 'COLUMNS', values: [['Anna', 'Rob'], ['Chile']] };
        api('Values.update', body, 'ID', 'Contacts!A2', raw);
        expect(file.values('Contacts').slice(1, 3)).toEqual([
          ['Anna', 'Chile', 5],
          ['Rob', 'Mexico', 3],
        ]);
        expect(api('Values.get', 'ID', 'Contacts!D1:E3', { majorDimension: 'COLUMNS' }).answer).toEqual({
          range: 'Contacts!D1:E3',
          majorDimension: 'COLUMNS',
        });
      },
    },
    {
      behaviour:
        'values.clear and batchClear keep formats, rules and notes; a bad range of several is named "Invalid range[0]: …".',
      source: `${reference}/batchClear; ${probed}`,
      certainty: 'measured',
      holds: () => {
        const { api, file } = apiProbe();
        file.as(olga).setDropdown('Contacts!B2', ['Canada', 'Peru']);
        expect(api('Values.batchClear', { ranges: ['Contacts!A2:B2'] }, 'ID').answer).toEqual({
          spreadsheetId: file.id,
          clearedRanges: ['Contacts!A2:B2'],
        });
        expect(file.snapshot().sheets[0]?.cells[1]?.[1]?.validation?.kind).toBe('list');
        expect(api('Values.batchClear', { ranges: ['Contacts!A60:Z'] }, 'ID').message).toBe(
          'Invalid range[0]: Range (Contacts!A60:Z) exceeds grid limits. Max rows: 50, max columns: 8',
        );
      },
    },
    {
      behaviour:
        'The …ByDataFilter methods read, write and clear the rows and columns that carry developer metadata, wherever they are now.',
      source: `${reference}/batchGetByDataFilter`,
      certainty: 'documented',
      holds: () => {
        const { api, batch, file } = apiProbe();
        const dimensionRange = { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
        const developerMetadata = {
          metadataKey: 'bob',
          visibility: 'DOCUMENT',
          location: { dimensionRange },
        };
        batch({ createDeveloperMetadata: { developerMetadata } });
        file.as(olga).insertRows('Contacts', 2);
        const dataFilter = { developerMetadataLookup: { metadataKey: 'bob' } };
        const [{ valueRange, dataFilters }] = api(
          'Values.batchGetByDataFilter',
          { dataFilters: [dataFilter] },
          'ID',
        ).answer.valueRanges;
        expect([valueRange.range, valueRange.values, dataFilters]).toEqual([
          'Contacts!A4:H4',
          [['Bob', 'Mexico', '3']],
          [dataFilter],
        ]);
        const data = [{ dataFilter, values: [['Rob']] }];
        expect(
          api('Values.batchUpdateByDataFilter', { data, ...raw }, 'ID').answer.responses[0],
        ).toMatchObject({ updatedRange: 'Contacts!A4', dataFilter });
        api('Values.batchClearByDataFilter', { dataFilters: [dataFilter] }, 'ID');
        expect(file.values('Contacts')[3]).toEqual([]);
      },
    },
  ],
};
