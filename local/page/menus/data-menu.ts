/** The Data menu: sorting, filters, protection, validation. */
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, item, separator, submenu } from './entry.ts';
import { filterEntries, filterViewEntries } from './filter-entries.ts';
import { sortRangeEntries, sortSheetEntries } from './line-entries.ts';

export function dataMenu(page: SpreadsheetPage, state: PageState): Entry[] {
  return [
    submenu('Sort sheet', sortSheetEntries(page, state)),
    submenu('Sort range', sortRangeEntries(page, state)),
    separator,
    ...filterEntries(page, state),
    submenu('Filter views', filterViewEntries(page, state)),
    separator,
    item('Protect sheets and ranges', () => page.show({ kind: 'protections' })),
    separator,
    item('Data validation', () => page.show({ kind: 'validation' })),
  ];
}
