// Random rules and rows.
import fc from 'fast-check';
import type { JsonValue } from '../../src/rules/types.ts';
import { cellsOf, dayTexts, emails, instantTexts, numbers, tags, texts } from './arbitrary-cells.ts';
import { patterns } from './sample-patterns.ts';
import { fields, type Row } from './world.ts';

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

/** A random condition on one of these fields, with `op` where one is given. */
export function arbitraryCondition(
  fieldIds: readonly string[] = [...fields.keys()],
  op?: string,
): fc.Arbitrary<JsonValue> {
  const every = fieldIds
    .flatMap((field) => (choicesOf[field] ?? []).map((choice) => ({ field, choice })))
    .filter(({ choice }) => op === undefined || choice[0] === op);
  return fc.constantFrom(...every).chain(({ field, choice: [name, negative, values] }) =>
    fc
      .record({ values, blank: fc.constantFrom(undefined, 'include', 'exclude') })
      .map(({ values: given, blank }) => {
        const policy: { blank?: string } = negative && blank !== undefined ? { blank } : {};
        return { field, op: name, values: given, ...policy };
      }),
  );
}

/** A random rule node of a few levels; `leaf` is what its branches end in. */
export function arbitraryNode(
  fieldIds?: readonly string[],
  leaf: fc.Arbitrary<JsonValue> = arbitraryCondition(fieldIds),
): fc.Arbitrary<JsonValue> {
  const { node } = fc.letrec<{ node: JsonValue }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
      { weight: 1, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
    ),
  }));
  return node;
}
