/** The functions that stand for operators (Google's list: "Operator"). */

import { compareValues, toNumber } from '../coercions.ts';
import type { Evaluation } from '../evaluation.ts';
import { isError, type Scalar, wrongValue } from '../formula-values.ts';
import {
  boolean,
  type FunctionDefinition,
  type FunctionTable,
  fn,
  number,
  optional,
  placed,
  scalar,
} from '../function-definition.ts';
import { operate } from '../operators.ts';

const standsFor = (operator: string): FunctionDefinition =>
  placed([scalar, scalar], (evaluation: Evaluation, one, other) => operate(operator, one, other, evaluation));

function isBetween(value: Scalar, low: Scalar, high: Scalar, withLow: boolean, withHigh: boolean): Scalar {
  const typed = [value, low, high].map((one) => one ?? 0);
  if (new Set(typed.map((one) => typeof one)).size > 1) return wrongValue;
  const [x = 0, from = 0, to = 0] = typed;
  const above = compareValues(x, from);
  const below = compareValues(x, to);
  return (withLow ? above >= 0 : above > 0) && (withHigh ? below <= 0 : below < 0);
}

export const operatorFunctions: FunctionTable = {
  ADD: standsFor('+'),
  MINUS: standsFor('-'),
  MULTIPLY: standsFor('*'),
  DIVIDE: standsFor('/'),
  POW: standsFor('^'),
  POWER: standsFor('^'),
  CONCAT: standsFor('&'),
  EQ: standsFor('='),
  NE: standsFor('<>'),
  GT: standsFor('>'),
  GTE: standsFor('>='),
  LT: standsFor('<'),
  LTE: standsFor('<='),
  UMINUS: fn([number], (value) => (value === 0 ? 0 : -value)),
  UPLUS: fn([scalar], (value) => value),
  UNARY_PERCENT: placed([scalar], (evaluation, value) => {
    const given = toNumber(value, evaluation);
    return isError(given) ? given : given / 100;
  }),
  ISBETWEEN: fn([scalar, scalar, scalar, optional(boolean, true), optional(boolean, true)], isBetween),
};
