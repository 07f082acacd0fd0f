/** Functions that count, add up or pick the cells that meet conditions. */

import { criterionOf, matchingPlaces, plainEquality } from '../criteria.ts';
import { type Evaluation, matrixOf } from '../evaluation.ts';
import {
  divisionByZero,
  type FormulaValue,
  isError,
  isMany,
  type Matrix,
  notAvailable,
  RangeReference,
  type Scalar,
  wrongValue,
} from '../formula-values.ts';
import {
  type FunctionDefinition,
  type FunctionTable,
  fn,
  matrix,
  optional,
  placed,
  raw,
  rest,
  scalar,
} from '../function-definition.ts';
import { indexed } from '../value-index.ts';
import { mean, sum } from './aggregates.ts';

/** Range, condition, range, condition … */
function pairsOf(
  evaluation: Evaluation,
  args: readonly FormulaValue[],
): (readonly [Matrix, Scalar])[] | undefined {
  if (args.length === 0 || args.length % 2 === 1) return undefined;
  const pairs: (readonly [Matrix, Scalar])[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const condition = args[at + 1] ?? null;
    const single = isMany(condition)
      ? (matrixOf(condition, evaluation)[0]?.[0] ?? null)
      : (condition as Scalar);
    pairs.push([matrixOf(args[at] ?? null, evaluation), single]);
  }
  return pairs;
}

type Combine = (numbers: readonly number[]) => Scalar;

/** SUMIFS and its like: the values first, then ranges with their conditions. */
const byConditions = (combine: Combine): FunctionDefinition =>
  placed([raw, rest(raw)], (evaluation, values, args) => {
    const pairs = pairsOf(evaluation, args);
    if (pairs === undefined) return notAvailable;
    const rows = matrixOf(values, evaluation);
    const places = matchingPlaces([...pairs], evaluation);
    const all = rows.flat();
    if (places === undefined || places.length !== all.length) return wrongValue;
    return combined(
      all.filter((_, at) => places[at] === true),
      combine,
    );
  });

function combined(values: readonly Scalar[], combine: Combine): Scalar {
  const failed = values.find(isError);
  if (failed !== undefined) return failed;
  return combine(values.filter((value) => typeof value === 'number'));
}

/** The cells that stand to the values range as a condition's range does: as many rows and columns, from its first cell. */
function alike(values: FormulaValue, range: Matrix, evaluation: Evaluation): Matrix {
  if (!(values instanceof RangeReference)) return matrixOf(values, evaluation);
  const height = Math.min(range.length, values.sheet.rowCount - values.row);
  const width = Math.min(range[0]?.length ?? 1, values.sheet.columnCount - values.column);
  return matrixOf(new RangeReference(values.sheet, values.row, values.column, height, width), evaluation);
}

const byCondition = (combine: Combine): FunctionDefinition =>
  placed([raw, scalar, optional(raw)], (evaluation, range, condition, values) => {
    const tested = matrixOf(range, evaluation);
    const holds = criterionOf(condition, evaluation);
    const taken = values === undefined ? tested : alike(values, tested, evaluation);
    return combined(
      tested.flatMap((row, at) =>
        row.flatMap((value, column) => (holds(value) ? [taken[at]?.[column] ?? null] : [])),
      ),
      combine,
    );
  });

const average: Combine = (numbers) => (numbers.length === 0 ? divisionByZero : mean(numbers));
const extreme =
  (choose: (...numbers: number[]) => number): Combine =>
  (numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((one, other) => choose(one, other));

/** How many different values; texts differ in case too, numbers and texts are never the same. */
const unique = (values: readonly Scalar[]) =>
  new Set(
    values
      .filter((value) => value !== null && value !== '')
      .map((value) => `${typeof value} ${String(value)}`),
  ).size;

export const conditionalFunctions: FunctionTable = {
  COUNTIF: placed([matrix, scalar], (evaluation, range, condition) => {
    const plain = plainEquality(condition, evaluation);
    const known = plain === undefined ? undefined : indexed(range, plain);
    if (known !== undefined && (typeof plain === 'string' || !known.hasDigitsInTexts)) return known.count;
    const holds = criterionOf(condition, evaluation);
    let count = 0;
    for (const row of range) for (const value of row) if (holds(value)) count += 1;
    return count;
  }),
  COUNTIFS: placed([rest(raw)], (evaluation, args) => {
    const pairs = pairsOf(evaluation, args);
    if (pairs === undefined) return notAvailable;
    return matchingPlaces(pairs, evaluation)?.filter((place) => place).length ?? wrongValue;
  }),
  SUMIF: byCondition(sum),
  AVERAGEIF: byCondition(average),
  SUMIFS: byConditions(sum),
  AVERAGEIFS: byConditions(average),
  MAXIFS: byConditions(extreme(Math.max)),
  MINIFS: byConditions(extreme(Math.min)),
  COUNTBLANK: fn(
    [matrix, rest(matrix, true)],
    (first, others) => [first, ...others].flat(2).filter((value) => value === null || value === '').length,
  ),
  COUNTUNIQUE: placed([rest(raw)], (evaluation, args) => {
    const values = args.flatMap((argument) => matrixOf(argument, evaluation).flat());
    return unique(values);
  }),
  COUNTUNIQUEIFS: placed([raw, rest(raw)], (evaluation, counted, args) => {
    const pairs = pairsOf(evaluation, args);
    if (pairs === undefined) return notAvailable;
    const places = matchingPlaces(pairs, evaluation);
    if (places === undefined) return wrongValue;
    return unique(
      matrixOf(counted, evaluation)
        .flat()
        .filter((_, at) => places[at] === true),
    );
  }),
};
