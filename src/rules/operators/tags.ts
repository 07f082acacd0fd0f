// Operators on tags: whole tags, compared in their normal form; "art" is not in "party, cart".
import type { ValuePart } from '../cell-family.ts';
import type { FormulaWriter } from '../formula-writer.ts';
import type { GoogleSqlWriter } from '../googlesql-writer.ts';
import { holdsTagSeparator } from '../text.ts';
import { listed, quotedValue } from '../wording.ts';
import { tagsFamily } from './families.ts';
import {
  defineOperator,
  holdingByPart,
  type Operator,
  type OperatorRecord,
  type ValueReading,
} from './operator.ts';
import { readTexts, type TextOperand } from './text.ts';

function readTags(reading: ValueReading): TextOperand | null {
  const texts = readTexts(reading);
  const separated = reading.values.filter((value, index) => {
    if (typeof value !== 'string' || !holdsTagSeparator(value)) return false;
    reading.report(
      index,
      'separatorInTag',
      'A tag holds no comma, semicolon or line break: give each tag as a value of its own.',
    );
    return true;
  });
  return separated.length > 0 ? null : texts;
}

/**
 * A cell's tags as a text with a comma before and after each, `,client,vip,`; `,` alone where there are none.
 * Every step is a REGEXREPLACE or LOWER, so nothing a tag holds is taken for a wildcard.
 */
function tagsText(cell: string, writer: FormulaWriter): string {
  const separated = writer.call(
    'REGEXREPLACE',
    `","&${cell}&","`,
    writer.text('(?:[ \\t]*[,;\\r\\n])+[ \\t]*'),
    writer.text(','),
  );
  return writer.call(
    'LOWER',
    writer.call('REGEXREPLACE', separated, writer.text('[ \\t]+'), writer.text(' ')),
  );
}

interface TagComparison {
  readonly op: string;
  readonly label: string;
  readonly negative: boolean;
  readonly joining: 'or' | 'and';
  /** In the positive sense. */
  readonly how: 'any' | 'all' | 'exactly';
  formula(tags: string, values: readonly string[], writer: FormulaWriter): string;
  googlesql(tags: string, values: readonly string[], writer: GoogleSqlWriter): string;
  english(values: readonly string[]): string;
}

const hasAny = {
  how: 'any' as const,
  formula: (tags: string, values: readonly string[], writer: FormulaWriter) =>
    writer.or(values.map((value) => writer.holds(tags, `,${value},`))),
  googlesql: (tags: string, values: readonly string[], writer: GoogleSqlWriter) =>
    writer.anyOf('STRING', values, (value) => `${value} IN UNNEST(${tags})`),
};

const hasAll = {
  how: 'all' as const,
  formula: (tags: string, values: readonly string[], writer: FormulaWriter) =>
    writer.and(values.map((value) => writer.holds(tags, `,${value},`))),
  googlesql: (tags: string, values: readonly string[], writer: GoogleSqlWriter) =>
    `NOT ${writer.anyOf('STRING', values, (value) => `${value} NOT IN UNNEST(${tags})`)}`,
};

const hasExactly = {
  how: 'exactly' as const,
  // All values are there, and nothing but commas is left once they are taken out (commas doubled first, so
  // that neighbours do not share one).
  formula: (tags: string, values: readonly string[], writer: FormulaWriter) => {
    const doubled = writer.call('SUBSTITUTE', tags, writer.text(','), writer.text(',,'));
    const rest = values.reduce(
      (formula, value) => writer.call('SUBSTITUTE', formula, writer.text(`,${value},`), writer.text('')),
      doubled,
    );
    const nothingLeft = writer.call('REGEXMATCH', rest, writer.text('^,*$'));
    return writer.and([...values.map((value) => writer.holds(tags, `,${value},`)), nothingLeft]);
  },
  googlesql: (tags: string, values: readonly string[], writer: GoogleSqlWriter) => {
    const count = writer.parameter('INT64', new Set(values).size);
    return `ARRAY_LENGTH(${tags}) = ${count} AND ${hasAll.googlesql(tags, values, writer)}`;
  },
};

const comparisons: readonly TagComparison[] = [
  {
    ...hasAny,
    op: 'hasAny',
    label: 'has',
    negative: false,
    joining: 'or',
    english: (values) => `has ${listed(values, 'or')}`,
  },
  {
    ...hasAll,
    op: 'hasAll',
    label: 'has all of',
    negative: false,
    joining: 'and',
    english: (values) => `has ${values.length > 1 ? 'all of ' : ''}${listed(values, 'and')}`,
  },
  {
    ...hasAny,
    op: 'hasNone',
    label: 'has none of',
    negative: true,
    joining: 'and',
    english: (values) => `does not have ${listed(values, 'nor')}`,
  },
  {
    ...hasAll,
    op: 'notHasAll',
    label: 'does not have all of',
    negative: true,
    joining: 'and',
    english: (values) => `does not have ${values.length > 1 ? 'all of ' : ''}${listed(values, 'and')}`,
  },
  {
    ...hasExactly,
    op: 'hasExactly',
    label: 'has exactly',
    negative: false,
    joining: 'and',
    english: (values) => `has exactly ${listed(values, 'and')}`,
  },
];

function tagOperator(comparison: TagComparison): Operator {
  const record: OperatorRecord<ReadonlySet<string>, TextOperand> = {
    op: comparison.op,
    kinds: tagsFamily.kinds,
    label: comparison.label,
    negative: comparison.negative,
    valueForm: 'many',
    valueKind: 'tag',
    joining: comparison.joining,
    family: tagsFamily,
    blank: comparison.negative ? 'policy' : () => false,
    check: readTags,
    write: (operand) => operand.given,
    references: () => [],
    holding: ({ normal }) => ({
      by: 'members',
      wanted: new Set(normal),
      how: comparison.how,
      members: (tags) => tags,
      size: countPart,
    }),
    formula: ({ normal }, { cell, writer }) => comparison.formula(tagsText(cell, writer), normal, writer),
    googlesql: ({ normal }, { field, writer }) => comparison.googlesql(writer.value(field), normal, writer),
    english: ({ given }) => comparison.english(given.map(quotedValue)),
    resolved: ({ given }) => listed(given.map(quotedValue), comparison.joining),
    changes: null,
  };
  return defineOperator(record);
}

interface CountComparison {
  readonly op: string;
  readonly label: string;
  readonly valueForm: 'one' | 'many';
  readonly sign: '=' | '>=' | '<=';
  matches(count: number, value: number): boolean;
  english(values: readonly string[], tags: string): string;
}

const countComparisons: readonly CountComparison[] = [
  {
    op: 'countIs',
    label: 'number of tags is',
    valueForm: 'many',
    sign: '=',
    matches: (count, value) => count === value,
    english: (values, tags) => `has exactly ${listed(values, 'or')} ${tags}`,
  },
  {
    op: 'countGte',
    label: 'number of tags is at least',
    valueForm: 'one',
    sign: '>=',
    matches: (count, value) => count >= value,
    english: (values, tags) => `has at least ${values.join('')} ${tags}`,
  },
  {
    op: 'countLte',
    label: 'number of tags is at most',
    valueForm: 'one',
    sign: '<=',
    matches: (count, value) => count <= value,
    english: (values, tags) => `has at most ${values.join('')} ${tags}`,
  },
];

function readCounts(reading: ValueReading): readonly number[] | null {
  const counts: number[] = [];
  reading.values.forEach((value, index) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) counts.push(value);
    else reading.report(index, 'wrongValue', 'A number of tags is a whole number, 0 or more.');
  });
  return counts.length === reading.values.length ? counts : null;
}

/** How many distinct tags: SPLIT would turn "1" and "01" into one number, so each gets a letter in front first. */
function countFormula(cell: string, writer: FormulaWriter): string {
  const tags = tagsText(cell, writer);
  const lettered = writer.call('REGEXREPLACE', tags, writer.text('([^,]+)'), writer.text('t$1'));
  const distinct = writer.call('COUNTUNIQUE', writer.call('SPLIT', lettered, writer.text(',')));
  return writer.call('IF', writer.call('EXACT', tags, writer.text(',')), '0', distinct);
}

const countPart: ValuePart<ReadonlySet<string>, number> = { name: 'count', of: (tags) => tags.size };

function countOperator(comparison: CountComparison): Operator {
  const holds = (count: number, counts: readonly number[]): boolean =>
    counts.some((value) => comparison.matches(count, value));
  const record: OperatorRecord<ReadonlySet<string>, readonly number[]> = {
    op: comparison.op,
    kinds: tagsFamily.kinds,
    label: comparison.label,
    negative: false,
    valueForm: comparison.valueForm,
    valueKind: 'count',
    joining: comparison.valueForm === 'many' ? 'or' : null,
    family: tagsFamily,
    blank: (counts) => holds(0, counts),
    check: readCounts,
    write: (counts) => counts,
    references: () => [],
    holding: (counts) => holdingByPart(countPart, (count) => holds(count, counts)),
    formula: (counts, { cell, writer }) => {
      const count = countFormula(cell, writer);
      return writer.or(counts.map((value) => `${count}${comparison.sign}${writer.number(value)}`));
    },
    googlesql: (counts, { field, writer }) => {
      const count = `ARRAY_LENGTH(${writer.value(field)})`;
      if (comparison.sign === '=') return writer.isAnyOf('INT64', count, counts);
      return writer.anyOf('INT64', counts, (value) => `${count} ${comparison.sign} ${value}`);
    },
    english: (counts) =>
      comparison.english(counts.map(String), counts[counts.length - 1] === 1 ? 'tag' : 'tags'),
    resolved: (counts) => listed(counts.map(String), 'or'),
    changes: null,
  };
  return defineOperator(record);
}

export const tagOperators: readonly Operator[] = [
  ...comparisons.map(tagOperator),
  ...countComparisons.map(countOperator),
];
