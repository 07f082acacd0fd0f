/** Installable triggers: who set which, and what limits stand against another one (Google: Editor add-on triggers; Apps Script quotas). */
import type { ProjectForm } from '../add-on-use.ts';
import type { TriggerView } from '../contract.ts';
import { ServiceException } from '../execution/exceptions.ts';
import type { Recurrence } from './schedule.ts';

export type TriggerEvent = 'open' | 'edit' | 'change' | 'formSubmit' | 'clock';

export interface InstalledTrigger extends Recurrence {
  readonly id: string;
  readonly function: string;
  readonly user: string;
  readonly spreadsheetId: string;
  readonly event: TriggerEvent;
  /** Time-driven: the instant of the next run; none once a single run is over. */
  nextRun?: number | undefined;
  /** Somebody paused it: it stays, and runs nothing. */
  paused?: boolean | undefined;
}

const perUserLimit = 20;

export class TriggerList {
  private triggers: InstalledTrigger[] = [];

  all(): readonly InstalledTrigger[] {
    return this.triggers;
  }

  find(id: string): InstalledTrigger | undefined {
    return this.triggers.find((trigger) => trigger.id === id);
  }

  /** Only a user's own are visible to the script. */
  ofUser(user: string): readonly InstalledTrigger[] {
    const email = user.toLowerCase();
    return this.triggers.filter((trigger) => trigger.user.toLowerCase() === email);
  }

  forEvent(spreadsheetId: string, event: TriggerEvent): readonly InstalledTrigger[] {
    return this.triggers.filter(
      (trigger) =>
        trigger.spreadsheetId === spreadsheetId && trigger.event === event && trigger.paused !== true,
    );
  }

  /** 20 triggers per user; of an add-on one of each type per user and document besides. */
  add(trigger: InstalledTrigger, form: ProjectForm): void {
    const own = this.ofUser(trigger.user);
    if (own.length >= perUserLimit) {
      throw new ServiceException(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const twin = own.some(
      (other) => other.spreadsheetId === trigger.spreadsheetId && other.event === trigger.event,
    );
    if (form === 'add-on' && twin) {
      const type = trigger.event === 'clock' ? 'time-based' : trigger.event;
      throw new ServiceException(
        `This add-on has created too many ${type} triggers in this document for this Google user account.`,
      );
    }
    this.triggers = [...this.triggers, trigger];
  }

  remove(id: string): void {
    this.triggers = this.triggers.filter((trigger) => trigger.id !== id);
  }

  load(triggers: readonly InstalledTrigger[]): void {
    this.triggers = triggers.map((trigger) => ({ ...trigger }));
  }

  /** The time-driven trigger that is due first, not after `until`. */
  nextDue(until: number): (InstalledTrigger & { nextRun: number }) | undefined {
    let next: InstalledTrigger | undefined;
    for (const trigger of this.triggers) {
      if (trigger.nextRun === undefined || trigger.nextRun > until) continue;
      if (next?.nextRun === undefined || trigger.nextRun < next.nextRun) next = trigger;
    }
    return next as (InstalledTrigger & { nextRun: number }) | undefined;
  }
}

/** A trigger as tests and the page see it. */
export function triggerView(trigger: InstalledTrigger): TriggerView {
  const { id, function: name, user, spreadsheetId, event, everyMinutes, nextRun, paused } = trigger;
  return {
    id,
    function: name,
    user,
    spreadsheetId,
    event,
    ...(everyMinutes === undefined ? {} : { everyMinutes }),
    ...(nextRun === undefined ? {} : { nextRun: new Date(nextRun).toISOString() }),
    ...(paused === true ? { paused } : {}),
  };
}
