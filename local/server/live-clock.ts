/** Keeps the host's clock running: real time plus an offset that grows when a person moves the clock forward. */
import { DateTime } from 'luxon';
import type { LocalClock } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import type { ClockMove } from './wire.ts';

export class LiveClock {
  private readonly clock: LocalClock;
  private readonly realNow: () => number;
  /** Milliseconds that the host's clock is ahead of the real one. */
  offset: number;

  constructor(clock: LocalClock, realNow: () => number, offset: number) {
    this.clock = clock;
    this.realNow = realNow;
    this.offset = offset;
  }

  /** Brings the host's clock up to date, which runs the time-driven triggers that fell due. Executions may have moved the clock ahead; then it waits. */
  tick(): void {
    const target = this.realNow() + this.offset;
    if (target > this.clock.now().getTime()) this.clock.set(new Date(target).toISOString());
  }

  /** Throws a LocalHostError for a moment that is none or lies in the past: what has happened does not unhappen. */
  move(move: ClockMove): void {
    this.tick();
    const now = this.clock.now().getTime();
    const target =
      move.kind === 'advance' ? now + move.hours * 3_600_000 : readWallTime(move.wallTime, move.timeZone);
    if (target < now) {
      throw new LocalHostError(
        'invalid-gesture',
        'The clock only moves forward, as Google’s does; it stays where it is. Pick a later moment.',
      );
    }
    this.clock.set(new Date(target).toISOString());
    this.offset = target - this.realNow();
  }
}

function readWallTime(wallTime: string, timeZone: string): number {
  const moment = DateTime.fromISO(wallTime, { zone: timeZone });
  if (!moment.isValid) {
    throw new LocalHostError(
      'invalid-gesture',
      `"${wallTime}" is not a moment; the clock stays where it is. Pick a day and a time.`,
    );
  }
  return moment.toMillis();
}
