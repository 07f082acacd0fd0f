/** What a workbook keeps beside its cells: filter views, protected ranges, developer metadata. */
import type { Dimension, GridRange } from './ranges.ts';

export interface FilterCriteria {
  readonly hiddenValues?: readonly string[];
  readonly condition?: {
    readonly type: string;
    readonly values?: readonly { readonly userEnteredValue?: string; readonly relativeDate?: string }[];
  };
}

export interface FilterView {
  readonly id: number;
  title: string;
  range: GridRange;
  filterSpecs: readonly { readonly columnIndex: number; readonly filterCriteria: FilterCriteria }[];
  sortSpecs: readonly { readonly dimensionIndex: number; readonly sortOrder: 'ASCENDING' | 'DESCENDING' }[];
}

export interface ProtectedRange {
  readonly id: number;
  range: GridRange;
  description: string;
  warningOnly: boolean;
  /** Lower-case addresses; whoever is not among them (and not the owner) cannot write. */
  editors: readonly string[];
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
