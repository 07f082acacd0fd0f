// Sentences against a golden file: a changed word shows up as a difference a person has to accept.
// `UPDATE_GOLDEN=1 npx jest test/rules/sentence` writes the file anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateContact } from '../../src/rules/evaluate.ts';
import { operatorsFor } from '../../src/rules/operators/registry.ts';
import { ruleSentence } from '../../src/rules/sentence.ts';
import { arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { ruleOf, settings } from './world.ts';

const seed = 20261127;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'sentences', seed })}\n`);
});

const file = join(process.cwd(), 'test/rules/sentences.golden.txt');
const country = { field: 'country', op: 'is', values: ['Canada', 'Mexico'] };
const client = { field: 'tags', op: 'hasAny', values: ['Client'] };
const appointment = { field: 'appointment', op: 'onOrAfter', values: [{ now: {} }] };
const groups = new Map([
  ['vip', { name: 'VIP or "best"', rule: { version: 1, rule: client } }],
  ['north', { name: 'North', rule: { version: 1, rule: country } }],
]);

const rules: readonly unknown[] = [
  { all: [country, client] },
  appointment,
  { field: 'country', op: 'isNot', values: ['Canada', 'Mexico'] },
  { field: 'country', op: 'isNot', values: ['Canada'], blank: 'exclude' },
  { all: [country, { any: [appointment, { not: client }, { all: [client] }] }] },
  { any: [{ all: [country, client] }, { all: [appointment, { any: [client, country] }] }] },
  { not: { all: [country, client] } },
  { not: { not: client } },
  {
    all: [
      { group: ['vip', 'north'], op: 'in' },
      { group: ['north'], op: 'notIn' },
    ],
  },
  { group: ['vip', 'north'], op: 'notIn' },
  {
    field: 'country',
    op: 'is',
    values: ['Canada or Mexico', 'New York', 'a, b', ' x ', 'say "hi"', 'two\nlines', 'blank', "O'Neil"],
  },
  ...['contains', 'notContains', 'startsWith', 'notStartsWith', 'endsWith', 'notEndsWith'].map((op) => ({
    field: 'country',
    op,
    values: ['a', 'b', 'c'],
  })),
  ...['matches', 'notMatches'].map((op) => ({
    field: 'country',
    op,
    values: ['^[A-Z]{2}\\d+$', 'say "hi"', 'a or b'],
  })),
  { field: 'country', op: 'isBlank' },
  { field: 'country', op: 'isNotBlank' },
  ...['domainIs', 'domainIsNot'].map((op) => ({ field: 'email', op, values: ['gmail.com', '@x.org'] })),
  ...['isValidEmail', 'isNotValidEmail'].map((op) => ({ field: 'email', op })),
  ...['hasAny', 'hasAll', 'hasNone', 'notHasAll', 'hasExactly'].flatMap((op) => [
    { field: 'tags', op, values: ['Client'] },
    { field: 'tags', op, values: ['Client', 'VIP', '2 tags'] },
  ]),
  { field: 'tags', op: 'countIs', values: [0, 1] },
  { field: 'tags', op: 'countGte', values: [2] },
  { field: 'tags', op: 'countLte', values: [3] },
  ...['is', 'isNot'].map((op) => ({ field: 'score', op, values: [1, -2.5, { field: 'target' }] })),
  ...['gt', 'gte', 'lt', 'lte'].map((op) => ({ field: 'score', op, values: [50] })),
  ...['between', 'notBetween'].map((op) => ({ field: 'score', op, values: [1, 5] })),
  { field: 'optIn', op: 'isTrue' },
  { field: 'optIn', op: 'isFalse' },
  ...['on', 'notOn'].map((op) => ({
    field: 'birthday',
    op,
    values: [{ date: '2026-11-23' }, { today: { add: -1, unit: 'day' } }],
  })),
  ...['before', 'after', 'onOrBefore', 'onOrAfter'].map((op) => ({
    field: 'appointment',
    op,
    values: [{ datetime: '2026-11-23T09:30:15.5' }],
  })),
  { field: 'appointment', op: 'before', values: [{ now: { add: -2, unit: 'hour' } }] },
  { field: 'appointment', op: 'after', values: [{ today: { add: 14, unit: 'day' } }] },
  ...[-3, -1, 0, 1, 2].map((add) => ({
    field: 'renewal',
    op: 'before',
    values: [{ startOf: 'month', add }],
  })),
  { field: 'renewal', op: 'onOrBefore', values: [{ endOf: 'quarter', add: 0 }] },
  { field: 'renewal', op: 'after', values: [{ field: 'birthday' }] },
  { field: 'renewal', op: 'between', values: [{ today: {} }, { endOf: 'year', add: 0 }] },
  { field: 'renewal', op: 'notBetween', values: [{ today: {} }, { today: { add: 1, unit: 'week' } }] },
  ...['inLast', 'notInLast', 'inNext', 'notInNext'].map((op) => ({
    field: 'renewal',
    op,
    values: [{ n: 7, unit: 'day' }],
  })),
  ...['inPeriod', 'notInPeriod'].map((op) => ({
    field: 'renewal',
    op,
    values: [
      { period: 'this', unit: 'week' },
      { period: 'last', unit: 'year' },
    ],
  })),
  { field: 'birthday', op: 'anniversary' },
  { field: 'birthday', op: 'anniversaryInNext', values: [{ n: 7, unit: 'day' }] },
  { field: 'birthday', op: 'anniversaryInLast', values: [{ n: 1, unit: 'day' }] },
  { field: 'birthday', op: 'monthIs', values: [1, 12] },
  { field: 'birthday', op: 'weekdayIs', values: [1, 6, 7] },
];

describe('the sentence of a rule', () => {
  it('is the one in the golden file', () => {
    const lines = rules.map((node) => ruleSentence(ruleOf(node, groups)));
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${lines.join('\n')}\n`);
    expect(lines).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
  });

  it('is there for every operator, in the golden file', () => {
    const used = new Set(JSON.stringify(rules).match(/(?<="op":")\w+/g));
    const kinds = ['text', 'email', 'tags', 'number', 'checkbox', 'date', 'datetime'] as const;
    const missing = kinds.flatMap((kind) => operatorsFor(kind)).filter(({ op }) => !used.has(op));
    expect(missing).toEqual([]);
  });

  it('tells rules apart: random rules of one sentence have one truth, contact by contact', () => {
    const rows = fc.sample(arbitraryRow, { seed, numRuns: 100 });
    const seen = new Map<string, { readonly node: unknown; readonly truths: string }>();
    fc.assert(
      fc.property(arbitraryNode(), (node) => {
        const rule = ruleOf(node);
        const sentence = ruleSentence(rule);
        expect(sentence).not.toContain('\n');
        const truths = rows.map((row) => evaluateContact(rule, (id) => row[id] ?? null, settings)).join();
        const earlier = seen.get(sentence) ?? { node, truths };
        seen.set(sentence, earlier);
        expect({ sentence, node, truths }).toEqual({ sentence, node, truths: earlier.truths });
      }),
      { seed, numRuns: 4000 },
    );
  });
});
