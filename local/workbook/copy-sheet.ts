/** Copying a whole sheet, within its file or into another one. */
import { CellRecord, extrasOf, storedCell } from './cell.ts';
import type { GridRange } from './ranges.ts';
import { type Sheet, sheetProperties } from './sheet.ts';
import { newSheet } from './structure.ts';
import type { Workbook } from './workbook.ts';

/**
 * A copy of a sheet for `workbook`, not yet among its sheets: cells, formats, notes, rules, sizes, merges, conditional formats.
 * What hangs on the workbook is `copyBelongings`' business, once the sheet is in.
 */
export function copiedSheet(workbook: Workbook, source: Sheet, title: string): Sheet {
  const { rowCount, columnCount, usedRows } = source.grid;
  const copy = newSheet(workbook, title, { rowCount, columnCount });
  const onCopy = (range: GridRange): GridRange => ({ ...range, sheetId: copy.id });
  const properties = sheetProperties(source);
  Object.assign(copy, properties, {
    title,
    hidden: false,
    merges: properties.merges.map(onCopy),
    conditionalFormats: properties.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map(onCopy),
    })),
  });
  for (let row = 0; row < usedRows; row += 1) {
    source.grid.row(row).forEach((cell, column) => {
      if (cell === undefined) return;
      const isFormula = cell instanceof CellRecord && cell.formula !== undefined;
      if (isFormula) workbook.noteFormula(cell.formula ?? '');
      copy.grid.set(row, column, isFormula ? storedCell(cell.value, extrasOf(cell)) : cell);
    });
  }
  return copy;
}

/** Gives a copied sheet its own basic filter and filter views like those of its source, within one file. */
export function copyBelongings(workbook: Workbook, source: Sheet, copy: Sheet): void {
  const before = { filters: workbook.basicFilters, views: workbook.filterViews };
  const onCopy = (range: GridRange): GridRange => ({ ...range, sheetId: copy.id });
  const newId = () =>
    workbook.newId((candidate) => workbook.filterViews.some((view) => view.id === candidate));
  workbook.change(
    'views',
    () => {
      workbook.basicFilters = [
        ...workbook.basicFilters,
        ...workbook.basicFilters
          .filter((filter) => filter.id === source.id)
          .map((filter) => ({ ...filter, id: copy.id, range: onCopy(filter.range) })),
      ];
      workbook.filterViews = [
        ...workbook.filterViews,
        ...workbook.filterViews
          .filter((view) => view.range.sheetId === source.id)
          .map((view) => ({ ...view, id: newId(), range: onCopy(view.range) })),
      ];
    },
    () => {
      workbook.basicFilters = before.filters;
      workbook.filterViews = before.views;
    },
  );
}
