/** Answers what the page's own tools ask of the host. They only read. */
import type { LocalGoogle, SentMail } from '../contract.ts';
import type { MailSummary, MailView, QuotaUseView } from './tool-views.ts';

/** Newest first. */
export function outboxOf(google: LocalGoogle): readonly MailSummary[] {
  return google.outbox().map(summaryOf).reverse();
}

/** Null where there is no such mail (any more). */
export function mailOf(google: LocalGoogle, id: string): MailView | null {
  const mail = google.outbox().find((candidate) => candidate.id === id);
  if (mail === undefined) return null;
  const { cc, bcc, user, service, headers, raw, text, html, attachments } = mail;
  return {
    ...summaryOf(mail),
    cc,
    bcc,
    user,
    service,
    headers,
    raw,
    text: text ?? null,
    hasHtml: html !== undefined,
    files: attachments,
  };
}

/** The HTML of a mail; null where it has none. */
export function mailHtmlOf(google: LocalGoogle, id: string): string | null {
  return google.outbox().find((candidate) => candidate.id === id)?.html ?? null;
}

const quotaNames: Readonly<Record<string, string>> = {
  emailRecipientsPerDay: 'Email recipients',
  emailReadsAndWritesPerDay: 'Gmail reads and writes',
  propertyReadsAndWritesPerDay: 'Properties reads and writes',
  triggerRuntimeMinutesPerDay: 'Minutes of triggers',
  urlFetchCallsPerDay: 'URL fetch calls',
  spreadsheetsCreatedPerDay: 'Spreadsheets created',
};

export function quotaUseOf(google: LocalGoogle, email: string): readonly QuotaUseView[] {
  return google
    .quotaUse(email)
    .map(({ name, used, limit }) => ({ name: quotaNames[name] ?? name, used, limit }));
}

function summaryOf({ id, from, to, subject, sentAt, attachments, delivered }: SentMail): MailSummary {
  return { id, from, to, subject, sentAt, attachments: attachments.length, delivered };
}
