/** The Insert menu. */
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, item, separator, submenu } from './entry.ts';
import { insertEntries } from './line-entries.ts';

export function insertMenu(page: SpreadsheetPage, state: PageState): Entry[] {
  const functions = ['SUM', 'AVERAGE', 'COUNT', 'MAX', 'MIN'];
  return [
    submenu('Rows', insertEntries(page, state, 'row')),
    submenu('Columns', insertEntries(page, state, 'column')),
    item('Sheet', () => void page.addSheet(newSheetTitle(state)), { shortcut: 'Shift+F11' }),
    separator,
    submenu(
      'Function',
      functions.map((name) => item(name, () => page.display.typeInto(`=${name}(`))),
    ),
    item('Link', () => page.show({ kind: 'link' }), { shortcut: 'Ctrl+K' }),
    separator,
    item('Checkbox', () => void page.overSelection((at) => ({ kind: 'checkboxes', ...at }))),
    item('Dropdown', () => page.show({ kind: 'validation' })),
    separator,
    item('Note', () => page.show({ kind: 'note' }), { shortcut: 'Shift+F2' }),
  ];
}

/** "Sheet5" where Sheet1 to Sheet4 are taken. */
export function newSheetTitle({ workbook }: PageState): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.title.toLowerCase()));
  let number = workbook.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
