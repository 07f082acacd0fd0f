/**
 * The browser windows that are open, and which sidebar and dialogs each shows. The host knows surfaces per person; a
 * person may have several windows, so a surface belongs to the window whose gesture opened it, as on Google.
 */
import { randomUUID } from 'node:crypto';
import type { DialogView as HostDialog, SurfaceView as HostSurface, Person } from '../contract.ts';
import { LocalHostError } from '../errors.ts';
import type { DialogView, SurfaceView, SurroundingsView, WindowView } from './wire.ts';
import { menuEntryView } from './workbook-view.ts';

export interface OpenWindow {
  readonly id: string;
  readonly spreadsheetId: string;
  readonly email: string;
  selection: WindowView['selection'];
  sidebar: SurfaceView | null;
  dialogs: readonly DialogView[];
}

export class OpenWindows {
  private readonly windows = new Map<string, OpenWindow>();
  private readonly frames = new Map<string, string>();
  private newestSurface = 0;

  add(spreadsheetId: string, email: string): OpenWindow {
    const window: OpenWindow = {
      id: randomUUID(),
      spreadsheetId,
      email,
      selection: null,
      sidebar: null,
      dialogs: [],
    };
    this.windows.set(window.id, window);
    return window;
  }

  get(id: string): OpenWindow {
    const window = this.windows.get(id);
    if (!window)
      throw new LocalHostError(
        'no-access',
        'The local host was started again since this page was loaded; nothing changed. Reload the page.',
      );
    return window;
  }

  /** Answers with the spreadsheet that was open in it; null where the window was closed before. */
  remove(id: string): string | null {
    const window = this.windows.get(id);
    if (!window) return null;
    for (const surface of surfacesOf(window)) this.frames.delete(surface.frame);
    this.windows.delete(id);
    return window.spreadsheetId;
  }

  /** Every window in which a spreadsheet is open, oldest first. */
  of(spreadsheetId: string): readonly WindowView[] {
    return [...this.windows.values()]
      .filter((window) => window.spreadsheetId === spreadsheetId)
      .map(({ id, email, selection }) => ({ window: id, email, selection }));
  }

  /** Content of a sidebar or dialog, by the name in its address; null once it is closed. */
  frame(name: string): string | null {
    return this.frames.get(name) ?? null;
  }

  /**
   * Takes over what the person's scripts opened during this window's gesture; a new sidebar takes the place of the old
   * one, a new dialog that of the old ones. What another window of the same person opened or, by loading the file
   * again, made the host forget is none of this window's business. Only the person closes what they see.
   */
  adoptSurfaces(window: OpenWindow, person: Person): void {
    // The host numbers surfaces upwards.
    const before = this.newestSurface;
    const sidebar = person.sidebar();
    if (sidebar && sidebar.id > before) {
      if (window.sidebar) this.frames.delete(window.sidebar.frame);
      window.sidebar = this.makeSurface(sidebar);
    }
    const dialogs = person.dialogs().filter((dialog) => dialog.id > before);
    if (dialogs.length > 0) {
      for (const dialog of window.dialogs) this.frames.delete(dialog.frame);
      window.dialogs = dialogs.map((dialog) => this.makeDialog(dialog));
    }
  }

  /** Closes a surface here, and on the host where it still has it. */
  closeSurface(window: OpenWindow, id: number, person: Person): void {
    const surface = surfacesOf(window).find((candidate) => candidate.id === id);
    if (!surface) return;
    this.frames.delete(surface.frame);
    if (window.sidebar?.id === id) window.sidebar = null;
    window.dialogs = window.dialogs.filter((dialog) => dialog.id !== id);
    const stillOpen = person.sidebar()?.id === id || person.dialogs().some((dialog) => dialog.id === id);
    if (stillOpen) person.closeSurface(id);
  }

  surroundings(window: OpenWindow, person: Person): SurroundingsView {
    const menus = person
      .menus()
      .map(({ title, addOn, entries }) => ({ title, addOn, entries: entries.map(menuEntryView) }));
    return { menus, sidebar: window.sidebar, dialogs: window.dialogs };
  }

  private makeSurface({ id, title, html }: HostSurface): SurfaceView {
    const frame = randomUUID();
    this.newestSurface = Math.max(this.newestSurface, id);
    this.frames.set(frame, html);
    return { id, title, frame };
  }

  private makeDialog(dialog: HostDialog): DialogView {
    const { modal, width, height } = dialog;
    return { ...this.makeSurface(dialog), modal, width, height };
  }
}

function surfacesOf(window: OpenWindow): readonly SurfaceView[] {
  return window.sidebar ? [window.sidebar, ...window.dialogs] : window.dialogs;
}
