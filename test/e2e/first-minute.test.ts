/** The first minute of somebody who has just cloned the project: the sample, their own file, and files that are none. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { runRefused, startServer } from './local-server.ts';
import { SidebarPage } from './sidebar-page.ts';
import { SpreadsheetPage } from './spreadsheet-page.ts';

jest.setTimeout(120_000);

let browser: Browser;
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function open(
  words: readonly string[],
): Promise<{ sheet: SpreadsheetPage; sidebar: SidebarPage; output: string }> {
  const server = await startServer(words);
  opened.push(() => server.stop());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  opened.push(() => page.close());
  page.setDefaultTimeout(20_000);
  const sheet = await SpreadsheetPage.open(page, server.address);
  return { sheet, sidebar: new SidebarPage(sheet.sidebar), output: server.output() };
}

describe('npm start', () => {
  it('shows the sample with the sidebar beside it within ten seconds', async () => {
    const started = performance.now();
    const { sheet, sidebar } = await open([]);
    await sheet.waitForSidebar();
    const seconds = (performance.now() - started) / 1000;
    console.log(`From the built server's start to the sidebar on the first page: ${seconds.toFixed(1)} s.`);
    expect(seconds).toBeLessThanOrEqual(10);
    await sidebar.frame.getByText('There are no groups yet.').waitFor();
    expect(await sheet.text('A1')).toBe('First name');
  });

  it('opens a file of one’s own, and the sidebar opens again from the menu', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'contact-groups-')), 'friends.csv');
    writeFileSync(path, 'Name,City\nAnn,Toronto\nBob,Lima\n');
    const { sheet, sidebar, output } = await open([path]);
    expect(output).toContain('friends.csv');
    await sheet.waitForSidebar();
    await sheet.page.getByRole('button', { name: 'Close sidebar' }).click();
    await sheet.menu('Extensions', 'Contact Groups', 'Open');
    await sheet.waitForSidebar();
    await sidebar.newGroup('Limeños', [{ field: 'City', op: 'is', values: ['lima'] }]);
    await sidebar.count('1 of 2 contacts');
    await sidebar.save();
    expect(await sidebar.members()).toEqual(['Bob']);
  });

  it('says what a sheet without a header row needs', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'contact-groups-')), 'bare.csv');
    writeFileSync(path, 'Ann,ann@example.com\nBob,bob@example.com\n');
    const { sidebar } = await open([path]);
    await sidebar.frame.getByText('already holds a contact (“ann@example.com”)').waitFor();
  });

  it.each([
    ['a file of no bytes', 'empty.csv', '', /empty/],
    ['something that is no spreadsheet', 'photo.jpg', '\u0089PNG not a sheet', /not a spreadsheet/],
  ])('refuses %s with one sentence', async (_, name, content, sentence) => {
    const path = join(mkdtempSync(join(tmpdir(), 'contact-groups-')), name);
    writeFileSync(path, content);
    const { output, code } = await runRefused([path]);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a file that is not there', async () => {
    const { output, code } = await runRefused(['nowhere.csv']);
    expect(code).toBe(1);
    expect(output).toMatch(/nowhere\.csv/);
  });
});
