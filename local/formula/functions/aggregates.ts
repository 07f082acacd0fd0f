/** Sums, counts, means and the like over numbers, ranges and arrays. */
import { toNumber } from '../coercions.ts';
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
  wrongNumber,
} from '../formula-values.ts';
import { type FunctionDefinition, type FunctionTable, placed, raw, rest } from '../function-definition.ts';
import { finite } from '../operators.ts';

/** Numbers of the arguments: single values are coerced, of ranges and arrays only numbers count. An error is the result. */
export function numbersOf(evaluation: Evaluation, args: readonly FormulaValue[]): number[] | Scalar {
  const numbers: number[] = [];
  for (const argument of args) {
    if (!isMany(argument)) {
      const given = toNumber(argument as Scalar, evaluation);
      if (isError(given)) return given;
      numbers.push(given);
      continue;
    }
    const failed =
      argument instanceof RangeReference ? collectCells(argument, numbers) : collectValues(argument, numbers);
    if (failed !== undefined) return failed;
  }
  return numbers;
}

/** Adds the numbers of an array; an error among them comes back. */
function collectValues(rows: Matrix, numbers: number[]): Scalar | undefined {
  for (const row of rows) {
    for (const value of row) {
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) return value;
    }
  }
  return undefined;
}

/** Adds the numbers of cells, which are read in place: running totals have a range of their own in every row. */
function collectCells(
  { sheet, row, column, rowCount, columnCount }: RangeReference,
  numbers: number[],
): Scalar | undefined {
  const lastRow = Math.min(row + rowCount, sheet.usedRows);
  for (let at = row; at < lastRow; at += 1) {
    for (let across = column; across < column + columnCount; across += 1) {
      const value = sheet.value(at, across);
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) return value;
    }
  }
  return undefined;
}

/** As numbersOf, but texts are 0 and booleans 1 and 0 in ranges too (AVERAGEA and its like). */
export function numbersAOf(evaluation: Evaluation, args: readonly FormulaValue[]): number[] | Scalar {
  const numbers: number[] = [];
  for (const argument of args) {
    if (!isMany(argument)) {
      const given = toNumber(argument as Scalar, evaluation);
      if (isError(given)) return given;
      numbers.push(given);
      continue;
    }
    for (const value of matrixOf(argument, evaluation).flat()) {
      if (isError(value)) return value;
      if (value !== null) numbers.push(typeof value === 'string' ? 0 : Number(value));
    }
  }
  return numbers;
}

/** A function of all the numbers of its arguments. */
export const ofNumbers = (
  compute: (numbers: readonly number[]) => Scalar,
  read = numbersOf,
): FunctionDefinition =>
  placed([rest(raw)], (evaluation, args) => {
    const numbers = read(evaluation, args);
    if (!Array.isArray(numbers)) return numbers;
    const result = compute(numbers);
    return typeof result === 'number' ? finite(result) : result;
  });

export const sum = (numbers: readonly number[]): number => {
  let total = 0;
  let carried = 0;
  for (const number of numbers) {
    const next = total + number;
    carried += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  return total + carried;
};

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
/** Sum of squared differences from the mean. */
export const deviations = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return sum(numbers.map((number) => (number - middle) ** 2));
};

const sorted = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);

export const median = (numbers: readonly number[]): number => {
  const order = sorted(numbers);
  const half = Math.floor(order.length / 2);
  return order.length % 2 === 1 ? (order[half] ?? 0) : ((order[half - 1] ?? 0) + (order[half] ?? 0)) / 2;
};

export const variance = (numbers: readonly number[], sample: boolean): Scalar => {
  const divisor = numbers.length - (sample ? 1 : 0);
  return divisor < 1 ? divisionByZero : deviations(numbers) / divisor;
};

const deviation = (numbers: readonly number[], sample: boolean): Scalar => {
  const squared = variance(numbers, sample);
  return typeof squared === 'number' ? Math.sqrt(squared) : squared;
};

/** Most frequent numbers in the order in which they come first. */
export function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? [] : [...counts].filter(([, count]) => count === most).map(([number]) => number);
}

const counted = (
  isCounted: (value: Scalar) => boolean,
  single: (value: Scalar, evaluation: Evaluation) => boolean,
) =>
  placed([rest(raw)], (evaluation, args) => {
    let count = 0;
    for (const argument of args) {
      if (!isMany(argument)) count += single(argument as Scalar, evaluation) ? 1 : 0;
      else
        for (const row of matrixOf(argument, evaluation))
          for (const value of row) if (isCounted(value)) count += 1;
    }
    return count;
  });

const orDivision = (numbers: readonly number[], compute: (numbers: readonly number[]) => Scalar): Scalar =>
  numbers.length === 0 ? divisionByZero : compute(numbers);
const orNumber = (numbers: readonly number[], compute: (numbers: readonly number[]) => Scalar): Scalar =>
  numbers.length === 0 ? wrongNumber : compute(numbers);

const largest = (numbers: readonly number[]) =>
  numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
const smallest = (numbers: readonly number[]) =>
  numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);

const positive = (numbers: readonly number[], compute: () => number): Scalar =>
  numbers.length === 0 || numbers.some((number) => number <= 0) ? wrongNumber : compute();

const sampleDeviation = ofNumbers((numbers) => deviation(numbers, true));
const populationDeviation = ofNumbers((numbers) => deviation(numbers, false));
const sampleVariance = ofNumbers((numbers) => variance(numbers, true));
const populationVariance = ofNumbers((numbers) => variance(numbers, false));
const mode = ofNumbers((numbers) => modes(numbers)[0] ?? notAvailable);

export const aggregateFunctions: FunctionTable = {
  SUM: ofNumbers(sum),
  SUMSQ: ofNumbers((numbers) => sum(numbers.map((number) => number * number))),
  PRODUCT: ofNumbers((numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((one, other) => one * other, 1),
  ),
  AVERAGE: ofNumbers((numbers) => orDivision(numbers, mean)),
  AVERAGEA: ofNumbers((numbers) => orDivision(numbers, mean), numbersAOf),
  MAX: ofNumbers((numbers) => (numbers.length === 0 ? 0 : largest(numbers))),
  MAXA: ofNumbers((numbers) => (numbers.length === 0 ? 0 : largest(numbers)), numbersAOf),
  MIN: ofNumbers((numbers) => (numbers.length === 0 ? 0 : smallest(numbers))),
  MINA: ofNumbers((numbers) => (numbers.length === 0 ? 0 : smallest(numbers)), numbersAOf),
  COUNT: counted(
    (value) => typeof value === 'number',
    (value, evaluation) => value !== null && typeof toNumber(value, evaluation) === 'number' && value !== '',
  ),
  COUNTA: counted(
    (value) => value !== null,
    () => true,
  ),
  MEDIAN: ofNumbers((numbers) => orNumber(numbers, median)),
  MODE: mode,
  'MODE.SNGL': mode,
  'MODE.MULT': placed([rest(raw)], (evaluation, args) => {
    const numbers = numbersOf(evaluation, args);
    if (!Array.isArray(numbers)) return numbers;
    const found = modes(numbers);
    return found.length === 0 ? notAvailable : found.map((number) => [number]);
  }),
  STDEV: sampleDeviation,
  'STDEV.S': sampleDeviation,
  STDEVP: populationDeviation,
  'STDEV.P': populationDeviation,
  STDEVA: ofNumbers((numbers) => deviation(numbers, true), numbersAOf),
  STDEVPA: ofNumbers((numbers) => deviation(numbers, false), numbersAOf),
  VAR: sampleVariance,
  'VAR.S': sampleVariance,
  VARP: populationVariance,
  'VAR.P': populationVariance,
  VARA: ofNumbers((numbers) => variance(numbers, true), numbersAOf),
  VARPA: ofNumbers((numbers) => variance(numbers, false), numbersAOf),
  DEVSQ: ofNumbers((numbers) => orNumber(numbers, deviations)),
  AVEDEV: ofNumbers((numbers) =>
    orNumber(numbers, (given) => {
      const middle = mean(given);
      return mean(given.map((number) => Math.abs(number - middle)));
    }),
  ),
  GEOMEAN: ofNumbers((numbers) =>
    positive(numbers, () => Math.exp(mean(numbers.map((number) => Math.log(number))))),
  ),
  HARMEAN: ofNumbers((numbers) =>
    positive(numbers, () => numbers.length / sum(numbers.map((number) => 1 / number))),
  ),
};
