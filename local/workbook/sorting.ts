/** Sorting a range: contents move, rows do not, so metadata and protections stay where they are. */
import { shiftedFormula } from '../formula/references.ts';
import { CellError, type CellValue, formulaOf, type StoredCell } from './cell.ts';
import { withExtras } from './entering.ts';
import type { Rectangle } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

const rank = (value: CellValue): number => {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  if (typeof value === 'boolean') return 2;
  return value instanceof CellError ? 3 : 4;
};

/** Numbers, then text without regard to case, then FALSE and TRUE, then errors. */
function compareValues(one: CellValue, other: CellValue): number {
  const byKind = rank(one) - rank(other);
  if (byKind !== 0) return byKind;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return Number(one === true) - Number(other === true);
}

/** Offsets of an area's rows in the order of the keys; blanks come last in either direction, equal rows keep their order. */
export function sortedRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  keys: readonly SortKey[],
): number[] {
  const valuesOf = (row: number) => keys.map(({ column }) => workbook.valueAt(sheet, area.row + row, column));
  const rows = Array.from({ length: area.rowCount }, (_, index) => ({ index, values: valuesOf(index) }));
  rows.sort((one, other) => {
    for (const [at, { ascending }] of keys.entries()) {
      const [a = null, b = null] = [one.values[at], other.values[at]];
      if (a === null || b === null) {
        if (a !== b) return a === null ? 1 : -1;
      } else {
        const order = compareValues(a, b);
        if (order !== 0) return ascending ? order : -order;
      }
    }
    return one.index - other.index;
  });
  return rows.map(({ index }) => index);
}

/** Sorts rows of an area by the keys. */
export function sortArea(workbook: Workbook, sheet: Sheet, area: Rectangle, keys: readonly SortKey[]): void {
  putRowsInOrder(workbook, sheet, area, sortedRows(workbook, sheet, area, keys));
}

const rowsDown = (cell: StoredCell, rows: number): StoredCell => {
  const formula = formulaOf(cell);
  return formula === undefined || rows === 0
    ? cell
    : withExtras(cell, { formula: shiftedFormula(formula, rows, 0) });
};

/**
 * Reorders an area's cells: its row i gets what row order[i] had, formulas' relative references moving along. Undone or done again, what
 * others wrote into the area meanwhile goes along with its row.
 */
export function putRowsInOrder(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  order: readonly number[],
): void {
  const { grid } = sheet;
  const before = grid.block(area);
  const after = order.map((source, target) =>
    (before[source] ?? []).map((cell) => rowsDown(cell, target - source)),
  );
  /** The block with every row where it belongs; cells that nobody touched are exactly those of `known`. */
  const moved = (from: readonly StoredCell[][], known: readonly StoredCell[][], isBack: boolean) => {
    const now = grid.block(area);
    const block: StoredCell[][] = [];
    order.forEach((source, target) => {
      const [place, origin] = isBack ? [source, target] : [target, source];
      block[place] = Array.from({ length: area.columnCount }, (_, column) => {
        const cell = now[origin]?.[column];
        return cell === from[origin]?.[column] ? known[place]?.[column] : rowsDown(cell, place - origin);
      });
    });
    return block;
  };
  workbook.change(
    'structure',
    () => grid.putBlock(area, moved(before, after, false)),
    () => grid.putBlock(area, moved(after, before, true)),
  );
  workbook.contentChanged(sheet, area.row, area.row + area.rowCount - 1);
}
