// The server as a person starts it: its own process, its own thread for the host, files kept between starts.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer, ServerEvent, SheetRows, WindowOpening } from '../../../local/server/wire.ts';
import { type AddOnFolder, makeAddOn } from './add-on-folder.ts';

const root = join(__dirname, '../../..');
const script = join(root, 'build/test/local-server.mjs');

let addOn: AddOnFolder;
let states: string;
let csv: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  addOn = makeAddOn();
  const options = ['--bundle', '--platform=node', '--format=esm', '--target=node20', '--packages=external'];
  execFileSync(join(root, 'node_modules/.bin/esbuild'), [
    join(root, 'local/server/main.ts'),
    ...options,
    `--outfile=${script}`,
    '--log-level=error',
  ]);
});
afterAll(() => addOn.remove());
beforeEach(() => {
  states = mkdtempSync(join(tmpdir(), 'states-'));
  csv = join(states, 'contacts.csv');
  writeFileSync(csv, 'Name,Country\nZoe,Peru\nAbe,Chad\n');
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(states, { recursive: true });
});

interface Started {
  readonly origin: string;
  readonly printed: string;
  stop(): Promise<void>;
}

/** Resolves when the address is printed; rejects with everything printed when it ends before. */
function start(...words: string[]): Promise<Started> {
  const child = spawn(process.execPath, [
    script,
    '--project',
    addOn.path,
    '--states',
    states,
    '--now',
    '2026-11-23T14:00:00Z',
    ...words,
  ]);
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    // As npm does: the terminal signals everybody, and npm passes its signal on.
    child.kill('SIGINT');
    child.kill('SIGINT');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    const hear = (chunk: unknown) => {
      printed += String(chunk);
      const origin = /Open (http:\/\/localhost:\d+)/.exec(printed)?.[1];
      if (origin) resolve({ origin, printed, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${printed}`)));
  });
}

async function json<Value>(address: string, body?: unknown): Promise<Value> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = (await (await fetch(address, init)).json()) as Answer<Value>;
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

async function openWindow({ origin }: Started): Promise<WindowOpening & { readonly address: string }> {
  const home = await fetch(origin, { redirect: 'manual' });
  const spreadsheet = /\/d\/([^/]+)\//.exec(home.headers.get('location') ?? '')?.[1];
  const opening = await json<WindowOpening>(`${origin}/api/windows`, { spreadsheet, email: null });
  return { ...opening, address: `${origin}/api/windows/${opening.window}` };
}

function readRows({ origin }: Started, { workbook }: WindowOpening): Promise<SheetRows> {
  return json(
    `${origin}/api/spreadsheets/${workbook.id}/sheets/${workbook.sheets[0]?.id}/rows?from=1&count=10`,
  );
}

/** Reads the event stream until an event of that kind arrives. */
async function nextEvent<Kind extends ServerEvent['kind']>(
  address: string,
  kind: Kind,
): Promise<Extract<ServerEvent, { kind: Kind }>> {
  const response = await fetch(`${address}/events`);
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    for (const [, data] of text.matchAll(/^data: (\{.*\})$/gm)) {
      const event = JSON.parse(data ?? '') as ServerEvent;
      if (event.kind === kind) return event as Extract<ServerEvent, { kind: Kind }>;
    }
  }
  throw new Error(`The stream ended without ${kind}.`);
}

describe('a started server', () => {
  it('keeps what a person changed for the next start, also on Ctrl+C right after the change', async () => {
    const first = await start(csv);
    const window = await openWindow(first);
    expect(window.workbook.title).toBe('contacts');
    await json(`${window.address}/gestures`, {
      kind: 'type',
      sheet: window.workbook.sheets[0]?.title,
      cell: 'B2',
      text: 'Mali',
    });
    await json(`${first.origin}/api/clock`, { kind: 'advance', hours: 48 });
    await first.stop();

    const second = await start(csv);
    expect(second.printed).toContain('Continuing where you stopped with contacts.csv; --reset begins again.');
    const again = await openWindow(second);
    expect((await readRows(second, again)).rows).toEqual([
      ['Name', 'Country'],
      ['Zoe', 'Mali'],
      ['Abe', 'Chad'],
    ]);
    expect(again.now.slice(0, 10)).toBe('2026-11-25');
    await second.stop();

    const third = await start(csv, '--reset');
    expect((await readRows(third, await openWindow(third))).rows[1]).toEqual(['Zoe', 'Peru']);
    await third.stop();
    expect(readdirSync(states).filter((name) => name.endsWith('.previous.json'))).toHaveLength(1);
  });

  it('sets a damaged session aside and begins again', async () => {
    const first = await start(csv);
    await first.stop();
    const [name = ''] = readdirSync(states).filter((file) => file.endsWith('.json'));
    writeFileSync(join(states, name), '{"format":1,');
    const second = await start(csv);
    expect(second.printed).toMatch(
      /Your last session could not be read .* It is kept in .*\.damaged\.json\./,
    );
    expect((await readRows(second, await openWindow(second))).rows[1]).toEqual(['Zoe', 'Peru']);
  });

  it('says that the file has changed since, and goes on with what the person did, until --reset', async () => {
    const changed = 'contacts.csv itself has changed since you opened it here; --reset opens it anew.';
    const first = await start(csv);
    expect(first.printed).toContain(
      `Opened contacts.csv. Your changes are kept in ${states}; the file itself stays as it is.`,
    );
    await first.stop();
    const second = await start(csv);
    expect(second.printed).not.toContain(changed);
    // Modified while the session is open, and saved over afterwards: the next start still knows.
    writeFileSync(csv, 'Name,Country\nDora,Fiji\n');
    utimesSync(csv, new Date('2026-11-24T09:00:00Z'), new Date('2026-11-24T09:00:00Z'));
    await second.stop();
    const third = await start(csv);
    expect(third.printed).toContain(changed);
    expect((await readRows(third, await openWindow(third))).rows[1]).toEqual(['Zoe', 'Peru']);
    await third.stop();
    const fourth = await start(csv, '--reset');
    expect(fourth.printed).not.toContain(changed);
    expect((await readRows(fourth, await openWindow(fourth))).rows[1]).toEqual(['Dora', 'Fiji']);
  });

  it('prints the usage for --help and ends well', async () => {
    await expect(start('--help')).rejects.toThrow(/^exit 0: Usage: npm start -- \[contacts\.csv/);
  });

  it('takes the next free port', async () => {
    const [first, second] = [await start(csv), await start()];
    expect(second.origin).not.toBe(first.origin);
  });

  it('refuses other sites', async () => {
    const { origin } = await start(csv);
    const response = await fetch(`${origin}/api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ kind: 'advance', hours: 1 }),
    });
    expect(response.status).toBe(403);
  });

  it('waits for the answer to an alert while others go on reading', async () => {
    const started = await start(csv);
    const window = await openWindow(started);
    const click = json(`${window.address}/gestures`, {
      kind: 'clickMenu',
      path: [window.surroundings.menus[0]?.title, 'More', 'Ask'],
    });
    const { question } = await nextEvent(window.address, 'question');
    expect(question).toMatchObject({ title: 'Really?', message: 'All of it?', buttons: ['YES', 'NO'] });
    expect((await readRows(started, window)).rows[1]).toEqual(['Zoe', 'Peru']);
    const title = window.workbook.sheets[0]?.title;
    const typed = json(`${window.address}/gestures`, {
      kind: 'type',
      sheet: title,
      cell: 'B3',
      text: 'Mali',
    });
    await json(`${window.address}/answers`, { question: question?.id, button: 'NO' });
    await Promise.all([click.catch((error: Error) => error), typed]);
    expect((await readRows(started, window)).rows[2]).toEqual(['Abe', 'Mali']);
  });

  it('stops while a question is open', async () => {
    const started = await start(csv);
    const window = await openWindow(started);
    const click = json(`${window.address}/gestures`, {
      kind: 'clickMenu',
      path: [window.surroundings.menus[0]?.title, 'More', 'Ask'],
    });
    await nextEvent(window.address, 'question');
    await Promise.all([started.stop(), click.catch((error: Error) => error)]);
    expect(readdirSync(states).some((name) => name.endsWith('.json'))).toBe(true);
  });

  it.each([
    ['there is no such file', () => join(states, 'nowhere.csv')],
    ['it is a folder', () => states],
  ])('says that %s and ends', async (reason, path) => {
    await expect(start(path())).rejects.toThrow(new RegExp(`^exit 1: .* was not opened: ${reason}`));
  });

  it('says that a file is empty and ends', async () => {
    writeFileSync(csv, '');
    await expect(start(csv)).rejects.toThrow(/^exit 1: contacts\.csv is empty/);
  });

  it('says that the add-on was not built and ends', async () => {
    await expect(start('--project', states)).rejects.toThrow(
      /^exit 1: There is no built add-on in .* npm run build/,
    );
  });
});
