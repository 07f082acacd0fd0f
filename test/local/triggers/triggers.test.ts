import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle } from '../../../local/index.ts';
import { eddy, olga, team, vic } from '../team.ts';

const code = `
const say = (...parts) => console.log(parts.map(String).join('|'));
function onOpen() { SpreadsheetApp.getUi().createMenu('Contact Groups').addItem('Open', 'open').addToUi(); }
function open() {}
function onEdit(e) { say('simple', e.range.getA1Notation(), e.value, e.oldValue, e.user.getEmail(), JSON.stringify({ rowStart: e.range.rowStart, columnEnd: e.range.columnEnd })); }
function installedEdit(e) { say('installed', e.range.getA1Notation(), e.user.getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), String(e.authMode)); }
function installedChange(e) { say('change', e.changeType, 'range' in e); }
function hourly(e) { say('hourly', new Date().toISOString(), e.hour, e['day-of-week'], e.timezone, 'source' in e, SpreadsheetApp.getActive().getName()); }
function install(kind) {
  const builder = ScriptApp.newTrigger(kind === 'hour' ? 'hourly' : kind === 'edit' ? 'installedEdit' : 'installedChange');
  if (kind === 'hour') builder.timeBased().everyHours(1).create();
  else if (kind === 'edit') builder.forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  else builder.forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
  return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction() + ' ' + trigger.getEventType());
}
function uninstall() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
function writeByScript() { SpreadsheetApp.getActive().getSheetByName('Contacts').getRange('A2').setValue('script'); }
function writeByApi() { Sheets.Spreadsheets.Values.update({ values: [['api']] }, SpreadsheetApp.getActive().getId(), 'Contacts!A2', { valueInputOption: 'RAW' }); }
function fail() { throw new Error('broken'); }
`;

function watched(switches = {}) {
  const made = team({ code, switches });
  const said = () => made.google.executions.flatMap(({ log }) => log.map(({ text }) => text));
  return { ...made, said };
}

describe('what fires what (Google: Simple triggers, Installable triggers, Event objects; measured by tanaikech.github.io)', () => {
  it('typing into one cell fires onEdit with value and old value as text', () => {
    const { file, said } = watched();
    file.as(eddy).type('Contacts!C2', '7');
    file.as(eddy).type('Contacts!D2', 'new');
    expect(said()).toEqual([
      'simple|C2|7|5||{"rowStart":2,"columnEnd":3}',
      'simple|D2|new|undefined||{"rowStart":2,"columnEnd":4}',
    ]);
  });

  it('clearing one cell has an old value only, a block has neither', () => {
    const { file, said } = watched();
    file.as(eddy).clear('Contacts!A2');
    file.as(eddy).paste('Contacts!A3', [
      ['Rob', 'Chile'],
      ['Cyd', 'Peru'],
    ]);
    file.as(eddy).clear('Contacts!A2:C4');
    expect(said().map((line) => line.split('|').slice(1, 4))).toEqual([
      ['A2', 'undefined', 'Ann'],
      ['A3:B4', 'undefined', 'undefined'],
      ['A2:C4', 'undefined', 'undefined'],
    ]);
  });

  it('an installed trigger runs as whoever set it, beside the simple one, for everybody’s edits', () => {
    const { file, said } = watched();
    file.as(olga).call('install', 'edit');
    file.as(eddy).type('Contacts!A2', 'Anna');
    expect(said()).toEqual([
      'simple|A2|Anna|Ann||{"rowStart":2,"columnEnd":1}',
      `installed|A2|${eddy}|${olga}||FULL`,
    ]);
  });

  it('rows, columns, sheets and formats fire onChange only', () => {
    const { file, said } = watched();
    file.as(olga).call('install', 'change');
    const person = file.as(eddy);
    person.insertRows('Contacts', 2);
    person.deleteColumns('Contacts', 3);
    person.addSheet('More');
    person.deleteSheet('More');
    person.setNumberFormat('Contacts!A2', '@');
    person.type('Contacts!A2', 'x');
    expect(said().filter((line) => line.startsWith('change'))).toEqual(
      ['INSERT_ROW', 'REMOVE_COLUMN', 'INSERT_GRID', 'REMOVE_GRID', 'FORMAT', 'EDIT'].map(
        (type) => `change|${type}|false`,
      ),
    );
    expect(said().filter((line) => line.startsWith('simple'))).toHaveLength(1);
  });

  it('a script’s own writes fire nothing; through the API they fire onChange where the switch says so', () => {
    for (const apiWritesFireOnChange of [false, true]) {
      const { file, said } = watched({ apiWritesFireOnChange });
      file.as(olga).call('install', 'change');
      file.as(olga).call('writeByScript');
      file.as(olga).call('writeByApi');
      expect(said()).toEqual(apiWritesFireOnChange ? ['change|EDIT|false'] : []);
    }
  });

  it('sorting and undo fire nothing (not documented; sort has a switch)', () => {
    const { file, said } = watched();
    file.as(olga).sort('Contacts!A2:C4', 0, false);
    file.as(olga).undo();
    expect(said()).toEqual([]);
    const other = watched({ sortFiresOnEdit: true });
    other.file.as(olga).sort('Contacts!A2:C4', 0, false);
    expect(other.said()[0]).toContain('simple|A2:C4');
  });

  it('people who can only look get no menu, fire nothing and cannot change anything', () => {
    const { file, said, google } = watched();
    file.as(vic).open();
    expect(file.as(vic).menus()).toEqual([]);
    expect(() => file.as(vic).type('Contacts!A2', 'x')).toThrow('not change it');
    expect([said(), google.executions]).toEqual([[], []]);
    expect(() => file.as('stranger@example.com')).toThrow('has no access');
  });

  it('an error in a trigger is in the execution’s record, not in the person’s way', () => {
    const { google, file } = team({ code: 'function onEdit() { throw new Error("broken"); }' });
    file.as(eddy).type('Contacts!A2', 'Anna');
    expect(google.executions.at(-1)?.error).toEqual({ name: 'Error', message: 'broken' });
    expect(file.values('Contacts')[1]?.[0]).toBe('Anna');
  });
});

describe('time-driven triggers (Google: Installable triggers; Editor add-on triggers)', () => {
  it('run in order, each at its own time, as their creators, in UTC and without a source', () => {
    const { file, google, said } = watched();
    file.as(olga).call('install', 'hour');
    google.clock.advance({ minutes: 20 });
    file.as(eddy).call('install', 'hour');
    google.clock.advance({ hours: 2 });
    const runs = google.executions
      .filter(({ trigger }) => trigger === 'clock')
      .map(({ started, user }) => [started.slice(11, 16), user]);
    expect(runs).toEqual([
      ['15:00', olga],
      ['15:20', eddy],
      ['16:00', olga],
      ['16:20', eddy],
    ]);
    expect(said()[0]).toBe('hourly|2026-11-23T15:00:00.000Z|15|1|UTC|false|Team contacts');
    expect(google.clock.now().toISOString()).toBe('2026-11-23T16:20:00.000Z');
  });

  it('a second one of the same kind is refused to a user in a document; others see only their own', () => {
    const { file } = watched();
    expect(file.as(olga).call('install', 'hour')).toEqual(['hourly CLOCK']);
    expect(() => file.as(olga).call('install', 'hour')).toThrow('too many');
    expect(file.as(eddy).call('install', 'edit')).toEqual(['installedEdit ON_EDIT']);
    file.as(eddy).call('uninstall');
    expect(file.as(olga).call('install', 'change')).toEqual(['hourly CLOCK', 'installedChange ON_CHANGE']);
  });

  it('survive saving and restoring; what fell due while the host was off does not run', () => {
    const { file, google } = watched();
    file.as(olga).call('install', 'hour');
    const later = (now: string) =>
      createLocalGoogle({ now, project: null, state: google.saveState() }).triggers();
    const trigger = {
      id: '1000001',
      function: 'hourly',
      user: olga,
      spreadsheetId: file.id,
      event: 'clock',
      everyMinutes: 60,
    };
    expect(later('2026-11-23T14:10:00Z')).toEqual([{ ...trigger, nextRun: '2026-11-23T15:00:00.000Z' }]);
    expect(later('2026-11-24T09:10:00Z')).toEqual([{ ...trigger, nextRun: '2026-11-24T10:00:00.000Z' }]);
  });
});

describe('menus, surfaces and alerts (Apps Script reference: Ui)', () => {
  const html = { 'sidebar.html': '<p>Groups</p>' };
  const surfaces = `
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('Contact Groups').addItem('Open', 'open').addSeparator().addSubMenu(ui.createMenu('More').addItem('Ask', 'ask')).addToUi();
      ui.createAddonMenu().addItem('Open', 'open').addToUi();
    }
    function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('My groups')); }
    function ask() { const ui = SpreadsheetApp.getUi(); const answer = ui.alert('Delete?', 'Ann stays.', ui.ButtonSet.YES_NO); if (answer === ui.Button.YES) SpreadsheetApp.getActive().toast('Gone', 'Done'); }
    function nothing() { SpreadsheetApp.getUi().showSidebar('<p>'); }`;

  it('shows what onOpen built; items call their functions; alerts are answered', () => {
    const { file } = team({ code: surfaces, html });
    const person = file.as(olga);
    person.open();
    expect(person.menus().map(({ title, addOn }) => [title, addOn])).toEqual([
      ['Contact Groups', false],
      ['Contact Groups', true],
    ]);
    person.clickMenu('Contact Groups', 'Open');
    expect(person.sidebar()).toMatchObject({ title: 'My groups', html: '<p>Groups</p>' });
    expect(file.as(eddy).sidebar()).toBeNull();
    person.answerAlerts(({ title, message, buttons }) =>
      `${title} ${message} ${buttons}` === 'Delete? Ann stays. YES_NO' ? 'YES' : 'NO',
    );
    person.clickMenu('Contact Groups', 'More', 'Ask');
    expect(person.toasts()).toEqual([{ title: 'Done', message: 'Gone' }]);
    expect(() => person.clickMenu('Contact Groups', 'Close')).toThrow('no menu item');
  });

  it('an alert that nobody answers fails the test that ran into it', () => {
    const { file } = team({ code: surfaces, html });
    expect(() => file.as(olga).call('ask')).toThrow('waits for an answer');
  });

  it('a sidebar needs an HtmlOutput', () => {
    const { file } = team({ code: surfaces, html });
    expect(() => file.as(olga).call('nothing')).toThrow("don't match the method signature");
  });

  it('a time-driven trigger has no Ui', () => {
    const code = `
      function hourly() { SpreadsheetApp.getUi(); }
      function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }`;
    const { file, google } = team({ code });
    file.as(olga).call('install');
    google.clock.advance({ hours: 1 });
    expect(google.executions.at(-1)?.error?.message).toContain(
      'Cannot call SpreadsheetApp.getUi() from this context',
    );
  });
});
