/** Session and User: who is there, as far as the authorization mode lets a script know. */
import { createHash } from 'node:crypto';
import type { Execution } from '../execution/execution.ts';
import { activeEmail } from '../execution/identity.ts';
import { emailScope, insufficient } from '../execution/scopes.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type User = GoogleAppsScript.Base.User;

export class UserObject extends serviceBase<User>('User') {
  readonly #email: string;

  constructor(execution: Execution, email: string) {
    super(execution);
    this.#email = email;
  }

  override getEmail(): string {
    return this.#email;
  }

  /** Only in events' JSON (seen in logs of e.user). */
  toJSON(): { email: string; nickname: string } {
    return { email: this.#email, nickname: this.#email.split('@')[0] ?? '' };
  }

  override toString(): string {
    return this.#email;
  }
}
publish(UserObject, 'User');

export class SessionService extends serviceBase<GoogleAppsScript.Base.Session>('Session') {
  /** Whose email is '' unless the script may know it (Apps Script reference: Session). */
  override getActiveUser(): User {
    const execution = executionOf(this);
    if (execution.facts.authMode === 'FULL') requireEmailScope(execution, 'Session.getActiveUser');
    return new UserObject(execution, activeEmail(execution));
  }

  /** The account under whose authority the script runs; in simple triggers that is none. */
  override getEffectiveUser(): User {
    const execution = executionOf(this);
    if (execution.facts.authMode !== 'FULL') return new UserObject(execution, activeEmail(execution));
    requireEmailScope(execution, 'Session.getEffectiveUser');
    return new UserObject(execution, execution.user);
  }

  override getScriptTimeZone(): string {
    return executionOf(this).project.timeZone;
  }

  override getActiveUserLocale(): string {
    return executionOf(this).language.replace('-', '_');
  }

  /** Tells people apart without saying who they are: another text for each script, and a new one every 30 days. */
  override getTemporaryActiveUserKey(): string {
    const execution = executionOf(this);
    const period = Math.floor(execution.now() / (30 * 86_400_000));
    const { actor, user } = execution.facts;
    const who = `${(actor === '' ? user : actor).toLowerCase()} ${execution.script.id} ${period}`;
    return createHash('sha256').update(`temporary key of ${who}`).digest('base64');
  }
}
publish(SessionService, 'Session');

/** Throws what Google throws where the user's address is not among the permissions. */
function requireEmailScope(execution: Execution, call: string): void {
  if (!execution.grants.has(emailScope)) throw insufficient(call, [emailScope]);
}
