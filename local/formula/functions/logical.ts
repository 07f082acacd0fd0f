/** Logical functions of Google's list, and LET, LAMBDA and the functions that call lambdas. */
import { callLambda, callLambdaForOne } from '../calling.ts';
import { sameValue, toBoolean } from '../coercions.ts';
import { type Evaluation, evaluate, mapped, matrixOf, scalarOf } from '../evaluation.ts';
import {
  brokenFormula,
  type FormulaValue,
  isError,
  isMany,
  LambdaValue,
  type Matrix,
  notAvailable,
  RangeReference,
  type Scalar,
  wrongValue,
} from '../formula-values.ts';
import { type FunctionTable, fn, form, placed, raw, rest, scalar } from '../function-definition.ts';
import type { FormulaNode } from '../syntax.ts';

const many = Number.POSITIVE_INFINITY;

/** The value of one argument as a condition of the kind `array formulas` map over, or a single one. */
const mapsOver = (value: FormulaValue, evaluation: Evaluation) => evaluation.mapsArrays && isMany(value);

function ifFunction(evaluation: Evaluation, [test, yes, no]: readonly FormulaNode[]): FormulaValue {
  const condition = evaluate(test ?? { kind: 'empty' }, evaluation);
  const branch = (node: FormulaNode | undefined, otherwise: Scalar): FormulaValue =>
    node === undefined ? otherwise : evaluate(node, evaluation);
  if (mapsOver(condition, evaluation)) {
    const branches = [branch(yes, true), branch(no, false)];
    return mapped([condition, ...branches], evaluation, (value = null, one = null, other = null) => {
      const truth = toBoolean(value);
      return isError(truth) ? truth : truth ? one : other;
    });
  }
  const truth = toBoolean(scalarOf(condition, evaluation));
  if (isError(truth)) return truth;
  return truth ? branch(yes, true) : branch(no, false);
}

/** IFERROR and IFNA: what stands in for errors of the chosen kinds. */
const insteadOf =
  (isReplaced: (value: Scalar) => boolean) =>
  (evaluation: Evaluation, [tried, instead]: readonly FormulaNode[]): FormulaValue => {
    const value = evaluate(tried ?? { kind: 'empty' }, evaluation);
    const fallback = () => (instead === undefined ? null : evaluate(instead, evaluation));
    if (isMany(value) && !(value instanceof RangeReference && value.rowCount * value.columnCount === 1)) {
      if (!evaluation.mapsArrays && value instanceof RangeReference) {
        const single = scalarOf(value, evaluation);
        return isReplaced(single) ? fallback() : single;
      }
      const other = fallback();
      return mapped(
        [value, isMany(other) ? other : (other as Scalar)],
        evaluation,
        (one = null, two = null) => (isReplaced(one) ? two : one),
      );
    }
    const single = scalarOf(value, evaluation);
    if (value instanceof LambdaValue) return value;
    return isReplaced(single) ? fallback() : value;
  };

function ifs(evaluation: Evaluation, nodes: readonly FormulaNode[]): FormulaValue {
  if (nodes.length % 2 === 1) return notAvailable;
  for (let at = 0; at < nodes.length; at += 2) {
    const condition = evaluate(nodes[at] ?? { kind: 'empty' }, evaluation);
    if (mapsOver(condition, evaluation)) return mappedIfs(evaluation, nodes.slice(at));
    const truth = toBoolean(scalarOf(condition, evaluation));
    if (isError(truth)) return truth;
    if (truth) return evaluate(nodes[at + 1] ?? { kind: 'empty' }, evaluation);
  }
  return notAvailable;
}

function mappedIfs(evaluation: Evaluation, nodes: readonly FormulaNode[]): FormulaValue {
  return mapped(
    nodes.map((node) => evaluate(node, evaluation)),
    evaluation,
    (...values) => {
      for (let at = 0; at < values.length; at += 2) {
        const truth = toBoolean(values[at] ?? null);
        if (isError(truth)) return truth;
        if (truth) return values[at + 1] ?? null;
      }
      return notAvailable;
    },
  );
}

function choose(values: readonly Scalar[]): Scalar {
  const [sought = null, ...cases] = values;
  if (isError(sought)) return sought;
  for (let at = 0; at + 1 < cases.length; at += 2) {
    const candidate = cases[at] ?? null;
    if (isError(candidate)) return candidate;
    if (sameValue(sought, candidate)) return cases[at + 1] ?? null;
  }
  return cases.length % 2 === 1 ? (cases.at(-1) ?? null) : notAvailable;
}

function switchFunction(evaluation: Evaluation, nodes: readonly FormulaNode[]): FormulaValue {
  const [first, ...cases] = nodes;
  const sought = evaluate(first ?? { kind: 'empty' }, evaluation);
  if (mapsOver(sought, evaluation))
    return mapped([sought, ...cases.map((node) => evaluate(node, evaluation))], evaluation, (...values) =>
      choose(values),
    );
  const single = scalarOf(sought, evaluation);
  if (isError(single)) return single;
  for (let at = 0; at + 1 < cases.length; at += 2) {
    const candidate = scalarOf(evaluate(cases[at] ?? { kind: 'empty' }, evaluation), evaluation);
    if (isError(candidate)) return candidate;
    if (sameValue(single, candidate)) return evaluate(cases[at + 1] ?? { kind: 'empty' }, evaluation);
  }
  const last = cases.at(-1);
  return cases.length % 2 === 1 && last !== undefined ? evaluate(last, evaluation) : notAvailable;
}

/** The truths among arguments: in ranges and arrays blanks and texts do not count. */
function truthsOf(evaluation: Evaluation, args: readonly FormulaValue[]): boolean[] | Scalar {
  const truths: boolean[] = [];
  for (const argument of args) {
    if (!isMany(argument)) {
      const truth = toBoolean(argument as Scalar);
      if (isError(truth)) return truth;
      truths.push(truth);
      continue;
    }
    for (const value of matrixOf(argument, evaluation).flat()) {
      if (isError(value)) return value;
      if (value !== null && typeof value !== 'string')
        truths.push(value === true || (value !== false && value !== 0));
    }
  }
  return truths.length === 0 ? wrongValue : truths;
}

const truthFunction = (decide: (truths: readonly boolean[]) => boolean) =>
  placed([rest(raw)], (evaluation, args) => {
    const truths = truthsOf(evaluation, args);
    return Array.isArray(truths) ? decide(truths) : truths;
  });

const isName = (node: FormulaNode | undefined): node is FormulaNode & { kind: 'name' } =>
  node?.kind === 'name';

function letFunction(evaluation: Evaluation, nodes: readonly FormulaNode[]): FormulaValue {
  if (nodes.length % 2 === 0) return notAvailable;
  let { scope } = evaluation;
  for (let at = 0; at + 1 < nodes.length; at += 2) {
    const name = nodes[at];
    if (!isName(name)) return brokenFormula;
    const value = evaluate(nodes[at + 1] ?? { kind: 'empty' }, { ...evaluation, scope });
    scope = { name: name.name.toUpperCase(), value, outer: scope };
  }
  return evaluate(nodes.at(-1) ?? { kind: 'empty' }, { ...evaluation, scope });
}

function lambdaFunction(evaluation: Evaluation, nodes: readonly FormulaNode[]): FormulaValue {
  const names = nodes.slice(0, -1);
  const body = nodes.at(-1);
  if (body === undefined || !names.every(isName)) return brokenFormula;
  return new LambdaValue(
    names.map((node) => (isName(node) ? node.name.toUpperCase() : '')),
    body,
    evaluation.scope,
  );
}

type Rows = readonly (readonly Scalar[])[];
const columnsOf = (rows: Rows): Scalar[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

/** MAP: one value out of those at the same place in each array. */
const map = placed([rest(raw)], (evaluation, args) => {
  const lambda = args.at(-1) ?? null;
  const arrays = args.slice(0, -1).map((value) => matrixOf(value, evaluation));
  const first = arrays[0];
  if (first === undefined) return notAvailable;
  return first.map((row, at) =>
    row.map((_, column) =>
      callLambdaForOne(
        lambda,
        arrays.map((array) => array[at]?.[column] ?? null),
        evaluation,
      ),
    ),
  );
});

/** BYROW and BYCOL: the lambda gets a whole line, as an array. */
const byLine = (ofColumns: boolean) =>
  placed([raw, raw], (evaluation, array, lambda) => {
    const rows = matrixOf(array, evaluation);
    if (ofColumns)
      return [
        columnsOf(rows).map((column) =>
          callLambdaForOne(lambda, [column.map((value) => [value])], evaluation),
        ),
      ];
    return rows.map((row) => [callLambdaForOne(lambda, [[row]], evaluation)]);
  });

const reduce = placed([raw, raw, raw], (evaluation, start, array, lambda) => {
  if (isError(lambda)) return lambda;
  if (!(lambda instanceof LambdaValue)) return brokenFormula;
  return matrixOf(array, evaluation)
    .flat()
    .reduce<FormulaValue>((sum, value) => callLambda(lambda, [sum, value], evaluation), start);
});

const scan = placed([raw, raw, raw], (evaluation, start, array, lambda) => {
  let sum: Scalar = scalarOf(start, evaluation);
  return matrixOf(array, evaluation).map((row) =>
    row.map((value) => {
      sum = callLambdaForOne(lambda, [sum, value], evaluation);
      return sum;
    }),
  );
});

const makeArray = placed([scalar, scalar, raw], (evaluation, rows, columns, lambda): Matrix | Scalar => {
  if (typeof rows !== 'number' || typeof columns !== 'number' || rows < 1 || columns < 1) return wrongValue;
  return Array.from({ length: Math.trunc(rows) }, (_, row) =>
    Array.from({ length: Math.trunc(columns) }, (_unused, column) =>
      callLambdaForOne(lambda, [row + 1, column + 1], evaluation),
    ),
  );
});

export const logicalFunctions: FunctionTable = {
  AND: truthFunction((truths) => truths.every((truth) => truth)),
  OR: truthFunction((truths) => truths.some((truth) => truth)),
  XOR: truthFunction((truths) => truths.filter((truth) => truth).length % 2 === 1),
  NOT: fn([scalar], (value) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: fn([], () => true),
  FALSE: fn([], () => false),
  IF: form(2, 3, ifFunction),
  IFS: form(2, many, ifs),
  IFERROR: form(1, 2, insteadOf(isError)),
  IFNA: form(
    2,
    2,
    insteadOf((value) => value === notAvailable || (isError(value) && value.type === 'N_A')),
  ),
  SWITCH: form(3, many, switchFunction),
  LET: form(3, many, letFunction),
  LAMBDA: form(1, many, lambdaFunction),
  MAP: map,
  REDUCE: reduce,
  SCAN: scan,
  BYROW: byLine(false),
  BYCOL: byLine(true),
  MAKEARRAY: makeArray,
};
