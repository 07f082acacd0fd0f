/** Sending through MailApp. */
import { expect } from '@jest/globals';
import { desk } from '../../mail/desk.ts';
import { olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

export const mailApp: ConformanceArea = {
  title: 'Mail through MailApp',
  items: [
    {
      behaviour:
        'MailApp.sendEmail takes a message, or recipient, subject, body and options, or to, replyTo, subject, body; other arguments match no signature.',
      source: 'developers.google.com/apps-script/reference/mail/mail-app',
      certainty: 'documented',
      holds: () => {
        const { call, google } = desk();
        call('mailApp', [{ to: 'a@example.com', subject: 'one', body: 'x' }]);
        call('mailApp', ['b@example.com', 'two', 'x']);
        call('mailApp', [
          'c@example.com',
          'three',
          'x',
          { cc: 'd@example.com', name: 'Olga', replyTo: 'r@example.com' },
        ]);
        call('mailApp', ['e@example.com', 'r@example.com', 'four', 'x']);
        expect(google.outbox().map(({ to, subject, service }) => `${service} ${to} ${subject}`)).toEqual([
          'MailApp a@example.com one',
          'MailApp b@example.com two',
          'MailApp c@example.com three',
          'MailApp e@example.com four',
        ]);
        expect(google.outbox()[2]?.headers).toEqual(
          expect.arrayContaining([
            ['From', `"Olga" <${olga}>`],
            ['Reply-To', 'r@example.com'],
            ['Cc', 'd@example.com'],
          ]),
        );
        expect(call('mailApp', ['a@example.com', 'x']).message).toBe(
          "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
        );
      },
    },
    {
      behaviour:
        'A malformed address is refused (“Invalid email: x”), no recipient too (“Failed to send email: no recipient”), and nothing is sent.',
      source: 'texts in several public repositories',
      certainty: 'measured',
      holds: () => {
        const { call, google } = desk();
        expect(call('mailApp', ['ann@example.com, not an address', 's', 'b']).message).toBe(
          'Invalid email: not an address',
        );
        expect(call('mailApp', [{ subject: 's', body: 'b' }]).message).toBe(
          'Failed to send email: no recipient',
        );
        expect(google.outbox()).toEqual([]);
      },
    },
    {
      behaviour:
        'Each address of To, Cc and Bcc counts against the day’s recipients; over them: “Service invoked too many times for one day: email.”',
      source:
        'developers.google.com/apps-script/reference/mail/mail-app (getRemainingDailyQuota); guides/services/quotas',
      certainty: 'documented',
      holds: () => {
        const { call } = desk();
        const before = call<number>('quota');
        call('mailApp', ['a@example.com,b@example.com', 's', 'b', { bcc: 'c@example.com' }]);
        expect(before - call<number>('quota')).toBe(3);
        const list = Array.from({ length: 50 }, (_, n) => `p${n}@example.com`).join();
        expect(call('mailApp', [list, 's', 'b']).message).toBeUndefined();
        expect(call('mailApp', [list, 's', 'b']).message).toBe(
          'Service invoked too many times for one day: email.',
        );
      },
    },
    {
      behaviour:
        'A message has at most 50 recipients (“Limit Exceeded: Email Recipients Per Message.”) and 200 KB of body, in Workspace 400 KB.',
      source: 'developers.google.com/apps-script/guides/services/quotas; texts in public repositories',
      certainty: 'documented',
      holds: () => {
        const { call, google } = desk();
        const list = Array.from({ length: 51 }, (_, n) => `p${n}@example.com`).join();
        expect(call('mailApp', [list, 's', 'b']).message).toBe(
          'Limit Exceeded: Email Recipients Per Message.',
        );
        expect(call('mailApp', ['a@example.com', 's', 'b'.repeat(205_000)]).message).toBe(
          'Limit Exceeded: Email Body Size.',
        );
        google.setAccount(olga, { kind: 'workspace' });
        expect(call('mailApp', ['a@example.com', 's', 'b'.repeat(205_000)]).message).toBeUndefined();
      },
    },
    {
      behaviour:
        'htmlBody, attachments and inline images (cid:) arrive; without a body a text is made of the HTML.',
      source: 'developers.google.com/apps-script/reference/mail/mail-app',
      certainty: 'documented',
      holds: () => {
        const { call, last } = desk();
        call('withFiles');
        expect(last()).toMatchObject({
          html: '<img src="cid:logo">Hi',
          text: 'Hi',
          attachments: [
            { filename: 'logo.png', mimeType: 'image/png', size: 3 },
            { filename: 'list.csv', mimeType: 'text/csv', size: 3 },
          ],
        });
        expect(last().raw).toContain('Content-ID: <logo>');
      },
    },
    {
      behaviour:
        'noReply sends from a no-reply address of a Workspace domain; for consumer accounts it changes nothing.',
      source: 'developers.google.com/apps-script/reference/mail/mail-app',
      certainty: 'documented',
      holds: () => {
        const { call, last, google } = desk();
        call('mailApp', [{ to: 'a@example.com', subject: 's', body: 'b', noReply: true }]);
        expect(last().from).toBe(olga);
        google.setAccount(olga, { kind: 'workspace' });
        call('mailApp', [
          { to: 'a@example.com', subject: 's', body: 'b', noReply: true, replyTo: 'r@example.com' },
        ]);
        expect([last().from, last().headers.some(([name]) => name === 'Reply-To')]).toEqual([
          'noreply@example.com',
          false,
        ]);
      },
    },
  ],
};
