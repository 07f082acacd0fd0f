/** The addresses of the local host: the page, its files, frames of sidebars and dialogs, JSON endpoints and events. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { LocalHostError } from '../errors.ts';
import type { EventStreams } from './event-streams.ts';
import { frameDocument } from './frame-document.ts';
import { frameSandbox } from './frame-sandbox.ts';
import { readClockMove, readGesture } from './gesture-json.ts';
import { type HostConnection, HostRequestError } from './host-connection.ts';
import { ownPageOnly } from './own-page-only.ts';
import { frameHeaders, mailHeaders, pageDocument, pageHeaders } from './page-document.ts';
import { addWindowFiles } from './window-files.ts';
import type { AlertButton, Answer, ServerEvent } from './wire.ts';

export interface AppParts {
  readonly host: Pick<HostConnection, 'ask' | 'answer'>;
  readonly streams: EventStreams;
  /** Folder with main.js and main.css. */
  readonly assets: string;
}

const mostRowsAtOnce = 5000;
const keepAliveMs = 15_000;
const assetTypes = new Map([
  ['main.js', 'text/javascript; charset=utf-8'],
  ['main.css', 'text/css; charset=utf-8'],
  ['main.js.map', 'application/json'],
  ['main.css.map', 'application/json'],
]);

export function createApp({ host, streams, assets }: AppParts): Hono {
  const app = new Hono();
  app.use(ownPageOnly);
  app.onError((error) => Response.json({ ok: false, error: wireError(error) } satisfies Answer<never>));

  app.get('/', async (context) =>
    context.redirect(`/spreadsheets/d/${await host.ask({ kind: 'home' })}/edit`),
  );
  app.get('/spreadsheets/d/:id/edit', (context) => context.html(pageDocument, 200, pageHeaders));
  app.get('/spreadsheets/d/:id', (context) =>
    context.redirect(`/spreadsheets/d/${context.req.param('id')}/edit`),
  );
  app.get('/assets/:name', (context) => asset(assets, context.req.param('name')));
  app.get('/mails/:id', async (context) => {
    const html = await host.ask({ kind: 'mailHtml', id: context.req.param('id') });
    if (html === null) return context.text('There is no such mail, or it has no HTML.', 404);
    return context.body(html, 200, mailHeaders);
  });
  app.get('/frames/:frame', async (context) => {
    const frame = await host.ask({ kind: 'frame', frame: context.req.param('frame') });
    if (!frame) return context.text('This sidebar or dialog is closed.', 404);
    return context.body(frameDocument(frame, originOf(context)), 200, frameHeaders(frameSandbox));
  });

  app.post('/api/windows', async (context) => {
    const body = await bodyOf(context);
    const email = typeof body.email === 'string' ? body.email : null;
    const opening = await host.ask({ kind: 'open', spreadsheetId: String(body.spreadsheet), email });
    streams.expect(opening.window, opening.workbook.id);
    return answer(opening);
  });
  app.get('/api/windows/:window/events', (context) =>
    sendEvents(context, streams, context.req.param('window')),
  );
  app.post('/api/windows/:window/gestures', async (context) => {
    const gesture = readGesture(await bodyOf(context));
    return answer(await host.ask({ kind: 'gesture', window: context.req.param('window'), gesture }));
  });
  app.post('/api/windows/:window/calls', async (context) => {
    const body = await bodyOf(context);
    const values = Array.isArray(body.arguments) ? body.arguments : [];
    const request = {
      kind: 'call',
      window: context.req.param('window'),
      function: String(body.function),
      arguments: values,
    } as const;
    return answer(await host.ask(request));
  });
  app.post('/api/windows/:window/answers', async (context) => {
    const body = await bodyOf(context);
    const text = typeof body.text === 'string' ? body.text : '';
    host.answer(Number(body.question), { button: readButton(body.button), text });
    return answer(null);
  });
  addWindowFiles(app, host);
  app.post('/api/windows/:window/close', (context) => {
    streams.close(context.req.param('window'));
    return answer(null);
  });
  app.get('/api/spreadsheets/:id/sheets/:sheet/rows', async (context) => {
    const from = wholeNumber(context.req.query('from'), 1);
    const count = Math.min(wholeNumber(context.req.query('count'), 1), mostRowsAtOnce);
    const sheetId = wholeNumber(context.req.param('sheet'), 0);
    return answer(
      await host.ask({ kind: 'rows', spreadsheetId: context.req.param('id'), sheetId, from, count }),
    );
  });
  app.get('/api/spreadsheets/:id/filter-views/:view/rows', async (context) => {
    const filterViewId = wholeNumber(context.req.param('view'), 0);
    return answer(
      await host.ask({ kind: 'filterViewRows', spreadsheetId: context.req.param('id'), filterViewId }),
    );
  });
  app.get('/api/outbox', async () => answer(await host.ask({ kind: 'outbox' })));
  app.get('/api/outbox/:id', async (context) =>
    answer(await host.ask({ kind: 'mail', id: context.req.param('id') })),
  );
  app.get('/api/quotas/:email', async (context) =>
    answer(await host.ask({ kind: 'quotaUse', email: context.req.param('email') })),
  );
  app.post('/api/clock', async (context) =>
    answer(await host.ask({ kind: 'moveClock', move: readClockMove(await bodyOf(context)) })),
  );
  return app;
}

function answer<Value>(value: Value): Response {
  return Response.json({ ok: true, value } satisfies Answer<Value>, {
    headers: { 'cache-control': 'no-store' },
  });
}

function wireError(error: Error): { code: string; message: string } {
  if (error instanceof HostRequestError || error instanceof LocalHostError)
    return { code: error.code, message: error.message };
  return {
    code: 'server-error',
    message: `The local host failed: ${error.message}. Your spreadsheet is as it was before.`,
  };
}

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  const body: unknown = await context.req.json();
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function wholeNumber(text: string | undefined, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least)
    throw new LocalHostError('invalid-gesture', `"${text}" is not a number to use here; nothing was read.`);
  return number;
}

function readButton(value: unknown): AlertButton | 'CLOSE' {
  return value === 'OK' || value === 'CANCEL' || value === 'YES' || value === 'NO' ? value : 'CLOSE';
}

function originOf(context: Context): string {
  return `http://${context.req.header('host')}`;
}

async function asset(folder: string, name: string): Promise<Response> {
  const type = assetTypes.get(name);
  if (!type) return new Response('Not found', { status: 404 });
  const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  return new Response(await readFile(join(folder, name)), { headers });
}

function sendEvents(context: Context, streams: EventStreams, window: string): Response {
  if (!streams.knows(window)) return context.text('This window is closed.', 404);
  return streamSSE(context, async (stream) => {
    const left = new Promise<void>((resolve) => stream.onAbort(resolve));
    const write = (event: ServerEvent) => void stream.writeSSE({ data: JSON.stringify(event) });
    streams.listen(window, write);
    const keepAlive = setInterval(() => void stream.writeSSE({ event: 'alive', data: '' }), keepAliveMs);
    await left;
    clearInterval(keepAlive);
    streams.leave(window, write);
  });
}
