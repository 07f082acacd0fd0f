/** A sheet without its cells, as tests and the page see it. */
import type { SheetSummary } from './contract.ts';
import type { Sheet } from './workbook/sheet.ts';
import { spansOf } from './workbook/sheet-properties.ts';
import type { Workbook } from './workbook/workbook.ts';

const sizesByLine = (sizes: readonly (number | undefined)[]): Readonly<Record<number, number>> =>
  Object.fromEntries(sizes.flatMap((size, line) => (size === undefined ? [] : [[line, size]])));

const listed = <K extends string, T>(name: K, entries: readonly T[]): Partial<Record<K, readonly T[]>> =>
  entries.length === 0 ? {} : ({ [name]: entries } as Record<K, readonly T[]>);

/** What is as in a new sheet is left out. */
export function sheetSummary(workbook: Workbook, sheet: Sheet, index: number): SheetSummary {
  const filter = workbook.basicFilters.find(({ id }) => id === sheet.id);
  const heights = sizesByLine(sheet.rowHeights);
  return {
    id: sheet.id,
    title: sheet.title,
    index,
    hidden: sheet.hidden,
    rowCount: sheet.grid.rowCount,
    columnCount: sheet.grid.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: sizesByLine(sheet.columnWidths),
    ...(Object.keys(heights).length === 0 ? {} : { rowHeights: heights }),
    ...listed('hiddenRows', spansOf(sheet.hiddenRows)),
    ...listed('hiddenColumns', spansOf(sheet.hiddenColumns)),
    ...listed('filteredRows', spansOf(sheet.filteredRows)),
    ...listed('merges', sheet.merges),
    ...(filter === undefined ? {} : { basicFilter: filter.range }),
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
    ...(sheet.hiddenGridlines ? { hiddenGridlines: true } : {}),
  };
}
