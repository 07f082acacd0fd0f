// From the cells of a column to its codes: numbers by their order, everything else as it comes.
import type { CellFamily } from './cell-family.ts';
import { blankCode, firstValueCode, PreparedColumn, unknownCode } from './prepared-column.ts';
import { rankNumbers } from './rank-numbers.ts';
import { isBlankCell } from './text.ts';
import type { Cell } from './types.ts';

/**
 * Codes a column.
 * @param cells may be shorter than `rowCount`: the others are blank
 * @param read the value of a cell that is not blank, undefined where it is unknown; numbers where `index` is `ordered`
 */
export function preparedColumn<Value>(
  cells: readonly Cell[],
  rowCount: number,
  index: CellFamily<Value>['index'],
  read: (cell: Cell) => Value | undefined,
): PreparedColumn<Value> {
  switch (index) {
    case 'ordered':
      return orderedColumn(cells, rowCount, read);
    case 'flag':
      return flagColumn(cells, rowCount, read);
    case 'distinct':
      return distinctColumn(cells, rowCount, read);
  }
}

function flagColumn<Value>(
  cells: readonly Cell[],
  rowCount: number,
  read: (cell: Cell) => Value | undefined,
): PreparedColumn<Value> {
  const codes = new Uint32Array(rowCount);
  const values: (Value | undefined)[] = [undefined, undefined];
  for (let row = 0; row < rowCount; row += 1) {
    const cell = cells[row] ?? null;
    if (isBlankCell(cell)) continue;
    const value = read(cell);
    if (value === undefined) codes[row] = unknownCode;
    else {
      const code = values.indexOf(value, firstValueCode);
      codes[row] = code < 0 ? values.push(value) - 1 : code;
    }
  }
  return new PreparedColumn(codes, values);
}

/** Where most of so many first cells are different, looking for cells that repeat costs more than it finds. */
const sample = 4096;
const mostlyDifferent = 0.9;

function distinctColumn<Value>(
  cells: readonly Cell[],
  rowCount: number,
  read: (cell: Cell) => Value | undefined,
): PreparedColumn<Value> {
  const codes = new Uint32Array(rowCount);
  const values: (Value | undefined)[] = [undefined, undefined];
  // Cells that repeat are read once and share a code. (Other texts that mean the same have codes of their own.)
  const codeOf = new Map<Cell, number>();
  const newCode = (cell: Cell): number => {
    if (isBlankCell(cell)) return blankCode;
    const value = read(cell);
    return value === undefined ? unknownCode : values.push(value) - 1;
  };
  let row = 0;
  for (; row < rowCount; row += 1) {
    if (row === sample && values.length > sample * mostlyDifferent) break;
    const cell = cells[row] ?? null;
    const code = codeOf.get(cell) ?? newCode(cell);
    codes[row] = code;
    if (typeof cell !== 'object') codeOf.set(cell, code);
  }
  for (; row < rowCount; row += 1) codes[row] = newCode(cells[row] ?? null);
  return new PreparedColumn(codes, values);
}

/** Values of an ordered column are numbers; their codes are their places in order. */
function orderedColumn<Value>(
  cells: readonly Cell[],
  rowCount: number,
  read: (cell: Cell) => Value | undefined,
): PreparedColumn<Value> {
  const codes = new Uint32Array(rowCount);
  const numbers = new Float64Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const cell = cells[row] ?? null;
    if (isBlankCell(cell)) continue;
    const value = read(cell);
    codes[row] = typeof value === 'number' ? firstValueCode : unknownCode;
    if (typeof value !== 'number') continue;
    numbers[count] = value;
    count += 1;
  }
  const { distinct, ranks } = rankNumbers(numbers.subarray(0, count));
  const values = new Float64Array(distinct.length + firstValueCode).fill(Number.NaN, 0, firstValueCode);
  values.set(distinct, firstValueCode);
  let next = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (codes[row] !== firstValueCode) continue;
    codes[row] = firstValueCode + (ranks[next] ?? 0);
    next += 1;
  }
  // An ordered family reads numbers only.
  return new PreparedColumn(codes, values as unknown as ArrayLike<Value | undefined>);
}
