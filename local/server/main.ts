/** Starts the local host: `node build/local/server.mjs [contacts.csv | contacts.xlsx] [--reset] [--port N]`. */
import { join } from 'node:path';
import { isMainThread, workerData } from 'node:worker_threads';
import { createApp } from './app.ts';
import { readCommandLine, usage } from './command-line.ts';
import { EventStreams } from './event-streams.ts';
import { type HostConnection, type HostThreadData, startHost } from './host-connection.ts';
import type { AskHost } from './host-request.ts';
import { runHost } from './host-thread.ts';
import { listen } from './listen.ts';
import { findProjectRoot } from './project-root.ts';

const longestSavingMs = 10_000;

if (isMainThread) {
  start().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
} else {
  const { port, bell, setup } = workerData as HostThreadData;
  runHost(port, bell, setup);
}

async function start(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2), process.cwd());
  if (options.help) {
    console.log(usage);
    return;
  }
  const root = findProjectRoot(import.meta.url);
  let connect: (host: HostConnection) => void = () => {};
  const host = new Promise<HostConnection>((resolve) => {
    connect = resolve;
  });
  const ask = (async (request: Parameters<AskHost>[0]) => (await host).ask(request)) as AskHost;
  const streams = new EventStreams((window) => void ask({ kind: 'closeWindow', window }));
  const answer: HostConnection['answer'] = (question, given) =>
    void host.then((ready) => ready.answer(question, given));
  const app = createApp({ host: { ask, answer }, streams, assets: join(root, 'build/local/page') });
  const origin = `http://localhost:${await listen(app, options.port)}`;

  const { connection, ready } = startHost(
    new URL(import.meta.url),
    {
      file: options.file,
      contacts: options.contacts,
      reset: options.reset,
      project: options.project ?? join(root, 'dist'),
      states: options.states ?? join(root, '.local'),
      now: options.now,
    },
    { event: (event) => streams.send(event), notice: (message) => console.error(message) },
  );
  stopOnSignals(connection);
  for (const line of await ready) console.log(line);
  connect(connection);
  console.log(`Open ${origin} (Ctrl+C stops; what you change is kept).`);
}

/** A terminal sends Ctrl+C to npm and to us, and npm passes it on: the second one must not cut the saving short. */
function stopOnSignals(connection: HostConnection): void {
  let stopping: Promise<void> | null = null;
  const stop = () => {
    if (stopping !== null) return;
    setTimeout(() => process.exit(1), longestSavingMs).unref();
    stopping = connection.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}
