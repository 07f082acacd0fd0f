/** Mathematical functions of one or a few numbers. */

import { fixedDigits } from '../../values/decimal-digits.ts';
import { toNumber } from '../coercions.ts';
import { divisionByZero, isError, type Scalar, wrongNumber, wrongValue } from '../formula-values.ts';
import {
  type FunctionDefinition,
  type FunctionTable,
  fn,
  integer,
  number,
  optional,
  placed,
  raw,
  rest,
  scalar,
  text,
} from '../function-definition.ts';
import { finite } from '../operators.ts';
import { numbersOf } from './aggregates.ts';

/** A function of one number; a result that is no number is #NUM!. */
const of = (compute: (value: number) => number): FunctionDefinition =>
  fn([number], (value) => finite(compute(value)));

/** Decimal rounding: 1.005 to two places is 1.01. */
export function rounded(value: number, places: number, up?: 'up' | 'down'): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const sign = Math.sign(value);
  const size = Math.abs(value);
  if (places >= 15) return value;
  if (places < 0) {
    const unit = 10 ** -places;
    const units = size / unit;
    const whole = up === 'up' ? Math.ceil(units) : up === 'down' ? Math.floor(units) : Math.round(units);
    return sign * whole * unit || 0;
  }
  const { whole, fraction } = fixedDigits(size, places);
  const nearest = Number(`${whole}.${fraction || '0'}`);
  if (up === undefined) return sign * nearest || 0;
  const step = Number(`1e${-places}`);
  const close = Number(size.toPrecision(15));
  const isOff = up === 'up' ? nearest < close : nearest > close;
  if (!isOff) return sign * nearest || 0;
  const moved = fixedDigits(up === 'up' ? nearest + step : nearest - step, places);
  return sign * Number(`${moved.whole}.${moved.fraction || '0'}`) || 0;
}

/** The multiple of `step` next to a value; tiny errors of division do not count. */
const multiple = (value: number, step: number, round: (quotient: number) => number): number => {
  const quotient = value / step;
  const near = Math.round(quotient);
  return Number(((Math.abs(quotient - near) < 1e-10 ? near : round(quotient)) * step).toPrecision(15));
};

const ceiling = (value: number, step: number): Scalar => {
  if (value === 0 || step === 0) return 0;
  if (value > 0 && step < 0) return wrongNumber;
  return multiple(value, step, step < 0 ? Math.ceil : Math.ceil);
};
const floor = (value: number, step: number): Scalar => {
  if (value === 0) return 0;
  if (step === 0) return divisionByZero;
  if (value > 0 && step < 0) return wrongNumber;
  return multiple(value, step, Math.floor);
};

/** CEILING.MATH and FLOOR.MATH: negative numbers towards zero or away from it. */
const towards = (up: boolean) => (value: number, step: number | undefined, mode: number) => {
  const size = Math.abs(step ?? 1);
  if (size === 0 || value === 0) return 0;
  const away = value < 0 && mode !== 0;
  return multiple(value, size, up === away ? Math.floor : Math.ceil);
};

const roundHalfAway = (value: number) => Math.sign(value) * Math.round(Math.abs(value));

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

const ofWholeNumbers = (combine: (one: number, other: number) => number): FunctionDefinition =>
  placed([rest(raw)], (evaluation, args) => {
    const numbers = numbersOf(evaluation, args);
    if (!Array.isArray(numbers)) return numbers;
    if (numbers.some((value) => value < 0)) return wrongNumber;
    return numbers.map(Math.trunc).reduce(combine);
  });

export const factorial = (value: number): number => {
  let product = 1;
  for (let factor = 2; factor <= value; factor += 1) product *= factor;
  return product;
};

export const combinations = (of_: number, taken: number): number => {
  let result = 1;
  const few = Math.min(taken, of_ - taken);
  for (let at = 1; at <= few; at += 1) result = (result * (of_ - few + at)) / at;
  return Math.round(result);
};

const doubleFactorial = (value: number): number => {
  let product = 1;
  for (let factor = value; factor > 1; factor -= 2) product *= factor;
  return product;
};

const parity = (isWanted: (rest: number) => boolean) =>
  placed([scalar], (evaluation, value) => {
    const given = toNumber(value, evaluation);
    return isError(given) ? given : isWanted(Math.abs(Math.trunc(given)) % 2);
  });

const nextOf = (rest: 0 | 1) => (value: number) => {
  let up = Math.ceil(Math.abs(value));
  if (up % 2 !== rest) up += 1;
  return value < 0 ? -up : up;
};

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function inBase(value: number, base: number, length: number): Scalar {
  if (value < 0 || base < 2 || base > 36 || length < 0) return wrongNumber;
  return Math.trunc(value).toString(base).toUpperCase().padStart(length, '0');
}

function fromBase(written: string, base: number): Scalar {
  if (base < 2 || base > 36) return wrongNumber;
  const letters = written.toUpperCase().trim();
  if (letters === '' || [...letters].some((letter) => !digits.slice(0, base).includes(letter)))
    return wrongNumber;
  return Number.parseInt(letters, base);
}

const logarithm = (value: number, base: number): Scalar => {
  if (value <= 0 || base <= 0) return wrongNumber;
  if (base === 1) return divisionByZero;
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
};

export const mathFunctions: FunctionTable = {
  ABS: of(Math.abs),
  SIGN: of(Math.sign),
  SQRT: of(Math.sqrt),
  SQRTPI: of((value) => Math.sqrt(value * Math.PI)),
  EXP: of(Math.exp),
  LN: fn([number], (value) => (value <= 0 ? wrongNumber : Math.log(value))),
  LOG: fn([number, optional(number, 10)], logarithm),
  LOG10: fn([number], (value) => (value <= 0 ? wrongNumber : Math.log10(value))),
  INT: of(Math.floor),
  TRUNC: fn([number, optional(integer, 0)], (value, places) => rounded(value, places, 'down')),
  ROUND: fn([number, optional(integer, 0)], (value, places) => rounded(value, places)),
  ROUNDUP: fn([number, optional(integer, 0)], (value, places) => rounded(value, places, 'up')),
  ROUNDDOWN: fn([number, optional(integer, 0)], (value, places) => rounded(value, places, 'down')),
  MROUND: fn([number, number], (value, step) => {
    if (value * step < 0) return wrongNumber;
    return step === 0 ? 0 : multiple(value, step, roundHalfAway);
  }),
  CEILING: fn([number, optional(number, 1)], ceiling),
  FLOOR: fn([number, optional(number, 1)], floor),
  'CEILING.MATH': fn([number, optional(number), optional(number, 0)], towards(true)),
  'FLOOR.MATH': fn([number, optional(number), optional(number, 0)], towards(false)),
  'CEILING.PRECISE': fn([number, optional(number, 1)], (value, step) => towards(true)(value, step, 0)),
  'ISO.CEILING': fn([number, optional(number, 1)], (value, step) => towards(true)(value, step, 0)),
  'FLOOR.PRECISE': fn([number, optional(number, 1)], (value, step) => towards(false)(value, step, 0)),
  MOD: fn([number, number], (value, divisor) =>
    divisor === 0 ? divisionByZero : value - divisor * Math.floor(value / divisor),
  ),
  QUOTIENT: fn([number, number], (value, divisor) =>
    divisor === 0 ? divisionByZero : Math.trunc(value / divisor),
  ),
  GCD: ofWholeNumbers(greatestDivisor),
  LCM: ofWholeNumbers((one, other) =>
    one === 0 || other === 0 ? 0 : (one / greatestDivisor(one, other)) * other,
  ),
  FACT: fn([integer], (value) => (value < 0 ? wrongNumber : finite(factorial(value)))),
  FACTDOUBLE: fn([integer], (value) => (value < -1 ? wrongNumber : finite(doubleFactorial(value)))),
  COMBIN: fn([integer, integer], (of_, taken) =>
    taken < 0 || of_ < taken ? wrongNumber : finite(combinations(of_, taken)),
  ),
  COMBINA: fn([integer, integer], (of_, taken) =>
    of_ < 0 || taken < 0 ? wrongNumber : taken === 0 ? 1 : finite(combinations(of_ + taken - 1, taken)),
  ),
  PERMUT: fn([integer, integer], (of_, taken) =>
    taken < 0 || of_ < taken ? wrongNumber : finite(Math.round(factorial(of_) / factorial(of_ - taken))),
  ),
  PERMUTATIONA: fn([integer, integer], (of_, taken) =>
    of_ < 0 || taken < 0 ? wrongNumber : finite(of_ ** taken),
  ),
  MULTINOMIAL: placed([rest(raw)], (evaluation, args) => {
    const numbers = numbersOf(evaluation, args);
    if (!Array.isArray(numbers)) return numbers;
    if (numbers.some((value) => value < 0)) return wrongNumber;
    const whole = numbers.map(Math.trunc);
    return finite(
      Math.round(
        factorial(whole.reduce((one, other) => one + other, 0)) /
          whole.reduce((product, value) => product * factorial(value), 1),
      ),
    );
  }),
  SERIESSUM: placed([number, number, number, raw], (evaluation, x, start, step, given) => {
    const coefficients = numbersOf(evaluation, [given]);
    if (!Array.isArray(coefficients)) return coefficients;
    return finite(
      coefficients.reduce((total, coefficient, at) => total + coefficient * x ** (start + at * step), 0),
    );
  }),
  ISEVEN: parity((rest_) => rest_ === 0),
  ISODD: parity((rest_) => rest_ === 1),
  EVEN: of(nextOf(0)),
  ODD: of(nextOf(1)),
  PI: fn([], () => Math.PI),
  BASE: fn([number, integer, optional(integer, 0)], inBase),
  DECIMAL: fn([text, integer], fromBase),
  RAND: placed([], ({ book }) => book.random()),
  RANDBETWEEN: placed([number, number], ({ book }, low, high) => {
    const [from, to] = [Math.ceil(low), Math.floor(high)];
    return from > to ? wrongNumber : from + Math.floor(book.random() * (to - from + 1));
  }),
  RANDARRAY: placed([optional(integer, 1), optional(integer, 1)], ({ book }, rows, columns) =>
    rows < 1 || columns < 1
      ? wrongValue
      : Array.from({ length: rows }, () => Array.from({ length: columns }, () => book.random())),
  ),
};
