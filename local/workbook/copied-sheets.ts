/** Copies of sheets and of whole files: what travels and what stays behind. */
import { loadWorkbook, saveWorkbook } from '../state/workbook-state.ts';
import { Sheet, sheetProperties } from './sheet.ts';
import { addSheet } from './structure.ts';
import type { DeveloperMetadata, FilterView, ProtectedRange } from './views.ts';
import type { Workbook } from './workbook.ts';

export interface CopySwitches {
  readonly fileCopiesKeepMetadata: boolean;
  readonly sheetCopiesKeepFilterViews: boolean;
  readonly sheetCopiesKeepMetadata: boolean;
}

/** "Copy of Contacts", or "Copy of Contacts 2" where that is taken. */
export function titleOfCopy(title: string, isTaken: (title: string) => boolean): string {
  const plain = `Copy of ${title}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? plain : `${plain} ${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** A sheet with the same cells and looks. Its formulas' texts are the same: references without a sheet's name mean the copy. */
export function copiedSheet(source: Sheet, id: number, title: string): Sheet {
  const { grid } = source;
  const copy = new Sheet(id, title, grid.rowCount, grid.columnCount);
  const onCopy = <R extends { readonly sheetId: number }>(range: R): R => ({ ...range, sheetId: id });
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
  copy.grid.takeCopyOf(grid);
  return copy;
}

/**
 * Duplicates a sheet within its file. Protections do not travel; filter views and metadata do as the switches say, with ids of their own.
 * @param index place of the copy among the sheets
 */
export function duplicateSheet(
  workbook: Workbook,
  source: Sheet,
  title: string,
  index: number,
  switches: CopySwitches,
  wantedId?: number,
): Sheet {
  const sheetId = wantedId ?? workbook.newId((taken) => workbook.sheetById(taken) !== undefined);
  const copy = copiedSheet(source, sheetId, title);
  const filter = workbook.basicFilters.find(({ id }) => id === source.id);
  const views = switches.sheetCopiesKeepFilterViews ? copiedViews(workbook, source.id, sheetId) : [];
  const metadata = switches.sheetCopiesKeepMetadata ? copiedMetadata(workbook, source.id, sheetId) : [];
  addSheet(workbook, copy, index);
  workbook.change(
    'views',
    () => {
      workbook.filterViews = [...workbook.filterViews, ...views];
      workbook.metadata = [...workbook.metadata, ...metadata];
      if (filter !== undefined) {
        const range = { ...filter.range, sheetId };
        workbook.basicFilters = [...workbook.basicFilters, { ...filter, id: sheetId, range }];
      }
    },
    () => {
      workbook.filterViews = workbook.filterViews.filter(({ range }) => range.sheetId !== sheetId);
      workbook.metadata = workbook.metadata.filter(
        ({ location }) => location.kind === 'spreadsheet' || location.sheetId !== sheetId,
      );
      workbook.basicFilters = workbook.basicFilters.filter(({ id }) => id !== sheetId);
    },
  );
  return copy;
}

function copiedViews(workbook: Workbook, from: number, to: number): FilterView[] {
  return workbook.filterViews
    .filter(({ range }) => range.sheetId === from)
    .map((view) => ({
      ...view,
      id: workbook.newId((taken) => workbook.filterViews.some(({ id }) => id === taken)),
      range: { ...view.range, sheetId: to },
    }));
}

function copiedMetadata(workbook: Workbook, from: number, to: number): DeveloperMetadata[] {
  return workbook.metadata.flatMap((entry) => {
    if (entry.location.kind === 'spreadsheet' || entry.location.sheetId !== from) return [];
    const id = workbook.newId((taken) => workbook.metadata.some((other) => other.id === taken));
    return [{ ...entry, id, location: { ...entry.location, sheetId: to } }];
  });
}

/**
 * Protections of ranges stay behind, those of sheets travel without their editors: only the new owner may edit there (measured by
 * Tanaike, gist b22a76d419a6bdbfa064f5b31f6eae8e, for copies by hand and by script alike).
 */
const travelling = (protection: ProtectedRange, owner: string): ProtectedRange[] => {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = protection.range;
  const bounds = [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex];
  if (bounds.some((bound) => bound !== undefined)) return [];
  return [{ ...protection, editors: protection.warningOnly ? [] : [owner.toLowerCase()] }];
};

/**
 * A new file with the same sheets (hidden ones too), formulas, formats, filter views and named ranges, their ids included. Sharing,
 * triggers and document properties do not travel.
 * @param facts the copy's own id, title and owner
 * @param instantNow milliseconds since 1970 on the host's clock
 */
export function copiedWorkbook(
  source: Workbook,
  facts: { readonly id: string; readonly title: string; readonly owner: string; readonly idSeed: number },
  switches: CopySwitches,
  instantNow: () => number,
): Workbook {
  const { id, title, owner, idSeed } = facts;
  const saved = structuredClone(saveWorkbook(source));
  const people = { owner, editors: [], commenters: [], viewers: [] };
  return loadWorkbook(
    {
      ...saved,
      id,
      title,
      people,
      idSeed,
      protectedRanges: saved.protectedRanges.flatMap((protection) => travelling(protection, owner)),
      metadata: switches.fileCopiesKeepMetadata ? saved.metadata : [],
    },
    instantNow,
  );
}
