/** What a new session starts with: the sheets of a person's file, or the sample, and people with different rights to try it as. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { LocalHostError, openFile, type SpreadsheetSeed, sampleContacts, samplePeople } from '../index.ts';
import type { HostSetup } from './thread-messages.ts';

/** Besides the sample's owner and editors somebody who may comment and somebody who may only look. */
const people = { ...samplePeople, commenters: ['cora@example.com'], viewers: ['vera@example.com'] };

/** @param start milliseconds at which the clock starts; the sample's dates lie around it. @throws LocalHostError when the file cannot be opened */
export function seedFromFile(
  { file, contacts }: Pick<HostSetup, 'file' | 'contacts'>,
  start: number,
): SpreadsheetSeed {
  if (file === null) {
    const baseDate = new Date(start).toISOString().slice(0, 10);
    const size = contacts === null ? {} : ({ contacts, columns: 'many' } as const);
    return { ...sampleContacts({ baseDate, ...size }), ...people };
  }
  const title = basename(file, extname(file));
  return { title, ...people, sheets: openFile(readBytes(file), basename(file)) };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : `it cannot be read (${String(code)})`;
    throw new LocalHostError(
      'file-unreadable',
      `${file} was not opened: ${reason}. Give the path of a .csv or .xlsx file.`,
      {
        cause: error,
      },
    );
  }
}
