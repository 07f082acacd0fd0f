/** users.messages.send: what Gmail checks in a message and in the account before it takes a mail (Gmail API reference; Usage limits). */
import type { Execution } from '../../execution/execution.ts';
import { post, RefusedMessage } from '../../mail/outgoing.ts';
import type { SentMail } from '../../sent-mail.ts';
import { blobContent } from '../blob.ts';
import { malformedRequest } from '../sheets-api/api-error.ts';
import { GmailRefusal, invalidArgument, overSendingLimit, overUnits } from './gmail-refusal.ts';

const sendUnits = 100;
/** Google's discovery document: mediaUpload.maxSize. */
const largestMessage = 36_700_160;

/** Fields of a Message as Google's schema has them (gmail.v1 discovery document); all but raw and threadId are Gmail's to fill. */
const messageFields: Readonly<Record<string, 'string' | 'list' | 'number' | 'object'>> = {
  raw: 'string',
  threadId: 'string',
  id: 'string',
  historyId: 'string',
  internalDate: 'string',
  snippet: 'string',
  labelIds: 'list',
  classificationLabelValues: 'list',
  sizeEstimate: 'number',
  payload: 'object',
};

export type MessageBody = Readonly<Record<string, unknown>>;

const hasKind = (value: unknown, kind: string): boolean =>
  kind === 'list' ? Array.isArray(value) : typeof value === kind && !Array.isArray(value);

/** The message that a script hands in, as Google's JSON parser reads it: unknown names and other types are refused. */
export function readMessageBody(resource: unknown): MessageBody {
  if (typeof resource !== 'object' || resource === null || Array.isArray(resource))
    throw malformedRequest('Invalid JSON payload received. Unexpected token.');
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(resource)) {
    if (value === undefined || value === null || typeof value === 'function') continue;
    const kind = Object.hasOwn(messageFields, name) ? messageFields[name] : undefined;
    if (kind === undefined)
      throw malformedRequest(
        `Invalid JSON payload received. Unknown name "${name}" at 'message': Cannot find field.`,
      );
    if (!hasKind(value, kind)) {
      const type = name === 'raw' ? 'TYPE_BYTES' : kind === 'number' ? 'TYPE_INT32' : 'TYPE_STRING';
      throw malformedRequest(`Invalid value at 'message.${name}' (${type}), ${String(value)}`);
    }
    body[name] = value;
  }
  return body;
}

/** Bytes of a base64 text, with the web's or the usual alphabet, with or without padding. */
function decoded(raw: string): Buffer {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(raw) || raw.replace(/=+$/, '').length % 4 === 1) {
    const shown = raw.length > 60 ? `${raw.slice(0, 60)}…` : raw;
    throw malformedRequest(
      `Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed for "${shown}"`,
    );
  }
  return Buffer.from(raw, 'base64url');
}

/** The message's source: `raw`, or the blob that is uploaded beside it. */
export function sourceOf({ raw }: MessageBody, media: unknown): Buffer {
  if (media !== undefined && media !== null) {
    const content = blobContent(media);
    if (content === null) throw malformedRequest('mediaData must be a Blob.');
    if (content.type?.startsWith('message/') === true) return content.bytes;
    throw invalidArgument(
      `Media type '${content.type ?? ''}' is not supported. Valid media types: [message/*]`,
    );
  }
  if (typeof raw === 'string') return decoded(raw);
  throw invalidArgument(
    "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
  );
}

/** A mailbox is the account's own: "me", or its address. */
export function checkMailbox({ user }: Execution, userId: unknown): void {
  if (typeof userId !== 'string' || userId === '')
    throw malformedRequest('Missing required parameters: userId');
  if (userId !== 'me' && userId.toLowerCase() !== user.toLowerCase())
    throw new GmailRefusal(403, `Delegation denied for ${user}`, 'forbidden');
}

/** Whether Gmail will really send it: beyond the day's limit it refuses, or takes the mail and keeps it. */
function willBeSent({ host, user }: Execution, at: number): boolean {
  if (host.postOffice.mayPost(user, at)) return true;
  if (host.switches.gmailAcceptsBeyondLimit) return false;
  throw overSendingLimit();
}

/** Sends a message. Throws what Gmail refuses; nothing was sent then. */
export function sendMessage(execution: Execution, { threadId }: MessageBody, source: Buffer): SentMail {
  const { host, user, facts } = execution;
  const { postOffice } = host;
  const at = execution.quotaNow();
  if (!postOffice.takeUnits(user, sendUnits, at)) throw overUnits();
  if (source.length > largestMessage) throw new GmailRefusal(413, 'Request Too Large', 'uploadTooLarge');
  if (typeof threadId === 'string' && postOffice.thread(user, threadId).length === 0)
    throw new GmailRefusal(404, 'Requested entity was not found.', 'notFound');
  try {
    const mail = post(postOffice, {
      source,
      user,
      service: 'Gmail',
      spreadsheetId: facts.workbook?.id ?? null,
      ...(typeof threadId === 'string' ? { threadId } : {}),
      now: execution.now(),
      countedAt: at,
      willBeSent: () => willBeSent(execution, at),
    });
    host.announce({ spreadsheetId: mail.spreadsheetId ?? '', what: 'outbox' });
    return mail;
  } catch (error) {
    if (error instanceof RefusedMessage) throw invalidArgument(error.message);
    throw error;
  }
}
