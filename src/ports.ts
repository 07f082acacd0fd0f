/**
 * What the product needs from Google, in our own words: the only way the rooms beside `google/` meet the platform.
 * Rows and columns are zero-based and ends are exclusive throughout; an absent `endRow` means "to the end of the grid".
 * Moments are serials of the spreadsheet's wall clock unless a name says milliseconds.
 */

export interface GridRange {
  readonly sheetId: number;
  readonly firstRow: number;
  readonly endRow?: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

export interface SpreadsheetDescription {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Such as "de_DE". */
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetDescription[];
  readonly columnMetadata: readonly ColumnMetadata[];
}

export interface SheetDescription {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly metadata: readonly { readonly metadataId: number; readonly key: string; readonly value: string }[];
  readonly filterViews: readonly StoredFilterView[];
}

export interface ColumnMetadata {
  readonly metadataId: number;
  readonly key: string;
  readonly value: string;
  readonly sheetId: number;
  readonly column: number;
}

/** `formula` is the view's one custom formula; null where the view has none or anything besides. */
export interface StoredFilterView {
  readonly viewId: number;
  readonly title: string;
  readonly range: GridRange;
  readonly formula: string | null;
  /** True where the view has nothing at all: no criterion, no sort, no hidden value. */
  readonly bare: boolean;
}

/** A cell as the Sheets API gives it unformatted: dates are serials, an error is text such as "#N/A", empty is "". */
export type RawCell = string | number | boolean;

export type NumberFormatType = 'DATE' | 'TIME' | 'DATE_TIME' | 'PERCENT' | 'CURRENCY';

/** What a plain read does not tell about a cell. */
export interface CellDetails {
  /** Such as "#N/A"; null for everything that is not an error value. */
  readonly error: string | null;
  readonly format: NumberFormatType | null;
  readonly validation: 'checkbox' | 'list' | null;
}

/** Text that stays text, a number, or a formula of our own. */
export type NewCell = string | number | { readonly formula: string };

/** One step of an atomic change: either all steps happen or none. */
export type SpreadsheetChange =
  | {
      readonly kind: 'addSheet';
      readonly sheetId: number;
      readonly title: string;
      readonly rowCount: number;
      readonly columnCount: number;
      readonly frozenRows: number;
    }
  | { readonly kind: 'appendColumns' | 'appendRows'; readonly sheetId: number; readonly count: number }
  | { readonly kind: 'deleteRow'; readonly sheetId: number; readonly row: number }
  | {
      readonly kind: 'writeCells';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly rows: readonly (readonly NewCell[])[];
    }
  | {
      readonly kind: 'addSheetMetadata';
      readonly sheetId: number;
      readonly key: string;
      readonly value: string;
    }
  | {
      readonly kind: 'addColumnMetadata';
      readonly sheetId: number;
      readonly column: number;
      readonly key: string;
      readonly value: string;
    }
  | { readonly kind: 'setMetadata'; readonly metadataId: number; readonly value: string }
  | { readonly kind: 'addFilterView' | 'updateFilterView'; readonly view: FilterViewDefinition }
  | { readonly kind: 'deleteFilterView'; readonly viewId: number };

export interface FilterViewDefinition {
  readonly viewId: number;
  readonly title: string;
  readonly range: GridRange;
  readonly formula: string;
}

/** A run of cells in one column, top to bottom, written as text that is never parsed. */
export interface ColumnRun {
  readonly sheetId: number;
  readonly firstRow: number;
  readonly column: number;
  readonly texts: readonly string[];
}

/** The open spreadsheet through the Sheets API; needs full authorization. Each method is one call to Google. */
export interface SpreadsheetPort {
  /** `columnKeys`: which keys of column metadata to bring along (a second call). */
  describe(columnKeys: readonly string[]): SpreadsheetDescription;
  /** Rectangles as asked, padded with "" to full width; rows end with the last one that holds anything. */
  read(ranges: readonly GridRange[]): RawCell[][][];
  /** Formulas as text where a cell has one, else the value as written. Same shape as `read`. */
  readFormulas(ranges: readonly GridRange[]): RawCell[][][];
  readDetails(ranges: readonly GridRange[]): CellDetails[][][];
  /** All or nothing. */
  apply(changes: readonly SpreadsheetChange[]): void;
  /** All or nothing; text stays text. */
  writeText(runs: readonly ColumnRun[]): void;
  /** Which sheet the acting person looks at; null where Google does not say. */
  activeSheetId(): number | null;
  /** The first row of what the acting person has selected in that sheet; null where they look at another one. */
  activeRow(sheetId: number): number | null;
  /** Takes the person's view to a row. */
  showRow(sheetId: number, row: number): void;
}

/** A cell as the simple edit trigger may read it, without the Sheets API. */
export type EditedCell = string | number | boolean | { readonly serial: number };

/** The spreadsheet as the *simple* edit trigger may touch it: no authorization, no advanced service, 30 seconds. */
export interface EditedSpreadsheetPort {
  locale(): string;
  timeZone(): string;
  sheetMetadata(key: string): readonly { readonly sheetId: number; readonly value: string }[];
  columnMetadata(
    key: string,
  ): readonly { readonly sheetId: number; readonly column: number; readonly value: string }[];
  /** Number of rows and columns up to the last that holds anything, as it was when first asked. */
  extent(sheetId: number): { readonly rows: number; readonly columns: number; readonly frozenRows: number };
  read(range: GridRange & { readonly endRow: number }): EditedCell[][];
  /** Number formats as patterns ("0.00%"), same shape as `read`. */
  readFormats(range: GridRange & { readonly endRow: number }): string[][];
  /** True where the cell holds a formula, same shape as `read`. */
  readHasFormula(range: GridRange & { readonly endRow: number }): boolean[][];
  /** Buffered until `flush`. */
  writeText(run: ColumnRun): void;
  flush(): void;
}

/** Where an edit happened, as the trigger's event says. */
export interface EditedRange {
  readonly sheetId: number;
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

export interface ClockPort {
  /** The wall clock of a zone as a serial, rounded to whole milliseconds. */
  now(timeZone: string): number;
  /** Milliseconds since 1970, for measuring how long ago something was. */
  milliseconds(): number;
}

/** Text kept outside the cells; null where there is none. */
export interface TextStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface LockPort {
  /** Runs `work` alone in this document. Waits at most `milliseconds`, then answers `{ done: false }` without running it. */
  run<Value>(
    milliseconds: number,
    work: () => Value,
  ): { readonly done: true; readonly value: Value } | { readonly done: false };
}

export interface TriggersPort {
  /** True where the acting person already has the hourly trigger here. */
  hasHourly(): boolean;
  createHourly(): void;
}

export interface IdentityPort {
  /** The acting person's address; "" where Google does not tell. */
  email(): string;
  /** A stable pseudonym of the acting person, for leases. */
  holder(): string;
}

/** Everything a call with full authorization may use. */
export interface Platform {
  readonly spreadsheet: SpreadsheetPort;
  readonly clock: ClockPort;
  readonly documentProperties: TextStore;
  readonly documentCache: TextStore;
  readonly lock: LockPort;
  readonly triggers: TriggersPort;
  readonly identity: IdentityPort;
  /** A fresh random id of lower-case hexadecimal digits. */
  newId(length: number): string;
}

/** Everything the simple edit trigger may use. */
export interface EditPlatform {
  readonly spreadsheet: EditedSpreadsheetPort;
  readonly clock: ClockPort;
  readonly documentProperties: TextStore;
  readonly documentCache: TextStore;
  readonly lock: LockPort;
}
