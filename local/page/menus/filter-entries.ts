/** Menu items about the sheet's filter and its filter views. */
import { rangeName } from '../a1.ts';
import { activeSheet, type PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, item, separator, submenu } from './entry.ts';

/** Data ▸ Create a filter, or Remove filter where the sheet has one. */
export function filterEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  const sheet = activeSheet(state);
  if (sheet?.basicFilter)
    return [item('Remove filter', () => void page.gesture({ kind: 'removeFilter', sheet: sheet.title }))];
  return [
    item(
      'Create a filter',
      () =>
        void page.inSheet((title) => ({
          kind: 'createFilter',
          sheet: title,
          range: rangeName(state.selection.range),
        })),
    ),
  ];
}

export function filterViewEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  const views = state.workbook.filterViews.filter((view) => view.sheetId === state.sheetId);
  const none = state.filterViewId === null && !state.filterState?.opened;
  return [
    item('None', () => void page.filters.close(), { checked: none }),
    ...(views.length > 0 ? [separator] : []),
    ...views.map((view) =>
      item(view.title, () => page.display.showFilterView(view.id), {
        checked: state.filterViewId === view.id,
      }),
    ),
    separator,
    item(
      state.role === 'owner' || state.role === 'editor'
        ? 'Create new filter view'
        : 'Create new temporary filter view',
      () => void page.filters.create(),
    ),
    submenu('Filter view options', filterViewOptions(page, state)),
  ];
}

/** Also behind the gear of the dark bar. */
export function filterViewOptions(page: SpreadsheetPage, state: PageState): Entry[] {
  const id = state.filterViewId;
  const disabled = id === null;
  return [
    item('Rename', () => page.show({ kind: 'renameFilterView' }), { disabled }),
    item('Update range', () => page.show({ kind: 'filterViewRange' }), { disabled }),
    item('Duplicate', () => id !== null && void page.filters.duplicate(id), { disabled }),
    item('Delete', () => id !== null && void page.gesture({ kind: 'deleteFilterView', id }), { disabled }),
  ];
}
