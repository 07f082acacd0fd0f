/** Functions that put arrays together, take parts of them and change their shape. */
import { matrixOf } from '../evaluation.ts';
import {
  isError,
  lostReference,
  type Matrix,
  notAvailable,
  type Scalar,
  wrongNumber,
  wrongValue,
} from '../formula-values.ts';
import {
  anything,
  boolean,
  type FunctionDefinition,
  type FunctionTable,
  fn,
  integer,
  matrix,
  optional,
  placed,
  raw,
  rest,
} from '../function-definition.ts';
import { transposed } from './lookup.ts';

const widthOf = (rows: Matrix) => rows[0]?.length ?? 0;

/** Values of an array as one list; blanks and errors left out on demand (1 blanks, 2 errors, 3 both). */
function listed(rows: Matrix, ignored: number, byColumn: boolean): Scalar[] {
  return (byColumn ? transposed(rows) : rows)
    .flat()
    .filter((value) => !((ignored & 1) === 1 && value === null) && !((ignored & 2) === 2 && isError(value)));
}

function chosen(lines: Matrix, places: readonly number[]): Scalar[][] | Scalar {
  const taken: Scalar[][] = [];
  for (const place of places) {
    const line = place > 0 ? lines[place - 1] : lines[lines.length + place];
    if (place === 0 || line === undefined) return wrongValue;
    taken.push([...line]);
  }
  return taken;
}

const choosing = (ofColumns: boolean): FunctionDefinition =>
  placed([matrix, rest(raw)], (evaluation, rows, args) => {
    const places = args
      .flatMap((argument) => matrixOf(argument, evaluation).flat())
      .map((value) => Math.trunc(Number(value)));
    const taken = chosen(ofColumns ? transposed(rows) : rows, places);
    if (!Array.isArray(taken)) return taken;
    return ofColumns ? transposed(taken) : taken;
  });

/** How many lines from the front, or from the back where negative; nothing left is an error. */
const part = (length: number, count: number | undefined, drop: boolean): [number, number] => {
  if (count === undefined) return [0, length];
  if (drop) return count >= 0 ? [Math.min(count, length), length] : [0, Math.max(0, length + count)];
  return count >= 0 ? [0, Math.min(count, length)] : [Math.max(0, length + count), length];
};

const cutting = (drop: boolean): FunctionDefinition =>
  fn([matrix, optional(integer), optional(integer)], (rows, height, width) => {
    const [top, bottom] = part(rows.length, height, drop);
    const [left, right] = part(widthOf(rows), width, drop);
    return bottom <= top || right <= left
      ? lostReference
      : rows.slice(top, bottom).map((row) => row.slice(left, right));
  });

/** Arrays beside or below each other; what is missing at a smaller one is #N/A. */
const stacking = (beside: boolean): FunctionDefinition =>
  fn([rest(matrix)], (arrays) => {
    const parts = beside ? arrays.map(transposed) : arrays;
    const width = Math.max(...parts.map(widthOf));
    const rows = parts.flatMap((one) =>
      one.map((row) =>
        Array.from({ length: width }, (_, at) => (at < row.length ? (row[at] ?? null) : notAvailable)),
      ),
    );
    return beside ? transposed(rows) : rows;
  });

const wrapping = (byColumns: boolean): FunctionDefinition =>
  fn([matrix, integer, optional(anything, notAvailable)], (rows, size, padding) => {
    if (size < 1) return wrongNumber;
    const values = rows.flat();
    const lines = Array.from({ length: Math.ceil(values.length / size) }, (_, line) =>
      Array.from({ length: size }, (_unused, at) =>
        line * size + at < values.length ? (values[line * size + at] ?? null) : padding,
      ),
    );
    return byColumns ? transposed(lines) : lines;
  });

export const shapingFunctions: FunctionTable = {
  FLATTEN: fn([rest(matrix)], (arrays) => arrays.flatMap((rows) => rows.flat()).map((value) => [value])),
  TOCOL: fn([matrix, optional(integer, 0), optional(boolean, false)], (rows, ignored, byColumn) => {
    const values = listed(rows, ignored, byColumn);
    return values.length === 0 ? notAvailable : values.map((value) => [value]);
  }),
  TOROW: fn([matrix, optional(integer, 0), optional(boolean, false)], (rows, ignored, byColumn) => {
    const values = listed(rows, ignored, byColumn);
    return values.length === 0 ? notAvailable : [values];
  }),
  CHOOSEROWS: choosing(false),
  CHOOSECOLS: choosing(true),
  TAKE: cutting(false),
  DROP: cutting(true),
  HSTACK: stacking(true),
  VSTACK: stacking(false),
  WRAPROWS: wrapping(false),
  WRAPCOLS: wrapping(true),
  EXPAND: fn(
    [matrix, optional(integer), optional(integer), optional(anything, notAvailable)],
    (rows, height, width, padding) => {
      const [tall, wide] = [height ?? rows.length, width ?? widthOf(rows)];
      if (tall < rows.length || wide < widthOf(rows)) return wrongValue;
      return Array.from({ length: tall }, (_, row) =>
        Array.from({ length: wide }, (_unused, column) =>
          row < rows.length && column < widthOf(rows) ? (rows[row]?.[column] ?? null) : padding,
        ),
      );
    },
  ),
};
