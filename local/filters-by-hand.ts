/** Filter views and filters as a person makes, opens and changes them. */
import type { GridRangeView } from './snapshots.ts';

/** A column's filter. `column` is the sheet's column, 1-based. */
export interface ColumnFilter {
  readonly column: number;
  /** Displayed texts whose rows are hidden. */
  readonly hiddenValues?: readonly string[];
  /** "Filter by condition": a ConditionType of the Sheets API that filters take, such as TEXT_CONTAINS or CUSTOM_FORMULA. */
  readonly condition?: { readonly type: string; readonly values?: readonly string[] };
}

export interface FilterChoices {
  readonly columns?: readonly ColumnFilter[];
  /** Order in which the view shows its rows; the grid's rows do not move. */
  readonly sort?: readonly { readonly column: number; readonly ascending?: boolean }[];
}

export interface OpenedFilterView {
  /** Null for a temporary view, which only the person who made it sees. */
  readonly id: number | null;
  readonly title: string;
  readonly range: GridRangeView;
  readonly columns: readonly ColumnFilter[];
  readonly sort: readonly { readonly column: number; readonly ascending: boolean }[];
}

export interface FilterViewGestures {
  /**
   * Data ▸ Filter views ▸ Create: over the cells given, or over all data for a single cell, and opened. Answers with the saved view's id;
   * people who cannot edit get a temporary view and null.
   */
  createFilterView(a1: string, choices?: FilterChoices & { readonly title?: string }): number | null;
  /** Shows the person, and nobody else, the rows as the view has them now. */
  openFilterView(id: number): void;
  closeFilterView(): void;
  /** The view open on the sheet that the person looks at. */
  openedFilterView(): OpenedFilterView | null;
  /** Changes the open view's filters or order, which evaluates it anew; without edit access the change stays one's own. */
  updateFilterView(choices: FilterChoices & { readonly range?: string }): void;
  renameFilterView(id: number, title: string): void;
  duplicateFilterView(id: number): number;
  deleteFilterView(id: number): void;
  /** Data ▸ Create a filter: the sheet's one filter that everybody sees. */
  createFilter(a1: string, choices?: FilterChoices): void;
  updateFilter(sheetTitle: string, choices: FilterChoices): void;
  removeFilter(sheetTitle: string): void;
  /** The filter of a sheet that everybody sees; null without one. */
  sheetFilter(sheetTitle: string): Omit<OpenedFilterView, 'id' | 'title'> | null;
  /** Rows of a sheet (1-based, in the order shown) that this person sees, down to the last row with content. */
  shownRows(sheetTitle: string): number[];
}
