import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team, vic } from '../team.ts';
import { codeOf } from './refused.ts';

const changes = `
function onChange(e) { PropertiesService.getDocumentProperties().setProperty('seen', (PropertiesService.getDocumentProperties().getProperty('seen') || '') + e.changeType + ' '); }
function install() { ScriptApp.newTrigger('onChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
function seen() { return PropertiesService.getDocumentProperties().getProperty('seen'); }`;

describe('sheets by hand', () => {
  it('a duplicate stands right behind its original, has its cells and looks, and a life of its own', () => {
    const { file } = team();
    const person = file.as(olga);
    person.type('Contacts!D2', '=C2*2');
    person.addSheet('Other');
    expect(person.duplicateSheet('Contacts')).toBe('Copy of Contacts');
    expect(file.sheetTitles()).toEqual(['Contacts', 'Copy of Contacts', 'Other']);
    expect(person.activeSheet()).toBe('Copy of Contacts');
    person.type('Contacts!C2', '7');
    expect([file.values('Contacts')[1], file.values('Copy of Contacts')[1]]).toEqual([
      ['Ann', 'Canada', 7, 14],
      ['Ann', 'Canada', 5, 10],
    ]);
    expect(person.duplicateSheet('Contacts')).toBe('Copy of Contacts 2');
    person.undo();
    person.undo();
    person.undo();
    expect(file.sheetTitles()).toEqual(['Contacts', 'Other']);
    person.redo();
    person.redo();
    expect([file.sheetTitles(), file.values('Contacts')[1]]).toEqual([
      ['Contacts', 'Copy of Contacts', 'Other'],
      ['Ann', 'Canada', 7, 14],
    ]);
  });

  it('hiding, showing, moving, colouring, freezing and resizing can be undone and tell change triggers OTHER', () => {
    const { file } = team({ code: changes });
    const person = file.as(olga);
    person.call('install');
    person.addSheet('Other');
    const before = file.sheets();
    person.hideSheet('Other');
    expect(person.activeSheet()).toBe('Contacts');
    person.showSheet('Other');
    person.moveSheet('Other', 0);
    person.colorSheet('Other', '#FF0000');
    person.freeze(2, 1, 'Other');
    person.resizeColumn('Other', 2, 240);
    person.hideRows('Other', 3, 2);
    expect(file.sheets()[0]).toMatchObject({
      title: 'Other',
      hidden: false,
      tabColor: '#ff0000',
      frozenRows: 2,
      frozenColumns: 1,
      columnWidths: { 1: 240 },
      hiddenRows: [{ first: 2, count: 2 }],
    });
    expect(person.call('seen')).toBe('INSERT_GRID OTHER OTHER OTHER OTHER OTHER OTHER OTHER ');
    for (let step = 0; step < 7; step += 1) person.undo();
    expect(file.sheets()).toEqual(before);
  });

  it('one sheet stays to look at, and titles stay unique', () => {
    const { file } = team();
    const person = file.as(olga);
    expect(codeOf(() => person.hideSheet('Contacts'))).toBe('invalid-gesture');
    person.addSheet('Other');
    person.hideSheet('Other');
    expect([
      codeOf(() => person.deleteSheet('Contacts')),
      codeOf(() => person.renameSheet('Other', 'CONTACTS')),
      codeOf(() => person.moveSheet('Other', 2)),
      codeOf(() => person.freeze(50, 0, 'Contacts')),
    ]).toEqual(Array(4).fill('invalid-gesture'));
  });
});

describe('redo', () => {
  it('does again what was undone, and a new gesture empties it', () => {
    const { file } = team();
    const person = file.as(eddy);
    person.type('Contacts!A2', 'Anna');
    person.sort('Contacts!A2:C4', 0, false);
    person.insertRows('Contacts', 2);
    const after = file.values('Contacts');
    for (let step = 0; step < 3; step += 1) person.undo();
    expect(file.values('Contacts').map(([name]) => name)).toEqual(['Name', 'Ann', 'Bob', 'Cy']);
    for (let step = 0; step < 3; step += 1) person.redo();
    expect(file.values('Contacts')).toEqual(after);
    expect(codeOf(() => person.redo())).toBe('nothing-to-undo');
    person.undo();
    person.type('Contacts!A1', 'Who');
    expect(codeOf(() => person.redo())).toBe('nothing-to-undo');
  });

  it('is refused once somebody else rearranged rows, and to people who can only look', () => {
    const { file } = team();
    file.as(eddy).type('Contacts!A2', 'Anna');
    file.as(eddy).undo();
    file.as(olga).deleteRows('Contacts', 3);
    expect([codeOf(() => file.as(eddy).redo()), codeOf(() => file.as(vic).redo())]).toEqual([
      'nothing-to-undo',
      'no-access',
    ]);
    expect(file.values('Contacts')[1]?.[0]).toBe('Ann');
  });
});
