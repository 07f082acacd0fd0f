/** What a person does in cells, by keyboard and by mouse, with the keys of Google Sheets. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { type LocalServer, startServer } from './local-server.ts';
import { SpreadsheetPage } from './spreadsheet-page.ts';

jest.setTimeout(60_000);

let browser: Browser;
let server: LocalServer;
let page: Page;
let sheet: SpreadsheetPage;

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
});
beforeEach(() => sheet.newSheet());
afterEach(() => page.keyboard.press('Escape'));

const formulaBar = () => page.getByRole('textbox', { name: 'Formula bar' }).inputValue();
const drag = async (from: { x: number; y: number }, to: string) => {
  const box = await sheet.cell(to).boundingBox();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 10, { steps: 6 });
  await page.mouse.up();
};
const centre = async (selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
};

describe('editing', () => {
  it('types over, goes on with Tab and returns with Enter below where the Tabs began', async () => {
    for (const text of ['one', 'two', 'three']) {
      await page.keyboard.type(text);
      await sheet.press('Tab');
    }
    await sheet.untilSelected('D1');
    await page.keyboard.type('four');
    await sheet.press('Enter');
    await sheet.untilSelected('A2');
    await sheet.shows('C1', 'three');
    await sheet.shows('D1', 'four');
  });

  it('F2 keeps the text and its arrows, Escape takes nothing over, Alt+Enter starts a line', async () => {
    await page.keyboard.type('Lima');
    await sheet.press('Enter', 'ArrowUp', 'F2', 'ArrowLeft');
    await page.keyboard.type('x');
    await sheet.press('Enter');
    await sheet.shows('A1', 'Limxa');
    await sheet.press('ArrowUp', 'F2');
    await page.keyboard.type(' gone');
    await sheet.press('Escape');
    await sheet.shows('A1', 'Limxa');
    await page.keyboard.type('two');
    await sheet.press('Alt+Enter');
    await page.keyboard.type('lines');
    await sheet.press('Enter');
    await sheet.goTo('A1');
    expect(await sheet.cell('A1').textContent()).toBe('two\nlines');
  });

  it('never takes a text for markup', async () => {
    await page.keyboard.type('<img src=x onerror=document.title="hit"><b>bold</b>');
    await sheet.press('Enter');
    await sheet.shows('A1', '<img src=x onerror=document.title="hit"><b>bold</b>');
    expect(await sheet.cell('A1').locator('img, b').count()).toBe(0);
    expect(await page.title()).not.toBe('hit');
  });

  it('takes cells that are clicked while a formula waits for one', async () => {
    await page.keyboard.type('4');
    await sheet.press('Enter');
    await page.keyboard.type('5');
    await sheet.press('Enter');
    await sheet.cell('B1').click();
    await page.keyboard.type('=SUM(');
    const start = await sheet.cell('A1').boundingBox();
    await drag({ x: (start?.x ?? 0) + 20, y: (start?.y ?? 0) + 8 }, 'A2');
    await page.keyboard.type(')');
    await sheet.press('Enter');
    await sheet.shows('B1', '9');
    await sheet.goTo('B1');
    expect(await formulaBar()).toBe('=SUM(A1:A2)');
  });
});

describe('selecting', () => {
  it('extends with Shift, jumps with Ctrl, takes rows, columns and everything', async () => {
    await sheet.paste('B2', [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    await sheet.shows('C4', '6');
    await sheet.cell('B2').click();
    await sheet.press('Shift+ArrowRight', 'Shift+ArrowDown');
    await sheet.untilSelected('B2:C3');
    await sheet.cell('B2').click();
    await sheet.press('Control+Shift+ArrowDown');
    await sheet.untilSelected('B2:B4');
    await sheet.press('Control+End');
    await sheet.untilSelected('C4');
    await sheet.press('Control+a');
    await sheet.untilSelected('B2:C4');
    await sheet.press('Control+Space');
    await sheet.untilSelected('B:C');
    await sheet.cell('C3').click();
    await sheet.press('Shift+Space');
    await sheet.untilSelected('3:3');
    await page.locator('[data-column="C"]').first().click();
    await page
      .locator('[data-column="E"]')
      .first()
      .click({ modifiers: ['Shift'] });
    await sheet.untilSelected('C:E');
  });
});

describe('copying', () => {
  it('copies formulas along, pastes values only, cuts, undoes and redoes', async () => {
    await sheet.paste('A1', [
      ['1', '=A1*10'],
      ['2', ''],
    ]);
    await sheet.shows('B1', '10');
    await sheet.cell('B1').click();
    await sheet.press('Control+c');
    await page.locator('.mark-copied').waitFor();
    await sheet.cell('B2').click();
    await sheet.press('Control+v');
    await sheet.shows('B2', '20');
    await sheet.press('Control+z');
    await sheet.shows('B2', '');
    await sheet.press('Control+y');
    await sheet.shows('B2', '20');
    await sheet.cell('D1').click();
    await sheet.press('Control+Shift+v');
    await sheet.shows('D1', '10');
    await sheet.goTo('D1');
    expect(await formulaBar()).toBe('10');
    await sheet.cell('A1').click();
    await sheet.press('Control+x');
    await sheet.cell('A5').click();
    await sheet.press('Control+v');
    await sheet.shows('A5', '1');
    await sheet.shows('A1', '');
    await sheet.goTo('B1');
    expect(await formulaBar()).toBe('=A5*10');
  });

  it('fills a series by the handle, and copies with Ctrl+D', async () => {
    await sheet.paste('A1', [['1'], ['2']]);
    await sheet.shows('A2', '2');
    await sheet.cell('A1').click();
    await sheet.press('Shift+ArrowDown');
    await page.locator('.fill-handle').waitFor();
    await drag(await centre('.fill-handle'), 'A6');
    await sheet.shows('A6', '6');
    await sheet.untilSelected('A1:A6');
    await sheet.picture('filled-series');
    await sheet.cell('A6').click();
    await sheet.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await sheet.shows('A8', '6');
  });

  it('moves cells dragged by their edge', async () => {
    await page.keyboard.type('here');
    await sheet.press('Enter');
    await sheet.shows('A1', 'here');
    await sheet.cell('A1').click();
    const box = await sheet.cell('A1').boundingBox();
    await drag({ x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 }, 'C4');
    await sheet.shows('C4', 'here');
    await sheet.shows('A1', '');
  });
});

describe('looks', () => {
  it('formats numbers and texts with Sheets’ keys and the toolbar, and clears formats', async () => {
    await page.keyboard.type('1234.5');
    await sheet.press('Enter');
    await sheet.cell('A1').click();
    await sheet.press('Control+Shift+Digit4');
    await sheet.shows('A1', '$1,234.50');
    await page.getByRole('button', { name: 'Decrease decimal places' }).click();
    await sheet.shows('A1', '$1,234.5');
    await sheet.press('Control+b', 'Control+i');
    await page.locator('[data-cell="A1"][style*="bold"][style*="italic"]').waitFor();
    await page
      .getByRole('button', { name: 'Bold (Ctrl+B)' })
      .and(page.locator('[aria-pressed="true"]'))
      .waitFor();
    await page.getByRole('button', { name: 'Fill color' }).click();
    await page.getByRole('menuitem', { name: 'Yellow', exact: true }).click();
    await page.locator('[data-cell="A1"][style*="background-color"]').waitFor();
    await sheet.picture('formatted-cell');
    await sheet.press('Control+Backslash');
    await sheet.shows('A1', '1234.5');
    await page.locator('[data-cell="A1"]:not([style*="bold"])').first().waitFor();
  });

  it('has notes, drop-downs and checkboxes that keys reach', async () => {
    await sheet.press('Shift+F2');
    await page.keyboard.type('Call back');
    await sheet.press('Control+Enter');
    await page.locator('[data-cell="A1"].cell-noted').waitFor();
    await sheet.cell('D4').hover();
    await sheet.cell('A1').hover();
    await page.getByRole('tooltip').filter({ hasText: 'Call back' }).waitFor();
    await sheet.cell('B1').click();
    await sheet.menu('Insert', 'Dropdown');
    await page.getByLabel('Item 1').fill('Lead');
    await page.getByLabel('Item 2').fill('Client');
    await sheet.picture('data-validation');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator('[data-cell="B1"] .cell-arrow').waitFor();
    await sheet.press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    await sheet.cell('B1').filter({ hasText: 'Client' }).waitFor();
    await sheet.cell('C1').click();
    await sheet.menu('Insert', 'Checkbox');
    await page.locator('[data-cell="C1"] [role="checkbox"][aria-checked="false"]').waitFor();
    await sheet.press('Space');
    await page.locator('[data-cell="C1"] [role="checkbox"][aria-checked="true"]').waitFor();
  });
});

describe('finding', () => {
  it('finds as one types and replaces all', async () => {
    await sheet.paste('A1', [['red car'], ['blue car'], ['red bike']]);
    await sheet.shows('A3', 'red bike');
    await sheet.press('Control+f');
    await page.getByLabel('Find in sheet').last().waitFor();
    await page.keyboard.type('red', { delay: 30 });
    await page.getByText('1 of 2').waitFor();
    await sheet.press('Enter');
    await sheet.untilSelected('A3');
    await sheet.press('Escape', 'Control+h');
    await page.getByLabel('Find', { exact: true }).fill('car');
    await page.getByLabel('Replace with').fill('van');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.getByText('Replaced 2 instances of car with van').waitFor();
    await sheet.picture('find-and-replace');
    await page.getByRole('button', { name: 'Done' }).click();
    await sheet.shows('A2', 'blue van');
  });
});
