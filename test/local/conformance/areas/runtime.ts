/** What a script finds around it, and what it does not. */
import { expect } from '@jest/globals';
import { olga, team } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

const typeOf = (name: string): unknown =>
  team({ code: `function look() { return typeof ${name}; }` })
    .file.as(olga)
    .call('look');

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
  ],
};
