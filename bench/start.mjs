// npm run bench:start: how long somebody waits after typing `npm start` in a clean checkout until the sheet and the sidebar can be used.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright-core';
import { root } from '../scripts/root.mjs';

const limitSeconds = 10;
const executablePath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined)
  throw new Error('This measurement needs Chromium: "apt-get install chromium", or set CHROMIUM_PATH.');

console.log('Removing what was built, then starting as a newcomer would …');
await Promise.all(['dist', 'build'].map((folder) => rm(root(folder), { recursive: true, force: true })));
const states = await mkdtemp(join(tmpdir(), 'contact-groups-'));
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const started = performance.now();
const server = spawn('npm', ['start', '--', '--states', states], { cwd: root('.'), detached: true });
try {
  const address = await firstAddress(server);
  const listening = performance.now();
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('[data-cell="A1"]').first().waitFor();
  await page
    .getByTestId('sidebar')
    .frameLocator('iframe')
    .getByRole('button', { name: 'New group' })
    .waitFor();
  const usable = performance.now();
  const seconds = (moment) => Number(((moment - started) / 1000).toFixed(2));
  console.log(
    `Address printed after ${seconds(listening)} s, sheet and sidebar usable after ${seconds(usable)} s.`,
  );
  console.log(
    JSON.stringify({ bench: 'start', listeningSeconds: seconds(listening), usableSeconds: seconds(usable) }),
  );
  if (seconds(usable) > limitSeconds) {
    console.error(`That is more than ${limitSeconds} s.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  process.kill(-server.pid, 'SIGTERM');
  await rm(states, { recursive: true, force: true });
}

/** Reads what npm start prints until it names its address. */
function firstAddress({ stdout, stderr }) {
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [stdout, stderr]) {
      stream.on('data', (text) => {
        printed += text;
        const address = /Open (http:\S+)/.exec(printed)?.[1];
        if (address !== undefined) resolve(address);
      });
      stream.on('end', () => reject(new Error(`npm start ended without an address: ${printed}`)));
    }
  });
}
