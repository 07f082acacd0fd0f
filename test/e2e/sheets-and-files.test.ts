/** Sheets, rows and columns, filters, protections and files, by the menus of Google Sheets and by its keys. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openFile } from '../../local/index.ts';
import { startBrowser } from './browser.ts';
import { type LocalServer, startServer } from './local-server.ts';
import { SpreadsheetPage } from './spreadsheet-page.ts';

jest.setTimeout(60_000);

let browser: Browser;
let server: LocalServer;
let page: Page;
let sheet: SpreadsheetPage;
const folder = mkdtempSync(join(tmpdir(), 'downloads-'));

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(15_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  sheet = await SpreadsheetPage.open(page, server.address);
  await sheet.waitForSidebar();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const tabs = () => page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab');
const tab = (name: string) => tabs().filter({ hasText: name });
const titles = async () => (await tabs().allInnerTexts()).map((text) => text.replace('▾', '').trim());
const untilTitles = (wanted: readonly string[]) =>
  page.waitForFunction(
    (expected) =>
      JSON.stringify(
        [...document.querySelectorAll('.sheet-tabs [role="tab"]')].map((element) =>
          element.textContent?.replace('▾', '').replace('Protected sheet', '').trim(),
        ),
      ) === JSON.stringify(expected),
    wanted,
  );
const sheetMenu = async (name: string, ...path: readonly string[]) => {
  await tab(name).click({ button: 'right' });
  for (const label of path)
    await page.getByRole('menu').locator('[role^="menuitem"]').filter({ hasText: label }).first().click();
};
const people = [
  ['Name', 'Country', 'Score'],
  ['Ann', 'Canada', '3'],
  ['Bob', 'Peru', '1'],
  ['Cy', 'Canada', '2'],
];

describe('sheets', () => {
  it('are added, renamed, duplicated, coloured, moved, hidden, shown and deleted', async () => {
    await sheet.press('Shift+F11');
    await untilTitles(['Contacts', 'Sheet2']);
    await tab('Sheet2').dblclick();
    await page.keyboard.type('Plans');
    await sheet.press('Enter');
    await untilTitles(['Contacts', 'Plans']);
    await sheetMenu('Plans', 'Duplicate');
    await untilTitles(['Contacts', 'Plans', 'Copy of Plans']);
    await sheetMenu('Copy of Plans', 'Change color', 'Red');
    await page.locator('.tab[style*="255, 0, 0"]').waitFor();
    await sheetMenu('Copy of Plans', 'Move left');
    await untilTitles(['Contacts', 'Copy of Plans', 'Plans']);
    await sheet.picture('sheet-tabs');
    await sheetMenu('Copy of Plans', 'Hide sheet');
    await untilTitles(['Contacts', 'Plans']);
    await sheet.menu('View', 'Hidden sheets', 'Show Copy of Plans');
    await untilTitles(['Contacts', 'Copy of Plans', 'Plans']);
    await sheetMenu('Copy of Plans', 'Delete');
    await page.getByRole('dialog', { name: 'Heads up!' }).getByRole('button', { name: 'OK' }).click();
    await untilTitles(['Contacts', 'Plans']);
    await sheet.press('Control+Shift+PageUp');
    await page.locator('[aria-label="Grid of Plans"]').waitFor();
    expect(await titles()).toEqual(['Contacts', 'Plans']);
  });
});

describe('rows and columns', () => {
  it('are inserted, deleted, moved, hidden, resized, frozen and sorted', async () => {
    await sheet.newSheet();
    await sheet.paste('A1', people);
    await sheet.shows('C4', '2');
    await sheet.cell('A2').click();
    await sheet.press('Control+Alt+Equal');
    await sheet.shows('A3', 'Ann');
    await sheet.press('Control+Alt+Minus');
    await sheet.shows('A2', 'Ann');
    await sheet.menu('Edit', 'Move', 'Row down');
    await sheet.shows('A3', 'Ann');
    await sheet.menu('View', 'Freeze', '1 row');
    await page.locator('revogr-data[type="rowPinStart"] [data-cell="A1"]').waitFor();
    await sheet.cell('C2').click();
    await sheet.menu('Data', 'Sort sheet', 'Sort sheet by column C (Z to A)');
    await sheet.shows('A2', 'Ann');
    await sheet.shows('A4', 'Bob');
    await sheet.cell('A3').click();
    await sheet.press('Control+Alt+Digit9');
    await page.locator('[data-row="3"]').waitFor({ state: 'detached' });
    expect(await sheet.rowsShown(3)).toEqual(['1', '2', '4']);
    await sheet.cell('A2').click();
    await sheet.press('Shift+ArrowDown', 'Control+Shift+Digit9');
    await page.locator('[data-row="3"]').waitFor();
    await page.locator('[data-column="B"]').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Resize column B' }).click();
    await page.getByLabel('Enter new column width').fill('200');
    await sheet.press('Enter');
    await page.locator('[data-column="B"][style*="200px"]').waitFor();
  });
});

describe('filters', () => {
  it('hide rows for everybody by value, until they are removed', async () => {
    await sheet.newSheet();
    await sheet.paste('A1', people);
    await sheet.shows('C4', '2');
    await sheet.cell('B1').click();
    await sheet.menu('Data', 'Create a filter');
    await page.getByRole('button', { name: 'Filter column B' }).waitFor();
    await sheet.press('Alt+ArrowDown');
    const menu = page.getByRole('dialog', { name: 'Filter column B' });
    await menu.getByLabel('Peru').uncheck();
    await sheet.picture('filter-menu');
    await menu.getByRole('button', { name: 'OK' }).click();
    await page.locator('[data-row="3"]').waitFor({ state: 'detached' });
    expect(await sheet.rowsShown(4)).toEqual(['1', '2', '4', '5']);
    await sheet.menu('Data', 'Remove filter');
    await page.locator('[data-row="3"]').waitFor();
  });

  it('as views have a name, an address, an order and criteria of their own', async () => {
    await sheet.cell('B1').click();
    await sheet.menu('Data', 'Filter views', 'Create new filter view');
    await page.getByTestId('filter-view-name').filter({ hasText: 'Filter 1' }).waitFor();
    await page.getByRole('button', { name: 'Filter column B' }).click();
    await page.getByLabel('Filter by condition').selectOption({ label: 'Custom formula is' });
    await page.getByLabel('Value or formula').fill('=B2="Canada"');
    await sheet.press('Enter');
    await page.locator('[data-row="3"]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Filter column C' }).click();
    await page.getByRole('button', { name: 'Sort A to Z' }).click();
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row'))[1] === '4',
    );
    expect(await sheet.rowsShown(3)).toEqual(['1', '4', '2']);
    await page.getByRole('button', { name: 'Filter view options' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Canadians');
    await sheet.press('Enter');
    await page.getByTestId('filter-view-name').filter({ hasText: 'Canadians' }).waitFor();
    await sheet.picture('filter-view');
    const address = page.url();
    expect(address).toMatch(/&fvid=\d+$/);
    await page.getByRole('button', { name: 'Close filter view' }).click();
    await page.locator('[data-row="3"]').waitFor();
    const other = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await other.goto(address);
    await other.getByTestId('filter-view-name').filter({ hasText: 'Canadians' }).waitFor();
    await other.close();
    await sheet.menu('Data', 'Filter views', 'Canadians');
    await sheet.menu('Data', 'Filter views', 'Filter view options', 'Delete');
    await page.getByTestId('filter-view-bar').waitFor({ state: 'detached' });
  });
});

describe('protection', () => {
  it('warns, refuses in a dialog, and leaves viewers a page to look at', async () => {
    await sheet.newSheet();
    await sheet.menu('Data', 'Protect sheets and ranges');
    const panel = page.getByRole('region', { name: 'Protected sheets & ranges' });
    await panel.getByRole('button', { name: '+ Add a sheet or range' }).click();
    await panel.getByLabel('Enter a description').fill('Totals');
    await panel.getByLabel('Range', { exact: true }).fill('A1:A5');
    await panel.getByLabel('Show a warning when editing this range').check();
    await panel.getByRole('button', { name: 'Done' }).click();
    await panel.getByText('!A1:A5').waitFor();
    await sheet.picture('protected-ranges');
    await sheet.cell('A1').click();
    await page.keyboard.type('9');
    await sheet.press('Enter');
    const question = page.getByRole('alertdialog', { name: 'Heads up!' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await sheet.shows('A1', '');
    await sheet.cell('A1').click();
    await page.keyboard.type('8');
    await sheet.press('Enter');
    await question.getByRole('button', { name: 'OK' }).click();
    await sheet.shows('A1', '8');
    await panel.getByText('!A1:A5').click();
    await panel.getByLabel('Restrict who can edit this range').check();
    await panel.getByRole('button', { name: 'Done' }).click();
    await panel.getByRole('button', { name: 'Close Protected sheets & ranges' }).click();
    await page.getByLabel('Who I am').selectOption('eddy@example.com');
    await page.locator('[aria-label="Signed in as eddy@example.com"]').waitFor();
    await tab('Sheet').last().click();
    await sheet.cell('A1').click();
    await page.keyboard.type('7');
    await sheet.press('Enter');
    const refusal = page.getByRole('dialog', { name: 'There was a problem' });
    await refusal.getByText('protected').waitFor();
    await sheet.picture('refused');
    await refusal.getByRole('button', { name: 'OK' }).click();
    await sheet.shows('A1', '8');
    await page.getByLabel('Who I am').selectOption('vera@example.com');
    await page.getByText('View only').waitFor();
    await sheet.cell('A2').click();
    await page.keyboard.type('x');
    expect(await page.locator('.cell-field').count()).toBe(0);
    await page.getByLabel('Who I am').selectOption('olga@example.com');
    await page.locator('[aria-label="Signed in as olga@example.com"]').waitFor();
  });
});

describe('files', () => {
  it('are renamed, shared, put into other settings, and go back to a version', async () => {
    await page.getByRole('textbox', { name: 'Rename' }).fill('Team list');
    await sheet.press('Enter');
    await page.waitForFunction(() => document.title.startsWith('Team list'));
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByLabel('Add people').fill('zoe@example.com');
    await sheet.press('Enter');
    await page.getByLabel('Role of zoe@example.com').waitFor();
    await sheet.press('Escape');
    await sheet.newSheet();
    await page.keyboard.type('1/2/2026');
    await sheet.press('Enter');
    await sheet.shows('A1', '1/2/2026');
    await sheet.menu('File', 'Settings');
    await page.getByLabel('Locale').selectOption('de_DE');
    await sheet.picture('settings');
    await page.getByRole('button', { name: 'Save and reload' }).click();
    await sheet.cell('A2').click();
    await page.keyboard.type('1,5');
    await sheet.press('Enter');
    await page.locator('[data-cell="A2"].cell-number').waitFor();
    await sheet.press('Control+Alt+Shift+KeyH');
    await page.getByRole('button', { name: 'Restore this version' }).first().waitFor();
    await sheet.picture('version-history');
    await page.getByRole('button', { name: 'Close Version history' }).click();
  });

  it('are downloaded and imported', async () => {
    await sheet.newSheet();
    await sheet.paste('A1', [
      ['Zip', 'Name'],
      ["'00420", 'Łukasz'],
    ]);
    await sheet.shows('B2', 'Łukasz');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      sheet.menu('File', 'Download', 'Comma Separated Values'),
    ]);
    expect(csv.suggestedFilename()).toMatch(/^Team list - Sheet\d+\.csv$/);
    await csv.saveAs(join(folder, 'zip.csv'));
    expect(readFileSync(join(folder, 'zip.csv'), 'utf8')).toBe('Zip,Name\r\n00420,Łukasz');
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      sheet.menu('File', 'Download', 'Microsoft Excel'),
    ]);
    await xlsx.saveAs(join(folder, 'team.xlsx'));
    const sheets = openFile(readFileSync(join(folder, 'team.xlsx')), 'team.xlsx');
    expect(sheets.at(-1)?.values[1]).toEqual([{ raw: '00420' }, { raw: 'Łukasz' }]);
    await sheet.menu('File', 'Import');
    await page.getByLabel('File', { exact: true }).setInputFiles(join(folder, 'zip.csv'));
    await page.getByRole('button', { name: 'Import data' }).click();
    await page.locator('[aria-label="Grid of zip"]').waitFor();
    await sheet.shows('B2', 'Łukasz');
  });
});
