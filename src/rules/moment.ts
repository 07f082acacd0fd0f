// A point in time as conditions see it: resolved once per evaluation, not per contact.
import { dayOfMilliseconds, millisecondsOf } from './calendar.ts';
import type { WeekStart } from './types.ts';

export interface Moment {
  /** Whole milliseconds since 1899-12-30, wall clock of the spreadsheet. */
  readonly now: number;
  /** The serial day that holds `now`. */
  readonly today: number;
  readonly weekStart: WeekStart;
}

/** The moment of whole milliseconds since 1899-12-30. */
export function momentAt(milliseconds: number, weekStart: WeekStart): Moment {
  return { now: milliseconds, today: dayOfMilliseconds(milliseconds), weekStart };
}

/** The moment of a serial, rounded to whole milliseconds. */
export function momentOf(serial: number, weekStart: WeekStart): Moment {
  return momentAt(millisecondsOf(serial), weekStart);
}
