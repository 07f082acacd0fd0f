/** google.script.run: what crosses, either way, and which functions can be called. */
import { expect } from '@jest/globals';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const echo = (value: unknown): unknown =>
  team({ code: 'function echo(value) { return value; }' }).file.as(olga).call('echo', value);

/** What the success handler gets when the function returns this expression. */
const returned = (expression: string): unknown =>
  team({ code: `function run() { return ${expression}; }` })
    .file.as(olga)
    .call('run');

const illegal = (value: unknown) =>
  expect(() => echo(value)).toThrow('Failed due to illegal value in property: 0');

const communication = 'developers.google.com/apps-script/guides/html/communication';
const measured =
  'tanaikech.github.io/2023/08/28/report-values-to-transfer-between-javascript-and-google-apps-script';
const runtime = 'developers.google.com/apps-script/guides/v8-runtime';

export const clientCalls: ConformanceArea = {
  title: 'Calls from pages (google.script.run)',
  items: [
    {
      behaviour:
        'Numbers, booleans, strings, null and plain objects and arrays of these cross in both directions.',
      source: communication,
      certainty: 'documented',
      holds: () => {
        const value = { n: 1.5, b: true, s: 'é', none: null, list: [1, ['a', {}]] };
        expect(echo(value)).toEqual(value);
      },
    },
    {
      behaviour:
        'A Date as argument is refused on the page’s side: “Failed due to illegal value in property: 0”.',
      source: measured,
      certainty: 'measured',
      holds: () => illegal(new Date(0)),
    },
    {
      behaviour: 'A Date, Map or function deep inside an argument is refused too.',
      source: communication,
      certainty: 'documented',
      holds: () => {
        for (const value of [{ list: [new Date(0)] }, [[new Map()]], { call: () => 1 }]) illegal(value);
      },
    },
    {
      behaviour:
        'Map, Set, RegExp, promises, typed arrays and boxed numbers and strings are refused as arguments.',
      source: measured,
      certainty: 'measured',
      holds: () => {
        for (const value of [
          new Map(),
          new Set(),
          /a/,
          Promise.resolve(1),
          new Uint8Array(1),
          Object(1),
          Object('a'),
        ])
          illegal(value);
      },
    },
    {
      behaviour: 'The message names the argument that cannot cross by its index.',
      source: measured,
      certainty: 'measured',
      holds: () => {
        const { file } = team({ code: 'function echo(value) { return value; }' });
        expect(() => file.as(olga).call('echo', 1, 'a', new Date(0))).toThrow('illegal value in property: 2');
      },
    },
    {
      behaviour: 'Objects that contain themselves are refused as arguments.',
      source: communication,
      certainty: 'documented',
      holds: () => {
        const circle: Record<string, unknown> = {};
        circle.self = circle;
        illegal(circle);
      },
    },
    {
      behaviour: 'NaN and Infinity do not cross.',
      source: `${measured} (JSON has neither)`,
      certainty: 'inferred',
      holds: () => {
        illegal(Number.NaN);
        illegal([Number.POSITIVE_INFINITY]);
      },
    },
    {
      behaviour: 'undefined arrives as null, also in the slots of an array.',
      source: `${communication}; ${measured}`,
      certainty: 'measured',
      holds: () => expect([echo(undefined), echo([undefined, 1])]).toEqual([null, [null, 1]]),
    },
    {
      behaviour: 'The server gets a copy: what it changes in an argument is not changed on the page.',
      source: communication,
      certainty: 'documented',
      holds: () => {
        const given = { name: 'Ann' };
        team({ code: "function change(value) { value.name = 'Bob'; return value; }" })
          .file.as(olga)
          .call('change', given);
        expect(given).toEqual({ name: 'Ann' });
      },
    },
    {
      behaviour:
        'A Date anywhere in a result: the success handler gets no value at all, and no error is raised.',
      source: measured,
      certainty: 'measured',
      holds: () =>
        expect([returned('new Date()'), returned('[[1, new Date()]]')]).toEqual([undefined, undefined]),
    },
    {
      behaviour: 'Map, Set, RegExp and boxed values in a result arrive as {}.',
      source: measured,
      certainty: 'measured',
      holds: () =>
        expect(returned('[new Map([[1, 2]]), new Set([1]), /a/, new Number(1)]')).toEqual([{}, {}, {}, {}]),
    },
    {
      behaviour: 'A typed array as result is a general server error.',
      source: measured,
      certainty: 'measured',
      holds: () => expect(() => returned('new Uint8Array(2)')).toThrow('a server error occurred'),
    },
    {
      behaviour: 'A function as result arrives as its source text.',
      source: measured,
      certainty: 'measured',
      holds: () => expect(returned('function named() { return 1; }')).toBe('function named() { return 1; }'),
    },
    {
      behaviour: 'An async function’s result is what its promise resolves to.',
      source: measured,
      certainty: 'measured',
      holds: () => expect(returned('(async () => { await null; return "ok"; })()')).toBe('ok'),
    },
    {
      behaviour: 'The failure handler gets an Error with the message only: class and properties are lost.',
      source: `${communication} (the handler is passed an Error object)`,
      certainty: 'inferred',
      holds: () => {
        const { file } = team({
          code: "function run() { const error = new Error('Ann is missing'); error.code = 7; throw error; }",
        });
        let caught: unknown;
        try {
          file.as(olga).call('run');
        } catch (error) {
          caught = error;
        }
        expect([String(caught), 'code' in (caught as Error)]).toEqual(['Error: Ann is missing', false]);
      },
    },
    {
      behaviour: 'A function whose name ends with an underscore is private: the page does not know it.',
      source: communication,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({ code: 'function hidden_() {} function shown() { return 1; }' });
        expect(() => file.as(olga).call('hidden_')).toThrow('google.script.run.hidden_ is not a function');
        expect(google.project.functions).toEqual(['shown']);
      },
    },
    {
      behaviour:
        'var, let and const with a function or arrow at the top level can be called like declared functions.',
      source: runtime,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: "var a = function () { return 'a'; }; let b = async () => 'b'; const c = (x) => x;",
        });
        const person = file.as(olga);
        expect([person.call('a'), person.call('b'), person.call('c', 'c')]).toEqual(['a', 'b', 'c']);
      },
    },
    {
      behaviour:
        'Methods of objects and classes cannot be called from a page, nor what is assigned while the script runs.',
      source: `${runtime}; ${communication}`,
      certainty: 'documented',
      holds: () => {
        const { file } = team({
          code: 'const menu = { open() {} }; class Menu { static open() {} } globalThis.late = () => 1;',
        });
        for (const name of ['menu.open', 'Menu.open', 'late', 'open'])
          expect(() => file.as(olga).call(name)).toThrow('is not a function');
      },
    },
    {
      behaviour:
        'Menu items and triggers can name methods of top-level objects and static methods of classes.',
      source: runtime,
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: `const menu = { text: 'by object', open() { console.log(this.text); } }; class Menu { static open() { console.log('by class'); } }
            function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'menu.open').addItem('b', 'Menu.open').addItem('c', 'menu.close').addToUi(); }`,
        });
        const person = file.as(olga);
        person.open();
        person.clickMenu('M', 'a');
        person.clickMenu('M', 'b');
        expect(google.executions.flatMap(({ log }) => log.map(({ text }) => text))).toEqual([
          'by object',
          'by class',
        ]);
        expect(() => person.clickMenu('M', 'c')).toThrow('Script function not found: menu.close');
      },
    },
    {
      behaviour: 'A call runs as the person at the page, with that person’s rights in the file.',
      source: 'developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle',
      certainty: 'documented',
      holds: () => {
        const { file, google } = team({
          code: 'function run() { return Session.getEffectiveUser().getEmail(); }',
        });
        expect([file.as(olga).call('run'), google.executions.at(-1)?.authMode]).toEqual([olga, 'FULL']);
      },
    },
  ],
};
