// matches and notMatches: a regular expression, found anywhere in the cell's own text (not its normal form).
import { type CompiledPattern, ignoringCase } from '../patterns.ts';
import { listed, quotedPattern } from '../wording.ts';
import { rawTextFamily } from './families.ts';
import { defineOperator, type Operator, type OperatorRecord, type ValueReading } from './operator.ts';
import { readTexts } from './text.ts';

interface PatternOperand {
  readonly given: readonly string[];
  readonly compiled: readonly CompiledPattern[];
}

function readPatterns(reading: ValueReading): PatternOperand | null {
  const texts = readTexts(reading);
  if (texts === null) return null;
  const compiled: CompiledPattern[] = [];
  texts.given.forEach((text, index) => {
    const compilation = reading.patterns.compile(text);
    if (compilation.ok) compiled.push(compilation.pattern);
    else reading.report(index, 'badPattern', compilation.message);
  });
  return compiled.length === texts.given.length ? { given: texts.given, compiled } : null;
}

function patternOperator(negative: boolean): Operator {
  const words = negative ? 'does not match the pattern' : 'matches the pattern';
  const record: OperatorRecord<string, PatternOperand> = {
    op: negative ? 'notMatches' : 'matches',
    kinds: rawTextFamily.kinds,
    label: words,
    negative,
    valueForm: 'many',
    valueKind: 'pattern',
    joining: negative ? 'and' : 'or',
    family: rawTextFamily,
    blank: negative ? 'policy' : () => false,
    check: readPatterns,
    write: ({ given }) => given,
    references: () => [],
    holding: ({ compiled }) => ({
      by: 'value',
      holds: (text) => compiled.some((pattern) => pattern.test(text)),
    }),
    // A pattern such as ^$ or \s is found in blank texts, too: blank is asked about first.
    formula: ({ given }, { cell, writer }) => {
      const found = given.map((pattern) =>
        writer.call('REGEXMATCH', `${cell}&""`, writer.text(ignoringCase(pattern))),
      );
      return writer.and([writer.call('NOT', writer.isBlank(cell)), writer.or(found)]);
    },
    // SAFE: a pattern that the engine refuses after all makes its condition unknown and leaves the other groups theirs.
    googlesql: ({ given }, { field, writer }) => {
      const text = writer.plainText(field);
      const found = given.map((pattern) => {
        const parameter = writer.parameter('STRING', ignoringCase(pattern));
        return `SAFE.REGEXP_CONTAINS(${text}, ${parameter})`;
      });
      return found.join(' OR ');
    },
    english: ({ given }) => `${words} ${listed(given.map(quotedPattern), negative ? 'nor' : 'or')}`,
    resolved: ({ given }) => listed(given.map(quotedPattern), negative ? 'nor' : 'or'),
    changes: null,
  };
  return defineOperator(record);
}

export const patternOperators: readonly Operator[] = [patternOperator(false), patternOperator(true)];
