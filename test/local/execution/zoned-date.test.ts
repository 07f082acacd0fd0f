/** Dates of a script read the clock of the manifest's time zone; luxon, which shares no code with them, says what that clock shows. */
import vm from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { Realm } from '../../../local/execution/realm.ts';

const seed = 20_261_123;
const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Etc/UTC',
] as const;
const now = Date.UTC(2026, 10, 23, 14);

type Work = (...args: readonly unknown[]) => unknown;
const inZone = (zone: string, source: string): Work => {
  const realm = new Realm(
    () => now,
    () => 0,
    zone,
  );
  realm.run(new vm.Script(`function run(...args) { return (${source})(...args); }`));
  const work = realm.callable('run') as Work;
  return (...args) => JSON.parse(JSON.stringify(work(...args))) as unknown;
};

const fieldsOf = `(time) => { const d = new Date(time); return [d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getDay(), -d.getTimezoneOffset()]; }`;
const instantOf = '(...fields) => new Date(...fields).getTime()';

describe('Date in the script’s time zone (Apps Script: manifest timeZone; ECMAScript: local time)', () => {
  it('reads every instant as the zone’s clock shows it', () => {
    for (const zone of zones) {
      const read = inZone(zone, fieldsOf);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2075, 0) }), (time) => {
          const { year, month, day, hour, minute, second, weekday, offset } = DateTime.fromMillis(time, {
            zone,
          });
          expect(read(time)).toEqual([year, month, day, hour, minute, second, weekday % 7, offset]);
        }),
        { seed, numRuns: 300 },
      );
    }
    console.log(`seed ${seed}`);
  });

  it('makes the instant of a wall time that exists once', () => {
    for (const zone of zones) {
      const make = inZone(zone, instantOf);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2075, 0) }), (time) => {
          const { year, month, day, hour, minute } = DateTime.fromMillis(time, { zone });
          const made = DateTime.fromMillis(Number(make(year, month - 1, day, hour, minute)), { zone });
          expect([made.year, made.month, made.day, made.hour, made.minute]).toEqual([
            year,
            month,
            day,
            hour,
            minute,
          ]);
        }),
        { seed, numRuns: 300 },
      );
    }
  });

  it('takes the earlier of two equal wall times, and moves one that a clock change skips on by the change', () => {
    const make = inZone('America/New_York', `(...fields) => new Date(...fields).toString()`);
    expect([make(2026, 10, 1, 1, 30), make(2026, 2, 8, 2, 30)]).toEqual([
      'Sun Nov 01 2026 01:30:00 GMT-0400 (Eastern Daylight Time)',
      'Sun Mar 08 2026 03:30:00 GMT-0400 (Eastern Daylight Time)',
    ]);
  });

  it.each([
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T00:00', '2026-01-01T05:00:00.000Z'],
    ['2026-01-01T00:00:00+01:00', '2025-12-31T23:00:00.000Z'],
    ['1/2/2026', '2026-01-02T05:00:00.000Z'],
    ['Jul 4, 2026 10:30', '2026-07-04T14:30:00.000Z'],
    ['Thu, 01 Jan 2026 00:00:00 GMT', '2026-01-01T00:00:00.000Z'],
    ['2026-03-05 10:00:00', '2026-03-05T15:00:00.000Z'],
  ])('reads "%s" as %s', (text, instant) => {
    expect(inZone('America/New_York', '(text) => [new Date(text), Date.parse(text)]')(text)).toEqual([
      instant,
      Date.parse(instant),
    ]);
  });

  it('sets fields on the wall clock, and is invalid where a Date is', () => {
    const work = inZone(
      'America/New_York',
      `() => { const d = new Date('2026-03-07T12:00'); d.setDate(8); const moved = d.toISOString(); d.setHours(0, 0, 0, 0);
        const none = new Date(NaN); return [moved, d.toISOString(), String(none), none.getHours(), String(none.setHours(1)), new Date(8.64e15 + 1).getTime()]; }`,
    );
    expect(work()).toEqual([
      '2026-03-08T16:00:00.000Z',
      '2026-03-08T05:00:00.000Z',
      'Invalid Date',
      null,
      'NaN',
      null,
    ]);
  });

  it('formats in the zone and reads the host’s clock where no date is given', () => {
    const work = inZone(
      'Asia/Tokyo',
      `() => [new Date(0).toLocaleString(), new Intl.DateTimeFormat('en-US').format(), Intl.DateTimeFormat().resolvedOptions().timeZone,
        new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).format(), new Date().toLocaleTimeString('en-US', { timeZone: 'UTC' })]`,
    );
    expect(work()).toEqual(['1/1/1970, 9:00:00 AM', '11/23/2026', 'Asia/Tokyo', '11/23/2026', '2:00:00 PM']);
  });

  it('stays a class that can be extended and asked', () => {
    const work = inZone(
      'Asia/Tokyo',
      `() => { class Day extends Date { isFirst() { return this.getDate() === 1; } } const day = new Day(2026, 0, 1);
        return [day.isFirst(), day instanceof Date, day.constructor === Day, new Date().constructor === Date, typeof Date(), Object.keys(Date)]; }`,
    );
    expect(work()).toEqual([true, true, true, true, 'string', []]);
  });
});
