/** What stands in the menu bar and in the menu at the mouse, named as in Google Sheets; every item works. */
import type { MenuEntry, MenuView } from '../../server/wire.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { dataMenu } from './data-menu.ts';
import { clipboardEntries, editMenu } from './edit-menu.ts';
import { type Entry, item, type Menu, separator, submenu } from './entry.ts';
import { fileMenu } from './file-menu.ts';
import { formatMenu } from './format-menu.ts';
import { insertMenu } from './insert-menu.ts';
import {
  deleteEntry,
  hideEntries,
  insertEntries,
  resizeEntry,
  sortRangeEntries,
  sortSheetEntries,
} from './line-entries.ts';
import { type FormulaBarSwitch, viewMenu } from './view-menu.ts';

/** The whole menu bar; menus that scripts made with createMenu stand before Help, as on Google. */
export function menuBar(page: SpreadsheetPage, state: PageState, formulaBar: FormulaBarSwitch): Menu[] {
  const { menus } = state.surroundings;
  const addOns = menus.filter((menu) => menu.addOn).map((menu) => submenu(menu.title, entriesOf(page, menu)));
  return [
    { label: 'File', entries: fileMenu(page, state) },
    { label: 'Edit', entries: editMenu(page, state) },
    { label: 'View', entries: viewMenu(page, state, formulaBar) },
    { label: 'Insert', entries: insertMenu(page, state) },
    { label: 'Format', entries: formatMenu(page, state) },
    { label: 'Data', entries: dataMenu(page, state) },
    {
      label: 'Extensions',
      entries: addOns.length > 0 ? addOns : [item('No add-on has a menu here', () => {}, { disabled: true })],
    },
    ...menus
      .filter((menu) => !menu.addOn)
      .map((menu) => ({ label: menu.title, entries: entriesOf(page, menu) })),
    {
      label: 'Help',
      entries: [item('Keyboard shortcuts', () => page.show({ kind: 'shortcuts' }), { shortcut: 'Ctrl+/' })],
    },
  ];
}

function entriesOf(page: SpreadsheetPage, menu: MenuView): Entry[] {
  return scriptEntries(page, [menu.title], menu.entries);
}

function scriptEntries(
  page: SpreadsheetPage,
  path: readonly string[],
  entries: readonly MenuEntry[],
): Entry[] {
  return entries.map((entry) => {
    if (entry.kind === 'separator') return separator;
    if (entry.kind === 'item') return item(entry.label, () => void page.clickMenu([...path, entry.label]));
    return submenu(entry.title, scriptEntries(page, [...path, entry.title], entry.entries));
  });
}

/** The menu at the mouse in the grid. */
export function contextMenu(
  page: SpreadsheetPage,
  state: PageState,
  on: 'cell' | 'row' | 'column',
): readonly Entry[] {
  const start = [...clipboardEntries(page, state), separator];
  if (on !== 'cell') {
    return [
      ...start,
      ...insertEntries(page, state, on),
      deleteEntry(page, state, on),
      item(`Clear ${on}`, () => void page.clearSelection()),
      ...hideEntries(page, state, on),
      resizeEntry(page, state, on),
      ...(on === 'column' ? [separator, ...sortSheetEntries(page, state)] : []),
    ];
  }
  const several = state.selection.range.firstRow !== state.selection.range.lastRow;
  return [
    ...start,
    ...insertEntries(page, state, 'row'),
    ...insertEntries(page, state, 'column'),
    separator,
    deleteEntry(page, state, 'row'),
    deleteEntry(page, state, 'column'),
    separator,
    item('Insert link', () => page.show({ kind: 'link' }), { shortcut: 'Ctrl+K' }),
    item('Insert note', () => page.show({ kind: 'note' }), { shortcut: 'Shift+F2' }),
    separator,
    item('Dropdown', () => page.show({ kind: 'validation' })),
    submenu('View more cell actions', [
      ...(several ? [submenu('Sort range', sortRangeEntries(page, state))] : []),
      submenu('Sort sheet', sortSheetEntries(page, state)),
      item('Protect range', () => page.show({ kind: 'protections' })),
    ]),
  ];
}
