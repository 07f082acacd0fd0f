/** What a person asks of a group in the sidebar, by hand in a real Chromium: advice while editing, the next 30 days, why. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { startServer } from './local-server.ts';
import { SidebarPage } from './sidebar-page.ts';
import { SpreadsheetPage } from './spreadsheet-page.ts';

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
let sheet: SpreadsheetPage;
let sidebar: SidebarPage;
const problems: string[] = [];
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  const server = await startServer([join(__dirname, 'people.csv')]);
  opened.push(() => server.stop());
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  opened.push(() => page.close());
  page.setDefaultTimeout(20_000);
  problems.length = 0;
  page.on('pageerror', (error) => problems.push(error.message));
  sheet = await SpreadsheetPage.open(page, server.address);
  await sheet.waitForSidebar();
  sidebar = new SidebarPage(sheet.sidebar);
});

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** Keeps a picture where somebody wants to look: SCREENSHOTS=folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe('while a rule is written', () => {
  it('shows what is odd beside the condition, and takes it back once it is mended', async () => {
    await sidebar.newGroup('Elsewhere', [
      { field: 'Country', op: 'isNot', values: ['Canada'] },
      { field: 'Country', op: 'isNot', values: ['Mexcio'] },
    ]);
    await sidebar.frame.getByRole('combobox', { name: 'Match', exact: false }).first().selectOption('any');
    const second = sidebar.frame.getByRole('group', { name: 'Condition 2', exact: true });
    await second.getByText('keeps nobody out').waitFor();
    await second.getByText("No contact's Country is Mexcio").waitFor();
    await sidebar.preview.getByText('keep nobody out').waitFor();
    await picture('advice');
    await sidebar.frame.getByRole('combobox', { name: 'Match', exact: false }).first().selectOption('all');
    await sidebar.preview.getByText('keep nobody out').waitFor({ state: 'detached' });
    await second.getByText('keeps nobody out').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });
});

describe('a pattern that is none', () => {
  it('is named with what is wrong in it, and the preview says what it waits for', async () => {
    await sidebar.newGroup('Patterns', [{ field: 'Country', op: 'matches', values: ['^C', '('] }]);
    await sidebar.frame.getByText('“(”: This pattern opens a parenthesis that is never closed').waitFor();
    await sidebar.preview.getByText('Correct what is marked to see who is in the group.').waitFor();
    await sidebar.button('Remove value (').click();
    await sidebar.count('2 of 6 contacts');
    expect(problems).toEqual([]);
  });
});

describe('on the page of a group', () => {
  it('tells who leaves when, and why somebody is in or not, by name, by selected row and by keyboard', async () => {
    await sidebar.newGroup('Upcoming clients', [
      { field: 'Tags', op: 'hasAny', values: ['Client'] },
      { field: 'Appointment', op: 'onOrAfter', date: 'now' },
    ]);
    await sidebar.count('2 of 6 contacts');
    await sidebar.save();

    await sidebar.button('Who joins and leaves?').click();
    const ahead = sidebar.frame.getByRole('region', { name: 'Next 30 days' });
    await ahead.getByText('23 Nov 2026').first().waitFor();
    const days = (await ahead.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(days).toEqual([
      '23 Nov 2026 then 1 contact Leaves: Bob (09:30)',
      '24 Nov 2026 then 0 contacts Leaves: Dora (09:00)',
    ]);
    await sidebar.frame.getByText('Next change: 23 Nov 2026 09:30. Leaves: Bob.').waitFor();

    const why = sidebar.frame.getByRole('region', { name: 'Why is somebody in, or not?' });
    await why.getByRole('searchbox').fill('ann');
    await why.getByRole('button', { name: 'Ann' }).press('Enter');
    await why.getByText('Ann is not in this group.').waitFor();
    await why.getByText('The shortest way in:').waitFor();
    await why.getByText('“Appointment is on or after now” would have to be true.').waitFor();
    await why.getByText(/The cell: 23 Nov 2026 08:00\. Compared with: 23 Nov 2026 09:\d\d/).waitFor();
    await picture('why-not');

    // Mended in the sheet: whoever comes back to the panel reads what holds now.
    await sheet.type('E2', '11/25/2026 10:00:00');
    await why.getByText('Ann is not in this group.').click();
    await why.getByText('Ann is in this group.').waitFor();
    await ahead.getByText('25 Nov 2026').waitFor();

    await sheet.cell('A7').click();
    await why.getByRole('button', { name: 'Another contact' }).click();
    await why.getByRole('button', { name: 'Take the row selected in the sheet' }).click();
    await why.getByText('Fay is not in this group, because a cell cannot be read.').waitFor();
    await why.getByText('the text "next week" where a date is expected').waitFor();
    await picture('why-unknown');
    expect(problems).toEqual([]);
  });
});
