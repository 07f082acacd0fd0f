/** How a spreadsheet function says what arguments it takes; the evaluator turns values into these before it calls the function. */
import type { CellError } from '../workbook/cell.ts';
import { toBoolean, toNumber, toText } from './coercions.ts';
import type { Evaluation } from './evaluation.ts';
import {
  type FormulaValue,
  isError,
  type LambdaValue,
  type Matrix,
  type Scalar,
  wrongValue,
} from './formula-values.ts';
import type { FormulaNode } from './syntax.ts';

/** How an argument reaches the function: one value, rows of values, or untouched (a reference stays one). */
export type Passing = 'scalar' | 'matrix' | 'raw';

export interface Parameter<T> {
  readonly passing: Passing;
  /** Error values reach the function; otherwise an error is the call's result. */
  readonly takesErrors: boolean;
  readonly isOptional: boolean;
  readonly isRest: boolean;
  /** Turns the passed value into what the function gets; an error value becomes the call's result. */
  read(value: FormulaValue, evaluation: Evaluation): T | CellError;
}

type Values<P extends readonly Parameter<unknown>[]> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

export interface FunctionDefinition {
  readonly parameters: readonly Parameter<unknown>[];
  /** Array formulas: ranges and arrays in the arguments are worked through element by element. */
  readonly mapsArrays: boolean;
  compute(evaluation: Evaluation, args: readonly unknown[]): FormulaValue;
}

/** A function that decides itself which of its arguments are evaluated. */
export interface SpecialForm {
  readonly least: number;
  readonly most: number;
  evaluate(evaluation: Evaluation, args: readonly FormulaNode[]): FormulaValue;
}

const parameter = <T>(passing: Passing, read: Parameter<T>['read'], takesErrors = false): Parameter<T> => ({
  passing,
  takesErrors,
  isOptional: false,
  isRest: false,
  read,
});

const scalarOf = (value: FormulaValue) => value as Scalar;

export const number = parameter<number>('scalar', (value, evaluation) =>
  toNumber(scalarOf(value), evaluation),
);
export const integer = parameter<number>('scalar', (value, evaluation) => {
  const given = toNumber(scalarOf(value), evaluation);
  return isError(given) ? given : Math.trunc(given);
});
export const text = parameter<string>('scalar', (value, evaluation) => toText(scalarOf(value), evaluation));
export const boolean = parameter<boolean>('scalar', (value) => toBoolean(scalarOf(value)));
/** Any single value but an error. */
export const scalar = parameter<Scalar>('scalar', scalarOf);
/** Any single value, errors too. */
export const anything = parameter<Scalar>('scalar', scalarOf, true);
/** Rows of values; errors inside are the function's business. */
export const matrix = parameter<Matrix>('matrix', (value) => value as Matrix, true);
/** As it is: a reference, an array or a value. */
export const raw = parameter<FormulaValue>('raw', (value) => value, true);
/** Text only: numbers and booleans are errors. */
export const strictText = parameter<string>('scalar', (value) =>
  typeof value === 'string' ? value : value === null ? '' : isError(value) ? value : wrongValue,
);
export const lambda = parameter<LambdaValue>(
  'raw',
  (value) => (isError(value) ? value : (value as LambdaValue)),
  true,
);

/** May be left out; then the function gets `otherwise`. */
export function optional<T>(of: Parameter<T>): Parameter<T | undefined>;
export function optional<T>(of: Parameter<T>, otherwise: NoInfer<T>): Parameter<T>;
export function optional<T>(of: Parameter<T>, otherwise?: T): Parameter<T | undefined> {
  return {
    ...of,
    isOptional: true,
    read: (value: FormulaValue | undefined, evaluation) =>
      value === undefined ? otherwise : of.read(value, evaluation),
  };
}

/** The last parameter, any number of times; the function gets an array. */
export const rest = <T>(of: Parameter<T>, isOptional = false): Parameter<readonly T[]> => ({
  ...of,
  isRest: true,
  isOptional,
  read: of.read as unknown as Parameter<readonly T[]>['read'],
});

/** A function of its arguments alone. */
export function fn<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  compute: (...args: Values<P>) => FormulaValue,
): FunctionDefinition {
  return {
    parameters,
    mapsArrays: false,
    compute: (_, args) => (compute as (...args: readonly unknown[]) => FormulaValue)(...args),
  };
}

/** A function that also needs to know where it stands, or what time it is. */
export function placed<const P extends readonly Parameter<unknown>[]>(
  parameters: P,
  compute: (evaluation: Evaluation, ...args: Values<P>) => FormulaValue,
): FunctionDefinition {
  return {
    parameters,
    mapsArrays: false,
    compute: (evaluation, args) =>
      (compute as (evaluation: Evaluation, ...args: readonly unknown[]) => FormulaValue)(evaluation, ...args),
  };
}

/** The function with arguments that are worked through as array formulas are. */
export const mapping = (definition: FunctionDefinition): FunctionDefinition => ({
  ...definition,
  mapsArrays: true,
});

export const form = (least: number, most: number, evaluate: SpecialForm['evaluate']): SpecialForm => ({
  least,
  most,
  evaluate,
});

export type FunctionTable = Readonly<Record<string, FunctionDefinition | SpecialForm>>;
export const isForm = (definition: FunctionDefinition | SpecialForm): definition is SpecialForm =>
  'evaluate' in definition;
