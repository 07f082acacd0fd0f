/** Date and time functions of Google's list, on serials: days since 30 December 1899. */
import { sheetLocale } from '../../values/locale.ts';
import { dateOfSerial, serialOfDate } from '../../values/serial.ts';
import { parseDateTime } from '../../values/typed-dates.ts';
import type { Evaluation } from '../evaluation.ts';
import { type Scalar, wrongNumber, wrongValue } from '../formula-values.ts';
import {
  boolean,
  type FunctionTable,
  fn,
  integer,
  number,
  optional,
  placed,
  scalar,
  text,
} from '../function-definition.ts';
import { workdayFunctions } from './workdays.ts';
import { yearFraction } from './year-fractions.ts';

/** Date of a year, month and day that may overflow; years below 1900 count from 1900. */
function date(year: number, month: number, day: number): Scalar {
  if (year < 0 || year > 9999) return wrongNumber;
  const full = year < 1900 ? year + 1900 : year;
  const months = full * 12 + month - 1;
  const first = serialOfDate(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  const serial = first === null ? Number.NaN : first + day - 1;
  return Number.isFinite(serial) && serial < 2_958_466 ? serial : wrongNumber;
}

const lastDay = (year: number, month: number) =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** The same day so many months on, or the month's last day; `day` chooses another day. */
export function shiftedMonths(serial: number, months: number, day?: 'last'): number {
  const from = dateOfSerial(serial);
  const total = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const last = lastDay(year, month);
  return serialOfDate(year, month, day === 'last' ? last : Math.min(from.day, last)) ?? Number.NaN;
}

/** Whole seconds of the day, rounded from the serial's fraction. */
function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function dateDifference(start: number, end: number, unit: string): Scalar {
  const [from, to] = [Math.floor(start), Math.floor(end)];
  if (from > to) return wrongNumber;
  const [a, b] = [dateOfSerial(from), dateOfSerial(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return to - from;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return to - shiftedMonths(from, months);
    case 'YD':
      return to - shiftedMonths(from, Math.floor(months / 12) * 12);
    default:
      return wrongNumber;
  }
}

/** Days between dates of a year of twelve months of thirty days. */
export function days360(start: number, end: number, european: boolean): number {
  const [a, b] = [dateOfSerial(start), dateOfSerial(end)];
  let [first, second] = [a.day, b.day];
  const isLastOfFebruary = (one: typeof a) => one.month === 2 && one.day === lastDay(one.year, 2);
  if (european) [first, second] = [Math.min(first, 30), Math.min(second, 30)];
  else {
    if (first === 31 || isLastOfFebruary(a)) first = 30;
    if (second === 31 && first >= 30) second = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + second - first;
}

/** 1 Sunday … 7 Saturday. */
const weekdayOf = (serial: number) => ((((Math.floor(serial) - 1) % 7) + 7) % 7) + 1;

function weekday(serial: number, kind: number): Scalar {
  const day = weekdayOf(serial);
  if (kind === 1) return day;
  if (kind === 2) return ((day + 5) % 7) + 1;
  if (kind === 3) return (day + 5) % 7;
  return kind >= 11 && kind <= 17 ? ((day - 1 - (kind - 10) + 7) % 7) + 1 : wrongNumber;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - ((weekdayOf(serial) + 5) % 7) + 3;
  const yearStart = serialOfDate(dateOfSerial(thursday).year, 1, 1) ?? 0;
  return Math.floor((thursday - yearStart) / 7) + 1;
}

function weekNumber(serial: number, kind: number): Scalar {
  if (kind === 21) return isoWeek(serial);
  const starts: Readonly<Record<number, number>> = {
    1: 1,
    2: 2,
    11: 2,
    12: 3,
    13: 4,
    14: 5,
    15: 6,
    16: 7,
    17: 1,
  };
  const start = starts[kind];
  if (start === undefined) return wrongNumber;
  const yearStart = serialOfDate(dateOfSerial(serial).year, 1, 1) ?? 0;
  const offset = (weekdayOf(yearStart) - start + 7) % 7;
  return Math.floor((Math.floor(serial) - yearStart + offset) / 7) + 1;
}

/** The date or the time that a text is. */
const readText =
  (part: (serial: number) => number) =>
  (evaluation: Evaluation, given: Scalar): Scalar => {
    if (typeof given !== 'string') return wrongValue;
    const found = parseDateTime(given.trim(), sheetLocale(evaluation.locale), evaluation.now);
    return found === null ? wrongValue : part(found.serial);
  };

const time = (hours: number, minutes: number, seconds: number): Scalar => {
  const total = hours * 3600 + minutes * 60 + seconds;
  return total < 0 ? wrongNumber : (total % 86_400) / 86_400;
};

const epoch = (timestamp: number, unit: number): Scalar => {
  const perDay = [86_400, 86_400_000, 86_400_000_000][unit - 1];
  return perDay === undefined || timestamp < 0 ? wrongNumber : timestamp / perDay + 25_569;
};

export const dateFunctions: FunctionTable = {
  ...workdayFunctions,
  DATE: fn([integer, integer, integer], date),
  DATEDIF: fn([number, number, text], dateDifference),
  DATEVALUE: placed([scalar], readText(Math.floor)),
  TIMEVALUE: placed(
    [scalar],
    readText((serial) => serial - Math.floor(serial)),
  ),
  DAY: fn([number], (serial) => dateOfSerial(serial).day),
  MONTH: fn([number], (serial) => dateOfSerial(serial).month),
  YEAR: fn([number], (serial) => dateOfSerial(serial).year),
  DAYS: fn([number, number], (end, start) => Math.floor(end) - Math.floor(start)),
  DAYS360: fn([number, number, optional(boolean, false)], days360),
  EDATE: fn([number, integer], (serial, months) => shiftedMonths(serial, months)),
  EOMONTH: fn([number, integer], (serial, months) => shiftedMonths(serial, months, 'last')),
  EPOCHTODATE: fn([number, optional(integer, 1)], epoch),
  HOUR: fn([number], (serial) => Math.floor(secondsOf(serial) / 3600)),
  MINUTE: fn([number], (serial) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: fn([number], (serial) => secondsOf(serial) % 60),
  ISOWEEKNUM: fn([number], isoWeek),
  NOW: placed([], ({ now }) => now),
  TODAY: placed([], ({ now }) => Math.floor(now)),
  TIME: fn([integer, integer, integer], time),
  WEEKDAY: fn([number, optional(integer, 1)], weekday),
  WEEKNUM: fn([number, optional(integer, 1)], weekNumber),
  YEARFRAC: fn([number, number, optional(integer, 0)], yearFraction),
};
