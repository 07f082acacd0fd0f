/**
 * Writes into cells of the user while people may sort, insert or delete rows: contacts are known by what identifies them and
 * not by row, every write is read back, and what landed on somebody else is put back.
 */
import type { Platform, RawCell } from '../ports.ts';
import { type CellText, columnRuns } from './column-runs.ts';
import type { ContactTable } from './contact-table.ts';

export interface CellEdit {
  /** What identifies the contact; see `identities`. */
  readonly identity: string;
  readonly before: string;
  readonly after: string;
}

export interface GuardedResult {
  readonly written: ReadonlySet<string>;
  /** Identity and why it was left alone. */
  readonly skipped: ReadonlyMap<string, string>;
}

/** Rows written under one hold of the lock. */
const chunkSize = 5000;
const attempts = 3;
const lockMilliseconds = 10_000;

/** Reads the rows below the header once more and answers one identity and the text of the column for each. */
export type ReadColumn = () => { readonly row: number; readonly identity: string; readonly text: string }[];

/** @param column zero-based sheet column to write */
export function writeGuarded(
  platform: Platform,
  table: ContactTable,
  column: number,
  edits: readonly CellEdit[],
  read: ReadColumn,
): GuardedResult {
  const written = new Set<string>();
  const skipped = new Map<string, string>();
  for (let start = 0; start < edits.length; start += chunkSize) {
    let open = edits.slice(start, start + chunkSize);
    for (let attempt = 0; attempt < attempts && open.length > 0; attempt += 1) {
      const done = platform.lock.run(lockMilliseconds, () =>
        writeOnce(platform, table, column, open, read, skipped),
      );
      if (!done.done) continue;
      for (const { identity } of open) if (done.value.has(identity)) written.add(identity);
      open = open.filter(({ identity }) => !done.value.has(identity) && !skipped.has(identity));
    }
    for (const { identity } of open) skipped.set(identity, 'the sheet kept changing while it was written');
  }
  return { written, skipped };
}

function writeOnce(
  platform: Platform,
  table: ContactTable,
  column: number,
  edits: readonly CellEdit[],
  read: ReadColumn,
  skipped: Map<string, string>,
): Set<string> {
  const before = read();
  const places = placesOf(before);
  const planned = new Map<number, CellEdit>();
  for (const edit of edits) {
    const place = places.get(edit.identity);
    if (place === undefined) skipped.set(edit.identity, 'the contact is no longer there, or is there twice');
    else if (place.text !== edit.before) skipped.set(edit.identity, 'somebody changed this cell meanwhile');
    else planned.set(place.row, edit);
  }
  const cells = [...planned].map(([row, { after }]) => ({ row, text: after }));
  if (cells.length > 0) platform.spreadsheet.writeText(columnRuns(table.sheetId, column, cells));
  return verify(platform, table, column, planned, before, read());
}

/** Who has the new text now; texts that landed in another contact's cell are put back as they were. */
function verify(
  platform: Platform,
  table: ContactTable,
  column: number,
  planned: ReadonlyMap<number, CellEdit>,
  before: ReturnType<ReadColumn>,
  now: ReturnType<ReadColumn>,
): Set<string> {
  const previous = placesOf(before);
  const current = placesOf(now);
  const misplaced = now.flatMap(({ row, identity, text }): CellText[] => {
    const edit = planned.get(row);
    const old = previous.get(identity);
    const landedHere = edit !== undefined && edit.identity !== identity && text === edit.after;
    return landedHere && old !== undefined && old.text !== text ? [{ row, text: old.text }] : [];
  });
  if (misplaced.length > 0) platform.spreadsheet.writeText(columnRuns(table.sheetId, column, misplaced));
  const done = [...planned.values()].filter(({ identity, after }) => current.get(identity)?.text === after);
  return new Set(done.map(({ identity }) => identity));
}

/** By identity; an identity that stands twice is no identity. */
function placesOf(
  rows: ReturnType<ReadColumn>,
): Map<string, { readonly row: number; readonly text: string }> {
  const places = new Map<string, { row: number; text: string }>();
  const twice = new Set<string>();
  for (const { row, identity, text } of rows) {
    if (places.has(identity)) twice.add(identity);
    places.set(identity, { row, text });
  }
  for (const identity of twice) places.delete(identity);
  return places;
}

/**
 * What identifies each row: everything in it beside the column to write and our own column. Two contacts alike in all of it
 * are told apart by which of them comes first.
 */
export function identities(rows: readonly (readonly RawCell[])[], ignored: ReadonlySet<number>): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const text = JSON.stringify(row.filter((_, column) => !ignored.has(column)));
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return `${count} ${text}`;
  });
}
