// Random rules and rows: values and cells come from the same small pools, so that conditions often hold.
import fc from 'fast-check';
import type { Cell, JsonValue } from '../../src/rules/types.ts';
import { patterns } from './sample-patterns.ts';
import { fields, type Row, serial } from './world.ts';

const texts = [
  'Canada',
  'canada',
  ' Mexico ',
  'New  York',
  'a*b',
  'a?b',
  '~x',
  '100%',
  'a_b',
  'c:\\d',
  '[x]',
  '"quoted"',
  '.',
  '^',
  '$1',
  'null',
  '007',
  '7',
  '1.5',
  'TRUE',
  'a\u00a0b',
  'line\nbreak',
  'ß',
  'é',
  '😀',
  "'",
  '=1+1',
  '+1',
  '-',
] as const;
const textCells: readonly Cell[] = [
  ...texts,
  null,
  '',
  '  ',
  '\t',
  ' \t ',
  0,
  7,
  1.5,
  -2,
  true,
  false,
  { error: '#N/A' },
  'Canadatown',
  'in Canada',
  'a x b',
  'axb',
  '\tcanada\t',
  'new york',
  'x\u00a0',
  '\u00a0',
];
const emails = ['gmail.com', '@Gmail.com', 'mail.gmail.com', 'example.org', 'org'] as const;
const emailCells: readonly Cell[] = [
  'ann@gmail.com',
  ' Bob@Mail.Gmail.com ',
  'x@y@gmail.com',
  'carl@notgmail.com',
  'nobody',
  '@',
  'a@b',
  'a b@example.org',
  'eve@example.org',
  null,
  '',
  ' ',
  7,
  true,
  { error: '#DIV/0!' },
  'a.b+c@sub.example.org',
  '.@x.y',
  'a@-x.org',
  'a@x..org',
  `a@${'l'.repeat(64)}.org`,
];
const tags = ['Client', 'VIP', 'art', '1', '01', 'TRUE', 'a b', 'x*', 'é', 't$1'] as const;
const tagCells: readonly Cell[] = [
  'Client',
  'client, VIP',
  'Clients',
  'party, cart',
  'art;VIP\nClient',
  ' , ;',
  ',',
  'VIP, vip , VIP',
  '1,01',
  1,
  true,
  null,
  '',
  ' ',
  { error: '#REF!' },
  'a  b',
  'a\tb, x*',
  'VIP,\r\nart',
  'a,b;c',
  'É,é',
  't$1',
  'Client,,VIP',
  ',Client',
  'VIP;',
];
const numbers = [0, 1, -1, 5, 50, 1.5, 0.1, 1e21, -0.25, 100] as const;
const numberCells: readonly Cell[] = [
  ...numbers,
  null,
  '',
  ' ',
  '42',
  '5',
  'x',
  true,
  false,
  { error: '#N/A' },
  2,
  49.999,
];
const dayTexts = [
  '2026-11-23',
  '2026-11-22',
  '2026-11-24',
  '2024-02-29',
  '2026-02-28',
  '2026-12-31',
  '1950-06-15',
  '2030-01-01',
];
const instantTexts = [
  '2026-11-23T09:30',
  '2026-11-23T00:00',
  '2026-11-22T23:59:59',
  '2026-11-23T09:30:00.001',
  '2026-03-29T02:30',
];
const dateCells: readonly Cell[] = [
  ...dayTexts.map(serial),
  ...instantTexts.map(serial),
  null,
  '',
  ' ',
  '2026-11-23',
  'tomorrow',
  true,
  { error: '#N/A' },
  0,
  -1,
  serial('2026-11-23T23:59:59.999'),
  serial('2026-11-30'),
  serial('2026-11-01'),
  serial('2026-10-31T12:00'),
  serial('2027-02-28'),
  serial('2026-11-16T09:30'),
  serial('2026-11-30T09:30'),
  serial('2026-11-15T23:59'),
  serial('1984-11-23'),
  serial('2027-11-27'),
];
const flagCells: readonly Cell[] = [true, false, null, '', ' ', 'TRUE', 'yes', 0, 1, { error: '#VALUE!' }];

const cellsOf: Readonly<Record<string, readonly Cell[]>> = {
  country: textCells,
  email: emailCells,
  tags: tagCells,
  score: numberCells,
  target: numberCells,
  optIn: flagCells,
  birthday: dateCells,
  renewal: dateCells,
  appointment: dateCells,
  called: dateCells,
};

/** Without the text "#N/A", which the judge takes for an error value (the hand-written cases hold it). */
export const arbitraryRow: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries([...fields.keys()].map((id) => [id, fc.constantFrom(...(cellsOf[id] ?? [null]))])),
);

type Values = fc.Arbitrary<readonly JsonValue[]>;
const none: Values = fc.constant([]);
const many = (value: fc.Arbitrary<JsonValue>): Values => fc.array(value, { minLength: 1, maxLength: 3 });
const one = (value: fc.Arbitrary<JsonValue>): Values => value.map((item) => [item]);
const two = (value: fc.Arbitrary<JsonValue>): Values => fc.tuple(value, value);

const add = fc.constantFrom(0, 1, -1, 2, 7, -14, 12, 13, -25, 400);
const longUnit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const anyUnit = fc.constantFrom('minute', 'hour', 'day', 'week', 'month', 'quarter', 'year');

function dateValue(other: string, withTime: boolean): fc.Arbitrary<JsonValue> {
  const unit = withTime ? anyUnit : longUnit;
  return fc.oneof(
    fc.constantFrom(...dayTexts).map((date) => ({ date })),
    fc.constantFrom(...instantTexts).map((datetime) => ({ datetime })),
    fc.constantFrom<JsonValue>({ now: {} }, { today: {} }, { field: other }),
    fc
      .constantFrom(...(withTime ? ['renewal', 'birthday'] : ['called', 'appointment']))
      .map((field) => ({ field })),
    fc.tuple(add, unit).map(([count, name]) => ({ now: { add: count, unit: name } })),
    fc.tuple(add, longUnit).map(([count, name]) => ({ today: { add: count, unit: name } })),
    fc.tuple(add, longUnit).map(([count, name]) => ({ startOf: name, add: count })),
    fc.tuple(add, longUnit).map(([count, name]) => ({ endOf: name, add: count })),
  );
}

type Choice = readonly [op: string, negative: boolean, values: Values];

function pairs(values: Values, ...names: readonly (readonly [string, string])[]): readonly Choice[] {
  return names.flatMap(([op, negativeOp]): Choice[] => [
    [op, false, values],
    [negativeOp, true, values],
  ]);
}

function plain(values: Values, ...names: readonly string[]): readonly Choice[] {
  return names.map((op): Choice => [op, false, values]);
}

const blankChoices = plain(none, 'isBlank', 'isNotBlank');
const textPairs = [
  ['is', 'isNot'],
  ['contains', 'notContains'],
  ['startsWith', 'notStartsWith'],
  ['endsWith', 'notEndsWith'],
] as const;

function numberChoices(other: string): readonly Choice[] {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<JsonValue>(...numbers) },
    { weight: 1, arbitrary: fc.constant({ field: other }) },
  );
  return [
    ...pairs(many(value), ['is', 'isNot']),
    ...plain(one(value), 'gt', 'gte', 'lt', 'lte'),
    ...pairs(two(value), ['between', 'notBetween']),
    ...blankChoices,
  ];
}

function dateChoices(other: string, withTime: boolean): readonly Choice[] {
  const value = dateValue(other, withTime);
  const n = fc.constantFrom(1, 2, 7, 30);
  const duration = fc.tuple(n, withTime ? anyUnit : longUnit).map(([count, unit]) => ({ n: count, unit }));
  const period = fc
    .tuple(fc.constantFrom('this', 'last', 'next'), longUnit)
    .map(([name, unit]) => ({ period: name, unit }));
  return [
    ...pairs(many(value), ['on', 'notOn']),
    ...plain(one(value), 'before', 'after', 'onOrBefore', 'onOrAfter'),
    ...pairs(two(value), ['between', 'notBetween']),
    ...pairs(one(duration), ['inLast', 'notInLast'], ['inNext', 'notInNext']),
    ...pairs(many(period), ['inPeriod', 'notInPeriod']),
    ...plain(none, 'anniversary'),
    ...plain(
      one(fc.constantFrom(1, 4, 7, 100, 400).map((count) => ({ n: count, unit: 'day' }))),
      'anniversaryInNext',
      'anniversaryInLast',
    ),
    ...plain(many(fc.integer({ min: 1, max: 12 })), 'monthIs'),
    ...plain(many(fc.integer({ min: 1, max: 7 })), 'weekdayIs'),
    ...blankChoices,
  ];
}

const choicesOf: Readonly<Record<string, readonly Choice[]>> = {
  country: [
    ...pairs(many(fc.constantFrom(...texts)), ...textPairs),
    ...pairs(many(fc.constantFrom(...patterns)), ['matches', 'notMatches']),
    ...blankChoices,
  ],
  email: [
    ...pairs(many(fc.constantFrom(...emails)), ['domainIs', 'domainIsNot'], ...textPairs),
    ...pairs(none, ['isValidEmail', 'isNotValidEmail']),
    ...blankChoices,
  ],
  tags: [
    ...pairs(many(fc.constantFrom(...tags)), ['hasAny', 'hasNone'], ['hasAll', 'notHasAll']),
    ...plain(many(fc.constantFrom(...tags)), 'hasExactly'),
    ...plain(many(fc.integer({ min: 0, max: 3 })), 'countIs'),
    ...plain(one(fc.integer({ min: 0, max: 3 })), 'countGte', 'countLte'),
    ...blankChoices,
  ],
  score: numberChoices('target'),
  target: numberChoices('score'),
  optIn: [...plain(none, 'isTrue', 'isFalse'), ...blankChoices],
  birthday: dateChoices('renewal', false),
  renewal: dateChoices('birthday', false),
  appointment: dateChoices('called', true),
  called: dateChoices('appointment', true),
};

/** A random condition on one of these fields. */
export function arbitraryCondition(
  fieldIds: readonly string[] = [...fields.keys()],
): fc.Arbitrary<JsonValue> {
  const every = fieldIds.flatMap((field) => (choicesOf[field] ?? []).map((choice) => ({ field, choice })));
  return fc.constantFrom(...every).chain(({ field, choice: [op, negative, values] }) =>
    fc
      .record({ values, blank: fc.constantFrom(undefined, 'include', 'exclude') })
      .map(({ values: given, blank }) => {
        const policy: { blank?: string } = negative && blank !== undefined ? { blank } : {};
        return { field, op, values: given, ...policy };
      }),
  );
}

/** A random rule node of a few levels. */
export function arbitraryNode(fieldIds?: readonly string[]): fc.Arbitrary<JsonValue> {
  const condition = arbitraryCondition(fieldIds);
  const { node } = fc.letrec<{ node: JsonValue }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: condition },
      { weight: 1, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
      { weight: 1, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
    ),
  }));
  return node;
}
