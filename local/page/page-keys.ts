/** Keys that work wherever the keyboard is on the page, named as in Google Sheets where it has them. F6 goes round the parts of the window, as in most programs. */
import { pasteSpecial } from './menus/edit-menu.ts';
import { changeStyle, chooseFormat, toggleStyle } from './menus/format-menu.ts';
import { newSheetTitle } from './menus/insert-menu.ts';
import { deleteLines, hideLines, insertLines, showLines } from './menus/line-entries.ts';
import { activeSheet } from './page-state.ts';
import type { SpreadsheetPage } from './spreadsheet-page.ts';

type Act = () => void;

/** Alt with a letter opens a menu of the menu bar. */
const menuLetters = new Map([
  ['f', 'File'],
  ['e', 'Edit'],
  ['v', 'View'],
  ['i', 'Insert'],
  ['o', 'Format'],
  ['d', 'Data'],
  ['n', 'Extensions'],
  ['h', 'Help'],
]);

/** A part of the window and what takes the keyboard in it. */
const parts = [
  ['.menu-bar', '[tabindex="0"]'],
  ['.toolbar', '[tabindex="0"]'],
  ['.grid', ''],
  ['.side-panel', 'button, input'],
  ['.sidebar', '.surface-frame'],
  ['.sheet-tabs', '[role="tab"][tabindex="0"]'],
  ['.local-strip', 'select'],
] as const;

/** What a key does; null where it has no meaning of ours. */
export function actOfKey(event: KeyboardEvent, page: SpreadsheetPage): Act | null {
  const { altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'F6') return () => goRound(shiftKey ? -1 : 1);
  // With Alt or Shift the key's character depends on the keyboard; its place does not.
  const key = event.code.replace(/^(Key|Digit)/, '').toLowerCase();
  if (altKey && !control && !shiftKey) return openMenu(menuLetters.get(event.key.toLowerCase()));
  if (control && !altKey && !shiftKey) {
    if (event.key === '/') return () => page.show({ kind: 'shortcuts' });
    if (key === 'f') return () => page.show({ kind: 'find', replacing: false });
    if (key === 'h') return () => page.show({ kind: 'find', replacing: true });
    if (key === 'o') return () => page.show({ kind: 'open' });
  }
  if (control && altKey && shiftKey && key === 'h') return () => page.show({ kind: 'versions' });
  if (control && shiftKey && event.key === 'PageDown') return () => page.display.showNeighbour(1);
  if (control && shiftKey && event.key === 'PageUp') return () => page.display.showNeighbour(-1);
  if (isField(event.target)) return null;
  if (shiftKey && event.key === 'F11') return () => void page.addSheet(newSheetTitle(page.store.get()));
  if (shiftKey && event.key === 'F2') return () => page.show({ kind: 'note' });
  if ((shiftKey && event.key === 'F10') || event.key === 'ContextMenu') return () => openContextMenu(page);
  if (control && altKey) return lineKey(key, page);
  if (control) return shiftKey ? controlShiftKey(key, page) : controlKey(key, page);
  if (altKey && shiftKey && key === '5') return () => toggleStyle(page, 'strikethrough');
  return null;
}

function controlKey(key: string, page: SpreadsheetPage): Act | null {
  switch (key) {
    case 'z':
      return () => void page.gesture({ kind: 'undo' });
    case 'y':
      return () => void page.gesture({ kind: 'redo' });
    case 'b':
      return () => toggleStyle(page, 'bold');
    case 'i':
      return () => toggleStyle(page, 'italic');
    case 'u':
      return () => toggleStyle(page, 'underline');
    case 'k':
      return () => page.show({ kind: 'link' });
    case 'backslash':
      return () => void page.overSelection((at) => ({ kind: 'clearFormats', ...at }));
    case 'semicolon':
      return () => typeNow(page, 'date');
    default:
      return null;
  }
}

function controlShiftKey(key: string, page: SpreadsheetPage): Act | null {
  switch (key) {
    case 'z':
      return () => void page.gesture({ kind: 'redo' });
    case 'l':
      return () => changeStyle(page, { horizontalAlignment: 'left' });
    case 'e':
      return () => changeStyle(page, { horizontalAlignment: 'center' });
    case 'r':
      return () => changeStyle(page, { horizontalAlignment: 'right' });
    case '1':
      return () => chooseFormat(page, 'number');
    case '2':
      return () => chooseFormat(page, 'time');
    case '3':
      return () => chooseFormat(page, 'date');
    case '4':
      return () => chooseFormat(page, 'currency');
    case '5':
      return () => chooseFormat(page, 'percent');
    case '6':
      return () => chooseFormat(page, 'scientific');
    case '9':
      return () => showLines(page, 'row');
    case '0':
      return () => showLines(page, 'column');
    case 'semicolon':
      return () => typeNow(page, 'time');
    case 'backslash':
      return () => openContextMenu(page);
    default:
      return null;
  }
}

/** Ctrl+Alt with = and - acts on rows, or on columns where whole columns are selected. */
function lineKey(key: string, page: SpreadsheetPage): Act | null {
  const { firstRow, lastRow, firstColumn, lastColumn } = page.store.get().selection.range;
  const rowCount = activeSheet(page.store.get())?.rowCount;
  const kind = firstRow === 1 && lastRow === rowCount ? 'column' : 'row';
  const [first, last] = kind === 'row' ? [firstRow, lastRow] : [firstColumn, lastColumn];
  switch (key) {
    case 'equal':
      return () => insertLines(page, kind, first, last - first + 1);
    case 'minus':
      return () => deleteLines(page, kind);
    case '9':
      return () => hideLines(page, 'row');
    case '0':
      return () => hideLines(page, 'column');
    case 'v':
      return () => void pasteSpecial(page, 'formats');
    default:
      return null;
  }
}

/** The spreadsheet's own date or time, as its clock stands. */
function typeNow(page: SpreadsheetPage, what: 'date' | 'time'): void {
  const { clockAhead, workbook, selection } = page.store.get();
  const tag = workbook.locale.replace('_', '-');
  const text = new Intl.DateTimeFormat(tag, {
    timeZone: workbook.timeZone,
    ...(what === 'date'
      ? { year: 'numeric', month: 'numeric', day: 'numeric' }
      : { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  }).format(Date.now() + clockAhead);
  void page.type(selection.row, selection.column, text.replace(/\u202f/g, ' '));
}

function openContextMenu(page: SpreadsheetPage): void {
  const mark = document.querySelector('.mark-active')?.getBoundingClientRect();
  page.onContextMenu?.({ x: mark?.right ?? 100, y: mark?.bottom ?? 100 }, 'cell');
}

function openMenu(label: string | undefined): Act | null {
  const buttons = [...document.querySelectorAll<HTMLElement>('.menu-bar-item')];
  const button = buttons.find((candidate) => candidate.textContent === label);
  if (!button) return null;
  return () => {
    button.focus();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  };
}

function goRound(by: number): void {
  const shown = parts.flatMap(([part, target]) => {
    const element = document.querySelector<HTMLElement>(part);
    return element
      ? [{ element, target: target === '' ? element : element.querySelector<HTMLElement>(target) }]
      : [];
  });
  const at = shown.findIndex(({ element }) => element.contains(document.activeElement));
  shown[(at + by + shown.length) % shown.length]?.target?.focus();
}

/** Text fields keep their own undo. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null;
}
