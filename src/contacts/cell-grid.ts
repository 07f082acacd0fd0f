/** Cells of a sheet as they were read, in whichever blocks they came: looked up in place, so that a long table is not copied. */
import type { RawCell } from '../ports.ts';
import { filledWidth } from './contact-table.ts';

export interface CellGrid {
  readonly rowCount: number;
  /** By index of row and sheet column; "" beyond what was read. */
  cell(row: number, column: number): RawCell;
  /** Number of sheet columns up to the last one of the row that holds anything. */
  width(row: number): number;
}

/** Rows, each indexed by sheet column. */
export function gridOfRows(rows: readonly (readonly RawCell[])[]): CellGrid {
  return {
    rowCount: rows.length,
    cell: (row, column) => rows[row]?.[column] ?? '',
    width: (row) => filledWidth(rows[row] ?? []),
  };
}

/** Some neighbouring columns of the same rows. */
export interface CellBlock {
  readonly firstColumn: number;
  readonly rows: readonly (readonly RawCell[])[];
}

/** Blocks that do not overlap, from left to right. */
export function gridOfBlocks(blocks: readonly CellBlock[]): CellGrid {
  const [only] = blocks;
  if (blocks.length === 1 && only?.firstColumn === 0) return gridOfRows(only.rows);
  return {
    rowCount: Math.max(0, ...blocks.map(({ rows }) => rows.length)),
    cell: (row, column) => {
      for (const { firstColumn, rows } of blocks) {
        const cell = rows[row]?.[column - firstColumn];
        if (cell !== undefined) return cell;
      }
      return '';
    },
    width: (row) =>
      blocks.reduce((width, { firstColumn, rows }) => {
        const filled = filledWidth(rows[row] ?? []);
        return filled === 0 ? width : firstColumn + filled;
      }, 0),
  };
}
