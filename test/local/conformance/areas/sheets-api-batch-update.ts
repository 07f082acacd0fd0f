/** spreadsheets.batchUpdate: all or nothing, strict reading, field masks and ranges. */
import { expect } from '@jest/globals';
import { apiProbe } from '../../services/api-probe.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const reference = 'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets';
const requests = `${reference}/request`;
const probed = 'error texts of Google reproduced by public projects that probed it in 2026';
const quoted = 'error text quoted by public projects';
const json = 'protobuf.dev/programming-guides/json';

const cells = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

export const sheetsApiBatchUpdate: ConformanceArea = {
  title: 'Sheets API: batchUpdate',
  items: [
    {
      behaviour: 'All requests are applied or none, and the refused one is named.',
      source: `${reference}/batchUpdate`,
      certainty: 'documented',
      holds: () => {
        const { batch, file } = apiProbe();
        const before = file.snapshot();
        const { message } = batch(
          { addSheet: { properties: { title: 'A' } } },
          { deleteSheet: { sheetId: 77 } },
        );
        expect(message).toBe('Invalid requests[1].deleteSheet: No sheet with id: 77');
        expect(file.snapshot()).toEqual(before);
      },
    },
    {
      behaviour: 'Replies stand in the order of the requests, {} where there is nothing to say.',
      source: `${reference}/batchUpdate`,
      certainty: 'documented',
      holds: () => {
        const { batch } = apiProbe();
        const { replies } = batch(
          { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } },
          {
            addSheet: {
              properties: { title: 'Groups', sheetId: 5, gridProperties: { rowCount: 2, columnCount: 3 } },
            },
          },
        ).answer;
        const gridProperties = { rowCount: 2, columnCount: 3 };
        const properties = { sheetId: 5, title: 'Groups', index: 1, sheetType: 'GRID', gridProperties };
        expect(replies).toEqual([{}, { addSheet: { properties } }]);
      },
    },
    {
      behaviour: 'Unknown names are refused with their place in snake case, all of them in one message.',
      source: probed,
      certainty: 'measured',
      holds: () =>
        expect(
          apiProbe().batch({ addSheet: { properties: { titel: 'x' } } }, { paintCells: {} }).message,
        ).toBe(
          'Invalid JSON payload received. Unknown name "titel" at \'requests[0].add_sheet.properties\': Cannot find field.\n' +
            'Invalid JSON payload received. Unknown name "paintCells" at \'requests[1]\': Cannot find field.',
        ),
    },
    {
      behaviour:
        'Values of the wrong type are refused with type and value; numbers written as text are numbers.',
      source: `${probed}; ${json}`,
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        const cell = { userEnteredValue: { numberValue: 'Sat' } };
        expect(batch({ updateCells: { rows: [{ values: [cell] }] } }).message).toBe(
          'Invalid value at \'requests[0].update_cells.rows[0].values[0].user_entered_value.number_value\' (TYPE_DOUBLE), "Sat"',
        );
        expect(
          batch({ appendDimension: { sheetId: '0', dimension: 'ROWS', length: '2' } }).code,
        ).toBeUndefined();
        expect(batch({ appendDimension: { sheetId: 1.5, dimension: 'ROWS', length: 2 } }).message).toBe(
          "Invalid value at 'requests[0].append_dimension.sheet_id' (TYPE_INT32), 1.5",
        );
      },
    },
    {
      behaviour: 'Of a union only one member may be set: "oneof field \'kind\' is already set".',
      source: probed,
      certainty: 'measured',
      holds: () => {
        const { batch } = apiProbe();
        expect(batch({ addSheet: {}, deleteSheet: { sheetId: 1 } }).message).toBe(
          "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
        );
        expect(batch({}).message).toBe('Invalid requests[0]: No request set.');
        expect(batch().message).toBe('Must specify at least one request.');
      },
    },
    {
      behaviour:
        "An update without a field mask: \"At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)\"",
      source: probed,
      certainty: 'measured',
      holds: () =>
        expect(apiProbe().batch({ repeatCell: { range: cells(0, 1, 0, 1), cell: {} } }).message).toBe(
          "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
        ),
    },
    {
      behaviour:
        'A range that begins beyond the grid is refused in A1 notation; one that ends beyond it is cut, one without cells does nothing.',
      source: 'repeatCell measured by a public project on 2026-09-29',
      certainty: 'measured',
      holds: () => {
        const { batch, file } = apiProbe();
        const note = (range: object) =>
          batch({ repeatCell: { range, cell: { note: 'x' }, fields: 'note' } }).message;
        const beyond = 'exceeds grid limits. Max rows: 50, max columns: 8';
        expect(note({ startRowIndex: 50, startColumnIndex: 0, endColumnIndex: 2 })).toBe(
          `Invalid requests[0].repeatCell: Range (Contacts!A51:B) ${beyond}`,
        );
        expect(note(cells(0, 2, 8, 9))).toBe(
          `Invalid requests[0].repeatCell: Range (Contacts!I1:I2) ${beyond}`,
        );
        expect([note(cells(49, 53, 0, 1)), note(cells(3, 3, 0, 1))]).toEqual([undefined, undefined]);
        expect(file.snapshot().sheets[0]?.rowCount).toBe(50);
      },
    },
    {
      behaviour:
        'updateCells writes what the mask names and clears what it names and a cell does not give; more cells than fit are refused.',
      source: `${requests}#updatecellsrequest; ${quoted}`,
      certainty: 'measured',
      holds: () => {
        const { batch, file } = apiProbe();
        const rows = [{ values: [{ userEnteredValue: { stringValue: 'Anna' }, note: 'kept out' }, {}] }];
        batch({ updateCells: { rows, fields: 'userEnteredValue', start: { rowIndex: 1, columnIndex: 0 } } });
        expect(file.values('Contacts')[1]).toEqual(['Anna', '', 5]);
        expect(file.snapshot().sheets[0]?.cells[1]?.[0]?.note).toBeUndefined();
        const wide = [{ values: Array.from({ length: 9 }, () => ({})) }];
        expect(batch({ updateCells: { rows: wide, fields: '*', start: {} } }).message).toBe(
          'Invalid requests[0].updateCells: Attempting to write column: 8, beyond the last requested column of: 7',
        );
      },
    },
    {
      behaviour: 'A mask with parentheses sets parts of a format and leaves the others.',
      source: 'developers.google.com/workspace/sheets/api/samples/formatting',
      certainty: 'documented',
      holds: () => {
        const { batch, file } = apiProbe();
        const set = (userEnteredFormat: object, fields: string) =>
          batch({ repeatCell: { range: cells(0, 1, 0, 1), cell: { userEnteredFormat }, fields } });
        set(
          { textFormat: { bold: true, fontSize: 12 }, horizontalAlignment: 'CENTER' },
          'userEnteredFormat(textFormat,horizontalAlignment)',
        );
        set(
          { backgroundColor: { green: 1 } },
          'userEnteredFormat.textFormat.bold,userEnteredFormat.backgroundColor',
        );
        expect(file.snapshot().sheets[0]?.cells[0]?.[0]?.style).toEqual({
          background: '#00ff00',
          fontSize: 12,
          horizontalAlignment: 'center',
        });
      },
    },
  ],
};
