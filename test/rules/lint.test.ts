// What lint says of rules that people write by mistake, and that it says nothing of rules that are fine.
import { describe, expect, it } from '@jest/globals';
import { lintRule } from '../../src/rules/lint.ts';
import * as golden from './golden-rules.ts';
import { columnsOf, type Row, ruleOf, settings } from './world.ts';

const people: readonly Row[] = [
  { country: 'Canada', tags: 'Client, VIP', score: 60, email: 'ann@example.org' },
  { country: 'Mexico', tags: 'Client', score: 10, appointment: 46_400 },
  { country: '', tags: null, score: '40', appointment: 'soon' },
];

const groups = new Map([
  [
    'clients',
    { name: 'Clients', rule: { version: 1, rule: { field: 'tags', op: 'hasAny', values: ['Client'] } } },
  ],
]);

/** Findings as `code path (others): message`, without those about the columns. */
function lint(node: unknown, rows: readonly Row[] | null = null): readonly string[] {
  const findings = lintRule(ruleOf(node, groups), rows === null ? null : columnsOf(rows), settings);
  return findings.map(({ code, path, otherPaths }) =>
    [code, path || 'rule', ...(otherPaths.length > 0 ? [`(${otherPaths.join(', ')})`] : [])].join(' '),
  );
}

const score = (op: string, ...values: readonly unknown[]): unknown => ({ field: 'score', op, values });
const country = (op: string, ...values: readonly unknown[]): unknown => ({ field: 'country', op, values });
const tags = (op: string, ...values: readonly unknown[]): unknown => ({ field: 'tags', op, values });
const birthday = (op: string, ...values: readonly unknown[]): unknown => ({ field: 'birthday', op, values });
const appointment = (op: string, ...values: readonly unknown[]): unknown => ({
  field: 'appointment',
  op,
  values,
});
const email = (op: string, ...values: readonly unknown[]): unknown => ({ field: 'email', op, values });
const blank = (field: string, op = 'isBlank'): unknown => ({ field, op });

describe('contradictions in one field', () => {
  it.each<readonly [string, unknown, unknown]>([
    ['numbers', score('gt', 5), score('lt', 3)],
    ['numbers that touch', score('gt', 5), score('lte', 5)],
    ['numbers with nothing between', score('gt', 1), score('lt', 1.0000000000000002)],
    ['texts', country('is', 'Canada'), country('is', 'Mexico')],
    ['a text and its own negative', country('is', 'Canada'), country('isNot', ' CANADA ')],
    ['a text and a part it has not', country('is', 'Canada'), country('contains', 'x')],
    ['two beginnings', country('startsWith', 'Ca'), country('startsWith', 'Me')],
    ['two endings', email('endsWith', '@a.org'), email('endsWith', '@b.org')],
    ['two domains', email('domainIs', 'a.org'), email('domainIs', 'b.org')],
    ['a domain and another ending', email('domainIs', 'a.org'), email('endsWith', '@b.a.org.uk')],
    ['a part without a part of it', country('contains', 'abc'), country('notContains', 'b')],
    ['blank and a positive', blank('country'), country('is', 'Canada')],
    ['blank and not blank', blank('score'), blank('score', 'isNotBlank')],
    ['a checkbox', { field: 'optIn', op: 'isTrue' }, { field: 'optIn', op: 'isFalse' }],
    ['tags', tags('hasAll', 'a', 'b'), tags('hasNone', 'b')],
    ['tags and their number', tags('hasAll', 'a', 'b'), tags('countLte', 1)],
    ['exact tags', tags('hasExactly', 'a'), tags('hasAny', 'b')],
    ['written dates', birthday('before', { date: '2020-01-01' }), birthday('after', { date: '2020-01-01' })],
    ['today', birthday('before', { today: {} }), birthday('after', { today: {} })],
    ['now', appointment('before', { now: {} }), appointment('after', { now: {} })],
    [
      'days apart',
      birthday('before', { today: { add: 7, unit: 'day' } }),
      birthday('after', { today: { add: 1, unit: 'week' } }),
    ],
    ['last and next', appointment('inLast', { n: 2, unit: 'hour' }), appointment('after', { now: {} })],
    [
      'months',
      birthday('inPeriod', { period: 'this', unit: 'month' }),
      birthday('inPeriod', { period: 'next', unit: 'month' }),
    ],
    [
      'a month and the year before',
      appointment('inPeriod', { period: 'next', unit: 'month' }),
      appointment('before', { startOf: 'month', add: 0 }),
    ],
    ['months of the year', birthday('monthIs', 1), birthday('monthIs', 2)],
    ['weekdays', birthday('weekdayIs', 6, 7), birthday('weekdayIs', 1)],
    [
      'anniversaries',
      birthday('anniversaryInNext', { n: 7, unit: 'day' }),
      { not: birthday('anniversaryInNext', { n: 8, unit: 'day' }) },
    ],
  ])('are found: %s', (_name, one, other) => {
    expect(lint({ all: [one, other] })).toEqual(['neverTrue rule', 'contradiction all[1] (all[0])']);
  });

  it.each<readonly [string, unknown, unknown]>([
    ['a score between', score('gt', 3), score('lt', 5)],
    ['a text with two parts', country('contains', 'an'), country('contains', 'ad')],
    ['a beginning and an ending', country('startsWith', 'Ca'), country('endsWith', 'da')],
    ['a subdomain', email('domainIs', 'a.org'), email('domainIs', 'b.a.org')],
    ['a domain with and without its @', email('domainIs', 'a.org'), email('domainIs', '@a.org')],
    ['a beginning and a longer one', country('startsWith', 'Ca'), country('startsWith', 'Can')],
    ['two tags', tags('hasAny', 'a'), tags('hasAny', 'b')],
    [
      'a week that may reach into the next month',
      birthday('inPeriod', { period: 'this', unit: 'week' }),
      birthday('inPeriod', { period: 'next', unit: 'month' }),
    ],
    [
      'a written day that today will be',
      birthday('on', { date: '2031-05-05' }),
      birthday('inNext', { n: 1, unit: 'day' }),
    ],
    [
      '29 days ago in this month',
      birthday('on', { today: { add: -29, unit: 'day' } }),
      birthday('inPeriod', { period: 'this', unit: 'month' }),
    ],
    [
      'a moment that comes once',
      appointment('on', { datetime: '2031-05-05T12:00' }),
      appointment('on', { now: { add: 3, unit: 'hour' } }),
    ],
    [
      'the last day of a week, which today may be',
      birthday('on', { today: {} }),
      birthday('on', { endOf: 'week', add: 0 }),
    ],
    [
      'four years without a leap day, as around 2100',
      birthday('on', { today: { add: 4, unit: 'year' } }),
      birthday('on', { today: { add: 1460, unit: 'day' } }),
    ],
    [
      'a year with a leap day',
      birthday('on', { today: { add: 1, unit: 'year' } }),
      birthday('on', { today: { add: 366, unit: 'day' } }),
    ],
    [
      'a February long before a written date',
      {
        all: [
          birthday('before', { date: '2020-01-01' }),
          birthday('on', { today: { add: 1, unit: 'month' } }),
        ],
      },
      birthday('on', { today: { add: 28, unit: 'day' } }),
    ],
    [
      'the minute after a written moment',
      { all: [appointment('on', { datetime: '2031-05-05T12:00' }), appointment('before', { now: {} })] },
      appointment('after', { now: { add: -1, unit: 'minute' } }),
    ],
    [
      'a leap year that begins on a Sunday',
      birthday('onOrBefore', { endOf: 'year', add: 0 }),
      birthday('after', { endOf: 'week', add: 52 }),
    ],
    ['another field', score('gt', 5), { field: 'target', op: 'lt', values: [3] }],
    ['what is compared with another field', score('gt', { field: 'target' }), score('lt', 3)],
  ])('are not claimed of %s', (_name, one, other) => {
    const found = lint({ all: [one, other] });
    expect(found.filter((each) => /neverTrue|contradiction/.test(each))).toEqual([]);
  });

  it('are not claimed of any weekday in any month', () => {
    for (let month = 1; month <= 12; month += 1)
      for (let weekday = 1; weekday <= 7; weekday += 1)
        expect(lint({ all: [birthday('monthIs', month), birthday('weekdayIs', weekday)] })).toEqual([]);
  });

  it('are told of the inner parts, not again of a branch that nobody is in anyway', () => {
    expect(lint({ all: [{ all: [score('gt', 5), score('lt', 3)] }, score('gt', 1)] })).toEqual([
      'neverTrue rule',
      'contradiction all[0].all[1] (all[0].all[0])',
    ]);
  });

  it('are not claimed of a day that only some months have', () => {
    const last = birthday('on', { endOf: 'month', add: 0 });
    const thirtyDaysOn = birthday('on', { today: { add: 30, unit: 'day' } });
    const never = birthday('on', { today: { add: 31, unit: 'day' } });
    expect(lint({ all: [last, thirtyDaysOn] })).toEqual([]);
    expect(lint({ all: [last, never] })).toEqual(['neverTrue rule', 'contradiction all[1] (all[0])']);
  });
});

describe('negatives joined by "any"', () => {
  it('are said to keep nobody out where that is so', () => {
    const node = { any: [country('isNot', 'Canada'), country('isNot', 'Mexico')] };
    const [whole, negatives] = lintRule(ruleOf(node), null, settings);
    expect(whole?.code).toBe('alwaysTrue');
    expect(negatives).toMatchObject({ code: 'negativesJoinedByAny', path: 'any[1]', otherPaths: ['any[0]'] });
    expect(negatives?.message).toContain('keeps nobody out');
  });

  it('are doubted where they keep out only who is both', () => {
    const node = { any: [tags('hasNone', 'Client'), tags('hasNone', 'VIP'), score('gt', 5)] };
    const [only, ...more] = lintRule(ruleOf(node), null, settings);
    expect(only?.code).toBe('negativesJoinedByAny');
    expect(only?.message).toContain('To keep out whoever is any of them');
    expect(more).toEqual([]);
  });

  it('are found as "not" around positives, too, and left alone under a "not"', () => {
    const positives = [{ not: country('is', 'Canada') }, { not: country('is', 'Mexico') }];
    expect(lint({ any: positives })).toEqual(['alwaysTrue rule', 'negativesJoinedByAny any[1] (any[0])']);
    expect(lint({ not: { any: [tags('hasNone', 'Client'), tags('hasNone', 'VIP')] } })).toEqual([]);
  });
});

describe('parts that change nothing', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['a weaker bound', { all: [score('gt', 5), score('gt', 3)] }, ['changesNothing all[1] (all[0])']],
    [
      'a stronger bound beside "any"',
      { any: [score('gt', 5), score('gt', 3)] },
      ['changesNothing any[0] (any[1])'],
    ],
    [
      'a repetition',
      { all: [country('is', 'Canada'), tags('hasAny', 'a'), country('is', 'canada ')] },
      ['changesNothing all[2] (all[0])'],
    ],
    [
      'an absorbed branch',
      { any: [country('is', 'Canada'), { all: [country('is', 'Canada'), tags('hasAny', 'a')] }] },
      ['changesNothing any[1] (any[0])'],
    ],
    [
      'a branch that nobody is in',
      { any: [country('is', 'Canada'), { all: [score('gt', 5), score('lt', 3)] }] },
      ['contradiction any[1].all[1] (any[1].all[0])'],
    ],
    [
      'a group that says it already',
      { all: [{ group: ['clients'], op: 'in' }, tags('hasAny', 'client', 'VIP')] },
      ['changesNothing all[1] (all[0])'],
    ],
    [
      '"is not blank" beside a positive',
      { all: [country('is', 'Canada'), blank('country', 'isNotBlank')] },
      ['changesNothing all[1] (all[0])'],
    ],
    [
      'an @ beside a valid address',
      { all: [blank('email', 'isValidEmail'), email('contains', '@')] },
      ['changesNothing all[1] (all[0])'],
    ],
    [
      'an @ beside a domain',
      { all: [email('domainIs', 'a.org'), email('contains', '@')] },
      ['changesNothing all[1] (all[0])'],
    ],
    [
      'a domain beside a subdomain of it',
      { all: [email('domainIs', 'b.a.org'), email('domainIs', 'a.org')] },
      ['changesNothing all[1] (all[0])'],
    ],
    [
      'a part that is always so',
      { all: [country('is', 'Canada'), { any: [score('gt', 5), score('lte', 5), blank('score')] }] },
      ['alwaysTrue all[1]'],
    ],
    [
      'a longer span',
      { all: [birthday('inNext', { n: 7, unit: 'day' }), birthday('inNext', { n: 1, unit: 'month' })] },
      ['changesNothing all[1] (all[0])'],
    ],
  ])('are found: %s', (_name, node, expected) => {
    expect(lint(node)).toEqual(expected);
  });

  it('are not claimed where they keep somebody out', () => {
    const unlessBlank = (...parts: readonly unknown[]): unknown => ({ any: [...parts, blank('birthday')] });
    const later = (date: string): unknown => birthday('after', { date });
    const within = (days: number): readonly unknown[] =>
      ['anniversaryInNext', 'anniversaryInLast'].map((op) => birthday(op, { n: days, unit: 'day' }));
    // Who was born in 1799, whose date lies a month ahead, whose anniversary is half a leap year away.
    expect(lint(unlessBlank(later('1800-01-01'), later('1850-01-01')))).toEqual([
      'changesNothing any[1] (any[0])',
    ]);
    const until = [0, 7].map((add) => birthday('onOrBefore', { today: { add, unit: 'day' } }));
    expect(lint(unlessBlank(...until))).toEqual(['changesNothing any[0] (any[1])']);
    expect(lint(unlessBlank(...within(182)))).toEqual([]);
    expect(lint(unlessBlank(...within(183)))).toEqual(['alwaysTrue rule']);
  });

  it('are not claimed where a cell that cannot be read makes the difference', () => {
    // Whose tags are an error is let in by nothing but Canada, and kept out here.
    expect(lint({ all: [country('is', 'Canada'), tags('countGte', 0)] })).toEqual(['alwaysTrue all[1]']);
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const everyMonth = birthday('monthIs', ...months);
    expect(lint({ all: [birthday('after', { date: '1800-01-01' }), everyMonth] })).toEqual([]);
    expect(lint({ all: [blank('score', 'isNotBlank'), { any: [score('gt', 5), score('lte', 5)] }] })).toEqual(
      ['changesNothing all[0] (all[1])'],
    );
    expect(
      lint({ any: [tags('hasAny', 'a'), { not: tags('hasAny', 'a') }, country('is', 'Canada')] }),
    ).toEqual(['alwaysTrue rule']);
  });
});

describe('patterns', () => {
  it('that are found in any text are named, whichever way they are used', () => {
    expect(lint(country('matches', '.*'))).toEqual(['patternMatchesEverything rule']);
    expect(lint(country('matches', 'canada', 'x?'))).toEqual(['patternMatchesEverything rule']);
    expect(lint({ all: [score('gt', 5), country('notMatches', '^|$')] })).toEqual([
      'patternMatchesEverything all[1]',
    ]);
  });

  it('that tell texts apart are left alone, and nothing is claimed of them beside other conditions', () => {
    expect(lint(country('matches', '^[a-z]+$'))).toEqual([]);
    expect(lint({ all: [country('is', 'Canada'), country('notMatches', 'canada')] })).toEqual([]);
    expect(lint({ all: [country('matches', 'a'), country('notMatches', 'a')] })).toEqual([]);
  });
});

describe('findings on the contacts there are', () => {
  it('names a value that nobody has', () => {
    const [only, ...more] = lintRule(
      ruleOf({ all: [country('is', 'Canada', 'Mexcio'), tags('hasNone', 'Client')] }),
      columnsOf(people),
      settings,
    );
    expect([only?.code, only?.path, more]).toEqual(['valueNobodyHas', 'all[0].values[1]', []]);
    expect(only?.message).toBe(
      "No contact's Country is Mexcio now: check the spelling, unless it is yet to come.",
    );
  });

  it.each<readonly [string, unknown]>([
    ...[
      'is',
      'isNot',
      'contains',
      'notContains',
      'startsWith',
      'notStartsWith',
      'endsWith',
      'notEndsWith',
    ].map((op) => [op, country(op, 'Atlantis')] as const),
    ...['domainIs', 'domainIsNot'].map((op) => [op, email(op, 'nowhere.org')] as const),
    ...['hasAny', 'hasNone', 'hasAll', 'notHasAll', 'hasExactly'].map(
      (op) => [op, tags(op, 'Clint')] as const,
    ),
  ])('names a value that nobody has in %s', (_op, condition) => {
    expect(lint({ all: [condition, blank('target')] }, people)).toContain('valueNobodyHas all[0].values[0]');
  });

  it('counts the blanks that a negative lets in, and only those', () => {
    const node = country('isNot', 'Canada');
    const [only] = lintRule(ruleOf(node), columnsOf(people), settings);
    expect(only?.message).toBe(
      '1 contact is in with a blank Country: leave blanks out here if they should not be.',
    );
    expect(lint({ all: [node, country('isNot', 'Mexico'), blank('country', 'isNotBlank')] }, people)).toEqual(
      [],
    );
  });

  it('counts the cells that cannot be read', () => {
    const node = { all: [score('gt', 5), appointment('after', { now: {} })] };
    expect(lint(node, people)).toEqual(['unknownCells all[0]', 'unknownCells all[1]']);
    const [first] = lintRule(ruleOf(node), columnsOf(people), settings);
    expect(first?.message).toBe(
      '1 cell of Score cannot be read as what the column holds: a condition on it lets nobody in.',
    );
  });

  it('counts the cells that cannot be read of a field that is compared with', () => {
    const rows = [
      { score: 5, target: 'much' },
      { score: 6, target: 5 },
    ];
    expect(lint(score('gt', { field: 'target' }), rows)).toEqual(['unknownCells rule']);
  });

  it('says nothing of values and blanks where there are no contacts yet', () => {
    expect(lint(country('isNot', 'Canada'), [])).toEqual([]);
  });
});

describe('rules that are fine', () => {
  it.each<readonly [string, unknown]>([
    ['two countries with a tag', { all: [country('is', 'Canada', 'Mexico'), tags('hasAny', 'Client')] }],
    ['appointments to come', appointment('onOrAfter', { now: {} })],
    [
      'appointments of the next week that are not today',
      { all: [appointment('inNext', { n: 7, unit: 'day' }), appointment('notOn', { today: {} })] },
    ],
    ['neither of two countries', { all: [country('isNot', 'Canada'), country('isNot', 'Mexico')] }],
    [
      'two ways in',
      {
        any: [
          { all: [country('is', 'Canada'), score('gt', 5)] },
          { all: [country('is', 'Mexico'), score('gt', 50)] },
        ],
      },
    ],
    [
      'members of a group that are not VIP',
      { all: [{ group: ['clients'], op: 'in' }, tags('hasNone', 'VIP')] },
    ],
    ['birthdays this month', birthday('inPeriod', { period: 'this', unit: 'month' })],
    ['a score in one of two ranges', { any: [score('between', 1, 2), score('between', 5, 6)] }],
  ])('get no warning: %s', (_name, node) => {
    expect(lint(node)).toEqual([]);
  });

  it('are the golden rules, but for the one that says "Client or not Client"', () => {
    const found = golden.rules.flatMap((node) => {
      const findings = lintRule(ruleOf(node, golden.groups), null, settings);
      return findings.map(({ code, path }) => [code, path, node]);
    });
    const [, , , , redundant] = golden.rules;
    expect(found).toEqual([['alwaysTrue', 'all[1]', redundant]]);
  });

  it('cost little even when they are as large as rules may be', () => {
    const branches = Array.from({ length: 25 }, (_, index) => ({
      all: [
        country('is', `Country ${index}`),
        score('gt', index),
        tags('hasAny', `tag ${index}`),
        birthday('inNext', { n: index + 1, unit: 'day' }),
        appointment('after', { now: { add: index, unit: 'hour' } }),
        { field: 'target', op: 'lt', values: [{ field: 'score' }] },
        email('domainIs', `domain${index}.org`),
        { field: 'optIn', op: 'isTrue' },
      ],
    }));
    const started = performance.now();
    expect(lint({ any: branches })).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
