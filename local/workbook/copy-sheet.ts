/** Copying a whole sheet, within its file or into another one. */
import { CellRecord, extrasOf, storedCell } from './cell.ts';
import type { GridRange } from './ranges.ts';
import { type Sheet, sheetProperties } from './sheet.ts';
import { newSheet } from './structure.ts';
import type { DeveloperMetadata } from './views.ts';
import type { Workbook } from './workbook.ts';

/**
 * A copy of a sheet for `workbook`, not yet among its sheets: cells, formats, notes, rules, sizes, merges, conditional formats.
 * What hangs on the workbook is `copyBelongings`' business, once the sheet is in. Without an id it gets a fresh one.
 */
export function copiedSheet(workbook: Workbook, source: Sheet, title: string, id?: number): Sheet {
  const { rowCount, columnCount, usedRows } = source.grid;
  const copy = newSheet(workbook, title, { rowCount, columnCount, id });
  const onCopy = (range: GridRange): GridRange => ({ ...range, sheetId: copy.id });
  const properties = sheetProperties(source);
  Object.assign(copy, properties, {
    title,
    hidden: false,
    merges: properties.merges.map(onCopy),
    bandings: properties.bandings.map((banding) => ({ ...banding, range: onCopy(banding.range) })),
    conditionalFormats: properties.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map(onCopy),
    })),
  });
  for (let row = 0; row < usedRows; row += 1) {
    source.grid.row(row).forEach((cell, column) => {
      if (cell === undefined) return;
      const isFormula = cell instanceof CellRecord && cell.formula !== undefined;
      if (isFormula) workbook.noteFormulas();
      copy.grid.set(row, column, isFormula ? storedCell(cell.value, extrasOf(cell)) : cell);
    });
  }
  return copy;
}

export interface SheetCopySwitches {
  readonly sheetCopiesKeepFilterViews: boolean;
  readonly sheetCopiesKeepMetadata: boolean;
}

/**
 * Gives a copied sheet its own basic filter, and, as the switches say, filter views and metadata like those of its source, within one
 * file. Protections do not travel.
 */
export function copyBelongings(
  workbook: Workbook,
  source: Sheet,
  copy: Sheet,
  switches: SheetCopySwitches,
): void {
  const onCopy = (range: GridRange): GridRange => ({ ...range, sheetId: copy.id });
  const filters = workbook.basicFilters
    .filter((filter) => filter.id === source.id)
    .map((filter) => ({ ...filter, id: copy.id, range: onCopy(filter.range) }));
  const views = workbook.filterViews
    .filter((view) => switches.sheetCopiesKeepFilterViews && view.range.sheetId === source.id)
    .map((view) => ({
      ...view,
      id: workbook.newId((taken) => workbook.filterViews.some(({ id }) => id === taken)),
      range: onCopy(view.range),
    }));
  const metadata = switches.sheetCopiesKeepMetadata ? copiedMetadata(workbook, source.id, copy.id) : [];
  workbook.change(
    'views',
    () => {
      workbook.basicFilters = [...workbook.basicFilters, ...filters];
      workbook.filterViews = [...workbook.filterViews, ...views];
      workbook.metadata = [...workbook.metadata, ...metadata];
    },
    () => {
      workbook.basicFilters = workbook.basicFilters.filter(({ id }) => id !== copy.id);
      workbook.filterViews = workbook.filterViews.filter(({ range }) => range.sheetId !== copy.id);
      workbook.metadata = workbook.metadata.filter(
        ({ location }) => location.kind === 'spreadsheet' || location.sheetId !== copy.id,
      );
    },
  );
}

function copiedMetadata(workbook: Workbook, from: number, to: number): DeveloperMetadata[] {
  return workbook.metadata.flatMap((entry) => {
    if (entry.location.kind === 'spreadsheet' || entry.location.sheetId !== from) return [];
    const id = workbook.newId((taken) => workbook.metadata.some((other) => other.id === taken));
    return [{ ...entry, id, location: { ...entry.location, sheetId: to } }];
  });
}

/** "Copy of Contacts", or "Copy of Contacts 2" where that is taken. */
export function titleOfCopy(title: string, isTaken: (title: string) => boolean): string {
  const plain = `Copy of ${title}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? plain : `${plain} ${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
