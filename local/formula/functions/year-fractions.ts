/** The part of a year between two dates, by the five ways of counting days (YEARFRAC's third argument). */
import { dateOfSerial, serialOfDate } from '../../values/serial.ts';
import { type Scalar, wrongNumber } from '../formula-values.ts';
import { days360 } from './dates.ts';

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of the year that counts for the actual/actual way: the mean of all years touched, or one year's own length. */
function yearLength(from: number, to: number): number {
  const [a, b] = [dateOfSerial(from), dateOfSerial(to)];
  const withinYear =
    b.year === a.year ||
    (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (!withinYear) {
    const start = serialOfDate(a.year, 1, 1) ?? 0;
    const end = serialOfDate(b.year + 1, 1, 1) ?? 0;
    return (end - start) / (b.year - a.year + 1);
  }
  if (a.year === b.year) return isLeap(a.year) ? 366 : 365;
  const leapDay = isLeap(a.year)
    ? serialOfDate(a.year, 2, 29)
    : isLeap(b.year)
      ? serialOfDate(b.year, 2, 29)
      : null;
  return leapDay !== null && leapDay >= from && leapDay <= to ? 366 : 365;
}

/** US 30/360 as bonds count it: the ends of February are the thirtieth. */
function bondDays(from: number, to: number): number {
  const b = dateOfSerial(to);
  const a = dateOfSerial(from);
  const endOfFebruary = (one: typeof a) => one.month === 2 && one.day === (isLeap(one.year) ? 29 : 28);
  if (endOfFebruary(a) && endOfFebruary(b)) return (b.year - a.year) * 360 + (b.month - a.month) * 30;
  return days360(from, to, false);
}

export function yearFraction(start: number, end: number, basis: number): Scalar {
  const from = Math.floor(Math.min(start, end));
  const to = Math.floor(Math.max(start, end));
  switch (basis) {
    case 0:
      return bondDays(from, to) / 360;
    case 1:
      return (to - from) / yearLength(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return days360(from, to, true) / 360;
    default:
      return wrongNumber;
  }
}
