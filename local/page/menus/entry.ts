/** One line of a menu, with what it does. */
export type Entry =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly shortcut?: string;
      readonly checked?: boolean;
      readonly disabled?: boolean;
      /** "#rrggbb" of the sample before the label. */
      readonly color?: string;
      readonly run: () => void;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly Entry[] };

export interface Menu {
  readonly label: string;
  readonly entries: readonly Entry[];
}

export const separator: Entry = { kind: 'separator' };

export function item(
  label: string,
  run: () => void,
  more: { shortcut?: string; checked?: boolean; disabled?: boolean; color?: string } = {},
): Entry {
  return { kind: 'item', label, run, ...more };
}

export function submenu(label: string, entries: readonly Entry[]): Entry {
  return { kind: 'submenu', label, entries };
}

/** "3 rows" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
