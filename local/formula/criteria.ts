/** Conditions as COUNTIF and its like take them: ">5", "<>x", "a*", 3, a blank. */
import { compareTexts, type Notation, numberOfText } from './coercions.ts';
import { isError, type Matrix, type Scalar } from './formula-values.ts';
import { hasWildcards, wildcardPattern } from './wildcards.ts';

export type Criterion = (value: Scalar) => boolean;

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Equal to a number also where the cell holds it as text. */
function equalToNumber(number: number, notation: Notation): Criterion {
  return (value) =>
    value === number ||
    (typeof value === 'string' && value !== '' && numberOfText(value, notation) === number);
}

function equalTo(operand: string, notation: Notation): Criterion {
  const number = numberOfText(operand, notation);
  if (number !== undefined) return equalToNumber(number, notation);
  const upper = operand.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') {
    return (value) =>
      value === (upper === 'TRUE') || (typeof value === 'string' && value.toUpperCase() === upper);
  }
  if (operand === '') return (value) => value === null || value === '';
  if (/^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|ERROR!)$/i.test(operand))
    return (value) => isError(value) && value.text === upper;
  if (hasWildcards(operand)) {
    const pattern = wildcardPattern(operand, true);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const wanted = operand.toLowerCase();
  return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
}

/** Reads a condition; what is not text must be equal. */
export function criterionOf(condition: Scalar, notation: Notation): Criterion {
  if (typeof condition === 'number') return equalToNumber(condition, notation);
  if (typeof condition === 'boolean') return (value) => value === condition;
  if (condition === null) return (value) => value === 0 || value === null;
  if (isError(condition)) return (value) => isError(value) && value.type === condition.type;
  const [, operator = '', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(condition) ?? [];
  if (operator === '<>') {
    if (operand === '') return (value) => value !== null && value !== '';
    const equal = equalTo(operand, notation);
    return (value) => !equal(value);
  }
  const holds = comparisons[operator];
  if (holds === undefined) {
    if (operator === '=' && operand === '') return (value) => value === null;
    return equalTo(operand, notation);
  }
  const number = numberOfText(operand, notation);
  if (number !== undefined) return (value) => typeof value === 'number' && holds(value - number);
  return (value) => typeof value === 'string' && holds(compareTexts(value, operand));
}

/** The number or text that a condition is equality with and nothing more: no operator, wildcard, boolean or error. */
export function plainEquality(condition: Scalar, notation: Notation): string | number | undefined {
  if (typeof condition === 'number') return condition;
  if (typeof condition !== 'string' || condition === '' || /^[<>=#]/.test(condition)) return undefined;
  if (hasWildcards(condition) || /^(true|false)$/i.test(condition)) return undefined;
  return numberOfText(condition, notation) ?? condition;
}

/** Places (row by row) at which every condition holds; undefined where the ranges differ in size. */
export function matchingPlaces(
  pairs: readonly (readonly [range: Matrix, condition: Scalar])[],
  notation: Notation,
): boolean[] | undefined {
  const first = pairs[0]?.[0] ?? [];
  const size = [first.length, first[0]?.length ?? 0];
  if (pairs.some(([range]) => range.length !== size[0] || (range[0]?.length ?? 0) !== size[1]))
    return undefined;
  let places: boolean[] | undefined;
  for (const [range, condition] of pairs) {
    const holds = criterionOf(condition, notation);
    const before: boolean[] | undefined = places;
    let at = -1;
    places = range.flatMap((row) =>
      row.map((value) => {
        at += 1;
        return (before === undefined || before[at] === true) && holds(value);
      }),
    );
  }
  return places ?? [];
}
