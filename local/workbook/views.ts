/** What a workbook keeps beside its cells: filters, protected ranges, named ranges, developer metadata. */
import type { Dimension, GridRange } from './ranges.ts';

export interface FilterCriteria {
  readonly hiddenValues?: readonly string[];
  readonly condition?: {
    readonly type: string;
    readonly values?: readonly { readonly userEnteredValue?: string; readonly relativeDate?: string }[];
  };
  /** Only cells with this colour are shown; "#rrggbb". */
  readonly visibleBackground?: string;
  readonly visibleColor?: string;
}

export interface FilterSpec {
  /** Zero-based column of the sheet. */
  readonly columnIndex: number;
  readonly filterCriteria: FilterCriteria;
}

export interface FilterView {
  readonly id: number;
  title: string;
  range: GridRange;
  filterSpecs: readonly FilterSpec[];
  sortSpecs: readonly { readonly dimensionIndex: number; readonly sortOrder: 'ASCENDING' | 'DESCENDING' }[];
}

/** A filter view that somebody has open: what that person, and nobody else, does not see. Gone when the file is closed. */
export interface OpenView {
  /** Another one each time that the view is evaluated. */
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  /** As it was evaluated; its id is 0 where it is temporary and belongs to this person alone. */
  readonly view: FilterView;
  /** Zero-based. Edits do not change them; they follow rows that come, go and move. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** The filter of a sheet that everybody sees; one a sheet. */
export interface BasicFilter {
  /** The sheet's id. */
  readonly id: number;
  range: GridRange;
  filterSpecs: readonly FilterSpec[];
  /** What the data was last sorted by through the filter; none when it never was. */
  sortSpecs?: FilterView['sortSpecs'];
}

export interface NamedRange {
  readonly id: string;
  name: string;
  range: GridRange;
}

export interface ProtectedRange {
  readonly id: number;
  range: GridRange;
  description: string;
  warningOnly: boolean;
  /** Lower-case addresses; whoever is not among them (and not the owner) cannot write. */
  editors: readonly string[];
  /** Nobody was taken off or put on yet: whoever may edit the file may edit here (Apps Script reference: Range.protect). */
  mirrorsFile?: boolean;
  /** Everybody of the owner's domain who may edit the file may edit here. */
  domainEdit?: boolean;
  unprotectedRanges: readonly GridRange[];
}

export type MetadataLocation =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheetId: number }
  | {
      readonly kind: 'dimension';
      readonly sheetId: number;
      readonly dimension: Dimension;
      readonly index: number;
    };

export interface DeveloperMetadata {
  readonly id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  location: MetadataLocation;
}

/** Keys and values together may hold this many characters per spreadsheet, and again per sheet (Sheets API guide: Read & write metadata). */
export const metadataCharacterLimit = 30_000;
