// Values of date operators: written dates and date-times, moments relative to now, other fields.
// Here: what they are and how they are read from and written to JSON.
import {
  dayOf,
  daysInMonth,
  type LongUnit,
  longUnits,
  millisecondsIn,
  monthsIn,
  msPerDay,
  type Unit,
  units,
} from '../calendar.ts';
import type { FieldDefinition, JsonValue } from '../types.ts';
import { dateKinds } from './families.ts';
import type { ValueReading } from './operator.ts';
import { hasOnlyKeys, looksLikeReference, readReference } from './references.ts';

/** A checked date value. `json` is how it was written. Days are serials, instants whole ms on the same scale. */
export type DateOperand =
  | { readonly type: 'day'; readonly day: number; readonly json: JsonValue }
  | { readonly type: 'instant'; readonly at: number; readonly json: JsonValue }
  | { readonly type: 'now'; readonly add: number; readonly unit: Unit; readonly json: JsonValue }
  | { readonly type: 'today'; readonly add: number; readonly unit: LongUnit; readonly json: JsonValue }
  | { readonly type: 'startOf'; readonly add: number; readonly unit: LongUnit; readonly json: JsonValue }
  | { readonly type: 'endOf'; readonly add: number; readonly unit: LongUnit; readonly json: JsonValue }
  | { readonly type: 'field'; readonly field: FieldDefinition; readonly json: JsonValue };

/** The values that stand for another point as time passes. */
export type MovingOperand = Extract<DateOperand, { readonly type: 'now' | 'today' | 'startOf' | 'endOf' }>;

/** Spans of more than the 10,000 years that dates may lie in say nothing, and would leave exact arithmetic. */
const longestSpanInDays = 3_660_000;

/** Reads the date values of a condition; null where a problem was reported. */
export function readDates(reading: ValueReading): readonly DateOperand[] | null {
  const operands: DateOperand[] = [];
  reading.values.forEach((value, index) => {
    const operand = readDate(reading, index, value);
    if (operand !== null) operands.push(operand);
  });
  return operands.length === reading.values.length ? operands : null;
}

function readDate(reading: ValueReading, index: number, value: unknown): DateOperand | null {
  if (looksLikeReference(value)) {
    const field = readReference(reading, index, value, dateKinds);
    return field === null ? null : { type: 'field', field, json: { field: field.id } };
  }
  if (isOneKeyed(value, 'date')) return readDay(reading, index, value.date);
  if (isOneKeyed(value, 'datetime')) return readInstant(reading, index, value.datetime);
  if (isOneKeyed(value, 'now')) return readRelative(reading, index, 'now', value.now);
  if (isOneKeyed(value, 'today')) return readRelative(reading, index, 'today', value.today);
  if (hasOnlyKeys(value, ['startOf', 'add']) && 'startOf' in value)
    return readEdge(reading, index, 'startOf', value.startOf, value.add);
  if (hasOnlyKeys(value, ['endOf', 'add']) && 'endOf' in value)
    return readEdge(reading, index, 'endOf', value.endOf, value.add);
  reading.report(
    index,
    'wrongValue',
    'This value must be a date, a date with time, or a moment relative to now or today.',
  );
  return null;
}

function isOneKeyed<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return hasOnlyKeys(value, [key]) && Object.keys(value).length === 1;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const datetimePattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/;

/** The serial day of "2026-11-23", or null where no such day exists in the years 1 to 9999. */
function dayOfText(text: unknown): number | null {
  const match = typeof text === 'string' ? datePattern.exec(text) : null;
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

function readDay(reading: ValueReading, index: number, text: unknown): DateOperand | null {
  const day = dayOfText(text);
  if (day !== null) return { type: 'day', day, json: { date: String(text) } };
  reading.report(index, 'unknownDate', 'This date does not exist: write it like 2026-11-23.');
  return null;
}

function readInstant(reading: ValueReading, index: number, text: unknown): DateOperand | null {
  const match = typeof text === 'string' ? datetimePattern.exec(text) : null;
  const day = match === null ? null : dayOfText(match[1]);
  if (match === null || day === null) {
    reading.report(
      index,
      'unknownDate',
      'This date with time does not exist: write it like 2026-11-23T09:30.',
    );
    return null;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  const milliseconds = Number(match[4] ?? 0) * 1000 + Number((match[5] ?? '').padEnd(3, '0'));
  return {
    type: 'instant',
    at: day * msPerDay + minutes * 60_000 + milliseconds,
    json: { datetime: String(text) },
  };
}

function readRelative(
  reading: ValueReading,
  index: number,
  type: 'now' | 'today',
  value: unknown,
): DateOperand | null {
  if (hasOnlyKeys(value, []))
    return type === 'now'
      ? { type, add: 0, unit: 'day', json: { now: {} } }
      : { type, add: 0, unit: 'day', json: { today: {} } };
  if (!hasOnlyKeys(value, ['add', 'unit'])) {
    reading.report(index, 'wrongValue', `"${type}" takes a whole number of units to add, or nothing at all.`);
    return null;
  }
  if (type === 'today' || reading.field.kind === 'date') {
    const span = readLongSpan(reading, index, value.add, value.unit);
    if (span === null) return null;
    const json = { add: span.add, unit: span.unit };
    return type === 'now' ? { type, ...span, json: { now: json } } : { type, ...span, json: { today: json } };
  }
  const span = readSpan(reading, index, value.add, value.unit);
  return span === null ? null : { type: 'now', ...span, json: { now: { add: span.add, unit: span.unit } } };
}

function readEdge(
  reading: ValueReading,
  index: number,
  type: 'startOf' | 'endOf',
  unit: unknown,
  add: unknown,
): DateOperand | null {
  const span = readLongSpan(reading, index, add, unit);
  if (span === null) return null;
  const json =
    type === 'startOf' ? { startOf: span.unit, add: span.add } : { endOf: span.unit, add: span.add };
  return { type, ...span, json };
}

/** A whole number of units, minutes and hours included. */
export function readSpan(
  reading: ValueReading,
  index: number,
  add: unknown,
  unit: unknown,
): { readonly add: number; readonly unit: Unit } | null {
  const known = units.find((candidate) => candidate === unit);
  if (known === undefined) {
    reading.report(index, 'unknownUnit', 'The unit must be minute, hour, day, week, month, quarter or year.');
    return null;
  }
  return isSpan(reading, index, add, known) ? { add, unit: known } : null;
}

/** A whole number of days or longer units: what whole days can be moved by. */
export function readLongSpan(
  reading: ValueReading,
  index: number,
  add: unknown,
  unit: unknown,
): { readonly add: number; readonly unit: LongUnit } | null {
  const known = longUnits.find((candidate) => candidate === unit);
  if (known === undefined) {
    reading.report(
      index,
      'unknownUnit',
      'Whole days need the unit day, week, month, quarter or year; minutes and hours need a field with time.',
    );
    return null;
  }
  return isSpan(reading, index, add, known) ? { add, unit: known } : null;
}

function isSpan(reading: ValueReading, index: number, add: unknown, unit: Unit): add is number {
  if (typeof add !== 'number' || !Number.isSafeInteger(add)) {
    reading.report(index, 'wrongValue', 'The number of units must be a whole number.');
    return false;
  }
  const days = Math.abs(add) * (monthsIn(unit) > 0 ? monthsIn(unit) * 30.5 : millisecondsIn(unit) / msPerDay);
  if (days <= longestSpanInDays) return true;
  reading.report(index, 'spanTooLong', 'This span is longer than 10,000 years: give a smaller number.');
  return false;
}
