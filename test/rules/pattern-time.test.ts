// Linear time, whatever the pattern: the usual killers of backtracking engines on texts as long as a cell can hold, and
// the rule engine's own work on hostile texts. Four times the text may take up to eight times as long, not sixteen.
import { afterAll, describe, expect, it } from '@jest/globals';
import { evaluateContact } from '../../src/rules/evaluate.ts';
import { re2Patterns } from '../../src/rules/re2-patterns.ts';
import { ruleSentence } from '../../src/rules/sentence.ts';
import { normalizeText, splitTags } from '../../src/rules/text.ts';
import { growthOf, mostGrowth } from '../growth.ts';
import { ruleOf, settings } from './world.ts';

let worst = { growth: 0, of: '' };

afterAll(() => {
  process.stdout.write(
    `${JSON.stringify({ check: 'linear time', worstGrowth: Number(worst.growth.toFixed(2)), of: worst.of })}\n`,
  );
});

function expectLinear(name: string, prepare: (length: number) => () => unknown): void {
  const growth = growthOf(prepare);
  if (growth > worst.growth) worst = { growth, of: name };
  expect(growth).toBeLessThanOrEqual(mostGrowth);
}

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** A text of a's and b's without a period, the same every time. */
function unruly(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 16) & 1 ? 'a' : 'b';
  }).join('');
}

describe('patterns that kill backtracking engines', () => {
  it.each<readonly [pattern: string, text: (length: number) => string]>([
    ['(a+)+$', (length) => `${repeated('a', length - 1)}!`],
    ['^(a+)+$', (length) => `${repeated('a', length - 1)}!`],
    ['(a|a)*b', (length) => `b!${repeated('a', length - 2)}`],
    ['^(a|aa)+$', (length) => `${repeated('a', length - 1)}!`],
    ['(.*)*x$', (length) => `x${repeated('y', length - 1)}`],
    ['(x+x+)+y', (length) => `y${repeated('x', length - 1)}`],
    ['(a?){50}a{50}$', (length) => `${repeated('a', length - 1)}!`],
    ['^(\\w+\\s?)*$', (length) => `${repeated('ab ', length - 1)}!`],
    ['([a-z]+)*\\d$', (length) => `1${repeated('a', length - 1)}`],
    ['(([a-z])+.)+[A-Z]([a-z])+$', (length) => `${repeated('a', length - 1)}!`],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', (length) => `${repeated('a', length - 1)}!`],
    ['(?:(?:(?:a*)*)*)*b$', (length) => `b${repeated('a', length - 1)}`],
    ['(.*?,){11}P$', (length) => `P${repeated('1,', length - 1)}`],
    ['(.*)=(.*)=(.*)=x$', (length) => `x${repeated('=', length - 1)}`],
    ['\\s+$', (length) => `${repeated(' ', length - 1)}x`],
    ['^\\s*(.*?)\\s*x$', (length) => `x${repeated(' ', length - 1)}`],
    ['"(\\\\.|[^"])*"$', (length) => `"${repeated('\\"', length - 1)}`],
    ['<a(.*)href=(.*)>(.*)</a>', (length) => `</a>${repeated('<a href=', length - 4)}`],
    ['[ab]*a[ab]{8}c', (length) => `c${unruly(length - 1)}`],
    // Addresses, as found in the wild.
    [
      '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
      (length) => `${repeated('a', length - 1)}!`,
    ],
    [
      '^([0-9a-zA-Z]([-.\\w]*[0-9a-zA-Z])*@(([0-9a-zA-Z])+([-\\w]*[0-9a-zA-Z])*\\.)+[a-zA-Z]{2,9})$',
      (length) => `${repeated('a', length - 1)}!`,
    ],
    ['^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', (length) => `a@${repeated('.', length - 3)}@`],
  ])('%s', (pattern, textOf) => {
    expectLinear(pattern, (length) => {
      const text = textOf(length);
      // Compiled anew each time: what the engine remembers of a text would flatter it.
      const compilation = re2Patterns.compile(pattern);
      if (!compilation.ok) throw new Error(compilation.message);
      return () => compilation.pattern.test(text);
    });
  });

  it('is compiled in linear time, too', () => {
    expectLinear('compiling', (length) => {
      const alternatives = repeated('a|bc|', length / 50);
      return () => re2Patterns.compile(alternatives);
    });
  });
});

/** Texts at which expressions with two ways to go on go wrong. */
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ['spaces before a letter', (length) => `${repeated(' ', length - 1)}x`],
  ['spaces between letters', (length) => `x${repeated(' ', length - 2)}x`],
  ['tabs and spaces', (length) => `x${repeated(' \t', length - 2)}x`],
  ['no-break spaces', (length) => `x${repeated('\u00a0 ', length - 2)}x`],
  ['commas', (length) => `x${repeated(',', length - 2)}x`],
  ['separators and spaces', (length) => `x${repeated(' ;\r\n', length - 2)}x`],
  ['tags', (length) => repeated('a,b ;c\n', length)],
  ['an address of one letter', (length) => `${repeated('a', length - 3)}@x!`],
  ['a domain of one letter', (length) => `a@${repeated('a', length - 2)}`],
  ['a domain of labels', (length) => `a@${repeated('a.', length - 3)}!`],
  ['a domain of hyphens', (length) => `a@${repeated('a-', length - 3)}!`],
  ['a domain of long labels', (length) => `a@${repeated(`${'a'.repeat(62)}-.`, length - 3)}!`],
  ['dots', (length) => `a@${repeated('.', length - 3)}@`],
  ['ats', (length) => repeated('@', length)],
  ['joining words', (length) => `${repeated('or and ', length - 1)}!`],
  ['words', (length) => `${repeated('ab ', length - 1)}*`],
  ['quotes', (length) => repeated('"', length)],
  ['backslashes', (length) => repeated('\\', length)],
  ['halves of emoji', (length) => repeated('\ud83d', length)],
];

describe('our own work on hostile texts', () => {
  it.each(hostile)('normal form, tags, conditions and sentence of %s', (name, textOf) => {
    const conditions: readonly unknown[] = [
      ...['isBlank', 'isNotBlank', 'isValidEmail'].map((op) => ({ field: 'email', op })),
      { field: 'email', op: 'domainIs', values: ['x.org'] },
      ...['is', 'contains', 'startsWith', 'endsWith'].map((op) => ({
        field: 'country',
        op,
        values: ['a b'],
      })),
      { field: 'tags', op: 'hasExactly', values: ['a', 'b'] },
      { field: 'tags', op: 'countIs', values: [1] },
    ];
    const rules = conditions.map((condition) => ruleOf(condition));
    expectLinear(name, (length) => {
      const text = textOf(length);
      return () => {
        normalizeText(text);
        splitTags(text, '.');
        for (const rule of rules) evaluateContact(rule, () => text, settings);
        return ruleSentence(ruleOf({ field: 'country', op: 'isNot', values: [text] }));
      };
    });
  });
});
