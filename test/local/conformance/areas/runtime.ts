/** What a script finds around it, and what it does not. */
import { expect } from '@jest/globals';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const typeOf = (name: string): unknown =>
  team({ code: `function look() { return typeof ${name}; }` })
    .file.as(olga)
    .call('look');

/** What the body of a function answers. `around` stands before it at the top level. */
const answerOf = (body: string, around = ''): unknown =>
  team({ code: `${around}\nfunction run() { ${body} }` })
    .file.as(olga)
    .call('run');

const absent = [
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'structuredClone',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'URL',
  'URLSearchParams',
  'FormData',
  'AbortController',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'performance',
  'navigator',
  'window',
  'process',
  'require',
  'module',
  'Buffer',
];

export const runtime: ConformanceArea = {
  title: 'Runtime',
  items: [
    {
      behaviour:
        'A script finds none of the timers, web and Node globals: no setTimeout, fetch, URL, TextEncoder, structuredClone, crypto, process, require …',
      source:
        'developers.google.com/apps-script/guides/v8-runtime; justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg',
      certainty: 'measured',
      holds: () => expect(absent.filter((name) => typeOf(name) !== 'undefined')).toEqual([]),
    },
    {
      behaviour: 'Every execution evaluates the whole project anew: nothing in a global survives it.',
      source: 'developers.google.com/apps-script/guides/v8-runtime',
      certainty: 'documented',
      holds: () => {
        const { file } = team({ code: 'var count = 0; function countUp() { count += 1; return count; }' });
        expect([file.as(olga).call('countUp'), file.as(olga).call('countUp')]).toEqual([1, 1]);
      },
    },
    {
      behaviour:
        'Local-time methods of Date, dates made of parts or of text without a zone, and Intl without a zone use the manifest’s time zone.',
      source: 'developers.google.com/apps-script/manifest (timeZone); ECMA-262 local time',
      certainty: 'documented',
      holds: () =>
        expect(
          answerOf(
            "const d = new Date(2026, 0, 1); return [d.toISOString(), new Date('2026-07-01T08:00').toISOString(), d.getHours(), d.toLocaleString(), Intl.DateTimeFormat().resolvedOptions().timeZone];",
          ),
        ).toEqual([
          '2026-01-01T05:00:00.000Z',
          '2026-07-01T12:00:00.000Z',
          0,
          '1/1/2026, 12:00:00 AM',
          'America/New_York',
        ]),
    },
    {
      behaviour: 'Private class members (#x) are a syntax error when the project is saved.',
      source: 'developers.google.com/apps-script/guides/v8-runtime',
      certainty: 'documented',
      holds: () => expect(() => answerOf('', 'class A { #x = 1; }')).toThrow('private class members'),
    },
    {
      behaviour: 'Static class fields (static x = 1) are a syntax error when the project is saved.',
      source: 'developers.google.com/apps-script/guides/v8-runtime',
      certainty: 'documented',
      holds: () => expect(() => answerOf('', 'class A { static x = 1; }')).toThrow('static fields'),
    },
    {
      behaviour: 'Top-level await is refused when the project is saved.',
      source: 'justin.poehnelt.com/posts/apps-script-async-await',
      certainty: 'measured',
      holds: () =>
        expect(() => answerOf('', 'await null;')).toThrow('await is only valid in async functions'),
    },
    {
      behaviour: 'import and export are refused: a project has scripts, not modules.',
      source: 'developers.google.com/apps-script/guides/v8-runtime',
      certainty: 'documented',
      holds: () =>
        expect(() => answerOf('', 'export const x = 1;')).toThrow('not a script that Google saves'),
    },
    {
      behaviour:
        'Recent built-ins work: flatMap, matchAll, replaceAll, Object.fromEntries, optional chaining, WebAssembly.',
      source:
        'tanaikech.github.io/2025/06/20; justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg',
      certainty: 'measured',
      holds: () =>
        expect(
          answerOf(
            "return [[1].flatMap((x) => [x, x]), [...'a1b2'.matchAll(/\\d/g)].length, 'aa'.replaceAll('a', 'b'), Object.fromEntries([['k', 1]]), null?.x === undefined, typeof WebAssembly.instantiate];",
          ),
        ).toEqual([[1, 1], 2, 'bb', { k: 1 }, true, 'function']),
    },
    {
      behaviour: 'All files share one global scope and run in order of their names before every call.',
      source: 'developers.google.com/apps-script/guides/v8-runtime; clasp README',
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: 'const first = "Code"; function run() { return [first, second, typeof third]; }',
          html: { 'Next.js': 'const second = first + ", then Next"; var third = 3;' },
        });
        expect(file.as(olga).call('run')).toEqual(['Code', 'Code, then Next', 'number']);
      },
    },
    {
      behaviour:
        'Code at the top level runs in the authorization mode of the trigger: one forbidden call there and onOpen makes no menu.',
      source: 'developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle',
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: "const store = PropertiesService.getUserProperties(); function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi(); }",
          switches: { openWithoutAuthorization: true },
        });
        file.as(olga).open();
        expect([file.as(olga).menus(), google.executions.at(-1)?.error?.name]).toEqual([[], 'Exception']);
      },
    },
    {
      behaviour: 'Promises settle before the execution ends; there is no turn after the call stack’s own.',
      source: 'justin.poehnelt.com/posts/apps-script-async-await',
      certainty: 'measured',
      holds: () =>
        expect(
          answerOf(
            "return (async () => { const seen = ['a']; await Promise.all([1, 2].map(async (n) => { await null; seen.push(n); })); return seen; })();",
          ),
        ).toEqual(['a', 1, 2]),
    },
    {
      behaviour: 'undefined given to a service acts like null: setValue(undefined) clears the cell.',
      source: 'developers.google.com/apps-script/guides/v8-runtime/migration',
      certainty: 'documented',
      holds: () =>
        expect(
          answerOf(
            "const cell = SpreadsheetApp.getActive().getSheetByName('Contacts').getRange('A2'); cell.setValue(undefined); return cell.getValue();",
          ),
        ).toBe(''),
    },
    {
      behaviour: 'JSON.stringify of an enumeration’s constant gives its name.',
      source: 'developers.google.com/apps-script/guides/v8-runtime/migration',
      certainty: 'documented',
      holds: () =>
        expect(
          answerOf(
            'return [JSON.stringify({ mode: ScriptApp.AuthMode.FULL }), String(ScriptApp.EventType.ON_EDIT)];',
          ),
        ).toEqual(['{"mode":"FULL"}', 'ON_EDIT']),
    },
    {
      behaviour:
        'Errors of services are Errors of the script’s world named Exception, with a stack and without fileName.',
      source: 'developers.google.com/apps-script/guides/v8-runtime/migration',
      certainty: 'documented',
      holds: () =>
        expect(
          answerOf(
            "try { Utilities.base64Decode('?'); } catch (error) { return [error instanceof Error, error.name, typeof error.stack, typeof error.fileName]; }",
          ),
        ).toEqual([true, 'Exception', 'string', 'undefined']),
    },
  ],
};
