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

/** The filter of a sheet that everybody sees; one a sheet. */
export interface BasicFilter {
  /** The sheet's id. */
  readonly id: number;
  range: GridRange;
  filterSpecs: readonly FilterSpec[];
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
