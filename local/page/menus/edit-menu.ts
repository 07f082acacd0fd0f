/** The Edit menu, and what it shares with the menu at the mouse. */
import type { PasteWhat } from '../../server/wire.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, item, separator, submenu } from './entry.ts';
import { deleteEntry, moveEntries } from './line-entries.ts';

export function editMenu(page: SpreadsheetPage, state: PageState): Entry[] {
  return [
    item('Undo', () => void page.gesture({ kind: 'undo' }), { shortcut: 'Ctrl+Z' }),
    item('Redo', () => void page.gesture({ kind: 'redo' }), { shortcut: 'Ctrl+Y' }),
    separator,
    ...clipboardEntries(page, state),
    separator,
    submenu('Move', moveEntries(page, state)),
    submenu('Delete', [
      item('Values', () => void page.clearSelection(), { shortcut: 'Delete' }),
      deleteEntry(page, state, 'row'),
      deleteEntry(page, state, 'column'),
      item('Notes', () => void page.overSelection((at) => ({ kind: 'note', ...at, text: '' }))),
    ]),
    separator,
    item('Find and replace', () => page.show({ kind: 'find', replacing: true }), { shortcut: 'Ctrl+H' }),
  ];
}

export function clipboardEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  const special = (label: string, what: PasteWhat, shortcut?: string, transposed = false) =>
    item(label, () => void pasteSpecial(page, what, transposed), {
      ...(shortcut ? { shortcut } : {}),
      disabled: state.copied === null && what !== 'values',
    });
  return [
    item('Cut', () => clipboardCommand(page, 'cut'), { shortcut: 'Ctrl+X' }),
    item('Copy', () => clipboardCommand(page, 'copy'), { shortcut: 'Ctrl+C' }),
    item('Paste', () => void pasteSpecial(page, 'everything'), { shortcut: 'Ctrl+V' }),
    submenu('Paste special', [
      special('Values only', 'values', 'Ctrl+Shift+V'),
      special('Format only', 'formats', 'Ctrl+Alt+V'),
      special('Formula only', 'formulas'),
      special('Data validation only', 'validation'),
      special('Transposed', 'everything', undefined, true),
      special('Everything except borders', 'withoutBorders'),
    ]),
  ];
}

/** The browser fires copy and cut where the keyboard is, so the grid takes it first. */
function clipboardCommand(page: SpreadsheetPage, command: 'copy' | 'cut'): void {
  page.display.focusGrid();
  document.execCommand(command);
}

export async function pasteSpecial(
  page: SpreadsheetPage,
  what: PasteWhat,
  transposed = false,
): Promise<void> {
  const { copied, selection } = page.store.get();
  if (copied && (transposed || (what !== 'everything' && what !== 'values')))
    return page.pasteCopied(copied, selection.range, what, transposed);
  try {
    const text = await navigator.clipboard.readText();
    page.display.clipboard?.pasteText(text, what === 'values');
  } catch {
    // The browser keeps the clipboard from menus until the person allows it; keys always work.
    page.show({
      kind: 'refusal',
      title: 'Copying and pasting in the local host',
      message:
        'Your browser does not let a menu read the clipboard. Use Ctrl+C for copy, Ctrl+X for cut and Ctrl+V for paste instead.',
    });
  }
}
