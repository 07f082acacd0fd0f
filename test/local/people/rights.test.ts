import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle } from '../../../local/index.ts';
import { eddy, olga, team } from '../team.ts';
import { codeOf } from './refused.ts';

const code = `
function protect(range) {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ addProtectedRange: { protectedRange: { range, editors: { users: [] } } } }] }, SpreadsheetApp.getActive().getId());
}`;

describe('protected ranges stand against gestures (Docs Editors Help: Protect, hide & edit sheets)', () => {
  it('row 2 is Olga’s: Eddy cannot type into it, sort over it, paste over it or delete it, but insert beside it', () => {
    const { file } = team({ code });
    file.as(olga).call('protect', { sheetId: 0, startRowIndex: 1, endRowIndex: 2 });
    const person = file.as(eddy);
    const before = file.values('Contacts');
    expect([
      codeOf(() => person.type('Contacts!A2', 'x')),
      codeOf(() => person.clear('Contacts!A1:C4')),
      codeOf(() => person.paste('Contacts!A1', [['x'], ['y']])),
      codeOf(() => person.sort('Contacts!A2:C4', 0)),
      codeOf(() => person.deleteRows('Contacts', 2)),
      codeOf(() => person.deleteColumns('Contacts', 1)),
      codeOf(() => person.deleteSheet('Contacts')),
    ]).toEqual([
      'protected',
      'protected',
      'protected',
      'protected',
      'protected',
      'protected',
      'invalid-gesture',
    ]);
    expect(file.values('Contacts')).toEqual(before);
    expect([
      codeOf(() => person.type('Contacts!A3', 'Rob')),
      codeOf(() => person.insertRows('Contacts', 2)),
      codeOf(() => file.as(olga).type('Contacts!A3', 'Anna')),
    ]).toEqual(['done', 'done', 'done']);
  });

  it('a protected sheet stands against inserting, renaming and deleting', () => {
    const { file } = team({ code });
    file.as(olga).call('protect', { sheetId: 0 });
    file.as(olga).addSheet('Other');
    const person = file.as(eddy);
    expect([
      codeOf(() => person.insertRows('Contacts', 1)),
      codeOf(() => person.insertColumns('Contacts', 1)),
      codeOf(() => person.renameSheet('Contacts', 'Mine')),
      codeOf(() => person.deleteSheet('Contacts')),
      codeOf(() => person.renameSheet('Other', 'Mine')),
    ]).toEqual(['protected', 'protected', 'protected', 'protected', 'done']);
  });

  it('a range closed to somebody cannot be split by them', () => {
    const { file } = team({ code });
    file.as(olga).call('protect', { sheetId: 0, startColumnIndex: 0, endColumnIndex: 2 });
    expect([
      codeOf(() => file.as(eddy).insertColumns('Contacts', 2)),
      codeOf(() => file.as(eddy).insertColumns('Contacts', 3)),
    ]).toEqual(['protected', 'done']);
  });
});

describe('places and bad gestures', () => {
  it('say what is wrong and change nothing', () => {
    const { file } = team();
    const person = file.as(olga);
    expect([
      codeOf(() => person.type('Nowhere!A1', 'x')),
      codeOf(() => person.type('Contacts!Z99', 'x')),
      codeOf(() => person.type('Contacts!A1:B2', 'x')),
      codeOf(() => person.addSheet('contacts')),
      codeOf(() => person.deleteRows('Contacts', 1, 50)),
      codeOf(() => person.undo()),
    ]).toEqual([
      'no-such-sheet',
      'no-such-range',
      'no-such-range',
      'invalid-gesture',
      'invalid-gesture',
      'nothing-to-undo',
    ]);
  });

  it('pasting beyond the last row or column makes room', () => {
    const { file } = team();
    file.as(olga).paste('Contacts!H50', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(file.sheets()[0]).toMatchObject({ rowCount: 51, columnCount: 9 });
    expect(file.values('Contacts')[50]?.slice(7)).toEqual(['c', 'd']);
  });

  it('a state restores the whole file, properties and triggers included', () => {
    const { file, google } = team({ code });
    file.as(olga).call('protect', { sheetId: 0, startRowIndex: 1, endRowIndex: 2 });
    file.as(olga).paste('Contacts!D2', [['11/23/2026', '=C2*2', '#N/A', 'TRUE']]);
    file.as(olga).setDropdown('Contacts!B2:B4', ['Canada']);
    const state = JSON.parse(JSON.stringify(google.saveState()));
    const again = createLocalGoogle({ now: '2026-11-24T14:00:00Z', project: null, state });
    expect(again.spreadsheet(file.id).snapshot()).toEqual(file.snapshot());
  });

  it('tells listeners which rows changed, formulas that depend on them included', () => {
    const { file, google } = team();
    file.as(olga).type('Contacts!E9', '=C2*2');
    const seen: unknown[] = [];
    const stop = google.onChange((change) => {
      if (change.what === 'content' || change.what === 'structure') seen.push(change);
    });
    file.as(olga).type('Contacts!C2', '6');
    file.as(olga).insertRows('Contacts', 1);
    stop();
    file.as(olga).type('Contacts!C3', '7');
    expect(seen).toEqual([
      { spreadsheetId: file.id, what: 'content', sheetId: 0, rows: { first: 1, count: 8 } },
      { spreadsheetId: file.id, what: 'structure' },
    ]);
  });
});
