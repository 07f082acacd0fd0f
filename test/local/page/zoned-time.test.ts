// The clock of the strip shows the spreadsheet's zone, also across its change to summer time.
import { describe, expect, it } from '@jest/globals';
import { zonedParts } from '../../../local/page/parts/zoned-time.ts';

describe('time in the spreadsheet’s zone', () => {
  it.each([
    ['2026-11-23T14:00:05Z', 'America/New_York', '2026-11-23T09:00', 'Mon 23 Nov 2026, 09:00:05'],
    ['2026-03-29T01:30:00Z', 'Europe/Berlin', '2026-03-29T03:30', 'Sun 29 Mar 2026, 03:30:00'],
    ['2026-01-01T05:00:00Z', 'America/New_York', '2026-01-01T00:00', 'Thu 01 Jan 2026, 00:00:00'],
  ])('shows %s in %s', (instant, zone, wallTime, text) => {
    expect(zonedParts(Date.parse(instant), zone)).toEqual({ wallTime, text });
  });
});
