// The examples of the operator reference: a small table of contacts, and for each comparison the values to show it with.
// What they find is not written here: the page asks the evaluator.
import type { Cell, FieldDefinition, FieldKind, JsonValue } from '../../src/rules/index.ts';

/** A family of kinds that share their comparisons, as one section of the page. */
export interface Section {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly about: string;
  readonly field: FieldDefinition;
  /** The kinds of field the section speaks of; its comparisons are those made for exactly these. */
  readonly kinds: readonly FieldKind[];
  /** Cells to try each example on. */
  readonly cells: readonly Cell[];
  /** Values by operator; what is not named here takes `usual`. */
  readonly values: Readonly<Record<string, readonly JsonValue[]>>;
  readonly usual: readonly JsonValue[];
  /** The comparison whose example is shown as a formula, too. */
  readonly asFormula: string;
}

/** Days since 30 December 1899, as Sheets counts them: "2026-11-23". */
function serial(day: string): number {
  return (Date.parse(`${day}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

const minutes = 9 * 60 + 30;
/** Monday, 23 November 2026, 09:30: "today" and "now" of every example. */
export const now = serial('2026-11-23') + minutes / 1440;
export const nowInWords = 'Monday, 23 November 2026, 9:30';

/** A date as the page shows it. */
export function dayText(value: number): string {
  return new Date(value * 86_400_000 + Date.UTC(1899, 11, 30)).toISOString().slice(0, 10);
}

const week: JsonValue = { n: 7, unit: 'day' };
const today: JsonValue = { today: {} };

export const sections: readonly Section[] = [
  {
    title: 'Texts',
    about:
      'Upper and lower case are the same, and spaces around a text or doubled inside it do not count. Every character means itself: `*`, `?` and `%` are no wildcards. [Patterns](#patterns) alone have rules of their own.',
    field: { id: 'country', name: 'Country', kind: 'text' },
    kinds: ['text', 'email', 'phone', 'url', 'dropdown'],
    cells: [
      'Canada',
      ' canada',
      'Mexico',
      'New Mexico',
      'France',
      'Canary Islands',
      7,
      'AB-1042',
      'ab-7',
      'AB-x',
    ],
    usual: ['Canada', 'Mexico'],
    asFormula: 'contains',
    values: {
      contains: ['mexico'],
      notContains: ['mexico'],
      startsWith: ['can'],
      notStartsWith: ['can'],
      endsWith: ['mexico'],
      notEndsWith: ['mexico'],
      matches: ['^AB-\\d+$'],
      notMatches: ['^AB-\\d+$'],
    },
  },
  {
    title: 'Email addresses, besides',
    about:
      'All comparisons of texts, and these. The domain is what stands behind the last @; a domain includes its subdomains.',
    field: { id: 'email', name: 'Email', kind: 'email' },
    kinds: ['email'],
    cells: ['ann@gmail.com', 'bob@mail.gmail.com', 'cleo@notgmail.com', 'dora@localhost', 'nobody'],
    usual: [],
    asFormula: 'domainIs',
    values: { domainIs: ['gmail.com'], domainIsNot: ['gmail.com'] },
  },
  {
    title: 'Numbers, currencies and percents',
    about:
      'A value is a number, or another such column of the same contact. A number that is stored as text is not a number: it counts as unknown until it is repaired.',
    field: { id: 'score', name: 'Score', kind: 'number' },
    kinds: ['number', 'currency', 'percent'],
    cells: [0, 5, 10, 49.99, 50, 100],
    usual: [50],
    asFormula: 'notBetween',
    values: { is: [5, 50], isNot: [5, 50], between: [5, 50], notBetween: [5, 50] },
  },
  {
    title: 'Checkboxes',
    about: 'A box that was never touched is an empty cell, and counts as not checked.',
    field: { id: 'optIn', name: 'Opt-in', kind: 'checkbox' },
    kinds: ['checkbox'],
    cells: [true, false],
    usual: [],
    asFormula: 'isFalse',
    values: {},
  },
  {
    title: 'Dates, and dates with a time',
    about:
      'Everything happens on the wall clock of the spreadsheet. A column of dates counts whole days; a column of dates with a time counts to the millisecond, and a day given as a value then stands for the whole day.',
    field: { id: 'renewal', name: 'Renewal', kind: 'date' },
    kinds: ['date', 'datetime'],
    cells: [
      '2026-11-23',
      '2026-11-22',
      '2026-11-24',
      '2026-11-30',
      '2026-12-01',
      '2026-11-16',
      '2025-11-23',
      '1984-11-28',
      '2026-10-31',
    ].map(serial),
    usual: [today],
    asFormula: 'inNext',
    values: {
      between: [today, { endOf: 'month', add: 0 }],
      notBetween: [today, { endOf: 'month', add: 0 }],
      inLast: [week],
      notInLast: [week],
      inNext: [week],
      notInNext: [week],
      inPeriod: [{ period: 'next', unit: 'month' }],
      notInPeriod: [{ period: 'next', unit: 'month' }],
      anniversary: [],
      anniversaryInNext: [week],
      anniversaryInLast: [week],
      monthIs: [12, 1],
      weekdayIs: [6, 7],
    },
  },
  {
    title: 'Tags',
    about:
      'The tags of a cell are separated by commas, semicolons or line breaks, and compared whole: “art” is not in “party, cart”.',
    field: { id: 'tags', name: 'Tags', kind: 'tags' },
    kinds: ['tags'],
    cells: ['Client', 'client, VIP', 'VIP', 'Clients', 'VIP; Client; Press'],
    usual: ['Client', 'VIP'],
    asFormula: 'hasAll',
    values: { countIs: [1], countGte: [2], countLte: [1] },
  },
  {
    title: 'Columns of any kind',
    about:
      'A cell is empty where it holds nothing, or spaces and tabs alone. 0, an unchecked box and the word “null” are not nothing.',
    field: { id: 'country', name: 'Country', kind: 'text' },
    kinds: [
      'text',
      'email',
      'phone',
      'url',
      'dropdown',
      'number',
      'currency',
      'percent',
      'checkbox',
      'date',
      'datetime',
      'tags',
    ],
    cells: [null, '  ', 'Canada', 0, 'null'],
    usual: [],
    asFormula: 'isBlank',
    values: {},
  },
];

/** Ways to give a date, each shown behind "Renewal is on or before". */
export const dateValues: readonly JsonValue[] = [
  { date: '2026-11-23' },
  { datetime: '2026-11-23T09:30' },
  { today: {} },
  { now: {} },
  { today: { add: 14, unit: 'day' } },
  { now: { add: -2, unit: 'hour' } },
  { startOf: 'month', add: 0 },
  { endOf: 'quarter', add: 1 },
  { field: 'birthday' },
];

/** Every field that an example names. */
export const fields: ReadonlyMap<string, FieldDefinition> = new Map(
  [
    ...sections.map(({ field }) => field),
    { id: 'appointment', name: 'Appointment', kind: 'datetime' as const },
    { id: 'birthday', name: 'Birthday', kind: 'date' as const },
  ].map((field) => [field.id, field]),
);
