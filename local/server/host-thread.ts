/**
 * The thread in which the host lives. Apps Script waits inside `ui.alert` until a person answers, and the host is
 * synchronous, so this thread blocks then; the HTTP side stays awake and carries the answer in. While a script waits,
 * requests that only read are still answered and all others stand in line.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { LocalHostError } from '../errors.ts';
import { HostSession } from './host-session.ts';
import { LiveClock } from './live-clock.ts';
import { openWorkbook } from './open-workbook.ts';
import { readingRequests } from './reading-requests.ts';
import type { FromHost, HostSetup, ToHost } from './thread-messages.ts';
import type { QuestionAnswer, QuestionView, WireError } from './wire.ts';

const tickMs = 1000;
const saveDelayMs = 500;
/** Saving a big file may take a while, and everybody waits meanwhile: at most this share of the time. */
const savingShare = 0.05;
/** While somebody keeps editing, saving waits for a pause, but not longer than this. */
const longestUnsavedMs = 20_000;

/** Sets the host up and serves requests from `port` until the process ends. `bell` is rung by the other side after every message. */
export function runHost(port: MessagePort, bell: Int32Array, setup: HostSetup): void {
  const tell = (message: FromHost) => port.postMessage(message);
  try {
    new HostThread(port, bell, setup, tell).start();
  } catch (error) {
    tell({ kind: 'failed', message: sentenceOf(error).message });
  }
}

class HostThread {
  private readonly port: MessagePort;
  private readonly bell: Int32Array;
  private readonly tell: (message: FromHost) => void;
  private readonly session: HostSession;
  private readonly saveNow: () => void;
  private readonly lines: readonly string[];
  private readonly postponed: ToHost[] = [];
  private saveTimer: NodeJS.Timeout | null = null;
  private questions = 0;
  private lastSavingMs = 0;
  private unsavedSince: number | null = null;

  constructor(port: MessagePort, bell: Int32Array, setup: HostSetup, tell: (message: FromHost) => void) {
    this.port = port;
    this.bell = bell;
    this.tell = tell;
    const opened = openWorkbook(setup, Date.now);
    const clock = new LiveClock(opened.google.clock, Date.now, opened.clockOffset);
    this.lines = opened.lines;
    this.saveNow = () => opened.save(clock.offset);
    this.session = new HostSession({
      google: opened.google,
      clock,
      spreadsheetId: opened.spreadsheetId,
      emit: (event) => tell({ kind: 'event', event }),
      ask: (window, question) => this.waitForAnswer(window, question),
      changed: () => this.saveSoon(),
    });
  }

  start(): void {
    this.port.on('message', (message: ToHost) => {
      this.receive(message);
      for (let next = this.postponed.shift(); next; next = this.postponed.shift()) this.receive(next);
    });
    setInterval(() => this.tick(), tickMs);
    this.saveSoon();
    this.tell({ kind: 'ready', lines: this.lines });
  }

  private receive(message: ToHost): void {
    if (message.kind === 'request') this.reply(message.id, () => this.session.handle(message.request));
    if (message.kind === 'save') this.reply(message.id, () => this.save());
  }

  private reply(id: number, act: () => unknown): void {
    try {
      this.tell({ kind: 'reply', id, answer: { ok: true, value: act() } });
    } catch (error) {
      this.tell({ kind: 'reply', id, answer: { ok: false, error: sentenceOf(error) } });
    }
  }

  private tick(): void {
    try {
      this.session.tick();
    } catch (error) {
      this.tell({ kind: 'notice', message: `A time-driven trigger failed: ${sentenceOf(error).message}` });
    }
  }

  private saveSoon(): void {
    const delay = Math.max(saveDelayMs, this.lastSavingMs / savingShare);
    this.unsavedSince ??= performance.now();
    if (this.saveTimer !== null && performance.now() - this.unsavedSince > longestUnsavedMs) return;
    if (this.saveTimer) clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.save(), delay);
  }

  private save(): null {
    if (this.saveTimer) clearTimeout(this.saveTimer);
    this.saveTimer = null;
    this.unsavedSince = null;
    const started = performance.now();
    try {
      this.saveNow();
      this.lastSavingMs = performance.now() - started;
    } catch (error) {
      this.tell({
        kind: 'notice',
        message: `Your changes could not be saved and will be lost when this stops: ${sentenceOf(error).message}`,
      });
    }
    return null;
  }

  /** Blocks this thread until the person answers or their window is gone. */
  private waitForAnswer(window: string, asked: Omit<QuestionView, 'id'>): QuestionAnswer {
    const id = ++this.questions;
    const show = (question: QuestionView | null) =>
      this.tell({
        kind: 'event',
        event: { spreadsheetId: null, window, event: { kind: 'question', question } },
      });
    show({ id, ...asked });
    try {
      for (;;) {
        const rung = Atomics.load(this.bell, 0);
        const message = receiveMessageOnPort(this.port)?.message as ToHost | undefined;
        if (message === undefined) Atomics.wait(this.bell, 0, rung);
        else if (message.kind === 'answer' && message.question === id) return message.answer;
        else if (message.kind === 'request' && readingRequests.has(message.request.kind))
          this.receive(message);
        else {
          this.postponed.push(message);
          if (endsWaiting(message, window)) return { button: 'CLOSE', text: '' };
        }
      }
    } finally {
      show(null);
    }
  }
}

/** Nobody is left to answer: the window was closed, or the local host is being stopped. */
function endsWaiting(message: ToHost, window: string): boolean {
  if (message.kind === 'save') return true;
  return (
    message.kind === 'request' && message.request.kind === 'closeWindow' && message.request.window === window
  );
}

/** LocalHostErrors carry their own code; anything else was thrown by a script. */
function sentenceOf(error: unknown): WireError {
  if (error instanceof LocalHostError) return { code: error.code, message: error.message };
  return { code: 'script-error', message: error instanceof Error ? error.message : String(error) };
}
