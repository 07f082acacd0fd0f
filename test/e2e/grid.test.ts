/** What a person does in the grid beside the sidebar: headers, the name box, and going where a script leads. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { type LocalServer, startServer } from './local-server.ts';
import { SidebarPage } from './sidebar-page.ts';
import { SpreadsheetPage } from './spreadsheet-page.ts';

jest.setTimeout(60_000);

let browser: Browser;
let server: LocalServer;
let page: Page;
let sheet: SpreadsheetPage;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startServer();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  sheet = await SpreadsheetPage.open(page, server.address);
});
afterEach(async () => {
  await page.close();
  await server.stop();
});

const header = (name: string) =>
  page.locator(/\d/.test(name) ? `[data-row="${name}"]` : `[data-column="${name}"]`).first();
const selected = () => page.getByRole('textbox', { name: 'Name box' }).inputValue();
const focusedElement = () => page.evaluate(() => document.activeElement?.tagName);

/** Waits until the name box shows a cell or range. */
const untilSelected = (name: string) =>
  page.waitForFunction(
    (expected) => document.querySelector<HTMLInputElement>('[aria-label="Name box"]')?.value === expected,
    name,
  );

/** The items for deleting in the menu at a header. */
async function offeredAt(name: string): Promise<string[]> {
  await header(name).click({ button: 'right' });
  const labels = await page.getByRole('menu').locator('[role^="menuitem"]').allInnerTexts();
  await page.keyboard.press('Escape');
  return labels.filter((label) => label.startsWith('Delete'));
}

describe('headers', () => {
  it('a right click selects the column or row first, unless it is one of several selected', async () => {
    await sheet.goTo('B5');
    expect(await offeredAt('D')).toEqual(['Delete column D']);
    expect(await selected()).toBe('D:D');
    expect(await offeredAt('9')).toEqual(['Delete row 9']);
    expect(await offeredAt('B')).toEqual(['Delete column B']);
    await sheet.goTo('B5:D9');
    expect(await offeredAt('C')).toEqual(['Delete columns B - D']);
    expect(await offeredAt('7')).toEqual(['Delete rows 5 - 9']);
    expect(await selected()).toBe('B5:D9');
    expect(await offeredAt('E')).toEqual(['Delete column E']);
  });

  it('have no filter button of the grid’s own', async () => {
    await header('D').hover();
    expect(await header('D').innerText()).toBe('D');
    expect(await page.locator('.rv-filter, revogr-filter-panel').count()).toBe(0);
  });
});

describe('the name box', () => {
  it('keeps the keyboard although the grid still moves its selection', async () => {
    await sheet.goTo('B5');
    await page.keyboard.type('Lima');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name box' }).focus();
    // Longer than the grid takes to move its selection down.
    await page.waitForTimeout(300);
    expect(await focusedElement()).toBe('INPUT');
    await page.keyboard.type('C7', { delay: 40 });
    await page.keyboard.press('Enter');
    await untilSelected('C7');
    expect(await sheet.text('B6')).not.toContain('C7');
  });
});

describe('a member clicked in the sidebar', () => {
  it('is shown and selected in the sheet, also from another sheet, and the sidebar keeps the keyboard', async () => {
    await sheet.waitForSidebar();
    const sidebar = new SidebarPage(sheet.sidebar);
    await sidebar.newGroup('Everybody', [{ field: 'First name', op: 'isNotBlank' }]);
    await sidebar.save();
    const members = sidebar.frame.getByRole('region', { name: 'Members' }).getByRole('listitem');
    const clickMember = (index: number) => members.nth(index).getByRole('button').first().click();
    await clickMember(79);
    await untilSelected('A81');
    await page.locator('[data-cell="A81"]').waitFor();
    expect(await focusedElement()).toBe('IFRAME');
    await sheet.sheet('Groups');
    await page.locator('[role="application"][aria-label="Grid of Groups"]').waitFor();
    await clickMember(39);
    await untilSelected('A41');
    await page.locator('[role="application"][aria-label="Grid of Contacts"]').waitFor();
    const [shown = ''] = (await members.nth(39).innerText()).split(' ');
    await sheet.cell('A41').filter({ hasText: shown }).waitFor();
    expect(await focusedElement()).toBe('IFRAME');
  });
});
