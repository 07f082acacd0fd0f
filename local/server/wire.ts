/**
 * What the page and the local host's server say to each other, as JSON types. The server is the authority: the page
 * sends gestures (what a person does) and shows what comes back. A *window* is one browser tab, in which one person
 * has one spreadsheet open.
 */

import type { CellStyle, ColumnFilter, LineSpan } from '../contract.ts';
import type { WindowView } from './tool-views.ts';

export type {
  CellStyle,
  ColumnFilter,
  FileVersion,
  NumberFormatName,
  PasteWhat,
  StyleChoices,
} from '../contract.ts';
export type { Gesture, PasteBlock } from './gesture-kinds.ts';
export type * from './tool-views.ts';

/** What a gesture made: an id, a number of places; null for most. */
export type GestureAnswer = string | number | null;

/** As the cell's effective value is; it decides how the cell is aligned. */
export type CellKind = 'text' | 'number' | 'boolean' | 'error';

/** What a cell shows besides its text. */
export interface CellDetails {
  /** Where the cell leads; only http, https, mailto and `#…` addresses reach the page. */
  readonly link?: string;
  readonly checkbox?: true;
  readonly options?: readonly string[];
  readonly note?: string;
  /** What differs from a new cell's look. */
  readonly style?: CellStyle;
}

/** Null is a blank cell, a string is text shown as it was typed, else display text, typed text, kind, details. */
export type WireCell =
  | null
  | string
  | readonly [display: string, input: string, kind: CellKind]
  | readonly [display: string, input: string, kind: CellKind, details: CellDetails];

export type WireRow = readonly WireCell[];

export interface SheetView {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels by zero-based column, where not the usual 100. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Pixels by zero-based row, where not the usual 21. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Zero-based lines that a person or script hid. */
  readonly hiddenRows?: readonly LineSpan[];
  readonly hiddenColumns?: readonly LineSpan[];
  /** Zero-based rows that the basic filter hid when it was last applied. */
  readonly filteredRows?: readonly LineSpan[];
  /** "#rrggbb". */
  readonly tabColor?: string;
  readonly hiddenGridlines?: boolean;
  /** The filter that everybody sees. */
  readonly basicFilter?: { readonly sheetId: number };
}

export interface FilterViewView {
  readonly id: number;
  readonly title: string;
  readonly sheetId: number;
  /** 1-based sheet row of the header; rows above it are no part of the view. */
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Null: to the last column of the sheet. */
  readonly lastColumn: number | null;
  /** 1-based last row of the view; null where it has no end. */
  readonly lastRow: number | null;
}

export interface ProtectionView {
  readonly id: number;
  readonly sheetId: number;
  /** A1 notation without the sheet; null: the whole sheet. */
  readonly range: string | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
}

/** A filter as a person sees it on a sheet: what it covers, 1-based, and what it does to which column. */
export interface FilterArea {
  readonly headerRow: number;
  readonly lastRow: number | null;
  readonly firstColumn: number;
  readonly lastColumn: number | null;
  readonly columns: readonly ColumnFilter[];
  readonly sort: readonly { readonly column: number; readonly ascending: boolean }[];
}

export interface FilterState {
  /** The filter view that the person has open; `id` null for a temporary one. */
  readonly opened: (FilterArea & { readonly id: number | null; readonly title: string }) | null;
  /** The filter that everybody sees. */
  readonly basic: FilterArea | null;
  /** 1-based rows in the order shown, down to the last one with content; null where nothing filters or sorts. */
  readonly rows: readonly number[] | null;
}

/** File ▸ Import ▸ Import location. */
export type ImportHow = 'newSpreadsheet' | 'newSheets';

export interface KnownFile {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
}

/** A file to save on one's own machine. */
export interface DownloadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type Role = 'owner' | 'editor' | 'commenter' | 'viewer';

export interface WorkbookView {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetView[];
  readonly filterViews: readonly FilterViewView[];
  readonly protections: readonly ProtectionView[];
  readonly people: readonly { readonly email: string; readonly role: Role }[];
}

/** Some rows of a sheet, from the 1-based row `from` on; rows and trailing cells without content are left out. */
export interface SheetRows {
  readonly sheetId: number;
  readonly from: number;
  readonly rows: readonly WireRow[];
  /** Whether rows with content may follow. */
  readonly more: boolean;
  /** Changes pushed with a higher revision are newer than these rows. */
  readonly revision: number;
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly title: string; readonly entries: readonly MenuEntry[] };

export interface MenuView {
  readonly title: string;
  /** Made with createAddonMenu: shown under Extensions. */
  readonly addOn: boolean;
  readonly entries: readonly MenuEntry[];
}

/** A sidebar or dialog in one window; its content is served at `/frames/<frame>`, an address nobody can guess. */
export interface SurfaceView {
  readonly id: number;
  readonly title: string;
  readonly frame: string;
}

export interface DialogView extends SurfaceView {
  readonly modal: boolean;
  readonly width: number;
  readonly height: number;
}

/** What stands around the grid in one window. */
export interface SurroundingsView {
  readonly menus: readonly MenuView[];
  readonly sidebar: SurfaceView | null;
  readonly dialogs: readonly DialogView[];
}

/** An alert or prompt that a script waits for. */
export interface QuestionView {
  readonly id: number;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly AlertButton[];
  /** A prompt: the person may type something. */
  readonly hasField: boolean;
}

/** What the person pressed, and typed where there is a field. */
export interface QuestionAnswer {
  readonly button: AlertButton | 'CLOSE';
  readonly text: string;
}

export type AlertButton = 'OK' | 'CANCEL' | 'YES' | 'NO';

export interface ExecutionView {
  readonly id: number;
  readonly function: string;
  readonly user: string;
  readonly trigger: string;
  readonly authMode: string;
  readonly started: string;
  readonly predictedMs: number;
  /** When Google would have ended it. */
  readonly limitMs: number;
  /** Title of the spreadsheet; '' for a script without one. */
  readonly file: string;
  /** Calls by service and method, most expensive first. */
  readonly calls: readonly {
    readonly name: string;
    readonly times: number;
    readonly cells: number;
    readonly ms: number;
  }[];
  readonly log: readonly { readonly level: string; readonly text: string }[];
  readonly error: string | null;
}

/** The answer to opening a window. */
export interface WindowOpening {
  readonly window: string;
  readonly email: string;
  readonly role: Role;
  readonly workbook: WorkbookView;
  readonly surroundings: SurroundingsView;
  readonly now: string;
  readonly executions: readonly ExecutionView[];
  readonly windows: readonly WindowView[];
  readonly mails: number;
}

export type ClockMove =
  | { readonly kind: 'advance'; readonly hours: number }
  /** `wallTime` as a clock on the wall shows it there: "2026-11-25T10:30". */
  | { readonly kind: 'set'; readonly wallTime: string; readonly timeZone: string };

/** `code` is for programs, `message` one sentence for people. */
export interface WireError {
  readonly code: string;
  readonly message: string;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: WireError };

/** Pushed to windows as it happens. */
export type ServerEvent =
  | { readonly kind: 'workbook'; readonly workbook: WorkbookView }
  /** Whole rows as they are now, by 1-based row number. */
  | {
      readonly kind: 'rows';
      readonly sheetId: number;
      readonly revision: number;
      readonly rows: readonly (readonly [row: number, cells: WireRow])[];
    }
  /** So much changed in the sheet that the page reads it again. */
  | { readonly kind: 'sheet'; readonly sheetId: number; readonly revision: number }
  /** Filter views were made, changed, written again or deleted: an open one is evaluated anew. */
  | { readonly kind: 'filterViews' }
  | { readonly kind: 'surroundings'; readonly surroundings: SurroundingsView }
  /** A script made cells active; `range` in A1 notation without the sheet. */
  | { readonly kind: 'selection'; readonly sheetId: number; readonly range: string }
  | { readonly kind: 'question'; readonly question: QuestionView | null }
  /** `seconds` until it goes away by itself; null: only when it is dismissed. */
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      readonly seconds: number | null;
    }
  | { readonly kind: 'clock'; readonly now: string }
  | { readonly kind: 'executions'; readonly executions: readonly ExecutionView[] }
  /** Every window in which the spreadsheet is open, the one that hears this included. */
  | { readonly kind: 'windows'; readonly windows: readonly WindowView[] }
  /** Mail left or the outbox was emptied. */
  | { readonly kind: 'outbox'; readonly count: number };

/** An event and the windows it goes to; null means every window of the spreadsheet, or of all where that is null too. */
export interface AddressedEvent {
  readonly spreadsheetId: string | null;
  readonly window: string | null;
  readonly event: ServerEvent;
}
