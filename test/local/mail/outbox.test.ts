/** The outbox as tests and the page see it, and what is recorded of a sending. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { createLocalGoogle, type LocalChange } from '../../../local/index.ts';
import { eddy, olga, team } from '../team.ts';

const before = process.env.RECORD_GOOGLE_CALLS;

afterEach(() => {
  if (before === undefined) delete process.env.RECORD_GOOGLE_CALLS;
  else process.env.RECORD_GOOGLE_CALLS = before;
});

const code = `
  function send(subject) {
    const raw = Utilities.base64EncodeWebSafe('To: ann@example.com\\r\\nSubject: ' + subject + '\\r\\n\\r\\nHi');
    return Gmail.Users.Messages.send({ raw }, 'me').id;
  }
  function sendBadly() { try { Gmail.Users.Messages.send({ raw: 'YQ', colour: 'red' }, 'me'); } catch (error) {} }
`;
const mailing = () => team({ code, scopes: ['spreadsheets', 'gmail.send'] });

it('knows who sent what, when and from which file, and tells those who watch', () => {
  const { google, file } = mailing();
  const changes: LocalChange[] = [];
  google.onChange((change) => changes.push(change));
  const id = file.as(eddy).call('send', 'Hello');
  expect(google.outbox()).toMatchObject([
    { id, user: eddy, spreadsheetId: file.id, service: 'Gmail', sentAt: '2026-11-23T14:00:00.000Z' },
  ]);
  expect(changes).toContainEqual({ spreadsheetId: file.id, what: 'outbox' });
  google.clearOutbox();
  expect(google.outbox()).toEqual([]);
});

it('survives a restart, and mails of before still count for the day', () => {
  const { google, file } = mailing();
  google.setMailLimits(olga, { messagesPerDay: 1 });
  const first = file.as(olga).call('send', 'Hello');
  const again = createLocalGoogle({
    now: google.clock.now().toISOString(),
    state: google.saveState(),
    project: null,
  });
  expect(again.outbox().map(({ id }) => id)).toEqual([first]);
});

it('predicts the time of a sending by its size', () => {
  const { google, file } = mailing();
  file.as(olga).call('send', 'Hello');
  const [call] = google.executions.at(-1)?.calls ?? [];
  expect(call).toMatchObject({ service: 'Gmail', method: 'users.messages.send' });
  expect(call?.ms).toBeGreaterThanOrEqual(400);
});

it('records calls in Google’s shape, and nothing that never had it', () => {
  const recording = join(mkdtempSync(join(tmpdir(), 'calls-')), 'calls.jsonl');
  process.env.RECORD_GOOGLE_CALLS = recording;
  const { file } = mailing();
  const id = file.as(olga).call('send', 'Hello');
  file.as(olga).call('sendBadly');
  const calls = readFileSync(recording, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(calls).toEqual([
    {
      service: 'gmail',
      method: 'users.messages.send',
      params: { userId: 'me' },
      body: { raw: expect.any(String) },
      response: { id, threadId: id, labelIds: ['SENT'] },
    },
  ]);
});
