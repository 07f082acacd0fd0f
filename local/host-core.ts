/** What all parts of one local Google share: the clock, the files, what outlives executions, and who listens. */

import type { ProjectForm } from './add-on-use.ts';
import { HostClock } from './clock.ts';
import type { ExecutionRecord, LocalChange, LocalGoogleSwitches, LocalSpreadsheet } from './contract.ts';
import { LocalHostError } from './errors.ts';
import { Consents } from './execution/consent.ts';
import type { HostedScript } from './execution/hosted-script.ts';
import { InterruptionList } from './execution/interruption-list.ts';
import { type Latency, latencyFactors } from './execution/latency.ts';
import { loadProject, type Project } from './execution/project.ts';
import type { FetchHandler } from './fetched-answer.ts';
import { Languages } from './languages.ts';
import { PostOffice } from './mail/post-office.ts';
import { Seats } from './people/seats.ts';
import type { QuotaLimits } from './quotas/quota-limits.ts';
import { Quotas } from './quotas/quotas.ts';
import { CacheStores, Locks, PropertyStores } from './services/stores.ts';
import { EditQueue } from './triggers/edit-queue.ts';
import { TriggerList } from './triggers/trigger-list.ts';
import { VersionHistories } from './versions/version-history.ts';
import { refreshOpenViews } from './workbook/open-views.ts';
import type { Workbook } from './workbook/workbook.ts';

export const defaultSwitches: LocalGoogleSwitches = {
  apiWritesFireOnChange: false,
  filterFormulasFollowMoves: false,
  openWithoutAuthorization: false,
  protectedWriteThrowsAtCall: false,
  timePassesInExecutions: true,
  executionsEndAtTimeLimit: true,
  sortFiresOnEdit: false,
  undoFiresOnEdit: false,
  openViewsFollowEdits: false,
  filterChangesFireOnChange: false,
  findAndReplaceFiresOnEdit: false,
  movesFireOnEdit: false,
  propertyLimitsAsMeasured: false,
  fileCopiesKeepMetadata: true,
  fileCopiesKeepAddOnEnabled: true,
  sheetCopiesKeepFilterViews: true,
  sheetCopiesKeepMetadata: true,
  versionsHoldProtections: true,
  versionsHoldMetadata: true,
  restoringFiresOnChange: false,
  gmailAcceptsBeyondLimit: false,
  propertiesSurviveKill: true,
  bufferedWritesSurviveKill: false,
};

const keptExecutions = 1000;

export class HostCore {
  readonly clock: HostClock;
  readonly switches: LocalGoogleSwitches;
  readonly projectName: string;
  readonly workbooks = new Map<string, Workbook>();
  readonly properties = new PropertyStores();
  readonly caches = new CacheStores();
  readonly locks = new Locks();
  readonly triggers = new TriggerList();
  readonly seats = new Seats();
  readonly languages = new Languages();
  readonly versions = new VersionHistories(() => this.clock.milliseconds);
  readonly quotas: Quotas;
  readonly consents = new Consents();
  readonly editQueue = new EditQueue();
  readonly form: ProjectForm;
  /** Account that publishes the add-on; null where nobody of interest does. */
  readonly developer: string | null;
  readonly interruptions = new InterruptionList();
  readonly postOffice = new PostOffice((email) => this.quotas.kindOf(email));
  /** Who answers UrlFetchApp. */
  fetchHandler: FetchHandler | null = null;
  /** By what the next call's typical time is multiplied. */
  readonly latencyFactor: () => number;
  readonly executions: ExecutionRecord[] = [];
  /** Numbers given out so far; kept in the state so that nothing is named twice. */
  counters = { execution: 0, surface: 0, trigger: 0, workbook: 0, random: 1 };
  /** Called when a script changed a file through the Sheets API and the switch says that this fires change triggers. */
  onApiWrite: (workbook: Workbook, user: string) => void = () => {};
  /** How tests and the page see a file; set by whoever made this host. */
  viewOf: (workbook: Workbook) => LocalSpreadsheet = () => {
    throw new LocalHostError('invalid-state', 'This host has no view of its files.');
  };
  private readonly projectFolder: string | null;
  private readonly scriptFolders = new Map<string, string>();
  private loadedProject: Project | undefined;
  private readonly listeners = new Set<(change: LocalChange) => void>();

  constructor(options: {
    now: string;
    switches: LocalGoogleSwitches;
    projectFolder: string | null;
    projectName: string;
    quotas?: Partial<QuotaLimits>;
    latency?: Latency;
    secondsBetweenGestures?: number;
    form?: ProjectForm;
    developer?: string;
  }) {
    this.clock = new HostClock(options.now);
    this.latencyFactor = latencyFactors(options.latency ?? 'typical');
    this.switches = options.switches;
    this.projectFolder = options.projectFolder;
    this.projectName = options.projectName;
    this.form = options.form ?? 'add-on';
    this.developer = options.developer ?? null;
    this.quotas = new Quotas(options.quotas ?? {}, (options.secondsBetweenGestures ?? 60) * 1000);
  }

  /** Takes a file in, at this host's address. */
  /** False where the file is used without any add-on. */
  get hasProject(): boolean {
    return this.projectFolder !== null;
  }

  /** The add-on as a script of its own among others. */
  readonly addOn: HostedScript = {
    id: 'local-script',
    storePrefix: '',
    project: () => this.project(),
    webAppUrl: null,
  };

  get addOnFolder(): string | null {
    return this.projectFolder;
  }

  /** A script id stands for one folder only, since it names stores. */
  claimScript(id: string, folder: string): void {
    const known = this.scriptFolders.get(id) ?? folder;
    if (known !== folder || (id === this.addOn.id && folder !== this.projectFolder)) {
      throw new LocalHostError(
        'invalid-options',
        `Another project goes by the script id ${id} already; give this one a scriptId of its own.`,
      );
    }
    this.scriptFolders.set(id, folder);
  }

  /** The add-on, read when first needed. */
  project(): Project {
    if (this.projectFolder === null)
      throw new LocalHostError('project-missing', 'This local Google runs without an add-on.');
    this.loadedProject ??= loadProject(this.projectFolder);
    return this.loadedProject;
  }

  forgetProject(): void {
    this.loadedProject = undefined;
  }

  /** Repeatable random numbers from 0 up to 1 (mulberry32). */
  readonly random = (): number => {
    this.counters.random = (this.counters.random + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.counters.random ^ (this.counters.random >>> 15), 1 | this.counters.random);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  nextExecutionId(): number {
    this.counters.execution += 1;
    return this.counters.execution;
  }

  nextSurfaceId(): number {
    this.counters.surface += 1;
    return this.counters.surface;
  }

  nextTriggerId(): number {
    this.counters.trigger += 1;
    return 1_000_000 + this.counters.trigger;
  }

  keepExecution(record: ExecutionRecord): void {
    this.executions.push(record);
    if (this.executions.length > keptExecutions) this.executions.shift();
    this.announce({ spreadsheetId: '', what: 'executions' });
  }

  listen(listener: (change: LocalChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(change: LocalChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Tells listeners what changed in a file since the last time. */
  announceContent(workbook: Workbook): void {
    refreshOpenViews(workbook, this.switches.openViewsFollowEdits);
    if (this.listeners.size > 0) workbook.touchRecalculated();
    for (const change of workbook.takeChanges()) this.announce(change);
  }
}
