/** spreadsheets.values: what is read, written, appended and cleared, and what Google says where it is not. */
import { expect } from '@jest/globals';
import { apiProbe } from '../../services/api-probe.ts';
import { olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const guide = 'developers.google.com/workspace/sheets/api/guides/values';
const reference = 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values';
const recordings = 'recorded responses in github.com/burnash/gspread tests/cassettes';
const probed = 'error texts of Google reproduced by public projects that probed it in 2026';
const raw = { valueInputOption: 'RAW' };

export const sheetsApiValues: ConformanceArea = {
  title: 'Sheets API: values',
  items: [
    {
      behaviour:
        'values.get leaves out blank rows and cells at the ends; of all blanks it has no key "values".',
      source: guide,
      certainty: 'documented',
      holds: () => {
        const { api, file } = apiProbe();
        file.as(olga).clear('Contacts!B3:C3');
        expect(api('Values.get', 'ID', 'Contacts!A3:H20').answer.values).toEqual([
          ['Bob'],
          ['Cy', 'Peru', '9'],
        ]);
        expect(api('Values.get', 'ID', 'Contacts!E1:H9').answer).toEqual({
          range: 'Contacts!E1:H9',
          majorDimension: 'ROWS',
        });
      },
    },
    {
      behaviour:
        'The answered range is bounded: an open one reaches to the end of the grid, a title means the whole sheet.',
      source: recordings,
      certainty: 'measured',
      holds: () => {
        const { api } = apiProbe();
        const range = (text: string) => api('Values.get', 'ID', text).answer.range;
        expect(['Contacts!A2:2', "'Contacts'", 'Contacts!B:C', 'B2:A1'].map(range)).toEqual([
          'Contacts!A2:H2',
          'Contacts!A1:H50',
          'Contacts!B1:C50',
          'Contacts!A1:B2',
        ]);
      },
    },
    {
      behaviour: 'Ranges may be written in R1C1 notation and as the name of a named range.',
      source: 'developers.google.com/workspace/sheets/api/guides/concepts',
      certainty: 'documented',
      holds: () => {
        const { api, batch } = apiProbe();
        const range = { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
        batch({ addNamedRange: { namedRange: { name: 'People', range } } });
        expect(api('Values.get', 'ID', 'Contacts!R2C1:R2C2').answer.values).toEqual([['Ann', 'Canada']]);
        expect(api('Values.get', 'ID', 'People').answer).toMatchObject({
          range: 'Contacts!A2:A3',
          values: [['Ann'], ['Bob']],
        });
      },
    },
    {
      behaviour: 'A range without a sheet means the first visible sheet.',
      source: 'developers.google.com/workspace/sheets/api/guides/concepts',
      certainty: 'documented',
      holds: () => {
        const { api, batch } = apiProbe();
        batch(
          { addSheet: { properties: { title: 'Second' } } },
          { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
        );
        expect(api('Values.get', 'ID', 'A1').answer.range).toBe('Second!A1');
      },
    },
    {
      behaviour: 'No such sheet and no range at all: "Unable to parse range: …" with the text as given.',
      source: probed,
      certainty: 'measured',
      holds: () => {
        const { api } = apiProbe();
        for (const text of ["'Data Tab'!A1:C10", 'A1:B2:C3', 'Contacts!', 'Nowhere'])
          expect(api('Values.get', 'ID', text)).toMatchObject({
            code: 400,
            message: `Unable to parse range: ${text}`,
          });
      },
    },
    {
      behaviour: 'A range that begins outside the grid is refused with the size of the grid.',
      source: probed,
      certainty: 'measured',
      holds: () =>
        expect(apiProbe().api('Values.update', { values: [['x']] }, 'ID', 'Contacts!A60', raw).message).toBe(
          'Range (Contacts!A60) exceeds grid limits. Max rows: 50, max columns: 8',
        ),
    },
    {
      behaviour:
        'Values that do not fit the range: "Requested writing within range […], but tried writing to row/column […]".',
      source: probed,
      certainty: 'measured',
      holds: () => {
        const { api } = apiProbe();
        const update = (range: string, values: unknown[][]) =>
          api('Values.update', { values }, 'ID', range, raw).message;
        expect(update('Contacts!A1:B1', [['a', 'b', 'c']])).toBe(
          'Requested writing within range [Contacts!A1:B1], but tried writing to column [C]',
        );
        expect(update('Contacts!A1:B1', [['a'], ['b']])).toBe(
          'Requested writing within range [Contacts!A1:B1], but tried writing to row [2]',
        );
        expect(update('Contacts!A49', [['a'], ['b'], ['c']])).toBe(
          'Requested writing within range [Contacts!A49], but tried writing to row [51]',
        );
      },
    },
    {
      behaviour: 'A write without valueInputOption: "\'valueInputOption\' is required but not specified".',
      source: probed,
      certainty: 'measured',
      holds: () => {
        const { api } = apiProbe();
        const message = "'valueInputOption' is required but not specified";
        expect(api('Values.update', { values: [['x']] }, 'ID', 'Contacts!A1').message).toBe(message);
        expect(api('Values.batchUpdate', { data: [] }, 'ID').message).toBe(message);
        expect(api('Values.append', { values: [['x']] }, 'ID', 'Contacts!A1').message).toBe(message);
      },
    },
    {
      behaviour:
        'Rows that are no lists, and lists or objects as cells, are refused in the words of protocol buffers.',
      source: probed,
      certainty: 'measured',
      holds: () => {
        const { api } = apiProbe();
        const update = (values: unknown) =>
          api('Values.update', { values }, 'ID', 'Contacts!A1', raw).message;
        expect(update(['x'])).toBe(
          'Invalid value at \'data.values[0]\' (type.googleapis.com/google.protobuf.ListValue), "x"',
        );
        expect(update([['a'], [['x']]])).toBe(
          'Invalid values[1][0]: list_value {\n  values {\n    string_value: "x"\n  }\n}\n',
        );
        expect(update([[{ name: 'Ann' }]])).toBe(
          'Invalid values[0][0]: struct_value {\n  fields {\n    key: "name"\n    value {\n      string_value: "Ann"\n    }\n  }\n}\n',
        );
      },
    },
    {
      behaviour:
        'Null skips a cell, "" clears it; values that are neither are counted, blanks among them too.',
      source: `${reference}; ${recordings}`,
      certainty: 'documented',
      holds: () => {
        const { api, file } = apiProbe();
        const { answer } = api('Values.update', { values: [[null, '', 7]] }, 'ID', 'Contacts!A2:C2', raw);
        expect(answer).toEqual({
          spreadsheetId: file.id,
          updatedRange: 'Contacts!A2:C2',
          updatedRows: 1,
          updatedColumns: 3,
          updatedCells: 2,
        });
        expect(file.values('Contacts')[1]).toEqual(['Ann', '', 7]);
      },
    },
    {
      behaviour: 'A body may repeat the range of the address, but not name another.',
      source: probed,
      certainty: 'measured',
      holds: () =>
        expect(
          apiProbe().api('Values.update', { range: 'Contacts!A3', values: [['x']] }, 'ID', 'Contacts!A2', raw)
            .message,
        ).toBe("Request range[Contacts!A2] does not match value's range[Contacts!A3]"),
    },
    {
      behaviour:
        'Too few or too many arguments: "Invalid number of arguments provided. Expected 2-3 only", as an Exception of Apps Script.',
      source: 'github.com/brucemcpherson/gas-fakes, which compares with live Apps Script',
      certainty: 'measured',
      holds: () =>
        expect(apiProbe().api('Values.get', 'ID')).toMatchObject({
          name: 'Exception',
          message: 'Invalid number of arguments provided. Expected 2-3 only',
        }),
    },
  ],
};
