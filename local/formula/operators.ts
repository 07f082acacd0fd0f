/** The operators of formulas; ADD, CONCAT, EQ and the other functions for them do the same. */
import type { CellError } from '../workbook/cell.ts';
import { compareValues, sameValue, toNumber, toText } from './coercions.ts';
import { type Evaluation, mapped, scalarOf } from './evaluation.ts';
import {
  divisionByZero,
  type FormulaValue,
  isError,
  isMany,
  type Scalar,
  wrongNumber,
} from './formula-values.ts';

type Numbers = (one: number, other: number) => Scalar;

/** A result that is no number (overflow, roots of negative numbers) is #NUM!. */
export const finite = (result: number): number | CellError =>
  Number.isFinite(result) ? result : wrongNumber;

const arithmetic: Readonly<Record<string, Numbers>> = {
  '+': (one, other) => finite(one + other),
  '-': (one, other) => finite(one - other),
  '*': (one, other) => finite(one * other),
  '/': (one, other) => (other === 0 ? divisionByZero : finite(one / other)),
  '^': (one, other) => (one === 0 && other < 0 ? divisionByZero : finite(one ** other)),
};

const comparisons: Readonly<Record<string, (one: Scalar, other: Scalar) => boolean>> = {
  '=': sameValue,
  '<>': (one, other) => !sameValue(one, other),
  '<': (one, other) => compareValues(one, other) < 0,
  '>': (one, other) => compareValues(one, other) > 0,
  '<=': (one, other) => compareValues(one, other) <= 0,
  '>=': (one, other) => compareValues(one, other) >= 0,
};

/** The operation on two single values. */
export function operate(operator: string, left: Scalar, right: Scalar, evaluation: Evaluation): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const compare = comparisons[operator];
  if (compare !== undefined) return compare(left, right);
  if (operator === '&') {
    const [one, other] = [toText(left, evaluation), toText(right, evaluation)];
    return isError(one) ? one : isError(other) ? other : one + other;
  }
  const one = toNumber(left, evaluation);
  if (isError(one)) return one;
  const other = toNumber(right, evaluation);
  if (isError(other)) return other;
  return arithmetic[operator]?.(one, other) ?? null;
}

export function binaryOperation(
  operator: string,
  left: FormulaValue,
  right: FormulaValue,
  evaluation: Evaluation,
): FormulaValue {
  if (evaluation.mapsArrays && (isMany(left) || isMany(right)))
    return mapped([left, right], evaluation, (one = null, other = null) =>
      operate(operator, one, other, evaluation),
    );
  return operate(operator, scalarOf(left, evaluation), scalarOf(right, evaluation), evaluation);
}

function operateOnOne(operator: string, value: Scalar, evaluation: Evaluation): Scalar {
  if (operator === '+') return value;
  const number = toNumber(value, evaluation);
  if (isError(number)) return number;
  return operator === '%' ? number / 100 : number === 0 ? 0 : -number;
}

export function unaryOperation(operator: string, value: FormulaValue, evaluation: Evaluation): FormulaValue {
  if (evaluation.mapsArrays && isMany(value))
    return mapped([value], evaluation, (one = null) => operateOnOne(operator, one, evaluation));
  return operateOnOne(operator, scalarOf(value, evaluation), evaluation);
}
