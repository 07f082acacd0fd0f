import { describe, expect, it } from '@jest/globals';
import { eddy, olga, team, vic } from '../team.ts';
import { codeOf } from './refused.ts';

const code = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi(); }
function go() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>hi')); }
function onEditInstalled(e) { e.range.getSheet().getRange(e.range.getRow(), 6).setValue('seen'); }
function install() { ScriptApp.newTrigger('onEditInstalled').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
function setSecret() { PropertiesService.getDocumentProperties().setProperty('secret', '1'); }
function secret() { return PropertiesService.getDocumentProperties().getProperty('secret'); }`;

describe('sharing', () => {
  it('owners and editors give and take roles; only the owner gives the file away, and cannot be shut out', () => {
    const { file } = team();
    const { people } = file;
    file.as(eddy).share('Ana@example.com', 'commenter');
    file.as(eddy).share('ana@example.com', 'editor');
    expect(people.call(file)).toEqual([
      { email: olga, role: 'owner' },
      { email: eddy, role: 'editor' },
      { email: 'ana@example.com', role: 'editor' },
      { email: vic, role: 'viewer' },
    ]);
    expect([
      codeOf(() => file.as(vic).share('bob@example.com', 'viewer')),
      codeOf(() => file.as(eddy).share(olga, 'viewer')),
      codeOf(() => file.as(eddy).share(eddy, 'owner')),
      codeOf(() => file.as(olga).share(olga, null)),
      codeOf(() => file.as(olga).share('nobody', 'viewer')),
    ]).toEqual(['no-access', 'no-access', 'no-access', 'no-access', 'invalid-gesture']);
    file.as(olga).share(eddy, 'owner');
    expect([file.as(eddy).role, file.as(olga).role]).toEqual(['owner', 'editor']);
  });

  it('whoever loses edit access runs no menu, call or trigger any more; whoever loses all access has nothing open', () => {
    const { file, google } = team({ code });
    const person = file.as(eddy);
    person.open();
    person.call('install');
    person.clickMenu('Contact Groups', 'Go');
    file.as(olga).type('Contacts!A2', 'Anna');
    expect(file.values('Contacts')[1]?.[5]).toBe('seen');
    file.as(olga).share(eddy, 'commenter');
    file.as(olga).type('Contacts!A3', 'Rob');
    expect(file.values('Contacts')[2]?.[5]).toBeUndefined();
    expect([codeOf(() => person.call('install')), codeOf(() => person.type('Contacts!A2', 'x'))]).toEqual([
      'no-access',
      'no-access',
    ]);
    expect([google.triggers().length, person.sidebar()?.html]).toEqual([1, '<p>hi']);
    file.as(olga).share(eddy, null);
    expect([person.sidebar(), person.menus(), codeOf(() => file.as(eddy))]).toEqual([null, [], 'no-access']);
    expect(codeOf(() => person.copyFile())).toBe('no-access');
    file.as(olga).share(eddy, 'editor');
    file.as(olga).type('Contacts!A4', 'Cyd');
    expect(file.values('Contacts')[3]?.[5]).toBe('seen');
  });
});

describe('copying the file', () => {
  it('a viewer’s copy is the viewer’s own: hidden sheets and sheet protections in it, sharing, range protections, properties and triggers not', () => {
    const { file, google } = team({ code });
    const owner = file.as(olga);
    owner.call('install');
    owner.call('setSecret');
    owner.addSheet('Salaries');
    owner.type('Salaries!A1', '=Contacts!C2*2');
    owner.protectSheet('Salaries', { editors: [eddy] });
    owner.protectRange('Contacts!A2');
    owner.hideSheet('Salaries');
    const copy = file.as(vic).copyFile();
    expect([copy.title, copy.id === file.id, copy.people()]).toEqual([
      'Copy of Team contacts',
      false,
      [{ email: vic, role: 'owner' }],
    ]);
    expect(copy.sheets()).toEqual(file.sheets());
    expect([copy.values('Salaries')[0]?.[0], copy.formulas('Salaries')[0]?.[0]]).toEqual([
      10,
      '=Contacts!C2*2',
    ]);
    const [salaries] = copy.snapshot().protectedRanges;
    expect(copy.snapshot().protectedRanges).toHaveLength(1);
    expect([salaries?.range, salaries?.editors]).toEqual([{ sheetId: copy.sheets()[1]?.id }, [vic]]);
    expect(copy.as(vic).call('secret')).toBeNull();
    expect(google.triggers().map(({ spreadsheetId }) => spreadsheetId)).toEqual([file.id]);
    copy.as(vic).type('Contacts!C2', '8');
    expect([copy.values('Salaries')[0]?.[0], file.values('Salaries')[0]?.[0]]).toEqual([16, 10]);
    expect(google.spreadsheets().map(({ title }) => title)).toEqual([
      'Team contacts',
      'Copy of Team contacts',
    ]);
    expect(codeOf(() => copy.as(olga))).toBe('no-access');
  });
});
