/** What stands in the menu bar and the context menu, named as in Google Sheets; every item works. */
import type { MenuEntry, MenuView } from '../../server/wire.ts';
import { columnLetters } from '../a1.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, separator } from './menu-entry.ts';

export interface Menu {
  readonly label: string;
  readonly entries: readonly Entry[];
}

const item = (
  label: string,
  run: () => void,
  more: { shortcut?: string; checked?: boolean; disabled?: boolean } = {},
): Entry => ({
  kind: 'item',
  label,
  run,
  ...more,
});
const submenu = (label: string, entries: readonly Entry[]): Entry => ({ kind: 'submenu', label, entries });

/** The whole menu bar; menus that scripts made with createMenu follow Extensions, as on Google. */
export function menuBar(
  page: SpreadsheetPage,
  state: PageState,
  formulaBar: { shown: boolean; toggle: () => void },
): Menu[] {
  const scriptMenu = (menu: MenuView): Menu => ({
    label: menu.title,
    entries: scriptEntries(page, [menu.title], menu.entries),
  });
  const { menus } = state.surroundings;
  const addOns = menus
    .filter((menu) => menu.addOn)
    .map((menu) => ({ ...scriptMenu(menu), kind: 'submenu' as const }));
  return [
    {
      label: 'File',
      entries: [item('Open in a new window', () => void window.open(location.href, '_blank', 'noopener'))],
    },
    { label: 'Edit', entries: editEntries(page, state) },
    { label: 'View', entries: [item('Formula bar', formulaBar.toggle, { checked: formulaBar.shown })] },
    { label: 'Insert', entries: insertEntries(page, state) },
    { label: 'Data', entries: dataEntries(page, state) },
    {
      label: 'Extensions',
      entries: addOns.length > 0 ? addOns : [item('No add-on has a menu here', () => {}, { disabled: true })],
    },
    ...menus.filter((menu) => !menu.addOn).map(scriptMenu),
  ];
}

/** The menu at the mouse in the grid. */
export function contextMenu(
  page: SpreadsheetPage,
  state: PageState,
  on: 'cell' | 'row' | 'column',
): readonly Entry[] {
  const rows = rowEntries(page, state);
  const columns = columnEntries(page, state);
  const sort = [separator, ...sortEntries(page, state)];
  if (on === 'row') return [...rows, ...deleteRowEntries(page, state)];
  if (on === 'column') return [...columns, ...deleteColumnEntries(page, state), ...sort];
  return [
    ...rows,
    ...columns,
    separator,
    ...deleteRowEntries(page, state),
    ...deleteColumnEntries(page, state),
    ...sort,
  ];
}

function editEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  return [
    item('Undo', () => void page.gesture({ kind: 'undo' }), { shortcut: 'Ctrl+Z' }),
    separator,
    submenu('Delete', [
      item('Values', () => void page.clearSelection(), { shortcut: 'Delete' }),
      ...deleteRowEntries(page, state),
      ...deleteColumnEntries(page, state),
    ]),
  ];
}

function insertEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  return [
    submenu('Rows', rowEntries(page, state)),
    submenu('Columns', columnEntries(page, state)),
    separator,
    item('Sheet', () => void page.addSheet(newSheetTitle(state)), { shortcut: 'Shift+F11' }),
  ];
}

function dataEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  const views = state.workbook.filterViews.filter((view) => view.sheetId === state.sheetId);
  const choose = (id: number | null, title: string) =>
    item(title, () => page.display.showFilterView(id), { checked: state.filterViewId === id });
  return [
    submenu('Sort sheet', sortEntries(page, state)),
    separator,
    submenu('Filter views', [
      choose(null, 'None'),
      ...(views.length > 0 ? [separator] : []),
      ...views.map((view) => choose(view.id, view.title)),
    ]),
  ];
}

function rowEntries(page: SpreadsheetPage, { selection }: PageState): Entry[] {
  const { firstRow, lastRow } = selection.range;
  const count = lastRow - firstRow + 1;
  const insert = (at: number) => () =>
    void page.inSheet((sheet) => ({ kind: 'insertRows', sheet, at, count }));
  return [
    item(`Insert ${counted(count, 'row')} above`, insert(firstRow)),
    item(`Insert ${counted(count, 'row')} below`, insert(lastRow + 1)),
  ];
}

function columnEntries(page: SpreadsheetPage, { selection }: PageState): Entry[] {
  const { firstColumn, lastColumn } = selection.range;
  const count = lastColumn - firstColumn + 1;
  const insert = (at: number) => () =>
    void page.inSheet((sheet) => ({ kind: 'insertColumns', sheet, at, count }));
  return [
    item(`Insert ${counted(count, 'column')} left`, insert(firstColumn)),
    item(`Insert ${counted(count, 'column')} right`, insert(lastColumn + 1)),
  ];
}

function deleteRowEntries(page: SpreadsheetPage, { selection }: PageState): Entry[] {
  const { firstRow, lastRow } = selection.range;
  const label = firstRow === lastRow ? `Delete row ${firstRow}` : `Delete rows ${firstRow} - ${lastRow}`;
  return [
    item(
      label,
      () =>
        void page.inSheet((sheet) => ({
          kind: 'deleteRows',
          sheet,
          at: firstRow,
          count: lastRow - firstRow + 1,
        })),
    ),
  ];
}

function deleteColumnEntries(page: SpreadsheetPage, { selection }: PageState): Entry[] {
  const { firstColumn, lastColumn } = selection.range;
  const letters = [columnLetters(firstColumn), columnLetters(lastColumn)];
  const label =
    firstColumn === lastColumn ? `Delete column ${letters[0]}` : `Delete columns ${letters.join(' - ')}`;
  const count = lastColumn - firstColumn + 1;
  return [
    item(
      label,
      () => void page.inSheet((sheet) => ({ kind: 'deleteColumns', sheet, at: firstColumn, count })),
    ),
  ];
}

function sortEntries(page: SpreadsheetPage, { selection }: PageState): Entry[] {
  const column = selection.column;
  const sort = (ascending: boolean) => () =>
    void page.inSheet((sheet) => ({ kind: 'sortSheet', sheet, column, ascending }));
  const name = `Sort sheet by column ${columnLetters(column)}`;
  return [item(`${name} (A to Z)`, sort(true)), item(`${name} (Z to A)`, sort(false))];
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

/** "Sheet5" where Sheet1 to Sheet4 are taken. */
export function newSheetTitle({ workbook }: PageState): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.title.toLowerCase()));
  let number = workbook.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
