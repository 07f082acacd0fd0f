/**
 * The local host as the page meets it: windows, gestures, calls, rows, clock. Synchronous and without a network, so
 * that it can run in a thread of its own (host-thread.ts) and in tests.
 */
import type { AlertView, LocalChange, LocalGoogle, LocalSpreadsheet, Person } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { CollectedChanges } from './collected-changes.ts';
import { perform } from './gestures.ts';
import type { HostAnswers, HostRequest } from './host-request.ts';
import type { LiveClock } from './live-clock.ts';
import { type OpenWindow, OpenWindows } from './open-windows.ts';
import { answerReading, type ReadingSources, readingRequests } from './reading-requests.ts';
import { answerWindow } from './window-requests.ts';
import type {
  AddressedEvent,
  AlertButton,
  Gesture,
  GestureAnswer,
  QuestionAnswer,
  QuestionView,
  WindowOpening,
} from './wire.ts';
import { executionViews, workbookView } from './workbook-view.ts';

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

/** What Google's toasts last without a time of their own. */
const toastSeconds = 5;

/** What is seen in windows and gone when they close. */
const passing: ReadonlySet<LocalChange['what']> = new Set(['selection', 'surfaces', 'menus', 'toast']);

type Activation = Extract<LocalChange, { what: 'selection' }>;

export class HostSession {
  private readonly options: HostSessionOptions;
  private readonly windows = new OpenWindows();
  private readonly changes = new CollectedChanges();
  private readonly sources: ReadingSources;
  private readonly surfacesTouched = new Set<string>();
  private lastExecution = 0;
  private acting: OpenWindow | null = null;
  private activated: Activation | null = null;
  private worthKeeping: boolean = false;
  private mailLeft: boolean = false;

  constructor(options: HostSessionOptions) {
    this.options = options;
    const { google, spreadsheetId } = options;
    this.sources = { google, spreadsheetId, windows: this.windows, changes: this.changes };
    this.lastExecution = options.google.executions.at(-1)?.id ?? 0;
    options.google.onChange((change) => this.noteChange(change));
  }

  /** Carries out one request. Throws LocalHostError with a sentence for the person, or what a called script threw. */
  handle<Kind extends HostRequest['kind']>(request: Extract<HostRequest, { kind: Kind }>): HostAnswers[Kind];
  handle(request: HostRequest): unknown {
    if (readingRequests.has(request.kind)) return answerReading(this.sources, request);
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
    if (this.mailLeft) this.emitToAll({ kind: 'outbox', count: this.options.google.outbox().length });
    this.mailLeft = false;
    const executions = this.options.google.executions.filter((record) => record.id > this.lastExecution);
    if (executions.length === 0) return;
    this.lastExecution = executions.at(-1)?.id ?? this.lastExecution;
    this.emitToAll({
      kind: 'executions',
      executions: executionViews(this.options.google, executions),
    });
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
        this.closeWindow(request.window);
        return null;
      case 'filterState':
      case 'versions':
      case 'files':
      case 'newFile':
      case 'download':
      case 'import':
        return this.inWindow(request.window, (person, { spreadsheetId }) =>
          answerWindow(this.options.google, this.options.google.spreadsheet(spreadsheetId), person, request),
        );
      default:
        return answerReading(this.sources, request);
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
    this.tellWindows(spreadsheetId);
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
      executions: executionViews(google, google.executions),
      windows: this.windows.of(spreadsheetId),
      mails: google.outbox().length,
    };
  }

  private gesture({ window, gesture }: Extract<HostRequest, { kind: 'gesture' }>): GestureAnswer {
    return this.inWindow(window, (person, open) => {
      if (gesture.kind !== 'closeSurface') {
        const spreadsheet = this.options.google.spreadsheet(open.spreadsheetId);
        const made = perform(gesture, person, spreadsheet);
        if (gesture.kind === 'select') this.noteSelection(open, spreadsheet, gesture);
        return made;
      }
      this.windows.closeSurface(open, gesture.id, person);
      this.emitTo(open, { kind: 'surroundings', surroundings: this.windows.surroundings(open, person) });
      return null;
    });
  }

  private noteSelection(
    window: OpenWindow,
    spreadsheet: LocalSpreadsheet,
    { sheet: title, range }: Extract<Gesture, { kind: 'select' }>,
  ): void {
    const sheet = spreadsheet.sheets().find((candidate) => candidate.title === title);
    window.selection = sheet ? { sheetId: sheet.id, range } : null;
    this.tellWindows(window.spreadsheetId);
  }

  private closeWindow(id: string): void {
    const spreadsheetId = this.windows.remove(id);
    if (spreadsheetId !== null) this.tellWindows(spreadsheetId);
  }

  /** Everybody who has the file open sees who else has, and where they are. */
  private tellWindows(spreadsheetId: string): void {
    const windows = this.windows.of(spreadsheetId);
    this.options.emit({ spreadsheetId, window: null, event: { kind: 'windows', windows } });
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
    if (change.what === 'outbox') this.mailLeft = true;
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
