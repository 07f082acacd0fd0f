// The awkward moments and weeks that cases on dates hold under, where Monday, 23 November 2026, 09:30 would not do.
import { serial } from '../rules/world.ts';
import type { CellCase } from './cell-case.ts';

export type Settings = NonNullable<CellCase['settings']>;

const at = (moment: string): Settings => ({ now: serial(moment) });

export const january = at('2026-01-31T18:00');
export const february = at('2027-02-28T10:00');
export const leapDay = at('2024-02-29T12:00');
export const december = at('2026-12-30T10:00');
export const newYear = at('2027-01-01');
export const lastOfSunday = at('2026-11-22T23:59:59.999');
// New York's clocks go from 02:00 to 03:00 in this night, and in the other one from 02:00 back to 01:00.
export const springNight = at('2026-03-08T02:30');
export const afterSpringNight = at('2026-03-08T03:15');
export const autumnNight = at('2026-11-01T01:30');
export const sundays: Settings = { weekStart: 'sunday' };
export const saturdays: Settings = { weekStart: 'saturday' };
