// Rules that use every operator and every way of nesting: what their sentences are, and that lint finds next to nothing.
const country = { field: 'country', op: 'is', values: ['Canada', 'Mexico'] };
const client = { field: 'tags', op: 'hasAny', values: ['Client'] };
const appointment = { field: 'appointment', op: 'onOrAfter', values: [{ now: {} }] };
/** The groups that the rules refer to. */
export const groups = new Map([
  ['vip', { name: 'VIP or "best"', rule: { version: 1, rule: client } }],
  ['north', { name: 'North', rule: { version: 1, rule: country } }],
]);

/** Root nodes. */
export const rules: readonly unknown[] = [
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
    values: [
      'Canada or Mexico',
      'Canada OR Mexico',
      'New York',
      'a, b',
      ' x ',
      'say "hi"',
      'two\nlines',
      'blank',
      "O'Neil",
    ],
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
  {
    field: 'renewal',
    op: 'on',
    values: [
      { startOf: 'day', add: 0 },
      { endOf: 'day', add: 2 },
    ],
  },
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
