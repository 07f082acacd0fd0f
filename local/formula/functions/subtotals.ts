/** SUBTOTAL: an aggregate over cells, without those that are subtotals themselves. */
import { callWith } from '../calling.ts';
import { type Evaluation, matrixOf } from '../evaluation.ts';
import {
  type FormulaValue,
  isError,
  type Matrix,
  RangeReference,
  type Scalar,
  wrongValue,
} from '../formula-values.ts';
import { type FunctionTable, integer, isForm, placed, raw, rest } from '../function-definition.ts';
import { aggregateFunctions } from './aggregates.ts';

const names = [
  'AVERAGE',
  'COUNT',
  'COUNTA',
  'MAX',
  'MIN',
  'PRODUCT',
  'STDEV',
  'STDEVP',
  'SUM',
  'VAR',
  'VARP',
];

/** The cells that count: no subtotals, and of rows that are hidden only what the number of the function asks for. */
function counted(given: FormulaValue, evaluation: Evaluation, withHidden: boolean): Matrix {
  const rows = matrixOf(given, evaluation);
  if (!(given instanceof RangeReference)) return rows;
  const { sheet, row, column } = given;
  return rows.flatMap((line, down) => {
    if (down + row >= sheet.usedRows) return [];
    const hidden = sheet.isHidden?.(row + down);
    if (hidden === 'filtered' || (hidden === 'hidden' && !withHidden)) return [];
    return [
      line.filter((_, across) => !/\bSUBTOTAL\s*\(/i.test(sheet.formula(row + down, column + across) ?? '')),
    ];
  });
}

function subtotal(evaluation: Evaluation, code: number, args: readonly FormulaValue[]): FormulaValue {
  const withHidden = code < 100;
  const definition = aggregateFunctions[names[(withHidden ? code : code - 100) - 1] ?? ''];
  if (definition === undefined || isForm(definition)) return wrongValue;
  const cells = args.flatMap((argument): Scalar[] => counted(argument, evaluation, withHidden).flat());
  const failed = args.find(isError);
  return failed ?? callWith(definition, [[cells]], evaluation);
}

export const subtotalFunctions: FunctionTable = { SUBTOTAL: placed([integer, rest(raw)], subtotal) };
