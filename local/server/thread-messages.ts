/** What passes between the HTTP side (main thread) and the host's thread. */
import type { HostRequest } from './host-request.ts';
import type { AddressedEvent, Answer, QuestionAnswer } from './wire.ts';

/** How the host is to be set up; plain data, because it crosses the thread border. */
export interface HostSetup {
  /** A .csv or .xlsx file, or null for the sample workbook. */
  readonly file: string | null;
  /** How many made-up contacts of 20 columns to begin with where there is no file; null: the usual sample. */
  readonly contacts: number | null;
  readonly reset: boolean;
  /** Folder of the built add-on. */
  readonly project: string;
  /** Folder in which spreadsheets are kept between two starts. */
  readonly states: string;
  /** ISO instant to start the clock at; null for the real now. */
  readonly now: string | null;
}

export type ToHost =
  | { readonly kind: 'request'; readonly id: number; readonly request: HostRequest }
  | { readonly kind: 'answer'; readonly question: number; readonly answer: QuestionAnswer }
  | { readonly kind: 'save'; readonly id: number };

export type FromHost =
  /** The host is up; `lines` tell a person what it did. */
  | { readonly kind: 'ready'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'reply'; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly kind: 'event'; readonly event: AddressedEvent }
  /** One sentence for the terminal, such as a trigger that failed. */
  | { readonly kind: 'notice'; readonly message: string };
