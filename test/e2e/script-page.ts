/** A local spreadsheet whose add-on is a small script of the test's own, opened by one or several people. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { tinyProject } from '../local/tiny-project.ts';
import { type LocalServer, startServer } from './local-server.ts';
import { SpreadsheetPage } from './spreadsheet-page.ts';

const viewport = { width: 1280, height: 800 };
const scopes = [
  'spreadsheets',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];

export interface ScriptedSheet {
  /** A window of the spreadsheet; without an address as its owner Olga. */
  open(email?: string): Promise<SpreadsheetPage>;
  closeWindows(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server with the made-up sample contacts and this script. */
export async function scriptedSheet(
  browser: Browser,
  code: string,
  words: readonly string[] = [],
): Promise<ScriptedSheet> {
  const project = tinyProject({ code, scopes });
  const server: LocalServer = await startServer(['--project', project, ...words]);
  const pages: Page[] = [];
  const closeWindows = async () => {
    for (const page of pages.splice(0)) await page.close();
  };
  return {
    open: async (email) => {
      const page = await browser.newPage({ viewport });
      pages.push(page);
      page.setDefaultTimeout(20_000);
      const sheet = await SpreadsheetPage.open(page, server.address);
      if (email === undefined) return sheet;
      return SpreadsheetPage.open(page, page.url().replace(/\/edit.*/, `/edit?authuser=${email}`));
    },
    closeWindows,
    close: async () => {
      await closeWindows();
      await server.stop();
      rmSync(project, { recursive: true, force: true });
    },
  };
}

/** Keeps what the page looks like now, for people to look at: build/screenshots/<name>.png. */
export const keepScreenshot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(__dirname, `../../build/screenshots/${name}.png`) });
};
