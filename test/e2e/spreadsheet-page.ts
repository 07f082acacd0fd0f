/** The page as a person uses it: cells, menus, clock and the sidebar, by what is written on them. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

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
