// Date values as GoogleSQL: DATE and DATETIME of the spreadsheet's wall clock, moved by GoogleSQL's own calendar.
//
// DATE_ADD and DATETIME_ADD keep the last day of a month for months that lack the day, as EDATE does, and leave the time
// of day (https://cloud.google.com/bigquery/docs/reference/standard-sql/date_functions#date_add). Where they would leave
// the years 1 to 9999 they are errors, which would stop the whole statement: there the nearest day stands for the result.
import type { LongUnit, Unit } from '../calendar.ts';
import { dateText, datetimeText } from '../googlesql-table.ts';
import type { GoogleSqlWriter } from '../googlesql-writer.ts';
import type { DateOperand } from './date-values.ts';
import type { GoogleSqlScene } from './operator.ts';

const ends = {
  DATE: { first: "DATE '0001-01-01'", last: "DATE '9999-12-31'" },
  DATETIME: { first: "DATETIME '0001-01-01 00:00:00'", last: "DATETIME '9999-12-31 23:59:59.999'" },
} as const;

type DateType = keyof typeof ends;

/** A call that may leave the years there are (of the calendar's units only weeks reach over them); then the nearest day. */
function within(type: DateType, end: 'first' | 'last', call: string): string {
  return `IFNULL(SAFE.${call}, ${ends[type][end]})`;
}

function moved(type: DateType, from: string, add: number, unit: Unit, writer: GoogleSqlWriter): string {
  if (add === 0) return from;
  const interval = `INTERVAL ${writer.parameter('INT64', add)} ${unit.toUpperCase()}`;
  return within(type, add < 0 ? 'first' : 'last', `${type}_ADD(${from}, ${interval})`);
}

/** A day moved by whole days, as a DATE. */
export function movedDay(day: string, days: number, writer: GoogleSqlWriter): string {
  return moved('DATE', day, days, 'day', writer);
}

/** A unit as DATE_TRUNC and LAST_DAY name it: weeks begin on a day of one's own choice. */
function datePart(unit: LongUnit, writer: GoogleSqlWriter): string {
  return unit === 'week' ? `WEEK(${writer.weekStart.toUpperCase()})` : unit.toUpperCase();
}

/** First day of the unit `add` units from today's. */
function startOf(unit: LongUnit, add: number, writer: GoogleSqlWriter): string {
  if (unit === 'day') return moved('DATE', writer.today(), add, unit, writer);
  const start = `DATE_TRUNC(${writer.today()}, ${datePart(unit, writer)})`;
  return moved('DATE', unit === 'week' ? within('DATE', 'first', start) : start, add, unit, writer);
}

/** Last day of the unit `add` units from today's. */
function endOf(unit: LongUnit, add: number, writer: GoogleSqlWriter): string {
  const start = startOf(unit, add, writer);
  if (unit === 'day') return start;
  const end = `LAST_DAY(${start}, ${datePart(unit, writer)})`;
  return unit === 'week' ? within('DATE', 'last', end) : end;
}

/** A value by itself: a DATE where it is a whole day, else a DATETIME. */
interface DatePoint {
  readonly sql: string;
  readonly isDay: boolean;
}

function pointOf(operand: DateOperand, writer: GoogleSqlWriter): DatePoint {
  switch (operand.type) {
    case 'day':
      return { sql: writer.parameter('DATE', dateText(operand.day)), isDay: true };
    case 'instant':
      return { sql: writer.parameter('DATETIME', datetimeText(operand.at)), isDay: false };
    case 'now':
      return { sql: moved('DATETIME', writer.now(), operand.add, operand.unit, writer), isDay: false };
    case 'today':
      return { sql: moved('DATE', writer.today(), operand.add, operand.unit, writer), isDay: true };
    case 'startOf':
      return { sql: startOf(operand.unit, operand.add, writer), isDay: true };
    case 'endOf':
      return { sql: endOf(operand.unit, operand.add, writer), isDay: true };
    case 'field':
      return { sql: writer.value(operand.field), isDay: operand.field.kind === 'date' };
  }
}

function dayOf({ sql, isDay }: DatePoint): string {
  return isDay ? sql : `DATE(${sql})`;
}

/** The day of the condition's own cell. */
export function ownDay({ field, writer }: GoogleSqlScene): string {
  return dayOf({ sql: writer.value(field), isDay: field.kind === 'date' });
}

/** Both sides of a comparison of the own cell with a value: whole days, or instants where the value is one. */
export interface ComparedDates {
  readonly own: string;
  readonly value: string;
  readonly inDays: boolean;
}

/** On a date field everything stands for its day; on a datetime field a whole day is compared with the cell's day. */
export function comparedDates(operand: DateOperand, scene: GoogleSqlScene): ComparedDates {
  const { field, writer } = scene;
  const point = pointOf(operand, writer);
  if (field.kind === 'date' || point.isDay) return { own: ownDay(scene), value: dayOf(point), inDays: true };
  return { own: writer.value(field), value: point.sql, inDays: false };
}
