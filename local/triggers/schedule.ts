/** When time-driven triggers run next (Apps Script reference: ClockTriggerBuilder; guide: Installable triggers). */
import { luxon } from '../values/luxon.ts';

/** Runs on days of the calendar; all numbers as a script gives them. */
export interface CalendarSchedule {
  readonly unit: 'days' | 'weeks' | 'months';
  /** Every n days or weeks. */
  readonly every: number;
  /** 1 = Monday … 7 = Sunday; for weeks. */
  readonly weekDay?: number;
  /** 1 … 31; for months. Months without that day have no run. */
  readonly monthDay?: number;
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

export interface Recurrence {
  readonly everyMinutes?: number;
  readonly calendar?: CalendarSchedule;
}

/** The first run after an instant (milliseconds since 1970); undefined for a trigger that runs once only. */
export function runAfter({ everyMinutes, calendar }: Recurrence, instant: number): number | undefined {
  if (everyMinutes !== undefined) return instant + everyMinutes * 60_000;
  return calendar === undefined ? undefined : calendarRun(calendar, instant);
}

/** The first run of a new trigger: the first fitting day that is still to come. */
export function firstRun(recurrence: Recurrence, instant: number): number | undefined {
  const { calendar } = recurrence;
  return calendar === undefined
    ? runAfter(recurrence, instant)
    : calendarRun({ ...calendar, every: 1 }, instant);
}

function calendarRun(
  { unit, every, weekDay, monthDay, hour, minute, zone }: CalendarSchedule,
  instant: number,
): number {
  const from = luxon().DateTime.fromMillis(instant, { zone });
  const at = { hour, minute, second: 0, millisecond: 0 };
  if (unit === 'months') {
    for (let months = 0; ; months += 1) {
      const month = from.startOf('month').plus({ months });
      if ((monthDay ?? 1) > (month.daysInMonth ?? 31)) continue;
      const run = month.set({ day: monthDay ?? 1, ...at });
      if (run > from) return run.toMillis();
    }
  }
  const start = unit === 'weeks' && weekDay !== undefined ? from.set({ weekday: weekDay as 1 }) : from;
  let run = start.set(at);
  if (run > from) return run.toMillis();
  const step = unit === 'weeks' ? { weeks: every } : { days: every };
  while (run <= from) run = run.plus(step);
  return run.toMillis();
}

/** A minute that stays the same for a trigger, as Google draws one at its making: `spread` minutes to either side of `minute`, or within the hour. */
export function drawnMinute(triggerId: string, minute: number | null): number {
  const drawn = Number.parseInt(triggerId, 10) || 0;
  if (minute === null) return (drawn * 17) % 60;
  return minute + ((drawn * 7) % 31) - 15;
}

/** Hour of the day on a zone's wall clock. */
export const wallHour = (instant: number, zone: string): number =>
  luxon().DateTime.fromMillis(instant, { zone }).hour;

/** The instant of a date at the schedule's time of day. */
export const calendarInstant = (
  [year, month, day]: readonly [year: number, month: number, day: number],
  { hour, minute, zone }: CalendarSchedule,
): number => luxon().DateTime.fromObject({ year, month, day, hour, minute }, { zone }).toMillis();
