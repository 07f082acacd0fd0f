/** Statistics of samples: ranks, percentiles, shape, correlation, tests. */

import { toNumber } from '../coercions.ts';
import { type Evaluation, matrixOf } from '../evaluation.ts';
import {
  divisionByZero,
  type FormulaValue,
  isError,
  type Matrix,
  notAvailable,
  type Scalar,
  wrongNumber,
} from '../formula-values.ts';
import {
  boolean,
  type FunctionDefinition,
  type FunctionTable,
  fn,
  matrix,
  number,
  optional,
  placed,
  raw,
  rest,
} from '../function-definition.ts';
import { finite } from '../operators.ts';
import { deviations, mean, numbersOf, ofNumbers, sum } from './aggregates.ts';
import { pairsOf } from './sample-pairs.ts';
import { testFunctions } from './statistical-tests.ts';

const ascending = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other);

/** A function of the numbers in its first argument and of further numbers. */
const ofSample = (
  count: number,
  compute: (sample: readonly number[], ...further: number[]) => Scalar,
  last?: number,
): FunctionDefinition => {
  const further = Array.from({ length: count }, (_, at) =>
    last !== undefined && at === count - 1 ? optional(number, last) : number,
  );
  return placed([raw, ...further], (evaluation, data, ...rest_) => {
    const sample = numbersOf(evaluation, [data as FormulaValue]);
    if (!Array.isArray(sample)) return sample;
    const result = compute(sample, ...(rest_ as number[]));
    return typeof result === 'number' ? finite(result) : result;
  });
};

function percentile(sample: readonly number[], share: number, exclusive: boolean): Scalar {
  const order = ascending(sample);
  const place = exclusive ? share * (order.length + 1) - 1 : share * (order.length - 1);
  if (order.length === 0 || share < 0 || share > 1 || place < 0 || place > order.length - 1)
    return wrongNumber;
  const below = Math.floor(place);
  const low = order[below] ?? 0;
  return low + (place - below) * ((order[below + 1] ?? low) - low);
}

const quartile = (exclusive: boolean) =>
  ofSample(1, (sample, quart) =>
    quart < 0 || quart >= 5 ? wrongNumber : percentile(sample, Math.trunc(quart) / 4, exclusive),
  );

function percentRank(sample: readonly number[], value: number, digits: number, exclusive: boolean): Scalar {
  const order = ascending(sample);
  if (order.length === 0 || digits < 1) return wrongNumber;
  const [least = 0] = order;
  const most = order.at(-1) ?? least;
  if (value < least || value > most) return notAvailable;
  const below = order.filter((one) => one < value).length;
  const exact = order.includes(value);
  const low = order[below - 1] ?? 0;
  const place = exact ? below : below - 1 + (value - low) / ((order[below] ?? 0) - low);
  const share = exclusive
    ? (place + 1) / (order.length + 1)
    : order.length === 1
      ? 1
      : place / (order.length - 1);
  const unit = 10 ** Math.trunc(digits);
  return Math.floor(share * unit + 1e-9) / unit;
}

const rank = (average: boolean) =>
  placed([number, raw, optional(boolean, false)], (evaluation, value, data, upwards) => {
    const sample = numbersOf(evaluation, [data]);
    if (!Array.isArray(sample)) return sample;
    const same = sample.filter((one) => one === value).length;
    if (same === 0) return notAvailable;
    const before = sample.filter((one) => (upwards ? one < value : one > value)).length;
    return before + 1 + (average ? (same - 1) / 2 : 0);
  });

const nth = (fromTop: boolean) =>
  placed([raw, number], (evaluation, data, place) => {
    const sample = numbersOf(evaluation, [data]);
    if (!Array.isArray(sample)) return sample;
    const order = ascending(sample);
    const at = Math.trunc(place);
    return (at < 1 ? undefined : fromTop ? order[order.length - at] : order[at - 1]) ?? wrongNumber;
  });

function skewness(sample: readonly number[], ofPopulation: boolean): Scalar {
  const n = sample.length;
  if (n < 3) return divisionByZero;
  const middle = mean(sample);
  const squared = deviations(sample) / (ofPopulation ? n : n - 1);
  if (squared === 0) return divisionByZero;
  const cubes = sum(sample.map((one) => (one - middle) ** 3)) / squared ** 1.5;
  return ofPopulation ? cubes / n : (n * cubes) / ((n - 1) * (n - 2));
}

function kurtosis(sample: readonly number[]): Scalar {
  const n = sample.length;
  if (n < 4) return divisionByZero;
  const middle = mean(sample);
  const squared = deviations(sample) / (n - 1);
  if (squared === 0) return divisionByZero;
  const fourth = sum(sample.map((one) => (one - middle) ** 4)) / squared ** 2;
  return (n * (n + 1) * fourth) / ((n - 1) * (n - 2) * (n - 3)) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

interface Moments {
  readonly n: number;
  readonly xy: number;
  readonly xx: number;
  readonly yy: number;
  readonly meanX: number;
  readonly meanY: number;
}

const ofPairs =
  (least: number, compute: (moments: Moments) => Scalar) =>
  (one: Matrix, other: Matrix): Scalar => {
    const pairs = pairsOf(one, other);
    if (pairs === null || typeof pairs !== 'object' || !('xs' in pairs)) return pairs;
    const { xs, ys } = pairs;
    if (xs.length < least) return divisionByZero;
    const [meanX, meanY] = [mean(xs), mean(ys)];
    const xy = sum(xs.map((x, at) => (x - meanX) * ((ys[at] ?? 0) - meanY)));
    const result = compute({ n: xs.length, xy, xx: deviations(xs), yy: deviations(ys), meanX, meanY });
    return typeof result === 'number' && !Number.isFinite(result) ? divisionByZero : result;
  };

const correlation = fn(
  [matrix, matrix],
  ofPairs(2, ({ xy, xx, yy }) => xy / Math.sqrt(xx * yy)),
);
const covariance = fn(
  [matrix, matrix],
  ofPairs(1, ({ xy, n }) => xy / n),
);
/** The known ys come first. */
const regression = (least: number, compute: (moments: Moments) => Scalar) =>
  fn([matrix, matrix], (ys, xs) => ofPairs(least, compute)(xs, ys));

const forecast = fn([number, matrix, matrix], (x, ys, xs) =>
  ofPairs(2, ({ xy, xx, meanX, meanY }) => (xx === 0 ? divisionByZero : meanY + (xy / xx) * (x - meanX)))(
    xs,
    ys,
  ),
);

function probability(values: Matrix, chances: Matrix, low: number, high: number): Scalar {
  const pairs = pairsOf(values, chances);
  if (pairs === null || typeof pairs !== 'object' || !('xs' in pairs)) return pairs;
  if (pairs.ys.some((one) => one <= 0 || one > 1) || Math.abs(sum(pairs.ys) - 1) > 1e-9) return wrongNumber;
  return sum(pairs.ys.filter((_, at) => (pairs.xs[at] ?? 0) >= low && (pairs.xs[at] ?? 0) <= high));
}

/** Means weighted by their partners: pairs of values and weights. */
function weighted(evaluation: Evaluation, args: readonly FormulaValue[]): Scalar {
  if (args.length % 2 === 1) return notAvailable;
  let [total, weights] = [0, 0];
  for (let at = 0; at < args.length; at += 2) {
    const values = matrixOf(args[at] ?? null, evaluation).flat();
    const heavy = matrixOf(args[at + 1] ?? null, evaluation).flat();
    if (values.length !== heavy.length) return wrongNumber;
    for (const [place, value] of values.entries()) {
      const [x, weight] = [toNumber(value, evaluation), toNumber(heavy[place] ?? null, evaluation)];
      if (isError(x)) return x;
      if (isError(weight)) return weight;
      if (weight < 0) return wrongNumber;
      total += x * weight;
      weights += weight;
    }
  }
  return weights === 0 ? divisionByZero : total / weights;
}

const percentRankInclusive = ofSample(
  2,
  (sample, value, digits = 3) => percentRank(sample, value, digits, false),
  3,
);

export const statisticalFunctions: FunctionTable = {
  PERCENTILE: ofSample(1, (sample, share) => percentile(sample, share, false)),
  'PERCENTILE.INC': ofSample(1, (sample, share) => percentile(sample, share, false)),
  'PERCENTILE.EXC': ofSample(1, (sample, share) => percentile(sample, share, true)),
  QUARTILE: quartile(false),
  'QUARTILE.INC': quartile(false),
  'QUARTILE.EXC': quartile(true),
  PERCENTRANK: percentRankInclusive,
  'PERCENTRANK.INC': percentRankInclusive,
  'PERCENTRANK.EXC': ofSample(2, (sample, value, digits = 3) => percentRank(sample, value, digits, true), 3),
  RANK: rank(false),
  'RANK.EQ': rank(false),
  'RANK.AVG': rank(true),
  LARGE: nth(true),
  SMALL: nth(false),
  SKEW: ofNumbers((sample) => skewness(sample, false)),
  'SKEW.P': ofNumbers((sample) => skewness(sample, true)),
  KURT: ofNumbers(kurtosis),
  TRIMMEAN: ofSample(1, (sample, share) => {
    if (share < 0 || share >= 1 || sample.length === 0) return wrongNumber;
    const cut = Math.floor((sample.length * share) / 2);
    return mean(ascending(sample).slice(cut, sample.length - cut));
  }),
  CORREL: correlation,
  PEARSON: correlation,
  COVAR: covariance,
  'COVARIANCE.P': covariance,
  'COVARIANCE.S': fn(
    [matrix, matrix],
    ofPairs(2, ({ xy, n }) => xy / (n - 1)),
  ),
  RSQ: regression(2, ({ xy, xx, yy }) => (xy * xy) / (xx * yy)),
  SLOPE: regression(2, ({ xy, xx }) => xy / xx),
  INTERCEPT: regression(2, ({ xy, xx, meanX, meanY }) => meanY - (xy / xx) * meanX),
  STEYX: regression(3, ({ xy, xx, yy, n }) => Math.sqrt((yy - (xy * xy) / xx) / (n - 2))),
  FORECAST: forecast,
  'FORECAST.LINEAR': forecast,
  ...testFunctions,
  PROB: fn([matrix, matrix, number, optional(number)], (values, chances, low, high) =>
    probability(values, chances, low, high ?? low),
  ),
  'AVERAGE.WEIGHTED': placed([raw, raw, rest(raw, true)], (evaluation, values, weights, others) =>
    weighted(evaluation, [values, weights, ...others]),
  ),
};
