// What every form of date value stands for on a date field, each end written by hand; a moment stands for its day, and
// a cell's time of day is nothing. Months, weekdays and anniversaries besides.
// Where nothing else is said it is Monday, 23 November 2026, 09:30, and weeks start on Monday.
import { periodStretches } from './datetime-stretches.ts';
import {
  autumnNight,
  december,
  february,
  january,
  lastOfSunday,
  leapDay,
  newYear,
  type Settings,
  saturdays,
  springNight,
  sundays,
} from './moments.ts';
import {
  anniversariesAhead,
  anniversariesBehind,
  comparisons,
  inLast,
  inNext,
  inPeriod,
  months,
  weekdays,
} from './stretch-operators.ts';
import { type Stretch, stretchCases } from './truth-matrix.ts';

/** Whole days: the last second before them, their first at noon, their last with its last second, the day after. */
function days(
  value: unknown,
  before: string,
  first: string,
  last: string,
  after: string,
  settings?: Settings,
): Stretch {
  return [value, `${before}T23:59:59`, `${first}T12:00`, `${last}T23:59:59`, after, settings];
}

// biome-ignore format: one value a line reads as the table it is.
const dayValues: readonly Stretch[] = [
  days({ date: '2026-11-23' }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ date: '2024-02-29' }, '2024-02-28', '2024-02-29', '2024-02-29', '2024-03-01'),
  days({ datetime: '2026-11-23T09:30' }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ datetime: '2026-03-08T02:30' }, '2026-03-07', '2026-03-08', '2026-03-08', '2026-03-09'),
  days({ now: {} }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ now: {} }, '2026-11-21', '2026-11-22', '2026-11-22', '2026-11-23', lastOfSunday),
  days({ now: { add: -1, unit: 'day' } }, '2026-03-06', '2026-03-07', '2026-03-07', '2026-03-08', springNight),
  days({ now: { add: 2, unit: 'week' } }, '2026-12-06', '2026-12-07', '2026-12-07', '2026-12-08'),
  days({ now: { add: 1, unit: 'month' } }, '2026-02-27', '2026-02-28', '2026-02-28', '2026-03-01', january),
  days({ now: { add: -1, unit: 'quarter' } }, '2026-08-22', '2026-08-23', '2026-08-23', '2026-08-24'),
  days({ now: { add: -1, unit: 'year' } }, '2023-02-27', '2023-02-28', '2023-02-28', '2023-03-01', leapDay),
  days({ today: {} }, '2026-10-31', '2026-11-01', '2026-11-01', '2026-11-02', autumnNight),
  days({ today: { add: 14, unit: 'day' } }, '2026-12-06', '2026-12-07', '2026-12-07', '2026-12-08'),
  days({ today: { add: -1, unit: 'week' } }, '2026-11-15', '2026-11-16', '2026-11-16', '2026-11-17'),
  days({ today: { add: -11, unit: 'month' } }, '2025-12-22', '2025-12-23', '2025-12-23', '2025-12-24'),
  days({ today: { add: 1, unit: 'quarter' } }, '2026-04-29', '2026-04-30', '2026-04-30', '2026-05-01', january),
  days({ today: { add: 4, unit: 'year' } }, '2028-02-28', '2028-02-29', '2028-02-29', '2028-03-01', leapDay),
  days({ startOf: 'day', add: -1 }, '2026-11-21', '2026-11-22', '2026-11-22', '2026-11-23'),
  days({ startOf: 'week', add: 0 }, '2026-12-27', '2026-12-28', '2026-12-28', '2026-12-29', newYear),
  days({ startOf: 'week', add: 1 }, '2026-11-28', '2026-11-29', '2026-11-29', '2026-11-30', sundays),
  days({ startOf: 'month', add: 0 }, '2026-10-31', '2026-11-01', '2026-11-01', '2026-11-02'),
  days({ startOf: 'quarter', add: -1 }, '2026-09-30', '2026-10-01', '2026-10-01', '2026-10-02', newYear),
  days({ startOf: 'year', add: 1 }, '2026-12-31', '2027-01-01', '2027-01-01', '2027-01-02'),
  days({ endOf: 'day', add: 0 }, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days({ endOf: 'week', add: 0 }, '2026-11-26', '2026-11-27', '2026-11-27', '2026-11-28', saturdays),
  days({ endOf: 'month', add: 1 }, '2026-02-27', '2026-02-28', '2026-02-28', '2026-03-01', january),
  days({ endOf: 'quarter', add: 0 }, '2026-12-30', '2026-12-31', '2026-12-31', '2027-01-01'),
  days({ endOf: 'year', add: 0 }, '2024-12-30', '2024-12-31', '2024-12-31', '2025-01-01', leapDay),
];

// biome-ignore format: one value a line reads as the table it is.
const lasts: readonly Stretch[] = [
  days({ n: 1, unit: 'day' }, '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'),
  days({ n: 1, unit: 'week' }, '2026-11-15', '2026-11-16', '2026-11-23', '2026-11-24'),
  days({ n: 2, unit: 'month' }, '2026-09-22', '2026-09-23', '2026-11-23', '2026-11-24'),
  days({ n: 1, unit: 'quarter' }, '2025-10-30', '2025-10-31', '2026-01-31', '2026-02-01', january),
  days({ n: 1, unit: 'year' }, '2023-02-27', '2023-02-28', '2024-02-29', '2024-03-01', leapDay),
];

// biome-ignore format: one value a line reads as the table it is.
const nexts: readonly Stretch[] = [
  days({ n: 7, unit: 'day' }, '2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'),
  days({ n: 2, unit: 'week' }, '2026-11-22', '2026-11-23', '2026-12-07', '2026-12-08'),
  days({ n: 1, unit: 'month' }, '2026-01-30', '2026-01-31', '2026-02-28', '2026-03-01', january),
  days({ n: 1, unit: 'quarter' }, '2026-11-22', '2026-11-23', '2027-02-23', '2027-02-24'),
  days({ n: 1, unit: 'year' }, '2024-02-28', '2024-02-29', '2025-02-28', '2025-03-01', leapDay),
];

// biome-ignore format: one value a line reads as the table it is.
const monthStretches: readonly Stretch[] = [
  days(1, '2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'),
  days(2, '2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'),
  days(3, '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'),
  days(4, '1987-03-31', '1987-04-01', '1987-04-30', '1987-05-01'),
  days(5, '2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'),
  days(6, '2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'),
  days(7, '2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'),
  days(8, '2026-07-31', '2026-08-01', '2026-08-31', '2026-09-01'),
  days(9, '2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01'),
  days(10, '1890-09-30', '1890-10-01', '1890-10-31', '1890-11-01'),
  days(11, '2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'),
  days(12, '1899-11-30', '1899-12-01', '1899-12-31', '1900-01-01'),
];

// biome-ignore format: one value a line reads as the table it is.
const weekdayStretches: readonly Stretch[] = [
  days(1, '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'),
  days(2, '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25', sundays),
  days(3, '2026-11-24', '2026-11-25', '2026-11-25', '2026-11-26', saturdays),
  days(4, '2024-02-28', '2024-02-29', '2024-02-29', '2024-03-01'),
  days(5, '2026-12-31', '2027-01-01', '2027-01-01', '2027-01-02'),
  days(6, '1899-12-29', '1899-12-30', '1899-12-30', '1899-12-31'),
  days(7, '2026-03-07', '2026-03-08', '2026-03-08', '2026-03-09'),
];

// biome-ignore format: one value a line reads as the table it is.
const ahead: readonly Stretch[] = [
  days({ n: 7, unit: 'day' }, '1984-11-22', '1984-11-23', '1984-11-30', '1984-12-01'),
  days({ n: 1, unit: 'day' }, '1990-12-29', '1990-12-30', '1990-12-31', '1990-01-01', december),
  days({ n: 2, unit: 'day' }, '2031-12-29', '2031-12-30', '1890-01-01', '1890-01-02', december),
  days({ n: 1, unit: 'day' }, '2000-02-27', '2000-02-28', '2000-03-01', '2000-03-02', february),
  days({ n: 2, unit: 'day' }, '2000-02-28', '2000-02-29', '2000-03-02', '2000-03-03', leapDay),
];

// biome-ignore format: one value a line reads as the table it is.
const behind: readonly Stretch[] = [
  days({ n: 7, unit: 'day' }, '1984-11-15', '1984-11-16', '1984-11-23', '1984-11-24'),
  days({ n: 1, unit: 'day' }, '1990-12-30', '1990-12-31', '2033-01-01', '2033-01-02', newYear),
  days({ n: 1, unit: 'day' }, '2000-02-26', '2000-02-27', '2000-02-29', '2000-03-01', february),
];

const fields = ['birthday', 'appointment'];
export const dateStretchCases = [
  ...stretchCases('birthday', comparisons, dayValues),
  ...stretchCases('birthday', inLast, lasts),
  ...stretchCases('birthday', inNext, nexts),
  ...stretchCases('birthday', inPeriod, periodStretches),
  ...fields.flatMap((field) => [
    ...stretchCases(field, months, monthStretches),
    ...stretchCases(field, weekdays, weekdayStretches),
    ...stretchCases(field, anniversariesAhead, ahead),
    ...stretchCases(field, anniversariesBehind, behind),
  ]),
];
