/** GmailApp as far as sending goes; all of it needs the restricted scope of the whole mailbox (Apps Script reference: GmailApp). */
import { costs } from '../execution/costs.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import { checkedMail, sendChecked, sizeOf } from './script-mail.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type GmailApp = GoogleAppsScript.Gmail.GmailApp;

export class GmailAppService extends serviceBase<GmailApp>('GmailApp') {
  /** The account's send-as addresses, its own not among them. */
  override getAliases(): string[] {
    const { host, user } = executionOf(this);
    return [...host.postOffice.sendAsOf(user)];
  }

  override sendEmail(...args: unknown[]): GmailApp {
    const execution = executionOf(this);
    const [to, subject, body, options = {}] = args;
    const isMessage =
      (args.length === 3 || args.length === 4) &&
      [to, subject, body].every((value) => typeof value !== 'object' && value !== undefined) &&
      typeof options === 'object' &&
      options !== null;
    if (!isMessage) throw signatureMismatch('GmailApp.sendEmail', args);
    const mail = checkedMail(execution, {
      to,
      subject,
      body,
      options: options as Readonly<Record<string, unknown>>,
    });
    sendChecked(execution, 'GmailApp', mail);
    execution.charge('GmailApp', 'sendEmail', costs.mail(sizeOf(mail)));
    return this;
  }
}
publish(GmailAppService, 'GmailApp', { getAliases: costs.metadata });
