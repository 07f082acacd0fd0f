/** Copying cells: which parts of them, once or repeated over a bigger place, upright or turned; formulas' relative references move along. */
import type { CellStyle } from '../contract.ts';
import { shiftedFormula } from '../formula/references.ts';
import { CellRecord, extrasOf, type StoredCell, storedValue, withContent } from './cell.ts';
import { internedStyle } from './cell-style.ts';
import { withExtras } from './entering.ts';
import { gridRange, type Rectangle } from './ranges.ts';
import type { Sheet } from './sheet.ts';
import { setSheetProperties } from './sheet-properties.ts';
import type { Workbook } from './workbook.ts';

/** The parts of a cell that can be copied on their own (Sheets API: PasteType). */
export type CopiedPart =
  | 'NORMAL'
  | 'VALUES'
  | 'FORMAT'
  | 'NO_BORDERS'
  | 'FORMULA'
  | 'DATA_VALIDATION'
  | 'CONDITIONAL_FORMATTING';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Rectangle;
}

const withoutBorders = (cell: StoredCell): StoredCell => {
  const { style } = extrasOf(cell);
  if (style === undefined) return cell;
  const { borderTop: _top, borderBottom: _bottom, borderLeft: _left, borderRight: _right, ...rest } = style;
  return withExtras(cell, { style: internedStyle(rest) });
};

/** The cell after a part of `source`, `rows` and `columns` away, was pasted over it. Values of formulas are the last calculated ones. */
export function pastedCell(
  source: StoredCell,
  target: StoredCell,
  part: CopiedPart,
  rows: number,
  columns: number,
): StoredCell {
  const { formula, pattern, style, validation } = extrasOf(source);
  const shifted = formula === undefined ? undefined : shiftedFormula(formula, rows, columns);
  switch (part) {
    case 'NORMAL':
      return shifted === undefined ? source : withExtras(source, { formula: shifted });
    case 'NO_BORDERS': {
      const { borderTop, borderBottom, borderLeft, borderRight } = extrasOf(target).style ?? {};
      const bare = withoutBorders(shifted === undefined ? source : withExtras(source, { formula: shifted }));
      const style = { ...extrasOf(bare).style, borderTop, borderBottom, borderLeft, borderRight };
      return withExtras(bare, { style: internedStyle(style as CellStyle) });
    }
    case 'VALUES':
      return withContent(target, storedValue(source));
    case 'FORMULA':
      return shifted === undefined
        ? withContent(target, storedValue(source))
        : withContent(target, storedValue(source), { formula: shifted });
    case 'FORMAT':
      return withExtras(target, { pattern, style, validation });
    case 'DATA_VALIDATION':
      return withExtras(target, { validation });
    case 'CONDITIONAL_FORMATTING':
      return target;
  }
}

/**
 * Copies a block. The target's size counts only where it holds the block several times: then it is repeated, whole times only.
 * Answers the area that was written. The caller has seen to rights and to the target's being on the grid.
 */
export function copyBlock(
  workbook: Workbook,
  from: Place,
  to: Place,
  part: CopiedPart,
  transposed = false,
): Rectangle {
  const { rowCount, columnCount } = from.area;
  const [height, width] = transposed ? [columnCount, rowCount] : [rowCount, columnCount];
  const written = writtenArea(from.area, to.area, transposed);
  const cells = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => {
      const stored = from.sheet.grid.get(from.area.row + row, from.area.column + column);
      return part === 'VALUES' ? (workbook.effective(stored) ?? undefined) : stored;
    }),
  );
  for (let down = 0; down < written.rowCount; down += 1) {
    for (let across = 0; across < written.columnCount; across += 1) {
      const inner = [down % height, across % width] as const;
      const [row, column] = transposed ? [inner[1], inner[0]] : inner;
      const place = [written.row + down, written.column + across] as const;
      const target = to.sheet.grid.get(...place);
      const pasted = pastedCell(
        cells[row]?.[column],
        target,
        part,
        place[0] - from.area.row - row,
        place[1] - from.area.column - column,
      );
      if (pasted !== target || pasted instanceof CellRecord)
        workbook.setCell(to.sheet, place[0], place[1], pasted);
    }
  }
  if (part === 'NORMAL' && !transposed) copyMerges(workbook, from, to.sheet, written);
  return written;
}

/** The area that copying a block to a place writes. */
export function writtenArea(source: Rectangle, target: Rectangle, transposed = false): Rectangle {
  const [height, width] = transposed
    ? [source.columnCount, source.rowCount]
    : [source.rowCount, source.columnCount];
  return {
    row: target.row,
    column: target.column,
    rowCount: height * Math.max(1, Math.floor(target.rowCount / height)),
    columnCount: width * Math.max(1, Math.floor(target.columnCount / width)),
  };
}

function copyMerges(workbook: Workbook, { sheet, area }: Place, target: Sheet, written: Rectangle): void {
  const inside = sheet.merges.filter(
    ({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) =>
      startRowIndex >= area.row &&
      endRowIndex <= area.row + area.rowCount &&
      startColumnIndex >= area.column &&
      endColumnIndex <= area.column + area.columnCount,
  );
  if (inside.length === 0) return;
  const copies = [];
  for (let down = 0; down < written.rowCount; down += area.rowCount) {
    for (let across = 0; across < written.columnCount; across += area.columnCount) {
      const rows = written.row + down - area.row;
      const columns = written.column + across - area.column;
      for (const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } of inside) {
        copies.push(
          gridRange(
            target.id,
            startRowIndex + rows,
            endRowIndex + rows,
            startColumnIndex + columns,
            endColumnIndex + columns,
          ),
        );
      }
    }
  }
  setSheetProperties(workbook, target, { merges: [...target.merges, ...copies] });
}
