/** The menu of a sheet's tab. */
import type { SheetView } from '../../server/wire.ts';
import { colours } from '../colours.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, item, separator, submenu } from './entry.ts';

export function sheetMenu(
  page: SpreadsheetPage,
  state: PageState,
  sheet: SheetView,
  rename: () => void,
): Entry[] {
  const { sheets } = state.workbook;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const place = shown.findIndex(({ id }) => id === sheet.id);
  const { title } = sheet;
  const moveTo = (label: string, neighbour: SheetView | undefined) =>
    item(
      label,
      () =>
        neighbour && void page.gesture({ kind: 'moveSheet', sheet: title, index: sheets.indexOf(neighbour) }),
      { disabled: neighbour === undefined },
    );
  const color = (value: string | null) => () =>
    void page.gesture({ kind: 'colorSheet', sheet: title, color: value });
  return [
    item('Delete', () => page.show({ kind: 'deleteSheet', sheet: title }), { disabled: shown.length < 2 }),
    item('Duplicate', () => duplicate(page, state, title)),
    item('Rename', rename),
    submenu('Change color', [
      item('Reset', color(null)),
      ...colours.map(([name, value]) =>
        item(name, color(value), { color: value, checked: sheet.tabColor === value }),
      ),
    ]),
    item('Protect sheet', () => page.show({ kind: 'protections' })),
    item('Hide sheet', () => void page.gesture({ kind: 'hideSheet', sheet: title }), {
      disabled: shown.length < 2,
    }),
    separator,
    moveTo('Move right', shown[place + 1]),
    moveTo('Move left', shown[place - 1]),
  ];
}

function duplicate(page: SpreadsheetPage, { workbook }: PageState, sheet: string): void {
  const before = new Set(workbook.sheets.map(({ id }) => id));
  page.awaitSheet(({ id }) => !before.has(id));
  void page.gesture({ kind: 'duplicateSheet', sheet });
}
