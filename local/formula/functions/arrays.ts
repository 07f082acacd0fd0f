/** Functions that make, sort, filter and rearrange arrays. */
import { compareValues, toBoolean } from '../coercions.ts';
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
  type FunctionDefinition,
  type FunctionTable,
  fn,
  form,
  integer,
  mapping,
  matrix,
  number,
  optional,
  placed,
  raw,
  rest,
} from '../function-definition.ts';
import { shapingFunctions } from './array-shapes.ts';
import { transposed } from './lookup.ts';

const widthOf = (rows: Matrix) => rows[0]?.length ?? 0;

/** FILTER: rows (or columns) for which every condition is true; a condition that is an error is the result. */
function filter(rows: Matrix, conditions: readonly Matrix[]): FormulaValue {
  const [first] = conditions;
  if (first === undefined) return notAvailable;
  const byRows = widthOf(first) === 1 && first.length === rows.length;
  const byColumns = first.length === 1 && widthOf(first) === widthOf(rows);
  if (!byRows && !byColumns) return notAvailable;
  const lines = byRows ? rows : transposed(rows);
  const kept: (readonly Scalar[])[] = [];
  for (const [at, line] of lines.entries()) {
    let isKept = true;
    for (const condition of conditions) {
      const list = condition.flat();
      if (list.length !== lines.length) return notAvailable;
      const value = list[at] ?? null;
      const truth = typeof value === 'string' ? false : toBoolean(value);
      if (isError(truth)) return truth;
      isKept &&= truth;
    }
    if (isKept) kept.push(line);
  }
  if (kept.length === 0) return notAvailable;
  return byRows ? kept : transposed(kept);
}

interface SortKey {
  readonly values: readonly Scalar[];
  readonly ascending: boolean;
}

/** Blanks come last whatever the direction; errors behind all else. */
function compareForSorting(one: Scalar, other: Scalar, ascending: boolean): number {
  const rank = (value: Scalar) => (value === null || value === '' ? 2 : isError(value) ? 1 : 0);
  const difference = rank(one) - rank(other);
  if (difference !== 0 || rank(one) !== 0) return difference;
  return ascending ? compareValues(one, other) : compareValues(other, one);
}

/** Order of rows by keys given as column numbers or as ranges of their own, each with a direction. */
function sortOrder(rows: Matrix, keys: readonly SortKey[]): number[] {
  return rows
    .map((_, at) => at)
    .sort((one, other) => {
      for (const { values, ascending } of keys) {
        const order = compareForSorting(values[one] ?? null, values[other] ?? null, ascending);
        if (order !== 0) return order;
      }
      return one - other;
    });
}

function sortKeys(evaluation: Evaluation, rows: Matrix, args: readonly FormulaValue[]): SortKey[] | Scalar {
  const keys: SortKey[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const by = args[at] ?? null;
    const direction = args[at + 1];
    const ascending = direction === undefined ? true : toBoolean(scalarOf(direction, evaluation));
    if (isError(ascending)) return ascending;
    const column = isMany(by) && matrixOf(by, evaluation).flat().length > 1 ? by : scalarOf(by, evaluation);
    if (isMany(column)) {
      const values = matrixOf(column, evaluation).flat();
      if (values.length !== rows.length) return wrongValue;
      keys.push({ values, ascending });
      continue;
    }
    const place = Math.trunc(Number(column));
    if (!(place >= 1 && place <= widthOf(rows))) return wrongValue;
    keys.push({ values: rows.map((row) => row[place - 1] ?? null), ascending });
  }
  return keys.length > 0 ? keys : [{ values: rows.map((row) => row[0] ?? null), ascending: true }];
}

const sort = placed([raw, rest(raw, true)], (evaluation, given, args) => {
  if (isError(given)) return given;
  const rows = matrixOf(given, evaluation);
  const keys = sortKeys(evaluation, rows, args);
  if (!Array.isArray(keys)) return keys;
  return sortOrder(rows, keys).map((at) => rows[at] ?? []);
});

const rowKey = (row: readonly Scalar[]) =>
  row
    .map(
      (value) => `${value === null ? 'blank' : typeof value} ${isError(value) ? value.text : String(value)}`,
    )
    .join('\u0000');

/** SORTN: the first rows after sorting; ties shown all, once, or all of the first kinds. */
const sortN = placed(
  [raw, optional(integer, 1), optional(integer, 0), rest(raw, true)],
  (evaluation, given, count, ties, args) => {
    if (isError(given)) return given;
    if (count < 1) return wrongNumber;
    const rows = matrixOf(given, evaluation);
    const keys = sortKeys(evaluation, rows, args);
    if (!Array.isArray(keys)) return keys;
    const order = sortOrder(rows, keys);
    const keyOf = (at: number) => rowKey(keys.map(({ values }) => values[at] ?? null));
    if (ties === 0) return order.slice(0, count).map((at) => rows[at] ?? []);
    if (ties === 1) {
      const last = order[count - 1];
      const kept = order.filter(
        (at, place) => place < count || (last !== undefined && keyOf(at) === keyOf(last)),
      );
      return kept.map((at) => rows[at] ?? []);
    }
    if (ties === 2) {
      const seen = new Set<string>();
      const distinct = order.filter((at) => !seen.has(keyOf(at)) && seen.add(keyOf(at)) !== undefined);
      return distinct.slice(0, count).map((at) => rows[at] ?? []);
    }
    const kinds = [...new Set(order.map(keyOf))].slice(0, count);
    return order.filter((at) => kinds.includes(keyOf(at))).map((at) => rows[at] ?? []);
  },
);

function unique(given: Matrix, byColumn: boolean, onceOnly: boolean): Matrix | Scalar {
  const rows = byColumn ? transposed(given) : given;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = rowKey(row);
    if (seen.has(key) || (onceOnly && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  if (kept.length === 0) return notAvailable;
  return byColumn ? transposed(kept) : kept;
}

function sequence(rows: number, columns: number, start: number, step: number): FormulaValue {
  if (rows < 1 || columns < 1) return wrongNumber;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => start + (row * columns + column) * step),
  );
}

const sumProduct = mapping(
  placed([rest(raw)], (evaluation, args) => {
    const arrays = args.map((argument) => matrixOf(argument, evaluation));
    const [first] = arrays;
    const size = (rows: Matrix | undefined) => `${rows?.length} ${rows === undefined ? 0 : widthOf(rows)}`;
    if (first === undefined || arrays.some((rows) => size(rows) !== size(first))) return wrongValue;
    let total = 0;
    for (const [row, line] of first.entries()) {
      for (const column of line.keys()) {
        let product = 1;
        for (const rows of arrays) {
          const value = rows[row]?.[column] ?? null;
          if (isError(value)) return value;
          product *= typeof value === 'number' ? value : value === true && arrays.length > 1 ? 1 : 0;
        }
        total += product;
      }
    }
    return total;
  }),
);

const squares = (combine: (one: number, other: number) => number): FunctionDefinition =>
  fn([matrix, matrix], (one, other) => {
    const [left, right] = [one.flat(), other.flat()];
    if (left.length !== right.length) return notAvailable;
    let total = 0;
    for (const [at, value] of left.entries()) {
      const partner = right[at];
      if (isError(value)) return value;
      if (partner !== undefined && isError(partner)) return partner;
      if (typeof value === 'number' && typeof partner === 'number') total += combine(value, partner);
    }
    return total;
  });

export const arrayFunctions: FunctionTable = {
  ...shapingFunctions,
  ARRAYFORMULA: form(1, 1, (evaluation, [node]) => {
    if (node === undefined) return notAvailable;
    const value = evaluate(node, { ...evaluation, mapsArrays: true });
    return value instanceof RangeReference ? matrixOf(value, evaluation) : value;
  }),
  FILTER: mapping(
    fn([matrix, matrix, rest(matrix, true)], (rows, first, others) => filter(rows, [first, ...others])),
  ),
  SORT: mapping(sort),
  SORTN: mapping(sortN),
  UNIQUE: fn([matrix, optional(boolean, false), optional(boolean, false)], unique),
  SEQUENCE: fn([integer, optional(integer, 1), optional(number, 1), optional(number, 1)], sequence),
  TRANSPOSE: fn([matrix], (rows) => transposed(rows)),
  ARRAY_CONSTRAIN: fn([matrix, integer, integer], (rows, height, width) =>
    height < 1 || width < 1 ? lostReference : rows.slice(0, height).map((row) => row.slice(0, width)),
  ),
  SUMPRODUCT: sumProduct,
  SUMX2MY2: squares((one, other) => one * one - other * other),
  SUMX2PY2: squares((one, other) => one * one + other * other),
  SUMXMY2: squares((one, other) => (one - other) ** 2),
  FREQUENCY: fn([matrix, matrix], (data, classes) => {
    const limits = classes
      .flat()
      .filter((value) => typeof value === 'number')
      .sort((one, other) => one - other);
    const counts = Array.from({ length: limits.length + 1 }, () => 0);
    for (const value of data.flat()) {
      if (typeof value !== 'number') continue;
      const at = limits.findIndex((limit) => value <= limit);
      const place = at < 0 ? limits.length : at;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return counts.map((count) => [count]);
  }),
};
