/** Session and User: who is there, as far as the authorization mode lets a script know. */
import { createHash } from 'node:crypto';
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { emailScope } from '../execution/scopes.ts';
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

  override toString(): string {
    return this.#email;
  }
}
publish(UserObject, 'User');

export class SessionService extends serviceBase<GoogleAppsScript.Base.Session>('Session') {
  /** Empty in simple triggers, and in installable ones that somebody else set off (Apps Script reference: Session). */
  override getActiveUser(): User {
    const execution = executionOf(this);
    if (execution.facts.authMode !== 'FULL') return new UserObject(execution, '');
    const { scopes } = execution.project;
    if (scopes !== null && !scopes.has(emailScope)) {
      throw new ServiceException(
        `Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: ${emailScope}`,
      );
    }
    return new UserObject(execution, execution.facts.actor === execution.user ? execution.user : '');
  }

  override getEffectiveUser(): User {
    const execution = executionOf(this);
    return new UserObject(execution, execution.facts.authMode === 'FULL' ? execution.user : '');
  }

  override getScriptTimeZone(): string {
    return executionOf(this).project.timeZone;
  }

  override getActiveUserLocale(): string {
    return executionOf(this).language;
  }

  override getTemporaryActiveUserKey(): string {
    const { user } = executionOf(this);
    return createHash('sha256').update(`temporary key of ${user}`).digest('base64');
  }
}
publish(SessionService, 'Session');
