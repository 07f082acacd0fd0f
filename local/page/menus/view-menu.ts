/** The View menu: what is shown, frozen and hidden. */
import { columnLetters } from '../a1.ts';
import { activeSheet, type PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { counted, type Entry, item, separator, submenu } from './entry.ts';

export interface FormulaBarSwitch {
  readonly shown: boolean;
  readonly toggle: () => void;
}

export function viewMenu(page: SpreadsheetPage, state: PageState, formulaBar: FormulaBarSwitch): Entry[] {
  const hidden = state.workbook.sheets.filter((sheet) => sheet.hidden);
  return [
    submenu('Show', [item('Formula bar', formulaBar.toggle, { checked: formulaBar.shown })]),
    submenu('Freeze', freezeEntries(page, state)),
    ...(hidden.length === 0
      ? []
      : [
          submenu(
            'Hidden sheets',
            hidden.map((sheet) =>
              item(`Show ${sheet.title}`, () => void page.gesture({ kind: 'showSheet', sheet: sheet.title })),
            ),
          ),
        ]),
    separator,
    item('Full screen', () => void document.documentElement.requestFullscreen()),
  ];
}

function freezeEntries(page: SpreadsheetPage, state: PageState): Entry[] {
  const sheet = activeSheet(state);
  const { row, column } = state.selection;
  const { frozenRows = 0, frozenColumns = 0 } = sheet ?? {};
  const freeze = (rows: number, columns: number) => () =>
    void page.inSheet((title) => ({ kind: 'freeze', sheet: title, rows, columns }));
  const rows = (count: number, label: string) =>
    item(label, freeze(count, frozenColumns), { checked: frozenRows === count });
  const columns = (count: number, label: string) =>
    item(label, freeze(frozenRows, count), { checked: frozenColumns === count });
  return [
    rows(0, 'No rows'),
    rows(1, counted(1, 'row')),
    rows(2, counted(2, 'row')),
    rows(row, `Up to row ${row}`),
    separator,
    columns(0, 'No columns'),
    columns(1, counted(1, 'column')),
    columns(2, counted(2, 'column')),
    columns(column, `Up to column ${columnLetters(column)}`),
  ];
}
