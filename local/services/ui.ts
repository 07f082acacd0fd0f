/** Ui, menus, sidebars, dialogs and alerts of the person for whom the script runs. */
import type { MenuEntry } from '../contract.ts';
import { costs } from '../execution/costs.ts';
import { signatureMismatch } from '../execution/exceptions.ts';
import type { Execution } from '../execution/execution.ts';
import { button, buttonSet } from './enumerations.ts';
import { htmlOf } from './html-output.ts';
import { openSeat, putMenu } from './menus.ts';
import { alertPerson, promptPerson } from './questions.ts';
import { executionOf, publish, serviceBase } from './service-object.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

class MenuObject extends serviceBase<Menu>('Menu') {
  readonly #title: string;
  readonly #addOn: boolean;
  readonly #entries: MenuEntry[] = [];

  constructor(execution: Execution, title: string, addOn: boolean) {
    super(execution);
    this.#title = title;
    this.#addOn = addOn;
  }

  override addItem(caption: string, functionName: string): Menu {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw signatureMismatch('Menu.addItem', [caption, functionName]);
    }
    this.#entries.push({ kind: 'item', label: caption, function: functionName });
    return this;
  }

  override addSeparator(): Menu {
    this.#entries.push({ kind: 'separator' });
    return this;
  }

  override addSubMenu(menu: Menu): Menu {
    if (!(menu instanceof MenuObject)) throw signatureMismatch('Menu.addSubMenu', [menu]);
    this.#entries.push({ kind: 'submenu', title: menu.#title, entries: menu.#entries });
    return this;
  }

  override addToUi(): void {
    putMenu(executionOf(this), {
      title: this.#title,
      addOn: this.#addOn,
      entries: structuredClone(this.#entries),
    });
  }
}
publish(MenuObject, 'Menu');

/**
 * Whether somebody sits in front of what the script shows: not in time-driven runs, form answers and web apps, and in triggers that others
 * set off only for the person who set the trigger.
 */
export function reachesPerson({ facts }: Execution): boolean {
  const { trigger, installable, actor, user, workbook } = facts;
  if (workbook === null || trigger === 'clock' || trigger === 'formSubmit') return false;
  return installable !== true || actor.toLowerCase() === user.toLowerCase();
}

const announce = ({ host, workbook, user }: Execution, what: 'menus' | 'surfaces') =>
  host.announce({ spreadsheetId: workbook.id, what, email: user });

export class UiService extends serviceBase<Ui>('Ui') {
  override readonly Button: Ui['Button'];
  override readonly ButtonSet: Ui['ButtonSet'];

  constructor(execution: Execution) {
    super(execution);
    this.Button = button;
    this.ButtonSet = buttonSet;
  }

  override createMenu(caption: string): Menu {
    return new MenuObject(executionOf(this), caption, false);
  }

  override createAddonMenu(): Menu {
    const execution = executionOf(this);
    return new MenuObject(execution, execution.host.projectName, true);
  }

  override showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput): void {
    const execution = executionOf(this);
    const { title, html } = htmlOf(userInterface, 'Ui.showSidebar');
    const seat = openSeat(execution);
    seat.sidebar = {
      id: execution.host.nextSurfaceId(),
      title: title === '' ? execution.host.projectName : title,
      html,
    };
    announce(execution, 'surfaces');
  }

  override showModalDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#showDialog(userInterface, title, true);
  }

  override showModelessDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#showDialog(userInterface, title, false);
  }

  override alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    const execution = executionOf(this);
    return alertPerson(execution, openSeat(execution), args);
  }

  override prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    const execution = executionOf(this);
    return promptPerson(execution, openSeat(execution), args);
  }

  #showDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string, modal: boolean): void {
    const execution = executionOf(this);
    const { html, width, height } = htmlOf(userInterface, 'Ui.showModalDialog');
    if (typeof title !== 'string') throw signatureMismatch('Ui.showModalDialog', [userInterface, title]);
    const seat = openSeat(execution);
    const dialog = {
      id: execution.host.nextSurfaceId(),
      title,
      html,
      modal,
      width: width ?? 600,
      height: height ?? 400,
    };
    seat.dialogs = [...seat.dialogs.filter((other) => other.modal !== modal), dialog];
    announce(execution, 'surfaces');
  }
}
publish(UiService, 'Ui', {
  showSidebar: costs.surface,
  showModalDialog: costs.surface,
  showModelessDialog: costs.surface,
});
