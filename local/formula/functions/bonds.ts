/** Functions of bonds with periodic coupons that the library lacks or computes otherwise: DURATION, MDURATION, ACCRINT. */
import { callFunction } from '../calling.ts';
import type { Evaluation } from '../evaluation.ts';
import { isError, type Scalar, wrongNumber } from '../formula-values.ts';
import { boolean, type FunctionTable, integer, number, optional, placed } from '../function-definition.ts';
import { shiftedMonths } from './dates.ts';
import { yearFraction } from './year-fractions.ts';

interface Coupons {
  readonly count: number;
  /** The part of a coupon period that is left until the next coupon. */
  readonly untilNext: number;
}

/** The coupons between settlement and maturity, counted as COUPNUM and its like count them. */
function couponsOf(
  evaluation: Evaluation,
  settlement: number,
  maturity: number,
  frequency: number,
  basis: number,
): Coupons | Scalar {
  const [count, left, period] = ['COUPNUM', 'COUPDAYSNC', 'COUPDAYS'].map((name) =>
    callFunction(
      name,
      [settlement, maturity, frequency, basis].map((value) => ({ kind: 'constant', value })),
      evaluation,
    ),
  );
  const failed = [count, left, period].find(isError);
  if (failed !== undefined) return failed;
  return { count: Number(count), untilNext: Number(left) / Number(period) };
}

function duration(
  evaluation: Evaluation,
  settlement: number,
  maturity: number,
  rate: number,
  yieldRate: number,
  frequency: number,
  basis: number,
): Scalar {
  if (rate < 0 || yieldRate < 0 || settlement >= maturity) return wrongNumber;
  const coupons = couponsOf(evaluation, Math.floor(settlement), Math.floor(maturity), frequency, basis);
  if (coupons === null || typeof coupons !== 'object' || !('count' in coupons)) return coupons;
  const factor = 1 + yieldRate / frequency;
  let [weighted, price] = [0, 0];
  for (let at = 0; at < coupons.count; at += 1) {
    const time = coupons.untilNext + at;
    const paid = (rate / frequency) * 100 + (at === coupons.count - 1 ? 100 : 0);
    const present = paid / factor ** time;
    weighted += present * time;
    price += present;
  }
  return weighted / price / frequency;
}

const isFrequency = (value: number) => value === 1 || value === 2 || value === 4;

/** Interest that has accrued from issue, or from the first coupon, until settlement. */
function accrued(
  issue: number,
  first: number,
  settlement: number,
  rate: number,
  par: number,
  frequency: number,
  basis: number,
  fromIssue: boolean,
): Scalar {
  if (rate <= 0 || par <= 0 || !isFrequency(frequency) || issue >= settlement) return wrongNumber;
  const months = 12 / frequency;
  const from = fromIssue || settlement <= first ? issue : first;
  let total = 0;
  let end = Math.floor(first);
  while (shiftedMonths(end, -months) >= from) end = shiftedMonths(end, -months);
  let start = Math.floor(from);
  while (start < settlement) {
    const until = Math.min(end, Math.floor(settlement));
    const whole = yearFraction(shiftedMonths(end, -months), end, basis);
    const part = yearFraction(start, until, basis);
    if (typeof whole !== 'number' || typeof part !== 'number') return wrongNumber;
    total += part / (basis === 1 ? whole * frequency : 1);
    start = until;
    end = shiftedMonths(end, months);
  }
  return par * rate * total;
}

const bond = [number, number, number, number, integer, optional(integer, 0)] as const;

export const bondFunctions: FunctionTable = {
  DURATION: placed(bond, duration),
  MDURATION: placed(bond, (evaluation, settlement, maturity, rate, yieldRate, frequency, basis) => {
    const years = duration(evaluation, settlement, maturity, rate, yieldRate, frequency, basis);
    return typeof years === 'number' ? years / (1 + yieldRate / frequency) : years;
  }),
  ACCRINT: placed(
    [number, number, number, number, number, integer, optional(integer, 0), optional(boolean, true)],
    (_, ...given) => accrued(...given),
  ),
};
