/** The Format menu: number formats, text, alignment, wrapping. */
import type { NumberFormatName, StyleChoices } from '../../server/wire.ts';
import type { PageState } from '../page-state.ts';
import type { SpreadsheetPage } from '../spreadsheet-page.ts';
import { type Entry, item, separator, submenu } from './entry.ts';

const sizes = [6, 7, 8, 9, 10, 11, 12, 14, 18, 24, 36];

export function formatMenu(page: SpreadsheetPage, state: PageState): Entry[] {
  const style = state.activeStyle;
  const apply = (choices: StyleChoices) => () => changeStyle(page, choices);
  const toggle = (label: string, name: ToggledStyle, shortcut: string) =>
    item(label, () => toggleStyle(page, name), { shortcut, checked: style[name] === true });
  return [
    submenu('Number', numberEntries(page)),
    submenu('Text', [
      toggle('Bold', 'bold', 'Ctrl+B'),
      toggle('Italic', 'italic', 'Ctrl+I'),
      toggle('Underline', 'underline', 'Ctrl+U'),
      toggle('Strikethrough', 'strikethrough', 'Alt+Shift+5'),
    ]),
    submenu('Alignment', [
      item('Left', apply({ horizontalAlignment: 'left' }), { shortcut: 'Ctrl+Shift+L' }),
      item('Center', apply({ horizontalAlignment: 'center' }), { shortcut: 'Ctrl+Shift+E' }),
      item('Right', apply({ horizontalAlignment: 'right' }), { shortcut: 'Ctrl+Shift+R' }),
      separator,
      item('Top', apply({ verticalAlignment: 'top' })),
      item('Middle', apply({ verticalAlignment: 'middle' })),
      item('Bottom', apply({ verticalAlignment: 'bottom' })),
    ]),
    submenu('Wrapping', [
      item('Overflow', apply({ wrap: null }), { checked: style.wrap === undefined }),
      item('Wrap', apply({ wrap: 'WRAP' }), { checked: style.wrap === 'WRAP' }),
      item('Clip', apply({ wrap: 'CLIP' }), { checked: style.wrap === 'CLIP' }),
    ]),
    submenu(
      'Font size',
      sizes.map((size) =>
        item(String(size), apply({ fontSize: size === 10 ? null : size }), {
          checked: (style.fontSize ?? 10) === size,
        }),
      ),
    ),
    separator,
    item('Clear formatting', () => void page.overSelection((at) => ({ kind: 'clearFormats', ...at })), {
      shortcut: 'Ctrl+\\',
    }),
  ];
}

export function numberEntries(page: SpreadsheetPage): Entry[] {
  const format = (label: string, name: NumberFormatName, shortcut?: string) =>
    item(label, () => chooseFormat(page, name), shortcut ? { shortcut } : {});
  return [
    format('Automatic', 'automatic'),
    format('Plain text', 'plainText'),
    separator,
    format('Number', 'number', 'Ctrl+Shift+1'),
    format('Percent', 'percent', 'Ctrl+Shift+5'),
    format('Scientific', 'scientific', 'Ctrl+Shift+6'),
    separator,
    format('Accounting', 'accounting'),
    format('Financial', 'financial'),
    format('Currency', 'currency', 'Ctrl+Shift+4'),
    format('Currency rounded', 'currencyRounded'),
    separator,
    format('Date', 'date', 'Ctrl+Shift+3'),
    format('Time', 'time', 'Ctrl+Shift+2'),
    format('Date time', 'dateTime'),
    format('Duration', 'duration'),
    separator,
    item('Custom number format', () => page.show({ kind: 'numberFormat' })),
  ];
}

export type ToggledStyle = 'bold' | 'italic' | 'underline' | 'strikethrough';

/** Takes the style off where the active cell has it, else puts it on all selected cells. */
export function toggleStyle(page: SpreadsheetPage, name: ToggledStyle): void {
  changeStyle(page, { [name]: page.store.get().activeStyle[name] === true ? null : true });
}

export function changeStyle(page: SpreadsheetPage, style: StyleChoices): void {
  void page.overSelection((at) => ({ kind: 'style', ...at, style }));
}

export function chooseFormat(page: SpreadsheetPage, name: NumberFormatName): void {
  void page.overSelection((at) => ({ kind: 'namedFormat', ...at, name }));
}
