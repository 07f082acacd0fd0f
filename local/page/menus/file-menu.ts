/** The File menu. */
import { activeSheet, type PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, item, separator, submenu } from './entry.ts';

export function fileMenu(page: SpreadsheetPage, state: PageState): Entry[] {
  const sheet = activeSheet(state);
  const mayEdit = state.role === 'owner' || state.role === 'editor';
  return [
    submenu('New', [item('Spreadsheet', () => void page.files.create())]),
    item('Open', () => page.show({ kind: 'open' }), { shortcut: 'Ctrl+O' }),
    item('Import', () => page.show({ kind: 'import' }), { disabled: !mayEdit }),
    item('Make a copy', () => page.show({ kind: 'copyFile' })),
    separator,
    submenu('Share', [item('Share with others', () => page.show({ kind: 'share' }))]),
    submenu('Download', [
      item('Microsoft Excel (.xlsx)', () => void page.files.download('xlsx')),
      item('Comma Separated Values (.csv)', () => void page.files.download('csv'), {
        disabled: sheet === undefined,
      }),
    ]),
    separator,
    item('Rename', () => document.querySelector<HTMLElement>('[aria-label="Rename"]')?.focus(), {
      disabled: !mayEdit,
    }),
    submenu('Version history', [
      item('See version history', () => page.show({ kind: 'versions' }), {
        shortcut: 'Ctrl+Alt+Shift+H',
        disabled: !mayEdit,
      }),
    ]),
    separator,
    item('Open in a new window', () => void window.open(location.href, '_blank', 'noopener')),
    item('Settings', () => page.show({ kind: 'settings' })),
  ];
}
