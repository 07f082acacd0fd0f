/** The whole main job, by hand, in a real Chromium: what the README promises to somebody who has just typed its first command. */
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
/** What a story opened, closed in reverse order even where the story broke off. */
const opened: (() => Promise<void>)[] = [];
const closeAll = async () => {
  for (const close of opened.splice(0).reverse()) await close();
};

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  const server = await startServer([join(__dirname, 'people.csv')]);
  opened.push(() => server.stop());
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  opened.push(() => page.close());
  page.setDefaultTimeout(20_000);
  problems.length = 0;
  page.on('pageerror', (error) => problems.push(error.message));
  sheet = await SpreadsheetPage.open(page, server.address);
  await sheet.waitForSidebar();
  sidebar = new SidebarPage(sheet.sidebar);
});

afterEach(closeAll);

const clients = [
  { field: 'Country', op: 'is', values: ['Canada', 'Mexico'] },
  { field: 'Tags', op: 'hasAny', values: ['Client'] },
] as const;

/** What our column says for each person, as the grid shows it. */
async function cells(last = 7): Promise<string[]> {
  const texts: string[] = [];
  for (let row = 2; row <= last; row += 1) {
    texts.push(`${await sheet.text(`A${row}`)}: ${await sheet.text(`F${row}`)}`);
  }
  return texts;
}

/** Every cell of the person's own columns, by name. */
async function cellsOfTheUser(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const column of 'ABCDE')
    for (let row = 1; row <= 7; row += 1) found[`${column}${row}`] = await sheet.text(`${column}${row}`);
  return found;
}

/** Tries until the page shows it: everything on it comes over a live connection. */
async function until<Value>(look: () => Promise<Value>, expected: Value): Promise<void> {
  const end = Date.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (JSON.stringify(seen) === JSON.stringify(expected) || Date.now() > end) {
      expect(seen).toEqual(expected);
      return;
    }
    await page.waitForTimeout(100);
  }
}

/** Names in column A of the rows the grid shows now, header excluded. */
async function visiblePeople(): Promise<string[]> {
  const names = await page.locator('[data-cell^="A"]').evaluateAll((found) =>
    found
      .filter(
        (cell) =>
          /^A\d+$/.test(cell.getAttribute('data-cell') ?? '') && cell.getAttribute('data-cell') !== 'A1',
      )
      .map((cell) => ({
        row: Number(cell.getAttribute('data-cell')?.slice(1)),
        name: cell.textContent?.trim() ?? '',
      }))
      .sort((one, other) => one.row - other.row)
      .map(({ name }) => name),
  );
  return names.filter((name) => name !== '');
}

describe('a rule that is too long for a filter view', () => {
  it('is saved, and its page says that the view is as of the last recalculation', async () => {
    // "Ends with" writes each value twice: the rule fits into a cell, its formula into no filter view.
    const long = Array.from({ length: 3 }, (_, index) => `${index}${'x'.repeat(9000)}`);
    await sidebar.newGroup('Long', [{ field: 'Country', op: 'endsWith', values: ['nada', ...long] }]);
    await sidebar.count('2 of 6 contacts');
    await sidebar.save();
    const box = sidebar.frame.getByRole('region', { name: 'Filter view' });
    await box.getByText('As of the last recalculation.').waitFor();
    expect(await box.textContent()).toContain('shows whom the column “Contact groups” names');
    expect(await sidebar.members()).toEqual(['Ann', 'Fay']);
    await sidebar.home();
    await sidebar.newGroup('Short', [{ field: 'Country', op: 'endsWith', values: ['nada'] }]);
    await sidebar.save();
    await box.getByText('The filter view shows exactly the members.').waitFor();
    expect(await box.textContent()).not.toContain('As of the last recalculation.');
    expect(problems).toEqual([]);
  });
});

describe('the first use case', () => {
  it('goes from an empty list of groups to a filter view, an edit, a tag and a deletion', async () => {
    const before = await cellsOfTheUser();
    await sidebar.newGroup('Clients north and south', clients);
    await sidebar.count('3 of 6 contacts');
    expect(await sidebar.preview.textContent()).toContain('Ann');
    await sidebar.save();
    await sidebar.frame
      .getByRole('status')
      .getByText('The group “Clients north and south” is saved.')
      .waitFor({ state: 'attached' });
    expect(await sidebar.members()).toEqual(['Ann', 'Bob', 'Fay']);
    await until(cells, [
      'Ann: Clients north and south',
      'Bob: Clients north and south',
      'Cleo: ',
      'Dora: ',
      'Eli: ',
      'Fay: Clients north and south',
    ]);

    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      sidebar.frame.getByRole('link', { name: /^Open filter view/ }).click(),
    ]);
    await tab.getByTestId('filter-view-name').waitFor();
    expect(await tab.getByTestId('filter-view-name').textContent()).toBe('Clients north and south');
    await tab.close();

    await sheet.type('C5', 'Canada');
    await until(async () => (await cells())[3], 'Dora: Clients north and south');
    await sidebar.refresh();
    await until(() => sidebar.members(), ['Ann', 'Bob', 'Dora', 'Fay']);

    await sidebar.frame.getByRole('textbox', { name: 'Tag', exact: true }).fill('Newsletter');
    await sidebar.button('Add to everyone').click();
    await sidebar.button('Add to 4 contacts').click();
    await until(() => sheet.text('D3'), 'Client, VIP, Newsletter');
    expect(await sheet.text('D4')).toBe('Clients');

    await sidebar.button('Delete').click();
    await sidebar.frame.getByRole('alertdialog').getByRole('button', { name: 'Delete group' }).click();
    await sidebar.button('New group').waitFor();
    await until(cells, ['Ann: ', 'Bob: ', 'Cleo: ', 'Dora: ', 'Eli: ', 'Fay: ']);
    const edited = {
      C5: 'Canada',
      D2: 'Client, Newsletter',
      D3: 'Client, VIP, Newsletter',
      D5: 'Client, Newsletter',
      D7: 'vip; client; Newsletter',
    };
    expect(await cellsOfTheUser()).toEqual({ ...before, ...edited });
    expect(problems).toEqual([]);
  });

  it('has a negative twin that excludes both countries', async () => {
    await sidebar.newGroup('Elsewhere', [{ field: 'Country', op: 'isNot', values: ['Canada', 'Mexico'] }]);
    await sidebar.count('2 of 6 contacts');
    await sidebar.save();
    expect(await sidebar.members()).toEqual(['Dora', 'Eli']);
  });
});

describe('the second use case', () => {
  it('lets people go when the clock passes their appointment, and says when beforehand', async () => {
    await sidebar.newGroup('Still ahead', [{ field: 'Appointment', op: 'onOrAfter', date: 'now' }]);
    await sidebar.count('3 of 6 contacts');
    await sidebar.save();
    expect(await sidebar.members()).toEqual(['Bob', 'Cleo', 'Dora']);
    await sidebar.frame.getByText(/^Next change: 23 Nov 2026 09:30.*Bob/).waitFor();
    await sheet.later('+1 hour');
    await until(async () => (await cells())[1], 'Bob: ');
    await sidebar.refresh();
    await until(() => sidebar.members(), ['Cleo', 'Dora']);
    await sheet.later('+1 day');
    await sidebar.refresh();
    await until(() => sidebar.members(), []);
  });
});

describe('what people do to the sheet', () => {
  it('keeps cells and filter view right through sort, insert, delete, paste and a renamed column', async () => {
    await sidebar.newGroup('Clients', clients);
    await sidebar.save();
    await until(async () => (await cells())[0], 'Ann: Clients');

    await sheet.goTo('A2');
    await sheet.menu('Data', 'Sort sheet', 'Sort sheet by column A (Z to A)');
    await until(() => cells(), ['Fay: Clients', 'Eli: ', 'Dora: ', 'Cleo: ', 'Bob: Clients', 'Ann: Clients']);

    await sheet.type('C1', 'Where');
    await sheet.type('C4', 'Mexico');
    await until(async () => (await cells())[2], 'Dora: Clients');

    await sheet.goTo('A3');
    await sheet.menu('Insert', 'Rows', 'Insert 1 row above');
    await until(() => sheet.text('A4'), 'Eli');
    await sheet.paste('A3', [['Gus', 'gus@example.com', 'Canada', 'client']]);
    await until(() => sheet.text('F3'), 'Clients');
    await sheet.goTo('A2');
    await sheet.menu('Edit', 'Delete', 'Delete row 2');
    await until(() => sheet.text('A2'), 'Gus');

    await sheet.menu('Data', 'Filter views', 'Clients');
    await page.getByTestId('filter-view-bar').waitFor();
    await until(visiblePeople, ['Gus', 'Dora', 'Bob', 'Ann']);
    await page.getByRole('button', { name: 'Close filter view' }).click();
    await until(visiblePeople, ['Gus', 'Eli', 'Dora', 'Cleo', 'Bob', 'Ann']);
    expect(problems).toEqual([]);
  });
});

describe('bad input', () => {
  it('says beside the name what is wrong with it, and keeps what was typed', async () => {
    await sidebar.newGroup('Canada, Mexico', [{ field: 'Country', op: 'is', values: ['Canada'] }]);
    await sidebar.count('2 of 6 contacts');
    await sidebar.button('Save').click();
    await sidebar.frame.getByRole('alert').filter({ hasText: 'cannot contain a comma' }).waitFor();
    expect(await sidebar.frame.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe(
      'Canada, Mexico',
    );
    await sidebar.count('2 of 6 contacts');
  });

  it('says what a condition still lacks instead of saving it', async () => {
    await sidebar.newGroup('Nobody yet', [{ field: 'Country', op: 'is' }]);
    await sidebar.button('Save').click();
    await sidebar.frame.getByText('Add at least one value.').first().waitFor();
    await sidebar.frame.getByRole('textbox', { name: 'Name', exact: true }).fill('');
    await sidebar.button('Save').click();
    await sidebar.frame.getByText('Give the group a name.').first().waitFor();
  });
});
