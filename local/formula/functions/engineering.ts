/** Engineering functions: number systems, bits, the error function. */

import { toText } from '../coercions.ts';
import { isError, type Scalar, wrongNumber } from '../formula-values.ts';
import {
  type FunctionDefinition,
  type FunctionTable,
  fn,
  integer,
  number,
  optional,
  placed,
  scalar,
  text,
} from '../function-definition.ts';
import { erf, erfc } from './special-functions.ts';

/** Numbers of ten digits in base 2, 8 and 16; the upper half of them is negative. */
const digitsIn = { 2: '01', 8: '01234567', 16: '0123456789ABCDEF' } as const;
type Base = keyof typeof digitsIn;

function fromDigits(written: string, base: Base): number | undefined {
  const letters = written.trim().toUpperCase();
  if (
    letters.length > 10 ||
    letters === '' ||
    [...letters].some((letter) => !digitsIn[base].includes(letter))
  )
    return undefined;
  const value = Number.parseInt(letters, base);
  const whole = base ** 10;
  return value >= whole / 2 ? value - whole : value;
}

function toDigits(value: number, base: Base, places: number | undefined): Scalar {
  const whole = base ** 10;
  const given = Math.trunc(value);
  if (given < -whole / 2 || given >= whole / 2) return wrongNumber;
  const written = (given < 0 ? given + whole : given).toString(base).toUpperCase();
  if (places === undefined || given < 0) return written;
  return places < written.length || places < 1 || places > 10 ? wrongNumber : written.padStart(places, '0');
}

/** A number written in one base, wanted in another or as a number. */
const between = (from: Base, to: Base): FunctionDefinition =>
  placed([scalar, optional(integer)], (evaluation, given, places) => {
    const written = toText(given, evaluation);
    if (isError(written)) return written;
    const value = fromDigits(written, from);
    return value === undefined ? wrongNumber : toDigits(value, to, places);
  });

const toDecimal = (from: Base): FunctionDefinition =>
  fn([text], (written) => fromDigits(written, from) ?? wrongNumber);
const fromDecimal = (to: Base): FunctionDefinition =>
  fn([number, optional(integer)], (value, places) => toDigits(value, to, places));

const mostBits = 2 ** 48;

const ofBits = (combine: (one: bigint, other: bigint) => bigint): FunctionDefinition =>
  fn([number, number], (one, other) => {
    if (
      one < 0 ||
      other < 0 ||
      one >= mostBits ||
      other >= mostBits ||
      !Number.isInteger(one) ||
      !Number.isInteger(other)
    )
      return wrongNumber;
    return Number(combine(BigInt(one), BigInt(other)));
  });

const shifting = (direction: 1 | -1): FunctionDefinition =>
  fn([number, integer], (value, places) => {
    const by = places * direction;
    if (value < 0 || value >= mostBits || !Number.isInteger(value) || Math.abs(by) > 53) return wrongNumber;
    const shifted = by >= 0 ? value * 2 ** by : Math.floor(value / 2 ** -by);
    return shifted >= mostBits ? wrongNumber : shifted;
  });

export const engineeringFunctions: FunctionTable = {
  BIN2DEC: toDecimal(2),
  BIN2HEX: between(2, 16),
  BIN2OCT: between(2, 8),
  OCT2DEC: toDecimal(8),
  OCT2BIN: between(8, 2),
  OCT2HEX: between(8, 16),
  HEX2DEC: toDecimal(16),
  HEX2BIN: between(16, 2),
  HEX2OCT: between(16, 8),
  DEC2BIN: fromDecimal(2),
  DEC2OCT: fromDecimal(8),
  DEC2HEX: fromDecimal(16),
  BITAND: ofBits((one, other) => one & other),
  BITOR: ofBits((one, other) => one | other),
  BITXOR: ofBits((one, other) => one ^ other),
  BITLSHIFT: shifting(1),
  BITRSHIFT: shifting(-1),
  DELTA: fn([number, optional(number, 0)], (one, other) => (one === other ? 1 : 0)),
  GESTEP: fn([number, optional(number, 0)], (value, step) => (value >= step ? 1 : 0)),
  ERF: fn([number, optional(number)], (low, high) => (high === undefined ? erf(low) : erf(high) - erf(low))),
  'ERF.PRECISE': fn([number], erf),
  ERFC: fn([number], erfc),
  'ERFC.PRECISE': fn([number], erfc),
};
