// Writes the operator reference, docs/operators.md, from the operator records themselves: labels, values, joining words
// and blanks as the records say, sentences and formulas as they write them, and what an example finds as it evaluates.
import {
  type Cell,
  evaluateContact,
  type JsonValue,
  type OperatorChoice,
  parseRule,
  type Rule,
  type RuleNodeJson,
  ruleFormula,
  ruleSentence,
} from '../../src/rules/index.ts';
import type { Operator } from '../../src/rules/operators/operator.ts';
import { operators } from '../../src/rules/operators/registry.ts';
import { re2Patterns } from '../../src/rules/re2-patterns.ts';
import { deviations } from './deviations.ts';
import { dateValues, dayText, fields, now, nowInWords, type Section, sections } from './examples.ts';

const settings = { now, decimalMark: '.', weekStart: 'monday' } as const;
const place = { column: () => 'B', firstRow: 2, locale: 'en_US', weekStart: 'monday' } as const;

/** The whole page. */
export function operatorsPage(): string {
  return [
    introduction,
    ...sections.map((section) => sectionText(section, operatorsOf(section))),
    datesText(),
    groupsText(),
    patternsText,
    deviationsText(),
  ]
    .join('\n\n')
    .concat('\n');
}

const introduction = `<!-- Written by "npm run docs:operators" from the operator records; change those, not this page. -->
# What a condition can say

A condition names a column, a comparison and, mostly, values: *Country* **is** *Canada* or *Mexico*. This page lists the
comparisons of each kind of column. In all examples it is ${nowInWords}.

- **Several values.** The screen writes the word between them. A positive comparison holds where *any* value does (“or”); a
  negative one where *none* does (“and”): “is not Canada and Mexico” leaves both out.
- **Empty cells.** A positive comparison never finds an empty cell. A negative one finds it: who has no country is not from
  Canada. Where that is not wanted, untick “also those with no Country”; the sentence then ends with “(blanks left out)”.
  The tables say “in, if wanted”.
- **Unknown cells.** An error such as #N/A, or a text in a column of dates, is neither a match nor its opposite: such a
  contact is in no group that asks, not through a “not” either. The sidebar counts these cells.
- **In a filter view** a group is one formula. Each section ends with one of its examples as a formula, for the cell B2 of a
  spreadsheet in American English.`;

/** The comparisons made for exactly the kinds of a section. */
export function operatorsOf({ kinds }: Section): readonly Operator[] {
  return operators.filter(
    (operator) =>
      operator.kinds.length === kinds.length && kinds.every((kind) => operator.kinds.includes(kind)),
  );
}

function sectionText(section: Section, all: readonly Operator[]): string {
  const rows = all.map((operator) => {
    const rule = exampleOf(section, operator);
    const cells = [
      `**${operator.label}**<br>\`${operator.op}\``,
      valuesText(operator),
      operator.joining ?? '–',
      blankText(operator, rule),
      escaped(ruleSentence(rule).replace(' (blanks included)', '')),
      foundText(section, rule, true),
      foundText(section, rule, false),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `## ${section.title}

${section.about}

| comparison | values | joined by | empty cell | for example | finds | leaves out |
|---|---|---|---|---|---|---|
${rows.join('\n')}

${formulaText(section, all)}`;
}

function formulaText(section: Section, all: readonly Operator[]): string {
  const operator = all.find(({ op }) => op === section.asFormula);
  if (operator === undefined) throw new Error(`${section.title} have no comparison ${section.asFormula}.`);
  const rule = exampleOf(section, operator);
  return `As a formula, “${escaped(ruleSentence(rule))}” is

\`\`\`
${ruleFormula(rule, place)}
\`\`\``;
}

function exampleOf(section: Section, { op, valueForm }: Operator): Rule {
  const values = valueForm === 'none' ? [] : (section.values[op] ?? section.usual);
  return ruleOf({ field: section.field.id, op, values });
}

const world = { fields, patterns: re2Patterns };

/** @throws where an example is no rule, with the problem: the examples have to follow the operators. */
function ruleOf(node: RuleNodeJson): Rule {
  const parsed = parseRule({ version: 1, rule: node }, world);
  if (parsed.ok) return parsed.rule;
  throw new Error(`An example is no rule: ${JSON.stringify(node)}: ${parsed.problems[0]?.message}`);
}

function blankText({ takesBlankPolicy }: Operator, rule: Rule): string {
  if (takesBlankPolicy) return 'in, if wanted';
  return evaluateContact(rule, () => null, settings) === true ? 'in' : 'out';
}

const nouns: Readonly<
  Record<NonNullable<OperatorChoice['valueKind']>, readonly [one: string, many: string]>
> = {
  text: ['text', 'texts'],
  pattern: ['pattern', 'patterns'],
  tag: ['tag', 'tags'],
  number: ['number or column', 'numbers or columns'],
  date: ['date', 'dates'],
  duration: ['length of time', 'lengths of time'],
  period: ['period', 'periods'],
  count: ['whole number', 'whole numbers'],
  month: ['month', 'months'],
  weekday: ['weekday', 'weekdays'],
};

function valuesText({ valueForm, valueKind }: OperatorChoice): string {
  if (valueForm === 'none' || valueKind === null) return 'none';
  const [one, many] = nouns[valueKind];
  return { one: `one ${one}`, two: `two ${many}`, many: `one or more ${many}` }[valueForm];
}

const mostShown = 3;

/** Some of the section's cells for which the rule is true, or false. */
function foundText({ cells, field }: Section, rule: Rule, truth: boolean): string {
  const found = cells.filter((cell) => evaluateContact(rule, () => cell, settings) === truth);
  const isDate = field.kind === 'date';
  return found.length === 0
    ? '–'
    : found
        .slice(0, mostShown)
        .map((cell) => cellText(cell, isDate))
        .join(', ');
}

function cellText(cell: Cell, isDate: boolean): string {
  if (isDate && typeof cell === 'number') return dayText(cell);
  if (cell === null) return 'an empty cell';
  if (typeof cell === 'boolean') return cell ? '☑' : '☐';
  return typeof cell === 'string' ? `“${escaped(cell)}”` : String(cell);
}

/** Markdown tables end a cell at a bar, and take stars and underscores for emphasis. */
function escaped(text: string): string {
  return text.replace(/[|*_<\\]/g, '\\$&');
}

function datesText(): string {
  const sentence = (value: JsonValue): string =>
    ruleSentence(ruleOf({ field: 'appointment', op: 'onOrBefore', values: [value] }));
  return `## Ways to give a date

${dateValues.map((value) => `- ${escaped(sentence(value))}`).join('\n')}

Lengths of time and periods come in minutes and hours (for dates with a time), days, weeks, months, quarters and years. A month
after 31 January is the last day of February. Weeks begin on Monday unless the settings say otherwise. An anniversary of
29 February is kept on 28 February in other years.`;
}

function groupsText(): string {
  const rule = { version: 1, rule: { field: 'tags', op: 'hasAny', values: ['Client'] } };
  const groups = new Map([
    ['clients', { name: 'Clients', rule }],
    ['press', { name: 'Press', rule }],
  ]);
  const sentence = (op: 'in' | 'notIn'): string => {
    const parsed = parseRule({ version: 1, rule: { group: ['clients', 'press'], op } }, { ...world, groups });
    if (!parsed.ok) throw new Error(`The example of groups is no rule: ${parsed.problems[0]?.message}`);
    return ruleSentence(parsed.rule);
  };
  return `## Other groups

A condition may also ask for other groups of the same sheet, with \`in\` and \`notIn\`:

- ${sentence('in')}
- ${sentence('notIn')}

It means what those groups' rules mean, as if they stood there. A group that would be built on itself is refused, and while one
of those groups is broken, this one is, too. The sidebar shows such a condition and keeps it, but cannot write one yet: write it
into the column *Rule JSON* of the sheet *Groups*, as \`{ "group": ["id", "another id"], "op": "in" }\` with the ids of the column *Id*.`;
}

const patternsText = `## Patterns

A pattern is a regular expression in [RE2's syntax](https://github.com/google/re2/wiki/Syntax), as in Sheets' own REGEXMATCH. It
is found anywhere in the cell: write \`^\` and \`$\` for its beginning and end. It looks at the cell's text as it stands, spaces
included, and ignores case; \`(?-i)\` in front minds it. There are no back-references and no look-around: use a second
condition. A pattern has at most 1,000 characters and may not become too large once repetitions are written out.`;

function deviationsText(): string {
  return `## What is known to differ

The add-on, the formula of a filter view and [GoogleSQL](googlesql.md) are tested to agree on every example of a large table and on random
rules, but for these:

${deviations.map(({ name, what }) => `- ${what} (\`${name}\`)`).join('\n')}`;
}
