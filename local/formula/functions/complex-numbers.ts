/** Complex numbers as texts ("3+4i") and the functions of Google's list on them. */

import { toText } from '../coercions.ts';
import { type Evaluation, matrixOf } from '../evaluation.ts';
import {
  divisionByZero,
  type FormulaValue,
  isError,
  type Scalar,
  wrongNumber,
  wrongValue,
} from '../formula-values.ts';
import {
  type FunctionDefinition,
  type FunctionTable,
  number,
  optional,
  placed,
  raw,
  rest,
  scalar,
  text,
} from '../function-definition.ts';
import { numberText } from '../number-text.ts';
import { finite } from '../operators.ts';

interface Complex {
  readonly re: number;
  readonly im: number;
  /** "i" or "j", as written. */
  readonly letter: string;
}

const real = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const pattern = new RegExp(`^(${real})?(?:([+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)?)([ij]))?$`);

function complexOf(given: Scalar, evaluation: Evaluation): Complex | Scalar {
  if (typeof given === 'boolean') return wrongValue;
  const written = toText(given, evaluation);
  if (isError(written)) return written;
  const bare = written.trim();
  if (bare === '') return { re: 0, im: 0, letter: 'i' };
  const pure = /^([+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)?)([ij])$/.exec(bare);
  const found = pure === null ? pattern.exec(bare) : null;
  const [re, im, letter] =
    pure === null ? [found?.[1] ?? '0', found?.[2], found?.[3]] : ['0', pure[1], pure[2]];
  if (pure === null && found === null) return wrongNumber;
  if (letter === undefined) return { re: Number(re), im: 0, letter: 'i' };
  if (pure === null && found?.[1] !== undefined && im !== undefined && !/^[+-]/.test(im)) return wrongNumber;
  const amount = im === '' || im === '+' ? 1 : im === '-' ? -1 : Number(im);
  return { re: Number(re), im: amount, letter };
}

const isComplex = (value: Complex | Scalar): value is Complex =>
  typeof value === 'object' && value !== null && 're' in value;

const shown = (value: number) => numberText(Number(value.toPrecision(15)), '.');

function written({ re, im }: Pick<Complex, 're' | 'im'>, letter: string): Scalar {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return wrongNumber;
  if (im === 0) return shown(re);
  const amount = im === 1 ? '' : im === -1 ? '-' : shown(im);
  return re === 0 ? `${amount}${letter}` : `${shown(re)}${im > 0 ? '+' : ''}${amount}${letter}`;
}

type Pair = Pick<Complex, 're' | 'im'>;

const times = (one: Pair, other: Pair): Pair => ({
  re: one.re * other.re - one.im * other.im,
  im: one.re * other.im + one.im * other.re,
});
const over = (one: Pair, other: Pair): Pair => {
  const size = other.re ** 2 + other.im ** 2;
  return {
    re: (one.re * other.re + one.im * other.im) / size,
    im: (one.im * other.re - one.re * other.im) / size,
  };
};
const exponential = ({ re, im }: Pair): Pair => ({
  re: Math.exp(re) * Math.cos(im),
  im: Math.exp(re) * Math.sin(im),
});
const logarithm = ({ re, im }: Pair): Pair => ({ re: Math.log(Math.hypot(re, im)), im: Math.atan2(im, re) });
const power = (base: Pair, exponent: number): Pair => {
  const size = Math.hypot(base.re, base.im) ** exponent;
  const angle = Math.atan2(base.im, base.re) * exponent;
  return { re: size * Math.cos(angle), im: size * Math.sin(angle) };
};
const sine = ({ re, im }: Pair): Pair => ({
  re: Math.sin(re) * Math.cosh(im),
  im: Math.cos(re) * Math.sinh(im),
});
const cosine = ({ re, im }: Pair): Pair => ({
  re: Math.cos(re) * Math.cosh(im),
  im: -Math.sin(re) * Math.sinh(im),
});
const hyperbolicSine = ({ re, im }: Pair): Pair => ({
  re: Math.sinh(re) * Math.cos(im),
  im: Math.cosh(re) * Math.sin(im),
});
const hyperbolicCosine = ({ re, im }: Pair): Pair => ({
  re: Math.cosh(re) * Math.cos(im),
  im: Math.sinh(re) * Math.sin(im),
});
const one: Pair = { re: 1, im: 0 };
const scaled = ({ re, im }: Pair, factor: number): Pair => ({ re: re * factor, im: im * factor });

/** A function from a complex number to a complex one. */
const map = (compute: (value: Pair) => Pair): FunctionDefinition =>
  placed([scalar], (evaluation, given) => {
    const value = complexOf(given, evaluation);
    return isComplex(value) ? written(compute(value), value.letter) : value;
  });

/** A function from a complex number to a real one. */
const measure = (compute: (value: Complex) => Scalar): FunctionDefinition =>
  placed([scalar], (evaluation, given) => {
    const value = complexOf(given, evaluation);
    return isComplex(value) ? compute(value) : value;
  });

const combine = (compute: (one: Pair, other: Pair) => Pair): FunctionDefinition =>
  placed([scalar, scalar], (evaluation, first, second) => {
    const left = complexOf(first, evaluation);
    const right = complexOf(second, evaluation);
    if (!isComplex(left)) return left;
    if (!isComplex(right)) return right;
    return written(compute(left, right), left.im === 0 ? right.letter : left.letter);
  });

const reduce = (compute: (one: Pair, other: Pair) => Pair): FunctionDefinition =>
  placed([rest(raw)], (evaluation, args: readonly FormulaValue[]) => {
    let total: Complex | undefined;
    for (const given of args.flatMap((argument) => matrixOf(argument, evaluation).flat())) {
      if (given === null) continue;
      const value = complexOf(given, evaluation);
      if (!isComplex(value)) return value;
      total = total === undefined ? value : { ...compute(total, value), letter: total.letter };
    }
    return total === undefined ? wrongNumber : written(total, total.letter);
  });

export const complexFunctions: FunctionTable = {
  COMPLEX: placed([number, number, optional(text, 'i')], (_, re, im, letter) =>
    letter === 'i' || letter === 'j' ? written({ re, im }, letter) : wrongValue,
  ),
  IMABS: measure(({ re, im }) => Math.hypot(re, im)),
  IMAGINARY: measure(({ im }) => im),
  IMREAL: measure(({ re }) => re),
  IMARGUMENT: measure(({ re, im }) => (re === 0 && im === 0 ? divisionByZero : finite(Math.atan2(im, re)))),
  IMCONJUGATE: map(({ re, im }) => ({ re, im: -im })),
  IMSUM: reduce((left, right) => ({ re: left.re + right.re, im: left.im + right.im })),
  IMPRODUCT: reduce(times),
  IMSUB: combine((left, right) => ({ re: left.re - right.re, im: left.im - right.im })),
  IMDIV: combine(over),
  IMEXP: map(exponential),
  IMLN: map(logarithm),
  IMLOG10: map((value) => scaled(logarithm(value), 1 / Math.LN10)),
  IMLOG2: map((value) => scaled(logarithm(value), 1 / Math.LN2)),
  IMLOG: placed([scalar, number], (evaluation, given, base) => {
    const value = complexOf(given, evaluation);
    if (!isComplex(value)) return value;
    return base <= 0 || base === 1
      ? wrongNumber
      : written(scaled(logarithm(value), 1 / Math.log(base)), value.letter);
  }),
  IMPOWER: placed([scalar, number], (evaluation, given, exponent) => {
    const value = complexOf(given, evaluation);
    return isComplex(value) ? written(power(value, exponent), value.letter) : value;
  }),
  IMSQRT: map((value) => power(value, 0.5)),
  IMSIN: map(sine),
  IMCOS: map(cosine),
  IMTAN: map((value) => over(sine(value), cosine(value))),
  IMCOT: map((value) => over(cosine(value), sine(value))),
  IMSEC: map((value) => over(one, cosine(value))),
  IMCSC: map((value) => over(one, sine(value))),
  IMSINH: map(hyperbolicSine),
  IMCOSH: map(hyperbolicCosine),
  IMTANH: map((value) => over(hyperbolicSine(value), hyperbolicCosine(value))),
  IMCOTH: map((value) => over(hyperbolicCosine(value), hyperbolicSine(value))),
  IMSECH: map((value) => over(one, hyperbolicCosine(value))),
  IMCSCH: map((value) => over(one, hyperbolicSine(value))),
};
