/** Starts the built local spreadsheet as `npm start` does, with a state folder of its own, and stops it again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = join(__dirname, '../../build/local/server.mjs');
/** The stories' moment: Monday 09:00 in New York. */
const now = '2026-11-23T14:00:00Z';

export interface LocalServer {
  readonly address: string;
  /** Everything it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** @param words what a person types after `npm start --` */
export async function startServer(words: readonly string[] = []): Promise<LocalServer> {
  const states = mkdtempSync(join(tmpdir(), 'contact-groups-'));
  const port = String(await freePort());
  const child = spawn(process.execPath, [server, ...words, '--port', port, '--states', states, '--now', now]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  await untilListening(child, () => output);
  return {
    address: `http://localhost:${port}`,
    output: () => output,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(states, { recursive: true, force: true });
    },
  };
}

/** Runs the server with words it should refuse; answers what it printed and its exit code. */
export function runRefused(
  words: readonly string[],
): Promise<{ readonly output: string; readonly code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [server, ...words]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        output += text.toString();
      });
    }
    child.once('exit', (code) => resolve({ output, code }));
  });
}

function untilListening(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (output().includes('Open http')) resolve();
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output()}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
