/** What the page and tests are shown of a file and of a person's window: plain data, no behaviour. */
import type { CellStyle, CellValidation, TextRun } from './cell-look.ts';

export type * from './cell-look.ts';

export type PlainValue = string | number | boolean;

/** A rectangle of cells, zero-based and half-open; absent ends are unbounded. */
export interface GridRangeView {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface FilterViewSummary {
  readonly id: number;
  readonly title: string;
  readonly sheetId: number;
  readonly range: GridRangeView;
  /** The first custom formula among its criteria, as stored. */
  readonly formula?: string;
}

export type Role = 'owner' | 'editor' | 'commenter' | 'viewer';

export interface CellSnapshot {
  /** What the formula bar shows. */
  readonly input: string;
  readonly display: string;
  readonly value: PlainValue;
  /** Number format pattern, where one is set. */
  readonly format?: string;
  readonly validation?: CellValidation;
  /** Absent where the cell looks like a new one. */
  readonly style?: CellStyle;
  readonly note?: string;
  /** Where parts of the text have a style or a link of their own. */
  readonly runs?: readonly TextRun[];
}

/** Rows or columns next to each other; `first` is zero-based. */
export interface LineSpan {
  readonly first: number;
  readonly count: number;
}

export interface NamedRangeSnapshot {
  readonly id: string;
  readonly name: string;
  readonly range: GridRangeView;
}

export interface SheetSummary {
  readonly id: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels by zero-based column, where not the usual 100. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Pixels by zero-based row, where not the usual 21. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Hidden by a person or script. */
  readonly hiddenRows?: readonly LineSpan[];
  readonly hiddenColumns?: readonly LineSpan[];
  /** Hidden by the sheet's basic filter, as it was last applied. */
  readonly filteredRows?: readonly LineSpan[];
  /** The basic filter that all people see. */
  readonly basicFilter?: GridRangeView;
  readonly merges?: readonly GridRangeView[];
  /** "#rrggbb". */
  readonly tabColor?: string;
  readonly rightToLeft?: boolean;
  readonly hiddenGridlines?: boolean;
}

export interface SheetSnapshot extends SheetSummary {
  /** Rows with content from row 1; each ends at its last cell with content or format. */
  readonly cells: readonly (readonly (CellSnapshot | null)[])[];
}

export interface ProtectedRangeSnapshot {
  readonly id: number;
  readonly range: GridRangeView;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
}

export interface DeveloperMetadataSnapshot {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location:
    | { readonly kind: 'spreadsheet' }
    | { readonly kind: 'sheet'; readonly sheetId: number }
    | { readonly kind: 'row' | 'column'; readonly sheetId: number; readonly index: number };
}

export interface WorkbookSnapshot {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly filterViews: readonly FilterViewSummary[];
  readonly protectedRanges: readonly ProtectedRangeSnapshot[];
  readonly developerMetadata: readonly DeveloperMetadataSnapshot[];
  readonly namedRanges: readonly NamedRangeSnapshot[];
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly title: string; readonly entries: readonly MenuEntry[] };

export interface MenuView {
  readonly title: string;
  /** Made with createAddonMenu: Google shows it under Extensions. */
  readonly addOn: boolean;
  readonly entries: readonly MenuEntry[];
}

export interface SurfaceView {
  readonly id: number;
  readonly title: string;
  readonly html: string;
}

export interface DialogView extends SurfaceView {
  readonly modal: boolean;
  readonly width: number;
  readonly height: number;
}

export interface AlertView {
  readonly title: string;
  readonly message: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export type AlertAnswer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** The button pressed in a prompt, and what stood in its field then. */
export interface PromptAnswer {
  readonly button: AlertAnswer;
  readonly text: string;
}

/** A message in the corner of the window. */
export interface ToastView {
  readonly title: string;
  readonly message: string;
  /** Until it goes away by itself; null: when it is dismissed. Absent: Google's 5. */
  readonly seconds?: number | null;
}
