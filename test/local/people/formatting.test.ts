import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team, vic } from '../team.ts';
import { codeOf } from './refused.ts';

const code = `
function onEdit(e) { CacheService.getDocumentCache().put('edit', JSON.stringify([e.range.getA1Notation(), e.value === undefined ? null : e.value, e.oldValue === undefined ? null : e.oldValue])); }
function last() { const cache = CacheService.getDocumentCache(); const edit = cache.get('edit'); cache.remove('edit'); return JSON.parse(edit); }
function strict() { SpreadsheetApp.getActive().getRange('B2:B4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Canada', 'Mexico', 'Peru']).setAllowInvalid(false).build()); }
function strictWithHelp() { SpreadsheetApp.getActive().getRange('C2:C4').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 10).setAllowInvalid(false).setHelpText('A score from 1 to 10').build()); }`;

const messageOf = (gesture: () => unknown): string => {
  try {
    gesture();
  } catch (error) {
    return (error as Error).message;
  }
  return 'done';
};

describe('looks by hand', () => {
  it('change only what was chosen, fire no onEdit, and go with undo', () => {
    const { file } = team({ code });
    const person = file.as(olga);
    person.changeStyle('Contacts!A1:B1', { bold: true, background: '#ffff00' });
    person.changeStyle('Contacts!A1', { background: null });
    const styles = () =>
      file
        .rows(0, 0, 1)[0]
        ?.slice(0, 2)
        .map((cell) => cell?.style);
    expect(styles()).toEqual([{ bold: true }, { bold: true, background: '#ffff00' }]);
    expect(person.call('last')).toBeNull();
    person.undo();
    person.undo();
    expect(styles()).toEqual([undefined, undefined]);
    expect(codeOf(() => file.as(vic).changeStyle('Contacts!A1', { bold: true }))).toBe('no-access');
  });

  it('merging keeps the first content, stands against sorting across rows, and splits again', () => {
    const { file } = team();
    const person = file.as(olga);
    person.mergeCells('Contacts!A2:B3');
    expect([file.values('Contacts').slice(1, 3), file.sheets()[0]?.merges?.length]).toEqual([
      [
        ['Ann', '', 5],
        ['', '', 3],
      ],
      1,
    ]);
    expect(codeOf(() => person.sort('Contacts!A2:C4', 2))).toBe('invalid-gesture');
    person.mergeCells('Contacts!A2:B3', 'NONE');
    expect(codeOf(() => person.sort('Contacts!A2:C4', 2))).toBe('done');
    for (let step = 0; step < 3; step += 1) person.undo();
    expect([file.values('Contacts')[2]?.[0], file.sheets()[0]?.merges]).toEqual(['Bob', undefined]);
  });

  it('space ticks all checkboxes, or unticks them where all were; one box tells its value', () => {
    const { file } = team({ code });
    const person = file.as(olga);
    person.setCheckboxes('Contacts!D2:D4');
    person.toggleCheckboxes('Contacts!D2');
    expect([file.values('Contacts')[1]?.[3], person.call('last')]).toEqual([true, ['D2', 'TRUE', null]]);
    person.toggleCheckboxes('Contacts!D2:D4');
    expect([file.values('Contacts').map((row) => row[3] ?? ''), person.call('last')]).toEqual([
      ['', true, true, true],
      ['D2:D4', null, null],
    ]);
    person.toggleCheckboxes('Contacts!A2:D4');
    expect(file.values('Contacts').map((row) => row[3] ?? '')).toEqual(['', false, false, false]);
    expect(codeOf(() => person.toggleCheckboxes('Contacts!A2'))).toBe('invalid-gesture');
  });
});

describe('rules that reject (Docs Editors Help: Create an in-cell dropdown list)', () => {
  it('refuse what was typed or pasted in Google’s words, or with the rule’s help text', () => {
    const { file } = team({ code });
    const person = file.as(olga);
    person.call('strict');
    person.call('strictWithHelp');
    expect([
      messageOf(() => person.type('Contacts!B2', 'Chile')),
      messageOf(() => person.type('Contacts!C2', '11')),
      codeOf(() => person.paste('Contacts!B2', [['Peru'], ['Chile']])),
    ]).toEqual([
      'The data you entered in cell B2 violates the data validation rules set on this cell. Please enter one of the following values: Canada, Mexico, Peru.',
      'A score from 1 to 10',
      'rule-broken',
    ]);
    expect(file.values('Contacts').slice(1)).toEqual([
      ['Ann', 'Canada', 5],
      ['Bob', 'Mexico', 3],
      ['Cy', 'Peru', 9],
    ]);
    person.type('Contacts!B2', 'Peru');
    person.type('Contacts!C2', '');
    expect(file.values('Contacts')[1]).toEqual(['Ann', 'Peru']);
  });
});

describe('cells that make room and close up', () => {
  it('move with what refers to them, and leave other columns alone', () => {
    const { file } = team();
    const person = file.as(olga);
    person.type('Contacts!E1', '=A3');
    person.insertCells('Contacts!A2:A3', 'down');
    expect([
      file.values('Contacts').map((row) => row.slice(0, 2)),
      file.formulas('Contacts')[0]?.[4],
    ]).toEqual([
      [['Name', 'Country'], ['', 'Canada'], ['', 'Mexico'], ['Ann', 'Peru'], ['Bob'], ['Cy']],
      '=A5',
    ]);
    person.deleteCells('Contacts!A2:A3', 'up');
    expect(file.values('Contacts').map(([name]) => name)).toEqual(['Name', 'Ann', 'Bob', 'Cy']);
    person.deleteCells('Contacts!A2', 'left');
    expect(file.values('Contacts')[1]).toEqual(['Canada', 5]);
    person.insertCells('Contacts!A2', 'right');
    expect(file.values('Contacts')[1]).toEqual(['', 'Canada', 5]);
    for (let step = 0; step < 4; step += 1) person.undo();
    expect(file.values('Contacts')[1]).toEqual(['Ann', 'Canada', 5]);
    person.protectRange('Contacts!A4');
    expect([
      codeOf(() => file.as(eddy).insertCells('Contacts!A2', 'down')),
      codeOf(() => file.as(eddy).insertCells('Contacts!B2', 'down')),
    ]).toEqual(['protected', 'done']);
  });
});

describe('several gestures as one step', () => {
  it('are undone and redone together, also where the last one is refused', () => {
    const { file } = team();
    const person = file.as(olga);
    person.type('Contacts!A1', 'Who');
    person.asOneStep(() => {
      person.paste('Contacts!A2', [['x']]);
      person.paste('Contacts!A4', [['y']]);
    });
    const names = () => file.values('Contacts').map(([name]) => name);
    person.undo();
    expect(names()).toEqual(['Who', 'Ann', 'Bob', 'Cy']);
    person.redo();
    expect(names()).toEqual(['Who', 'x', 'Bob', 'y']);
    expect(
      codeOf(() =>
        person.asOneStep(() => {
          person.insertRows('Contacts', 1);
          person.type('Contacts!A1', 'z');
          person.type('Nowhere!A1', 'z');
        }),
      ),
    ).toBe('no-such-sheet');
    person.undo();
    expect(names()).toEqual(['Who', 'x', 'Bob', 'y']);
    person.asOneStep(() => {});
    person.undo();
    expect(names()).toEqual(['Who', 'Ann', 'Bob', 'Cy']);
  });
});

describe('a sheet’s new name', () => {
  it('is written into formulas everywhere, and undo takes it back', () => {
    const { file } = team();
    const person = file.as(olga);
    person.addSheet('Other');
    person.type('Other!A1', '=Contacts!A2&"Contacts!A2"&SUM(contacts!C2:C4)');
    person.renameSheet('Contacts', "Olga's contacts");
    expect(file.formulas('Other')[0]?.[0]).toBe(
      `='Olga''s contacts'!A2&"Contacts!A2"&SUM('Olga''s contacts'!C2:C4)`,
    );
    expect(file.values('Other')[0]?.[0]).toBe('AnnContacts!A217');
    person.undo();
    expect([file.formulas('Other')[0]?.[0], file.values('Other')[0]?.[0]]).toEqual([
      '=Contacts!A2&"Contacts!A2"&SUM(contacts!C2:C4)',
      'AnnContacts!A217',
    ]);
  });
});
