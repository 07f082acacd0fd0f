/** Builds the RFC 2822 source of a message from what MailApp and GmailApp are given. */
import { createHash } from 'node:crypto';

export interface MessagePart {
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly filename: string;
  /** Set for pictures inside the HTML body. */
  readonly contentId?: string;
}

export interface Composed {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly inline: readonly MessagePart[];
  readonly attachments: readonly MessagePart[];
}

const lines = (base64: string) => base64.replace(/.{76}(?=.)/g, '$&\r\n');
const isPlain = (text: string) => /^[\x20-\x7e]*$/.test(text);

/** Encoded words of at most 75 characters, cut between characters (RFC 2047). */
function encodedWords(text: string): string {
  const words: string[] = [];
  let piece = '';
  for (const character of text) {
    if (Buffer.byteLength(piece + character, 'utf8') > 45) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...words, piece]
    .map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`)
    .join('\r\n ');
}

const headerText = (text: string) => (isPlain(text) ? text : encodedWords(text.replace(/[\r\n]+/g, ' ')));

const namedAddress = (name: string, address: string): string => {
  if (name === '') return address;
  return `${isPlain(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodedWords(name)} <${address}>`;
};

const textPart = (type: string, text: string): string =>
  `Content-Type: ${type}; charset="UTF-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(
    Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8').toString('base64'),
  )}`;

function filePart({ bytes, mimeType, filename, contentId }: MessagePart): string {
  const name = isPlain(filename)
    ? `filename="${filename.replace(/["\\]/g, '\\$&')}"`
    : `filename*=UTF-8''${encodeURIComponent(filename)}`;
  const place =
    contentId === undefined
      ? `Content-Disposition: attachment; ${name}`
      : `Content-Disposition: inline; ${name}\r\nContent-ID: <${contentId}>`;
  return `Content-Type: ${mimeType}\r\n${place}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(bytes.toString('base64'))}`;
}

/** A multipart of these parts; one part alone stands for itself. The boundary is made of the content, so that the same mail is the same text. */
function together(kind: 'mixed' | 'related' | 'alternative', parts: readonly string[]): string {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  const boundary = createHash('sha256').update(kind).update(parts.join('')).digest('hex').slice(0, 28);
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--`;
}

/** The message as bytes, lines ending with CR LF. */
export function composeMessage(mail: Composed): Buffer {
  const fields = [
    ['From', namedAddress(mail.fromName, mail.from)],
    ['To', mail.to],
    ['Cc', mail.cc],
    ['Bcc', mail.bcc],
    ['Reply-To', mail.replyTo],
    ['Subject', headerText(mail.subject)],
  ] as const;
  const head = fields.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}\r\n`])).join('');
  const bodies = together('alternative', [
    textPart('text/plain', mail.text),
    ...(mail.html === null ? [] : [textPart('text/html', mail.html)]),
  ]);
  const related = together('related', [bodies, ...mail.inline.map(filePart)]);
  const whole = together('mixed', [related, ...mail.attachments.map(filePart)]);
  return Buffer.from(`MIME-Version: 1.0\r\n${head}${whole}\r\n`, 'utf8');
}
