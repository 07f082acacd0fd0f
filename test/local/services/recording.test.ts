import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { olga, team } from '../team.ts';

const before = process.env.RECORD_GOOGLE_CALLS;

afterEach(() => {
  if (before === undefined) delete process.env.RECORD_GOOGLE_CALLS;
  else process.env.RECORD_GOOGLE_CALLS = before;
});

it('RECORD_GOOGLE_CALLS keeps calls and answers, refusals included, but nothing without the documented shape', () => {
  const recording = join(mkdtempSync(join(tmpdir(), 'calls-')), 'calls.jsonl');
  process.env.RECORD_GOOGLE_CALLS = recording;
  const { file } = team({
    code: `function run() {
      const id = SpreadsheetApp.getActive().getId();
      Sheets.Spreadsheets.Values.update({ values: [['Anna']] }, id, 'Contacts!A2', { valueInputOption: 'RAW' });
      const attempt = (requests) => { try { Sheets.Spreadsheets.batchUpdate({ requests }, id); } catch (error) {} };
      attempt([{ deleteFilterView: { filterId: 1 } }]);
      attempt([{ paintCells: {} }]);
    }`,
  });
  file.as(olga).call('run');
  const calls = readFileSync(recording, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(calls).toEqual([
    {
      service: 'sheets',
      method: 'spreadsheets.values.update',
      params: { spreadsheetId: file.id, range: 'Contacts!A2', valueInputOption: 'RAW' },
      body: { values: [['Anna']] },
      response: {
        spreadsheetId: file.id,
        updatedRange: 'Contacts!A2',
        updatedRows: 1,
        updatedColumns: 1,
        updatedCells: 1,
      },
    },
    {
      service: 'sheets',
      method: 'spreadsheets.batchUpdate',
      params: { spreadsheetId: file.id },
      body: { requests: [{ deleteFilterView: { filterId: 1 } }] },
      error: { code: 400, message: 'Invalid requests[0].deleteFilterView: No filter view with id: 1' },
    },
  ]);
});
