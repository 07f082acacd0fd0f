/** ScriptApp: triggers and authorization of the user for whom the script runs. */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import type { InstalledTrigger, TriggerEvent } from '../triggers/trigger-list.ts';
import { authMode, authorizationStatus, eventType, triggerSource } from './enumerations.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';
import { SpreadsheetObject } from './spreadsheet.ts';

const eventTypes = {
  open: eventType.ON_OPEN,
  edit: eventType.ON_EDIT,
  change: eventType.ON_CHANGE,
  formSubmit: eventType.ON_FORM_SUBMIT,
  clock: eventType.CLOCK,
} as const;

class TriggerObject extends serviceBase<GoogleAppsScript.Script.Trigger>('Trigger') {
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

function create(
  execution: Execution,
  functionName: string,
  event: TriggerEvent,
  everyMinutes?: number,
): GoogleAppsScript.Script.Trigger {
  const trigger: InstalledTrigger = {
    id: String(execution.host.nextTriggerId()),
    function: functionName,
    user: execution.user,
    spreadsheetId: execution.workbook.id,
    event,
    ...(everyMinutes === undefined
      ? {}
      : { everyMinutes, nextRun: execution.host.clock.milliseconds + everyMinutes * 60_000 }),
  };
  execution.host.triggers.add(trigger);
  return new TriggerObject(execution, trigger);
}

class ClockTriggerBuilderObject extends serviceBase<GoogleAppsScript.Script.ClockTriggerBuilder>(
  'ClockTriggerBuilder',
) {
  readonly #function: string;
  #minutes: number | null = null;

  constructor(execution: Execution, functionName: string) {
    super(execution);
    this.#function = functionName;
  }

  override everyHours(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!Number.isInteger(n) || n < 1)
      throw new ServiceException('The value you passed to everyHours was invalid. It must be at least 1.');
    this.#minutes = n * 60;
    return this;
  }

  override everyMinutes(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (![1, 5, 10, 15, 30].includes(n)) {
      throw new ServiceException(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    this.#minutes = n;
    return this;
  }

  override create(): GoogleAppsScript.Script.Trigger {
    if (this.#minutes === null) throw new ServiceException('The trigger has no schedule.');
    return create(executionOf(this), this.#function, 'clock', this.#minutes);
  }
}
publish(ClockTriggerBuilderObject, 'ClockTriggerBuilder', { create: costs.trigger });

class SpreadsheetTriggerBuilderObject extends serviceBase<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(
  'SpreadsheetTriggerBuilder',
) {
  readonly #function: string;
  #event: TriggerEvent | null = null;

  constructor(execution: Execution, functionName: string) {
    super(execution);
    this.#function = functionName;
  }

  override onOpen(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('open');
  }

  override onEdit(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('edit');
  }

  override onChange(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('change');
  }

  override onFormSubmit(): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    return this.#on('formSubmit');
  }

  override create(): GoogleAppsScript.Script.Trigger {
    if (this.#event === null) throw new ServiceException('The trigger has no event.');
    return create(executionOf(this), this.#function, this.#event);
  }

  #on(event: TriggerEvent): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    this.#event = event;
    return this;
  }
}
publish(SpreadsheetTriggerBuilderObject, 'SpreadsheetTriggerBuilder', { create: costs.trigger });

class TriggerBuilderObject extends serviceBase<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder') {
  readonly #function: string;

  constructor(execution: Execution, functionName: string) {
    super(execution);
    this.#function = functionName;
  }

  override timeBased(): GoogleAppsScript.Script.ClockTriggerBuilder {
    return new ClockTriggerBuilderObject(executionOf(this), this.#function);
  }

  override forSpreadsheet(target: unknown): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    const execution = executionOf(this);
    const id = target instanceof SpreadsheetObject ? target.getId() : target;
    if (typeof id !== 'string') throw signatureMismatch('ScriptApp.TriggerBuilder.forSpreadsheet', [target]);
    if (id !== execution.workbook.id) {
      throw new ServiceException(
        'Triggers can only be created for the document in which the add-on is used.',
      );
    }
    return new SpreadsheetTriggerBuilderObject(execution, this.#function);
  }
}
publish(TriggerBuilderObject, 'TriggerBuilder');

class AuthorizationInfoObject extends serviceBase<GoogleAppsScript.Script.AuthorizationInfo>(
  'AuthorizationInfo',
) {
  override getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return authorizationStatus.NOT_REQUIRED;
  }

  override getAuthorizationUrl(): string {
    return null as unknown as string;
  }
}
publish(AuthorizationInfoObject, 'AuthorizationInfo');

export class ScriptAppService extends serviceBase<GoogleAppsScript.Script.ScriptApp>('ScriptApp') {
  override readonly AuthMode: GoogleAppsScript.Script.ScriptApp['AuthMode'];
  override readonly AuthorizationStatus: GoogleAppsScript.Script.ScriptApp['AuthorizationStatus'];
  override readonly EventType: GoogleAppsScript.Script.ScriptApp['EventType'];
  override readonly TriggerSource: GoogleAppsScript.Script.ScriptApp['TriggerSource'];

  constructor(execution: Execution) {
    super(execution);
    this.AuthMode = authMode;
    this.AuthorizationStatus = authorizationStatus;
    this.EventType = eventType;
    this.TriggerSource = triggerSource;
  }

  override getScriptId(): string {
    return executionOf(this).script.id;
  }

  override getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
  ): GoogleAppsScript.Script.AuthorizationInfo {
    if (mode === undefined || mode === null)
      throw signatureMismatch('ScriptApp.getAuthorizationInfo', [mode]);
    return new AuthorizationInfoObject(executionOf(this));
  }

  override newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    if (typeof functionName !== 'string') throw signatureMismatch('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilderObject(executionOf(this), functionName);
  }

  /** The user's triggers in this document (an add-on sees those of the current document only). */
  override getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    const execution = executionOf(this);
    return execution.host.triggers
      .ofUser(execution.user)
      .filter((trigger) => trigger.spreadsheetId === execution.workbook.id)
      .map((trigger) => new TriggerObject(execution, trigger));
  }

  override getUserTriggers(target: unknown): GoogleAppsScript.Script.Trigger[] {
    const execution = executionOf(this);
    if (!(target instanceof SpreadsheetObject))
      throw signatureMismatch('ScriptApp.getUserTriggers', [target]);
    return execution.host.triggers
      .ofUser(execution.user)
      .filter((trigger) => trigger.spreadsheetId === target.getId())
      .map((trigger) => new TriggerObject(execution, trigger));
  }

  override deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    if (!(trigger instanceof TriggerObject)) throw signatureMismatch('ScriptApp.deleteTrigger', [trigger]);
    executionOf(this).host.triggers.remove(trigger.getUniqueId());
  }
}
publish(ScriptAppService, 'ScriptApp', {
  getProjectTriggers: costs.trigger,
  getUserTriggers: costs.trigger,
  deleteTrigger: costs.trigger,
});
