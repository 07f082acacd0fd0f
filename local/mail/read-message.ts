/** Reads an RFC 2822 message: header fields, the text and HTML that a reader shows, and what is attached. One pass, no waiting. */
import type { SentAttachment } from '../sent-mail.ts';
import { decodeBody, decodeText, decodeWords, parseParameters } from './mime-text.ts';

export type HeaderField = readonly [name: string, value: string];

export interface ReadMessage {
  readonly headers: readonly HeaderField[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly SentAttachment[];
}

interface Entity {
  readonly headers: readonly HeaderField[];
  /** One character a byte. */
  readonly body: string;
}

const fieldLine = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:[ \t]?([\s\S]*)$/;

/** Splits a message (one character a byte) at its first blank line; header lines that are none are left out. */
export function splitEntity(source: string): Entity {
  const end = /\r?\n(?:\r?\n|$)/.exec(source);
  const startsBlank = /^\r?\n/.exec(source);
  const block = startsBlank === null ? source.slice(0, end?.index ?? source.length) : '';
  const bodyAt =
    startsBlank === null ? (end === null ? source.length : end.index + end[0].length) : startsBlank[0].length;
  const headers: HeaderField[] = [];
  for (const line of block.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const field = fieldLine.exec(line);
    if (field !== null)
      headers.push([field[1] ?? '', Buffer.from((field[2] ?? '').trim(), 'latin1').toString('utf8')]);
  }
  return { headers, body: source.slice(bodyAt) };
}

/** Values of all fields of that name, in order. */
export const fieldValues = (headers: readonly HeaderField[], name: string): string[] =>
  headers.flatMap(([key, value]) => (key.toLowerCase() === name.toLowerCase() ? [value] : []));

interface Collected {
  text: string[];
  html: string[];
  attachments: SentAttachment[];
}

const deepestNesting = 20;

function parts(body: string, boundary: string): string[] {
  const marker = new RegExp(
    `(?:^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(--)?[ \\t]*(?=\\r?\\n|$)`,
    'g',
  );
  const found: string[] = [];
  let from = -1;
  for (const match of body.matchAll(marker)) {
    if (from >= 0) found.push(body.slice(from, match.index).replace(/^\r?\n/, ''));
    from = match[1] === undefined ? match.index + match[0].length : -1;
    if (from < 0) return found;
  }
  if (from >= 0) found.push(body.slice(from).replace(/^\r?\n/, ''));
  return found;
}

function collect({ headers, body }: Entity, into: Collected, depth: number): void {
  const type = parseParameters(fieldValues(headers, 'Content-Type')[0] ?? 'text/plain');
  const disposition = parseParameters(fieldValues(headers, 'Content-Disposition')[0] ?? '');
  const boundary = type.parameters.get('boundary');
  if (type.value.startsWith('multipart/') && boundary !== undefined && depth < deepestNesting) {
    for (const part of parts(body, boundary)) collect(splitEntity(part), into, depth + 1);
    return;
  }
  const bytes = decodeBody(body, fieldValues(headers, 'Content-Transfer-Encoding')[0] ?? '7bit');
  const filename = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  const isText = type.value === 'text/plain' || type.value === 'text/html' || type.value === '';
  if (isText && disposition.value !== 'attachment' && filename === '') {
    const text = decodeText(bytes, type.parameters.get('charset') ?? 'utf-8').replace(/\r\n/g, '\n');
    into[type.value === 'text/html' ? 'html' : 'text'].push(text);
  } else {
    into.attachments.push({
      filename,
      mimeType: type.value === '' ? 'text/plain' : type.value,
      size: bytes.length,
    });
  }
}

/** Reads a message of bytes. Never refuses: what is no header line is left out, what has no boundary is one part. */
export function readMessage(bytes: Uint8Array): ReadMessage {
  const entity = splitEntity(Buffer.from(bytes).toString('latin1'));
  const found: Collected = { text: [], html: [], attachments: [] };
  collect(entity, found, 0);
  return {
    headers: entity.headers,
    subject: decodeWords(fieldValues(entity.headers, 'Subject')[0] ?? ''),
    ...(found.text.length === 0 ? {} : { text: found.text.join('\n') }),
    ...(found.html.length === 0 ? {} : { html: found.html.join('\n') }),
    attachments: found.attachments,
  };
}
