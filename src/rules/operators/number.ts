// Operators on numbers, currencies and percents, compared as doubles.
import type { FormulaWriter } from '../formula-writer.ts';
import type { FieldDefinition } from '../types.ts';
import { listed, quotedName } from '../wording.ts';
import { numberFamily, numberKinds } from './families.ts';
import {
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

function resolve(operand: NumberOperand, { table }: Scene): Numbers {
  if ('number' in operand) return () => operand.number;
  const { values } = table.column(operand.field, numberFamily);
  return (row) => values[row] ?? 0;
}

function operandFormula(operand: NumberOperand, writer: FormulaWriter): string {
  return 'number' in operand ? writer.number(operand.number) : writer.cell(operand.field.id);
}

function operandEnglish(operand: NumberOperand): string {
  return 'number' in operand ? String(operand.number) : `the contact's ${quotedName(operand.field.name)}`;
}

interface NumberComparison {
  readonly op: string;
  readonly label: string;
  readonly negative: boolean;
  readonly valueForm: 'one' | 'two' | 'many';
  readonly joining: 'or' | 'and' | null;
  /** In the positive sense. */
  test(operands: readonly Numbers[]): (number: number, row: number) => boolean;
  formula(cell: string, operands: readonly string[], writer: FormulaWriter): string;
  english(values: readonly string[]): string;
}

const equals = {
  valueForm: 'many' as const,
  test: (operands: readonly Numbers[]) => (number: number, row: number) =>
    operands.some((operand) => number === operand(row)),
  formula: (cell: string, operands: readonly string[], writer: FormulaWriter) =>
    writer.or(operands.map((operand) => `${cell}=${operand}`)),
};

const between = {
  valueForm: 'two' as const,
  joining: 'and' as const,
  test:
    ([first = () => 0, second = () => 0]: readonly Numbers[]) =>
    (number: number, row: number) => {
      const one = first(row);
      const other = second(row);
      return number >= Math.min(one, other) && number <= Math.max(one, other);
    },
  formula: (cell: string, operands: readonly string[], writer: FormulaWriter) =>
    writer.and([
      `${cell}>=${writer.call('MIN', ...operands)}`,
      `${cell}<=${writer.call('MAX', ...operands)}`,
    ]),
};

function ordered(
  op: string,
  label: string,
  sign: '>' | '>=' | '<' | '<=',
  holds: (number: number, operand: number) => boolean,
): NumberComparison {
  return {
    op,
    label,
    negative: false,
    valueForm: 'one',
    joining: null,
    test:
      ([operand = () => 0]) =>
      (number, row) =>
        holds(number, operand(row)),
    formula: (cell, operands) => `${cell}${sign}${operands.join('')}`,
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
  ordered('gt', 'is more than', '>', (number, operand) => number > operand),
  ordered('gte', 'is at least', '>=', (number, operand) => number >= operand),
  ordered('lt', 'is less than', '<', (number, operand) => number < operand),
  ordered('lte', 'is at most', '<=', (number, operand) => number <= operand),
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
    predicate: (operands, scene) => comparison.test(operands.map((operand) => resolve(operand, scene))),
    formula: (operands, { cell, writer }) =>
      comparison.formula(
        cell,
        operands.map((operand) => operandFormula(operand, writer)),
        writer,
      ),
    english: (operands) => comparison.english(operands.map(operandEnglish)),
    changes: null,
  };
  return defineOperator(record);
}

export const numberOperators: readonly Operator[] = comparisons.map(numberOperator);
