// The host's clock runs with the real one, ahead of it by what a person moved it.
import { describe, expect, it } from '@jest/globals';
import type { LocalClock } from '../../../local/contract.ts';
import { LiveClock } from '../../../local/server/live-clock.ts';

const noon = Date.parse('2026-11-23T12:00:00Z');

/** A host clock that remembers where it was set, beside a real clock that the test moves. */
function clocks(offset = 0) {
  const sets: string[] = [];
  const real = { now: noon };
  let now = noon;
  const host: LocalClock = {
    now: () => new Date(now),
    set: (iso) => {
      sets.push(iso);
      now = Date.parse(iso);
    },
    advance: () => {
      throw new Error('the live clock sets');
    },
  };
  return { live: new LiveClock(host, () => real.now, offset), host, real, sets };
}

describe('live clock', () => {
  it('follows the real clock and stands still while the host is ahead', () => {
    const { live, host, real, sets } = clocks();
    real.now += 5000;
    live.tick();
    host.set('2026-11-23T12:10:00.000Z');
    real.now += 5000;
    live.tick();
    expect(sets).toEqual(['2026-11-23T12:00:05.000Z', '2026-11-23T12:10:00.000Z']);
  });

  it('stays ahead by what it was moved', () => {
    const { live, host, real } = clocks();
    live.move({ kind: 'advance', hours: 24 });
    real.now += 1000;
    live.tick();
    expect(host.now().toISOString()).toBe('2026-11-24T12:00:01.000Z');
    expect(live.offset).toBe(24 * 3_600_000);
  });

  it('goes to a moment on the wall clock of the spreadsheet', () => {
    const { live, host } = clocks();
    live.move({ kind: 'set', wallTime: '2026-11-25T09:30', timeZone: 'America/New_York' });
    expect(host.now().toISOString()).toBe('2026-11-25T14:30:00.000Z');
  });

  it.each(['2026-11-22T09:30', 'whenever', ''])('does not go to %j', (wallTime) => {
    const { live, sets } = clocks();
    expect(() => live.move({ kind: 'set', wallTime, timeZone: 'America/New_York' })).toThrow(
      expect.objectContaining({ code: 'invalid-gesture' }),
    );
    expect(sets).toEqual([]);
  });
});
