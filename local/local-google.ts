/** A local Google: its clock, files, add-on, triggers and executions. */
import { resolve } from 'node:path';
import { parseInstant } from './clock.ts';
import type {
  AccountKind,
  ComingCall,
  Fault,
  FetchHandler,
  LocalChange,
  LocalClock,
  LocalGoogle,
  LocalGoogleOptions,
  LocalGoogleState,
  LocalSpreadsheet,
  MailLimits,
  QuotaUse,
  SentMail,
  SpreadsheetSeed,
  TriggerView,
  WebApp,
  WebAppOptions,
} from './contract.ts';
import { LocalHostError } from './errors.ts';
import { defaultSwitches, HostCore } from './host-core.ts';
import { LocalSpreadsheetView } from './local-spreadsheet.ts';
import { seedWorkbook } from './seeding.ts';
import { loadState, saveState } from './state/host-state.ts';
import { moveClock } from './triggers/clock-runs.ts';
import { fireChange } from './triggers/events.ts';
import { type InstalledTrigger, triggerView } from './triggers/trigger-list.ts';
import { deployWebApp } from './web-apps/deployment.ts';

/** Starts a local Google. Nothing is read from the project folder until something of it runs. */
export function createLocalGoogle(options: LocalGoogleOptions): LocalGoogle {
  const { project = 'dist' } = options;
  const host = new HostCore({
    now: options.now,
    switches: { ...defaultSwitches, ...options.switches },
    projectFolder: project === null ? null : resolve(project),
    projectName: options.projectName ?? 'Contact Groups',
    ...(options.quotas === undefined ? {} : { quotas: options.quotas }),
    ...(options.latency === undefined ? {} : { latency: options.latency }),
    ...(options.secondsBetweenGestures === undefined
      ? {}
      : { secondsBetweenGestures: options.secondsBetweenGestures }),
    ...(options.form === undefined ? {} : { form: options.form }),
    ...(options.developer === undefined ? {} : { developer: options.developer }),
  });
  host.onApiWrite = (workbook, user) => fireChange(host, workbook, user, 'EDIT');
  host.viewOf = (workbook) => new LocalSpreadsheetView(host, workbook);
  if (options.state !== undefined) loadState(host, options.state);
  return new LocalGoogleView(host);
}

class LocalGoogleView implements LocalGoogle {
  readonly clock: LocalClock;
  private readonly host: HostCore;

  constructor(host: HostCore) {
    this.host = host;
    this.clock = {
      now: () => new Date(host.clock.milliseconds),
      advance: ({ minutes = 0, hours = 0, days = 0 }) =>
        moveClock(host, host.clock.milliseconds + ((days * 24 + hours) * 60 + minutes) * 60_000),
      set: (iso) => moveClock(host, parseInstant(iso)),
    };
  }

  get executions() {
    return this.host.executions;
  }

  get project() {
    const { projectName: name } = this.host;
    return {
      name,
      functions: this.host.hasProject
        ? [...this.host.project().functions].filter((one) => !one.endsWith('_'))
        : [],
    };
  }

  get faults() {
    const { interruptions } = this.host;
    return {
      add: (fault: Fault) => interruptions.add(fault),
      clear: () => interruptions.clear(),
    };
  }

  betweenCalls(listener: (call: ComingCall) => void): () => void {
    return this.host.interruptions.listen(listener);
  }

  outbox(): readonly SentMail[] {
    return this.host.postOffice.all();
  }

  clearOutbox(): void {
    this.host.postOffice.clear();
    this.host.announce({ spreadsheetId: '', what: 'outbox' });
  }

  setMailLimits(email: string, limits: Partial<MailLimits>): void {
    this.host.postOffice.setLimits(email, limits);
  }

  setSendAsAddresses(email: string, addresses: readonly string[]): void {
    this.host.postOffice.setSendAs(email, addresses);
  }

  answerFetches(handler: FetchHandler | null): void {
    this.host.fetchHandler = handler;
  }

  deployWebApp(options: WebAppOptions): WebApp {
    return deployWebApp(this.host, options);
  }

  createSpreadsheet(seed: SpreadsheetSeed): LocalSpreadsheet {
    return new LocalSpreadsheetView(this.host, seedWorkbook(this.host, seed));
  }

  spreadsheet(id: string): LocalSpreadsheet {
    const workbook = this.host.workbooks.get(id);
    if (workbook === undefined)
      throw new LocalHostError('no-such-spreadsheet', `There is no spreadsheet with the id ${id}.`);
    return new LocalSpreadsheetView(this.host, workbook);
  }

  spreadsheets(): readonly LocalSpreadsheet[] {
    return [...this.host.workbooks.values()].map((workbook) => new LocalSpreadsheetView(this.host, workbook));
  }

  onChange(listener: (change: LocalChange) => void): () => void {
    return this.host.listen(listener);
  }

  setLanguage(email: string, language: string): void {
    this.host.languages.set(email, language);
  }

  setAccount(email: string, { kind }: { readonly kind: AccountKind }): void {
    this.host.quotas.setKind(email, kind);
  }

  quotaUse(email: string): readonly QuotaUse[] {
    return this.host.quotas.use(email, this.host.clock.milliseconds);
  }

  triggers(): readonly TriggerView[] {
    return this.host.triggers.all().map(triggerView);
  }

  pauseTrigger(id: string, paused = true): void {
    this.trigger(id).paused = paused ? true : undefined;
  }

  deleteTrigger(id: string): void {
    this.host.triggers.remove(this.trigger(id).id);
  }

  busy(work: () => void): void {
    this.host.editQueue.hold(work);
  }

  private trigger(id: string): InstalledTrigger {
    const trigger = this.host.triggers.find(id);
    if (trigger === undefined)
      throw new LocalHostError('invalid-gesture', `There is no trigger with the id ${id}.`);
    return trigger;
  }

  reloadProject(): void {
    this.host.forgetProject();
  }

  saveState(): LocalGoogleState {
    return saveState(this.host);
  }
}
