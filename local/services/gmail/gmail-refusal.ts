/** Refusals of the Gmail API in the shape in which Apps Script passes them on (Gmail API: Resolve errors). */
import { ServiceException } from '../../execution/exceptions.ts';

/** Beyond the account's own limit of messages a day (Gmail API: Resolve errors, 429). */
export const sendingLimitText = 'User-rate limit exceeded (Mail sending)';

/** Beyond the units of a minute, as seen in Apps Script: code 403, not 429. */
export const quotaText =
  "Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:100000000000'.";

/** A request that Gmail does not do. */
export class GmailRefusal extends Error {
  readonly code: number;
  readonly reason: string;
  readonly domain: string;
  constructor(code: number, message: string, reason: string, domain = 'global') {
    super(message);
    this.code = code;
    this.reason = reason;
    this.domain = domain;
  }
}

export const invalidArgument = (message: string): GmailRefusal =>
  new GmailRefusal(400, message, 'invalidArgument');
export const overUnits = (): GmailRefusal =>
  new GmailRefusal(403, quotaText, 'rateLimitExceeded', 'usageLimits');
export const overSendingLimit = (): GmailRefusal =>
  new GmailRefusal(429, sendingLimitText, 'rateLimitExceeded', 'usageLimits');

/** What the script sees. `method` is such as "users.messages.send". */
export function gmailException(
  method: string,
  { code, message, reason, domain }: GmailRefusal,
): ServiceException {
  return new ServiceException(`API call to gmail.${method} failed with error: ${message}`, {
    code,
    message,
    errors: [{ domain, reason, message }],
  });
}
