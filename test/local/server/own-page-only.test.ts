// A web page elsewhere must not drive the local host.
import { describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { ownPageOnly } from '../../../local/server/own-page-only.ts';

const app = new Hono();
app.use(ownPageOnly);
app.get('/x', (context) => context.text('reached'));
app.post('/x', (context) => context.text('reached'));

const own = { host: 'localhost:8787' };
const json = { 'content-type': 'application/json' };

const statusOf = async (method: string, headers: Record<string, string>) => {
  const response = await app.request('http://localhost:8787/x', {
    method,
    headers,
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  return response.status;
};

describe('own page only', () => {
  it.each([
    ['the page reads', 'GET', own],
    ['the page reads by number', 'GET', { host: '127.0.0.1:8787' }],
    ['the page writes', 'POST', { ...own, ...json, origin: 'http://localhost:8787' }],
    [
      'a link elsewhere is followed',
      'GET',
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ],
  ])('lets in when %s', async (_what, method, headers) => {
    expect(await statusOf(method, headers)).toBe(200);
  });

  it.each([
    ['a name that was bound to this machine by another site', 'GET', { host: 'evil.example:8787' }],
    ['no host at all', 'GET', {}],
    ['another site', 'POST', { ...own, ...json, origin: 'https://evil.example' }],
    ['another port of this machine', 'POST', { ...own, ...json, origin: 'http://localhost:3000' }],
    ['a sandboxed frame', 'POST', { ...own, ...json, origin: 'null' }],
    ['a form', 'POST', { ...own, 'content-type': 'text/plain' }],
    [
      'an image of another site',
      'GET',
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ],
  ])('refuses %s', async (_what, method, headers) => {
    expect(await statusOf(method, headers)).toBe(403);
  });
});
