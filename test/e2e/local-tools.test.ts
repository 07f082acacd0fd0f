/** The page's own tools: two people at once, the clock, the outbox, executions, quotas. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { keepScreenshot, type ScriptedSheet, scriptedSheet } from './script-page.ts';
import type { SpreadsheetPage } from './spreadsheet-page.ts';

jest.setTimeout(60_000);

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Nothing', 'nothing').addItem('Mail', 'mail').addItem('Fail', 'fail').addItem('Hourly', 'hourly').addToUi();
}
function nothing() {} // The page clicks an add-on's first item by itself.
function mail() {
  MailApp.sendEmail({
    to: 'ann@example.com', cc: 'bob@example.com', subject: 'Grüße', body: 'Hi Ann, plainly',
    htmlBody: '<h1>Hi Ann</h1><img src="http://localhost:1/pixel.png"><script>document.title = "ran"<' + '/script><a href="https://example.com/">Link</a>',
  });
}
function fail() { console.log('before it broke'); throw new Error('Broken on purpose'); }
function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('B7').setValue('ticked'); }
function onEdit(event) { if (event.range.getA1Notation() === 'B8') event.range.getSheet().getRange('B9').setValue('seen by ' + event.value); }`;

let browser: Browser;
let scripted: ScriptedSheet;
beforeAll(async () => {
  browser = await startBrowser();
  scripted = await scriptedSheet(browser, code);
});
afterEach(() => scripted.closeWindows());
afterAll(async () => {
  await scripted.close();
  await browser.close();
});

const run = (sheet: SpreadsheetPage, item: string) => sheet.menu('Extensions', 'Contact Groups', item);
const open = (page: Page, tool: RegExp | string) =>
  page.getByRole('region', { name: 'Local host' }).getByRole('button', { name: tool }).click();

describe('two windows', () => {
  it('are two people at once: each sees the other, where they are, and what they type', async () => {
    const olga = await scripted.open();
    const eddy = await scripted.open('eddy@example.com');
    await eddy.page.getByRole('img', { name: 'Signed in as eddy@example.com' }).waitFor();
    await olga.page.getByRole('button', { name: 'Go to where eddy@example.com is' }).waitFor();
    await eddy.goTo('B8');
    await olga.page.locator('.mark-other[data-name="eddy@example.com"]').waitFor();
    await keepScreenshot(olga.page, 'two-people');
    await eddy.type('B8', 'Eddy');
    await olga.cell('B8').filter({ hasText: 'Eddy' }).waitFor();
    await olga.cell('B9').filter({ hasText: 'seen by Eddy' }).waitFor();
    await eddy.page.close();
    await olga.page
      .getByRole('button', { name: 'Go to where eddy@example.com is' })
      .waitFor({ state: 'detached' });
  });

  it('a click on the other’s letter leads to where they are', async () => {
    const olga = await scripted.open();
    const mira = await scripted.open('mira@example.com');
    await mira.goTo('D400');
    const letter = olga.page.getByRole('button', { name: 'Go to where mira@example.com is' });
    await olga.page.waitForFunction(() =>
      document.querySelector('[data-testid="other-window"]')?.getAttribute('title')?.includes('D400'),
    );
    await letter.click();
    await olga.cell('D400').waitFor();
  });

  it('who may only look sees edits arrive and is refused their own', async () => {
    const vera = await scripted.open('vera@example.com');
    await vera.page.getByText('View only').waitFor();
    const olga = await scripted.open();
    await olga.type('B10', 'for Vera');
    await vera.cell('B10').filter({ hasText: 'for Vera' }).waitFor();
    const options = await vera.page
      .getByRole('combobox', { name: 'Who I am' })
      .locator('option')
      .allInnerTexts();
    expect(options).toEqual([
      'olga@example.com (owner)',
      'eddy@example.com (editor)',
      'mira@example.com (editor)',
      'cora@example.com (commenter)',
      'vera@example.com (viewer)',
    ]);
    await vera.page.getByRole('combobox', { name: 'Who I am' }).selectOption('eddy@example.com');
    await vera.page.getByRole('img', { name: 'Signed in as eddy@example.com' }).waitFor();
  });
});

it('the clock runs what falls due, and goes to a day and time that one picks', async () => {
  const sheet = await scripted.open();
  const clock = sheet.page.getByTestId('clock');
  await run(sheet, 'Hourly');
  await sheet.later('+1 hour');
  await clock.filter({ hasText: 'Mon 23 Nov 2026, 10:' }).waitFor();
  await sheet.cell('B7').filter({ hasText: 'ticked' }).waitFor();
  await sheet.page.getByRole('button', { name: 'Pick a moment' }).click();
  await sheet.page.getByLabel('Moment').fill('2026-11-24T08:30');
  await sheet.page.getByLabel('Moment').press('Enter');
  await clock.filter({ hasText: 'Tue 24 Nov 2026, 08:30:' }).waitFor();
  await sheet.later('+1 day');
  await clock.filter({ hasText: 'Wed 25 Nov 2026, 08:30:' }).waitFor();
});

describe('the outbox', () => {
  it('shows a mail as it is read, without scripts or anything from elsewhere, its text, headers and source', async () => {
    const sheet = await scripted.open();
    const { page } = sheet;
    const refused = new Map<string, string | undefined>();
    page.on('requestfailed', (request) => refused.set(request.url(), request.failure()?.errorText));
    await run(sheet, 'Mail');
    await open(page, 'Outbox (1)');
    await page.getByTestId('mail').filter({ hasText: 'Grüße' }).click();
    const mail = page.frameLocator('.mail-frame');
    await mail.getByRole('heading', { name: 'Hi Ann' }).waitFor();
    await keepScreenshot(page, 'outbox');
    expect(await page.locator('.mail').getByText('bob@example.com').count()).toBe(1);
    // The browser itself refused to ask for the picture, by the mail's content security policy.
    expect([...refused]).toEqual([['http://localhost:1/pixel.png', 'csp']]);
    expect(await mail.locator('body').evaluate((body) => body.ownerDocument.title)).toBe('');
    await page.getByRole('tab', { name: 'Mail' }).press('ArrowRight');
    await page.getByTestId('mail-text').filter({ hasText: 'Hi Ann, plainly' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('mail-headers').getByText('=?').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page
      .getByTestId('mail-source')
      .filter({ hasText: /MIME-Version/i })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Outbox' }).waitFor({ state: 'detached' });
  });

  it('counts the recipients among the quotas of who sent it', async () => {
    const sheet = await scripted.open();
    await run(sheet, 'Mail');
    await sheet.page.getByRole('button', { name: /^Outbox \([1-9]/ }).waitFor();
    await open(sheet.page, 'Quotas');
    const row = sheet.page.getByRole('row', { name: /^Email recipients/ });
    await row
      .getByRole('cell', { name: /^[2-9] of 100$/ })
      .first()
      .waitFor();
    await keepScreenshot(sheet.page, 'quotas');
  });
});

it('executions are found by who ran what, and say what went wrong', async () => {
  const sheet = await scripted.open();
  const { page } = sheet;
  await run(sheet, 'Fail');
  await open(page, /^Executions/);
  const panel = page.getByRole('region', { name: 'Executions' });
  await panel.getByRole('combobox', { name: 'Function' }).selectOption('fail');
  await panel.getByRole('checkbox', { name: 'Failed only' }).check();
  const failed = panel.getByTestId('execution');
  await failed.first().click();
  await failed.first().getByText('Error: Broken on purpose').waitFor();
  await failed.first().getByText('before it broke').waitFor();
  await failed.first().getByText('of the 360 s that Google allows').waitFor();
  await keepScreenshot(page, 'executions');
  expect(await failed.locator('summary').first().innerText()).toContain('Failed');
  await panel.getByRole('combobox', { name: 'Function' }).selectOption('onOpen');
  await panel.getByText('No execution is like that').waitFor();
});
