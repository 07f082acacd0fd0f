/** One line of a menu, with what it does. */
export type Entry =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly shortcut?: string;
      readonly checked?: boolean;
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly Entry[] };

export const separator: Entry = { kind: 'separator' };
