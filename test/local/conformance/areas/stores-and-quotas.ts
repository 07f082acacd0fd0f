/** Properties, caches, locks, and what an account may use in a day or a minute. */
import { expect } from '@jest/globals';
import { createLocalGoogle, type LocalGoogleOptions } from '../../../../local/index.ts';
import { eddy, olga, team } from '../../team.ts';
import { tinyProject } from '../../tiny-project.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const attempt =
  'const attempt = (work) => { try { return work(); } catch (error) { return error.message; } };';

/** What the body of a script function answers when Olga calls it. */
const answer = (body: string, switches = {}): unknown =>
  team({ code: `${attempt} function run() { ${body} }`, switches })
    .file.as(olga)
    .call('run');

/** Olga with a script and limits of one's own. */
function limited(code: string, options: Partial<LocalGoogleOptions>) {
  const project = tinyProject({ code: `${attempt} ${code}` });
  const google = createLocalGoogle({ now: '2026-11-23T14:00:00Z', project, ...options });
  const file = google.createSpreadsheet({
    title: 'Contacts',
    owner: olga,
    editors: [eddy],
    sheets: [{ title: 'Contacts', values: [['Name'], ['Ann']] }],
  });
  return { google, file, call: (name: string) => file.as(olga).call(name) };
}

const read = `function read(times) { for (let i = 0; i < times; i += 1) Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), 'Contacts!A1'); return 'read'; }
  function write(times) { for (let i = 0; i < times; i += 1) Sheets.Spreadsheets.Values.update({ values: [['x']] }, SpreadsheetApp.getActive().getId(), 'Contacts!A1', { valueInputOption: 'RAW' }); return 'written'; }
  function readTooOften() { try { read(61); } catch (error) { return [error.name, error.message, error.details.code, error.details.errors[0].reason]; } }`;

const quotaPage = 'developers.google.com/apps-script/guides/services/quotas';
const properties = 'tanaikech.github.io/2023/05/22/report-specification-of-properties-service';
const cache = 'justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits';
const lock = 'developers.google.com/apps-script/reference/lock';
const api = 'developers.google.com/workspace/sheets/api/limits';

export const storesAndQuotas: ConformanceArea = {
  title: 'Stores and quotas',
  items: [
    {
      behaviour:
        'A property value of more than 9 KB is refused with “Argument too large: value”, as documented.',
      source: quotaPage,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const store = PropertiesService.getUserProperties(); store.setProperty('a', 'x'.repeat(9216)); return attempt(() => store.setProperty('b', 'x'.repeat(9217)));",
          ),
        ).toBe('Argument too large: value'),
    },
    {
      behaviour:
        'With the switch propertyLimitsAsMeasured one value of 524,287 bytes with a 1-byte key is accepted and one byte more is not.',
      source: properties,
      certainty: 'measured',
      holds: () =>
        expect(
          answer(
            "const store = PropertiesService.getUserProperties(); store.setProperty('a', 'x'.repeat(524287)); return [store.getProperty('a').length, attempt(() => store.setProperty('a', 'x'.repeat(524288)))];",
            { propertyLimitsAsMeasured: true },
          ),
        ).toEqual([
          524_287,
          'You have exceeded the property storage quota. Please remove some properties and try again.',
        ]),
    },
    {
      behaviour: 'A property key of more than 8,066 bytes is refused.',
      source: properties,
      certainty: 'measured',
      holds: () =>
        expect(
          answer(
            "const store = PropertiesService.getUserProperties(); store.setProperty('k'.repeat(8066), ''); return attempt(() => store.setProperty('k'.repeat(8067), ''));",
          ),
        ).toContain('property storage quota'),
    },
    {
      behaviour: 'setProperty turns numbers, booleans and objects into text; getProperty of nothing is null.',
      source: 'developers.google.com/apps-script/reference/properties/properties',
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const store = PropertiesService.getScriptProperties(); store.setProperties({ n: 1.5, b: true, o: {} }); return [store.getProperties(), store.getProperty('none')];",
          ),
        ).toEqual([{ n: '1.5', b: 'true', o: '[object Object]' }, null]),
    },
    {
      behaviour: 'setProperties(…, true) deletes all other properties.',
      source: 'developers.google.com/apps-script/reference/properties/properties',
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const store = PropertiesService.getScriptProperties(); store.setProperty('old', '1'); store.setProperties({ fresh: '2' }, true); return store.getKeys();",
          ),
        ).toEqual(['fresh']),
    },
    {
      behaviour: 'A consumer has 50,000 reads and writes of properties a day; then the service refuses.',
      source: quotaPage,
      certainty: 'documented',
      holds: () => {
        const { call } = limited(
          "function run() { const store = PropertiesService.getUserProperties(); for (let i = 0; i < 50; i += 1) store.getProperty('a'); return attempt(() => store.getProperty('a')); }",
          { quotas: { propertyReadsAndWritesPerDay: 50 } },
        );
        expect(call('run')).toBe('Service invoked too many times for one day: properties.');
      },
    },
    {
      behaviour:
        'A daily quota counts from the first use on and is whole again 24 hours later, not at midnight.',
      source: quotaPage,
      certainty: 'documented',
      holds: () => {
        const { google, call } = limited(
          "function run() { return attempt(() => String(PropertiesService.getUserProperties().getProperty('a'))); }",
          { quotas: { propertyReadsAndWritesPerDay: 1 } },
        );
        const first = call('run');
        google.clock.advance({ hours: 23 });
        const late = call('run');
        google.clock.advance({ hours: 1 });
        expect([first, late, call('run')]).toEqual([
          'null',
          'Service invoked too many times for one day: properties.',
          'null',
        ]);
      },
    },
    {
      behaviour: 'A Workspace account may use ten times as many property calls a day as a consumer.',
      source: quotaPage,
      certainty: 'documented',
      holds: () => {
        const { google, file } = limited(
          "function run() { const store = PropertiesService.getUserProperties(); return attempt(() => { for (let i = 0; i < 11000; i += 1) store.getProperty('a'); return 'read'; }); }",
          {},
        );
        google.setAccount(eddy, { kind: 'workspace' });
        const fifth = (email: string) => [1, 2, 3, 4, 5].map(() => file.as(email).call('run')).at(-1);
        expect([fifth(olga), fifth(eddy)]).toEqual([
          'Service invoked too many times for one day: properties.',
          'read',
        ]);
      },
    },
    {
      behaviour:
        'A cache value of exactly 102,400 bytes is kept; one byte more is “Argument too large: value”.',
      source: cache,
      certainty: 'measured',
      holds: () =>
        expect(
          answer(
            "const cache = CacheService.getUserCache(); cache.put('a', 'x'.repeat(102400)); return [cache.get('a').length, attempt(() => cache.put('b', 'x'.repeat(102401)))];",
          ),
        ).toEqual([102_400, 'Argument too large: value']),
    },
    {
      behaviour: 'A cache key may have 250 characters; an empty one is “Invalid argument: key”.',
      source: 'developers.google.com/apps-script/reference/cache/cache; justin.poehnelt.com',
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            "const cache = CacheService.getUserCache(); cache.put('k'.repeat(250), 'v'); return [attempt(() => cache.put('k'.repeat(251), 'v')), attempt(() => cache.put('', 'v'))];",
          ),
        ).toEqual(['Argument too large: key', 'Invalid argument: key']),
    },
    {
      behaviour: 'A cache keeps null as the text “null” and an object as “[object Object]”.',
      source: cache,
      certainty: 'measured',
      holds: () =>
        expect(
          answer(
            "const cache = CacheService.getUserCache(); cache.put('n', null); cache.put('o', {}); return cache.getAll(['n', 'o', 'none']);",
          ),
        ).toEqual({ n: 'null', o: '[object Object]' }),
    },
    {
      behaviour:
        'The 1,001st item of a cache drops about a tenth of the oldest, however lately they were read.',
      source: cache,
      certainty: 'measured',
      holds: () =>
        expect(
          answer(
            "const cache = CacheService.getScriptCache(); const all = {}; for (let i = 0; i < 1000; i += 1) all['k' + i] = 'v'; cache.putAll(all); cache.get('k0'); cache.put('more', 'v'); return ['k0', 'k99', 'k100', 'more'].map((key) => cache.get(key));",
          ),
        ).toEqual([null, null, 'v', 'v']),
    },
    {
      behaviour: 'A cache item lives ten minutes, or as many seconds as asked for, six hours at most.',
      source: 'developers.google.com/apps-script/reference/cache/cache',
      certainty: 'documented',
      holds: () => {
        const { google, file } = team({
          code: "function put() { const c = CacheService.getUserCache(); c.put('usual', '1'); c.put('long', '1', 99999); } function get() { return Object.keys(CacheService.getUserCache().getAll(['usual', 'long'])); }",
        });
        file.as(olga).call('put');
        const seen = [9, 2, 351].map((minutes) => {
          google.clock.advance({ minutes });
          return file.as(olga).call('get');
        });
        expect(seen).toEqual([['usual', 'long'], ['long'], []]);
      },
    },
    {
      behaviour:
        'tryLock answers false while another execution holds the lock; waitLock throws Google’s “Lock timeout: …”.',
      source: `${lock}/lock`,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: `${attempt} function run() { const lock = LockService.getDocumentLock(); return [lock.tryLock(10), attempt(() => lock.waitLock(10)), lock.hasLock()]; }`,
        });
        file.holdDocumentLock();
        expect(file.as(olga).call('run')).toEqual([
          false,
          'Lock timeout: another process was holding the lock for too long.',
          false,
        ]);
      },
    },
    {
      behaviour: 'Taking a lock again that the execution holds has no effect; one release lets go of it.',
      source: `${lock}/lock`,
      certainty: 'documented',
      holds: () =>
        expect(
          answer(
            'const lock = LockService.getScriptLock(); const taken = [lock.tryLock(1), lock.tryLock(1)]; lock.releaseLock(); return [taken, lock.hasLock()];',
          ),
        ).toEqual([[true, true], false]),
    },
    {
      behaviour: 'A lock is let go at the end of the execution, also where that ends with an error.',
      source: `${lock}/lock-service`,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function hold() { LockService.getDocumentLock().tryLock(1); throw new Error('broken'); } function run() { return LockService.getDocumentLock().tryLock(1); }",
        });
        expect(() => file.as(olga).call('hold')).toThrow('broken');
        expect(file.as(eddy).call('run')).toBe(true);
      },
    },
    {
      behaviour: 'A lock is lost where the script waits for an answer to an alert.',
      source: 'developers.google.com/apps-script/reference/base/ui',
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "function run() { const lock = LockService.getDocumentLock(); lock.tryLock(1); SpreadsheetApp.getUi().alert('Well?'); return lock.hasLock(); }",
        });
        file.as(olga).answerAlerts(() => 'OK');
        expect(file.as(olga).call('run')).toBe(false);
      },
    },
    {
      behaviour:
        'The 61st read of one user within a minute is refused: GoogleJsonResponseException, code 429, “Quota exceeded for quota metric …”.',
      source: `${api}; justin.poehnelt.com/posts/apps-script-key-value-stores`,
      certainty: 'measured',
      holds: () =>
        expect(limited(read, {}).call('readTooOften')).toEqual([
          'GoogleJsonResponseException',
          "API call to sheets.spreadsheets.values.get failed with error: Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:100000000000'.",
          429,
          'rateLimitExceeded',
        ]),
    },
    {
      behaviour: 'Sixty reads, sixty writes and the same again a minute later are within the limits.',
      source: api,
      certainty: 'documented',
      holds: () => {
        const { file, google } = limited(read, { secondsBetweenGestures: 0 });
        const both = () => [file.as(olga).call('read', 60), file.as(olga).call('write', 60)];
        const first = both();
        google.clock.advance({ minutes: 1 });
        expect([first, both()]).toEqual([
          ['read', 'written'],
          ['read', 'written'],
        ]);
      },
    },
    {
      behaviour: 'All users of the add-on together have 300 reads a minute: the sixth user is refused.',
      source: api,
      certainty: 'documented',
      holds: () => {
        const { google } = limited(read, {});
        const people = ['ann', 'bob', 'cy', 'di', 'eva', 'fay'].map((name) => `${name}@example.com`);
        const file = google.createSpreadsheet({
          title: 'Shared',
          owner: olga,
          editors: people,
          sheets: [{ title: 'Contacts', values: [['Name']] }],
        });
        const [sixth = '', ...others] = [...people].reverse();
        for (const email of others) file.as(email).call('read', 60);
        expect(() => file.as(sixth).call('read', 1)).toThrow("limit 'Read requests per minute' of service");
      },
    },
    {
      behaviour:
        'When the triggers of a consumer have run for 90 minutes in a day, the next do not run: “Service using too much computer time for one day.”',
      source: quotaPage,
      certainty: 'documented',
      holds: () => {
        const { google, file } = limited(
          "function hourly() { Utilities.sleep(299000); } function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }",
          { quotas: { triggerRuntimeMinutesPerDay: 9 } },
        );
        file.as(olga).call('install');
        google.clock.advance({ hours: 3 });
        const errors = google.executions
          .filter(({ trigger }) => trigger === 'clock')
          .map((run) => (run.error === undefined ? 'ran' : run.error.message));
        expect(errors).toEqual(['ran', 'ran', 'Service using too much computer time for one day.']);
      },
    },
    {
      behaviour: 'An execution ends after six minutes, a simple trigger after 30 seconds.',
      source: `${quotaPage}; developers.google.com/apps-script/guides/triggers`,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: 'function onEdit() { Utilities.sleep(29000); Utilities.sleep(2000); } function run() { Utilities.sleep(300000); Utilities.sleep(61000); }',
        });
        expect(() => file.as(olga).call('run')).toThrow('Exceeded maximum execution time');
        file.as(olga).type('Contacts!A2', 'Anna');
        expect(google.executions.at(-1)?.error?.message).toBe('Exceeded maximum execution time');
      },
    },
    {
      behaviour:
        'One user has at most 30 executions at a time: “There are too many scripts running simultaneously for this Google user account.”',
      source: quotaPage,
      certainty: 'documented',
      holds: () => {
        const { google, file, call } = limited(
          'function run() { return SpreadsheetApp.getActive().getName(); }',
          {
            quotas: { simultaneousExecutions: 1 },
          },
        );
        let refused = '';
        google.betweenCalls(() => {
          try {
            file.as(olga).call('run');
          } catch (error) {
            refused = (error as Error).message;
          }
          expect(file.as(eddy).call('run')).toBe('Contacts');
        });
        expect(call('run')).toBe('Contacts');
        expect(refused).toContain(
          'There are too many scripts running simultaneously for this Google user account.',
        );
      },
    },
  ],
};
