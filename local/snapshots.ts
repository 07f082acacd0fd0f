/** What the page and tests are shown of a file and of a person's window: plain data, no behaviour. */

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
}

export type CellValidation =
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'list'; readonly options: readonly string[] };

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
