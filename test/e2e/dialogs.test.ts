/** What scripts show over the sheet, by mouse and by keyboard: dialogs, prompts, alerts, toasts, the sidebar. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { keepScreenshot, type ScriptedSheet, scriptedSheet } from './script-page.ts';
import type { SpreadsheetPage } from './spreadsheet-page.ts';

jest.setTimeout(60_000);

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Sidebar', 'showSidebar').addItem('Ask', 'ask').addItem('Warn', 'warn')
    .addItem('Modal', 'modal').addItem('Modeless', 'modeless').addItem('Tell', 'tell').addToUi();
}
function showSidebar() {
  const html = '<p>Groups</p><button onclick="google.script.host.close()">Close me</button>';
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle('Side'));
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Group', 'What is it called?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSheet().getRange('B3').setValue(answer.getSelectedButton() + ': ' + answer.getResponseText());
}
function warn() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Delete', 'Really?', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().getRange('B4').setValue(String(answer));
}
function modal() {
  const html = '<button onclick="google.script.host.setWidth(500); google.script.host.setHeight(120)">Grow</button>' +
    '<button onclick="google.script.run.withSuccessHandler(show).twice(21)">Run</button>' +
    '<button onclick="google.script.host.close()">Done</button><b id="out"></b>' +
    '<script>function show(value) { document.getElementById("out").textContent = "It is " + value; }<' + '/script>';
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(300).setHeight(200), 'Import');
}
function twice(number) { return number * 2; }
function modeless() {
  const html = '<button onclick="google.script.host.editor.focus()">To the sheet</button>';
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput(html).setWidth(260).setHeight(120), 'Notes');
}
function tell() {
  SpreadsheetApp.getActive().toast('Gone soon', 'Short', 1);
  SpreadsheetApp.getActive().toast('Stays', 'Long', -1);
}`;

let browser: Browser;
let scripted: ScriptedSheet;
let sheet: SpreadsheetPage;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  scripted = await scriptedSheet(browser, code);
});
afterEach(() => scripted.closeWindows());
afterAll(async () => {
  await scripted.close();
  await browser.close();
});
beforeEach(async () => {
  sheet = await scripted.open();
  page = sheet.page;
  await page.getByTestId('sidebar').waitFor();
});

const choose = (item: string) => sheet.menu('Extensions', 'Contact Groups', item);
const dialog = (): Locator => page.getByTestId('dialog');
const inside = (): FrameLocator => dialog().frameLocator('iframe');
const question = (): Locator => page.getByRole('alertdialog');
/** Waits until the dialog's content has this size. */
const untilSized = (width: number, height: number) =>
  page.waitForFunction(
    ([wide, high]) => {
      const box = document.querySelector('.dialog-content')?.getBoundingClientRect();
      return box !== undefined && box.width === wide && box.height === high;
    },
    [width, height],
  );

describe('a prompt', () => {
  it('has the keyboard, answers with Enter, and leaves the sheet under it as it was', async () => {
    await sheet.cell('A1').filter({ hasText: 'First name' }).waitFor();
    await choose('Ask');
    await question().getByText('What is it called?').waitFor();
    await page.keyboard.type('VIP');
    await keepScreenshot(page, 'prompt');
    await page.keyboard.press('Enter');
    await sheet.cell('B3').filter({ hasText: 'OK: VIP' }).waitFor();
    expect(await sheet.text('A1')).toBe('First name');
    expect(await question().count()).toBe(0);
  });

  it('keeps the keyboard inside, and Escape closes it with what was typed', async () => {
    await choose('Ask');
    await question().waitFor();
    await page.keyboard.type('half a na');
    for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    await sheet.cell('B3').filter({ hasText: 'CLOSE: half a na' }).waitFor();
  });
});

it('an alert is answered with the keyboard', async () => {
  await choose('Warn');
  await question().getByText('Really?').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sheet.cell('B4').filter({ hasText: 'NO' }).waitFor();
});

describe('a modal dialog', () => {
  it('calls the script, changes its size, and closes itself', async () => {
    await choose('Modal');
    await untilSized(300, 200);
    await inside().getByRole('button', { name: 'Grow' }).click();
    await untilSized(500, 120);
    await inside().getByRole('button', { name: 'Run' }).click();
    await inside().getByText('It is 42').waitFor();
    await keepScreenshot(page, 'modal-dialog');
    await inside().getByRole('button', { name: 'Done' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('covers the sheet, keeps the keyboard in itself, and closes with ✕ by keyboard', async () => {
    await choose('Modal');
    await inside().getByRole('button', { name: 'Grow' }).waitFor();
    expect(await page.evaluate(() => document.elementFromPoint(100, 300)?.className)).toBe(
      'dialog-layer modal',
    );
    // Round the whole dialog: three buttons inside, ✕ outside, and in again.
    for (let tab = 0; tab < 5; tab += 1) {
      await page.keyboard.press('Tab');
      const within = await page.evaluate(() => document.activeElement?.closest('.dialog-layer') !== null);
      expect(within).toBe(true);
    }
    await dialog().getByRole('button', { name: 'Close dialog' }).focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
  });
});

it('a modeless dialog is moved by mouse and arrow keys, and the sheet stays usable', async () => {
  await choose('Modeless');
  const place = async () => {
    const box = await dialog().boundingBox();
    return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
  };
  const before = await place();
  await page.mouse.move(before.x + 40, before.y + 15);
  await page.mouse.down();
  await page.mouse.move(before.x - 160, before.y + 115, { steps: 5 });
  await page.mouse.up();
  expect(await place()).toEqual({ x: before.x - 200, y: before.y + 100 });
  await dialog().getByRole('button', { name: 'Move dialog with the arrow keys' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await place()).toEqual({ x: before.x - 180, y: before.y + 100 });
  await keepScreenshot(page, 'modeless-dialog');
  await inside().getByRole('button', { name: 'To the sheet' }).click();
  await page.waitForFunction(() => document.activeElement?.closest('.grid') !== null);
  await sheet.type('B6', 'still editable');
  expect(await dialog().count()).toBe(1);
});

it('toasts last as long as the script says', async () => {
  await choose('Tell');
  const toasts = page.getByTestId('toast-script');
  await toasts.filter({ hasText: 'Gone soon' }).waitFor();
  await toasts.filter({ hasText: 'Gone soon' }).waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  await toasts.filter({ hasText: 'Stays' }).getByRole('button', { name: 'Dismiss message' }).click();
  await toasts.first().waitFor({ state: 'detached' });
});

it('the sidebar is 300 pixels wide and closes from both sides', async () => {
  const sidebar = page.getByTestId('sidebar');
  expect((await sidebar.boundingBox())?.width).toBe(300);
  await sheet.sidebar.getByRole('button', { name: 'Close me' }).click();
  await sidebar.waitFor({ state: 'detached' });
  await choose('Sidebar');
  await sidebar.getByRole('button', { name: 'Close sidebar' }).click();
  await sidebar.waitFor({ state: 'detached' });
});
