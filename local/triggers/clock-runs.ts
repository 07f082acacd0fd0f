/** Moving the clock: time-driven triggers that fall due on the way run in order, each at its own time. */
import { LocalHostError } from '../errors.ts';
import type { HostCore } from '../host-core.ts';
import { runClockTrigger } from './events.ts';

/** Moves the clock to an instant; back in time no trigger runs. */
export function moveClock(host: HostCore, instant: number): void {
  for (;;) {
    const due = host.triggers.nextDue(instant);
    if (due === undefined) break;
    const at = Math.max(due.nextRun, host.clock.milliseconds);
    host.clock.moveTo(at);
    reschedule(due.id, due.everyMinutes, at, host);
    runClockTrigger(host, due);
  }
  host.clock.moveTo(instant);
  for (const workbook of host.workbooks.values()) host.announceContent(workbook);
  host.announce({ spreadsheetId: '', what: 'clock' });
}

function reschedule(id: string, everyMinutes: number | undefined, at: number, host: HostCore): void {
  const trigger = host.triggers.all().find((candidate) => candidate.id === id);
  if (trigger === undefined || everyMinutes === undefined) {
    throw new LocalHostError('invalid-state', `Trigger ${id} is time-driven but has no interval.`);
  }
  trigger.nextRun = at + everyMinutes * 60_000;
}
