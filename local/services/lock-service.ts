/** LockService: one lock per document, per script, per user. */
import { costs } from '../execution/costs.ts';
import { ServiceException, signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type Lock = GoogleAppsScript.Lock.Lock;

class LockObject extends serviceBase<Lock>('Lock') {
  readonly #name: string;

  constructor(execution: Execution, name: string) {
    super(execution);
    this.#name = name;
  }

  override tryLock(timeoutInMillis: number): boolean {
    if (typeof timeoutInMillis !== 'number')
      throw signatureMismatch('LockService.Lock.tryLock', [timeoutInMillis]);
    const execution = executionOf(this);
    const { locks } = execution.host;
    if (locks.isHeldBy(this.#name, execution)) return true;
    if (!locks.isFree(this.#name)) {
      execution.spend(Math.max(0, timeoutInMillis));
      return false;
    }
    locks.take(this.#name, execution);
    return true;
  }

  override waitLock(timeoutInMillis: number): void {
    if (typeof timeoutInMillis !== 'number')
      throw signatureMismatch('LockService.Lock.waitLock', [timeoutInMillis]);
    if (!this.tryLock(timeoutInMillis)) {
      throw new ServiceException('Lock timeout: another process was holding the lock for too long.');
    }
  }

  override releaseLock(): void {
    const execution = executionOf(this);
    execution.host.locks.release(this.#name, execution);
  }

  override hasLock(): boolean {
    const execution = executionOf(this);
    return execution.host.locks.isHeldBy(this.#name, execution);
  }
}
publish(LockObject, 'Lock', { tryLock: costs.lock, waitLock: costs.lock });

export const documentLockName = (spreadsheetId: string): string => `document ${spreadsheetId}`;

export class LockServiceObject extends serviceBase<GoogleAppsScript.Lock.LockService>('LockService') {
  /** null where the script has no file (Apps Script reference: LockService). */
  override getDocumentLock(): Lock {
    const { workbook } = executionOf(this).facts;
    return workbook === null ? (null as unknown as Lock) : this.#of(documentLockName(workbook.id));
  }

  override getScriptLock(): Lock {
    return this.#of('script');
  }

  override getUserLock(): Lock {
    return this.#of(`user ${executionOf(this).user.toLowerCase()}`);
  }

  #of(name: string): Lock {
    const execution = executionOf(this);
    return new LockObject(execution, `${execution.script.storePrefix}${name}`);
  }
}
publish(LockServiceObject, 'LockService');
