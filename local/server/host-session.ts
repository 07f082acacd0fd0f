/**
 * The local host as the page meets it: windows, gestures, calls, rows, clock. Synchronous and without a network, so
 * that it can run in a thread of its own (host-thread.ts) and in tests.
 */
import type { AlertView, LocalChange, LocalGoogle, Person } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { encodeRow } from './cell-encoding.ts';
import { CollectedChanges } from './collected-changes.ts';
import { perform } from './gestures.ts';
import type { HostAnswers, HostRequest } from './host-request.ts';
import type { LiveClock } from './live-clock.ts';
import { type OpenWindow, OpenWindows } from './open-windows.ts';
import type {
  AddressedEvent,
  AlertButton,
  QuestionAnswer,
  QuestionView,
  SheetRows,
  WindowOpening,
} from './wire.ts';
import { executionView, workbookView } from './workbook-view.ts';

export interface HostSessionOptions {
  readonly google: LocalGoogle;
  readonly clock: LiveClock;
  /** The spreadsheet that the address without an id leads to. */
  readonly spreadsheetId: string;
  readonly emit: (event: AddressedEvent) => void;
  /** Shows an alert or a prompt in a window and waits for the person's answer. */
  readonly ask: (window: string, question: Omit<QuestionView, 'id'>) => QuestionAnswer;
  /** Called after something worth keeping has changed. */
  readonly changed: () => void;
}

/** Kinds of requests that may be answered while a script waits for an alert: they run no script and change nothing. */
export const readingRequests: ReadonlySet<HostRequest['kind']> = new Set([
  'home',
  'rows',
  'filterViewRows',
  'frame',
]);

const mostExecutionsSent = 200;
/** What Google's toasts last without a time of their own. */
const toastSeconds = 5;

/** What is seen in windows and gone when they close. */
const passing: ReadonlySet<LocalChange['what']> = new Set(['selection', 'surfaces', 'menus', 'toast']);

type Activation = Extract<LocalChange, { what: 'selection' }>;

export class HostSession {
  private readonly options: HostSessionOptions;
  private readonly windows = new OpenWindows();
  private readonly changes = new CollectedChanges();
  private readonly surfacesTouched = new Set<string>();
  private lastExecution = 0;
  private acting: OpenWindow | null = null;
  private activated: Activation | null = null;
  private worthKeeping: boolean = false;

  constructor(options: HostSessionOptions) {
    this.options = options;
    this.lastExecution = options.google.executions.at(-1)?.id ?? 0;
    options.google.onChange((change) => this.noteChange(change));
  }

  /** Carries out one request. Throws LocalHostError with a sentence for the person, or what a called script threw. */
  handle<Kind extends HostRequest['kind']>(request: Extract<HostRequest, { kind: Kind }>): HostAnswers[Kind];
  handle(request: HostRequest): unknown {
    if (readingRequests.has(request.kind)) return this.read(request);
    try {
      this.options.clock.tick();
      this.activated = null;
      return this.act(request);
    } finally {
      const window = this.acting;
      this.acting = null;
      this.pushChanges();
      // Afterwards, because the sheet may be one that the script has just added.
      if (window) this.showActivated(window);
      this.tellOfChanges();
    }
  }

  /** Lets due time-driven triggers run. */
  tick(): void {
    this.options.clock.tick();
    this.pushChanges();
    this.tellOfChanges();
  }

  /** Sends what has changed so far; also used while a script waits for an answer. */
  pushChanges(): void {
    for (const { spreadsheetId, event } of this.changes.take(this.options.google)) {
      this.options.emit({ spreadsheetId, window: null, event });
    }
    const executions = this.options.google.executions.filter((record) => record.id > this.lastExecution);
    if (executions.length === 0) return;
    this.lastExecution = executions.at(-1)?.id ?? this.lastExecution;
    this.emitToAll({
      kind: 'executions',
      executions: executions.slice(-mostExecutionsSent).map(executionView),
    });
  }

  private read(request: HostRequest): unknown {
    switch (request.kind) {
      case 'home':
        return this.options.spreadsheetId;
      case 'rows':
        return this.rows(request);
      case 'filterViewRows':
        return this.options.google.spreadsheet(request.spreadsheetId).filterViewRows(request.filterViewId);
      case 'frame':
        return this.frame(request.frame);
      default:
        throw new LocalHostError('invalid-gesture', `"${request.kind}" is not a reading request.`);
    }
  }

  private act(request: HostRequest): unknown {
    switch (request.kind) {
      case 'open':
        return this.open(request.spreadsheetId, request.email);
      case 'gesture':
        return this.gesture(request);
      case 'call':
        return (
          this.inWindow(request.window, (person) => person.call(request.function, ...request.arguments)) ??
          null
        );
      case 'moveClock':
        this.options.clock.move(request.move);
        this.worthKeeping = true;
        this.emitToAll({ kind: 'clock', now: this.options.google.clock.now().toISOString() });
        return null;
      case 'closeWindow':
        this.windows.remove(request.window);
        return null;
      default:
        return this.read(request);
    }
  }

  /** A person opens the file in a new window: onOpen runs, the menus appear. Without an email, or with one the file is not shared with, the owner opens it. */
  private open(spreadsheetId: string, email: string | null): WindowOpening {
    const { google } = this.options;
    const spreadsheet = google.spreadsheet(spreadsheetId);
    const people = spreadsheet.people();
    const somebody =
      people.find((person) => person.email === email) ??
      people.find((person) => person.role === 'owner') ??
      people[0];
    if (!somebody)
      throw new LocalHostError(
        'no-access',
        'Nobody has access to this spreadsheet; it stays closed. Start again with --reset.',
      );
    const window = this.windows.add(spreadsheetId, somebody.email);
    this.acting = window;
    const person = this.personOf(window);
    person.answerAlerts((alert) => this.askPerson(alert, false).button);
    person.answerPrompts((prompt) => this.askPerson(prompt, true));
    person.answerWarnings((question) => this.askPerson(question, false).button);
    person.open();
    return {
      window: window.id,
      email: somebody.email,
      role: somebody.role,
      workbook: workbookView(spreadsheet),
      surroundings: this.windows.surroundings(window, person),
      now: google.clock.now().toISOString(),
      executions: google.executions.slice(-mostExecutionsSent).map(executionView),
    };
  }

  private gesture({ window, gesture }: Extract<HostRequest, { kind: 'gesture' }>): null {
    this.inWindow(window, (person, open) => {
      if (gesture.kind !== 'closeSurface')
        return perform(gesture, person, this.options.google.spreadsheet(open.spreadsheetId));
      this.windows.closeSurface(open, gesture.id, person);
      this.emitTo(open, { kind: 'surroundings', surroundings: this.windows.surroundings(open, person) });
    });
    return null;
  }

  /** Runs a person's act and shows its sidebar, dialogs, menus and toasts in the window it came from. */
  private inWindow<Result>(id: string, act: (person: Person, window: OpenWindow) => Result): Result {
    const window = this.windows.get(id);
    this.acting = window;
    this.surfacesTouched.clear();
    const person = this.personOf(window);
    const toastsBefore = person.toasts().length;
    try {
      return act(person, window);
    } finally {
      this.showSurroundings(window, person);
      for (const { title, message, seconds = toastSeconds } of person.toasts().slice(toastsBefore)) {
        this.emitTo(window, { kind: 'toast', title, message, seconds });
      }
    }
  }

  private showSurroundings(window: OpenWindow, person: Person): void {
    if (this.surfacesTouched.has(window.email)) {
      this.windows.adoptSurfaces(window, person);
      this.emitTo(window, { kind: 'surroundings', surroundings: this.windows.surroundings(window, person) });
    }
  }

  /** The window whose gesture or call ran the script goes to the cells that it made active. */
  private showActivated(window: OpenWindow): void {
    const { activated } = this;
    if (activated?.spreadsheetId !== window.spreadsheetId || activated.email !== window.email) return;
    const { sheetId, range } = activated;
    this.emitTo(window, { kind: 'selection', sheetId, range });
  }

  private rows({ spreadsheetId, sheetId, from, count }: Extract<HostRequest, { kind: 'rows' }>): SheetRows {
    const rows = this.options.google
      .spreadsheet(spreadsheetId)
      .rows(sheetId, from - 1, count)
      .map(encodeRow);
    this.changes.noteSent(spreadsheetId, sheetId, from, rows);
    return { sheetId, from, rows, more: rows.length === count, revision: this.changes.revision };
  }

  private frame(name: string): HostAnswers['frame'] {
    const html = this.windows.frame(name);
    if (html === null) return null;
    const { google } = this.options;
    return {
      html,
      functions: google.project.functions,
      spreadsheets: google.spreadsheets().map(({ id }) => id),
    };
  }

  private askPerson({ title, message, buttons: set }: AlertView, hasField: boolean): QuestionAnswer {
    const window = this.acting;
    if (!window)
      throw new LocalHostError(
        'unanswered-alert',
        'A script asked a question while nobody has the file open; it was stopped.',
      );
    this.pushChanges();
    const buttons = set.split('_') as AlertButton[];
    return this.options.ask(window.id, { title, message, buttons, hasField });
  }

  private noteChange(change: LocalChange): void {
    if (change.what === 'surfaces' || change.what === 'menus') this.surfacesTouched.add(change.email);
    if (change.what === 'selection') this.activated = change;
    this.worthKeeping ||= !passing.has(change.what);
    this.changes.add(change);
  }

  private tellOfChanges(): void {
    if (!this.worthKeeping) return;
    this.worthKeeping = false;
    this.options.changed();
  }

  private personOf(window: OpenWindow): Person {
    return this.options.google.spreadsheet(window.spreadsheetId).as(window.email);
  }

  private emitTo(window: OpenWindow, event: AddressedEvent['event']): void {
    this.options.emit({ spreadsheetId: window.spreadsheetId, window: window.id, event });
  }

  private emitToAll(event: AddressedEvent['event']): void {
    this.options.emit({ spreadsheetId: null, window: null, event });
  }
}
