// Random contacts and rules beyond those that all targets share: any text, any number, dates around a moment.
import fc from 'fast-check';
import type { Cell, JsonValue } from '../../src/rules/types.ts';
import { arbitraryNode, arbitraryRow } from '../rules/arbitrary.ts';
import { type Row, serial } from '../rules/world.ts';

/** Moments at which calendars are awkward (month ends, leap days, nights when clocks change), and a plain one. */
export const moments: readonly number[] = [
  '2026-11-23T09:30',
  '2026-11-22T23:59:59.999',
  '2024-02-29T12:00',
  '2025-02-28T00:00',
  '2026-03-31T18:00',
  '2027-01-01T00:00',
  '2026-03-29T02:30',
  '2026-10-25T02:59:59.999',
  '1900-02-28T23:59',
  '2000-12-31T23:59:59',
].map(serial);

/** Everything that quoting, trimming, splitting and lower-casing trip over; letters on which lower case may differ are judged elsewhere. */
const pieces = [
  ...'aAbB.@,;:%_*?~^$|()[]{}+-\\"\'`/01',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\u2028',
  'é',
  'É',
  'e\u0301',
  'ß',
  'ẞ',
  'ı',
  'I',
  'ſ',
  'ǅ',
  '\u212a',
  '\u212b',
  'Д',
  '日本',
  '😀',
  '👩\u200d👧',
  '\u{10400}',
  'TRUE',
  '#N/A',
  '@now',
  '@given_1',
  '{{x}}',
  '--',
  '/*',
] as const;

const anyText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''));
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom(0.1 + 0.2, 0.3, 1e15, 123456789012345.6, 5e-324, -0, 2 ** 53),
);

/** A serial near a moment: on its day, days and years around it, at any time of day or exactly its own. */
function serialNear(moment: number): fc.Arbitrary<number> {
  const days = fc.oneof(
    fc.integer({ min: -40, max: 40 }),
    fc.integer({ min: -800, max: 800 }),
    fc.integer({ min: -100, max: 100 }).map((years) => Math.round(years * 365.2425)),
  );
  const times = fc.oneof(
    fc.constantFrom(0, moment % 1, 1 / 86_400_000, 0.99999999),
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  );
  return fc.tuple(days, times).map(([day, time]) => Math.floor(moment) + day + time);
}

const dateFields = ['birthday', 'renewal', 'appointment', 'called'] as const;
const textFields = ['country', 'email', 'tags'] as const;
const numberFields = ['score', 'target'] as const;

/** A contact: each cell from the pool that all targets share, or of its own making. */
export function arbitraryContact(moment: number): fc.Arbitrary<Row> {
  const mixed = (ids: readonly string[], cell: fc.Arbitrary<Cell>): fc.Arbitrary<Row> =>
    fc
      .record(Object.fromEntries(ids.map((id) => [id, fc.option(cell, { freq: 2, nil: undefined })])))
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).flatMap(([id, own]) => (own === undefined ? [] : [[id, own]])),
        ),
      );
  return fc
    .tuple(
      arbitraryRow,
      mixed(textFields, fc.oneof(anyText, anyNumber)),
      mixed(numberFields, anyNumber),
      mixed(dateFields, serialNear(moment)),
    )
    .map((parts) => Object.assign({}, ...parts) as Row);
}

const textOperators = ['is', 'isNot', 'contains', 'notContains', 'startsWith', 'notEndsWith'] as const;
const tagOperators = ['hasAny', 'hasNone', 'hasAll', 'notHasAll', 'hasExactly'] as const;
const isBlank = (text: string): boolean => /^[ \t]*$/.test(text);

const valuesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.array(text, { minLength: 1, maxLength: 3 });

const arbitraryTextCondition: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.record({
    field: fc.constantFrom('country', 'email'),
    op: fc.constantFrom(...textOperators),
    values: valuesOf(anyText.filter((text) => !isBlank(text))),
  }),
  fc.record({
    field: fc.constant('tags'),
    op: fc.constantFrom(...tagOperators),
    values: valuesOf(anyText.filter((text) => !isBlank(text) && !/[,;\r\n]/.test(text))),
  }),
  fc.record({
    field: fc.constantFrom(...numberFields),
    op: fc.constantFrom('is', 'isNot'),
    values: fc.array(anyNumber, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    field: fc.constantFrom(...numberFields),
    op: fc.constantFrom('between', 'notBetween'),
    values: fc.tuple(anyNumber, anyNumber),
  }),
);

/** The rule of a group: of the kinds all targets share, or on any text and number. */
export const arbitraryRule: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 4, arbitrary: arbitraryNode() },
  { weight: 1, arbitrary: arbitraryTextCondition },
);
