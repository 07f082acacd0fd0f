// npm run bench:start: how long somebody waits after typing `npm start` in a clean checkout until the sheet and the sidebar can be used.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../scripts/root.mjs';
import { firstAddress, launchBrowser } from './browser.mjs';

const limitSeconds = 10;
console.log('Removing what was built, then starting as a newcomer would …');
await Promise.all(['dist', 'build'].map((folder) => rm(root(folder), { recursive: true, force: true })));
const states = await mkdtemp(join(tmpdir(), 'contact-groups-'));
const browser = await launchBrowser();
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
