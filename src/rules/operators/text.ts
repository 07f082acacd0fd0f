// Operators on text-like fields: literal text, compared in its normal form; no character is a wildcard.
import type { FormulaWriter } from '../formula-writer.ts';
import type { GoogleSqlWriter } from '../googlesql-writer.ts';
import { normalizeText } from '../text.ts';
import type { SearchHow } from '../text-search.ts';
import { listed, quotedValue } from '../wording.ts';
import { textFamily } from './families.ts';
import { defineOperator, type Operator, type OperatorRecord, type ValueReading } from './operator.ts';

/** Text values as given, and their normal forms. */
export interface TextOperand {
  readonly given: readonly string[];
  readonly normal: readonly string[];
}

/** Reads text values: strings that hold more than spaces; `normalize` may be narrower than the normal form. */
export function readTexts(
  reading: ValueReading,
  normalize: (text: string) => string = normalizeText,
): TextOperand | null {
  const given: string[] = [];
  reading.values.forEach((value, index) => {
    if (typeof value !== 'string') reading.report(index, 'wrongValue', 'This value must be a text.');
    else if (normalize(value) === '')
      reading.report(index, 'emptyText', 'This value is empty: fill it in or take it out.');
    else given.push(value);
  });
  return given.length === reading.values.length ? { given, normal: given.map(normalize) } : null;
}

/** What distinguishes one pair of text operators (positive and negative) from the next. */
interface TextComparison {
  readonly op: SearchHow;
  readonly negativeOp: string;
  readonly label: string;
  readonly negativeLabel: string;
  formula(text: string, value: string, writer: FormulaWriter): string;
  googlesql(text: string, values: readonly string[], writer: GoogleSqlWriter): string;
}

const comparisons: readonly TextComparison[] = [
  {
    op: 'is',
    negativeOp: 'isNot',
    label: 'is',
    negativeLabel: 'is not',
    formula: (text, value, writer) => writer.call('EXACT', text, writer.text(value)),
    googlesql: (text, values, writer) => writer.isAnyOf('STRING', text, values),
  },
  {
    op: 'contains',
    negativeOp: 'notContains',
    label: 'contains',
    negativeLabel: 'does not contain',
    formula: (text, value, writer) => writer.holds(text, value),
    googlesql: (text, values, writer) =>
      writer.anyOf('STRING', values, (value) => `STRPOS(${text}, ${value}) > 0`),
  },
  {
    op: 'startsWith',
    negativeOp: 'notStartsWith',
    label: 'starts with',
    negativeLabel: 'does not start with',
    formula: (text, value, writer) => edgeFormula('LEFT', text, value, writer),
    googlesql: (text, values, writer) =>
      writer.anyOf('STRING', values, (value) => `STARTS_WITH(${text}, ${value})`),
  },
  {
    op: 'endsWith',
    negativeOp: 'notEndsWith',
    label: 'ends with',
    negativeLabel: 'does not end with',
    formula: (text, value, writer) => edgeFormula('RIGHT', text, value, writer),
    googlesql: (text, values, writer) =>
      writer.anyOf('STRING', values, (value) => `ENDS_WITH(${text}, ${value})`),
  },
];

/** LEN is left to Sheets, so that it counts characters as its own LEFT and RIGHT do. */
export function edgeFormula(
  edge: 'LEFT' | 'RIGHT',
  text: string,
  value: string,
  writer: FormulaWriter,
): string {
  const literal = writer.text(value);
  return writer.call('EXACT', writer.call(edge, text, writer.call('LEN', literal)), literal);
}

function textOperator(comparison: TextComparison, negative: boolean): Operator {
  const label = negative ? comparison.negativeLabel : comparison.label;
  const record: OperatorRecord<string, TextOperand> = {
    op: negative ? comparison.negativeOp : comparison.op,
    kinds: textFamily.kinds,
    label,
    negative,
    valueForm: 'many',
    valueKind: 'text',
    joining: negative ? 'and' : 'or',
    family: textFamily,
    blank: negative ? 'policy' : () => false,
    check: (reading) => readTexts(reading),
    write: (operand) => operand.given,
    references: () => [],
    holding: ({ normal }) => ({
      by: 'text',
      search: { how: comparison.op, texts: normal },
      text: (text) => text,
    }),
    formula: ({ normal }, { cell, writer }) => {
      const text = writer.normalText(cell);
      return writer.or(normal.map((value) => comparison.formula(text, value, writer)));
    },
    googlesql: ({ normal }, { field, writer }) => comparison.googlesql(writer.value(field), normal, writer),
    english: ({ given }) => `${label} ${listed(given.map(quotedValue), negative ? 'nor' : 'or')}`,
    resolved: ({ given }) => listed(given.map(quotedValue), negative ? 'nor' : 'or'),
    changes: null,
  };
  return defineOperator(record);
}

export const textOperators: readonly Operator[] = comparisons.flatMap((comparison) => [
  textOperator(comparison, false),
  textOperator(comparison, true),
]);
