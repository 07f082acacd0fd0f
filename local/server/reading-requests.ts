/** Requests that only look: they run no script, change nothing, and so are answered also while a script waits for a person. */
import type { LocalGoogle } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { encodeRow } from './cell-encoding.ts';
import type { CollectedChanges } from './collected-changes.ts';
import type { HostAnswers, HostRequest } from './host-request.ts';
import type { OpenWindows } from './open-windows.ts';
import { mailHtmlOf, mailOf, outboxOf, quotaUseOf } from './tool-requests.ts';
import type { SheetRows } from './wire.ts';

/** Where the answers come from. */
export interface ReadingSources {
  readonly google: LocalGoogle;
  /** The spreadsheet that the address without an id leads to. */
  readonly spreadsheetId: string;
  readonly windows: OpenWindows;
  readonly changes: CollectedChanges;
}

export const readingRequests: ReadonlySet<HostRequest['kind']> = new Set([
  'home',
  'rows',
  'filterViewRows',
  'frame',
  'outbox',
  'mail',
  'mailHtml',
  'quotaUse',
]);

export function answerReading(sources: ReadingSources, request: HostRequest): unknown {
  const { google } = sources;
  switch (request.kind) {
    case 'home':
      return sources.spreadsheetId;
    case 'rows':
      return rows(sources, request);
    case 'filterViewRows':
      return google.spreadsheet(request.spreadsheetId).filterViewRows(request.filterViewId);
    case 'frame':
      return frame(sources, request.frame);
    case 'outbox':
      return outboxOf(google);
    case 'mail':
      return mailOf(google, request.id);
    case 'mailHtml':
      return mailHtmlOf(google, request.id);
    case 'quotaUse':
      return quotaUseOf(google, request.email);
    default:
      throw new LocalHostError('invalid-gesture', `"${request.kind}" is not a reading request.`);
  }
}

function rows(
  { google, changes }: ReadingSources,
  { spreadsheetId, sheetId, from, count }: Extract<HostRequest, { kind: 'rows' }>,
): SheetRows {
  const encoded = google
    .spreadsheet(spreadsheetId)
    .rows(sheetId, from - 1, count)
    .map(encodeRow);
  changes.noteSent(spreadsheetId, sheetId, from, encoded);
  return { sheetId, from, rows: encoded, more: encoded.length === count, revision: changes.revision };
}

function frame({ google, windows }: ReadingSources, name: string): HostAnswers['frame'] {
  const html = windows.frame(name);
  if (html === null) return null;
  return {
    html,
    functions: google.project.functions,
    spreadsheets: google.spreadsheets().map(({ id }) => id),
  };
}
