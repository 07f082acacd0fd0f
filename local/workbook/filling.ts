/** The fill handle: continues numbers, dates, numbered texts, weekdays and months, and copies everything else with formulas' references moving along. */
import { shiftedFormula } from '../formula/references.ts';
import { extrasOf, type StoredCell, storedCell } from './cell.ts';
import { withExtras } from './entering.ts';
import type { Rectangle } from './ranges.ts';
import { continuedSeries } from './series.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

type Direction = 'down' | 'up' | 'right' | 'left';

/** Where a fill goes: `target` holds the source and grows beyond it on exactly one side. Null where it does not. */
export function fillDirection(source: Rectangle, target: Rectangle): Direction | null {
  const sameColumns = source.column === target.column && source.columnCount === target.columnCount;
  const sameRows = source.row === target.row && source.rowCount === target.rowCount;
  const bottom = ({ row, rowCount }: Rectangle) => row + rowCount;
  const right = ({ column, columnCount }: Rectangle) => column + columnCount;
  if (sameColumns && !sameRows) {
    if (source.row === target.row && bottom(source) < bottom(target)) return 'down';
    return bottom(source) === bottom(target) && source.row > target.row ? 'up' : null;
  }
  if (!sameRows || sameColumns) return null;
  if (source.column === target.column && right(source) < right(target)) return 'right';
  return right(source) === right(target) && source.column > target.column ? 'left' : null;
}

/** The cells of `target` that are not in `source`. */
export function filledArea(source: Rectangle, target: Rectangle, direction: Direction): Rectangle {
  switch (direction) {
    case 'down':
      return {
        ...target,
        row: source.row + source.rowCount,
        rowCount: target.rowCount - source.rowCount,
      };
    case 'up':
      return { ...target, rowCount: target.rowCount - source.rowCount };
    case 'right':
      return {
        ...target,
        column: source.column + source.columnCount,
        columnCount: target.columnCount - source.columnCount,
      };
    case 'left':
      return { ...target, columnCount: target.columnCount - source.columnCount };
  }
}

export interface FillChoices {
  /** Copies the cells instead of continuing series (Apps Script: ALTERNATE_SERIES). */
  readonly copies?: boolean;
  /** Rows that the person does not see: neither read nor written. */
  readonly skipsRow?: (row: number) => boolean;
}

/** Fills. The caller has seen to rights and to the target's being on the grid and in one direction. */
export function fillCells(
  workbook: Workbook,
  sheet: Sheet,
  source: Rectangle,
  target: Rectangle,
  direction: Direction,
  { copies = false, skipsRow = () => false }: FillChoices = {},
): void {
  const filled = filledArea(source, target, direction);
  const vertical = direction === 'down' || direction === 'up';
  const backwards = direction === 'up' || direction === 'left';
  const lines = (area: Rectangle): number[] => {
    const [first, count] = vertical ? [area.row, area.rowCount] : [area.column, area.columnCount];
    const all = Array.from({ length: count }, (_, index) => first + index).filter(
      (line) => !vertical || !skipsRow(line),
    );
    return backwards ? all.reverse() : all;
  };
  const sources = lines(source);
  const targets = lines(filled);
  const [across, width] = vertical ? [source.column, source.columnCount] : [source.row, source.rowCount];
  for (let other = across; other < across + width; other += 1) {
    if (!vertical && skipsRow(other)) continue;
    const at = (line: number): readonly [row: number, column: number] =>
      vertical ? [line, other] : [other, line];
    const cells = sources.map((line) => sheet.grid.get(...at(line)));
    const values = copies ? [] : continuedSeries(cells, targets.length, backwards ? -1 : 1, workbook.locale);
    targets.forEach((line, index) => {
      const from = sources[index % sources.length] ?? line;
      const cell = filledCell(cells[index % sources.length], values[index], line - from, vertical);
      workbook.setCell(sheet, ...at(line), cell);
    });
  }
}

/** A copy of the source cell, with the series' next value where there is one. Notes stay behind. */
function filledCell(
  source: StoredCell,
  next: string | number | undefined,
  distance: number,
  vertical: boolean,
): StoredCell {
  const { formula, pattern, style, validation } = extrasOf(source);
  if (next !== undefined) return storedCell(next, { pattern, style, validation });
  if (formula === undefined)
    return extrasOf(source).note === undefined ? source : withExtras(source, { note: undefined });
  const shifted = vertical ? shiftedFormula(formula, distance, 0) : shiftedFormula(formula, 0, distance);
  return storedCell(null, { pattern, style, validation, formula: shifted });
}
