/** Keys that work wherever the keyboard is on the page, named as in Google Sheets where it has them. F6 goes round the parts of the window, as in most programs. */
import { newSheetTitle } from './parts/menus.ts';
import type { SpreadsheetPage } from './spreadsheet-page.ts';

/** Alt with a letter opens a menu of the menu bar. */
const menuLetters = new Map([
  ['f', 'File'],
  ['e', 'Edit'],
  ['v', 'View'],
  ['i', 'Insert'],
  ['d', 'Data'],
  ['n', 'Extensions'],
]);

/** A part of the window and what takes the keyboard in it. */
const parts = [
  ['.menu-bar', '[tabindex="0"]'],
  ['.grid', ''],
  ['.sidebar', '.surface-frame'],
  ['.sheet-tabs', '[role="tab"][tabindex="0"]'],
  ['.local-strip', 'select'],
] as const;

/** What a key does; null where it has no meaning of ours. */
export function actOfKey(event: KeyboardEvent, page: SpreadsheetPage): (() => void) | null {
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.key === 'F6') return () => goRound(event.shiftKey ? -1 : 1);
  if (event.altKey && !control) return openMenu(menuLetters.get(event.key.toLowerCase()));
  if (control && event.shiftKey && event.key === 'PageDown') return () => page.display.showNeighbour(1);
  if (control && event.shiftKey && event.key === 'PageUp') return () => page.display.showNeighbour(-1);
  if (isField(event.target)) return null;
  if (control && !event.shiftKey && event.key.toLowerCase() === 'z')
    return () => void page.gesture({ kind: 'undo' });
  if (event.shiftKey && event.key === 'F11') return () => void page.addSheet(newSheetTitle(page.store.get()));
  return null;
}

function openMenu(label: string | undefined): (() => void) | null {
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
