/** Moving the clock: time-driven triggers that fall due on the way run in order, each at its own time. */
import type { HostCore } from '../host-core.ts';
import { runClockTrigger } from './events.ts';
import { runAfter } from './schedule.ts';

/** Moves the clock to an instant; back in time no trigger runs. */
export function moveClock(host: HostCore, instant: number): void {
  for (;;) {
    const due = host.triggers.nextDue(instant);
    if (due === undefined) break;
    const at = Math.max(due.nextRun, host.clock.milliseconds);
    host.clock.moveTo(at);
    const next = runAfter(due, at);
    if (next === undefined) delete (due as { nextRun?: number }).nextRun;
    else due.nextRun = next;
    runClockTrigger(host, due);
  }
  host.clock.moveTo(instant);
  for (const workbook of host.workbooks.values()) host.announceContent(workbook);
  host.announce({ spreadsheetId: '', what: 'clock' });
}
