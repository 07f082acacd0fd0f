// One person, two windows: each keeps the sidebar and dialogs that were opened in it.
import { describe, expect, it } from '@jest/globals';
import type { DialogView, Person, SurfaceView } from '../../../local/contract.ts';
import { OpenWindows } from '../../../local/server/open-windows.ts';

/** Ana's seat on the host, which is one for all her windows and is cleared when she loads the file again. */
function ana() {
  const seat: { sidebar: SurfaceView | null; dialogs: DialogView[]; closed: number[] } = {
    sidebar: null,
    dialogs: [],
    closed: [],
  };
  const person = {
    sidebar: () => seat.sidebar,
    dialogs: () => seat.dialogs,
    closeSurface: (id: number) => seat.closed.push(id),
    menus: () => [],
  } as unknown as Person;
  const windows = new OpenWindows();
  return { seat, person, windows, open: () => windows.add('s1', 'ana@example.com') };
}

const sidebar = (id: number): SurfaceView => ({ id, title: `Sidebar ${id}`, html: `<p>${id}` });
const dialog = (id: number): DialogView => ({ ...sidebar(id), modal: true, width: 400, height: 300 });

describe('open windows', () => {
  it('shows a sidebar in the window whose gesture opened it, and serves its content', () => {
    const { seat, person, windows, open } = ana();
    const [first, second] = [open(), open()];
    seat.sidebar = sidebar(1);
    windows.adoptSurfaces(first, person);
    windows.adoptSurfaces(second, person);
    expect(first.sidebar?.title).toBe('Sidebar 1');
    expect(second.sidebar).toBeNull();
    expect(windows.frame(first.sidebar?.frame ?? '')).toBe('<p>1');
  });

  it('keeps a sidebar when the person loads the file in another window', () => {
    const { seat, person, windows, open } = ana();
    const first = open();
    seat.sidebar = sidebar(1);
    windows.adoptSurfaces(first, person);
    seat.sidebar = null;
    seat.dialogs = [dialog(2)];
    windows.adoptSurfaces(first, person);
    expect(first.sidebar?.id).toBe(1);
    expect(first.dialogs.map(({ id }) => id)).toEqual([2]);
    windows.closeSurface(first, 1, person);
    expect([first.sidebar, seat.closed]).toEqual([null, []]);
  });

  it('does not hand the sidebar of a closed window to another one', () => {
    const { seat, person, windows, open } = ana();
    const [first, second] = [open(), open()];
    seat.sidebar = sidebar(1);
    windows.adoptSurfaces(first, person);
    const frame = first.sidebar?.frame ?? '';
    windows.remove(first.id);
    windows.adoptSurfaces(second, person);
    expect(second.sidebar).toBeNull();
    expect(windows.frame(frame)).toBeNull();
  });

  it('replaces, closes and forgets', () => {
    const { seat, person, windows, open } = ana();
    const first = open();
    seat.sidebar = sidebar(1);
    windows.adoptSurfaces(first, person);
    const old = first.sidebar?.frame ?? '';
    seat.sidebar = sidebar(2);
    windows.adoptSurfaces(first, person);
    expect([windows.frame(old), first.sidebar?.id]).toEqual([null, 2]);
    windows.closeSurface(first, 2, person);
    expect([first.sidebar, seat.closed]).toEqual([null, [2]]);
  });

  it('tells a page of an earlier start to reload', () => {
    expect(() => ana().windows.get('gone')).toThrow(/Reload the page/);
  });
});
