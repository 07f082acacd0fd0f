// What every form of date value stands for on a datetime field, each end written by hand. Every comparison is tried on
// each. Where nothing else is said it is Monday, 23 November 2026, 09:30, and weeks start on Monday.
import {
  afterSpringNight,
  autumnNight,
  january,
  lastOfSunday,
  leapDay,
  newYear,
  type Settings,
  saturdays,
  springNight,
  sundays,
} from './moments.ts';
import { comparisons, inLast, inNext, inPeriod } from './stretch-operators.ts';
import { type Stretch, stretchCases } from './truth-matrix.ts';

/** An instant: `just` a millisecond before it and after it. */
function instant(
  value: unknown,
  justBefore: string,
  at: string,
  justAfter: string,
  settings?: Settings,
): Stretch {
  return [value, justBefore, at, at, justAfter, settings];
}

/** Whole days, given by the day before them, the first, the last and the day after. */
function days(
  value: unknown,
  before: string,
  first: string,
  last: string,
  after: string,
  settings?: Settings,
): Stretch {
  return [value, `${before}T23:59:59.999`, first, `${last}T23:59:59.999`, after, settings];
}

// biome-ignore format: one value a line reads as the table it is.
const instants: readonly Stretch[] = [
  instant({ datetime: '2026-11-23T09:30' }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2026-11-23T09:30:00.001'),
  instant({ datetime: '2026-03-08T02:30:00' }, '2026-03-08T02:29:59.999', '2026-03-08T02:30', '2026-03-08T02:30:00.001'),
  instant({ datetime: '2024-02-29T23:59:59.999' }, '2024-02-29T23:59:59.998', '2024-02-29T23:59:59.999', '2024-03-01'),
  instant({ now: {} }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2026-11-23T09:30:00.001'),
  instant({ now: { add: 45, unit: 'minute' } }, '2026-11-23T10:14:59.999', '2026-11-23T10:15', '2026-11-23T10:15:00.001'),
  instant({ now: { add: -10, unit: 'hour' } }, '2026-11-22T23:29:59.999', '2026-11-22T23:30', '2026-11-22T23:30:00.001'),
  instant({ now: { add: -1, unit: 'day' } }, '2026-11-22T09:29:59.999', '2026-11-22T09:30', '2026-11-22T09:30:00.001'),
  instant({ now: { add: 2, unit: 'week' } }, '2026-12-07T09:29:59.999', '2026-12-07T09:30', '2026-12-07T09:30:00.001'),
  instant({ now: { add: 3, unit: 'month' } }, '2027-02-23T09:29:59.999', '2027-02-23T09:30', '2027-02-23T09:30:00.001'),
  instant({ now: { add: -1, unit: 'quarter' } }, '2026-08-23T09:29:59.999', '2026-08-23T09:30', '2026-08-23T09:30:00.001'),
  instant({ now: { add: 1, unit: 'year' } }, '2027-11-23T09:29:59.999', '2027-11-23T09:30', '2027-11-23T09:30:00.001'),
  instant({ now: { add: 1, unit: 'month' } }, '2026-02-28T17:59:59.999', '2026-02-28T18:00', '2026-02-28T18:00:00.001', january),
  instant({ now: { add: -1, unit: 'year' } }, '2023-02-28T11:59:59.999', '2023-02-28T12:00', '2023-02-28T12:00:00.001', leapDay),
  instant({ now: { add: 1, unit: 'hour' } }, '2026-03-08T03:29:59.999', '2026-03-08T03:30', '2026-03-08T03:30:00.001', springNight),
  instant({ now: { add: -1, unit: 'day' } }, '2026-03-07T02:29:59.999', '2026-03-07T02:30', '2026-03-07T02:30:00.001', springNight),
  instant({ now: { add: 60, unit: 'minute' } }, '2026-11-01T02:29:59.999', '2026-11-01T02:30', '2026-11-01T02:30:00.001', autumnNight),
  instant({ now: { add: 24, unit: 'hour' } }, '2026-11-02T01:29:59.999', '2026-11-02T01:30', '2026-11-02T01:30:00.001', autumnNight),
];

// biome-ignore format: one value a line reads as the table it is.
const dayValues: readonly Stretch[] = [
  days({ date: '2026-11-23' }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ date: '2024-02-29' }, '2024-02-28', '2024-02-29', '2024-02-29', '2024-03-01'),
  days({ date: '1899-12-31' }, '1899-12-30', '1899-12-31', '1899-12-31', '1900-01-01'),
  days({ today: {} }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ today: { add: -1, unit: 'day' } }, '2026-11-21', '2026-11-22', '2026-11-22', '2026-11-23'),
  days({ today: { add: 1, unit: 'week' } }, '2026-11-29', '2026-11-30', '2026-11-30', '2026-12-01'),
  days({ today: { add: 3, unit: 'month' } }, '2027-02-22', '2027-02-23', '2027-02-23', '2027-02-24'),
  days({ today: { add: 1, unit: 'quarter' } }, '2026-04-29', '2026-04-30', '2026-04-30', '2026-05-01', january),
  days({ today: { add: 1, unit: 'year' } }, '2025-02-27', '2025-02-28', '2025-02-28', '2025-03-01', leapDay),
  days({ startOf: 'day', add: 0 }, '2026-03-07', '2026-03-08', '2026-03-08', '2026-03-09', springNight),
  days({ startOf: 'week', add: 0 }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ startOf: 'week', add: 0 }, '2026-11-15', '2026-11-16', '2026-11-16', '2026-11-17', lastOfSunday),
  days({ startOf: 'week', add: 0 }, '2026-11-21', '2026-11-22', '2026-11-22', '2026-11-23', sundays),
  days({ startOf: 'week', add: -1 }, '2026-11-13', '2026-11-14', '2026-11-14', '2026-11-15', saturdays),
  days({ startOf: 'month', add: 1 }, '2026-01-31', '2026-02-01', '2026-02-01', '2026-02-02', january),
  days({ startOf: 'quarter', add: 0 }, '2026-09-30', '2026-10-01', '2026-10-01', '2026-10-02'),
  days({ startOf: 'year', add: 0 }, '2026-12-31', '2027-01-01', '2027-01-01', '2027-01-02', newYear),
  days({ endOf: 'day', add: 1 }, '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25'),
  days({ endOf: 'week', add: 0 }, '2026-11-28', '2026-11-29', '2026-11-29', '2026-11-30'),
  days({ endOf: 'week', add: 0 }, '2026-11-26', '2026-11-27', '2026-11-27', '2026-11-28', saturdays),
  days({ endOf: 'month', add: 0 }, '2024-02-28', '2024-02-29', '2024-02-29', '2024-03-01', leapDay),
  days({ endOf: 'quarter', add: -1 }, '2026-09-29', '2026-09-30', '2026-09-30', '2026-10-01'),
  days({ endOf: 'year', add: -1 }, '2026-12-30', '2026-12-31', '2026-12-31', '2027-01-01', newYear),
];

// biome-ignore format: one value a line reads as the table it is.
const lasts: readonly Stretch[] = [
  [{ n: 90, unit: 'minute' }, '2026-11-23T07:59:59.999', '2026-11-23T08:00', '2026-11-23T09:30', '2026-11-23T09:30:00.001'],
  [{ n: 12, unit: 'hour' }, '2026-11-22T21:29:59.999', '2026-11-22T21:30', '2026-11-23T09:30', '2026-11-23T09:30:00.001'],
  [{ n: 1, unit: 'day' }, '2026-11-22T09:29:59.999', '2026-11-22T09:30', '2026-11-23T09:30', '2026-11-23T09:30:00.001'],
  [{ n: 2, unit: 'week' }, '2026-11-09T09:29:59.999', '2026-11-09T09:30', '2026-11-23T09:30', '2026-11-23T09:30:00.001'],
  [{ n: 1, unit: 'month' }, '2026-10-23T09:29:59.999', '2026-10-23T09:30', '2026-11-23T09:30', '2026-11-23T09:30:00.001'],
  [{ n: 1, unit: 'quarter' }, '2026-08-23T09:29:59.999', '2026-08-23T09:30', '2026-11-23T09:30', '2026-11-23T09:30:00.001'],
  [{ n: 1, unit: 'year' }, '2023-02-28T11:59:59.999', '2023-02-28T12:00', '2024-02-29T12:00', '2024-02-29T12:00:00.001', leapDay],
  [{ n: 1, unit: 'hour' }, '2026-03-08T02:14:59.999', '2026-03-08T02:15', '2026-03-08T03:15', '2026-03-08T03:15:00.001', afterSpringNight],
];

// biome-ignore format: one value a line reads as the table it is.
const nexts: readonly Stretch[] = [
  [{ n: 30, unit: 'minute' }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2026-11-23T10:00', '2026-11-23T10:00:00.001'],
  [{ n: 24, unit: 'hour' }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2026-11-24T09:30', '2026-11-24T09:30:00.001'],
  [{ n: 7, unit: 'day' }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2026-11-30T09:30', '2026-11-30T09:30:00.001'],
  [{ n: 1, unit: 'week' }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2026-11-30T09:30', '2026-11-30T09:30:00.001'],
  [{ n: 1, unit: 'month' }, '2026-01-31T17:59:59.999', '2026-01-31T18:00', '2026-02-28T18:00', '2026-02-28T18:00:00.001', january],
  [{ n: 2, unit: 'quarter' }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2027-05-23T09:30', '2027-05-23T09:30:00.001'],
  [{ n: 1, unit: 'year' }, '2026-11-23T09:29:59.999', '2026-11-23T09:30', '2027-11-23T09:30', '2027-11-23T09:30:00.001'],
  [{ n: 3, unit: 'hour' }, '2026-11-01T01:29:59.999', '2026-11-01T01:30', '2026-11-01T04:30', '2026-11-01T04:30:00.001', autumnNight],
];

/** Periods, the same days on date and datetime fields. */
// biome-ignore format: one value a line reads as the table it is.
export const periodStretches: readonly Stretch[] = [
  days({ period: 'this', unit: 'day' }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ period: 'last', unit: 'day' }, '2026-10-30', '2026-10-31', '2026-10-31', '2026-11-01', autumnNight),
  days({ period: 'next', unit: 'day' }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24', lastOfSunday),
  days({ period: 'this', unit: 'week' }, '2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23', lastOfSunday),
  days({ period: 'last', unit: 'week' }, '2026-11-14', '2026-11-15', '2026-11-21', '2026-11-22', sundays),
  days({ period: 'next', unit: 'week' }, '2026-11-27', '2026-11-28', '2026-12-04', '2026-12-05', saturdays),
  days({ period: 'this', unit: 'month' }, '2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01', leapDay),
  days({ period: 'last', unit: 'month' }, '2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01', newYear),
  days({ period: 'next', unit: 'month' }, '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', january),
  days({ period: 'this', unit: 'quarter' }, '2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'),
  days({ period: 'last', unit: 'quarter' }, '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'),
  days({ period: 'next', unit: 'quarter' }, '2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01'),
  days({ period: 'this', unit: 'year' }, '2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'),
  days({ period: 'last', unit: 'year' }, '2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01', leapDay),
  days({ period: 'next', unit: 'year' }, '2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'),
];

export const datetimeStretchCases = [
  ...stretchCases('appointment', comparisons, [...instants, ...dayValues]),
  ...stretchCases('appointment', inLast, lasts),
  ...stretchCases('appointment', inNext, nexts),
  ...stretchCases('appointment', inPeriod, periodStretches),
];
