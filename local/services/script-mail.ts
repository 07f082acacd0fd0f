/** What MailApp.sendEmail and GmailApp.sendEmail share: their options, Apps Script's limits, and the recipients' quota (Google: Quotas). */
import { ServiceException } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { isAddress, parseAddressList } from '../mail/addresses.ts';
import { type Composed, composeMessage, type MessagePart } from '../mail/compose.ts';
import { post } from '../mail/outgoing.ts';
import type { SentMail } from '../sent-mail.ts';
import { blobContent } from './blob.ts';

export interface MailRequest {
  readonly to: unknown;
  readonly subject: unknown;
  readonly body: unknown;
  /** The options object, already known to be one. */
  readonly options: Readonly<Record<string, unknown>>;
}

const recipientsPerMessage = 50;
const attachmentsPerMessage = 250;
const attachmentBytes = 25 * 1024 * 1024;
const bodyBytes = { consumer: 200 * 1024, workspace: 400 * 1024 } as const;
const subjectLength = 250;

const limitExceeded = (what: string) => new ServiceException(`Limit Exceeded: ${what}.`);
const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** The addresses of a comma-separated list. */
function addresses(list: string): string[] {
  return list
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [mailbox, ...more] = parseAddressList(piece) ?? [];
      if (mailbox === undefined || more.length > 0) throw new ServiceException(`Invalid email: ${piece}`);
      return mailbox.address;
    });
}

function parts(given: unknown): MessagePart[] {
  if (given === undefined || given === null) return [];
  return (Array.isArray(given) ? given : [given]).map((source) => {
    const content = blobContent(source);
    if (content === null) throw new ServiceException('Invalid argument: attachments');
    return {
      bytes: content.bytes,
      mimeType: content.type ?? 'application/octet-stream',
      filename: content.name ?? 'untitled',
    };
  });
}

function inlineParts(given: unknown): MessagePart[] {
  if (given === undefined || given === null) return [];
  return Object.entries(given).map(([contentId, source]) => {
    const [part] = parts(source);
    if (part === undefined) throw new ServiceException('Invalid argument: inlineImages');
    return { ...part, contentId };
  });
}

/** What a reader without HTML gets when a script gives only HTML. */
const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li|h[1-6])>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();

/** Whom it comes from: the account, one of its aliases, or with noReply nobody at its domain (Workspace only). */
function senderOf({ user, host }: Execution, options: MailRequest['options']): string {
  const from = textOf(options.from);
  if (from !== '') {
    const own = [user, ...host.postOffice.sendAsOf(user)];
    if (!own.some((one) => one.toLowerCase() === from.toLowerCase()))
      throw new ServiceException(`Invalid argument: ${from}`);
    return from;
  }
  const nobody = options.noReply === true && host.quotas.kindOf(user) === 'workspace';
  return nobody ? `noreply@${user.slice(user.lastIndexOf('@') + 1)}` : user;
}

export interface CheckedMail {
  readonly composed: Composed;
  readonly recipients: number;
}

/** Reads a request and refuses what Apps Script refuses before anything is sent. */
export function checkedMail(execution: Execution, request: MailRequest): CheckedMail {
  const { options } = request;
  const to = textOf(request.to);
  const [cc, bcc] = [textOf(options.cc), textOf(options.bcc)];
  const recipients = [to, cc, bcc].flatMap(addresses).length;
  if (recipients === 0) throw new ServiceException('Failed to send email: no recipient');
  if (recipients > recipientsPerMessage) throw limitExceeded('Email Recipients Per Message');
  const replyTo = options.noReply === true ? '' : textOf(options.replyTo);
  if (replyTo !== '' && !addresses(replyTo).every(isAddress))
    throw new ServiceException(`Invalid email: ${replyTo}`);
  const subject = textOf(request.subject);
  if (subject.length > subjectLength) throw new ServiceException('Argument too large: subject');
  const html = options.htmlBody === undefined || options.htmlBody === null ? null : String(options.htmlBody);
  const text = textOf(request.body);
  const kind = execution.host.quotas.kindOf(execution.user);
  if (Buffer.byteLength(text) + Buffer.byteLength(html ?? '') > bodyBytes[kind])
    throw limitExceeded('Email Body Size');
  const attachments = parts(options.attachments);
  const inline = inlineParts(options.inlineImages);
  const files = [...attachments, ...inline];
  if (files.length > attachmentsPerMessage) throw limitExceeded('Email Attachments Per Message');
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > attachmentBytes)
    throw limitExceeded('Email Total Attachments Size');
  return {
    recipients,
    composed: {
      from: senderOf(execution, options),
      fromName: textOf(options.name),
      to,
      cc,
      bcc,
      replyTo,
      subject,
      text: text === '' && html !== null ? withoutTags(html) : text,
      html,
      inline,
      attachments,
    },
  };
}

/** Sends a message that was checked: takes its recipients from the day's quota, then posts it. */
export function sendChecked(
  execution: Execution,
  service: 'MailApp' | 'GmailApp',
  { composed, recipients }: CheckedMail,
): SentMail {
  const { host, user, facts } = execution;
  host.quotas.take(user, 'emailRecipientsPerDay', recipients, execution.quotaNow());
  const mail = post(host.postOffice, {
    source: composeMessage(composed),
    user,
    service,
    spreadsheetId: facts.workbook?.id ?? null,
    now: execution.now(),
    countedAt: execution.quotaNow(),
    willBeSent: () => true,
    sendAs: composed.from,
  });
  host.announce({ spreadsheetId: mail.spreadsheetId ?? '', what: 'outbox' });
  return mail;
}

/** Bytes of the attachments and bodies, for the predicted time. */
export const sizeOf = ({ composed }: CheckedMail): number =>
  Buffer.byteLength(composed.text) +
  Buffer.byteLength(composed.html ?? '') +
  [...composed.attachments, ...composed.inline].reduce((sum, { bytes }) => sum + bytes.length, 0);
