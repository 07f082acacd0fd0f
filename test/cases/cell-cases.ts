// The shared table of nasty cells: for every operator, which cells it is true, false and unknown for, written by hand.
// Every target is held against it. The moment is Monday, 23 November 2026, 09:30; weeks start on Monday.
import type { Cell } from '../../src/rules/types.ts';
import { serial } from '../rules/world.ts';

export interface CellCase {
  readonly field: string;
  readonly op: string;
  readonly values?: readonly unknown[];
  readonly blank?: 'include' | 'exclude';
  readonly true: readonly Cell[];
  readonly false: readonly Cell[];
  readonly unknown: readonly Cell[];
}

export const error: Cell = { error: '#N/A' };
export const shownAsDate: Cell = { number: 45000, shownAs: 'date' };
export const shownAsCurrency: Cell = { number: 5, shownAs: 'currency' };

const blanks: readonly Cell[] = [null, '', ' ', '\t', ' \t '];
const day = serial;

const textCases: readonly CellCase[] = [
  {
    field: 'country',
    op: 'is',
    values: ['Canada', 'Mexico'],
    true: ['Canada', 'canada', ' mexico ', '\tMEXICO\t'],
    false: [...blanks, 'Canadas', 'Cana da', 'Canada\u00a0', 'Canada\n', 0, false, 'null'],
    unknown: [error, shownAsDate],
  },
  {
    field: 'country',
    op: 'isNot',
    values: ['Canada', 'Mexico'],
    true: [...blanks, 'Canadas', 'Canada\u00a0', 0, false, 'null'],
    false: ['Canada', ' mexico '],
    unknown: [error, shownAsCurrency],
  },
  {
    field: 'country',
    op: 'isNot',
    values: ['Canada'],
    blank: 'exclude',
    true: ['Mexico', 0, false],
    false: [...blanks, 'CANADA'],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'is',
    values: ['new york'],
    true: ['New  York', 'new\t York'],
    false: ['New\u00a0York', 'New\nYork', 'newyork'],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'is',
    values: ['7'],
    true: [7, '7', ' 7'],
    false: ['007', '7.0', 7.5, '٧'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'is',
    values: ['1.5', 'TRUE', '-2'],
    true: [1.5, true, 'true', -2],
    false: [false, 1.51, 2],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'is',
    values: ['0', 'false'],
    true: [0, false, 'FALSE', '0'],
    false: [...blanks, '00', 'null'],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'is',
    values: ['1E+21', '0.3'],
    true: [1e21, '1e+21', 0.1 + 0.2, 0.3],
    false: ['1e21', '0.30'],
    unknown: [],
  },
  { field: 'country', op: 'is', values: ['#N/A'], true: ['#N/A', '#n/a'], false: ['N/A'], unknown: [error] },
  {
    field: 'country',
    op: 'is',
    values: ['a*b', 'a?b', '~*', '.*'],
    true: ['A*B', 'a?b', '~*', '.*'],
    false: ['axb', 'ab', '*', 'x'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'is',
    values: ['"', "'", '\\', '=1+1', '""'],
    true: ['"', "'", '\\', '=1+1', '""'],
    false: ['\\\\', '2', '"""'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'contains',
    values: ['*', '?', '~', '%', '_', '[x]'],
    true: ['a*b', 'what?', '~', '100%', 'a_b', 'y[X]y'],
    false: ['ab', 'x', ...blanks],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'contains',
    values: ['a  B'],
    true: ['xa bx', 'xA\t\tBx'],
    false: ['xabx', 'a\u00a0b', ...blanks],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'contains',
    values: ['\\d', '$1'],
    true: ['c:\\D', 'for $1'],
    false: ['5', '1'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'contains',
    values: ['ß', 'é', '😀'],
    true: ['STRAßE', 'CAFÉ', 'ok😀'],
    false: ['STRASSE', 'cafe', 'e\u0301'],
    unknown: [],
  },
  {
    field: 'country',
    op: 'notContains',
    values: ['a', 'b'],
    true: [...blanks, 'x', 7, true],
    false: ['CAB', 'bob', 'a', false],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'notContains',
    values: ['a'],
    blank: 'exclude',
    true: ['x'],
    false: [...blanks, 'A'],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'startsWith',
    values: ['can', '😀'],
    true: ['Canada', ' can', '😀x', 'CAN'],
    false: ['ca', 'acan', 'x😀', ...blanks],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'notStartsWith',
    values: ['can'],
    true: ['ca', 'acan', ...blanks],
    false: ['Canada'],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'endsWith',
    values: ['da', '"'],
    true: ['Canada', 'da ', 'say "'],
    false: ['d', 'dax', ...blanks],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'notEndsWith',
    values: ['da'],
    true: ['d', 'dax', ...blanks],
    false: ['Canada'],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'isBlank',
    true: blanks,
    false: [0, false, 'null', '\u00a0', '\n', 'x', shownAsDate],
    unknown: [error],
  },
  {
    field: 'country',
    op: 'isNotBlank',
    true: [0, false, 'null', '\u00a0', 'x', shownAsDate],
    false: blanks,
    unknown: [error],
  },
  {
    field: 'country',
    op: 'contains',
    values: ['z'.repeat(5000)],
    true: ['z'.repeat(5000), `a${'Z'.repeat(5001)}`],
    false: ['z'.repeat(4999)],
    unknown: [],
  },
];

const emailCases: readonly CellCase[] = [
  {
    field: 'email',
    op: 'domainIs',
    values: ['@Gmail.com', 'example.org'],
    true: ['ann@gmail.com', 'x@y@GMAIL.com', 'bob@mail.gmail.com', 'a\nb@gmail.com', ' eve@example.org '],
    false: [...blanks, 'gmail.com', 'ann@notgmail.com', 'ann@gmail.com.evil.net', 'gmail.com@x.net', '@', 7],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'domainIsNot',
    values: ['gmail.com'],
    true: [...blanks, 'nobody', 'a@notgmail.com'],
    false: ['A@GMAIL.COM', 'a@b.gmail.com'],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'domainIsNot',
    values: ['gmail.com'],
    blank: 'exclude',
    true: ['nobody'],
    false: [...blanks, 'a@gmail.com'],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'isValidEmail',
    true: ['ann@x.org', ' Ann@X.org', "o'neil+x@sub.x.co", 'a@1.2', '.a.@x.org'],
    false: [
      ...blanks,
      'ann@localhost',
      'ann',
      'a b@x.org',
      '@x.org',
      'a@-x.org',
      'a@x-.org',
      'a@x..org',
      'a@x.org.',
      `a@${'l'.repeat(64)}.org`,
      'ann@x.org, bob@x.org',
      7,
    ],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'isNotValidEmail',
    true: [...blanks, 'ann@localhost', 7],
    false: ['ann@x.org'],
    unknown: [error],
  },
  {
    field: 'email',
    op: 'isNotValidEmail',
    blank: 'exclude',
    true: ['ann@localhost'],
    false: [...blanks, 'ann@x.org'],
    unknown: [error],
  },
];

const tagCases: readonly CellCase[] = [
  {
    field: 'tags',
    op: 'hasAny',
    values: ['Client', 'art'],
    true: ['Client', 'client, VIP', 'a;\tCLIENT', 'x\nart', 'x\r\nclient\r\ny', ' ,client,'],
    false: [...blanks, 'Clients', 'party, cart', 'no client', 0, ',;'],
    unknown: [error, shownAsDate],
  },
  {
    field: 'tags',
    op: 'hasNone',
    values: ['Client', 'art'],
    true: [...blanks, 'Clients', 'party, cart', ',;', 0],
    false: ['VIP, client', 'art'],
    unknown: [error],
  },
  {
    field: 'tags',
    op: 'hasNone',
    values: ['Client'],
    blank: 'exclude',
    true: ['Clients', ',;', 0],
    false: [...blanks, 'client'],
    unknown: [error],
  },
  {
    field: 'tags',
    op: 'hasAll',
    values: ['Client', 'VIP'],
    true: ['vip, client', 'client;x;vip'],
    false: [...blanks, 'client', 'client vip'],
    unknown: [error],
  },
  {
    field: 'tags',
    op: 'notHasAll',
    values: ['Client', 'VIP'],
    true: [...blanks, 'client', 'x'],
    false: ['vip, client'],
    unknown: [error],
  },
  {
    field: 'tags',
    op: 'hasExactly',
    values: ['Client', 'VIP', 'client'],
    true: ['vip, client', 'client;vip;VIP', ',vip,,client,'],
    false: [...blanks, 'client', 'client, vip, x'],
    unknown: [error],
  },
  {
    field: 'tags',
    op: 'hasAny',
    values: ['a  b', 'x*', '1', 'true'],
    true: ['A B', 'x*,y', 1, true, '01, 1'],
    false: ['ab', 'xy', '01', 11],
    unknown: [error],
  },
  {
    field: 'tags',
    op: 'countIs',
    values: [0, 2],
    true: [...blanks, ',;', 'a,b', 'a, A;b', '1,01'],
    false: ['a', 'a,b,c', 1],
    unknown: [error, shownAsCurrency],
  },
  {
    field: 'tags',
    op: 'countGte',
    values: [2],
    true: ['a,b', 'a;b\nc'],
    false: [...blanks, 'a', 'a,A', ',;'],
    unknown: [error],
  },
  {
    field: 'tags',
    op: 'countLte',
    values: [1],
    true: [...blanks, 'a', 'a,a', true],
    false: ['a,b'],
    unknown: [error],
  },
  { field: 'tags', op: 'isBlank', true: blanks, false: [',', 0, 'a'], unknown: [error] },
];

const strangersToNumbers: readonly Cell[] = [error, '42', 'x', true, false, '\u00a0', '#N/A'];
const numberCases: readonly CellCase[] = [
  {
    field: 'score',
    op: 'is',
    values: [5, -0.5, 0],
    true: [5, -0.5, 0, shownAsCurrency],
    false: [...blanks, 5.1, 50],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'isNot',
    values: [5, 0],
    true: [...blanks, 6, -5],
    false: [5, 0],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'isNot',
    values: [5],
    blank: 'exclude',
    true: [6],
    false: [...blanks, 5],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'gt',
    values: [5],
    true: [5.5, 1e21],
    false: [...blanks, 5, -1e21],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'gte',
    values: [-1.5],
    true: [-1.5, 0],
    false: [...blanks, -2],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'lt',
    values: [0],
    true: [-1],
    false: [...blanks, 0, 1],
    unknown: strangersToNumbers,
  },
  { field: 'score', op: 'lte', values: [1e21], true: [1e21, 0], false: blanks, unknown: strangersToNumbers },
  {
    field: 'score',
    op: 'between',
    values: [10, 5],
    true: [5, 7, 10],
    false: [...blanks, 4.9, 10.1],
    unknown: strangersToNumbers,
  },
  {
    field: 'score',
    op: 'notBetween',
    values: [5, 10],
    true: [...blanks, 4, 11],
    false: [5, 10],
    unknown: strangersToNumbers,
  },
  { field: 'score', op: 'isBlank', true: blanks, false: [0, 'x', false, '42'], unknown: [error] },
  { field: 'score', op: 'isNotBlank', true: [0, 'x', false], false: blanks, unknown: [error] },
];

const strangersToCheckboxes: readonly Cell[] = [error, 'TRUE', 1, 0, 'yes', shownAsCurrency];
const checkboxCases: readonly CellCase[] = [
  { field: 'optIn', op: 'isTrue', true: [true], false: [false, ...blanks], unknown: strangersToCheckboxes },
  { field: 'optIn', op: 'isFalse', true: [false, ...blanks], false: [true], unknown: strangersToCheckboxes },
  { field: 'optIn', op: 'isNotBlank', true: [true, false, 'x'], false: blanks, unknown: [error] },
];

const strangersToDates: readonly Cell[] = [error, '2026-11-23', 'tomorrow', true, '46349'];
const today = day('2026-11-23');
const dateCases: readonly CellCase[] = [
  {
    field: 'birthday',
    op: 'on',
    values: [{ today: {} }, { date: '2024-02-29' }],
    true: [today, today + 0.99, day('2024-02-29')],
    false: [...blanks, today - 1, today + 1, 0],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'on',
    values: [{ date: '2026-11-23' }],
    true: [
      { number: today, shownAs: 'date' },
      { number: today, shownAs: 'currency' },
    ],
    false: [today - 0.001],
    unknown: [],
  },
  {
    field: 'birthday',
    op: 'notOn',
    values: [{ today: {} }],
    true: [...blanks, today - 1],
    false: [today + 0.5],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'onOrAfter',
    values: [{ now: {} }],
    true: [today, today + 0.1, today + 1],
    false: [...blanks, today - 1],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'after',
    values: [{ today: {} }],
    true: [today + 1],
    false: [...blanks, today, today + 0.99],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'before',
    values: [{ startOf: 'month', add: 0 }],
    true: [day('2026-10-31'), 0, -5],
    false: [...blanks, day('2026-11-01')],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'onOrBefore',
    values: [{ endOf: 'quarter', add: 0 }],
    true: [day('2026-12-31') + 0.9],
    false: [...blanks, day('2027-01-01')],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'between',
    values: [{ date: '2026-11-25' }, { today: { add: -1, unit: 'day' } }],
    true: [today - 1, day('2026-11-25') + 0.5],
    false: [...blanks, today - 2, today + 3],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'inLast',
    values: [{ n: 1, unit: 'day' }],
    true: [today, today - 1],
    false: [...blanks, today - 2, today + 1],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'inNext',
    values: [{ n: 3, unit: 'month' }],
    true: [today, day('2027-02-23')],
    false: [...blanks, today - 1, day('2027-02-24')],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'notInLast',
    values: [{ n: 1, unit: 'week' }],
    true: [...blanks, today - 8, today + 1],
    false: [today, today - 7],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'inPeriod',
    values: [{ period: 'this', unit: 'week' }],
    true: [today, today + 6],
    false: [...blanks, today - 1, today + 7],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'inPeriod',
    values: [
      { period: 'last', unit: 'quarter' },
      { period: 'next', unit: 'year' },
    ],
    true: [day('2026-07-01'), day('2026-09-30'), day('2027-12-31')],
    false: [...blanks, today, day('2026-06-30'), day('2028-01-01')],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'notInPeriod',
    values: [{ period: 'this', unit: 'year' }],
    true: [...blanks, day('2025-12-31')],
    false: [today, day('2026-01-01')],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'anniversary',
    true: [day('1984-11-23'), today, day('2030-11-23')],
    false: [...blanks, day('1984-11-24'), day('1984-12-23')],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'anniversaryInNext',
    values: [{ n: 39, unit: 'day' }],
    true: [day('1990-11-23'), day('1990-01-01'), day('2035-12-31')],
    false: [...blanks, day('1990-01-02'), day('1990-11-22')],
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'anniversaryInLast',
    values: [{ n: 365, unit: 'day' }],
    true: [day('1990-11-23'), day('1990-11-24'), day('2000-02-29')],
    false: blanks,
    unknown: strangersToDates,
  },
  {
    field: 'birthday',
    op: 'monthIs',
    values: [11, 2],
    true: [today, day('2000-02-29'), day('1850-11-01')],
    false: [...blanks, day('2000-03-01'), 0, day('1899-12-31')],
    unknown: [...strangersToDates, 1e9, -1e9],
  },
  {
    field: 'birthday',
    op: 'weekdayIs',
    values: [1, 7],
    true: [today, today - 1, today - 7_000, -5],
    false: [...blanks, today + 1, 0],
    unknown: [...strangersToDates, 1e21],
  },
  { field: 'birthday', op: 'isBlank', true: blanks, false: ['tomorrow', today, 0], unknown: [error] },
];

const nineThirty = day('2026-11-23T09:30');
const millisecond = 1 / 86_400_000;
const datetimeCases: readonly CellCase[] = [
  {
    field: 'appointment',
    op: 'onOrAfter',
    values: [{ now: {} }],
    true: [nineThirty, nineThirty - millisecond / 3, nineThirty + millisecond, today + 1],
    false: [...blanks, nineThirty - millisecond, today],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'before',
    values: [{ now: { add: -2, unit: 'hour' } }],
    true: [day('2026-11-23T07:29:59.999')],
    false: [...blanks, day('2026-11-23T07:30')],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'on',
    values: [{ today: {} }],
    true: [today, nineThirty, day('2026-11-23T23:59:59.999')],
    false: [...blanks, today - millisecond, today + 1],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'on',
    values: [{ datetime: '2026-11-23T09:30' }, { datetime: '2026-03-29T02:30:15.5' }],
    true: [nineThirty, day('2026-03-29T02:30:15.500')],
    false: [...blanks, nineThirty + millisecond, today],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'notOn',
    values: [{ date: '2026-11-23' }],
    blank: 'exclude',
    true: [today + 1],
    false: [...blanks, nineThirty],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'after',
    values: [{ today: {} }],
    true: [today + 1],
    false: [...blanks, day('2026-11-23T23:59:59.999')],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'onOrBefore',
    values: [{ date: '2026-11-23' }],
    true: [day('2026-11-23T23:59:59.999')],
    false: [...blanks, today + 1],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'between',
    values: [{ now: {} }, { today: {} }],
    true: [today, nineThirty],
    false: [...blanks, nineThirty + millisecond, today - millisecond],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'between',
    values: [{ datetime: '2026-11-22T12:00' }, { date: '2026-11-23' }],
    true: [day('2026-11-22T12:00'), day('2026-11-23T23:59:59.999')],
    false: [...blanks, day('2026-11-22T11:59'), today + 1],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'notBetween',
    values: [{ now: {} }, { now: { add: 1, unit: 'hour' } }],
    true: [...blanks, today, day('2026-11-23T10:30:00.001')],
    false: [nineThirty, day('2026-11-23T10:30')],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'inLast',
    values: [{ n: 1, unit: 'month' }],
    true: [nineThirty, day('2026-10-23T09:30')],
    false: [...blanks, day('2026-10-23T09:29'), nineThirty + millisecond],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'inNext',
    values: [{ n: 90, unit: 'minute' }],
    true: [nineThirty, day('2026-11-23T11:00')],
    false: [...blanks, day('2026-11-23T11:00:00.001')],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'notInNext',
    values: [{ n: 1, unit: 'week' }],
    true: [...blanks, day('2026-11-30T09:31')],
    false: [nineThirty, day('2026-11-30T09:30')],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'inPeriod',
    values: [{ period: 'this', unit: 'day' }],
    true: [today, day('2026-11-23T23:59:59.999')],
    false: [...blanks, today + 1],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'weekdayIs',
    values: [1],
    true: [nineThirty, day('2026-11-23T23:59:59.999')],
    false: [...blanks, today + 1],
    unknown: strangersToDates,
  },
  {
    field: 'appointment',
    op: 'anniversary',
    true: [day('2000-11-23T23:59')],
    false: [...blanks, day('2000-11-24')],
    unknown: strangersToDates,
  },
];

export const cellCases: readonly CellCase[] = [
  ...textCases,
  ...emailCases,
  ...tagCases,
  ...numberCases,
  ...checkboxCases,
  ...dateCases,
  ...datetimeCases,
];

/**
 * Where the judge is known not to do what Sheets does, or a formula cannot see what the evaluator sees; these cells
 * are judged by the evaluator alone.
 */
export const outsideJudgement: readonly {
  readonly reason: string;
  covers(cell: Cell, field: string): boolean;
}[] = [
  {
    reason: 'a formula cannot see number formats (deviation formattedNumberAsText)',
    covers: (cell, field) => isFormatted(cell) && (field === 'country' || field === 'tags'),
  },
  {
    reason: 'the judge takes the text "#N/A" for an error value',
    covers: (cell) => typeof cell === 'string' && cell.startsWith('#'),
  },
  {
    reason: 'the judge writes numbers into text with 17 digits and "1e+21"',
    covers: (cell, field) => field === 'country' && (cell === 1e21 || cell === 0.1 + 0.2),
  },
];

function isFormatted(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null && 'shownAs' in cell;
}
