/** What the page's own tools show: who else has the file open, mail that was sent, what quotas are used up. */

/** Another window in which somebody has the spreadsheet open. */
export interface WindowView {
  readonly window: string;
  readonly email: string;
  /** What is selected there; null before anything was. `range` in A1 notation without the sheet. */
  readonly selection: { readonly sheetId: number; readonly range: string } | null;
}

export interface MailSummary {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** ISO instant. */
  readonly sentAt: string;
  readonly attachments: number;
  /** False where Gmail accepted the mail and never sent it. */
  readonly delivered: boolean;
}

/** One mail in full but for its HTML, which is served at `/mails/<id>` for a frame of its own. */
export interface MailView extends MailSummary {
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Account whose authority sent it, and through which service. */
  readonly user: string;
  readonly service: string;
  readonly hasHtml: boolean;
  readonly text: string | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly raw: string;
  readonly files: readonly { readonly filename: string; readonly mimeType: string; readonly size: number }[];
}

/** How much of a daily quota an account has used in the 24 hours since its first use. */
export interface QuotaUseView {
  readonly name: string;
  readonly used: number;
  readonly limit: number;
}
