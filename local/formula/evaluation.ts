/** Evaluates a formula's tree: references, operators, calls, arrays, names. Where it stands and what it may see is an Evaluation. */
import { CellError } from '../workbook/cell.ts';
import { callFunction, callLambda } from './calling.ts';
import type { Notation } from './coercions.ts';
import {
  brokenFormula,
  type FormulaSheet,
  type FormulaValue,
  isError,
  isMany,
  isMatrix,
  LambdaValue,
  lostReference,
  type Matrix,
  RangeReference,
  type Scalar,
  type Scope,
  unknownName,
  wrongValue,
} from './formula-values.ts';
import { binaryOperation, unaryOperation } from './operators.ts';
import type { FormulaNode, ReferenceNode } from './syntax.ts';

/** The file, as formulas see it. */
export interface FormulaBook {
  readonly sheets: readonly FormulaSheet[];
  sheetByTitle(title: string): FormulaSheet | undefined;
  namedRange(name: string): RangeReference | undefined;
  /** Rows of the cells' values; kept until something changes. */
  valuesOf(reference: RangeReference): Matrix;
  /** From 0 up to 1. */
  random(): number;
}

/** Where and when a formula is evaluated. */
export interface Evaluation extends Notation {
  readonly book: FormulaBook;
  readonly sheet: FormulaSheet;
  /** The formula's own cell, zero-based. */
  readonly row: number;
  readonly column: number;
  /** How far the cell is from the one that the formula's text was written for: relative references move along. */
  readonly rowShift: number;
  /** Whether arrays and ranges are worked through element by element. */
  readonly mapsArrays: boolean;
  readonly scope: Scope | undefined;
}

export function evaluate(node: FormulaNode, evaluation: Evaluation): FormulaValue {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'empty':
      return null;
    case 'reference':
      return referenceOf(node, evaluation) ?? lostReference;
    case 'name':
      return valueOfName(node.name, evaluation);
    case 'call':
      return callFunction(node.name, node.args, evaluation);
    case 'apply': {
      const callee = evaluate(node.callee, evaluation);
      if (isError(callee)) return callee;
      if (!(callee instanceof LambdaValue)) return brokenFormula;
      return callLambda(
        callee,
        node.args.map((argument) => evaluate(argument, evaluation)),
        evaluation,
      );
    }
    case 'array':
      return arrayOf(node.rows, evaluation);
    case 'unary':
      return unaryOperation(node.operator, evaluate(node.operand, evaluation), evaluation);
    case 'binary':
      if (node.operator === ':')
        return spanned(evaluate(node.left, evaluation), evaluate(node.right, evaluation));
      return binaryOperation(
        node.operator,
        evaluate(node.left, evaluation),
        evaluate(node.right, evaluation),
        evaluation,
      );
  }
}

/** The cells that a reference names; undefined where its sheet is gone or it lies outside the sheet. */
export function referenceOf(node: ReferenceNode, evaluation: Evaluation): RangeReference | undefined {
  const sheet = node.sheet === undefined ? evaluation.sheet : evaluation.book.sheetByTitle(node.sheet);
  if (sheet === undefined) return undefined;
  const { from, to } = node;
  const shifted = (row: number, fixed: boolean) => (fixed ? row : row + evaluation.rowShift);
  const lastRow = sheet.rowCount - 1;
  const lastColumn = sheet.columnCount - 1;
  const rows =
    from.row === undefined
      ? [to.row === undefined ? 0 : shifted(to.row, to.fixedRow), lastRow]
      : [shifted(from.row, from.fixedRow), to.row === undefined ? lastRow : shifted(to.row, to.fixedRow)];
  const columns = [
    from.column ?? to.column ?? 0,
    (from.column === undefined ? undefined : to.column) ?? lastColumn,
  ];
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  if (top < 0 || left < 0 || top > lastRow || left > lastColumn) return undefined;
  const bottom = Math.min(Math.max(...rows), lastRow);
  const right = Math.min(Math.max(...columns), lastColumn);
  return new RangeReference(sheet, top, left, bottom - top + 1, right - left + 1);
}

function valueOfName(name: string, evaluation: Evaluation): FormulaValue {
  const wanted = name.toUpperCase();
  for (let scope = evaluation.scope; scope !== undefined; scope = scope.outer)
    if (scope.name === wanted) return scope.value;
  return evaluation.book.namedRange(name) ?? unknownName;
}

/** A1:INDEX(B:B, 5): from the one corner to the other. */
function spanned(one: FormulaValue, other: FormulaValue): FormulaValue {
  if (isError(one)) return one;
  if (isError(other)) return other;
  if (!(one instanceof RangeReference) || !(other instanceof RangeReference)) return brokenFormula;
  const top = Math.min(one.row, other.row);
  const left = Math.min(one.column, other.column);
  const bottom = Math.max(one.row + one.rowCount, other.row + other.rowCount);
  const right = Math.max(one.column + one.columnCount, other.column + other.columnCount);
  return new RangeReference(one.sheet, top, left, bottom - top, right - left);
}

/** {…}: elements may be arrays and ranges, which are put beside and below each other. */
function arrayOf(rows: readonly (readonly FormulaNode[])[], evaluation: Evaluation): FormulaValue {
  const whole: Scalar[][] = [];
  let width: number | undefined;
  for (const nodes of rows) {
    const parts = nodes.map((node) => matrixOf(evaluate(node, evaluation), evaluation));
    const height = parts[0]?.length ?? 0;
    if (parts.some((part) => part.length !== height)) return wrongValue;
    const band = Array.from({ length: height }, (_, row) => parts.flatMap((part) => [...(part[row] ?? [])]));
    width ??= band[0]?.length;
    if (band.some((row) => row.length !== width)) return wrongValue;
    whole.push(...band);
  }
  return whole;
}

/** A value as rows of values. */
export function matrixOf(value: FormulaValue, evaluation: Evaluation): Matrix {
  if (value instanceof RangeReference) return evaluation.book.valuesOf(value);
  if (isMatrix(value)) return value;
  return [[value instanceof LambdaValue ? brokenFormula : value]];
}

/**
 * A value as a single one. Of a range the cell in the formula's own row or column counts (implicit intersection), of an array the
 * first element.
 */
export function scalarOf(value: FormulaValue, evaluation: Evaluation): Scalar {
  if (value instanceof RangeReference) return intersected(value, evaluation);
  if (isMatrix(value)) return value[0]?.[0] ?? null;
  return value instanceof LambdaValue ? brokenFormula : value;
}

function intersected(range: RangeReference, { row, column }: Evaluation): Scalar {
  if (range.rowCount === 1 && range.columnCount === 1) return range.sheet.value(range.row, range.column);
  if (range.columnCount === 1 && row >= range.row && row < range.row + range.rowCount)
    return range.sheet.value(row, range.column);
  if (range.rowCount === 1 && column >= range.column && column < range.column + range.columnCount)
    return range.sheet.value(range.row, column);
  return wrongValue;
}

/** Works an operation through element by element; a side with one row, one column or one value is repeated. */
export function mapped(
  values: readonly FormulaValue[],
  evaluation: Evaluation,
  operation: (...elements: readonly Scalar[]) => Scalar,
): FormulaValue {
  const matrices = values.map((value) => (isMany(value) ? matrixOf(value, evaluation) : undefined));
  let height = 1;
  let width = 1;
  for (const given of matrices) {
    height = Math.max(height, given?.length ?? 1);
    width = Math.max(width, given?.[0]?.length ?? 1);
  }
  const element = (at: number, row: number, column: number): Scalar => {
    const given = matrices[at];
    if (given === undefined) return values[at] as Scalar;
    const line = given.length === 1 ? given[0] : given[row];
    const found = line?.length === 1 ? line[0] : line?.[column];
    return found === undefined ? missing : found;
  };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const elements = values.map((_, at) => element(at, row, column));
      return elements.includes(missing) ? missing : operation(...elements);
    }),
  );
}

/** Where arrays of different sizes do not meet. */
const missing = new CellError('N_A', '#N/A');
