/** One sheet of a workbook: its name, size, cells and how it looks. */

import type { Banding } from './bandings.ts';
import type { ConditionalFormatRule } from './conditional-formats.ts';
import { Grid } from './grid.ts';
import type { GridRange } from './ranges.ts';

/** How a sheet is shown, beside its cells. Values are never changed in place: they are replaced, so that an undo can keep the old ones. */
export interface SheetProperties {
  title: string;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels by column, where not the usual 100; one entry per column up to the last changed one. */
  columnWidths: readonly (number | undefined)[];
  /** Pixels by row, where not the usual 21. */
  rowHeights: readonly (number | undefined)[];
  /** Zero-based; hidden by a person or a script. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Rows that the basic filter hid when it was last applied. */
  filteredRows: ReadonlySet<number>;
  merges: readonly GridRange[];
  conditionalFormats: readonly ConditionalFormatRule[];
  bandings: readonly Banding[];
  /** "#rrggbb"; undefined without one. */
  tabColor: string | undefined;
  rightToLeft: boolean;
  hiddenGridlines: boolean;
}

const none: ReadonlySet<number> = new Set();

export class Sheet implements SheetProperties {
  readonly id: number;
  title: string;
  hidden: boolean = false;
  frozenRows = 0;
  frozenColumns = 0;
  columnWidths: readonly (number | undefined)[] = [];
  rowHeights: readonly (number | undefined)[] = [];
  hiddenRows: ReadonlySet<number> = none;
  hiddenColumns: ReadonlySet<number> = none;
  filteredRows: ReadonlySet<number> = none;
  merges: readonly GridRange[] = [];
  conditionalFormats: readonly ConditionalFormatRule[] = [];
  bandings: readonly Banding[] = [];
  tabColor: string | undefined = undefined;
  rightToLeft: boolean = false;
  hiddenGridlines: boolean = false;
  readonly grid: Grid;

  constructor(id: number, title: string, rowCount = 1000, columnCount = 26) {
    this.id = id;
    this.title = title;
    this.grid = new Grid(rowCount, columnCount);
  }
}

/** All properties of a sheet, to be put back or copied. */
export function sheetProperties(sheet: Sheet): SheetProperties {
  const { id: _id, grid: _grid, ...properties } = sheet;
  return properties;
}
