/** Mail as it left: what the outbox of a local Google holds, and the limits that Gmail and Apps Script set on sending. */

export interface SentAttachment {
  /** '' where the part has no name. */
  readonly filename: string;
  readonly mimeType: string;
  /** Bytes after decoding. */
  readonly size: number;
}

export interface SentMail {
  readonly id: string;
  readonly threadId: string;
  /** The file whose script sent it; null for a script without one, such as a web app. */
  readonly spreadsheetId: string | null;
  /** Account whose authority sent it. */
  readonly user: string;
  readonly service: 'Gmail' | 'MailApp' | 'GmailApp';
  /** Address after Gmail's rewriting: the account itself or one of its send-as addresses. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Decoded. */
  readonly subject: string;
  /** ISO instant. */
  readonly sentAt: string;
  /** The RFC 2822 source as it lies under Sent: as handed over, From rewritten, Date and Message-ID added where missing. Bcc is still in it. */
  readonly raw: string;
  /** Header fields in order, unfolded, not decoded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text?: string;
  readonly html?: string;
  /** Parts shown inside the HTML body (`cid:` addresses) are among them. */
  readonly attachments: readonly SentAttachment[];
  /** False where Gmail accepted the mail and never sent it (the switch `gmailAcceptsBeyondLimit`). */
  readonly delivered: boolean;
}

/** Gmail's own limits of one account; null means none. Those of Apps Script's mail services are among the quotas. */
export interface MailLimits {
  /** Messages through Gmail in 24 hours, whatever program sends them. */
  readonly messagesPerDay: number | null;
  /** Gmail API units in a minute; sending costs 100. */
  readonly unitsPerMinute: number | null;
}

/** The part of a local Google that has to do with mail. */
export interface Outbox {
  /** Everything sent so far by anybody, oldest first; nothing ever leaves this process. */
  outbox(): readonly SentMail[];
  clearOutbox(): void;
  /** Changes limits of an account from those of its kind (consumer or Workspace). */
  setMailLimits(email: string, limits: Partial<MailLimits>): void;
  /** Addresses that the account may send as, besides its own. */
  setSendAsAddresses(email: string, addresses: readonly string[]): void;
}
