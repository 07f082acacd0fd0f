/** The host's own reading of messages, held against postal-mime, which shares nothing with it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { isAddress, parseAddressList } from '../../../local/mail/addresses.ts';
import { composeMessage } from '../../../local/mail/compose.ts';
import { readMessage } from '../../../local/mail/read-message.ts';

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

describe('reading a message', () => {
  it('reads encoded words, also one character split over two, and folded headers', () => {
    const raw = crlf(
      'From: =?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <j@example.com>\nTo: a@example.com,\n b@example.com\nSubject: =?utf-8?B?w6TDtg==?= =?utf-8?B?w7w=?= and =?ISO-8859-1?Q?caf=E9?=\n\nHi',
    );
    const read = readMessage(Buffer.from(raw));
    expect(read.subject).toBe('äöü and café');
    expect(read.headers).toContainEqual(['To', 'a@example.com, b@example.com']);
    expect(readMessage(Buffer.from('Subject: =?utf-8?B?8J+Y?= =?utf-8?B?gA==?=\r\n\r\n')).subject).toBe('😀');
  });

  it('finds text, HTML and attachments in nested parts, names of RFC 2231 among them', () => {
    const raw = crlf(
      [
        'Content-Type: multipart/mixed; boundary="outer"',
        '',
        'preamble',
        '--outer',
        'Content-Type: multipart/alternative; boundary=inner',
        '',
        '--inner',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'caf=E9 =',
        'au lait',
        '--inner',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>café</p>',
        '--inner--',
        '--outer',
        'Content-Type: application/pdf',
        "Content-Disposition: attachment; filename*0*=utf-8''na%C3%AF; filename*1=ve.pdf",
        'Content-Transfer-Encoding: base64',
        '',
        'AAEC',
        '--outer--',
        'epilogue',
      ].join('\n'),
    );
    const { text, html, attachments } = readMessage(Buffer.from(raw));
    expect([text, html]).toEqual(['café au lait', '<p>café</p>']);
    expect(attachments).toEqual([{ filename: 'naïve.pdf', mimeType: 'application/pdf', size: 3 }]);
  });

  it('agrees with postal-mime about any message that the host composes', async () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim());
    const file = fc.record({
      bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      mimeType: fc.constantFrom('application/pdf', 'image/png'),
      filename: fc.stringMatching(/^[a-zé ]{1,12}\.bin$/),
    });
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        words,
        fc.array(file, { maxLength: 3 }),
        async (subject, text, html, attachments) => {
          const raw = composeMessage({
            from: 'olga@example.com',
            fromName: 'Ölga "O" Example',
            to: 'ann@example.com',
            cc: '',
            bcc: '',
            replyTo: '',
            subject,
            text,
            html: html === '' ? null : html,
            inline: [],
            attachments,
          });
          const ours = readMessage(raw);
          const theirs = await PostalMime.parse(raw);
          expect(ours.subject).toBe(theirs.subject ?? '');
          expect(ours.subject).toBe(subject);
          expect((ours.text ?? '').trim()).toBe((theirs.text ?? '').trim());
          expect((ours.html ?? '').trim()).toBe((theirs.html ?? '').trim());
          expect(ours.attachments.map(({ filename, size }) => ({ filename, size }))).toEqual(
            theirs.attachments.map(({ filename, content }) => ({
              filename,
              size: (content as ArrayBuffer).byteLength,
            })),
          );
        },
      ),
      { seed: 20261123, numRuns: 200 },
    );
    console.log('seed 20261123');
  });

  it('never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(Array.isArray(readMessage(bytes).headers)).toBe(true);
      }),
      { seed: 20261123 },
    );
  });
});

describe('addresses', () => {
  it.each([
    'ann@example.com',
    'a.b+c@sub.example.co.uk',
    "o'neil@example.com",
    '"a b"@example.com',
    'jörg@müller.de',
  ])('%s is one', (address) => expect(isAddress(address)).toBe(true));

  it.each([
    '',
    'ann',
    'ann@',
    '@example.com',
    'ann@example',
    'ann@@example.com',
    'a b@example.com',
    'ann@example..com',
    '.ann@example.com',
    'ann.@example.com',
    'ann@-example.com',
  ])('“%s” is none', (address) => expect(isAddress(address)).toBe(false));

  it('lists have names, quotes with commas, comments and groups', () => {
    expect(
      parseAddressList('Ann <ann@example.com>, "Smith, Bob" <bob@example.com>, cy@example.com (Cy)')?.map(
        ({ name, address }) => `${name}|${address}`,
      ),
    ).toEqual(['Ann|ann@example.com', 'Smith, Bob|bob@example.com', '|cy@example.com']);
    expect(parseAddressList('Friends: ann@example.com, bob@example.com;')).toHaveLength(2);
    expect(parseAddressList('')).toEqual([]);
    for (const broken of [
      'Ann ann@example.com',
      '<ann@example.com',
      '"Ann <ann@example.com>',
      'a:")" <a@b.com>;x',
    ])
      expect(parseAddressList(broken)).toBeNull();
  });
});
