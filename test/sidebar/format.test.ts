// Moments and numbers as people read them, without the machine's time zone or language having a say.
import { describe, expect, it } from '@jest/globals';
import { formatDayOrMoment, formatMoment, numberFormatter } from '../../sidebar/format.ts';

describe('moments', () => {
  it.each([
    ['2026-11-23 09:30', '23 Nov 2026 09:30'],
    ['2026-01-05T00:00:00', '5 Jan 2026 00:00'],
    ['2026-12-31', '31 Dec 2026'],
    ['2026-13-01', '2026-13-01'],
    ['soon', 'soon'],
  ])('%s reads %s', (wallClock, text) => {
    expect(formatMoment(wallClock)).toBe(text);
  });
});

describe('moments at which somebody moves', () => {
  it.each([
    ['2026-11-25 00:00', '25 Nov 2026'],
    ['2026-11-25 10:00', '25 Nov 2026 10:00'],
    ['2026-11-25 00:00:01', '25 Nov 2026 00:00'],
  ])('%s reads %s', (wallClock, text) => {
    expect(formatDayOrMoment(wallClock)).toBe(text);
  });
});

describe('numbers', () => {
  it.each([
    ['en_US', '1,234,567'],
    ['de_DE', '1.234.567'],
  ])('are grouped as in %s', (locale, text) => {
    expect(numberFormatter(locale)(1234567)).toBe(text);
  });

  it('are still written where the locale is unknown', () => {
    expect(numberFormatter('not a locale')(7)).toBe('7');
  });
});
