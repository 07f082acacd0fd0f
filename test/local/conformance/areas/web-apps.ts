/** Web apps: the request that doGet and doPost see, whose rights they have, what the browser gets. */
import { expect } from '@jest/globals';
import type { WebApp, WebAppOptions } from '../../../../local/index.ts';
import { eddy, olga, team, vic } from '../../team.ts';
import { tinyProject } from '../../tiny-project.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const code = `
  function doGet(e) {
    if (e.parameter.page === 'html') return HtmlService.createHtmlOutput('<p>Hi</p>').setTitle('Hello').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
    if (e.parameter.page === 'template') { const t = HtmlService.createTemplateFromFile('page'); t.name = e.parameter.name; t.list = ['a', '<b>']; return t.evaluate(); }
    if (e.parameter.page === 'none') return;
    if (e.parameter.page === 'text') return 'plain text';
    if (e.parameter.page === 'error') throw new Error('broken <b>');
    if (e.parameter.page === 'csv') return ContentService.createTextOutput('a,b').setMimeType(ContentService.MimeType.CSV).downloadAsFile('list.csv');
    return json(e);
  }
  function doPost(e) { return json(e); }
  function json(value) { return ContentService.createTextOutput(JSON.stringify(value)).setMimeType(ContentService.MimeType.JSON); }
  function around() {
    return { active: SpreadsheetApp.getActive(), lock: LockService.getDocumentLock(), properties: PropertiesService.getDocumentProperties(),
      cache: CacheService.getDocumentCache(), effective: Session.getEffectiveUser().getEmail(), visitor: Session.getActiveUser().getEmail() };
  }
  function secret() { return PropertiesService.getScriptProperties().getProperty('secret'); }
  function keep(value) { PropertiesService.getScriptProperties().setProperty('secret', value); }
  function write(id) { SpreadsheetApp.openById(id).getSheets()[0].getRange('A2').setValue('Opted out'); return 'written'; }
  function whereAmI() { return ScriptApp.getService().getUrl(); }
  function hidden_() { return 1; }
  function onOpen() { SpreadsheetApp.getUi().createMenu('x').addToUi(); }
`;

const page =
  '<h1><?= name ?></h1><? list.forEach((item) => { ?><i title="<?= item ?>"><?!= item ?></i><? }); ?><script>var name = <?= name ?>, text = "<?= name ?>";</script>';

function served(options: Partial<WebAppOptions> = {}) {
  const { google, file } = team({
    code: 'function secret() { return PropertiesService.getScriptProperties().getProperty("secret"); }',
  });
  const project = tinyProject({
    code,
    html: { 'page.html': page },
    scopes: ['spreadsheets', 'userinfo.email'],
  });
  const app = google.deployWebApp({
    project,
    owner: olga,
    access: 'ANYONE_ANONYMOUS',
    scriptId: 'unsubscribe',
    ...options,
  });
  return { google, file, app };
}

const event = (app: WebApp, request: object, how: 'get' | 'post' = 'get') =>
  JSON.parse(app[how](request).body);

export const webApps: ConformanceArea = {
  title: 'Web apps',
  items: [
    {
      behaviour:
        'doGet’s event has queryString, parameter (first values), parameters (all), contextPath "" and contentLength -1.',
      source: 'developers.google.com/apps-script/guides/web (Request parameters)',
      certainty: 'documented',
      holds: () =>
        expect(event(served().app, { query: 'name=alice&n=1&n=2' })).toEqual({
          queryString: 'name=alice&n=1&n=2',
          parameter: { name: 'alice', n: '1' },
          parameters: { name: ['alice'], n: ['1', '2'] },
          contextPath: '',
          contentLength: -1,
        }),
    },
    {
      behaviour:
        'doPost’s event has postData with contents, length, type and name "postData"; fields of a form are parameters too.',
      source: 'developers.google.com/apps-script/guides/web (Request parameters)',
      certainty: 'documented',
      holds: () => {
        const { app } = served();
        expect(
          event(app, { query: { list: 'news' }, body: { 'List-Unsubscribe': 'One-Click' } }, 'post'),
        ).toMatchObject({
          parameter: { list: 'news', 'List-Unsubscribe': 'One-Click' },
          contentLength: 26,
          postData: {
            contents: 'List-Unsubscribe=One-Click',
            length: 26,
            type: 'application/x-www-form-urlencoded',
            name: 'postData',
          },
        });
        expect(event(app, { body: '{"a":1}', contentType: 'application/json' }, 'post')).toMatchObject({
          parameter: {},
          postData: { contents: '{"a":1}', type: 'application/json' },
        });
      },
    },
    {
      behaviour: 'pathInfo is what stands after /exec/, and absent otherwise.',
      source: 'developers.google.com/apps-script/guides/web (Request parameters)',
      certainty: 'documented',
      holds: () => {
        const { app } = served();
        expect(event(app, { pathInfo: '/hello' }).pathInfo).toBe('hello');
        expect('pathInfo' in event(app, {})).toBe(false);
      },
    },
    {
      behaviour: 'The parameters c and sid are reserved: 405, and nothing of the script runs.',
      source: 'developers.google.com/apps-script/guides/web (Request parameters)',
      certainty: 'documented',
      holds: () => {
        const { app, google } = served();
        for (const query of ['c=1', 'a=1&sid=2'])
          expect(app.get({ query })).toMatchObject({ status: 405, kind: 'refused' });
        expect(google.executions).toEqual([]);
      },
    },
    {
      behaviour:
        'Texts of ContentService are answered by a redirect to another address; the script has run before it.',
      source: 'developers.google.com/apps-script/guides/content (Redirects)',
      certainty: 'documented',
      holds: () => {
        const answer = served().app.get({ query: { page: 'csv' } });
        expect(answer).toEqual({
          status: 200,
          kind: 'text',
          body: 'a,b',
          contentType: 'text/csv; charset=utf-8',
          title: '',
          redirected: true,
          downloadName: 'list.csv',
        });
      },
    },
    {
      behaviour: 'Pages of HtmlService are shown with their title.',
      source: 'developers.google.com/apps-script/guides/html',
      certainty: 'documented',
      holds: () =>
        expect(served().app.get({ query: 'page=html' })).toMatchObject({
          status: 200,
          kind: 'html',
          body: '<p>Hi</p>',
          title: 'Hello',
          redirected: false,
        }),
    },
    {
      behaviour:
        'Templates run their scriptlets with the template’s properties: <?= ?> escapes by place, <?!= ?> does not.',
      source: 'developers.google.com/apps-script/guides/html/templates',
      certainty: 'documented',
      holds: () =>
        expect(served().app.get({ query: { page: 'template', name: '"A" & </script>' } }).body).toBe(
          '<h1>&quot;A&quot; &amp; &lt;/script&gt;</h1><i title="a">a</i><i title="&lt;b&gt;"><b></i>' +
            '<script>var name = "\\x22A\\x22 \\x26 \\x3c\\/script\\x3e", text = "\\x22A\\x22 \\x26 \\x3c\\/script\\x3e";</script>',
        ),
    },
    {
      behaviour: 'Errors, missing functions and answers that are none come as Google’s page.',
      source:
        'texts in public repositories: “Script function not found: doGet”, “The script completed but did not return anything.”',
      certainty: 'measured',
      holds: () => {
        const { app, google } = served();
        const shown = (name: string) => app.get({ query: { page: name } });
        expect(shown('error')).toMatchObject({
          status: 200,
          kind: 'error',
          body: expect.stringContaining('Error: broken &lt;b&gt;'),
        });
        expect(shown('none').body).toContain('The script completed but did not return anything.');
        expect(shown('text').body).toContain(
          'The script completed but the returned value is not a supported return type.',
        );
        const empty = google.deployWebApp({
          project: tinyProject({ code: 'function x() {}' }),
          owner: olga,
          access: 'ANYONE_ANONYMOUS',
          scriptId: 'empty',
        });
        expect(empty.get().body).toContain('Script function not found: doGet');
      },
    },
    {
      behaviour: 'There is no active spreadsheet, and document lock, properties and cache are null.',
      source:
        'developers.google.com/apps-script/reference/lock/lock-service; properties-service; cache-service',
      certainty: 'documented',
      holds: () =>
        expect(served().app.call('around')).toMatchObject({
          active: null,
          lock: null,
          properties: null,
          cache: null,
        }),
    },
    {
      behaviour:
        'USER_DEPLOYING runs as the owner and does not learn who visits; USER_ACCESSING runs as the visitor.',
      source: 'developers.google.com/apps-script/guides/web (Permissions); reference/base/session',
      certainty: 'documented',
      holds: () => {
        expect(served({ owner: 'dev@gmail.com' }).app.callAs(eddy, 'around')).toMatchObject({
          effective: 'dev@gmail.com',
          visitor: '',
        });
        expect(
          served({ executeAs: 'USER_ACCESSING', access: 'ANYONE' }).app.callAs(eddy, 'around'),
        ).toMatchObject({ effective: eddy, visitor: eddy });
      },
    },
    {
      behaviour:
        'openById works by the rights of the account that runs: the owner may write where the visitor could not.',
      source: 'developers.google.com/apps-script/guides/web (Permissions)',
      certainty: 'documented',
      holds: () => {
        const { app, file } = served();
        expect(app.call('write', file.id)).toBe('written');
        expect(file.values('Contacts')[1]?.[0]).toBe('Opted out');
        const asVisitor = served({ executeAs: 'USER_ACCESSING', access: 'ANYONE' });
        expect(() => asVisitor.app.callAs(vic, 'write', asVisitor.file.id)).toThrow();
      },
    },
    {
      behaviour:
        'Access: MYSELF only the owner, DOMAIN the owner’s domain, ANYONE whoever is signed in; others do not reach the script.',
      source: 'developers.google.com/apps-script/manifest/web-app-api-executable',
      certainty: 'documented',
      holds: () => {
        const status = (access: WebAppOptions['access'] & string, visitor: string | null) =>
          served({ access }).app.get({ visitor }).status;
        expect([
          status('MYSELF', olga),
          status('MYSELF', eddy),
          status('DOMAIN', eddy),
          status('DOMAIN', 'x@other.org'),
        ]).toEqual([200, 403, 200, 403]);
        expect([
          status('ANYONE', 'x@other.org'),
          status('ANYONE', null),
          status('ANYONE_ANONYMOUS', null),
        ]).toEqual([200, 302, 200]);
      },
    },
    {
      behaviour:
        'google.script.run is offered on web-app pages too: every top-level function that is not private, to whoever may open the page.',
      source: 'developers.google.com/apps-script/guides/html/communication',
      certainty: 'documented',
      holds: () => {
        const { app } = served();
        expect(app.functions).toEqual(expect.arrayContaining(['secret', 'write', 'onOpen']));
        expect(() => app.call('hidden_')).toThrow('is not a function');
        expect(() => served({ access: 'MYSELF' }).app.call('around')).toThrow('may not use this web app');
      },
    },
    {
      behaviour: 'Script properties belong to their script project: two projects do not see each other’s.',
      source: 'developers.google.com/apps-script/guides/properties',
      certainty: 'documented',
      holds: () => {
        const { app, file } = served();
        app.setScriptProperty('secret', 'key');
        expect([app.call('secret'), file.as(olga).call('secret')]).toEqual(['key', null]);
        app.call('keep', 'other');
        expect(app.scriptProperties()).toEqual({ secret: 'other' });
      },
    },
    {
      behaviour: 'ScriptApp.getService().getUrl() is the address of the deployment.',
      source: 'developers.google.com/apps-script/reference/script/service',
      certainty: 'documented',
      holds: () => {
        const { app } = served();
        expect(app.call('whereAmI')).toBe(app.url);
      },
    },
  ],
};
