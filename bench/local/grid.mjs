// The page on 100,000 contacts of 20 columns: from its opening to a grid that can be used, and how long frames take while it scrolls.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../../scripts/root.mjs';
import { firstAddress, launchBrowser } from '../browser.mjs';
import { median, percentile, rounded } from './measure.mjs';

const contacts = 100_000;
const wheelSteps = 40;
const wheelPixels = 1500;
const rowPixels = 21;
const viewport = { width: 1440, height: 860 };

/** Runs `work` with the address of a fresh local spreadsheet of made-up contacts. */
async function withContacts(work) {
  const states = await mkdtemp(join(tmpdir(), 'bench-local-'));
  const words = [`--contacts=${contacts}`, '--states', states, '--now', '2026-11-23T14:00:00Z'];
  const server = spawn(process.execPath, [root('build/local/server.mjs'), ...words]);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    return await work(await firstAddress(server));
  } finally {
    server.kill('SIGTERM');
    await ended;
    await rm(states, { recursive: true, force: true });
  }
}

/** Milliseconds from opening the address until cells are shown and a click on one selects it. */
async function openPage(page, address) {
  const started = performance.now();
  await page.goto(address);
  const cell = page.locator('[data-cell="C4"]').first();
  await cell.filter({ hasText: '@' }).waitFor();
  await cell.click();
  await page.waitForFunction(() => document.querySelector('[aria-label="Name box"]')?.value === 'C4');
  return performance.now() - started;
}

/** Frame times while the wheel turns, and how long after the last turn the cells there were shown. */
async function scroll(page) {
  await page.mouse.move(400, 400);
  await page.evaluate(() => {
    window.frames40 = [];
    let last = performance.now();
    const note = (now) => {
      window.frames40.push(now - last);
      last = now;
      if (window.frames40) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let step = 0; step < wheelSteps; step += 1) {
    await page.mouse.wheel(0, wheelPixels);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
  const stopped = performance.now();
  const lastRow = Math.floor((wheelSteps * wheelPixels) / rowPixels) + 8;
  await page.locator(`[data-cell="A${lastRow}"]`).first().filter({ hasText: /\w/ }).waitFor();
  const shownAfter = performance.now() - stopped;
  const frames = await page.evaluate(() => {
    const noted = window.frames40;
    window.frames40 = null;
    return noted.slice(1);
  });
  return { frames, shownAfter };
}

export function gridFigures({ quick, say }) {
  const rounds = quick ? 1 : 5;
  say(
    `Opening ${contacts} contacts in Chromium ${rounds} times, and turning the wheel ${wheelSteps} times …`,
  );
  return withContacts(async (address) => {
    const browser = await launchBrowser();
    try {
      const runs = [];
      for (let round = 0; round < rounds; round += 1) {
        const page = await browser.newPage({ viewport });
        const ready = await openPage(page, address);
        const { frames, shownAfter } = await scroll(page);
        const p95 = percentile(frames, 0.95);
        runs.push({ ready, p95, shownAfter });
        say(
          `  ready after ${rounded(ready, 0)} ms; frames: ${rounded(median(frames), 0)} ms in the middle, ${rounded(p95, 0)} ms at 95 %; cells shown ${rounded(shownAfter, 0)} ms after the last turn`,
        );
        await page.close();
      }
      return {
        gridReadyMs100k: Math.round(median(runs.map(({ ready }) => ready))),
        gridFrameP95Ms100k: Math.round(median(runs.map(({ p95 }) => p95))),
      };
    } finally {
      await browser.close();
    }
  });
}
