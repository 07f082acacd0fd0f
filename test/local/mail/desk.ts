/** A desk from which Olga sends mail: a script that sends what it is told, and what came of it. */
import type { LocalGoogle, LocalGoogleSwitches, SentMail } from '../../../local/index.ts';
import { olga, team } from '../team.ts';

const scopes = ['spreadsheets', 'gmail.send', 'script.send_mail', 'userinfo.email'];

const code = `
  function tried(work) {
    try { return { answer: work() }; } catch (error) { return { name: error.name, message: error.message, details: error.details }; }
  }
  function gmail(lines, more, user) {
    const raw = Utilities.base64EncodeWebSafe(lines.join('\\r\\n'));
    return tried(() => Gmail.Users.Messages.send(Object.assign({ raw }, more), user || 'me'));
  }
  function sendRaw(lines, more, user) { return gmail(lines, more, user); }
  function resource(body) { return tried(() => Gmail.Users.Messages.send(body, 'me')); }
  function many(count, lines) {
    const results = [];
    for (let n = 0; n < count; n += 1) results.push(gmail(lines));
    return results;
  }
  function upload(text, type) { return tried(() => Gmail.Users.Messages.send({}, 'me', Utilities.newBlob(text, type))); }
  function mailApp(args) { return tried(() => MailApp.sendEmail.apply(MailApp, args)); }
  function withFiles() {
    MailApp.sendEmail({ to: 'ann@example.com', subject: 'Files', htmlBody: '<img src="cid:logo">Hi', attachments: [Utilities.newBlob('a,b', 'text/csv', 'list.csv')],
      inlineImages: { logo: Utilities.newBlob([1, 2, 3], 'image/png', 'logo.png') } });
  }
  function quota() { return MailApp.getRemainingDailyQuota(); }
  function other() { return tried(() => Gmail.Users.getProfile('me')); }
  function gmailApp() { return tried(() => GmailApp.sendEmail('ann@example.com', 'a', 'b')); }
`;

export interface Tried {
  readonly answer?: { readonly id: string; readonly threadId: string; readonly labelIds: readonly string[] };
  readonly name?: string;
  readonly message?: string;
  readonly details?: { readonly code: number; readonly errors: readonly { readonly reason: string }[] };
}

export interface Desk {
  readonly google: LocalGoogle;
  readonly send: (lines: readonly string[], more?: object, user?: string) => Tried;
  readonly call: <T = Tried>(name: string, ...args: unknown[]) => T;
  readonly last: () => SentMail;
}

export function desk(switches: Partial<LocalGoogleSwitches> = {}, own: readonly string[] = scopes): Desk {
  const { google, file } = team({
    code,
    scopes: own,
    switches: { executionsEndAtTimeLimit: false, ...switches },
  });
  const call = <T>(name: string, ...args: unknown[]) => file.as(olga).call(name, ...args) as T;
  return {
    google,
    call,
    send: (lines, more, user) => call('sendRaw', lines, more, user),
    last: () => google.outbox().at(-1) as SentMail,
  };
}

export const letter = (...more: string[]) => ['To: ann@example.com', 'Subject: Hello', ...more, '', 'Hi Ann'];
export const failed = (message: string) =>
  `API call to gmail.users.messages.send failed with error: ${message}`;
