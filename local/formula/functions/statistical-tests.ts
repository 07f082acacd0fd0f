/** Statistical tests and confidence intervals. */
import { divisionByZero, type Matrix, notAvailable, type Scalar, wrongNumber } from '../formula-values.ts';
import {
  type FunctionTable,
  fn,
  integer,
  matrix,
  number,
  optional,
  placed,
  raw,
} from '../function-definition.ts';
import { finite } from '../operators.ts';
import { deviations, mean, numbersOf, sum, variance } from './aggregates.ts';
import { chiRightTail, fRightTail, tInverseTwoTails, tTwoTails } from './distributions.ts';
import { pairsOf } from './sample-pairs.ts';
import { normalCumulative, normalInverse } from './special-functions.ts';

function tTest(one: Matrix, other: Matrix, tails: number, kind: number): Scalar {
  const numbers = (rows: Matrix) => rows.flat().filter((value) => typeof value === 'number');
  const [xs, ys] = [numbers(one), numbers(other)];
  if ((tails !== 1 && tails !== 2) || ![1, 2, 3].includes(kind)) return wrongNumber;
  const result = (t: number, freedom: number) => finite((tTwoTails(t, freedom) * tails) / 2);
  if (kind === 1) {
    if (xs.length !== ys.length) return notAvailable;
    const differences = xs.map((x, at) => x - (ys[at] ?? 0));
    const squared = deviations(differences) / (differences.length - 1);
    return result(mean(differences) / Math.sqrt(squared / differences.length), differences.length - 1);
  }
  const [vx, vy] = [deviations(xs) / (xs.length - 1), deviations(ys) / (ys.length - 1)];
  const difference = mean(xs) - mean(ys);
  if (kind === 2) {
    const freedom = xs.length + ys.length - 2;
    const pooled = (deviations(xs) + deviations(ys)) / freedom;
    return result(difference / Math.sqrt(pooled * (1 / xs.length + 1 / ys.length)), freedom);
  }
  const [a, b] = [vx / xs.length, vy / ys.length];
  const freedom = (a + b) ** 2 / (a ** 2 / (xs.length - 1) + b ** 2 / (ys.length - 1));
  return result(difference / Math.sqrt(a + b), freedom);
}

function fTest(one: Matrix, other: Matrix): Scalar {
  const numbers = (rows: Matrix) => rows.flat().filter((value) => typeof value === 'number');
  const [xs, ys] = [numbers(one), numbers(other)];
  if (xs.length < 2 || ys.length < 2) return divisionByZero;
  const ratio = deviations(xs) / (xs.length - 1) / (deviations(ys) / (ys.length - 1));
  const tail = fRightTail(ratio, xs.length - 1, ys.length - 1);
  return finite(2 * Math.min(tail, 1 - tail));
}

function chiTest(observed: Matrix, expected: Matrix): Scalar {
  const pairs = pairsOf(observed, expected);
  if (pairs === null || typeof pairs !== 'object' || !('xs' in pairs)) return pairs;
  const total = sum(pairs.xs.map((x, at) => (x - (pairs.ys[at] ?? 0)) ** 2 / (pairs.ys[at] ?? 0)));
  const [rows, columns] = [observed.length, observed[0]?.length ?? 0];
  const freedom = rows === 1 ? columns - 1 : columns === 1 ? rows - 1 : (rows - 1) * (columns - 1);
  return freedom < 1 ? notAvailable : chiRightTail(total, freedom);
}

function zTest(sample: readonly number[], value: number, known: number | undefined): Scalar {
  if (sample.length === 0) return notAvailable;
  const squared = known === undefined ? variance(sample, true) : known ** 2;
  if (typeof squared !== 'number') return squared;
  return 1 - normalCumulative((mean(sample) - value) / Math.sqrt(squared / sample.length));
}

const confidence = (alpha: number, deviation: number, size: number): Scalar =>
  alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 1
    ? wrongNumber
    : (-normalInverse(alpha / 2) * deviation) / Math.sqrt(size);

const zTestFunction = placed([raw, number, optional(number)], (evaluation, data, value, known) => {
  const sample = numbersOf(evaluation, [data]);
  return Array.isArray(sample) ? zTest(sample, value, known) : sample;
});
const tTestFunction = fn([matrix, matrix, integer, integer], tTest);
const fTestFunction = fn([matrix, matrix], fTest);
const chiTestFunction = fn([matrix, matrix], chiTest);

/** Half the width of the interval that holds the mean of the population with this confidence. */
const marginOfError = placed([raw, number], (evaluation, data, share) => {
  const sample = numbersOf(evaluation, [data]);
  if (!Array.isArray(sample)) return sample;
  const squared = variance(sample, true);
  if (typeof squared !== 'number') return squared;
  if (share <= 0 || share >= 1) return wrongNumber;
  return tInverseTwoTails(1 - share, sample.length - 1) * Math.sqrt(squared / sample.length);
});

export const testFunctions: FunctionTable = {
  MARGINOFERROR: marginOfError,
  'T.TEST': tTestFunction,
  TTEST: tTestFunction,
  'F.TEST': fTestFunction,
  FTEST: fTestFunction,
  'CHISQ.TEST': chiTestFunction,
  CHITEST: chiTestFunction,
  'Z.TEST': zTestFunction,
  ZTEST: zTestFunction,
  CONFIDENCE: fn([number, number, integer], confidence),
  'CONFIDENCE.NORM': fn([number, number, integer], confidence),
  'CONFIDENCE.T': fn([number, number, integer], (alpha, deviation, size) => {
    if (alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 1) return wrongNumber;
    return size === 1 ? divisionByZero : (tInverseTwoTails(alpha, size - 1) * deviation) / Math.sqrt(size);
  }),
};
