/** What a person does on the page, as JSON. Sheets by title, ranges in A1 notation without the sheet, rows and columns 1-based. */
import type { ColumnFilter, NumberFormatName, PasteWhat, Role, StyleChoices } from '../contract.ts';

/** One rectangle of pasted texts at an A1 cell; a paste onto filtered rows falls into several. */
export interface PasteBlock {
  readonly at: string;
  readonly rows: readonly (readonly string[])[];
}

type Lines<Kind extends string> = {
  readonly kind: Kind;
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
};

type OfSheet<Kind extends string> = { readonly kind: Kind; readonly sheet: string };

export type CellGesture =
  | { readonly kind: 'select'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'type'; readonly sheet: string; readonly cell: string; readonly text: string }
  | { readonly kind: 'paste'; readonly sheet: string; readonly blocks: readonly PasteBlock[] }
  | { readonly kind: 'clear'; readonly sheet: string; readonly ranges: readonly string[] }
  /** The fill handle: `to` holds `from`. */
  | { readonly kind: 'fill'; readonly sheet: string; readonly from: string; readonly to: string }
  /** Ctrl+D, Ctrl+R, Ctrl+Enter: `from` as it is, as often as it takes. */
  | { readonly kind: 'repeat'; readonly sheet: string; readonly from: string; readonly to: string }
  | { readonly kind: 'moveCells'; readonly sheet: string; readonly from: string; readonly to: string }
  | { readonly kind: 'copyCells'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'cutCells'; readonly sheet: string; readonly range: string }
  /** What was copied or cut last; a larger target takes a copy several times. */
  | {
      readonly kind: 'pasteCells';
      readonly sheet: string;
      readonly to: string;
      readonly what: PasteWhat;
      readonly transposed: boolean;
    }
  | {
      readonly kind: 'findAndReplace';
      readonly find: string;
      readonly replacement: string;
      /** Null: all sheets. */
      readonly sheet: string | null;
      /** Null: the whole sheet. */
      readonly range: string | null;
      readonly matchCase: boolean;
      readonly entireCell: boolean;
      readonly regularExpression: boolean;
      readonly inFormulas: boolean;
    }
  | {
      readonly kind: 'namedFormat';
      readonly sheet: string;
      readonly range: string;
      readonly name: NumberFormatName;
    }
  | { readonly kind: 'decimals'; readonly sheet: string; readonly range: string; readonly by: 1 | -1 }
  | { readonly kind: 'style'; readonly sheet: string; readonly range: string; readonly style: StyleChoices }
  | { readonly kind: 'clearFormats'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'noValidation'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'note'; readonly sheet: string; readonly range: string; readonly text: string }
  | {
      readonly kind: 'numberFormat';
      readonly sheet: string;
      readonly range: string;
      readonly pattern: string;
    }
  | { readonly kind: 'checkboxes'; readonly sheet: string; readonly range: string }
  | {
      readonly kind: 'dropdown';
      readonly sheet: string;
      readonly range: string;
      readonly options: readonly string[];
    };

export type LineGesture =
  | Lines<'insertRows'>
  | Lines<'deleteRows'>
  | Lines<'insertColumns'>
  | Lines<'deleteColumns'>
  | Lines<'hideRows'>
  | Lines<'showRows'>
  | Lines<'hideColumns'>
  | Lines<'showColumns'>
  | (Lines<'moveRows'> & { readonly before: number })
  | (Lines<'moveColumns'> & { readonly before: number })
  | (Lines<'resizeColumns'> & { readonly pixels: number })
  | (Lines<'resizeRows'> & { readonly pixels: number })
  | (OfSheet<'freeze'> & { readonly rows: number; readonly columns: number })
  | (OfSheet<'sortSheet'> & { readonly column: number; readonly ascending: boolean })
  /** `column` is 1-based within the range. */
  | (OfSheet<'sortRange'> & {
      readonly range: string;
      readonly column: number;
      readonly ascending: boolean;
    });

export type SheetGesture =
  | { readonly kind: 'addSheet'; readonly title: string }
  | (OfSheet<'renameSheet'> & { readonly title: string })
  | OfSheet<'deleteSheet'>
  | OfSheet<'duplicateSheet'>
  | OfSheet<'hideSheet'>
  | OfSheet<'showSheet'>
  /** `index` is the zero-based place afterwards. */
  | (OfSheet<'moveSheet'> & { readonly index: number })
  /** "#rrggbb"; null takes the colour away. */
  | (OfSheet<'colorSheet'> & { readonly color: string | null });

export type FileGesture =
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'share'; readonly email: string; readonly role: Role | null }
  | { readonly kind: 'renameFile'; readonly title: string }
  | { readonly kind: 'settings'; readonly locale: string; readonly timeZone: string }
  /** Answers with the copy's id. */
  | { readonly kind: 'copyFile'; readonly title: string }
  | { readonly kind: 'nameVersion'; readonly name: string }
  | { readonly kind: 'restoreVersion'; readonly id: number }
  | { readonly kind: 'clickMenu'; readonly path: readonly string[] }
  | { readonly kind: 'closeSurface'; readonly id: number };

interface Protecting {
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
}

export type ProtectionGesture =
  | ({ readonly kind: 'protectRange'; readonly sheet: string; readonly range: string } & Protecting)
  | ({ readonly kind: 'protectSheet'; readonly sheet: string } & Protecting)
  | ({ readonly kind: 'changeProtection'; readonly id: number } & Protecting)
  | { readonly kind: 'removeProtection'; readonly id: number };

export type FilterGesture =
  /** Answers with the view's id; null for a temporary one. */
  | { readonly kind: 'createFilterView'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'openFilterView'; readonly id: number }
  | OfSheet<'closeFilterView'>
  /** Changes the view that is open on the sheet. */
  | (OfSheet<'updateFilterView'> & {
      readonly columns: readonly ColumnFilter[];
      readonly sort: readonly { readonly column: number; readonly ascending: boolean }[];
      /** Null: as it is. */
      readonly range: string | null;
    })
  | { readonly kind: 'renameFilterView'; readonly id: number; readonly title: string }
  /** Answers with the copy's id. */
  | { readonly kind: 'duplicateFilterView'; readonly id: number }
  | { readonly kind: 'deleteFilterView'; readonly id: number }
  | { readonly kind: 'createFilter'; readonly sheet: string; readonly range: string }
  | (OfSheet<'updateFilter'> & { readonly columns: readonly ColumnFilter[] })
  | OfSheet<'removeFilter'>;

export type Gesture =
  | CellGesture
  | LineGesture
  | SheetGesture
  | FileGesture
  | ProtectionGesture
  | FilterGesture;
