/** Sending through the Gmail API, and what arrives in the outbox. */
import { expect } from '@jest/globals';
import { desk, failed, letter, type Tried } from '../../mail/desk.ts';
import { olga } from '../../team.ts';
import type { ConformanceArea } from '../conformance-item.ts';

export const gmailApi: ConformanceArea = {
  title: 'Mail through the Gmail API',
  items: [
    {
      behaviour:
        'Gmail.Users.Messages.send({raw}, "me") answers with id, threadId and labelIds, and the mail is sent.',
      source:
        'developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send; gmail.v1 discovery document',
      certainty: 'schema',
      holds: () => {
        const { send, google } = desk();
        const { answer } = send(letter());
        expect(answer?.labelIds).toEqual(['SENT']);
        expect(google.outbox()).toMatchObject([
          {
            id: answer?.id,
            threadId: answer?.id,
            to: ['ann@example.com'],
            subject: 'Hello',
            from: olga,
            text: 'Hi Ann',
            delivered: true,
          },
        ]);
      },
    },
    {
      behaviour: 'A mail to oneself carries the labels UNREAD, SENT and INBOX.',
      source: 'answers of users.messages.send that people have published',
      certainty: 'measured',
      holds: () =>
        expect(desk().send([`To: ${olga}`, 'Subject: Test', '', 'x']).answer?.labelIds).toEqual([
          'UNREAD',
          'SENT',
          'INBOX',
        ]),
    },
    {
      behaviour:
        'Any header that a script writes leaves with the mail: Reply-To, List-Unsubscribe, List-Unsubscribe-Post, In-Reply-To.',
      source: 'gmail.v1 discovery document: Message.raw',
      certainty: 'schema',
      holds: () => {
        const fields = [
          'Reply-To: r@example.com',
          'List-Unsubscribe: <mailto:u@example.com>',
          'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        ];
        const { send, last } = desk();
        send(letter(...fields));
        expect(last().headers.map(([name, value]) => `${name}: ${value}`)).toEqual(
          expect.arrayContaining(fields),
        );
      },
    },
    {
      behaviour:
        'Gmail writes its own From when the message has none, and replaces an address that is not the account’s.',
      source: 'developers.google.com/workspace/gmail/api/guides/sending; reports of rewritten From headers',
      certainty: 'unconfirmed',
      holds: () => {
        const { send, last } = desk();
        send(letter('From: Boss <boss@example.com>'));
        expect([last().from, last().headers.find(([name]) => name === 'From')?.[1]]).toEqual([
          olga,
          `Boss <${olga}>`,
        ]);
        send(letter());
        expect(last().headers.find(([name]) => name === 'From')?.[1]).toBe(`<${olga}>`);
      },
    },
    {
      behaviour: 'From may be a send-as address of the account.',
      source: 'gmail.v1 discovery document: users.settings.sendAs',
      certainty: 'schema',
      holds: () => {
        const { send, last, google } = desk();
        google.setSendAsAddresses(olga, ['sales@example.com']);
        send(letter('From: Sales <sales@example.com>'));
        expect(last().from).toBe('sales@example.com');
      },
    },
    {
      behaviour: 'Gmail adds Date and Message-ID where the message has none.',
      source: 'RFC 5322 §3.6; RFC 6409 §8',
      certainty: 'inferred',
      holds: () => {
        const { send, last } = desk();
        send(letter());
        const names = last().headers.map(([name]) => name);
        expect(names).toEqual(expect.arrayContaining(['Date', 'Message-ID']));
        send(letter('Date: Mon, 23 Nov 2026 09:00:00 -0500', 'Message-ID: <mine@example.com>'));
        expect(last().headers.filter(([name]) => name === 'Message-ID')).toEqual([
          ['Message-ID', '<mine@example.com>'],
        ]);
      },
    },
    {
      behaviour: 'Recipients are those of To, Cc and Bcc; one of them is enough.',
      source: 'gmail.v1 discovery document: users.messages.send',
      certainty: 'schema',
      holds: () => {
        const { send, last } = desk();
        expect(
          send(['Bcc: bob@example.com', 'Cc: "Cy, Dr" <cy@example.com>', 'Subject: x', '', 'x']).answer,
        ).toBeDefined();
        expect([last().to, last().cc, last().bcc]).toEqual([[], ['cy@example.com'], ['bob@example.com']]);
      },
    },
    {
      behaviour:
        'A message without any recipient is refused: 400 “Recipient address required”, reason invalidArgument.',
      source: 'github.com/Byron/google-apis-rs/issues/351',
      certainty: 'measured',
      holds: () => {
        const { send, google } = desk();
        const { message, details, name } = send(['Subject: nobody', '', 'x']);
        expect([name, message, details?.code, details?.errors[0]?.reason]).toEqual([
          'GoogleJsonResponseException',
          failed('Recipient address required'),
          400,
          'invalidArgument',
        ]);
        expect(google.outbox()).toEqual([]);
      },
    },
    {
      behaviour:
        'A To header that is no list of addresses is refused: 400 “Invalid To header”; Cc and Bcc likewise.',
      source:
        'github.com/langchain-ai/agents-from-scratch/pull/47; github.com/FlowCrypt/flowcrypt-browser/issues/2443',
      certainty: 'measured',
      holds: () => {
        const { send } = desk();
        for (const to of ['human@f', 'Ann', 'Ann ann@example.com', 'First Last:")" <some@example.com>'])
          expect(send([`To: ${to}`, '', 'x']).message).toBe(failed('Invalid To header'));
        expect(send(['To: ann@example.com', 'Cc: bob@', '', 'x']).message).toBe(failed('Invalid Cc header'));
      },
    },
    {
      behaviour: 'Without raw and without an upload the request is refused with 400.',
      source: 'answers of users.messages.send that people have published',
      certainty: 'measured',
      holds: () =>
        expect(desk().call('resource', { threadId: '1' })).toMatchObject({
          message: failed(
            "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
          ),
          details: { code: 400 },
        }),
    },
    {
      behaviour:
        'Unknown fields, other types and text that is no base64 are refused before anything is sent.',
      source: 'gmail.v1 discovery document: Message',
      certainty: 'schema',
      holds: () => {
        const { call, google } = desk();
        for (const body of [
          { raw: 1 },
          { raw: 'YQ==', subject: 'x' },
          { raw: 'a' },
          { raw: 'not base64!' },
          { raw: 'YQ', labelIds: 'SENT' },
        ])
          expect(call('resource', body).details?.code).toBe(400);
        expect(google.outbox()).toEqual([]);
      },
    },
    {
      behaviour: 'raw may be base64 of the web’s or of the usual alphabet, with or without padding.',
      source: 'protobuf.dev/programming-guides/json: bytes',
      certainty: 'documented',
      holds: () => {
        const { call, last } = desk();
        const raw = Buffer.from('To: ann@example.com\r\nSubject: ~~~???\r\n\r\nx', 'latin1');
        for (const encoding of ['base64', 'base64url'] as const) {
          expect(call('resource', { raw: raw.toString(encoding) }).answer).toBeDefined();
          expect(last().subject).toBe('~~~???');
        }
      },
    },
    {
      behaviour: 'A message may be uploaded as a Blob of type message/rfc822; other types are refused.',
      source: 'gmail.v1 discovery document: users.messages.send, mediaUpload.accept',
      certainty: 'schema',
      holds: () => {
        const { call, last } = desk();
        expect(call('upload', letter().join('\r\n'), 'message/rfc822').answer).toBeDefined();
        expect(last().subject).toBe('Hello');
        expect(call('upload', letter().join('\r\n'), 'text/plain').details?.code).toBe(400);
      },
    },
    {
      behaviour: 'userId is "me" or the account’s own address; for another 403 “Delegation denied for …”.',
      source: 'stackoverflow.com/questions/26135310; gmail.v1 discovery document: userId',
      certainty: 'measured',
      holds: () => {
        const { send } = desk();
        expect(send(letter(), {}, olga).answer).toBeDefined();
        expect(send(letter(), {}, 'eddy@example.com')).toMatchObject({
          message: failed(`Delegation denied for ${olga}`),
          details: { code: 403 },
        });
      },
    },
    {
      behaviour:
        'A mail joins a thread with its threadId, References or In-Reply-To to one of its messages, and the same subject; otherwise it starts one.',
      source: 'gmail.v1 discovery document: Message.threadId',
      certainty: 'schema',
      holds: () => {
        const { send } = desk();
        const first = send(letter('Message-ID: <one@example.com>')).answer;
        const reply = [
          'To: ann@example.com',
          'Subject: Re: Hello',
          'In-Reply-To: <one@example.com>',
          '',
          'x',
        ];
        expect(send(reply, { threadId: first?.threadId }).answer?.threadId).toBe(first?.threadId);
        expect(send(letter(), { threadId: first?.threadId }).answer?.threadId).not.toBe(first?.threadId);
        expect(send(reply).answer?.threadId).not.toBe(first?.threadId);
      },
    },
    {
      behaviour: 'A threadId that the account does not have is refused with 404.',
      source: 'developers.google.com/workspace/gmail/api/guides/threads',
      certainty: 'inferred',
      holds: () => expect(desk().send(letter(), { threadId: '18c0ffee18c0ffee' }).details?.code).toBe(404),
    },
    {
      behaviour:
        'Sending costs 100 of 15,000 units a minute: the 151st mail within a minute fails with 403 rateLimitExceeded, and succeeds later.',
      source: 'developers.google.com/workspace/gmail/api/reference/quota; a public report of 2026-09-26',
      certainty: 'measured',
      holds: () => {
        const { call, google, send } = desk({ timePassesInExecutions: false });
        google.setMailLimits(olga, { unitsPerMinute: 300 });
        const { details, message } = call<Tried[]>('many', 4, letter())[3] as Tried;
        expect([details?.code, details?.errors[0]?.reason]).toEqual([403, 'rateLimitExceeded']);
        expect(message).toContain(
          "Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute per user'",
        );
        google.clock.advance({ minutes: 2 });
        expect(send(letter()).answer).toBeDefined();
      },
    },
    {
      behaviour:
        'Beyond the account’s mails of a day (500, in Workspace 2,000) sending fails with 429 “User-rate limit exceeded (Mail sending)”.',
      source:
        'developers.google.com/workspace/gmail/api/guides/handle-errors; support.google.com/a/answer/166852',
      certainty: 'documented',
      holds: () => {
        const { send, google } = desk();
        google.setMailLimits(olga, { messagesPerDay: 1 });
        expect(send(letter()).answer).toBeDefined();
        expect(send(letter())).toMatchObject({
          message: failed('User-rate limit exceeded (Mail sending)'),
          details: { code: 429 },
        });
        google.clock.advance({ hours: 25 });
        expect(send(letter()).answer).toBeDefined();
      },
    },
    {
      behaviour: 'Switch: beyond the limit Gmail may answer 200 for minutes and not send the mail.',
      source: 'developers.google.com/workspace/gmail/api/guides/handle-errors',
      certainty: 'documented',
      holds: () => {
        const { send, google, last } = desk({ gmailAcceptsBeyondLimit: true });
        google.setMailLimits(olga, { messagesPerDay: 1 });
        send(letter());
        expect(send(letter()).answer?.id).toBeDefined();
        expect([last().delivered, google.outbox().length]).toEqual([false, 2]);
      },
    },
    {
      behaviour: 'gmail.send suffices to send and allows nothing else; without it the call is refused.',
      source: 'gmail.v1 discovery document: scopes of users.messages.send',
      certainty: 'schema',
      holds: () => {
        expect(desk({}, ['spreadsheets']).send(letter()).message).toContain(
          'Request had insufficient authentication scopes.',
        );
        expect(desk().call('gmailApp').message).toContain('Specified permissions are not sufficient to call');
      },
    },
  ],
};
