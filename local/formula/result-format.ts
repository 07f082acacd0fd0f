/**
 * The number format that a formula gives its own cell where nobody set one: that of the function (TODAY is a date) or of the cells it
 * reads (=A1+1 next to a date is a date), as Sheets does with cells whose format is automatic.
 */

import { sheetLocale } from '../values/locale.ts';
import { numberFormatType, showsDate } from '../values/number-format.ts';
import { toBoolean } from './coercions.ts';
import { type Evaluation, evaluate, referenceOf, scalarOf } from './evaluation.ts';
import { RangeReference } from './formula-values.ts';
import type { FormulaNode } from './syntax.ts';

const functionsWith: Readonly<
  Record<'date' | 'time' | 'dateTime' | 'percent' | 'money', ReadonlySet<string>>
> = {
  date: new Set([
    'TODAY',
    'DATE',
    'DATEVALUE',
    'EDATE',
    'EOMONTH',
    'WORKDAY',
    'WORKDAY.INTL',
    'TO_DATE',
    'COUPNCD',
    'COUPPCD',
  ]),
  time: new Set(['TIME', 'TIMEVALUE']),
  dateTime: new Set(['NOW', 'EPOCHTODATE']),
  percent: new Set([
    'TO_PERCENT',
    'PERCENTRANK',
    'IRR',
    'XIRR',
    'MIRR',
    'RATE',
    'EFFECT',
    'NOMINAL',
    'RRI',
    'INTRATE',
    'DISC',
    'YIELD',
    'YIELDDISC',
    'YIELDMAT',
    'TBILLYIELD',
    'TBILLEQ',
  ]),
  money: new Set([
    'TO_DOLLARS',
    'PMT',
    'IPMT',
    'PPMT',
    'PV',
    'FV',
    'NPV',
    'XNPV',
    'SLN',
    'SYD',
    'DB',
    'DDB',
    'VDB',
    'CUMIPMT',
    'CUMPRINC',
  ]),
};

/** Functions whose result looks like what they are given. */
const sameAsArguments = new Set([
  'SUM',
  'MAX',
  'MIN',
  'AVERAGE',
  'MEDIAN',
  'MODE',
  'INDEX',
  'VLOOKUP',
  'HLOOKUP',
  'XLOOKUP',
  'LOOKUP',
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
  'ABS',
  'SMALL',
  'LARGE',
  'OFFSET',
  'INDIRECT',
  'FILTER',
  'SORT',
  'SORTN',
  'UNIQUE',
  'TRANSPOSE',
  'ARRAYFORMULA',
  'SUMIF',
  'SUMIFS',
  'MAXIFS',
  'MINIFS',
  'AVERAGEIF',
  'AVERAGEIFS',
  'INT',
  'TRUNC',
  'MOD',
  'SUBTOTAL',
  'ARRAY_CONSTRAIN',
  'FLATTEN',
  'TOCOL',
  'TOROW',
  'ADD',
  'MINUS',
  'UPLUS',
  'UMINUS',
  'QUOTIENT',
  'CEILING',
  'FLOOR',
  'MROUND',
  'VSTACK',
  'HSTACK',
  'TAKE',
  'DROP',
  'CHOOSECOLS',
  'CHOOSEROWS',
]);

/** Where the value looked up stands among the arguments; of the others the first one with a format counts. */
const valueArguments: Readonly<Record<string, number>> = {
  VLOOKUP: 1,
  HLOOKUP: 1,
  XLOOKUP: 2,
  SUMIF: 2,
  AVERAGEIF: 2,
  SUBTOTAL: 1,
};

function ofFunction(name: string, evaluation: Evaluation): string | undefined {
  const locale = sheetLocale(evaluation.locale);
  if (functionsWith.date.has(name)) return locale.datePattern;
  if (functionsWith.time.has(name)) return locale.timePattern;
  if (functionsWith.dateTime.has(name)) return locale.dateTimePattern;
  if (functionsWith.percent.has(name)) return '0.00%';
  return functionsWith.money.has(name) ? locale.currencyPattern : undefined;
}

function first(nodes: readonly (FormulaNode | undefined)[], evaluation: Evaluation): string | undefined {
  for (const node of nodes) {
    const pattern = node === undefined ? undefined : resultPattern(node, evaluation);
    if (pattern !== undefined) return pattern;
  }
  return undefined;
}

function ofCall(name: string, args: readonly FormulaNode[], evaluation: Evaluation): string | undefined {
  const own = ofFunction(name, evaluation);
  if (own !== undefined) return own;
  if (name === 'IF' && args[0] !== undefined) {
    const truth = toBoolean(scalarOf(evaluate(args[0], evaluation), evaluation));
    const chosen = truth === true ? args[1] : args[2];
    return chosen === undefined ? undefined : resultPattern(chosen, evaluation);
  }
  if (name === 'IFERROR' || name === 'IFNA') return first(args, evaluation);
  if (name === 'IFS' || name === 'SWITCH' || name === 'CHOOSE') return first(args.slice(1), evaluation);
  if (name === 'INDEX' && args[0]?.kind === 'reference') return ofIndexed(args, evaluation);
  const from = valueArguments[name];
  if (from !== undefined) return first([args[from] ?? args[0]], evaluation);
  return sameAsArguments.has(name) ? first(args.slice(0, 1), evaluation) : undefined;
}

function ofIndexed(args: readonly FormulaNode[], evaluation: Evaluation): string | undefined {
  const value = evaluate({ kind: 'call', name: 'INDEX', args }, evaluation);
  return value instanceof RangeReference ? value.sheet.pattern(value.row, value.column) : undefined;
}

function ofOperation(node: FormulaNode & { kind: 'binary' }, evaluation: Evaluation): string | undefined {
  const { operator } = node;
  if (!['+', '-', '*', '/'].includes(operator)) return undefined;
  const left = resultPattern(node.left, evaluation);
  const right = resultPattern(node.right, evaluation);
  const isDay = (pattern: string | undefined) =>
    pattern !== undefined && showsDate(pattern) && numberFormatType(pattern) !== 'TIME';
  if (operator === '-' && isDay(left) && isDay(right)) return undefined;
  if (operator === '+' || operator === '-') return isDay(right) && !isDay(left) ? right : (left ?? right);
  const kept = [left, right].filter((pattern) => pattern !== undefined && !showsDate(pattern));
  if (operator === '/')
    return left !== undefined && right !== undefined ? undefined : kept.find((pattern) => pattern === left);
  return (
    kept.find((pattern) => pattern !== undefined && numberFormatType(pattern) === 'CURRENCY') ??
    (kept.length === 2 || left === undefined || right === undefined ? undefined : kept[0])
  );
}

/** The format of what the formula `node` gives; undefined where it gives none. */
export function resultPattern(node: FormulaNode, evaluation: Evaluation): string | undefined {
  switch (node.kind) {
    case 'reference': {
      const range = referenceOf(node, evaluation);
      return range?.sheet.pattern(range.row, range.column);
    }
    case 'call':
      return ofCall(node.name, node.args, evaluation);
    case 'unary':
      return node.operator === '%' ? '0.00%' : resultPattern(node.operand, evaluation);
    case 'binary':
      return ofOperation(node, evaluation);
    case 'array':
      return first([node.rows[0]?.[0]], evaluation);
    default:
      return undefined;
  }
}

/** The format of each column of an array result: that of the column which the result was taken from, else the formula's own. */
export function columnPatterns(
  node: FormulaNode,
  evaluation: Evaluation,
): (column: number) => string | undefined {
  const source = sourceOf(node, evaluation);
  const own = source === undefined ? resultPattern(node, evaluation) : undefined;
  return (column) => {
    if (source === undefined) return own;
    if (column >= source.columnCount) return undefined;
    const last = Math.min(source.row + Math.min(source.rowCount, 3), source.sheet.usedRows);
    for (let row = source.row; row < last; row += 1) {
      const pattern = source.sheet.pattern(row, source.column + column);
      if (pattern !== undefined) return pattern;
    }
    return undefined;
  };
}

const keepsColumns = new Set([
  'FILTER',
  'SORT',
  'SORTN',
  'UNIQUE',
  'ARRAYFORMULA',
  'ARRAY_CONSTRAIN',
  'TAKE',
  'IFERROR',
  'IFNA',
]);

/** The range whose columns the result keeps. */
function sourceOf(node: FormulaNode, evaluation: Evaluation): RangeReference | undefined {
  if (node.kind === 'reference') return referenceOf(node, evaluation);
  if (node.kind === 'array' && node.rows[0]?.length === 1)
    return sourceOf(node.rows[0][0] ?? { kind: 'empty' }, evaluation);
  const first = node.kind === 'call' && keepsColumns.has(node.name) ? node.args[0] : undefined;
  return first === undefined ? undefined : sourceOf(first, evaluation);
}
