/** The public shapes of the local host: what tests and the page may rely on. Behaviour lives in the rooms beside this file. */
import type { AddOnGestures, FormAnswers, ProjectForm } from './add-on-use.ts';
import type { OutsideWorld } from './fetched-answer.ts';
import type { GesturesByHand } from './gestures-by-hand.ts';
import type { Interruptions } from './interruptions.ts';
import type { AccountKind, QuotaLimits, QuotaUse } from './quotas/quota-limits.ts';
import type { Outbox } from './sent-mail.ts';
import type {
  AlertAnswer,
  AlertView,
  CellSnapshot,
  DialogView,
  FilterViewSummary,
  MenuView,
  PlainValue,
  PromptAnswer,
  ProtectedRangeSnapshot,
  Role,
  SheetSummary,
  SurfaceView,
  ToastView,
  WorkbookSnapshot,
} from './snapshots.ts';
import type { LocalGoogleSwitches } from './switches.ts';
import type { WebApps } from './web-app.ts';

export type { AddOnGestures, FormAnswers, ProjectForm } from './add-on-use.ts';
export type * from './fetched-answer.ts';
export type * from './files-by-hand.ts';
export type * from './filters-by-hand.ts';
export type * from './formats-by-hand.ts';
export type * from './gestures-by-hand.ts';
export type * from './interruptions.ts';
export type { AccountKind, DailyQuota, QuotaLimits, QuotaUse } from './quotas/quota-limits.ts';
export type * from './sent-mail.ts';
export type * from './snapshots.ts';
export type * from './switches.ts';
export type * from './web-app.ts';

/** Raw text kept exactly, a formula, or what a person would type (strings are parsed as typed). */
export type SeedValue =
  | string
  | number
  | boolean
  | null
  | { readonly raw: string }
  | { readonly formula: string };

export interface SheetSeed {
  readonly title: string;
  /** Rows from row 1, cells from column A. Strings are parsed as a person's typing; null leaves the cell empty. */
  readonly values: readonly (readonly SeedValue[])[];
  /** Number format patterns and drop-downs, set before the values are typed. */
  readonly formats?: readonly { readonly range: string; readonly pattern: string }[];
  readonly dropdowns?: readonly { readonly range: string; readonly options: readonly string[] }[];
  readonly checkboxes?: readonly string[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly hidden?: boolean;
  /** Grid size; grows to hold the values. Default 1000 × 26, as a new sheet has. */
  readonly rowCount?: number;
  readonly columnCount?: number;
}

export interface SpreadsheetSeed {
  readonly title: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly owner: string;
  readonly editors?: readonly string[];
  readonly commenters?: readonly string[];
  readonly viewers?: readonly string[];
  readonly sheets: readonly SheetSeed[];
}

export interface LocalGoogleOptions {
  /** The instant the clock starts at, such as "2026-11-23T14:00:00Z". */
  readonly now: string;
  /** Folder with appsscript.json, scripts and HTML files as clasp would push it. Default: `dist` in the current folder. null: no add-on. */
  readonly project?: string | null;
  /** What Extensions ▸ and the add-on's menu are called. Default "Contact Groups". */
  readonly projectName?: string;
  /** Continues from a saved state at the instant `now`: time-driven triggers that fell due in between do not run any more. */
  readonly state?: LocalGoogleState;
  readonly switches?: Partial<LocalGoogleSwitches>;
  /** Whether predicted times vary: `{ seed }` gives log-normal noise, the same for the same seed. Default "typical". */
  readonly latency?: 'typical' | { readonly seed: number };
  /** Limits that hold for everybody instead of those of their account, for tests that are not about quotas. */
  readonly quotas?: Partial<QuotaLimits>;
  /** What quotas per minute take to pass between two menu clicks or client calls of one person while the clock stands still. Default 60. */
  readonly secondsBetweenGestures?: number;
  /** Default: add-on. */
  readonly form?: ProjectForm;
  /** Account that publishes the add-on: a script learns who acts where it is the developer or somebody of that Workspace domain. */
  readonly developer?: string;
}

/** Everything worth keeping between two starts; plain JSON. Made by `saveState`, opaque to others. */
export interface LocalGoogleState {
  readonly version: 1;
  readonly now: string;
  readonly content: unknown;
}

export interface LocalClock {
  now(): Date;
  /** Runs the time-driven triggers that fall due on the way, in order, each at its own time. */
  advance(by: { readonly minutes?: number; readonly hours?: number; readonly days?: number }): void;
  set(iso: string): void;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';
export type TriggerKind = 'open' | 'edit' | 'change' | 'formSubmit' | 'clock' | 'menu' | 'client' | 'other';

export interface ServiceCall {
  readonly service: string;
  readonly method: string;
  readonly cells: number;
  /** Predicted milliseconds on Google. */
  readonly ms: number;
}

export interface ExecutionRecord {
  readonly id: number;
  readonly function: string;
  /** Account whose authority runs. */
  readonly user: string;
  readonly spreadsheetId: string;
  readonly trigger: TriggerKind;
  /** False for simple triggers, true for installable ones; absent for menu clicks and client calls. */
  readonly installable?: boolean;
  readonly authMode: AuthMode;
  readonly started: string;
  readonly predictedMs: number;
  readonly calls: readonly ServiceCall[];
  readonly log: readonly { readonly level: string; readonly text: string }[];
  readonly error?: { readonly name: string; readonly message: string };
}

/**
 * What changed, for the page. `content` may name the rows touched (`first` is 0-based), those of formulas that gave another result
 * included; without `rows` read the whole sheet again.
 */
export type LocalChange =
  | {
      readonly spreadsheetId: string;
      readonly what: 'content';
      readonly sheetId: number;
      readonly rows?: { readonly first: number; readonly count: number };
    }
  | {
      readonly spreadsheetId: string;
      readonly what: 'structure' | 'views' | 'protection' | 'metadata' | 'properties' | 'people';
    }
  | {
      readonly spreadsheetId: string;
      readonly what: 'surfaces' | 'menus' | 'toast';
      readonly email: string;
    }
  /** A script made other cells active for the person it runs as; `range` in A1 notation without the sheet. */
  | {
      readonly spreadsheetId: string;
      readonly what: 'selection';
      readonly email: string;
      readonly sheetId: number;
      readonly range: string;
    }
  /** Mail left; the file is the one whose script sent it, '' where there is none. */
  | { readonly spreadsheetId: string; readonly what: 'outbox' }
  | { readonly spreadsheetId: ''; readonly what: 'clock' | 'executions' };

export interface LocalGoogle extends Outbox, Interruptions, WebApps, OutsideWorld {
  readonly clock: LocalClock;
  createSpreadsheet(seed: SpreadsheetSeed): LocalSpreadsheet;
  spreadsheet(id: string): LocalSpreadsheet;
  spreadsheets(): readonly LocalSpreadsheet[];
  /** The newest 1,000 executions, oldest first. */
  readonly executions: readonly ExecutionRecord[];
  /** The project's name and its functions that menus, triggers and google.script.run can reach. */
  readonly project: { readonly name: string; readonly functions: readonly string[] };
  onChange(listener: (change: LocalChange) => void): () => void;
  /** Pauses somebody's trigger, as Google does with those that keep failing, or lets it run again. */
  pauseTrigger(id: string, paused?: boolean): void;
  deleteTrigger(id: string): void;
  /** Does `work` while an onEdit is still running: two edits of a file wait until it is over, others are lost. */
  busy(work: () => void): void;
  /** Time-driven and installable triggers of everybody (a script sees only its own user's). */
  triggers(): readonly TriggerView[];
  /** The language of an account, such as "es" or "pt-BR": Google's error texts for it, and what Session.getActiveUserLocale answers. Default "en". */
  setLanguage(email: string, language: string): void;
  /** What kind of account somebody has; quotas follow from it. Default: consumer. */
  setAccount(email: string, account: { readonly kind: AccountKind }): void;
  /** What an account has used of its daily quotas. */
  quotaUse(email: string): readonly QuotaUse[];
  /** Reads the project folder again (after a build). */
  reloadProject(): void;
  saveState(): LocalGoogleState;
}

export interface TriggerView {
  readonly id: string;
  readonly function: string;
  readonly user: string;
  readonly spreadsheetId: string;
  readonly event: 'open' | 'edit' | 'change' | 'formSubmit' | 'clock';
  readonly everyMinutes?: number;
  readonly nextRun?: string;
  /** Paused by hand: it stays and runs nothing. */
  readonly paused?: true;
}

export interface LocalSpreadsheet {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly url: string;
  /** People with access and what they may do. */
  people(): readonly { readonly email: string; readonly role: Role }[];
  as(email: string): Person;
  sheetTitles(): string[];
  /** Effective values from A1, trailing blank rows and cells cut; empty is '', errors are '#N/A'. */
  values(sheetTitle: string): PlainValue[][];
  display(sheetTitle: string): string[][];
  /** Formula texts where there are formulas, otherwise ''. Same shape as `values`. */
  formulas(sheetTitle: string): string[][];
  snapshot(): WorkbookSnapshot;
  /** The sheets without their cells. */
  sheets(): readonly SheetSummary[];
  /** Cells of some rows only (0-based first row), for a page that loads in pieces. */
  rows(sheetId: number, first: number, count: number): readonly (readonly (CellSnapshot | null)[])[];
  filterViews(): readonly FilterViewSummary[];
  protectedRanges(): readonly ProtectedRangeSnapshot[];
  /** 1-based rows that a filter view shows: without its header row, without blank rows below the data. */
  filterViewRows(id: number): number[];
  /** Somebody answers a form whose responses go to this sheet: a row with the time and the answers under their questions. */
  submitForm(sheetTitle: string, answers: FormAnswers): void;
  /** Another execution holds the document lock until the returned function is called. */
  holdDocumentLock(): () => void;
}

/** A signed-in person with the file open. What the person may not do throws a LocalHostError and changes nothing. */
export interface Person extends GesturesByHand, AddOnGestures {
  readonly email: string;
  readonly role: Role;
  /** Opens (or reloads) the file: menus are made anew by onOpen, sidebars and dialogs are gone. */
  open(): void;
  menus(): readonly MenuView[];
  clickMenu(...path: string[]): void;
  sidebar(): SurfaceView | null;
  dialogs(): readonly DialogView[];
  closeSurface(id: number): void;
  toasts(): readonly ToastView[];
  /** Deletes this person's triggers, all files' alike, as one can on script.google.com. */
  deleteTriggers(): void;
  /** Who answers alerts. Without a handler an alert is an error of the test. */
  answerAlerts(handler: (alert: AlertView) => AlertAnswer): void;
  /** Who answers prompts. Without a handler a prompt is an error of the test. */
  answerPrompts(handler: (prompt: AlertView) => PromptAnswer): void;
  /** google.script.run with its codec. Throws Error(message) where the failure handler would be called. */
  call(functionName: string, ...args: unknown[]): unknown;
  /** Sheet that the person looks at. */
  activeSheet(): string;
  selectSheet(title: string): void;
  select(a1: string): void;
  /** Types into one cell ("Contacts!B2") and presses Enter: parsed as typed; then the edit triggers run. */
  type(a1: string, text: string): void;
  clear(a1: string): void;
  /** Pastes a block of text with its top-left cell at `a1`. One edit event without value. */
  paste(a1: string, block: readonly (readonly string[])[]): void;
  /** Data ▸ Sort range. `column` is zero-based within the range. */
  sort(a1Range: string, column: number, ascending?: boolean): void;
  insertRows(sheetTitle: string, beforeRow: number, count?: number): void;
  deleteRows(sheetTitle: string, firstRow: number, count?: number): void;
  moveRows(sheetTitle: string, firstRow: number, count: number, beforeRow: number): void;
  insertColumns(sheetTitle: string, beforeColumn: number, count?: number): void;
  deleteColumns(sheetTitle: string, firstColumn: number, count?: number): void;
  moveColumns(sheetTitle: string, firstColumn: number, count: number, beforeColumn: number): void;
  addSheet(title: string): void;
  renameSheet(title: string, newTitle: string): void;
  deleteSheet(title: string): void;
  setNumberFormat(a1: string, pattern: string): void;
  setCheckboxes(a1: string): void;
  setDropdown(a1: string, options: readonly string[]): void;
  /** Takes back this person's newest gesture that changed the file. */
  undo(): void;
}
