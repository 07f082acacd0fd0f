/**
 * The rows of a sheet as texts of JSON, one for each stretch of rows. A stretch that has not changed since it was saved last keeps its
 * text, so that saving a big sheet after an edit costs as much as the edit.
 */

import type { StoredCell } from '../workbook/cell.ts';
import { type Grid, stretchRows } from '../workbook/grid.ts';

interface SavedStretch {
  readonly version: number;
  readonly text: string;
}

const savedStretches = new WeakMap<Grid, SavedStretch[]>();

/** @param savedCell what is kept of a cell, as plain JSON */
export function savedRowTexts(grid: Grid, savedCell: (cell: StoredCell) => unknown): string[] {
  const before = savedStretches.get(grid) ?? [];
  const stretches = Array.from({ length: Math.ceil(grid.usedRows / stretchRows) }, (_, stretch) => {
    const version = grid.stretchVersion(stretch);
    const known = before[stretch];
    return known?.version === version ? known : { version, text: textOf(grid, stretch, savedCell) };
  });
  savedStretches.set(grid, stretches);
  return stretches.map(({ text }) => text);
}

function textOf(grid: Grid, stretch: number, savedCell: (cell: StoredCell) => unknown): string {
  const first = stretch * stretchRows;
  const count = Math.min(stretchRows, grid.usedRows - first);
  return JSON.stringify(
    Array.from({ length: count }, (_, offset) => Array.from(grid.row(first + offset), savedCell)),
  );
}

/** The rows again, one array of saved cells each. */
export function* loadedRows<Cell>(texts: readonly string[]): Generator<readonly Cell[]> {
  for (const text of texts) yield* JSON.parse(text) as (readonly Cell[])[];
}
