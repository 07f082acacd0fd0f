/** Sets the host up with what a person asked for: their last session, else their file, else the sample. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { createLocalGoogle, type LocalGoogle } from '../index.ts';
import { hasState, readState, type SavedState, setAside, statePath, writeState } from './saved-state.ts';
import { seedFromFile } from './seed-from-file.ts';
import type { HostSetup } from './thread-messages.ts';

export interface OpenedWorkbook {
  readonly google: LocalGoogle;
  readonly spreadsheetId: string;
  /** Milliseconds that the host's clock is ahead of the real one. */
  readonly clockOffset: number;
  /** What was done, for the person who started it. */
  readonly lines: readonly string[];
  save(clockOffset: number): void;
}

/** Throws a LocalHostError with one sentence when the file cannot be used. */
export function openWorkbook(setup: HostSetup, realNow: () => number): OpenedWorkbook {
  const path = statePath(setup.states, setup.file, setup.contacts);
  const lines: string[] = [];
  if (setup.reset && hasState(path)) {
    lines.push(`Beginning again; what was there before is kept in ${setAside(path, 'previous')}.`);
  }
  const opened = continueSession(setup, path, realNow, lines) ?? beginSession(setup, realNow, lines);
  const { google, spreadsheetId, fileModified } = opened;
  readProject(google);
  const save = (clockOffset: number) =>
    writeState(path, {
      format: 1,
      spreadsheetId,
      clockOffset,
      ...(fileModified === undefined ? {} : { fileModified }),
      google: google.saveState(),
    });
  return { ...opened, lines, save };
}

type Session = Pick<OpenedWorkbook, 'google' | 'spreadsheetId' | 'clockOffset'> & {
  readonly fileModified: number | undefined;
};

/** Null without a saved session, or with one that cannot be read, which is then set aside. */
function continueSession(
  setup: HostSetup,
  path: string,
  realNow: () => number,
  lines: string[],
): Session | null {
  if (!hasState(path)) return null;
  try {
    const session = restore(setup, readState(path), realNow);
    lines.push(`Continuing where you stopped with ${nameOf(setup)}; --reset begins again.`);
    const modified = modifiedAt(setup);
    if (session.fileModified !== undefined && modified !== undefined && modified !== session.fileModified)
      lines.push(`${nameOf(setup)} itself has changed since you opened it here; --reset opens it anew.`);
    return session;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    lines.push(
      `Your last session could not be read (${reason}). It is kept in ${setAside(path, 'damaged')}.`,
    );
    return null;
  }
}

function restore(setup: HostSetup, saved: SavedState, realNow: () => number): Session {
  // Time does not run backwards: without the jump a person made, or with a wrong clock on the machine, it goes on from where it was.
  const resumed = Math.max(startOf(setup, realNow) + saved.clockOffset, Date.parse(saved.google.now));
  const google = createLocalGoogle({
    ...optionsOf(setup),
    now: new Date(resumed).toISOString(),
    state: saved.google,
  });
  return {
    google,
    spreadsheetId: google.spreadsheet(saved.spreadsheetId).id,
    clockOffset: resumed - realNow(),
    fileModified: saved.fileModified,
  };
}

function beginSession(setup: HostSetup, realNow: () => number, lines: string[]): Session {
  const start = startOf(setup, realNow);
  const google = createLocalGoogle({ ...optionsOf(setup), now: new Date(start).toISOString() });
  // Before it is read, so that a change while it is read is not missed.
  const fileModified = modifiedAt(setup);
  const spreadsheet = google.createSpreadsheet(seedFromFile(setup, start));
  const untouched = setup.file === null ? '' : '; the file itself stays as it is';
  lines.push(`Opened ${nameOf(setup)}. Your changes are kept in ${setup.states}${untouched}.`);
  return { google, spreadsheetId: spreadsheet.id, clockOffset: start - realNow(), fileModified };
}

/** The host reads the add-on when it first runs; a missing build is better said now. */
function readProject(google: LocalGoogle): void {
  void google.project.functions;
}

function startOf(setup: HostSetup, realNow: () => number): number {
  return setup.now === null ? realNow() : Date.parse(setup.now);
}

function optionsOf(setup: HostSetup) {
  return { project: setup.project };
}

/** Undefined for the sample, and for a file that is no longer there: a saved session goes on without it. */
function modifiedAt({ file }: HostSetup): number | undefined {
  return file === null ? undefined : statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function nameOf({ file, contacts }: HostSetup): string {
  if (file !== null) return basename(file);
  return contacts === null ? 'the sample workbook' : `the sample of ${contacts} contacts`;
}
