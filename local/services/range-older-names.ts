/** Names of Range's methods from before Google renamed them: scripts of those years still call them, and Google still answers. */
import { RangeStyles } from './range-styles.ts';

const newNames: Readonly<Record<string, string>> = {
  getColumnIndex: 'getColumn',
  getBackgroundColor: 'getBackground',
  getBackgroundColors: 'getBackgrounds',
  setBackgroundColor: 'setBackground',
  setBackgroundColors: 'setBackgrounds',
  getComment: 'getNote',
  getComments: 'getNotes',
  setComment: 'setNote',
  setComments: 'setNotes',
  clearComment: 'clearNote',
};

const method = (name: string): unknown => (RangeStyles.prototype as unknown as Record<string, unknown>)[name];

/** Gives a class the older names as methods of its own. */
export function addOlderNames(rangeClass: { readonly prototype: object }): void {
  for (const [older, name] of Object.entries(newNames))
    Object.defineProperty(rangeClass.prototype, older, {
      value: method(name),
      configurable: true,
      writable: true,
    });
}
