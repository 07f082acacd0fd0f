// The parser: what is no rule says where, with a code and a sentence; whatever comes in, nothing is thrown.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRule, type RuleWorld } from '../../src/rules/parse.ts';
import { fieldIdsOf, ruleToJson } from '../../src/rules/rule.ts';
import { arbitraryNode } from './arbitrary.ts';
import { ruleOf, worldWith } from './world.ts';

const seed = 20261126;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'parser', seed })}\n`);
});

/** "path code" of each problem of a root node. */
function problemsOf(node: unknown, groups?: RuleWorld['groups']): readonly string[] {
  const parsed = parseRule({ version: 1, rule: node }, worldWith(groups));
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
}

const canada = { field: 'country', op: 'is', values: ['Canada'] };

function nested(depth: number): unknown {
  return depth === 1 ? canada : { not: nested(depth - 1) };
}

describe('what is no rule', () => {
  it.each<readonly [unknown, string]>([
    [null, ' notAnObject'],
    [[], ' notAnObject'],
    ['all', ' notAnObject'],
    [{}, ' unknownNode'],
    [{ every: [] }, ' unknownNode'],
    [{ all: [] }, 'all emptyList'],
    [{ any: [] }, 'any emptyList'],
    [{ all: {} }, 'all notAList'],
    [{ all: [canada], any: [canada] }, 'any unknownKey'],
    [{ not: canada, group: ['north'] }, 'group unknownKey'],
    [{ not: null }, 'not notAnObject'],
    [{ all: [canada, null] }, 'all[1] notAnObject'],
    [nested(9), 'not.not.not.not.not.not.not.not tooDeep'],
    [{ field: 'gone', op: 'is', values: ['x'] }, 'field unknownField'],
    [{ field: '__proto__', op: 'is', values: ['x'] }, 'field unknownField'],
    [{ field: 'country', op: 'gt', values: [1] }, 'op unknownOperator'],
    [{ field: 'score', op: 'matches', values: ['x'] }, 'op unknownOperator'],
    [{ field: 'country', op: 'matches', values: [] }, 'values missingValue'],
    [{ field: 'country', op: 'matches', values: ['x', ' \t'] }, 'values[1] emptyText'],
    [{ field: 'country', op: 'matches', values: [7] }, 'values[0] wrongValue'],
    [{ field: 'country', op: 'matches', values: ['x'], blank: 'exclude' }, 'blank blankNotAllowed'],
    [{ field: 'country', op: 'matches', values: ['ok', '(x'] }, 'values[1] badPattern'],
    [{ field: 'country', op: 'notMatches', values: ['(a)\\1'] }, 'values[0] badPattern'],
    [{ field: 'country', op: 'toString', values: ['x'] }, 'op unknownOperator'],
    [{ field: 'country', op: 'is' }, 'values missingValue'],
    [{ field: 'country', op: 'is', values: [] }, 'values missingValue'],
    [{ field: 'country', op: 'is', values: 'Canada' }, 'values notAList'],
    [{ field: 'country', op: 'is', values: Array(1) }, 'values[0] wrongValue'],
    [{ all: Array(1) }, 'all[0] notAnObject'],
    [{ field: 'country', op: 'is', values: ['Canada', ' \t'] }, 'values[1] emptyText'],
    [{ field: 'country', op: 'is', values: [7] }, 'values[0] wrongValue'],
    [{ field: 'country', op: 'is', values: ['x'], blank: 'include' }, 'blank blankNotAllowed'],
    [{ field: 'country', op: 'isNot', values: ['x'], blank: 'maybe' }, 'blank unknownBlankPolicy'],
    [{ field: 'country', op: 'isNot', values: ['x'], blank: null }, 'blank unknownBlankPolicy'],
    [{ field: 'country', op: 'isBlank', values: ['x'] }, 'values tooManyValues'],
    [{ field: 'country', op: 'isBlank', blank: 'exclude' }, 'blank blankNotAllowed'],
    [{ field: 'country', op: 'is', values: ['x'], blnak: 'exclude' }, 'blnak unknownKey'],
    [{ field: 'email', op: 'domainIs', values: [' @ '] }, 'values[0] emptyText'],
    [{ field: 'tags', op: 'hasAny', values: ['a', 'b,c'] }, 'values[1] separatorInTag'],
    [{ field: 'tags', op: 'hasAny', values: ['a\nb'] }, 'values[0] separatorInTag'],
    [{ field: 'tags', op: 'countIs', values: [1.5] }, 'values[0] wrongValue'],
    [{ field: 'tags', op: 'countGte', values: [-1] }, 'values[0] wrongValue'],
    [{ field: 'score', op: 'is', values: ['5'] }, 'values[0] wrongValue'],
    [{ field: 'score', op: 'is', values: [null] }, 'values[0] wrongValue'],
    [{ field: 'score', op: 'gt', values: [1, 2] }, 'values tooManyValues'],
    [{ field: 'score', op: 'between', values: [1] }, 'values missingValue'],
    [{ field: 'score', op: 'between', values: [1, 2, 3] }, 'values tooManyValues'],
    [{ field: 'score', op: 'gt', values: [Number.NaN] }, 'values[0] wrongValue'],
    [{ field: 'score', op: 'gt', values: [{ field: 'score' }] }, 'values[0] referenceToItself'],
    [{ field: 'score', op: 'gt', values: [{ field: 'birthday' }] }, 'values[0] referenceOfOtherFamily'],
    [{ field: 'score', op: 'gt', values: [{ field: 'gone' }] }, 'values[0] unknownField'],
    [{ field: 'optIn', op: 'isFalse', blank: 'include' }, 'blank blankNotAllowed'],
    [{ field: 'birthday', op: 'on', values: ['2026-11-23'] }, 'values[0] wrongValue'],
    [{ field: 'birthday', op: 'on', values: [{ date: '2026-02-29' }] }, 'values[0] unknownDate'],
    [{ field: 'birthday', op: 'on', values: [{ date: '0000-01-01' }] }, 'values[0] unknownDate'],
    [{ field: 'birthday', op: 'on', values: [{ date: '2026-1-1' }] }, 'values[0] unknownDate'],
    [{ field: 'appointment', op: 'on', values: [{ datetime: '2026-11-23T24:00' }] }, 'values[0] unknownDate'],
    [
      { field: 'appointment', op: 'on', values: [{ datetime: '2026-11-23T09:30Z' }] },
      'values[0] unknownDate',
    ],
    [{ field: 'appointment', op: 'on', values: [{ now: { add: 1 } }] }, 'values[0] unknownUnit'],
    [
      { field: 'appointment', op: 'on', values: [{ now: { add: 1.5, unit: 'day' } }] },
      'values[0] wrongValue',
    ],
    [{ field: 'appointment', op: 'on', values: [{ now: {}, today: {} }] }, 'values[0] wrongValue'],
    [
      { field: 'appointment', op: 'on', values: [{ today: { add: 1, unit: 'hour' } }] },
      'values[0] unknownUnit',
    ],
    [{ field: 'appointment', op: 'on', values: [{ startOf: 'month' }] }, 'values[0] wrongValue'],
    [{ field: 'appointment', op: 'on', values: [{ startOf: 'hour', add: 0 }] }, 'values[0] unknownUnit'],
    [
      { field: 'appointment', op: 'on', values: [{ now: { add: 9e9, unit: 'year' } }] },
      'values[0] spanTooLong',
    ],
    [
      { field: 'birthday', op: 'before', values: [{ now: { add: -2, unit: 'hour' } }] },
      'values[0] unknownUnit',
    ],
    [{ field: 'birthday', op: 'inLast', values: [{ n: 2, unit: 'hour' }] }, 'values[0] unknownUnit'],
    [{ field: 'birthday', op: 'inLast', values: [{ n: 0, unit: 'day' }] }, 'values[0] wrongValue'],
    [
      { field: 'birthday', op: 'inPeriod', values: [{ period: 'that', unit: 'day' }] },
      'values[0] wrongValue',
    ],
    [
      { field: 'birthday', op: 'inPeriod', values: [{ period: 'this', unit: 'hour' }] },
      'values[0] unknownUnit',
    ],
    [
      { field: 'birthday', op: 'anniversaryInNext', values: [{ n: 1, unit: 'week' }] },
      'values[0] unknownUnit',
    ],
    [{ field: 'birthday', op: 'anniversaryInNext', values: [{ n: 0, unit: 'day' }] }, 'values[0] wrongValue'],
    [
      { field: 'birthday', op: 'anniversaryInLast', values: [{ n: 7, unit: 'day', from: 'today' }] },
      'values[0] wrongValue',
    ],
    [{ field: 'birthday', op: 'monthIs', values: [13] }, 'values[0] wrongValue'],
    [{ field: 'birthday', op: 'monthIs', values: [1.5] }, 'values[0] wrongValue'],
    [{ field: 'birthday', op: 'weekdayIs', values: [0] }, 'values[0] wrongValue'],
    [{ group: [], op: 'in' }, 'group emptyList'],
    [{ group: ['gone'], op: 'in' }, 'group[0] unknownGroup'],
    [{ group: ['gone'], op: 'is' }, 'op unknownOperator'],
  ])('%j', (node, problem) => {
    expect(problemsOf(node)).toEqual([problem]);
  });

  it('names the exact place in a nested rule, all places at once, each with a sentence', () => {
    const node = {
      all: [
        canada,
        { field: 'country', op: 'is', values: [''] },
        { any: [{ not: { field: 'x', op: 'is' } }] },
      ],
    };
    expect(problemsOf(node)).toEqual(['all[1].values[0] emptyText', 'all[2].any[0].not.field unknownField']);
    const parsed = parseRule({ version: 1, rule: node }, worldWith());
    for (const { message } of parsed.ok ? [] : parsed.problems) expect(message).toMatch(/^[A-Z"].*: .*\.$/);
  });

  it('names fifty problems and no more', () => {
    const gone = { field: 'gone', op: 'isBlank' };
    expect(problemsOf({ all: Array.from({ length: 60 }, () => gone) })).toEqual(
      Array.from({ length: 50 }, (_, index) => `all[${index}].field unknownField`),
    );
  });

  it('refuses another version and what is no document', () => {
    const codes = [null, 7, {}, { version: 2, rule: canada }, { rule: canada }, { version: 1 }].map(
      (json) => {
        const parsed = parseRule(json, worldWith());
        return parsed.ok ? 'a rule' : parsed.problems.map(({ code }) => code).join();
      },
    );
    expect(codes).toEqual([
      'notAnObject',
      'notAnObject',
      'unknownVersion',
      'unknownVersion',
      'unknownVersion',
      'notAnObject',
    ]);
  });

  it('takes 200 conditions and refuses 201, those of groups included', () => {
    const many = (count: number): unknown => ({ all: Array.from({ length: count }, () => canada) });
    expect(problemsOf(many(200))).toEqual([]);
    expect(problemsOf(many(201))).toEqual([' tooManyConditions']);
    const groups = new Map([['g', { name: 'Half', rule: { version: 1, rule: many(100) } }]]);
    const half = { group: ['g'], op: 'in' };
    expect(problemsOf({ all: [half, half] }, groups)).toEqual([]);
    expect(problemsOf({ all: [half, half, canada] }, groups)).toEqual([' tooManyConditions']);
  });

  it('takes spans of 10,000 years and refuses longer ones', () => {
    const days = (add: number): unknown => ({
      field: 'birthday',
      op: 'before',
      values: [{ today: { add, unit: 'day' } }],
    });
    expect([3_660_000, -3_660_000].map((add) => problemsOf(days(add)))).toEqual([[], []]);
    expect([3_660_001, -3_660_001].map((add) => problemsOf(days(add)))).toEqual([
      ['values[0] spanTooLong'],
      ['values[0] spanTooLong'],
    ]);
  });

  it('takes eight levels', () => {
    expect(problemsOf(nested(8))).toEqual([]);
  });
});

describe('groups built on groups', () => {
  const saved = (rule: unknown): unknown => ({ version: 1, rule });
  const world = (groups: Readonly<Record<string, unknown>>): NonNullable<RuleWorld['groups']> =>
    new Map(Object.entries(groups).map(([id, rule]) => [id, { name: `Group ${id}`, rule: saved(rule) }]));
  const inGroup = (...group: readonly string[]): unknown => ({ group, op: 'in' });

  it('takes a group as if its rule stood there, starting again at level 1', () => {
    const groups = world({ a: nested(8), b: inGroup('a') });
    expect(problemsOf({ not: { not: inGroup('b') } }, groups)).toEqual([]);
    expect(fieldIdsOf(ruleOf(inGroup('b'), groups))).toEqual(['country']);
  });

  it('finds a cycle, however long, and through itself', () => {
    const groups = world({ a: inGroup('b'), b: { any: [canada, inGroup('c')] }, c: inGroup('a') });
    expect(problemsOf({ all: [canada, inGroup('a')] }, groups)).toEqual([
      'all[1].group[0] groupCycle',
      'all[1].group[0] brokenGroup',
    ]);
    const own = parseRule(saved(inGroup('b')), {
      ...worldWith(world({ b: inGroup('me') })),
      ownGroupId: 'me',
    });
    expect(own.ok ? [] : own.problems.map(({ code }) => code)).toEqual(['groupCycle', 'brokenGroup']);
  });

  it('is broken with a broken group, which it names', () => {
    const groups = world({ a: { field: 'gone', op: 'isBlank' } });
    const parsed = parseRule(saved(inGroup('a')), worldWith(groups));
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      {
        path: 'group[0]',
        code: 'brokenGroup',
        message: 'The group "Group a" is broken, so this rule is, too: repair that group first.',
      },
    ]);
  });

  it('survives doubling and very long chains', () => {
    const doubling: Record<string, unknown> = { g0: canada };
    for (let level = 1; level <= 60; level += 1)
      doubling[`g${level}`] = { all: [inGroup(`g${level - 1}`), inGroup(`g${level - 1}`)] };
    expect(problemsOf(inGroup('g60'), world(doubling))).toEqual(['group[0] brokenGroup']);
    expect(problemsOf(inGroup('g7'), world(doubling))).toEqual([]);
    const chain: Record<string, unknown> = { g0: canada };
    for (let level = 1; level <= 20_000; level += 1) chain[`g${level}`] = inGroup(`g${level - 1}`);
    expect(problemsOf(inGroup('g20000'), world(chain))).toEqual(['group[0] brokenGroup']);
    expect(problemsOf(inGroup('g99'), world(chain))).toEqual([]);
    expect(problemsOf(inGroup('g100'), world(chain))).toEqual(['group[0] brokenGroup']);
  });
});

describe('any JSON', () => {
  const keys = [
    'all',
    'any',
    'not',
    'group',
    'op',
    'field',
    'values',
    'blank',
    'version',
    'rule',
    'now',
    'add',
    'unit',
    '__proto__',
    'constructor',
  ];
  const leaves = ['is', 'in', 'on', 'hasAny', 'country', 'tags', 'appointment', 'exclude', 'day', ''];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom<unknown>(...leaves, null, true, 0, 1, -1.5, 1e300),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4 }),
    ),
  }));

  it('is a rule or has problems with a path; nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), tree), (json) => {
        const parsed = parseRule({ version: 1, rule: json }, worldWith());
        if (parsed.ok) expect(parseRule(ruleToJson(parsed.rule), worldWith()).ok).toBe(true);
        else expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 5000 },
    );
  });

  it('has one thing wrong and the parser finds it', () => {
    fc.assert(
      fc.property(arbitraryNode(), fc.constantFrom('all', 'any'), (node, type) => {
        expect(problemsOf({ [type]: [node, { [type]: [] }] })).toEqual([`${type}[1].${type} emptyList`]);
      }),
      { seed, numRuns: 300 },
    );
  });
});
