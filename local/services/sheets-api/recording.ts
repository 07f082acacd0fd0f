/** Keeps every REST-shaped call and its answer in the file that RECORD_GOOGLE_CALLS names, one JSON object a line. */
import { appendFileSync } from 'node:fs';

export interface RecordedCall {
  readonly service: 'sheets' | 'gmail';
  /** Such as "spreadsheets.values.batchGet". */
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly response?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Appends the call, if recording is asked for. */
export function recordCall(call: RecordedCall): void {
  const file = process.env.RECORD_GOOGLE_CALLS;
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(call)}\n`);
}
