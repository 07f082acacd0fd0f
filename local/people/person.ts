/** A signed-in person with a file open: menus, surfaces, and calls from the add-on's pages, beside all gestures. */
import type {
  AlertAnswer,
  AlertView,
  DialogView,
  MenuEntry,
  MenuView,
  Person,
  PromptAnswer,
  SurfaceView,
  ToastView,
} from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import { argumentsInRealm, checkClientArguments, resultForClient } from '../execution/client-codec.ts';
import { isCallable, runFunction } from '../execution/run.ts';
import { fireOpen } from '../triggers/events.ts';
import { mayEditFile } from '../workbook/rights.ts';
import { PersonWithFile } from './person-with-file.ts';

export class LocalPerson extends PersonWithFile implements Person {
  open(): void {
    const { host, workbook, email, seat } = this.acting;
    Object.assign(seat, { menus: [], sidebar: null, dialogs: [], toasts: [], sheetId: undefined });
    fireOpen(host, workbook, email);
    host.announce({ spreadsheetId: workbook.id, what: 'menus', email });
  }

  menus(): readonly MenuView[] {
    return this.acting.seat.menus;
  }

  clickMenu(...path: string[]): void {
    const { host, workbook, email } = this.acting;
    const name = this.menuFunction(path);
    this.requireAuthorization();
    host.consents.setEnabled(workbook.id, true);
    const { error } = runFunction(host, {
      function: name,
      user: email,
      actor: email,
      workbook,
      trigger: 'menu',
      authMode: 'FULL',
    });
    if (error !== undefined) throw new Error(error.message);
  }

  /** Google asks for consent before anything of the script runs, and nobody has given it. */
  private requireAuthorization(): void {
    const { host, email } = this.acting;
    if (host.consents.isAuthorized(email)) return;
    throw new LocalHostError(
      'not-authorized',
      `Google asks ${email} to authorize ${host.projectName} first; nothing ran. Let the person authorize it, then try again.`,
    );
  }

  private menuFunction(path: readonly string[]): string {
    const [title, ...labels] = path;
    let entries = this.menus().find((menu) => menu.title === title)?.entries ?? [];
    for (const [depth, label] of labels.entries()) {
      const entry: MenuEntry | undefined = entries.find(
        (candidate) =>
          (candidate.kind === 'item' && candidate.label === label) ||
          (candidate.kind === 'submenu' && candidate.title === label),
      );
      if (entry?.kind === 'item' && depth === labels.length - 1) return entry.function;
      entries = entry?.kind === 'submenu' ? entry.entries : [];
    }
    throw new LocalHostError('no-such-menu', `There is no menu item ${path.join(' ▸ ')}.`);
  }

  sidebar(): SurfaceView | null {
    return this.acting.seat.sidebar;
  }

  dialogs(): readonly DialogView[] {
    return this.acting.seat.dialogs;
  }

  closeSurface(id: number): void {
    const { seat, host, workbook, email } = this.acting;
    const isDialog = seat.dialogs.some((dialog) => dialog.id === id);
    if (!isDialog && seat.sidebar?.id !== id)
      throw new LocalHostError('no-such-surface', `No sidebar or dialog ${id} is open.`);
    if (isDialog) seat.dialogs = seat.dialogs.filter((dialog) => dialog.id !== id);
    else seat.sidebar = null;
    host.announce({ spreadsheetId: workbook.id, what: 'surfaces', email });
  }

  toasts(): readonly ToastView[] {
    return this.acting.seat.toasts;
  }

  deleteTriggers(): void {
    const { triggers } = this.acting.host;
    for (const { id } of triggers.ofUser(this.email)) triggers.remove(id);
  }

  answerAlerts(handler: (alert: AlertView) => AlertAnswer): void {
    this.acting.seat.answerAlert = handler;
  }

  answerPrompts(handler: (prompt: AlertView) => PromptAnswer): void {
    this.acting.seat.answerPrompt = handler;
  }

  call(functionName: string, ...args: unknown[]): unknown {
    const { host, workbook, email } = this.acting;
    checkClientArguments(args);
    if (!mayEditFile(workbook, email)) {
      throw new LocalHostError(
        'no-access',
        `${email} cannot edit ${workbook.title}, so the add-on does not run there.`,
      );
    }
    this.requireAuthorization();
    if (!isCallable(host, functionName))
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    const { value, error } = runFunction(host, {
      function: functionName,
      user: email,
      actor: email,
      workbook,
      trigger: 'client',
      authMode: 'FULL',
      argumentsFor: (execution) => argumentsInRealm(execution, args),
    });
    if (error !== undefined)
      throw new Error(error.name === 'Error' ? error.message : `${error.name}: ${error.message}`);
    return resultForClient(value);
  }
}
