/** The sidebar as a person uses it: by the names that are written on its controls. */
import type { FrameLocator, Locator } from 'playwright-core';

export interface Said {
  readonly field: string;
  readonly op: string;
  /** Text or tag values, typed one after the other. */
  readonly values?: readonly string[];
  /** For a date: what to choose instead of a typed value, such as `now`. */
  readonly date?: string;
}

export class SidebarPage {
  readonly frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.frame = frame;
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  }

  get preview(): Locator {
    return this.frame.getByRole('region', { name: 'Preview' });
  }

  async newGroup(name: string, conditions: readonly Said[]): Promise<void> {
    await this.button('New group').click();
    await this.frame.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    for (const [index, condition] of conditions.entries()) {
      if (index > 0) await this.button('Add condition').click();
      await this.say(index + 1, condition);
    }
  }

  async say(number: number, { field, op, values = [], date }: Said): Promise<void> {
    const condition = this.frame.getByRole('group', { name: `Condition ${number}`, exact: true });
    const chooser = condition.getByRole('combobox', { name: 'Field', exact: true });
    await chooser.fill(field);
    await chooser.press('Enter');
    await condition.getByRole('combobox', { name: 'Operator', exact: true }).selectOption(op);
    for (const value of values) {
      const input = condition.getByRole('combobox', { name: 'Value', exact: true });
      await input.fill(value);
      await input.press('Enter');
    }
    if (date !== undefined)
      await condition.getByRole('combobox', { name: 'Date', exact: true }).selectOption(date);
  }

  /** Waits until the counting has settled on a text such as "3 of 6 contacts". */
  async count(text: string | RegExp): Promise<void> {
    await this.preview
      .and(this.frame.locator('[aria-busy="false"], :not([aria-busy])'))
      .getByText(text)
      .waitFor();
  }

  async save(): Promise<void> {
    await this.button('Save').click();
    await this.button('Edit').waitFor();
  }

  /** Names in the list of members of the open group. */
  async members(): Promise<string[]> {
    const list = this.frame.getByRole('region', { name: 'Members' }).getByRole('listitem');
    return (await list.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
  }

  async home(): Promise<void> {
    await this.button('All groups').click();
    await this.button('New group').waitFor();
  }

  async openGroup(name: string): Promise<void> {
    await this.button(name).click();
    await this.button('Edit').waitFor();
  }

  async refresh(): Promise<void> {
    await this.button('Refresh').click();
  }
}
