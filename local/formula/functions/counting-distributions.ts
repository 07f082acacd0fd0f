/** Distributions of counts and of waiting times. */
import { type Scalar, wrongNumber } from '../formula-values.ts';
import { finite } from '../operators.ts';
import { combinations } from './math.ts';
import { betaI, gammaQ, logGamma } from './special-functions.ts';

export const isProbability = (value: number): boolean => value > 0 && value < 1;

const binomialTerm = (successes: number, trials: number, chance: number): number =>
  combinations(trials, successes) * chance ** successes * (1 - chance) ** (trials - successes);

export const binomial = (successes: number, trials: number, chance: number, cumulative: boolean): Scalar => {
  if (successes < 0 || successes > trials || chance < 0 || chance > 1) return wrongNumber;
  if (!cumulative) return binomialTerm(successes, trials, chance);
  return successes === trials ? 1 : betaI(1 - chance, trials - successes, successes + 1);
};

export const binomialInverse = (trials: number, chance: number, wanted: number): Scalar => {
  if (trials < 0 || !isProbability(wanted) || chance < 0 || chance > 1) return wrongNumber;
  let reached = 0;
  for (let successes = 0; successes <= trials; successes += 1) {
    reached += binomialTerm(successes, trials, chance);
    if (reached >= wanted) return successes;
  }
  return trials;
};

export const negativeBinomial = (
  failures: number,
  successes: number,
  chance: number,
  cumulative: boolean,
): Scalar => {
  if (failures < 0 || successes < 1 || chance < 0 || chance > 1) return wrongNumber;
  if (cumulative) return betaI(chance, successes, failures + 1);
  return combinations(failures + successes - 1, failures) * chance ** successes * (1 - chance) ** failures;
};

export const hypergeometric = (
  found: number,
  drawn: number,
  marked: number,
  all: number,
  cumulative: boolean,
): Scalar => {
  if (found < 0 || drawn <= 0 || drawn > all || marked < 0 || marked > all || found > drawn || found > marked)
    return wrongNumber;
  const term = (count: number) =>
    drawn - count > all - marked
      ? 0
      : (combinations(marked, count) * combinations(all - marked, drawn - count)) / combinations(all, drawn);
  if (!cumulative) return term(found);
  return Array.from({ length: found + 1 }, (_, count) => term(count)).reduce((one, other) => one + other, 0);
};

export const poisson = (count: number, mean: number, cumulative: boolean): Scalar => {
  if (count < 0 || mean < 0) return wrongNumber;
  if (cumulative) return gammaQ(count + 1, mean);
  return mean === 0 ? (count === 0 ? 1 : 0) : Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
};

export const exponential = (x: number, rate: number, cumulative: boolean): Scalar =>
  x < 0 || rate <= 0 ? wrongNumber : cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x);

export const weibull = (x: number, shape: number, scale: number, cumulative: boolean): Scalar => {
  if (x < 0 || shape <= 0 || scale <= 0) return wrongNumber;
  const power = (x / scale) ** shape;
  return cumulative
    ? -Math.expm1(-power)
    : finite((shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power));
};
