/** How a sheet is shown, as plain JSON and back. */
import type { LineSpan } from '../contract.ts';
import type { Banding } from '../workbook/bandings.ts';
import type { ConditionalFormatRule } from '../workbook/conditional-formats.ts';
import type { GridRange } from '../workbook/ranges.ts';
import type { Sheet, SheetProperties } from '../workbook/sheet.ts';
import { spansOf } from '../workbook/sheet-properties.ts';

/** What may be absent is absent in states saved before it was kept. */
export interface SavedProperties {
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: readonly (number | null)[];
  readonly rowHeights?: readonly (number | null)[];
  readonly hiddenRows?: readonly LineSpan[];
  readonly hiddenColumns?: readonly LineSpan[];
  readonly filteredRows?: readonly LineSpan[];
  readonly merges?: readonly GridRange[];
  readonly conditionalFormats?: readonly ConditionalFormatRule[];
  readonly bandings?: readonly Banding[];
  readonly tabColor?: string | undefined;
  readonly rightToLeft?: boolean;
  readonly hiddenGridlines?: boolean;
}

export function savedProperties(sheet: Sheet): SavedProperties {
  return {
    title: sheet.title,
    hidden: sheet.hidden,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: Array.from(sheet.columnWidths, (width) => width ?? null),
    rowHeights: Array.from(sheet.rowHeights, (height) => height ?? null),
    hiddenRows: spansOf(sheet.hiddenRows),
    hiddenColumns: spansOf(sheet.hiddenColumns),
    filteredRows: spansOf(sheet.filteredRows),
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    bandings: sheet.bandings,
    tabColor: sheet.tabColor,
    rightToLeft: sheet.rightToLeft,
    hiddenGridlines: sheet.hiddenGridlines,
  };
}

const lines = (spans: readonly LineSpan[] = []): ReadonlySet<number> =>
  new Set(spans.flatMap(({ first, count }) => Array.from({ length: count }, (_, offset) => first + offset)));

const sizes = (saved: readonly (number | null)[] = []) => saved.map((size) => size ?? undefined);

export function loadedProperties(saved: SavedProperties): SheetProperties {
  return {
    title: saved.title,
    hidden: saved.hidden,
    frozenRows: saved.frozenRows,
    frozenColumns: saved.frozenColumns,
    columnWidths: sizes(saved.columnWidths),
    rowHeights: sizes(saved.rowHeights),
    hiddenRows: lines(saved.hiddenRows),
    hiddenColumns: lines(saved.hiddenColumns),
    filteredRows: lines(saved.filteredRows),
    merges: saved.merges ?? [],
    conditionalFormats: saved.conditionalFormats ?? [],
    bandings: saved.bandings ?? [],
    tabColor: saved.tabColor,
    rightToLeft: saved.rightToLeft ?? false,
    hiddenGridlines: saved.hiddenGridlines ?? false,
  };
}
