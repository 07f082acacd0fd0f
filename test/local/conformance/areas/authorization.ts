/** Which mode a function runs in, what people agreed to, and who a script may know them to be. */
import { expect } from '@jest/globals';
import { createLocalGoogle } from '../../../../local/index.ts';
import { eddy, olga, team, vic } from '../../team.ts';
import { tinyProject } from '../../tiny-project.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const attempt =
  'const attempt = (work) => { try { return work(); } catch (error) { return error.message; } };';

const ask = (body: string, prepare: (made: ReturnType<typeof team>) => void = () => {}): unknown => {
  const made = team({ code: `${attempt} function run() { ${body} }` });
  prepare(made);
  return made.file.as(olga).call('run');
};

/** What onEdit logs when Eddy types. */
const inOnEdit = (body: string, more: { developer?: string; kind?: 'workspace' } = {}): readonly string[] => {
  const project = tinyProject({ code: `${attempt} function onEdit(e) { console.log(${body}); }` });
  const google = createLocalGoogle({
    now: '2026-11-23T14:00:00Z',
    project,
    ...(more.developer === undefined ? {} : { developer: more.developer }),
  });
  if (more.kind !== undefined)
    for (const email of [eddy, more.developer ?? '']) google.setAccount(email, { kind: more.kind });
  const file = google.createSpreadsheet({
    title: 'T',
    owner: olga,
    editors: [eddy],
    sheets: [{ title: 'Contacts', values: [['a']] }],
  });
  file.as(eddy).type('Contacts!A1', 'b');
  return google.executions.at(-1)?.log.map(({ text }) => text) ?? [];
};

const life = 'developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle';
const simple = 'developers.google.com/apps-script/guides/triggers';
const session = 'developers.google.com/apps-script/reference/base/session';
const scopesPage = 'developers.google.com/apps-script/concepts/scopes';
const info = 'developers.google.com/apps-script/reference/script/authorization-info';
const scriptApp = 'developers.google.com/apps-script/reference/script/script-app';
const seen = 'exact wording in several unrelated public repositories';

const menuCode = `${attempt} function onOpen(e) { const log = [String(e.authMode), 'source' in e, attempt(() => PropertiesService.getDocumentProperties() && 'properties'), attempt(() => Utilities.getUuid().length), attempt(() => Session.getActiveUserLocale())];
  console.log(log.join('|')); SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'open').addToUi(); } function open() { return 1; }
  function onInstall(e) { console.log(Object.keys(e).join() + ' ' + e.authMode); onOpen({ authMode: e.authMode, source: 1 }); } function onEdit() {}`;

export const authorization: ConformanceArea = {
  title: 'Authorization and identity',
  items: [
    {
      behaviour:
        'An add-on that is installed but not enabled in the file gets onOpen in AuthMode.NONE: menus, Utilities and locale work, properties do not.',
      source: life,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: menuCode });
        file.as(olga).disableAddOn();
        file.as(olga).open();
        expect(google.executions.at(-1)?.log[0]?.text).toMatch(
          /^NONE\|false\|Specified permissions are not sufficient to call PropertiesService\.getDocumentProperties\.\|36\|en/,
        );
        expect(file.as(olga).menus()).toHaveLength(1);
      },
    },
    {
      behaviour: 'Where the add-on is enabled onOpen runs in AuthMode.LIMITED and may read properties.',
      source: life,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: menuCode });
        file.as(olga).open();
        expect(google.executions.at(-1)?.log[0]?.text).toMatch(/^LIMITED\|true\|properties/);
      },
    },
    {
      behaviour: 'Using the add-on from its menu enables it in the file: onOpen then runs in LIMITED.',
      source: life,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: menuCode });
        const person = file.as(olga);
        person.disableAddOn();
        person.open();
        person.clickMenu('Contact Groups', 'Open');
        person.open();
        expect(google.executions.map(({ authMode }) => authMode)).toEqual(['NONE', 'FULL', 'LIMITED']);
      },
    },
    {
      behaviour:
        'Installing from within a file runs onInstall in AuthMode.FULL; its event says the mode and nothing else.',
      source: `${simple}/events`,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: menuCode });
        file.as(olga).uninstallAddOn();
        file.as(olga).installAddOn();
        expect(google.executions.at(-1)?.log[0]?.text).toBe('authMode FULL');
        expect(file.as(olga).menus()).toHaveLength(1);
      },
    },
    {
      behaviour: 'Nothing of the add-on runs for somebody who uninstalled it.',
      source: 'developers.google.com/workspace/add-ons/concepts/editor-triggers',
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: menuCode });
        const person = file.as(olga);
        person.open();
        person.uninstallAddOn();
        person.open();
        person.type('Contacts!A2', 'x');
        expect([person.menus(), google.executions.length]).toEqual([[], 1]);
      },
    },
    {
      behaviour: 'onEdit runs in AuthMode.LIMITED for an editor who never authorized anything.',
      source: life,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: 'function onEdit(e) { SpreadsheetApp.getActive().getName(); }',
        });
        file.as(eddy).revokeAuthorization();
        file.as(eddy).type('Contacts!A2', 'x');
        const [run] = google.executions.slice(-1);
        expect([run?.authMode, run?.user, run?.error]).toEqual(['LIMITED', eddy, undefined]);
      },
    },
    {
      behaviour: 'Without authorization a menu item runs nothing: Google asks for consent first.',
      source: life,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: menuCode });
        const person = file.as(olga);
        person.open();
        person.revokeAuthorization();
        expect(() => person.clickMenu('Contact Groups', 'Open')).toThrow('authorize Contact Groups first');
        person.authorize();
        person.clickMenu('Contact Groups', 'Open');
        expect(google.executions).toHaveLength(2);
      },
    },
    {
      behaviour:
        'An installed trigger whose user took all authorization back fails with “Authorization is required to perform that action. Please run the script again to authorize it.”',
      source: seen,
      certainty: 'measured',
      holds: () => {
        const { file, google } = team({
          code: "function hourly() {} function run() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }",
        });
        file.as(olga).call('run');
        file.as(olga).revokeAuthorization();
        google.clock.advance({ hours: 1 });
        expect(google.executions.at(-1)?.error?.message).toBe(
          'Authorization is required to perform that action. Please run the script again to authorize it.',
        );
      },
    },
    {
      behaviour: 'Simple triggers cannot show sidebars or dialogs.',
      source: life,
      certainty: 'documented',
      holds: () =>
        expect(
          inOnEdit("attempt(() => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')))")[0],
        ).toBe(
          'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
        ),
    },
    {
      behaviour: 'Simple triggers can change the file they belong to, but cannot open another.',
      source: simple,
      certainty: 'documented',
      holds: () =>
        expect(
          inOnEdit(
            "[SpreadsheetApp.getActive().getActiveSheet().getRange('A2').setValue('x').getValue(), attempt(() => SpreadsheetApp.openById('x'))].join('|')",
          )[0],
        ).toMatch(/^x\|Specified permissions are not sufficient to call SpreadsheetApp\.openById/),
    },
    {
      behaviour: 'Simple triggers cannot look at or make triggers.',
      source: simple,
      certainty: 'documented',
      holds: () =>
        expect(inOnEdit('attempt(() => ScriptApp.getProjectTriggers())')[0]).toBe(
          'Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
        ),
    },
    {
      behaviour:
        'A call whose scope is not granted throws “Specified permissions are not sufficient to call …”, several scopes of which one is enough in parentheses with ||.',
      source: seen,
      certainty: 'measured',
      holds: () =>
        expect(
          ask(
            'return [attempt(() => SpreadsheetApp.getActiveSpreadsheet()), attempt(() => ScriptApp.getProjectTriggers())];',
            ({ file }) => {
              for (const scope of ['spreadsheets', 'script.scriptapp']) file.as(olga).withdrawScope(scope);
            },
          ),
        ).toEqual([
          'Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
          'Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
        ]),
    },
    {
      behaviour:
        'The advanced service passes on the API’s own refusal where the scope is missing: 403, “Request had insufficient authentication scopes.”',
      source: `Google APIs’ PERMISSION_DENIED answer; ${seen}`,
      certainty: 'inferred',
      holds: () =>
        expect(
          ask(
            "try { Sheets.Spreadsheets.get('x'); } catch (error) { return [error.name, error.message, error.details.code]; }",
            ({ file }) => file.as(olga).withdrawScope('spreadsheets'),
          ),
        ).toEqual([
          'GoogleJsonResponseException',
          'API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.',
          403,
        ]),
    },
    {
      behaviour:
        'An installed trigger keeps firing after a scope was unticked and stops at the first call that needs it.',
      source: 'developers.google.com/workspace/add-ons/concepts/editor-triggers',
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: "function hourly() { console.log('before'); SpreadsheetApp.getActive(); console.log('after'); } function run() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }",
        });
        file.as(olga).call('run');
        file.as(olga).withdrawScope('https://www.googleapis.com/auth/spreadsheets');
        google.clock.advance({ hours: 2 });
        const runs = google.executions.filter(({ trigger }) => trigger === 'clock');
        expect(runs.map(({ log, error }) => [log.map(({ text }) => text), error?.name])).toEqual([
          [['before'], 'Exception'],
          [['before'], 'Exception'],
        ]);
      },
    },
    {
      behaviour:
        'Unticking a scope does not touch simple triggers, and granting it again makes the call work.',
      source: `${life}; ${scopesPage}`,
      certainty: 'inferred',
      holds: () => {
        const { file } = team({
          code: `${attempt} function run() { return attempt(() => SpreadsheetApp.getActive().getName()); } function onEdit() { SpreadsheetApp.getActive().getActiveSheet().getRange('D1').setValue('seen'); }`,
        });
        const person = file.as(olga);
        person.withdrawScope('spreadsheets');
        person.type('Contacts!A2', 'x');
        const without = String(person.call('run'));
        person.grantScope('spreadsheets');
        expect([file.values('Contacts')[0]?.[3], without.slice(0, 21), person.call('run')]).toEqual([
          'seen',
          'Specified permissions',
          'Team contacts',
        ]);
      },
    },
    {
      behaviour:
        'getAuthorizationInfo(FULL) says REQUIRED with an address while a scope is missing, NOT_REQUIRED and null otherwise.',
      source: info,
      certainty: 'documented',
      holds: () => {
        const body =
          'const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); return [String(info.getAuthorizationStatus()), typeof info.getAuthorizationUrl()];';
        expect([ask(body), ask(body, ({ file }) => file.as(olga).withdrawScope('userinfo.email'))]).toEqual([
          ['NOT_REQUIRED', 'object'],
          ['REQUIRED', 'string'],
        ]);
      },
    },
    {
      behaviour:
        'getAuthorizationInfo(FULL, scopes) looks at those scopes only; getAuthorizedScopes lists the granted ones among them.',
      source: info,
      certainty: 'documented',
      holds: () =>
        expect(
          ask(
            "const all = ['spreadsheets', 'userinfo.email'].map((name) => 'https://www.googleapis.com/auth/' + name); const both = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, all); const one = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [all[0]]); return [String(both.getAuthorizationStatus()), String(one.getAuthorizationStatus()), both.getAuthorizedScopes()];",
            ({ file }) => file.as(olga).withdrawScope('userinfo.email'),
          ),
        ).toEqual(['REQUIRED', 'NOT_REQUIRED', ['https://www.googleapis.com/auth/spreadsheets']]),
    },
    {
      behaviour: 'Only AuthMode.FULL can require authorization.',
      source: info,
      certainty: 'documented',
      holds: () =>
        expect(
          ask(
            'return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.LIMITED).getAuthorizationStatus());',
            ({ file }) => file.as(olga).withdrawScope('userinfo.email'),
          ),
        ).toBe('NOT_REQUIRED'),
    },
    {
      behaviour:
        'requireScopes ends the execution where a permission is missing, whatever the script catches.',
      source: scriptApp,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function run() { try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/userinfo.email']); } catch (error) {} return 'went on'; }",
        });
        expect(file.as(olga).call('run')).toBe('went on');
        file.as(olga).withdrawScope('userinfo.email');
        expect(() => file.as(olga).call('run')).toThrow(
          'Authorization is required to perform that action. Please run the script again to authorize it.',
        );
      },
    },
    {
      behaviour:
        'requireAllScopes asks for everything the manifest lists; invalidateAuth takes the user’s authorization back.',
      source: scriptApp,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function all() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return 'all'; } function leave() { ScriptApp.invalidateAuth(); return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }",
        });
        const person = file.as(olga);
        expect([person.call('all'), person.call('leave')]).toEqual(['all', 'REQUIRED']);
        expect(() => person.call('all')).toThrow('authorize');
      },
    },
    {
      behaviour:
        'In a simple trigger Session knows nobody, and neither does e.user, where the developer is of no common domain.',
      source: session,
      certainty: 'documented',
      holds: () =>
        expect(
          inOnEdit(
            'JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e.user.getEmail()])',
          ),
        ).toEqual(['["","",""]']),
    },
    {
      behaviour:
        'In a simple trigger the acting person is known where they are of the developer’s Workspace domain, or the developer.',
      source: session,
      certainty: 'documented',
      holds: () => {
        const body = 'Session.getActiveUser().getEmail()';
        expect([
          inOnEdit(body, { developer: 'dev@example.com', kind: 'workspace' }),
          inOnEdit(body, { developer: 'dev@example.com' }),
          inOnEdit(body, { developer: eddy }),
        ]).toEqual([[eddy], [''], [eddy]]);
      },
    },
    {
      behaviour:
        'An installed trigger set off by somebody of another domain: the effective user is its creator, the active user’s address is empty.',
      source: session,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: "function edited() { console.log(JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()])); } function run() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }",
        });
        file.as(olga).call('run');
        file.as(eddy).type('Contacts!A2', 'x');
        for (const email of [olga, eddy]) google.setAccount(email, { kind: 'workspace' });
        file.as(eddy).type('Contacts!A2', 'y');
        expect(google.executions.flatMap(({ log }) => log.map(({ text }) => text))).toEqual([
          JSON.stringify(['', olga]),
          JSON.stringify([eddy, olga]),
        ]);
      },
    },
    {
      behaviour:
        'Session.getActiveUser and getEffectiveUser throw where the userinfo.email scope is missing.',
      source: seen,
      certainty: 'measured',
      holds: () =>
        expect(
          ask(
            'return [attempt(() => Session.getActiveUser()), attempt(() => Session.getEffectiveUser())];',
            ({ file }) => file.as(olga).withdrawScope('userinfo.email'),
          ),
        ).toEqual(
          ['getActiveUser', 'getEffectiveUser'].map(
            (name) =>
              `Specified permissions are not sufficient to call Session.${name}. Required permissions: https://www.googleapis.com/auth/userinfo.email`,
          ),
        ),
    },
    {
      behaviour: 'getTemporaryActiveUserKey stays the same for a user for 30 days and differs between users.',
      source: session,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: 'function run() { return Session.getTemporaryActiveUserKey(); }',
        });
        const key = file.as(olga).call('run');
        expect([file.as(olga).call('run') === key, file.as(eddy).call('run') === key]).toEqual([true, false]);
        google.clock.advance({ days: 31 });
        expect(file.as(olga).call('run')).not.toBe(key);
      },
    },
    {
      behaviour: 'People who may only view or comment get no menus, no triggers and no pages of the add-on.',
      source: `${simple}; developers.google.com/apps-script/guides/bound`,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: menuCode });
        file.as(vic).open();
        expect([file.as(vic).menus(), google.executions]).toEqual([[], []]);
        expect(() => file.as(vic).call('open')).toThrow('does not run there');
      },
    },
    {
      behaviour:
        'In AuthMode.NONE everything but menus, locale, Logger, Utilities and authorization info is refused: documents, stores, mail, addresses on the web.',
      source: life,
      certainty: 'documented',
      holds: () => {
        const calls = [
          'SpreadsheetApp.getActive()',
          "SpreadsheetApp.openByUrl('x')",
          'CacheService.getUserCache()',
          'LockService.getScriptLock()',
          "UrlFetchApp.fetch('https://example.com')",
          "MailApp.sendEmail('a@example.com', 'a', 'b')",
          "HtmlService.createHtmlOutput('x')",
          'ScriptApp.getProjectTriggers()',
        ];
        const { file, google } = team({
          code: `function onOpen() { let refused = 0; ${calls.map((call) => `try { ${call}; } catch (error) { if (/^Specified permissions/.test(error.message)) refused += 1; }`).join(' ')}
            const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus(); console.log(refused, Session.getScriptTimeZone(), String(info)); }`,
          switches: { openWithoutAuthorization: true },
        });
        file.as(olga).open();
        expect(google.executions.at(-1)?.log[0]?.text).toBe(`${calls.length} America/New_York NOT_REQUIRED`);
      },
    },
  ],
};
