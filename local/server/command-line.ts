/** Reads the words after the start command. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Only the usage is wanted; nothing is started. */
  readonly help: boolean;
  readonly file: string | null;
  /** How many made-up contacts of 20 columns to begin with; null: the usual sample. */
  readonly contacts: number | null;
  readonly reset: boolean;
  /** Null: 8787 or the next free one. */
  readonly port: number | null;
  /** Folder of the built add-on; null: dist. */
  readonly project: string | null;
  /** Folder for what is kept between starts; null: .local. */
  readonly states: string | null;
  /** Instant the clock starts at; null: the real now. */
  readonly now: string | null;
}

export const usage =
  'Usage: npm start -- [contacts.csv | contacts.xlsx | --contacts=100000] [--reset] [--port 8787] [--project dist] [--states .local] [--now 2026-11-23T14:00:00Z]';

/** Paths come out absolute, resolved from `folder`. Throws an Error with one sentence for a person. */
export function readCommandLine(words: readonly string[], folder: string): StartOptions {
  const { values, positionals } = parse(words);
  if (positionals.length > 1)
    throw new Error(`One file at a time, please; these are ${positionals.length}. ${usage}`);
  const file = positionals[0];
  if (file !== undefined && values.contacts !== undefined)
    throw new Error(`Either a file or --contacts, please. ${usage}`);
  return {
    help: values.help ?? false,
    file: file === undefined ? null : resolve(folder, file),
    contacts: values.contacts === undefined ? null : readContacts(values.contacts),
    reset: values.reset ?? false,
    port: values.port === undefined ? null : readPort(values.port),
    project: values.project === undefined ? null : resolve(folder, values.project),
    states: values.states === undefined ? null : resolve(folder, values.states),
    now: values.now === undefined ? null : readInstant(values.now),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        contacts: { type: 'string' },
        reset: { type: 'boolean' },
        port: { type: 'string' },
        project: { type: 'string' },
        states: { type: 'string' },
        now: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. ${usage}`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`"${text}" is not a port number (1 to 65535). ${usage}`);
  return port;
}

/** Ten million cells fit into a spreadsheet; 20 columns and a header leave room for this many. */
const mostContacts = 499_999;

function readContacts(text: string): number {
  const contacts = Number(text);
  if (!Number.isInteger(contacts) || contacts < 1 || contacts > mostContacts)
    throw new Error(`"${text}" is not a number of contacts (1 to ${mostContacts}). ${usage}`);
  return contacts;
}

function readInstant(text: string): string {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()))
    throw new Error(`"${text}" is not a moment such as 2026-11-23T14:00:00Z. ${usage}`);
  return instant.toISOString();
}
