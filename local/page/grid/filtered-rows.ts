/** Which rows of a sheet a person sees: what people hid, what the sheet's filter hid, and what an open filter view leaves, in its order. */
import type { FilterState, SheetView } from '../../server/wire.ts';

export interface ShownRows {
  readonly isShown: (row: number) => boolean;
  /** The rows in an order of their own; null where they stand as in the sheet. */
  readonly order: readonly number[] | null;
}

export function shownRows(sheet: SheetView | null, state: FilterState | null): ShownRows {
  const hidden = new Set<number>();
  const hide = (spans: SheetView['hiddenRows'] = []) => {
    for (const { first, count } of spans)
      for (let row = first + 1; row <= first + count; row++) hidden.add(row);
  };
  hide(sheet?.hiddenRows);
  const view = state?.opened ?? null;
  // An open view takes the place of the filter that everybody sees.
  if (!view) hide(sheet?.filteredRows);
  const area = view ?? state?.basic ?? null;
  if (!area || !state?.rows) return { isShown: (row) => !hidden.has(row), order: null };
  const { headerRow, lastRow } = area;
  const left = new Set(state.rows);
  const isShown = (row: number) => {
    if (hidden.has(row)) return false;
    return row <= headerRow || (lastRow !== null && row > lastRow) || left.has(row);
  };
  if (view === null || area.sort.length === 0) return { isShown, order: null };
  const order = state.rows.filter(isShown);
  for (let row = (order.length === 0 ? 0 : Math.max(...order)) + 1; row <= (sheet?.rowCount ?? 0); row++)
    if (isShown(row) && !left.has(row)) order.push(row);
  return { isShown, order };
}
