/** Addresses for what a window does with files: download, import, open, versions; and for its filters. */
import type { Hono } from 'hono';
import { LocalHostError } from '../errors.ts';
import type { HostConnection } from './host-connection.ts';
import type { Answer, ImportHow } from './wire.ts';

const largestImport = 100 * 1024 * 1024;

export function addWindowFiles(app: Hono, host: Pick<HostConnection, 'ask'>): void {
  app.get('/api/windows/:window/filter', async (context) => {
    const sheet = context.req.query('sheet') ?? '';
    return answer(await host.ask({ kind: 'filterState', window: context.req.param('window'), sheet }));
  });
  app.get('/api/windows/:window/versions', async (context) =>
    answer(await host.ask({ kind: 'versions', window: context.req.param('window') })),
  );
  app.get('/api/windows/:window/files', async (context) =>
    answer(await host.ask({ kind: 'files', window: context.req.param('window') })),
  );
  app.post('/api/windows/:window/files', async (context) =>
    answer(await host.ask({ kind: 'newFile', window: context.req.param('window') })),
  );
  app.get('/api/windows/:window/download', async (context) => {
    const format = context.req.query('format') === 'csv' ? 'csv' : 'xlsx';
    const sheet = context.req.query('sheet') ?? '';
    const window = context.req.param('window');
    const { name, type, bytes } = await host.ask({ kind: 'download', window, format, sheet });
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  });
  app.post('/api/windows/:window/import', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.length > largestImport)
      throw new LocalHostError(
        'file-too-large',
        'Files of more than 100 MB are not imported; nothing was changed.',
      );
    const how: ImportHow = context.req.query('how') === 'newSpreadsheet' ? 'newSpreadsheet' : 'newSheets';
    const name = context.req.query('name') ?? '';
    return answer(await host.ask({ kind: 'import', window: context.req.param('window'), name, how, bytes }));
  });
}

function answer<Value>(value: Value): Response {
  return Response.json({ ok: true, value } satisfies Answer<Value>, {
    headers: { 'cache-control': 'no-store' },
  });
}
