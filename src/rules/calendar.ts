// Calendar arithmetic on Sheets serials: whole days since 1899-12-30, no zone, no Date object.
import type { WeekStart } from './types.ts';

export const msPerDay = 86_400_000;

/** The serials of 0001-01-01 and 9999-12-31: what a written date may be, and where months and weekdays exist. */
export const firstDay = -693_593;
export const lastDay = 2_958_465;

/** The last millisecond of 9999-12-31: time ends there, no later now is ever evaluated. */
export const lastMillisecond = (lastDay + 1) * msPerDay - 1;

/** The Gregorian calendar repeats after 400 years: 4,800 months, 146,097 days, whole weeks. */
export const daysPerCycle = 146_097;
export const monthsPerCycle = 4_800;

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
export type LongUnit = Exclude<Unit, 'minute' | 'hour'>;
export const units: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
export const longUnits: readonly LongUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// 0000-03-01 as a serial: counting years from March puts the leap day last.
const marchEra = -693_899;

/** Year, month (1–12) and day of a serial day; proleptic Gregorian, any whole number. */
export function civilOf(serialDay: number): CivilDate {
  const shifted = serialDay - marchEra;
  const cycle = Math.floor(shifted / daysPerCycle);
  const dayOfCycle = shifted - cycle * daysPerCycle;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36524) -
      Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The serial day of a date that exists. */
export function dayOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    marchEra +
    cycle * daysPerCycle +
    yearOfCycle * 365 +
    Math.floor(yearOfCycle / 4) -
    Math.floor(yearOfCycle / 100) +
    dayOfYear
  );
}

/** Days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Adds months as EDATE does: 31 January + 1 month is the last day of February. */
export function addMonths(serialDay: number, months: number): number {
  const { year, month, day } = civilOf(serialDay);
  const monthIndex = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = monthIndex - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** How many months a unit stands for; 0 for the units of fixed length. */
export function monthsIn(unit: Unit): number {
  if (unit === 'month') return 1;
  if (unit === 'quarter') return 3;
  return unit === 'year' ? 12 : 0;
}

/** Milliseconds of a unit of fixed length; 0 for month, quarter and year. */
export function millisecondsIn(unit: Unit): number {
  if (unit === 'minute') return 60_000;
  if (unit === 'hour') return 3_600_000;
  if (unit === 'day') return msPerDay;
  return unit === 'week' ? 7 * msPerDay : 0;
}

/** Moves a day by whole units. */
export function addUnits(serialDay: number, count: number, unit: LongUnit): number {
  const months = monthsIn(unit);
  return months > 0
    ? addMonths(serialDay, count * months)
    : serialDay + (count * millisecondsIn(unit)) / msPerDay;
}

/** The serial of one day on which weeks start (serial 0 was a Saturday). */
export function weekAnchor(weekStart: WeekStart): number {
  if (weekStart === 'monday') return 2;
  return weekStart === 'sunday' ? 1 : 0;
}

/** First day of the unit that lies `add` units from the one `serialDay` is in. */
export function startOfUnit(serialDay: number, unit: LongUnit, add: number, weekStart: WeekStart): number {
  if (unit === 'day') return serialDay + add;
  if (unit === 'week') return serialDay - modulo(serialDay - weekAnchor(weekStart), 7) + 7 * add;
  const { year, month } = civilOf(serialDay);
  const length = monthsIn(unit);
  const monthIndex = (Math.floor((year * 12 + month - 1) / length) + add) * length;
  const startYear = Math.floor(monthIndex / 12);
  return dayOf(startYear, monthIndex - startYear * 12 + 1, 1);
}

/** Last day of the unit that lies `add` units from the one `serialDay` is in. */
export function endOfUnit(serialDay: number, unit: LongUnit, add: number, weekStart: WeekStart): number {
  return startOfUnit(serialDay, unit, add + 1, weekStart) - 1;
}

/** Monday = 1 … Sunday = 7, whatever the settings call the week's first day. */
export function weekdayOf(serialDay: number): number {
  return modulo(serialDay - 2, 7) + 1;
}

/** The remainder with the sign of the divisor, as Sheets' MOD. */
export function modulo(dividend: number, divisor: number): number {
  return dividend - divisor * Math.floor(dividend / divisor);
}

/** A serial as whole milliseconds, halves away from zero as Sheets' ROUND. */
export function millisecondsOf(serial: number): number {
  const milliseconds = serial * msPerDay;
  return milliseconds < 0 ? -Math.round(-milliseconds) : Math.round(milliseconds);
}

/** The serial of whole milliseconds. */
export function serialOf(milliseconds: number): number {
  return milliseconds / msPerDay;
}

/** The day that holds an instant given in milliseconds. */
export function dayOfMilliseconds(milliseconds: number): number {
  return Math.floor(milliseconds / msPerDay);
}
