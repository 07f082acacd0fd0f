/** An installed trigger as its own user's script sees it. */
import type { Execution } from '../execution/execution.ts';
import type { InstalledTrigger } from '../triggers/trigger-list.ts';
import { eventType, triggerSource } from './enumerations.ts';
import { publish, serviceBase } from './service-object.ts';

const eventTypes = {
  open: eventType.ON_OPEN,
  edit: eventType.ON_EDIT,
  change: eventType.ON_CHANGE,
  formSubmit: eventType.ON_FORM_SUBMIT,
  clock: eventType.CLOCK,
} as const;

export class TriggerObject extends serviceBase<GoogleAppsScript.Script.Trigger>('Trigger') {
  readonly #trigger: InstalledTrigger;

  constructor(execution: Execution, trigger: InstalledTrigger) {
    super(execution);
    this.#trigger = trigger;
  }

  override getUniqueId(): string {
    return this.#trigger.id;
  }

  override getHandlerFunction(): string {
    return this.#trigger.function;
  }

  override getEventType(): GoogleAppsScript.Script.EventType {
    return eventTypes[this.#trigger.event];
  }

  override getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return this.#trigger.event === 'clock' ? triggerSource.CLOCK : triggerSource.SPREADSHEETS;
  }

  override getTriggerSourceId(): string {
    return this.#trigger.event === 'clock' ? (null as unknown as string) : this.#trigger.spreadsheetId;
  }
}
publish(TriggerObject, 'Trigger');
