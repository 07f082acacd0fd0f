/** Where a spreadsheet is kept between two starts. A file is replaced as a whole or not at all, and never thrown away. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { LocalGoogleState } from '../contract.ts';

export interface SavedState {
  readonly format: 1;
  /** Id of the spreadsheet that the start address leads to. */
  readonly spreadsheetId: string;
  /** Milliseconds that the host's clock is ahead of the real one. */
  readonly clockOffset: number;
  /** When the person's own file was last modified before it was opened, in milliseconds since 1970; absent for the sample. */
  readonly fileModified?: number;
  readonly google: LocalGoogleState;
}

/**
 * One file per spreadsheet file that was opened: the readable name, and a hash of the whole path because names repeat. One for the
 * usual sample, and one for each number of made-up contacts.
 */
export function statePath(folder: string, file: string | null, contacts: number | null = null): string {
  if (file === null) return join(folder, contacts === null ? 'sample.json' : `sample-${contacts}.json`);
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 8);
  return join(folder, `${basename(file).replace(/[^\w.-]+/g, '-')}-${hash}.json`);
}

export function hasState(path: string): boolean {
  return existsSync(path);
}

/** Throws for a file that cannot be read or does not hold a saved state. */
export function readState(path: string): SavedState {
  const state: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isSavedState(state)) throw new Error('it does not hold a saved spreadsheet');
  return state;
}

function isSavedState(value: unknown): value is SavedState {
  if (typeof value !== 'object' || value === null) return false;
  const state = value as Partial<Record<keyof SavedState, unknown>>;
  const google = state.google;
  return (
    state.format === 1 &&
    typeof state.spreadsheetId === 'string' &&
    typeof state.clockOffset === 'number' &&
    typeof google === 'object' &&
    google !== null
  );
}

/** Writes beside the old file and then takes its place, so that a crash leaves one whole file. */
export function writeState(path: string, state: SavedState): void {
  mkdirSync(dirname(path), { recursive: true });
  const written = `${path}.${process.pid}.new`;
  writeFileSync(written, JSON.stringify(state));
  renameSync(written, path);
}

/** Renames the file out of the way and returns its new path. */
export function setAside(path: string, ending: string): string {
  const aside = path.replace(/\.json$/, `.${ending}.json`);
  renameSync(path, aside);
  return aside;
}
