/** QUERY: runs a query of the Google Visualization API query language over a range or an array. */

import { dateOfSerial, serialOfDate } from '../../values/serial.ts';
import { columnIndex } from '../../workbook/ranges.ts';
import { compareValues } from '../coercions.ts';
import { type Evaluation, matrixOf } from '../evaluation.ts';
import {
  type FormulaValue,
  isError,
  type Matrix,
  notAvailable,
  RangeReference,
  type Scalar,
  wrongValue,
} from '../formula-values.ts';
import { type FunctionTable, integer, optional, placed, raw, text } from '../function-definition.ts';
import { matchesWhole } from '../regular-expressions.ts';
import { wildcardPattern } from '../wildcards.ts';
import { type ParsedQuery, parseQuery, QueryError, type QueryExpression, textOf } from './query-language.ts';

interface Table {
  readonly headers: readonly string[];
  readonly hasHeaders: boolean;
  readonly rows: Matrix;
  /** Place of a column by its name in the query (A, B … or Col1, Col2 …). */
  columnOf(name: string): number;
}

const aggregates: Readonly<Record<string, (values: readonly Scalar[]) => Scalar>> = {
  count: (values) => values.length,
  sum: (values) => values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0),
  avg: (values) => {
    const numbers = values.filter((value) => typeof value === 'number');
    return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  },
  max: (values) =>
    values.reduce<Scalar>(
      (most, value) => (most === null || compareValues(value, most) > 0 ? value : most),
      null,
    ),
  min: (values) =>
    values.reduce<Scalar>(
      (least, value) => (least === null || compareValues(value, least) < 0 ? value : least),
      null,
    ),
};

const isAggregate = (expression: QueryExpression): boolean =>
  expression.kind === 'call'
    ? Object.hasOwn(aggregates, expression.name) || expression.args.some(isAggregate)
    : expression.kind === 'binary' && (isAggregate(expression.left) || isAggregate(expression.right));

const scalars: Readonly<Record<string, (value: Scalar) => Scalar>> = {
  isnull: (value) => value === null,
  upper: (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  lower: (value) => (typeof value === 'string' ? value.toLowerCase() : value),
  year: (value) => (typeof value === 'number' ? dateOfSerial(value).year : null),
  /** Months are counted from 0 in this language. */
  month: (value) => (typeof value === 'number' ? dateOfSerial(value).month - 1 : null),
  day: (value) => (typeof value === 'number' ? dateOfSerial(value).day : null),
  todate: (value) => (typeof value === 'number' ? Math.floor(value) : null),
  date: (value) => {
    const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(String(value)) ?? [];
    const serial = serialOfDate(Number(year), Number(month), Number(day));
    if (year === undefined || serial === null) throw new QueryError('Invalid date literal');
    return serial;
  },
};

const arithmetic: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
};

/** Comparison of values of one kind; with a blank or another kind nothing holds but !=. Texts differ in case here. */
function compared(operator: string, left: Scalar, right: Scalar): boolean {
  const differs = operator === '!=' || operator === '<>';
  if (left === null || right === null || typeof left !== typeof right) return differs;
  const order =
    typeof left === 'string'
      ? left === right
        ? 0
        : left < String(right)
          ? -1
          : 1
      : compareValues(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    default:
      return order !== 0;
  }
}

function textHolds(operator: string, left: Scalar, right: Scalar): boolean {
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  if (operator === 'contains') return left.includes(right);
  if (operator === 'starts') return left.startsWith(right);
  if (operator === 'ends') return left.endsWith(right);
  if (operator === 'matches') return matchesWhole(left, right);
  return wildcardPattern(right.replaceAll('%', '*').replaceAll('_', '?'), true).test(left);
}

/** `rows` are those of the group; the value is that of the first one, aggregates are of all. */
function resultOf(expression: QueryExpression, rows: Matrix, table: Table): Scalar {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'column':
      return rows[0]?.[table.columnOf(expression.name)] ?? null;
    case 'not':
      return resultOf(expression.operand, rows, table) !== true;
    case 'negative':
      return -Number(resultOf(expression.operand, rows, table));
    case 'call': {
      const [argument] = expression.args;
      if (argument === undefined) throw new QueryError(`${expression.name} needs an argument`);
      const aggregate = aggregates[expression.name];
      if (aggregate !== undefined)
        return aggregate(
          rows.map((row) => resultOf(argument, [row], table)).filter((value) => value !== null),
        );
      const compute = scalars[expression.name];
      if (compute === undefined) throw new QueryError(`${expression.name} is not known`);
      return compute(resultOf(argument, rows, table));
    }
    case 'binary': {
      const { operator } = expression;
      const left = resultOf(expression.left, rows, table);
      const right = resultOf(expression.right, rows, table);
      if (operator === 'and') return left === true && right === true;
      if (operator === 'or') return left === true || right === true;
      const compute = arithmetic[operator];
      if (compute !== undefined)
        return typeof left === 'number' && typeof right === 'number' ? compute(left, right) : null;
      return /^[a-z]/.test(operator) ? textHolds(operator, left, right) : compared(operator, left, right);
    }
  }
}

function labelOf(expression: QueryExpression, table: Table): string {
  if (expression.kind === 'column') return table.headers[table.columnOf(expression.name)] ?? '';
  if (expression.kind === 'call')
    return `${expression.name} ${expression.args.map((argument) => labelOf(argument, table)).join(' ')}`;
  if (expression.kind === 'binary')
    return `${expression.operator}(${labelOf(expression.left, table)}${labelOf(expression.right, table)})`;
  return expression.kind === 'value' ? String(expression.value) : '';
}

function run(query: ParsedQuery, table: Table): Matrix {
  const { where, groupBy, orderBy, limit, offset, labels } = query;
  const select =
    query.select ?? table.headers.map((_, at): QueryExpression => ({ kind: 'column', name: `Col${at + 1}` }));
  const kept =
    where === undefined ? table.rows : table.rows.filter((row) => resultOf(where, [row], table) === true);
  let groups: Matrix[] = kept.map((row) => [row]);
  const isGrouped = groupBy.length > 0 || select.some(isAggregate);
  if (isGrouped) {
    const byKey = new Map<string, (readonly Scalar[])[]>();
    for (const row of kept) {
      const key = JSON.stringify(groupBy.map((expression) => resultOf(expression, [row], table)));
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, [row]);
      else group.push(row);
    }
    groups = [...byKey.values()];
  }
  const keys = orderBy.length > 0 ? orderBy : groupBy.map((by) => ({ by, descending: false }));
  const sorted = groups.toSorted((one, other) => {
    for (const { by, descending } of keys) {
      const order = compareValues(resultOf(by, one, table), resultOf(by, other, table));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  const results = sorted
    .slice(offset, limit === undefined ? undefined : offset + limit)
    .map((rows) => select.map((expression) => resultOf(expression, rows, table)));
  const header = select.map((expression) => labels.get(textOf(expression)) ?? labelOf(expression, table));
  return table.hasHeaders || isGrouped || labels.size > 0 ? [header, ...results] : results;
}

/** Each column holds values of its most frequent type; others are blank in it. */
function ofOneType(rows: Matrix): Matrix {
  const width = rows[0]?.length ?? 0;
  const types = Array.from({ length: width }, (_, at) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = row[at] ?? null;
      if (value !== null && value !== '') counts.set(typeof value, (counts.get(typeof value) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  });
  return rows.map((row) =>
    row.map((value, at) => (typeof value === types[at] && value !== '' && !isError(value) ? value : null)),
  );
}

function tableOf(data: FormulaValue, rows: Matrix, headers: number | undefined): Table {
  const first = rows[0] ?? [];
  const looksLikeHeader =
    rows.length > 1 &&
    first.every((value) => typeof value === 'string' || value === null) &&
    first.some((value) => typeof value === 'string') &&
    first.some((_, at) =>
      rows.slice(1, 10).some((row) => typeof (row[at] ?? null) === 'number' || typeof row[at] === 'boolean'),
    );
  const count = headers === undefined || headers < 0 ? (looksLikeHeader ? 1 : 0) : headers;
  const names = first.map((_, at) =>
    rows
      .slice(0, count)
      .map((row) => String(row[at] ?? ''))
      .join(' ')
      .trim(),
  );
  const left = data instanceof RangeReference ? data.column : undefined;
  return {
    headers: names,
    hasHeaders: count > 0,
    rows: ofOneType(rows.slice(count).filter((row) => row.some((value) => value !== null))),
    columnOf: (name) => {
      const numbered = /^Col(\d+)$/.exec(name)?.[1];
      const at =
        numbered === undefined
          ? left === undefined || !/^[A-Z]{1,3}$/.test(name)
            ? -1
            : columnIndex(name) - left
          : Number(numbered) - 1;
      if (at < 0 || at >= names.length) throw new QueryError(`There is no column ${name}`);
      return at;
    },
  };
}

function query(
  evaluation: Evaluation,
  data: FormulaValue,
  written: string,
  headers: number | undefined,
): FormulaValue {
  if (isError(data)) return data;
  try {
    const result = run(parseQuery(written), tableOf(data, matrixOf(data, evaluation), headers));
    return result.length === 0 ? notAvailable : result;
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return wrongValue; // Sheets says “Unable to parse query string” in the error’s note
  }
}

export const queryFunctions: FunctionTable = { QUERY: placed([raw, text, optional(integer)], query) };
