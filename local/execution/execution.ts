/** One run of the script: who runs it, in which authorization mode, what it called, how long that would have taken on Google. */
import { executionLimitMs, simpleTriggerLimitMs } from '../call-summary.ts';
import type { AuthMode, ExecutionRecord, ServiceCall, TriggerKind } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import type { HostCore } from '../host-core.ts';
import { localizedException, localizedMessage } from '../localized-errors.ts';
import type { PublishedMethod } from '../services/service-object.ts';
import type { Rectangle } from '../workbook/ranges.ts';
import { mayArrange, mayEditFile, mayWrite, protectedText } from '../workbook/rights.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type Grants, grantsFor } from './consent.ts';
import { bufferedWrite, type Cost, costs } from './costs.ts';
import { ExecutionTimeout, ServiceException } from './exceptions.ts';
import type { HostedScript } from './hosted-script.ts';
import { faultOf, interrupted } from './interrupting.ts';
import type { Project } from './project.ts';
import { Realm } from './realm.ts';
import { checkAllowed } from './scopes.ts';

export interface ExecutionFacts {
  readonly id: number;
  readonly function: string;
  /** Account whose authority runs. */
  readonly user: string;
  /** Who set it off: the same, but for installable triggers that fire on somebody else's edit. */
  readonly actor: string;
  /** The file it runs in; null for a web app, which has none. */
  readonly workbook: Workbook | null;
  /** Default: the add-on. */
  readonly script?: HostedScript;
  readonly trigger: TriggerKind;
  readonly installable?: boolean;
  readonly authMode: AuthMode;
}

interface PendingWrite {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly area: Rectangle;
  readonly apply: () => void;
}

export class Execution {
  readonly facts: ExecutionFacts;
  readonly host: HostCore;
  readonly realm: Realm;
  /** An error of the local host itself (something it lacks, an unanswered alert); thrown in the end even where the script swallowed it. */
  hostFailure: unknown = null;
  /** Files that the script changed through the Sheets API. */
  readonly writtenThroughApi = new Set<Workbook>();
  readonly log: { level: string; text: string }[] = [];
  /** Files that it may have changed. */
  readonly touched: Set<Workbook> = new Set();
  /** The script's object whose method is running. */
  callee: object = {};
  /** Why Google ended it before its time; the script cannot catch that. */
  ended: ServiceException | null = null;
  /** Takes back what does not survive the end that Google puts to an execution. */
  readonly undoneByKill: (() => void)[] = [];
  private readonly started: number;
  private readonly calls: ServiceCall[] = [];
  private elapsedMs = 0;
  /** Where the user's own time stood at the beginning; undefined before that and where it was refused. */
  private quotaStart: number | undefined;
  private knownGrants: Grants | undefined;
  private pendingWrites: PendingWrite[] = [];
  /** Calls that were found to be allowed, with their service's name: mode and grants stay the same for a whole execution. */
  private readonly allowed = new Map<PublishedMethod, string>();

  constructor(facts: ExecutionFacts, host: HostCore) {
    this.facts = facts;
    this.host = host;
    this.started = host.clock.milliseconds;
    this.realm = new Realm(() => this.now(), host.random, this.project.timeZone, {
      call: (className, method, self, args, wrapper) =>
        this.serviceCall(className, method, self, args, wrapper),
      lacks: (what) => this.asScriptError(what),
      asScriptError: (error) => this.asScriptError(error),
    });
  }

  /** Milliseconds since 1970 as the script sees them: time passes with its service calls. */
  now(): number {
    return this.host.switches.timePassesInExecutions
      ? Math.round(this.started + this.elapsedMs)
      : this.host.clock.milliseconds;
  }

  /** Starts the user's time; throws where the account may not run any more, or authorized nothing. */
  begin(): void {
    const { user, installable, authMode } = this.facts;
    const { quotas, consents, addOn } = this.host;
    if (authMode === 'FULL' && this.script === addOn && !consents.isAuthorized(user))
      throw new ServiceException(
        'Authorization is required to perform that action. Please run the script again to authorize it.',
      );
    if (installable !== undefined) quotas.require(user, 'triggerRuntimeMinutesPerDay', this.started);
    this.quotaStart = quotas.begin(user, this.started, installable === undefined);
  }

  /** Notes what the execution used of the account's time. */
  end(): void {
    if (this.quotaStart === undefined) return;
    const { user, installable } = this.facts;
    const { quotas } = this.host;
    quotas.end(user, this.quotaNow());
    if (installable !== undefined)
      quotas.note(user, 'triggerRuntimeMinutesPerDay', this.elapsedMs / 60_000, this.quotaStart);
  }

  /** The instant as quotas see it: executions of one user follow each other in predicted time. */
  quotaNow(): number {
    return (this.quotaStart ?? this.started) + this.elapsedMs;
  }

  /** The file that the script runs in. Ask `facts.workbook` where there may be none. */
  get workbook(): Workbook {
    const { workbook } = this.facts;
    if (workbook === null)
      throw new LocalHostError('no-such-spreadsheet', 'This script runs without a spreadsheet.');
    return workbook;
  }

  /** The script project that runs. */
  get script(): HostedScript {
    return this.facts.script ?? this.host.addOn;
  }

  get project(): Project {
    return this.script.project();
  }

  /** What this run may use: in simple triggers nobody needs to have agreed to anything. */
  get grants(): Grants {
    const { script, host } = this;
    const asksUser = script === host.addOn && this.facts.authMode === 'FULL';
    this.knownGrants ??= grantsFor(script, this.user, asksUser ? host.consents : null);
    return this.knownGrants;
  }

  get user(): string {
    return this.facts.user;
  }

  /** Adds predicted time; throws when the execution has used up what Google allows. */
  spend(ms: number): void {
    this.elapsedMs += ms;
    if (!this.host.switches.executionsEndAtTimeLimit) return;
    const limit = this.facts.authMode === 'FULL' ? executionLimitMs : simpleTriggerLimitMs;
    if (this.elapsedMs > limit) throw this.kill(new ExecutionTimeout());
  }

  /** Every call of the script into a service comes through here. */
  private serviceCall(
    service: string,
    called: PublishedMethod,
    self: object,
    given: unknown[],
    wrapper: object,
  ): unknown {
    if (this.ended !== null) throw this.realm.errorFrom(this.inUsersLanguage(this.ended));
    const { name: method, price } = called;
    try {
      const args = this.realm.membrane.inward(given) as unknown[];
      this.spend(0);
      const fault = this.host.interruptions.isQuiet ? undefined : interrupted(this, service, method);
      if (this.allowed.get(called) !== service) {
        checkAllowed(service, method, this.facts.authMode, this.grants);
        this.allowed.set(called, service);
      }
      this.callee = wrapper;
      const waiting = this.pendingWrites.length;
      const result = called.work.apply(self, args);
      if (price !== undefined) {
        const cost = typeof price === 'function' ? price(self, args, result) : price;
        const joins = waiting > 0 && this.pendingWrites.length > waiting;
        this.charge(service, method, joins ? bufferedWrite(cost) : cost);
      }
      if (fault !== undefined) throw faultOf(this, fault, service, method);
      if (result === self) return wrapper;
      return typeof result === 'object' ? this.realm.adopt(result) : result;
    } catch (error) {
      throw this.asScriptError(error);
    }
  }

  /** From here on no service answers any more, and the execution has failed whatever the script returns. */
  kill(reason: ServiceException): ServiceException {
    this.ended ??= reason;
    return this.ended;
  }

  /** Notes a call and its predicted time. */
  charge(service: string, method: string, { ms, cells }: Cost): void {
    if (ms === 0) return;
    const predicted = ms * this.host.latencyFactor();
    this.calls.push({ service, method, cells, ms: predicted });
    this.spend(predicted);
  }

  /** The language of the account whose authority runs. */
  get language(): string {
    return this.host.languages.of(this.user);
  }

  inUsersLanguage(exception: ServiceException): ServiceException {
    return localizedException(exception, this.language);
  }

  /** Google's errors as errors of the script's realm; a refused cell is one of those. Anything else is the local host's own trouble. */
  asScriptError(error: unknown): unknown {
    if (error instanceof ServiceException) return this.realm.errorFrom(this.inUsersLanguage(error));
    if (error instanceof LocalHostError && error.code === 'invalid-cell') {
      return this.realm.error('Exception', localizedMessage(error.message, this.language));
    }
    if (this.realm.membrane.isScripts(error)) return error;
    if (error instanceof RangeError && error.message === 'Maximum call stack size exceeded')
      return this.realm.error('RangeError', error.message);
    this.failed(error);
    const { message, name } = error instanceof Error ? error : { message: String(error), name: 'Error' };
    return this.realm.error(name, message);
  }

  /** Notes trouble of the local host itself; answers with it for throwing. */
  failed(error: unknown): unknown {
    this.hostFailure ??= error;
    return error;
  }

  /** Buffers a write of cells through SpreadsheetApp until a flush, a read, or the end. */
  write(workbook: Workbook, sheet: Sheet, area: Rectangle, apply: () => void): void {
    if (this.host.switches.protectedWriteThrowsAtCall) this.checkWrite(workbook, sheet, area);
    this.pendingWrites.push({ workbook, sheet, area, apply });
  }

  checkWrite(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
    this.touched.add(workbook);
    if (!workbook.sheets.includes(sheet)) throw new ServiceException(`Sheet ${sheet.id} not found`);
    if (!mayWrite(workbook, this.user, sheet, area)) throw new ServiceException(protectedText);
  }

  /** Throws where the user may only look at a file. */
  requireEditor(workbook: Workbook): void {
    this.touched.add(workbook);
    if (!mayEditFile(workbook, this.user)) throw new ServiceException(protectedText);
  }

  /** Throws where a protection of the whole sheet stands against renaming, hiding, resizing. */
  checkArrange(workbook: Workbook, sheet: Sheet): void {
    this.touched.add(workbook);
    if (!mayArrange(workbook, this.user, sheet)) throw new ServiceException(protectedText);
  }

  /** Applies buffered writes in order. The first that a protection refuses throws, and those after it are lost. */
  flush(): void {
    if (this.pendingWrites.length === 0) return;
    const writes = this.pendingWrites;
    this.pendingWrites = [];
    for (const { workbook, sheet, area, apply } of writes) {
      this.checkWrite(workbook, sheet, area);
      apply();
    }
  }

  /** Reading cells takes longer while formulas recalculate after this execution's own writes. */
  waitForFormulas(workbook: Workbook): void {
    if (this.touched.has(workbook) && workbook.formulasAreDue) this.spend(costs.recalculation.ms);
  }

  record(error?: { name: string; message: string }): ExecutionRecord {
    const { id, user, workbook, trigger, installable, authMode } = this.facts;
    return {
      id,
      function: this.facts.function,
      user,
      spreadsheetId: workbook?.id ?? '',
      trigger,
      ...(installable === undefined ? {} : { installable }),
      authMode,
      started: new Date(this.started).toISOString(),
      predictedMs: Math.round(this.elapsedMs),
      calls: this.calls,
      log: this.log,
      ...(error === undefined ? {} : { error }),
    };
  }
}
