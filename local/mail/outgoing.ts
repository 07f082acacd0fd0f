/** What Gmail does to a message on its way out: recipients from its headers, From rewritten, Date and Message-ID added, the thread it joins. */
import type { SentMail } from '../sent-mail.ts';
import { type Mailbox, parseAddressList } from './addresses.ts';
import { decodeWords } from './mime-text.ts';
import type { PostOffice } from './post-office.ts';
import { fieldValues, type HeaderField, readMessage } from './read-message.ts';

/** A message that Gmail refuses; the text is Gmail's. */
export class RefusedMessage extends Error {}

export interface Outgoing {
  /** The message as bytes. */
  readonly source: Uint8Array;
  readonly user: string;
  readonly service: SentMail['service'];
  readonly spreadsheetId: string | null;
  readonly threadId?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The instant at which it counts for the day's limit. */
  readonly countedAt: number;
  /** Address that the message may come from besides the account's own. */
  readonly sendAs?: string;
  /** Asked when nothing else is wrong with the message; throws where the account may not send. */
  readonly willBeSent: () => boolean;
}

const recipientFields = ['To', 'Cc', 'Bcc'] as const;

/** Addresses of To, Cc and Bcc. Gmail refuses a field that it cannot read, and a message for nobody. */
export function recipientsOf(
  headers: readonly HeaderField[],
): Record<'to' | 'cc' | 'bcc', readonly string[]> {
  const [to = [], cc = [], bcc = []] = recipientFields.map((name) => {
    const mailboxes = fieldValues(headers, name).map((value) => parseAddressList(value));
    if (mailboxes.some((list) => list === null)) throw new RefusedMessage(`Invalid ${name} header`);
    return mailboxes.flatMap((list: Mailbox[] | null) => (list ?? []).map(({ address }) => address));
  });
  if (to.length + cc.length + bcc.length === 0) throw new RefusedMessage('Recipient address required');
  return { to, cc, bcc };
}

const rfcDate = (now: number) => new Date(now).toUTCString().replace('GMT', '+0000');

/** The message with From as Gmail leaves it: the account's own address unless it may send as the one given. */
function withSender(
  source: string,
  headers: readonly HeaderField[],
  user: string,
  allowed: readonly string[],
) {
  const given = fieldValues(headers, 'From')[0];
  const mailbox = given === undefined ? undefined : parseAddressList(given)?.[0];
  const own = [user, ...allowed].find((one) => one.toLowerCase() === mailbox?.address.toLowerCase());
  if (own !== undefined && given !== undefined) return { from: own, source };
  const name =
    mailbox === undefined || mailbox.name === '' ? '' : `${given?.slice(0, given.lastIndexOf('<')).trim()} `;
  const field = `From: ${name}<${user}>`;
  if (given === undefined) return { from: user, source: `${field}\r\n${source}` };
  const field5322 = /(^|\n)From[ \t]*:[^\n]*(?:\r?\n[ \t][^\n]*)*/i;
  return {
    from: user,
    source: source.replace(
      field5322,
      (_, start: string) => `${start}${field}${source.includes('\r\n') ? '\r' : ''}`,
    ),
  };
}

/** Threads are joined with the thread's id, References or In-Reply-To to one of its messages, and the same subject (Gmail API: Message.threadId). */
function joinedThread(
  office: PostOffice,
  outgoing: Outgoing,
  headers: readonly HeaderField[],
  id: string,
): string {
  const { threadId, user } = outgoing;
  if (threadId === undefined) return id;
  const thread = office.thread(user, threadId);
  const named = [...fieldValues(headers, 'References'), ...fieldValues(headers, 'In-Reply-To')].join(' ');
  const follows = thread.some((mail) =>
    fieldValues(mail.headers, 'Message-ID').some((messageId) => named.includes(messageId)),
  );
  const subject = decodeWords(fieldValues(headers, 'Subject')[0] ?? '').replace(/^(?:re:\s*)+/i, '');
  const sameSubject = thread.some((mail) => mail.subject.replace(/^(?:re:\s*)+/i, '') === subject);
  return follows && sameSubject ? threadId : id;
}

/** Posts a message. Throws RefusedMessage with Gmail's words where Gmail refuses it; nothing is kept then. */
export function post(office: PostOffice, outgoing: Outgoing): SentMail {
  const given = Buffer.from(outgoing.source).toString('latin1');
  const read = readMessage(outgoing.source);
  const recipients = recipientsOf(read.headers);
  const delivered = outgoing.willBeSent();
  const id = office.newId(outgoing.now);
  const { from, source } = withSender(given, read.headers, outgoing.user, [
    ...office.sendAsOf(outgoing.user),
    ...(outgoing.sendAs === undefined ? [] : [outgoing.sendAs]),
  ]);
  const added = [
    ...(fieldValues(read.headers, 'Date').length > 0 ? [] : [`Date: ${rfcDate(outgoing.now)}\r\n`]),
    ...(fieldValues(read.headers, 'Message-ID').length > 0 ? [] : [`Message-ID: <${id}@mail.gmail.com>\r\n`]),
  ].join('');
  const raw = Buffer.from(`${added}${source}`, 'latin1');
  const sent = readMessage(raw);
  const mail: SentMail = {
    id,
    threadId: joinedThread(office, outgoing, sent.headers, id),
    spreadsheetId: outgoing.spreadsheetId,
    user: outgoing.user,
    service: outgoing.service,
    from,
    ...recipients,
    subject: sent.subject,
    sentAt: new Date(outgoing.now).toISOString(),
    raw: raw.toString('utf8'),
    headers: sent.headers,
    ...(sent.text === undefined ? {} : { text: sent.text }),
    ...(sent.html === undefined ? {} : { html: sent.html }),
    attachments: sent.attachments,
    delivered,
  };
  office.keep(mail, outgoing.countedAt);
  return mail;
}
