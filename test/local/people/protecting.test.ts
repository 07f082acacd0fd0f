import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team, vic } from '../team.ts';
import { codeOf } from './refused.ts';

const write = `function write(a1) { SpreadsheetApp.getActive().getRange(a1).setValue('x'); SpreadsheetApp.flush(); }`;

describe('protections by hand (Docs Editors Help: Protect, hide & edit sheets)', () => {
  it('keep out everybody but the owner, who made them and who was named', () => {
    const { file } = team();
    file.as(olga).share('ana@example.com', 'editor');
    const id = file.as(eddy).protectRange('Contacts!A2:A3', { description: 'Names', editors: [] });
    expect(file.snapshot().protectedRanges).toEqual([
      {
        id,
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
        description: 'Names',
        warningOnly: false,
        editors: [olga, eddy],
      },
    ]);
    const typing = (email: string) => codeOf(() => file.as(email).type('Contacts!A2', 'Anna'));
    expect([typing(olga), typing(eddy), typing('ana@example.com')]).toEqual(['done', 'done', 'protected']);
    expect(codeOf(() => file.as('ana@example.com').removeProtection(id))).toBe('protected');
    file.as(olga).changeProtection(id, { editors: ['ana@example.com'] });
    expect([typing(eddy), typing('ana@example.com')]).toEqual(['protected', 'done']);
    file.as('ana@example.com').removeProtection(id);
    expect([typing(eddy), file.snapshot().protectedRanges]).toEqual(['done', []]);
  });

  it('a protected sheet leaves its exceptions open, also after rows came in above them', () => {
    const { file } = team();
    file.as(olga).protectSheet('Contacts', { except: ['C2:C4'] });
    const typing = (cell: string) => codeOf(() => file.as(eddy).type(`Contacts!${cell}`, '1'));
    expect([typing('C2'), typing('B2'), codeOf(() => file.as(eddy).clear('Contacts!B2:C2'))]).toEqual([
      'done',
      'protected',
      'protected',
    ]);
    file.as(olga).insertRows('Contacts', 2, 2);
    expect([typing('C3'), typing('C4'), typing('C6')]).toEqual(['protected', 'done', 'done']);
    file.as(olga).undo();
    expect([typing('C2'), typing('C6')]).toEqual(['done', 'protected']);
  });

  it('a warning asks a person, whoever it is, and never a script; Cancel changes nothing', () => {
    const { file } = team({ code: write });
    const id = file.as(olga).protectRange('Contacts!A2:A4', { warningOnly: true });
    const questions: string[] = [];
    const person = file.as(olga);
    expect(codeOf(() => person.type('Contacts!A2', 'Anna'))).toBe('unanswered-alert');
    person.answerWarnings(({ title, message }) => {
      questions.push(`${title} ${message}`);
      return 'CANCEL';
    });
    const before = file.snapshot();
    person.type('Contacts!A2', 'Anna');
    person.clear('Contacts!A1:C2');
    person.sort('Contacts!A2:C4', 0, false);
    person.paste('Contacts!A2', [['x']]);
    person.deleteRows('Contacts', 2);
    person.moveColumns('Contacts', 1, 1, 3);
    expect(file.snapshot()).toEqual(before);
    expect(questions).toEqual(
      Array(6).fill(
        "Heads up! You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
      ),
    );
    file.as(eddy).call('write', 'A2');
    file.as(eddy).answerWarnings(() => 'OK');
    file.as(eddy).type('Contacts!A3', 'Rob');
    file.as(eddy).removeProtection(id);
    expect([file.values('Contacts')[1]?.[0], file.values('Contacts')[2]?.[0]]).toEqual(['x', 'Rob']);
  });

  it('stay where they are under a sort, and follow rows that come and go', () => {
    const { file } = team();
    file.as(olga).protectRange('Contacts!A3');
    file.as(olga).sort('Contacts!A2:C4', 0, false);
    const range = () => file.snapshot().protectedRanges[0]?.range;
    expect(range()).toMatchObject({ startRowIndex: 2, endRowIndex: 3 });
    expect(codeOf(() => file.as(eddy).sort('Contacts!A2:C4', 0))).toBe('protected');
    file.as(eddy).insertRows('Contacts', 2);
    expect(range()).toMatchObject({ startRowIndex: 3, endRowIndex: 4 });
    file.as(olga).deleteRows('Contacts', 4);
    expect(file.snapshot().protectedRanges).toEqual([]);
    file.as(olga).undo();
    expect(range()).toMatchObject({ startRowIndex: 3, endRowIndex: 4 });
  });

  it('a protected column, or a filter view over columns, takes in rows that are appended; a range with an end does not', () => {
    const { file } = team();
    const person = file.as(olga);
    person.protectRange('Contacts!A:A');
    person.protectRange('Contacts!C2:C50');
    person.createFilterView('Contacts!A:C');
    expect(file.filterViews()[0]?.range).toEqual({ sheetId: 0, startColumnIndex: 0, endColumnIndex: 3 });
    person.insertRows('Contacts', 51, 2);
    expect(
      ['A52', 'C50', 'C52'].map((cell) => codeOf(() => file.as(eddy).type(`Contacts!${cell}`, '1'))),
    ).toEqual(['protected', 'protected', 'done']);
  });

  it('people who can only look protect nothing', () => {
    const { file } = team();
    expect([
      codeOf(() => file.as(vic).protectRange('Contacts!A1')),
      codeOf(() => file.as(vic).protectSheet('Contacts')),
      codeOf(() => file.as(olga).removeProtection(7)),
    ]).toEqual(['no-access', 'no-access', 'no-such-protection']);
  });
});
