// At which moments conditions on one date field have to be looked at, so that every way in which their values can lie
// to each other and to a cell occurs, whatever the time.
//
// Nothing moves: one moment. Only minutes, hours, days and weeks are added: the values keep their distances, and only
// the time of day counts. Calendar weeks: seven days. Months, quarters and years: four years in a row, and the years
// around 2100, which is no leap year. Both: 28 years, in which weekdays and leap years take every position to each
// other, and the years around 2100, 2200 and 2300 (the calendar repeats after 400 years). Written dates: every day from
// which a moving value can reach one of them, besides the same long before and long after all of them.
import { civilOf, dayOf, daysPerCycle, modulo, msPerDay } from '../calendar.ts';
import { momentAt } from '../moment.ts';
import type { Condition } from '../rule.ts';
import type { FieldDefinition, JsonValue, WeekStart } from '../types.ts';
import { sceneAt } from './scene.ts';
import { endsOf, stretchesAt } from './stretches.ts';

/** A written date may lie no further from the next than this, in days. */
const mostDays = 20_000;

/** How many values may be looked at on all days, and how many pairs of them at all moments: some 100 ms together. */
const mostLooks = 40_000;
const mostMeetings = 100_000;

/** Moving values reach no further from now than this; within it, 28 years hold every regular case. */
const longestReach = 40 * 366;

/** Moments in whole ms, or null where they are too many. */
export function momentsToTry(
  field: FieldDefinition,
  conditions: readonly Condition[],
  weekStart: WeekStart,
): readonly number[] | null {
  const someDay = dayOf(2001, 1, 15);
  const endsOn = (which: readonly Condition[], day: number): readonly number[] =>
    endsOf(stretchesAt(which, momentAt(day * msPerDay, weekStart)) ?? []);
  const scene = sceneAt(field, momentAt(someDay * msPerDay, weekStart));
  const moving = conditions.filter(({ meaning }) => meaning.changes(scene) !== null);
  if (moving.length === 0) return [someDay * msPerDay];
  const written = conditions.flatMap(({ meaning }) => meaning.values.flatMap(writtenDay));
  const reach = Math.max(...moving.flatMap(({ meaning }) => meaning.values.map(reachOf)));
  if (reach > longestReach) return null;
  const perDay = field.kind === 'date' ? 1 : msPerDay;
  const ends = endsOn(conditions, someDay);
  const all = calendarDays(calendarOf(moving), someDay, reach);
  if (all.length * ends.length > mostLooks) return null;
  const relative = unlikeDays(all, (day) => endsOn(moving, day).map((end) => end - day * perDay));
  const days = daysToTry(written, reach, relative);
  const times = field.kind === 'date' ? [0] : timesOfDay(ends);
  if (days === null || days.length * times.length * ends.length ** 2 > mostMeetings) return null;
  return days.flatMap((day) => times.map((time) => day * msPerDay + time));
}

/** The days that differ in where, seen from them, the moving values lie; from the others all looks the same. */
function unlikeDays(
  days: readonly number[],
  distancesFrom: (day: number) => readonly number[],
): readonly number[] {
  const seen = new Map<string, number>();
  for (const day of days) {
    let key = '';
    for (const distance of distancesFrom(day)) key += `${Math.floor(distance)} ${Math.ceil(distance)} `;
    seen.set(key, day);
  }
  return [...seen.values()];
}

/** The given days where no date is written; else also the same far before and after all of them. */
function daysToTry(
  written: readonly number[],
  reach: number,
  days: readonly number[],
): readonly number[] | null {
  if (written.length === 0) return days;
  const first = Math.min(...written) - reach - 2;
  const last = Math.max(...written) + reach + 2;
  if (last - first > mostDays || civilOf(first).year < 1000 || civilOf(last).year > 3000) return null;
  const cycles = Math.ceil((Math.abs(last) + Math.abs(first) + 500 * 366) / daysPerCycle);
  const away = [-cycles, cycles].flatMap((count) => days.map((day) => day + count * daysPerCycle));
  return [...daysFrom(first, last - first + 1), ...away];
}

/** What of the calendar moving values go by. */
interface Calendar {
  readonly weeks: boolean;
  readonly months: boolean;
}

/** Adding weeks is adding days; only calendar weeks go by weekdays. */
function calendarOf(moving: readonly Condition[]): Calendar {
  const values = moving.flatMap(({ meaning }) => meaning.values.map((value) => JSON.stringify(value)));
  return {
    weeks: values.some((value) => /"(?:startOf|endOf|period)"/.test(value) && value.includes('"week"')),
    months: values.some((value) => /"(?:month|quarter|year)"/.test(value)),
  };
}

/** Days that hold every position of what the calendar consists of. */
function calendarDays({ weeks, months }: Calendar, someDay: number, reach: number): readonly number[] {
  if (!months) return daysFrom(someDay, weeks ? 7 : 1);
  const years = Math.ceil(reach / 365) + 1;
  const special = (weeks ? [2100, 2200, 2300] : [2100]).flatMap((year) =>
    daysFrom(dayOf(year - years, 1, 1), (2 * years + 1) * 366),
  );
  return [...daysFrom(dayOf(1990, 1, 1), weeks ? 28 * 366 : 4 * 366), ...special];
}

function daysFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Times of day at which an instant may meet another or a midnight, and one on each side. */
function timesOfDay(ends: readonly number[]): readonly number[] {
  const rests = [...new Set([0, ...ends.map((end) => modulo(Math.round(end), msPerDay))])];
  const times = new Set([0, 1, msPerDay - 1]);
  for (const one of rests) {
    for (const other of rests)
      for (let aside = -2; aside <= 2; aside += 1) times.add(modulo(one - other + aside, msPerDay));
  }
  return [...times];
}

/** The day of a written date or date with time. */
function writtenDay(value: JsonValue): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  const text = 'date' in value ? value.date : 'datetime' in value ? value.datetime : null;
  if (typeof text !== 'string') return [];
  const [year = 1, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number);
  return [dayOf(year, month, day)];
}

/** How many days from now a value can lie, no less than it does. */
function reachOf(value: JsonValue): number {
  const text = JSON.stringify(value);
  const unit = /"(minute|hour|day|week|month|quarter|year)"/.exec(text)?.[1] ?? 'day';
  const count = Math.abs(Number(/"(?:add|n)":(-?\d+)/.exec(text)?.[1] ?? 1)) + 1;
  const days = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 31, quarter: 92, year: 366 };
  return Math.ceil(count * (days[unit as keyof typeof days] ?? 366)) + 1;
}
