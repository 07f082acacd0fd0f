/** The page as a person uses it: cells, menus, clock and the sidebar, by what is written on them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

const screenshots = join(__dirname, '../../build/screenshots');

export class SpreadsheetPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, address: string): Promise<SpreadsheetPage> {
    await page.goto(address);
    await page.locator('[data-cell="A1"]').first().waitFor();
    return new SpreadsheetPage(page);
  }

  get sidebar(): FrameLocator {
    return this.page.getByTestId('sidebar').frameLocator('iframe');
  }

  cell(name: string): Locator {
    return this.page.locator(`[data-cell="${name}"]`).first();
  }

  async text(name: string): Promise<string> {
    return ((await this.cell(name).textContent()) ?? '').trim();
  }

  /** The local page opens the add-on's sidebar by itself, so that nobody has to look for it. */
  async waitForSidebar(): Promise<void> {
    await this.sidebar.getByRole('button', { name: 'New group', exact: true }).waitFor();
  }

  async menu(first: string, ...path: string[]): Promise<void> {
    await this.page.getByRole('menubar').getByRole('menuitem', { name: first, exact: true }).click();
    for (const label of path) {
      const item = this.page.getByRole('menu').locator('[role^="menuitem"]').filter({ hasText: label });
      await item.first().click();
    }
  }

  /** Goes to a cell by the name box, as one does in a long sheet, and types into it. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text, { delay: 30 });
    await this.page.keyboard.press('Enter');
    await this.cell(cell).filter({ hasText: text }).waitFor();
  }

  async goTo(cell: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: 'Name box' });
    await box.fill(cell);
    await box.press('Enter');
    await this.cell(cell.split(':')[0] ?? cell).waitFor();
    // The grid takes the keyboard over in its next drawing; nobody types faster than that.
    await this.page.waitForTimeout(250);
  }

  /** Ctrl+V of a block copied elsewhere, top left at a cell. */
  async paste(cell: string, block: readonly (readonly string[])[]): Promise<void> {
    await this.goTo(cell);
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const text = block.map((row) => row.join('\t')).join('\n');
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('Control+V');
  }

  /** What the name box shows: the selected cell or range. */
  selected(): Promise<string> {
    return this.page.getByRole('textbox', { name: 'Name box' }).inputValue();
  }

  async untilSelected(name: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('[aria-label="Name box"]')?.value === wanted,
      name,
    );
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until a cell shows exactly a text. */
  async shows(cell: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, wanted]) => document.querySelector(`[data-cell="${name}"]`)?.textContent?.trim() === wanted,
      [cell, text] as const,
    );
  }

  /** Row numbers in the order drawn, from the top. */
  async rowsShown(count: number): Promise<string[]> {
    const numbers = this.page.locator('[data-row]');
    return (await numbers.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row') ?? ''))).slice(
      0,
      count,
    );
  }

  /** A blank sheet of its own, with the add-on's sidebar out of the way. */
  async newSheet(): Promise<void> {
    const tabs = this.page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab');
    const before = await tabs.count();
    await this.page.getByRole('button', { name: 'Add sheet' }).click();
    await tabs.nth(before).waitFor();
    await this.page.locator('[role="application"][aria-label^="Grid of Sheet"][aria-busy="false"]').waitFor();
    await this.cell('A1').click();
  }

  /** Keeps a picture of the window among the results of the run. */
  async picture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  async sheet(title: string): Promise<void> {
    await this.page
      .getByRole('tablist', { name: 'Sheets' })
      .getByRole('tab', { name: title, exact: true })
      .click();
  }

  async later(step: '+1 hour' | '+1 day'): Promise<void> {
    await this.page.getByRole('button', { name: step, exact: true }).click();
  }
}
