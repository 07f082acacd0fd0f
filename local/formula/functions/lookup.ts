/** Lookup functions of Google's list. */
import { compareValues, sameValue } from '../coercions.ts';
import { type Evaluation, evaluate, matrixOf, scalarOf } from '../evaluation.ts';
import {
  type FormulaValue,
  isError,
  isMany,
  lostReference,
  type Matrix,
  notAvailable,
  RangeReference,
  type Scalar,
  wrongNumber,
  wrongValue,
} from '../formula-values.ts';
import {
  boolean,
  type FunctionTable,
  fn,
  form,
  integer,
  mapping,
  matrix,
  optional,
  placed,
  raw,
  rest,
  scalar,
  text,
} from '../function-definition.ts';
import type { FormulaNode } from '../syntax.ts';
import { indexed } from '../value-index.ts';
import { hasWildcards, wildcardPattern } from '../wildcards.ts';
import { referenceFunctions } from './references.ts';

const typeOf = (value: Scalar) => (value === null ? 'blank' : isError(value) ? 'error' : typeof value);

/** Place of the value that equals, wildcards in texts minded; -1 where there is none. */
function exactPlace(sought: Scalar, line: readonly Scalar[], wildcards = true): number {
  if (wildcards && typeof sought === 'string' && hasWildcards(sought)) {
    const pattern = wildcardPattern(sought, true);
    return line.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  const wanted = sought ?? 0;
  return line.findIndex(
    (value) => value !== null && typeof value === typeof wanted && sameValue(value, wanted),
  );
}

/** In a line sorted upwards the last place whose value is at most what is sought, among values of its type; -1 where there is none. */
function lastAtMost(sought: Scalar, line: readonly Scalar[]): number {
  const wanted = sought ?? 0;
  let [low, high] = [0, line.length - 1];
  let found = -1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    let at = middle;
    while (at <= high && typeOf(line[at] ?? null) !== typeOf(wanted)) at += 1;
    const value = line[at];
    if (at <= high && value !== undefined && compareValues(value, wanted) <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

/** In a line sorted downwards the last place whose value is at least what is sought. */
function lastAtLeast(sought: Scalar, line: readonly Scalar[]): number {
  let found = -1;
  for (let at = 0; at < line.length; at += 1) {
    const value = line[at] ?? null;
    if (typeOf(value) !== typeOf(sought)) continue;
    if (compareValues(value, sought) < 0) break;
    found = at;
  }
  return found;
}

const lineOf = (rows: Matrix): readonly Scalar[] =>
  rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row[0] ?? null);

function match(sought: Scalar, rows: Matrix, kind: number): Scalar {
  if (rows.length > 1 && (rows[0]?.length ?? 0) > 1) return notAvailable;
  const line = lineOf(rows);
  const at =
    kind === 0 ? exactPlace(sought, line) : kind > 0 ? lastAtMost(sought, line) : lastAtLeast(sought, line);
  return at < 0 ? notAvailable : at + 1;
}

const keyLists = new WeakMap<Matrix, Matrix>();

/** First values of the lines as one row, read once for each table. */
function keysOf(lines: Matrix): Matrix {
  let keys = keyLists.get(lines);
  if (keys === undefined) {
    keys = [lines.map((line) => line[0] ?? null)];
    keyLists.set(lines, keys);
  }
  return keys;
}

/** VLOOKUP and HLOOKUP: `lines` are the table's rows, or its columns. */
function tableLookup(sought: Scalar, lines: Matrix, index: number, sorted: boolean): Scalar {
  if (index < 1) return wrongValue;
  if (index > (lines[0]?.length ?? 0)) return lostReference;
  const keyRow = keysOf(lines);
  const keys = keyRow[0] ?? [];
  const known =
    sorted || (typeof sought === 'string' && hasWildcards(sought)) ? undefined : indexed(keyRow, sought);
  if (known !== undefined) return known.place < 0 ? notAvailable : (lines[known.place]?.[index - 1] ?? null);
  const at = sorted ? lastAtMost(sought, keys) : exactPlace(sought, keys);
  return at < 0 ? notAvailable : (lines[at]?.[index - 1] ?? null);
}

export const transposed = (rows: Matrix): Scalar[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

function lookup(sought: Scalar, rows: Matrix, results: Matrix | undefined): Scalar {
  const wide = (rows[0]?.length ?? 0) > rows.length;
  const isLine = rows.length === 1 || (rows[0]?.length ?? 0) === 1;
  const keys = isLine ? lineOf(rows) : wide ? (rows[0] ?? []) : rows.map((row) => row[0] ?? null);
  const at = lastAtMost(sought, keys);
  if (at < 0) return notAvailable;
  if (results !== undefined) return lineOf(results)[at] ?? notAvailable;
  if (isLine) return keys[at] ?? null;
  return (wide ? rows.at(-1)?.[at] : rows[at]?.at(-1)) ?? null;
}

/** Place for XLOOKUP and XMATCH: 0 exact, 2 wildcards, -1 or the next smaller, 1 or the next larger; from the front or the back. */
function extendedPlace(sought: Scalar, line: readonly Scalar[], kind: number, direction: number): number {
  const order = direction < 0 ? line.toReversed() : line;
  const placeOf = (at: number) => (at < 0 || direction >= 0 ? at : line.length - 1 - at);
  const exact = placeOf(exactPlace(sought, order, kind === 2));
  if (exact >= 0 || kind === 0 || kind === 2) return exact;
  let best = -1;
  line.forEach((value, at) => {
    if (typeOf(value) !== typeOf(sought)) return;
    const order = compareValues(value, sought);
    if (kind < 0 ? order > 0 : order < 0) return;
    const held = best < 0 ? undefined : (line[best] ?? null);
    if (held === undefined || (kind < 0 ? compareValues(value, held) > 0 : compareValues(value, held) < 0))
      best = at;
  });
  return best;
}

function xlookup(evaluation: Evaluation, nodes: readonly FormulaNode[]): FormulaValue {
  const argument = (at: number): FormulaValue | undefined => {
    const node = nodes[at];
    return node === undefined ? undefined : evaluate(node, evaluation);
  };
  const sought = scalarOf(argument(0) ?? null, evaluation);
  if (isError(sought)) return sought;
  const rows = matrixOf(argument(1) ?? null, evaluation);
  const results = matrixOf(argument(2) ?? null, evaluation);
  const kind = Number(scalarOf(argument(4) ?? null, evaluation) ?? 0);
  const direction = Number(scalarOf(argument(5) ?? null, evaluation) ?? 1);
  if (![0, 1, -1, 2].includes(kind) || ![1, -1, 2, -2].includes(direction)) return wrongValue;
  const acrossColumns = rows.length === 1 && (rows[0]?.length ?? 0) > 1;
  const line = lineOf(rows);
  const length = acrossColumns ? (results[0]?.length ?? 0) : results.length;
  if (length !== line.length) return wrongValue;
  const at = extendedPlace(sought, line, kind, direction);
  if (at < 0) return argument(3) ?? (nodes.length > 3 ? null : notAvailable);
  const found = acrossColumns ? results.map((row) => [row[at] ?? null]) : [results[at] ?? []];
  return found.length === 1 && found[0]?.length === 1 ? (found[0][0] ?? null) : found;
}

/** INDEX of a range gives cells, of an array values; 0 stands for all rows or all columns. */
function index(
  evaluation: Evaluation,
  given: FormulaValue,
  row: number,
  column: number | undefined,
): FormulaValue {
  if (isError(given)) return given;
  if (row < 0 || (column ?? 0) < 0) return wrongNumber;
  const rows = given instanceof RangeReference ? undefined : matrixOf(given, evaluation);
  const height = given instanceof RangeReference ? given.rowCount : (rows?.length ?? 0);
  const width = given instanceof RangeReference ? given.columnCount : (rows?.[0]?.length ?? 0);
  const [down, across] =
    column === undefined && height === 1
      ? [width === 1 ? row : 1, width === 1 ? 1 : row]
      : [row, column ?? (width === 1 ? 1 : 0)];
  if (down > height || across > width) return lostReference;
  if (given instanceof RangeReference) {
    const top = given.row + Math.max(0, down - 1);
    const left = given.column + Math.max(0, across - 1);
    return new RangeReference(given.sheet, top, left, down === 0 ? height : 1, across === 0 ? width : 1);
  }
  const chosen = down === 0 ? (rows ?? []) : [rows?.[down - 1] ?? []];
  const cut = across === 0 ? chosen : chosen.map((line) => [line[across - 1] ?? null]);
  return cut.length === 1 && cut[0]?.length === 1 ? (cut[0][0] ?? null) : cut;
}

function chooseForm(evaluation: Evaluation, nodes: readonly FormulaNode[]): FormulaValue {
  const [first, ...choices] = nodes;
  const given = scalarOf(evaluate(first ?? { kind: 'empty' }, evaluation), evaluation);
  if (isError(given)) return given;
  const at = typeof given === 'string' ? Number(given) : Number(given ?? 0);
  if (Number.isNaN(at)) return wrongValue;
  const chosen = choices[Math.trunc(at) - 1];
  return chosen === undefined ? wrongNumber : evaluate(chosen, evaluation);
}

export const lookupFunctions: FunctionTable = {
  ...referenceFunctions,
  MATCH: fn([scalar, matrix, optional(integer, 1)], match),
  XMATCH: fn(
    [scalar, matrix, optional(integer, 0), optional(integer, 1)],
    (sought, rows, kind, direction) => {
      const at = extendedPlace(sought, lineOf(rows), kind, direction);
      return at < 0 ? notAvailable : at + 1;
    },
  ),
  VLOOKUP: fn([scalar, matrix, integer, optional(boolean, true)], tableLookup),
  HLOOKUP: fn([scalar, matrix, integer, optional(boolean, true)], (sought, rows, at, sorted) =>
    tableLookup(sought, transposed(rows), at, sorted),
  ),
  LOOKUP: fn([scalar, matrix, optional(matrix)], lookup),
  XLOOKUP: form(3, 6, xlookup),
  INDEX: mapping(placed([raw, optional(integer, 0), optional(integer)], index)),
  CHOOSE: form(2, Number.POSITIVE_INFINITY, chooseForm),
  GETPIVOTDATA: fn([text, raw, rest(raw, true)], () => lostReference),
  ROWS: fn([raw], (given) =>
    isError(given)
      ? given
      : given instanceof RangeReference
        ? given.rowCount
        : isMany(given)
          ? given.length
          : 1,
  ),
  COLUMNS: fn([raw], (given) =>
    isError(given)
      ? given
      : given instanceof RangeReference
        ? given.columnCount
        : isMany(given)
          ? (given[0]?.length ?? 0)
          : 1,
  ),
};
