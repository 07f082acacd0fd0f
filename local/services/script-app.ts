/** ScriptApp: triggers and authorization of the user for whom the script runs. */
import { createHash } from 'node:crypto';
import { fullScope, type Grants, grantsFor } from '../execution/consent.ts';
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { authMode, authorizationStatus, eventType, triggerSource, weekDay } from './enumerations.ts';
import { ScriptServiceObject } from './script-service.ts';
import { EnumValue, executionOf, publish, serviceBase } from './service-object.ts';
import { SpreadsheetObject } from './spreadsheet.ts';
import { TriggerObject } from './trigger.ts';
import { TriggerBuilderObject } from './trigger-builders.ts';

type App = GoogleAppsScript.Script.ScriptApp;
type Mode = GoogleAppsScript.Script.AuthMode;

const isAuthMode = (value: unknown): boolean => value instanceof EnumValue;

/** What the effective user granted, whatever mode this execution runs in. */
const grantsOf = ({ script, user, host }: Execution): Grants =>
  grantsFor(script, user, script === host.addOn ? host.consents : null);

/** The scopes in question: those given, else all of the manifest. */
function scopesAsked(execution: Execution, given: unknown): readonly string[] {
  if (given === undefined) return [...(execution.project.scopes ?? [])];
  if (!Array.isArray(given) || !given.every((scope) => typeof scope === 'string'))
    throw signatureMismatch('ScriptApp.getAuthorizationInfo', [given]);
  return given.map(fullScope);
}

class AuthorizationInfoObject extends serviceBase<GoogleAppsScript.Script.AuthorizationInfo>(
  'AuthorizationInfo',
) {
  readonly #asked: readonly string[];
  readonly #required: boolean;

  constructor(execution: Execution, asked: readonly string[], required: boolean) {
    super(execution);
    this.#asked = asked;
    this.#required = required;
  }

  override getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return this.#required ? authorizationStatus.REQUIRED : authorizationStatus.NOT_REQUIRED;
  }

  override getAuthorizationUrl(): string {
    if (!this.#required) return null as unknown as string;
    return `https://accounts.google.com/o/oauth2/auth?scope=${encodeURIComponent(this.#asked.join(' '))}`;
  }

  /** Those of the scopes in question that the user has granted. */
  getAuthorizedScopes(): string[] {
    const grants = grantsOf(executionOf(this));
    return this.#asked.filter((scope) => grants.has(scope));
  }
}
publish(AuthorizationInfoObject, 'AuthorizationInfo');

export class ScriptAppService extends serviceBase<App>('ScriptApp') {
  override readonly AuthMode: App['AuthMode'];
  override readonly AuthorizationStatus: App['AuthorizationStatus'];
  override readonly EventType: App['EventType'];
  override readonly TriggerSource: App['TriggerSource'];
  override readonly WeekDay: App['WeekDay'];

  constructor(execution: Execution) {
    super(execution);
    this.AuthMode = authMode;
    this.AuthorizationStatus = authorizationStatus;
    this.EventType = eventType;
    this.TriggerSource = triggerSource;
    this.WeekDay = weekDay;
  }

  override getScriptId(): string {
    return executionOf(this).script.id;
  }

  override getService(): GoogleAppsScript.Script.Service {
    return new ScriptServiceObject(executionOf(this));
  }

  /** Only AuthMode.FULL asks anything of the user (Apps Script reference: AuthorizationInfo). */
  override getAuthorizationInfo(
    mode: Mode,
    oAuthScopes?: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo {
    const execution = executionOf(this);
    if (!isAuthMode(mode)) throw signatureMismatch('ScriptApp.getAuthorizationInfo', [mode]);
    const asked = scopesAsked(execution, oAuthScopes);
    const grants = grantsOf(execution);
    const required = String(mode) === 'FULL' && !asked.every((scope) => grants.has(scope));
    return new AuthorizationInfoObject(execution, asked, required);
  }

  /** Ends the execution where a permission is missing: Google then asks for it, and the user starts again. */
  override requireScopes(mode: Mode, oAuthScopes: string[]): void {
    if (!isAuthMode(mode)) throw signatureMismatch('ScriptApp.requireScopes', [mode, oAuthScopes]);
    const execution = executionOf(this);
    const grants = grantsOf(execution);
    if (scopesAsked(execution, oAuthScopes).every((scope) => grants.has(scope))) return;
    throw execution.kill(
      new ServiceException(
        'Authorization is required to perform that action. Please run the script again to authorize it.',
      ),
    );
  }

  override requireAllScopes(mode: Mode): void {
    this.requireScopes(mode, scopesAsked(executionOf(this), undefined) as string[]);
  }

  /** The effective user has to authorize the script anew; this execution goes on. */
  override invalidateAuth(): void {
    const { host, script, user } = executionOf(this);
    if (script === host.addOn) host.consents.setAuthorized(user, false);
  }

  /** A text that stands for the user's token; nothing accepts it but what a test puts behind UrlFetchApp. */
  override getOAuthToken(): string {
    const { user, script } = executionOf(this);
    return `ya29.${createHash('sha256').update(`token of ${user} for ${script.id}`).digest('base64url')}`;
  }

  override newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    if (typeof functionName !== 'string') throw signatureMismatch('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilderObject(executionOf(this), functionName);
  }

  /** The user's triggers in this document (an add-on sees those of the current document only). */
  override getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    return triggersIn(executionOf(this), executionOf(this).workbook.id);
  }

  /** The same under its older name. */
  override getScriptTriggers(): GoogleAppsScript.Script.Trigger[] {
    return this.getProjectTriggers();
  }

  override getUserTriggers(target: unknown): GoogleAppsScript.Script.Trigger[] {
    if (!(target instanceof SpreadsheetObject))
      throw signatureMismatch('ScriptApp.getUserTriggers', [target]);
    return triggersIn(executionOf(this), target.getId());
  }

  /** Triggers of others are out of reach: a script never gets hold of one. */
  override deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    if (!(trigger instanceof TriggerObject)) throw signatureMismatch('ScriptApp.deleteTrigger', [trigger]);
    executionOf(this).host.triggers.remove(trigger.getUniqueId());
  }
}
publish(ScriptAppService, 'ScriptApp', {
  getProjectTriggers: costs.trigger,
  getScriptTriggers: costs.trigger,
  getUserTriggers: costs.trigger,
  deleteTrigger: costs.trigger,
});

const triggersIn = (execution: Execution, spreadsheetId: string): TriggerObject[] =>
  execution.host.triggers
    .ofUser(execution.user)
    .filter((trigger) => trigger.spreadsheetId === spreadsheetId)
    .map((trigger) => new TriggerObject(execution, trigger));
