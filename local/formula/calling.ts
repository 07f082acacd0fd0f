/** Calls functions: checks how many arguments there are, turns them into what the function takes, maps it over arrays. */
import { LocalHostError } from '../errors.ts';
import { type Evaluation, evaluate, mapped, matrixOf, scalarOf } from './evaluation.ts';
import {
  brokenFormula,
  type FormulaValue,
  isError,
  isMany,
  isMatrix,
  LambdaValue,
  notAvailable,
  RangeReference,
  type Scalar,
  unknownName,
} from './formula-values.ts';
import { type FunctionDefinition, isForm, type Parameter } from './function-definition.ts';
import { isGoogleFunction } from './functions/google-names.ts';
import { functionNamed } from './functions/index.ts';
import type { FormulaNode } from './syntax.ts';

/** Calls a function by its upper-case name. A name that Google lacks too is #NAME?; what Google has and the host has not, throws. */
export function callFunction(
  name: string,
  nodes: readonly FormulaNode[],
  evaluation: Evaluation,
): FormulaValue {
  const bound = lambdaNamed(name, evaluation);
  if (bound !== undefined)
    return callLambda(
      bound,
      nodes.map((node) => evaluate(node, evaluation)),
      evaluation,
    );
  const definition = functionNamed(name);
  if (definition === undefined) {
    if (!isGoogleFunction(name)) return unknownName;
    throw new LocalHostError('formula-engine', `The spreadsheet function ${name} is not in the local host.`);
  }
  if (isForm(definition)) {
    if (nodes.length < definition.least || nodes.length > definition.most) return notAvailable;
    return definition.evaluate(evaluation, nodes);
  }
  const inside =
    definition.mapsArrays && !evaluation.mapsArrays ? { ...evaluation, mapsArrays: true } : evaluation;
  if (!hasRightCount(definition, nodes.length)) return notAvailable;
  return callWith(
    definition,
    nodes.map((node) => evaluate(node, inside)),
    inside,
  );
}

function lambdaNamed(name: string, evaluation: Evaluation): LambdaValue | undefined {
  for (let { scope } = evaluation; scope !== undefined; scope = scope.outer)
    if (scope.name === name && scope.value instanceof LambdaValue) return scope.value;
  return undefined;
}

function hasRightCount({ parameters }: FunctionDefinition, count: number): boolean {
  const least = parameters.filter(({ isOptional }) => !isOptional).length;
  const most = parameters.at(-1)?.isRest === true ? Number.POSITIVE_INFINITY : parameters.length;
  return count >= least && count <= most;
}

/** Calls a function with evaluated arguments. */
export function callWith(
  definition: FunctionDefinition,
  values: readonly FormulaValue[],
  evaluation: Evaluation,
): FormulaValue {
  const { parameters } = definition;
  const parameterAt = (at: number) => parameters[Math.min(at, parameters.length - 1)];
  const single = values.map((value, at) => {
    const passing = parameterAt(at)?.passing;
    if (passing === 'raw') return value;
    if (passing === 'matrix') return matrixOf(value, evaluation);
    return evaluation.mapsArrays && !isOneCell(value) ? value : scalarOf(value, evaluation);
  });
  const manyAt = single.flatMap((value, at) =>
    parameterAt(at)?.passing === 'scalar' && isMany(value) ? [at] : [],
  );
  if (manyAt.length === 0) return callOnce(definition, single, evaluation);
  return mapped(
    manyAt.map((at) => single[at] ?? null),
    evaluation,
    (...elements) => {
      const filled = [...single];
      manyAt.forEach((at, index) => {
        filled[at] = elements[index] ?? null;
      });
      return scalarOf(callOnce(definition, filled, evaluation), evaluation);
    },
  );
}

/** A single value, also where it stands in a cell or in an array of one: nothing to work through. */
const isOneCell = (value: FormulaValue): boolean =>
  value instanceof RangeReference
    ? value.rowCount === 1 && value.columnCount === 1
    : !isMatrix(value) || (value.length === 1 && value[0]?.length === 1);

function callOnce(
  { parameters, compute }: FunctionDefinition,
  values: readonly FormulaValue[],
  evaluation: Evaluation,
): FormulaValue {
  const args: unknown[] = [];
  for (let at = 0; at < parameters.length; at += 1) {
    const parameter = parameters[at] as Parameter<unknown>;
    const given = parameter.isRest ? values.slice(at) : [values[at]];
    const read: unknown[] = [];
    for (const value of given) {
      if (isError(value) && !parameter.takesErrors) return value;
      const result = parameter.read(value as FormulaValue, evaluation);
      if (isError(result) && !parameter.takesErrors) return result;
      read.push(result);
    }
    args.push(parameter.isRest ? read : read[0]);
  }
  return compute(evaluation, args);
}

/** Calls what LAMBDA made; another number of arguments than it has parameters is #N/A. */
export function callLambda(
  { parameters, body, scope }: LambdaValue,
  args: readonly FormulaValue[],
  evaluation: Evaluation,
): FormulaValue {
  if (args.length !== parameters.length) return notAvailable;
  let inner = scope;
  parameters.forEach((name, at) => {
    inner = { name, value: args[at] ?? null, outer: inner };
  });
  return evaluate(body, { ...evaluation, scope: inner });
}

/** A lambda called for one element, where a single value is expected. */
export function callLambdaForOne(
  lambda: FormulaValue,
  args: readonly FormulaValue[],
  evaluation: Evaluation,
): Scalar {
  if (isError(lambda)) return lambda;
  if (!(lambda instanceof LambdaValue)) return brokenFormula;
  return scalarOf(callLambda(lambda, args, evaluation), evaluation);
}
