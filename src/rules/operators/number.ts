// Operators on numbers, currencies and percents, compared as doubles.
import { type Interval, nextAbove, nextBelow } from '../cell-family.ts';
import type { FormulaWriter } from '../formula-writer.ts';
import type { GoogleSqlWriter } from '../googlesql-writer.ts';
import { numberToText } from '../text.ts';
import type { FieldDefinition } from '../types.ts';
import { listed, quotedName } from '../wording.ts';
import { numberFamily, numberKinds } from './families.ts';
import {
  type ContactScene,
  defineOperator,
  type Operator,
  type OperatorRecord,
  type Scene,
  type ValueReading,
} from './operator.ts';
import { looksLikeReference, readReference } from './references.ts';

/** A number, or the number in another field of the same contact. */
type NumberOperand = { readonly number: number } | { readonly field: FieldDefinition };

function readNumbers(reading: ValueReading): readonly NumberOperand[] | null {
  const operands: NumberOperand[] = [];
  reading.values.forEach((value, index) => {
    if (looksLikeReference(value)) {
      const field = readReference(reading, index, value, numberKinds);
      if (field !== null) operands.push({ field });
    } else if (typeof value === 'number' && Number.isFinite(value)) operands.push({ number: value });
    else reading.report(index, 'wrongValue', 'This value must be a number.');
  });
  return operands.length === reading.values.length ? operands : null;
}

type Numbers = (row: number) => number;

function resolve(operand: NumberOperand, scene: Scene): Numbers {
  if ('number' in operand) return () => operand.number;
  return scene.reference(operand.field, numberFamily);
}

function operandFormula(operand: NumberOperand, writer: FormulaWriter): string {
  return 'number' in operand ? writer.number(operand.number) : writer.cell(operand.field.id);
}

function operandSql(operand: NumberOperand, writer: GoogleSqlWriter): string {
  return 'number' in operand ? writer.parameter('FLOAT64', operand.number) : writer.value(operand.field);
}

function operandEnglish(operand: NumberOperand): string {
  return 'number' in operand ? String(operand.number) : `the contact's ${quotedName(operand.field.name)}`;
}

function operandResolved(operand: NumberOperand, scene: ContactScene): string {
  if ('number' in operand) return numberToText(operand.number, scene.decimalMark);
  return `${scene.reading(operand.field)} (${quotedName(operand.field.name)})`;
}

interface NumberComparison {
  readonly op: string;
  readonly label: string;
  readonly negative: boolean;
  readonly valueForm: 'one' | 'two' | 'many';
  readonly joining: 'or' | 'and' | null;
  /** In the positive sense, for the numbers that the values stand for. */
  intervals(numbers: readonly number[]): readonly Interval[];
  formula(cell: string, operands: readonly string[], writer: FormulaWriter): string;
  googlesql(value: string, operands: readonly NumberOperand[], writer: GoogleSqlWriter): string;
  english(values: readonly string[]): string;
}

const equals = {
  valueForm: 'many' as const,
  intervals: (numbers: readonly number[]) => numbers.map((number) => ({ from: number, to: number })),
  formula: (cell: string, operands: readonly string[], writer: FormulaWriter) =>
    writer.or(operands.map((operand) => `${cell}=${operand}`)),
  googlesql: (value: string, operands: readonly NumberOperand[], writer: GoogleSqlWriter) => {
    const numbers = operands.flatMap((operand) => ('number' in operand ? [operand.number] : []));
    const others = operands.flatMap((operand) =>
      'field' in operand ? [`${value} = ${operandSql(operand, writer)}`] : [],
    );
    return [...(numbers.length > 0 ? [writer.isAnyOf('FLOAT64', value, numbers)] : []), ...others].join(
      ' OR ',
    );
  },
};

const between = {
  valueForm: 'two' as const,
  joining: 'and' as const,
  intervals: (numbers: readonly number[]) => [{ from: Math.min(...numbers), to: Math.max(...numbers) }],
  formula: (cell: string, operands: readonly string[], writer: FormulaWriter) =>
    writer.and([
      `${cell}>=${writer.call('MIN', ...operands)}`,
      `${cell}<=${writer.call('MAX', ...operands)}`,
    ]),
  googlesql: (value: string, operands: readonly NumberOperand[], writer: GoogleSqlWriter) => {
    const ends = operands.map((operand) => operandSql(operand, writer)).join(', ');
    return `${value} BETWEEN LEAST(${ends}) AND GREATEST(${ends})`;
  },
};

function ordered(
  op: string,
  label: string,
  sign: '>' | '>=' | '<' | '<=',
  interval: (operand: number) => Interval,
): NumberComparison {
  return {
    op,
    label,
    negative: false,
    valueForm: 'one',
    joining: null,
    intervals: (numbers) => numbers.map(interval),
    formula: (cell, operands) => `${cell}${sign}${operands.join('')}`,
    googlesql: (value, operands, writer) =>
      `${value} ${sign} ${operands.map((operand) => operandSql(operand, writer)).join('')}`,
    english: (values) => `${label} ${values.join('')}`,
  };
}

const comparisons: readonly NumberComparison[] = [
  {
    ...equals,
    op: 'is',
    label: 'is',
    negative: false,
    joining: 'or',
    english: (values) => `is ${listed(values, 'or')}`,
  },
  {
    ...equals,
    op: 'isNot',
    label: 'is not',
    negative: true,
    joining: 'and',
    english: (values) => `is not ${listed(values, 'nor')}`,
  },
  ordered('gt', 'is more than', '>', (operand) => ({
    from: nextAbove(operand),
    to: Number.POSITIVE_INFINITY,
  })),
  ordered('gte', 'is at least', '>=', (operand) => ({ from: operand, to: Number.POSITIVE_INFINITY })),
  ordered('lt', 'is less than', '<', (operand) => ({
    from: Number.NEGATIVE_INFINITY,
    to: nextBelow(operand),
  })),
  ordered('lte', 'is at most', '<=', (operand) => ({ from: Number.NEGATIVE_INFINITY, to: operand })),
  {
    ...between,
    op: 'between',
    label: 'is between',
    negative: false,
    english: (values) => `is between ${listed(values, 'and')}`,
  },
  {
    ...between,
    op: 'notBetween',
    label: 'is not between',
    negative: true,
    english: (values) => `is not between ${listed(values, 'and')}`,
  },
];

function numberOperator(comparison: NumberComparison): Operator {
  const record: OperatorRecord<number, readonly NumberOperand[]> = {
    op: comparison.op,
    kinds: numberKinds,
    label: comparison.label,
    negative: comparison.negative,
    valueForm: comparison.valueForm,
    valueKind: 'number',
    joining: comparison.joining,
    family: numberFamily,
    blank: comparison.negative ? 'policy' : () => false,
    check: readNumbers,
    write: (operands) =>
      operands.map((operand) => ('number' in operand ? operand.number : { field: operand.field.id })),
    references: (operands) => operands.flatMap((operand) => ('field' in operand ? [operand.field] : [])),
    holding: (operands, scene) => {
      const numbers = operands.map((operand) => resolve(operand, scene));
      return { by: 'interval', intervals: (row) => comparison.intervals(numbers.map((at) => at(row))) };
    },
    formula: (operands, { cell, writer }) =>
      comparison.formula(
        cell,
        operands.map((operand) => operandFormula(operand, writer)),
        writer,
      ),
    googlesql: (operands, { field, writer }) => comparison.googlesql(writer.value(field), operands, writer),
    english: (operands) => comparison.english(operands.map(operandEnglish)),
    resolved: (operands, scene) => {
      const numbers = operands.map((operand) => operandResolved(operand, scene));
      return listed(numbers, comparison.joining ?? 'or');
    },
    changes: null,
  };
  return defineOperator(record);
}

export const numberOperators: readonly Operator[] = comparisons.map(numberOperator);
