/** Finds a free port on this machine and listens there, never on the network. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

const firstPort = 8787;
const portsTried = 50;

/** Null as port: 8787 or the next free one. Resolves with the port; rejects with one sentence. */
export async function listen(app: Hono, port: number | null): Promise<number> {
  const ports = port === null ? Array.from({ length: portsTried }, (_, index) => firstPort + index) : [port];
  for (const candidate of ports) {
    if (await tryPort(app, candidate)) return candidate;
  }
  throw new Error(
    port === null
      ? `No port from ${firstPort} to ${firstPort + portsTried - 1} is free. Choose one with --port.`
      : `Port ${port} is taken. Choose another with --port, or leave it out.`,
  );
}

function tryPort(app: Hono, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer(getRequestListener(app.fetch));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}
