// The one list of operators, and what was decided where the definition of rules leaves a case open.
//
// Decisions, each tested in every target:
// - A number shown as a date, time, percent or currency in a text-like or tags field is unknown to the evaluator. A
//   Sheets formula cannot see number formats, so there such a cell takes part with the text of its number
//   (deviation `formattedNumberAsText`; the next recalculation of membership is what counts).
// - Letters on which LOWER may differ from JavaScript (dotted I, final sigma) are compared as each does it
//   (deviation `lowerCase`; GoogleSQL agrees on all of them but letters that are younger than its Unicode).
// - Which numbers `x&""` writes with an exponent is known for 1E+21 only; here from 1E+21 upwards and below 1E-6
//   (deviation `exponents`).
// - monthIs, weekdayIs and the anniversaries are unknown for numbers outside the years 1 to 9999; plain comparisons
//   of dates take every number. A number beyond about 1E+300 is no date at all. GoogleSQL's DATE ends with those years:
//   there a date outside them is held, and compared, as the nearest day (deviation `outsideYears`).
// - Half of a character that JavaScript stores in two parts is text here and nowhere else (deviation `halfCharacters`).
// - Time ends with the year 9999: a change of membership that would come later never comes.
// - `between` with a day and an instant that begin together keeps the order in which they were given.
// - Spans of more than 10,000 years are refused, and `add` is only optional together with `unit` in `now` and `today`.
// - A {now} value on a date field takes whole days and longer units only.
// - Keys that a node or value does not have are refused: a misspelt "blank" would silently change who is in.
// - Groups may be built on groups at most 100 deep.
// - Patterns are taken where every RE2 reads them alike: groups named as (?<name>…), Unicode properties and the scripts
//   of newer Unicode are refused, and so are \C, control characters and lone surrogates (write \n or \x{…}). At most 1,000
//   characters, 2,000 parts and 30,000 ranges of characters once repetitions are written out: RE2 in C++ refuses larger
//   programs, too. (?i), (?s), (?m), (?U) and (?-i) mean what RE2 says; without (?-i) case is ignored.
// - Which letters are cases of each other, and which are letters at all (\pL), is Unicode's, and the tables of two RE2s
//   may be some years apart (deviation `unicodeVersion`).
// - A reference to a blank cell makes the condition unknown, but no cell is counted as unknown for it.
import type { FieldKind, OperatorChoice } from '../types.ts';
import { anniversaryOperators } from './anniversaries.ts';
import { blankOperators } from './blank.ts';
import { checkboxOperators } from './checkbox.ts';
import { dateOperators } from './dates.ts';
import { emailOperators } from './email.ts';
import { numberOperators } from './number.ts';
import type { Operator } from './operator.ts';
import { patternOperators } from './pattern.ts';
import { periodOperators } from './periods.ts';
import { tagOperators } from './tags.ts';
import { textOperators } from './text.ts';

/** Every operator, in the order in which the sidebar offers them. */
export const operators: readonly Operator[] = [
  ...textOperators,
  ...patternOperators,
  ...emailOperators,
  ...numberOperators,
  ...checkboxOperators,
  ...dateOperators,
  ...periodOperators,
  ...anniversaryOperators,
  ...tagOperators,
  ...blankOperators,
];

const operatorsByName = new Map<string, Operator[]>();
for (const operator of operators)
  operatorsByName.set(operator.op, [...(operatorsByName.get(operator.op) ?? []), operator]);

/** The operator of that name for a kind of field, if there is one. */
export function findOperator(op: string, kind: FieldKind): Operator | undefined {
  return operatorsByName.get(op)?.find((operator) => operator.kinds.includes(kind));
}

/** The operators of a kind, in plain words. */
export function operatorsFor(kind: FieldKind): readonly OperatorChoice[] {
  return operators
    .filter((operator) => operator.kinds.includes(kind))
    .map(({ op, label, negative, valueForm, valueKind, joining }) => ({
      op,
      label,
      negative,
      valueForm,
      valueKind,
      joining,
    }));
}
