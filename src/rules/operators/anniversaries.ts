// Operators on the month and day of a date: anniversaries, months, weekdays.
import {
  civilOf,
  dayOf,
  dayOfMilliseconds,
  daysInMonth,
  daysPerCycle,
  firstDay,
  lastDay,
  msPerDay,
  weekdayOf,
} from '../calendar.ts';
import type { ValuePart } from '../cell-family.ts';
import type { FieldKind } from '../types.ts';
import { counted, listed } from '../wording.ts';
import { dayEnglish, monthName, weekdayName } from './date-english.ts';
import { dayFormula } from './date-formulas.ts';
import { movedDay, ownDay } from './date-googlesql.ts';
import { dateFamily, dateKinds } from './families.ts';
import {
  defineOperator,
  type FormulaScene,
  type GoogleSqlScene,
  holdingByPart,
  type Operator,
  type OperatorRecord,
  type ValueReading,
} from './operator.ts';

import { hasOnlyKeys } from './references.ts';

/** The day of a cell, or null outside the years 1 to 9999, where there are no months and weekdays. */
function dayOfValue(value: number, kind: FieldKind): number | null {
  const day = kind === 'date' ? value : dayOfMilliseconds(value);
  return day >= firstDay && day <= lastDay ? day : null;
}

/** The month times 32 plus the day of the month; null outside the years 1 to 9999. */
function dayOfYearPart(kind: FieldKind): ValuePart<number, number | null> {
  return {
    name: 'day of year',
    of: (value) => {
      const serialDay = dayOfValue(value, kind);
      if (serialDay === null) return null;
      const { month, day } = civilOf(serialDay);
      return 32 * month + day;
    },
  };
}

function monthOfPart(part: number): number {
  return Math.floor(part / 32);
}

function weekdayPart(kind: FieldKind): ValuePart<number, number | null> {
  return {
    name: 'weekday',
    of: (value) => {
      const day = dayOfValue(value, kind);
      return day === null ? null : weekdayOf(day);
    },
  };
}

/**
 * `formula` of the cell's day, an error outside the years 1 to 9999. The day is moved by whole 400-year cycles
 * into 1900–2299, where month, day and weekday are the same and Sheets' date functions are sure to work.
 */
function ofDay({ cell, writer }: FormulaScene, formula: (day: string) => string): string {
  const day = dayFormula(cell, writer);
  const near = `(${writer.call('MOD', `${day}-2`, String(daysPerCycle))}+2)`;
  const exists = writer.and([`${day}>=${writer.number(firstDay)}`, `${day}<=${writer.number(lastDay)}`]);
  return writer.call('IF', exists, formula(near), writer.call('NA'));
}

/** `sql` of the cell's day, unknown outside the years 1 to 9999. */
function ofDaySql(scene: GoogleSqlScene, sql: (day: string) => string): string {
  return `IF(${scene.writer.problem(scene.field)} IS NULL, ${sql(ownDay(scene))}, NULL)`;
}

interface CalendarPart {
  readonly op: string;
  readonly label: string;
  readonly valueKind: 'month' | 'weekday';
  readonly highest: number;
  readonly message: string;
  valuePart(kind: FieldKind): ValuePart<number, number | null>;
  /** The month or weekday of a value's part. */
  partOf(valuePart: number): number;
  formula(day: string, scene: FormulaScene): string;
  googlesql(day: string): string;
  english(part: number): string;
}

const parts: readonly CalendarPart[] = [
  {
    op: 'monthIs',
    label: 'month is',
    valueKind: 'month',
    highest: 12,
    message: 'A month is a whole number from 1 to 12.',
    valuePart: dayOfYearPart,
    partOf: monthOfPart,
    formula: (day, { writer }) => writer.call('MONTH', day),
    googlesql: (day) => `EXTRACT(MONTH FROM ${day})`,
    english: monthName,
  },
  {
    op: 'weekdayIs',
    label: 'weekday is',
    valueKind: 'weekday',
    highest: 7,
    message: 'A weekday is a whole number from 1 (Monday) to 7 (Sunday).',
    valuePart: weekdayPart,
    partOf: (weekday) => weekday,
    formula: (day, { writer }) => `${writer.call('MOD', `${day}-2`, '7')}+1`,
    // DAYOFWEEK counts from Sunday = 1.
    googlesql: (day) => `MOD(EXTRACT(DAYOFWEEK FROM ${day}) + 5, 7) + 1`,
    english: weekdayName,
  },
];

function partOperator(part: CalendarPart): Operator {
  const record: OperatorRecord<number, readonly number[]> = {
    op: part.op,
    kinds: dateKinds,
    label: part.label,
    negative: false,
    valueForm: 'many',
    valueKind: part.valueKind,
    joining: 'or',
    family: dateFamily,
    blank: () => false,
    check: (reading) => readParts(reading, part),
    write: (values) => values,
    references: () => [],
    holding: (values, { field }) =>
      holdingByPart(part.valuePart(field.kind), (found) =>
        found === null ? null : values.includes(part.partOf(found)),
      ),
    formula: (values, scene) =>
      ofDay(scene, (day) =>
        scene.writer.or(values.map((value) => `${part.formula(day, scene)}=${scene.writer.number(value)}`)),
      ),
    googlesql: (values, scene) =>
      ofDaySql(scene, (day) => scene.writer.isAnyOf('INT64', part.googlesql(day), values)),
    english: (values) => `${part.label} ${listed(values.map(part.english), 'or')}`,
    resolved: (values) => listed(values.map(part.english), 'or'),
    changes: null,
  };
  return defineOperator(record);
}

function readParts(reading: ValueReading, part: CalendarPart): readonly number[] | null {
  const found: number[] = [];
  reading.values.forEach((value, index) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= part.highest)
      found.push(value);
    else reading.report(index, 'wrongValue', part.message);
  });
  return found.length === reading.values.length ? found : null;
}

/** The anniversary in a year of a day of the year; 29 February is kept on the 28th in a year without one. */
function anniversaryIn(year: number, dayOfYear: number): number {
  const month = monthOfPart(dayOfYear);
  return dayOf(year, month, Math.min(dayOfYear % 32, daysInMonth(year, month)));
}

/** From how many days before to how many days after its day an anniversary counts. */
interface AnniversaryWindow {
  readonly before: number;
  readonly after: number;
}

function isInWindow(dayOfYear: number, today: number, { before, after }: AnniversaryWindow): boolean {
  const { year } = civilOf(today);
  return [year - 1, year, year + 1].some((candidate) => {
    const anniversary = anniversaryIn(candidate, dayOfYear);
    return today >= anniversary - before && today <= anniversary + after;
  });
}

function anniversaryOperator(
  choice: { readonly op: string; readonly label: string; readonly valueForm: 'none' | 'one' },
  window: (days: number) => AnniversaryWindow,
): Operator {
  const none = choice.valueForm === 'none';
  const record: OperatorRecord<number, number> = {
    ...choice,
    kinds: dateKinds,
    negative: false,
    valueKind: none ? null : 'duration',
    joining: null,
    family: dateFamily,
    blank: () => false,
    check: (reading) => (none ? 0 : readDays(reading)),
    write: (days) => (none ? [] : [{ n: days, unit: 'day' }]),
    references: () => [],
    holding: (days, { field, moment }) =>
      holdingByPart(dayOfYearPart(field.kind), (part) =>
        part === null ? null : isInWindow(part, moment.today, window(days)),
      ),
    formula: (days, scene) => ofDay(scene, (day) => windowFormula(day, window(days), scene)),
    googlesql: (days, scene) => ofDaySql(scene, (day) => windowSql(day, window(days), scene)),
    english: (days) => (none ? choice.label : `${choice.label} ${counted(days, 'day')}`),
    resolved: (days, { moment }) => {
      const { before, after } = window(days);
      const [first, last] = [moment.today - after, moment.today + before].map(dayEnglish);
      return first === last ? `${first}` : `${first} to ${last}`;
    },
    changes: (days, { field }) => ({
      periodic: true,
      collect: (value, _row, after, until, candidate) => {
        const dayOfYear = dayOfYearPart(field.kind).of(value);
        if (dayOfYear === null) return;
        const { before, after: kept } = window(days);
        // A window that reaches over a year never closes: looking a year back and ahead is then enough, too.
        const reach = Math.min(before + kept, 366) + 366;
        const lastYear = civilOf(dayOfMilliseconds(until) + reach).year;
        for (let year = civilOf(dayOfMilliseconds(after) - reach).year; year <= lastYear; year += 1) {
          const anniversary = anniversaryIn(year, dayOfYear);
          candidate((anniversary - before) * msPerDay);
          candidate((anniversary + kept + 1) * msPerDay);
        }
      },
    }),
  };
  return defineOperator(record);
}

function readDays(reading: ValueReading): number | null {
  const [value] = reading.values;
  if (!hasOnlyKeys(value, ['n', 'unit'])) {
    reading.report(0, 'wrongValue', 'This value must be a number of days.');
    return null;
  }
  if (value.unit !== 'day') {
    reading.report(0, 'unknownUnit', 'Anniversaries are counted in days.');
    return null;
  }
  const { n } = value;
  if (typeof n === 'number' && Number.isSafeInteger(n) && n >= 1 && n <= 3_660_000) return n;
  reading.report(0, 'wrongValue', 'The number of days must be a whole number, 1 or more.');
  return null;
}

/** EDATE by whole years keeps 29 February on the 28th, as `anniversaryIn` does. */
function windowFormula(day: string, { before, after }: AnniversaryWindow, { writer }: FormulaScene): string {
  const today = writer.call('TODAY');
  const years = `${writer.call('YEAR', today)}-${writer.call('YEAR', day)}`;
  const anniversary = (yearsAway: number): string =>
    writer.call('EDATE', day, `12*(${writer.plus(years, yearsAway)})`);
  if (before === 0 && after === 0) return `${anniversary(0)}=${today}`;
  const reaches = (yearsAway: number): string =>
    writer.and([
      `${today}>=${writer.plus(anniversary(yearsAway), -before)}`,
      `${today}<=${writer.plus(anniversary(yearsAway), after)}`,
    ]);
  return writer.or([reaches(0), reaches(before > 0 ? 1 : -1)]);
}

/** DATE_ADD by whole years keeps 29 February on the 28th, as `anniversaryIn` does; year 10,000 has no anniversaries. */
function windowSql(day: string, { before, after }: AnniversaryWindow, { writer }: GoogleSqlScene): string {
  const today = writer.today();
  const years = `EXTRACT(YEAR FROM ${today}) - EXTRACT(YEAR FROM ${day})`;
  const anniversary = `DATE_ADD(${day}, INTERVAL ${years} YEAR)`;
  if (before === 0 && after === 0) return `${anniversary} = ${today}`;
  const from = movedDay(today, -after, writer);
  const to = movedDay(today, before, writer);
  const next = `SAFE.DATE_ADD(${day}, INTERVAL ${years} ${before > 0 ? '+' : '-'} 1 YEAR)`;
  return `${anniversary} BETWEEN ${from} AND ${to} OR IFNULL(${next} BETWEEN ${from} AND ${to}, FALSE)`;
}

export const anniversaryOperators: readonly Operator[] = [
  ...parts.map(partOperator),
  anniversaryOperator({ op: 'anniversary', label: 'has its anniversary today', valueForm: 'none' }, () => ({
    before: 0,
    after: 0,
  })),
  anniversaryOperator(
    { op: 'anniversaryInNext', label: 'has its anniversary in the next', valueForm: 'one' },
    (days) => ({ before: days, after: 0 }),
  ),
  anniversaryOperator(
    { op: 'anniversaryInLast', label: 'has its anniversary in the last', valueForm: 'one' },
    (days) => ({ before: 0, after: days }),
  ),
];
