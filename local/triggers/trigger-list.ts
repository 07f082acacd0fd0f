/** Installable triggers: who set which, and what limits stand against another one (Google: Editor add-on triggers; Apps Script quotas). */
import { ServiceException } from '../execution/exceptions.ts';

export type TriggerEvent = 'open' | 'edit' | 'change' | 'formSubmit' | 'clock';

export interface InstalledTrigger {
  readonly id: string;
  readonly function: string;
  readonly user: string;
  readonly spreadsheetId: string;
  readonly event: TriggerEvent;
  /** Time-driven: minutes between runs, and the instant of the next one. */
  readonly everyMinutes?: number;
  nextRun?: number;
}

const perUserLimit = 20;

export class TriggerList {
  private triggers: InstalledTrigger[] = [];

  all(): readonly InstalledTrigger[] {
    return this.triggers;
  }

  /** Only a user's own are visible to the script. */
  ofUser(user: string): readonly InstalledTrigger[] {
    return this.triggers.filter((trigger) => trigger.user === user);
  }

  forEvent(spreadsheetId: string, event: TriggerEvent): readonly InstalledTrigger[] {
    return this.triggers.filter(
      (trigger) => trigger.spreadsheetId === spreadsheetId && trigger.event === event,
    );
  }

  /** One trigger of each type per user and document, 20 per user. */
  add(trigger: InstalledTrigger): void {
    const own = this.ofUser(trigger.user);
    if (own.length >= perUserLimit) {
      throw new ServiceException(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    if (own.some((other) => other.spreadsheetId === trigger.spreadsheetId && other.event === trigger.event)) {
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
