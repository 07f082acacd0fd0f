/** Trigonometric and hyperbolic functions. */
import { divisionByZero, wrongNumber } from '../formula-values.ts';
import { type FunctionDefinition, type FunctionTable, fn, number } from '../function-definition.ts';
import { finite } from '../operators.ts';

const of = (compute: (value: number) => number): FunctionDefinition =>
  fn([number], (value) => finite(compute(value)));
/** One divided by another function: zero there is #DIV/0!. */
const inverse = (compute: (value: number) => number): FunctionDefinition =>
  fn([number], (value) => {
    const divisor = compute(value);
    return divisor === 0 ? divisionByZero : finite(1 / divisor);
  });

export const trigonometricFunctions: FunctionTable = {
  SIN: of(Math.sin),
  COS: of(Math.cos),
  TAN: of(Math.tan),
  ASIN: of(Math.asin),
  ACOS: of(Math.acos),
  ATAN: of(Math.atan),
  SINH: of(Math.sinh),
  COSH: of(Math.cosh),
  TANH: of(Math.tanh),
  ASINH: of(Math.asinh),
  ACOSH: of(Math.acosh),
  ATANH: of(Math.atanh),
  CSC: inverse(Math.sin),
  SEC: inverse(Math.cos),
  COT: inverse(Math.tan),
  CSCH: inverse(Math.sinh),
  SECH: inverse(Math.cosh),
  COTH: inverse(Math.tanh),
  ACOT: of((value) => Math.PI / 2 - Math.atan(value)),
  ACOTH: fn([number], (value) => (Math.abs(value) <= 1 ? wrongNumber : Math.atanh(1 / value))),
  ATAN2: fn([number, number], (x, y) => (x === 0 && y === 0 ? divisionByZero : Math.atan2(y, x))),
  DEGREES: of((value) => (value * 180) / Math.PI),
  RADIANS: of((value) => (value * Math.PI) / 180),
};
