import { describe, expect, it } from '@jest/globals';
import { olga, team } from '../team.ts';

const run = (body: string, more = '') => {
  const { file, google } = team({ code: `${more}\nfunction run(given) { ${body} }` });
  return { value: (given?: unknown) => file.as(olga).call('run', given), google, file };
};

describe('an execution holds what Apps Script has (Google: V8 runtime overview; justin.poehnelt.com: runtime limitations)', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'structuredClone',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'atob',
    'crypto',
    'performance',
    'process',
    'require',
    'module',
    'Buffer',
    'window',
    'navigator',
    'AbortController',
    'Blob',
    'global',
  ])('%s does not exist', (name) => {
    expect(run(`return typeof ${name};`).value()).toBe('undefined');
  });

  it.each(['Map', 'Promise', 'Intl', 'WebAssembly', 'Logger', 'Utilities', 'console', 'Sheets'])(
    '%s exists',
    (name) => {
      expect(run(`return typeof ${name};`).value()).not.toBe('undefined');
    },
  );

  it('does not offer an advanced service that the manifest does not enable (Google: Advanced services)', () => {
    expect(run('return typeof BigQuery;').value()).toBe('undefined');
  });

  it('evaluates all code anew for every call (Google: V8 runtime, global scope)', () => {
    const { value } = run('counter += 1; return counter;', 'let counter = 0;');
    expect([value(), value()]).toEqual([1, 1]);
  });

  it('gives dates, arrays and errors of the script’s own realm', () => {
    const { value } = run(`
      const sheet = SpreadsheetApp.getActive().getSheetByName('Contacts');
      sheet.getRange('D2').setValue(new Date());
      const rows = sheet.getRange('D2:D2').getValues();
      let refused; try { sheet.getRange(0, 1); } catch (error) { refused = [error instanceof Error, error.name]; }
      return [rows instanceof Array, rows[0] instanceof Array, rows[0][0] instanceof Date, refused];`);
    expect(value()).toEqual([true, true, true, [true, 'Exception']]);
  });

  it('reads the host’s clock, moved on by the predicted time of service calls', () => {
    const { value } = run(`
      const before = new Date(); Utilities.sleep(90000);
      return [before.toISOString(), new Date().toISOString(), Date.now() - before.getTime(), typeof Date(), new Date() instanceof Date];`);
    expect(value()).toEqual(['2026-11-23T14:00:00.000Z', '2026-11-23T14:01:30.000Z', 90_000, 'string', true]);
  });

  it('awaits what an async function returns (J: Apps Script async/await)', () => {
    expect(run('return (async () => { await null; return "done"; })();').value()).toBe('done');
  });

  it('throws for what Google has and the local host has not, even where the script swallows it', () => {
    const { value } = run(
      'try { SpreadsheetApp.getActive().getRange("A1").createPivotTable(SpreadsheetApp.getActive().getRange("A1:B2")); } catch (error) {} return "went on";',
    );
    expect(() => value()).toThrow('Range.createPivotTable is not in the local host');
  });

  it('has Google’s other services by name, but they throw', () => {
    expect(() => run('return DriveApp.getFiles();').value()).toThrow(
      'DriveApp.getFiles is not in the local host',
    );
  });
});

describe('google.script.run (Google: HTML service, communicate with server functions; Tanaike 2023-08-28)', () => {
  it('finds only top-level functions that are not private', () => {
    const { file } = team({
      code: 'function shown() { return 1; } function hidden_() {} globalThis.late = () => 2; const o = { inner() {} };',
    });
    const person = file.as(olga);
    expect(person.call('shown')).toBe(1);
    for (const name of ['hidden_', 'late', 'inner', 'nowhere'])
      expect(() => person.call(name)).toThrow('is not a function');
  });

  it('drops the whole result when there is a Date anywhere in it', () => {
    expect(run('return { rows: [[1, new Date()]] };').value()).toBeUndefined();
  });

  it('sends maps and sets as {}, functions as their source, undefined slots as null', () => {
    expect(
      run(
        'return { map: new Map([[1, 2]]), gap: [undefined, 1], call: function f() {}, none: undefined };',
      ).value(),
    ).toEqual({
      map: {},
      gap: [null, 1],
      call: 'function f() {}',
    });
  });

  it('refuses dates, maps, functions and NaN as arguments, naming the place', () => {
    const { value } = run('return given;');
    for (const illegal of [new Date(0), new Map(), () => 1, Number.NaN, [new Date(0)]]) {
      expect(() => value(illegal)).toThrow('Failed due to illegal value in property: 0');
    }
    expect(value(undefined)).toBeNull();
    expect(value({ name: 'Ann', tags: ['a', null, true, 1] })).toEqual({
      name: 'Ann',
      tags: ['a', null, true, 1],
    });
  });

  it('passes on the message of an error', () => {
    expect(() => run('throw new Error("Ann is missing");').value()).toThrow('Ann is missing');
  });
});

describe('limits and authorization (Google: Quotas; Editor add-on authorization; Simple triggers)', () => {
  it('ends an execution after six minutes, whatever the script catches', () => {
    const { value, google } = run(
      'for (;;) { try { Utilities.sleep(100000); } catch (error) { if (Date.now() > 0) throw error; } }',
    );
    expect(() => value()).toThrow('Exceeded maximum execution time');
    expect(google.executions.at(-1)?.error?.message).toBe('Exceeded maximum execution time');
  });

  it('refuses in a simple trigger what needs authorization, and gives no address there', () => {
    const { file, google } = team({
      code: `function onEdit(e) {
        const refused = [];
        for (const call of [() => Sheets.Spreadsheets.get('x'), () => ScriptApp.getProjectTriggers(), () => SpreadsheetApp.openById('x'),
          () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))]) { try { call(); } catch (error) { refused.push(error.name); } }
        PropertiesService.getDocumentProperties().setProperty('seen', '1');
        console.log([refused.length, String(e.authMode), Session.getActiveUser().getEmail()].join('|'));
      }`,
    });
    file.as(olga).type('Contacts!B2', 'Mexico');
    expect(google.executions.at(-1)?.log.map(({ text }) => text)).toEqual(['4|LIMITED|']);
  });

  it('refuses calls whose scope the manifest does not list', () => {
    const { file } = team({
      code: 'function run() { return Session.getActiveUser().getEmail(); }',
      scopes: ['spreadsheets'],
    });
    expect(() => file.as(olga).call('run')).toThrow('userinfo.email');
  });

  it('lets onOpen only build menus before the add-on is enabled in the file (AuthMode.NONE)', () => {
    const code =
      'function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem(String(e.authMode), "run").addToUi(); SpreadsheetApp.getActive(); }';
    const { file, google } = team({ code, switches: { openWithoutAuthorization: true } });
    file.as(olga).open();
    expect(file.as(olga).menus()[0]?.entries).toEqual([{ kind: 'item', label: 'NONE', function: 'run' }]);
    expect(google.executions.at(-1)?.error?.message).toContain('SpreadsheetApp.getActive');
  });

  it('prices every service call', () => {
    const { value, google } = run(
      'SpreadsheetApp.getActive().getSheets()[0].getRange("A1:C4").getValues(); return 1;',
    );
    value();
    expect(google.executions.at(-1)?.calls).toEqual([
      { service: 'Spreadsheet', method: 'getSheets', cells: 0, ms: 300 },
      { service: 'Range', method: 'getValues', cells: 12, ms: 300 + 0.0085 * 12 },
    ]);
  });
});
