/** The host stands alone: whatever a script or a person does, no connection is opened and no name looked up. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { afterEach, expect, it, jest } from '@jest/globals';
import { createLocalGoogle, openCsv, sampleContacts } from '../../../local/index.ts';
import { eddy, olga } from '../team.ts';
import { tinyProject } from '../tiny-project.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const refuse = () => {
  throw new Error('a network connection');
};

/** Counts and refuses every way out of the process. */
function walls() {
  const connections = [
    jest.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse),
    jest.spyOn(dgram, 'createSocket').mockImplementation(refuse),
    jest.spyOn(dns, 'lookup').mockImplementation(refuse as unknown as typeof dns.lookup),
    jest.spyOn(dns, 'resolve').mockImplementation(refuse as unknown as typeof dns.resolve),
    jest.spyOn(dns.promises, 'lookup').mockImplementation(refuse as unknown as typeof dns.promises.lookup),
  ];
  return () => connections.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

it('the walls hold: a connection is counted and refused', () => {
  const count = walls();
  expect(() => net.connect(1, '127.0.0.1')).toThrow('a network connection');
  expect(count()).toBeGreaterThan(0);
});

it('a long story of scripts, gestures, mail, fetches, web apps and formulas opens none', () => {
  const count = walls();
  const code = `
    function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Run', 'run').addToUi(); }
    function onEdit(e) { e.range.setNote('edited'); }
    function doGet() { return HtmlService.createHtmlOutput('<script src="https://example.com/x.js"></script>'); }
    function run() {
      const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0];
      sheet.getRange('H1').setFormula('=IMAGE("https://example.com/a.png")');
      sheet.getRange('H2').setFormula('=HYPERLINK("https://example.com", A2)');
      sheet.getRange('H3').setFormula('=COUNTIF(A:A, "*")');
      Sheets.Spreadsheets.batchUpdate({ requests: [{ addFilterView: { filter: { title: 'v', range: { sheetId: sheet.getSheetId() } } } }] }, file.getId());
      MailApp.sendEmail('ann@example.com', 's', 'b');
      Gmail.Users.Messages.send({ raw: Utilities.base64EncodeWebSafe('To: a@example.com\\r\\n\\r\\nx') }, 'me');
      if (ScriptApp.getProjectTriggers().length === 0) ScriptApp.newTrigger('run').timeBased().everyHours(1).create();
      return UrlFetchApp.fetch('https://example.com/').getContentText();
    }`;
  const scopes = [
    'spreadsheets',
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'script.external_request',
    'gmail.send',
  ];
  const project = tinyProject({ code, scopes });
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project });
  google.answerFetches(() => ({ body: 'from the test' }));
  const file = google.createSpreadsheet({
    ...sampleContacts({ baseDate: '2026-11-23' }),
    owner: olga,
    editors: [eddy],
  });
  google.createSpreadsheet({ title: 'Csv', owner: olga, sheets: openCsv(Buffer.from('a,b\n1,2'), 'list') });
  const person = file.as(olga);
  person.open();
  person.clickMenu(google.project.name, 'Run');
  file.as(eddy).type(`${file.sheetTitles()[0]}!A2`, 'Ann');
  expect(person.call('run')).toBe('from the test');
  google.clock.advance({ hours: 2 });
  google.deployWebApp({ project, owner: olga, access: 'ANYONE_ANONYMOUS' }).get();
  createLocalGoogle({ now: google.clock.now().toISOString(), state: google.saveState(), project: null });
  expect(google.outbox().length).toBeGreaterThan(4);
  expect(count()).toBe(0);
});
