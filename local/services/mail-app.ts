/** MailApp: mail from the account for whom the script runs, within the day's recipients (Apps Script reference: MailApp). */
import { costs } from '../execution/costs.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import { checkedMail, type MailRequest, sendChecked, sizeOf } from './script-mail.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

const isOptions = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The overloads of sendEmail: a message object; recipient, subject, body, options; or to, replyTo, subject, body. */
function mailRequest(args: readonly unknown[]): MailRequest {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isOptions(first)) {
    return { to: first.to, subject: first.subject, body: first.body, options: first };
  }
  const texts = args.slice(0, 3).every((value) => value !== undefined && !isOptions(value));
  if (args.length === 3 && texts) return { to: first, subject: second, body: third, options: {} };
  if (args.length === 4 && texts && isOptions(fourth)) {
    return { to: first, subject: second, body: third, options: fourth };
  }
  if (args.length === 4 && texts && typeof fourth === 'string')
    return { to: first, subject: third, body: fourth, options: { replyTo: second } };
  throw signatureMismatch('MailApp.sendEmail', args);
}

export class MailAppService extends serviceBase<GoogleAppsScript.Mail.MailApp>('MailApp') {
  override getRemainingDailyQuota(): number {
    const execution = executionOf(this);
    return execution.host.quotas.left(execution.user, 'emailRecipientsPerDay', execution.quotaNow());
  }

  override sendEmail(...args: unknown[]): void {
    const execution = executionOf(this);
    const mail = checkedMail(execution, mailRequest(args));
    sendChecked(execution, 'MailApp', mail);
    execution.charge('MailApp', 'sendEmail', costs.mail(sizeOf(mail)));
  }
}
publish(MailAppService, 'MailApp', { getRemainingDailyQuota: costs.mailQuota });
