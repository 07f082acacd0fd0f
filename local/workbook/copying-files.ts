/** Copies of whole files: what travels and what stays behind. */
import { loadWorkbook, saveWorkbook } from '../state/workbook-state.ts';
import type { ProtectedRange } from './views.ts';
import type { Workbook } from './workbook.ts';

export interface FileCopySwitches {
  readonly fileCopiesKeepMetadata: boolean;
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
  switches: FileCopySwitches,
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
