// Findings that take the contacts as they are now: values that nobody has, blanks that a negative lets in, cells that
// cannot be read, patterns that match everything.
import { evaluateContact, evaluateRules } from '../evaluate.ts';
import { parseRule } from '../parse.ts';
import type { PatternEngine } from '../patterns.ts';
import { PreparedContacts } from '../prepared-contacts.ts';
import { childPath } from '../problem.ts';
import type { Condition, Rule } from '../rule.ts';
import type { ContactColumns, EvaluationSettings, JsonValue } from '../types.ts';
import { counted, quotedName, quotedValue } from '../wording.ts';
import { type Finding, named } from './finding.ts';
import { placedNodes, withCondition } from './placed-nodes.ts';

interface PlacedCondition {
  readonly condition: Condition;
  readonly path: string;
  readonly positive: boolean;
}

function placedConditions(rule: Rule): readonly PlacedCondition[] {
  return placedNodes(rule.root).flatMap(({ node, path, positive }) =>
    node.type === 'condition' ? [{ condition: node, path, positive }] : [],
  );
}

/** The findings of a rule on the contacts that there are. */
export function columnFindings(
  rule: Rule,
  columns: ContactColumns,
  settings: EvaluationSettings,
): readonly Finding[] {
  if (columns.rowCount === 0) return [];
  const contacts = new PreparedContacts(columns, settings.decimalMark);
  return [
    ...valuesNobodyHas(rule, contacts, settings),
    ...blanksLetIn(rule, contacts, settings),
    ...unknownCells(rule, contacts, settings),
  ];
}

/** What asks for one value of a list alone. */
const singleOperators: ReadonlyMap<string, string> = new Map([
  ['is', 'is'],
  ['isNot', 'is'],
  ['contains', 'contains'],
  ['notContains', 'contains'],
  ['startsWith', 'startsWith'],
  ['notStartsWith', 'startsWith'],
  ['endsWith', 'endsWith'],
  ['notEndsWith', 'endsWith'],
  ['domainIs', 'domainIs'],
  ['domainIsNot', 'domainIs'],
  ['hasAny', 'hasAny'],
  ['hasNone', 'hasAny'],
  ['hasAll', 'hasAny'],
  ['notHasAll', 'hasAny'],
  ['hasExactly', 'hasAny'],
]);

function valuesNobodyHas(
  rule: Rule,
  contacts: PreparedContacts,
  settings: EvaluationSettings,
): readonly Finding[] {
  const asked = placedConditions(rule).flatMap(({ condition, path }) => {
    const op = singleOperators.get(condition.operator.op);
    if (op === undefined) return [];
    return condition.meaning.values.flatMap((value, index) => {
      const single = singleRule(condition, op, value);
      return single === null ? [] : [{ condition, value, path: childPath(path, 'values', index), single }];
    });
  });
  const answers = evaluateRules(
    asked.map(({ single }) => single),
    contacts,
    settings,
  );
  return asked.flatMap(({ condition, value, path, single }, index): Finding[] => {
    if (answers[index]?.members.size !== 0) return [];
    const said = typeof value === 'string' ? quotedValue(value) : String(value);
    return [
      {
        code: 'valueNobodyHas',
        severity: 'information',
        path,
        otherPaths: [],
        message: `No contact's ${quotedName(condition.field.name)} ${wordsOf(single)} ${said} now: check the spelling, unless it is yet to come.`,
      },
    ];
  });
}

function wordsOf({ root }: Rule): string {
  return root.type === 'condition' ? root.operator.label : '';
}

/** None of the operators that ask for single values takes patterns. */
const noPatterns: PatternEngine = {
  compile: () => ({ ok: false, message: 'There are no patterns here.' }),
};

/** A rule that asks whether a contact has that value; null for values that stand for another cell. */
function singleRule({ field }: Condition, op: string, value: JsonValue): Rule | null {
  if (typeof value === 'object') return null;
  const parsed = parseRule(
    { version: 1, rule: { field: field.id, op, values: [value] } },
    { fields: new Map([[field.id, field]]), patterns: noPatterns },
  );
  return parsed.ok ? parsed.rule : null;
}

/** Contacts who are members only because a negative condition takes blank cells along. */
function blanksLetIn(
  rule: Rule,
  contacts: PreparedContacts,
  settings: EvaluationSettings,
): readonly Finding[] {
  const asked = placedConditions(rule).filter(
    ({ condition, positive }) =>
      positive && condition.operator.takesBlankPolicy && condition.blank === 'include',
  );
  const stricter = asked.map(({ condition }) => ({
    root: withCondition(rule.root, condition, { ...condition, blank: 'exclude' as const }),
  }));
  const [whole, ...answers] = evaluateRules([rule, ...stricter], contacts, settings);
  return asked.flatMap(({ condition, path }, index): Finding[] => {
    const count = (whole?.members.size ?? 0) - (answers[index]?.members.size ?? 0);
    if (count <= 0) return [];
    const who = count === 1 ? '1 contact is in with' : `${count} contacts are in with`;
    return [
      {
        code: 'blanksLetIn',
        severity: 'information',
        path,
        otherPaths: [],
        message: `${who} a blank ${quotedName(condition.field.name)}: leave blanks out here if they should not be.`,
      },
    ];
  });
}

function unknownCells(
  rule: Rule,
  contacts: PreparedContacts,
  settings: EvaluationSettings,
): readonly Finding[] {
  const [whole] = evaluateRules([rule], contacts, settings);
  const placed = placedConditions(rule);
  return [...(whole?.unknownCells() ?? [])].flatMap(([fieldId, count]): Finding[] => {
    const users = placed.flatMap(({ condition, path }) => {
      const fields = [condition.field, ...condition.meaning.references];
      const field = fields.find(({ id }) => id === fieldId);
      return field === undefined ? [] : [{ field, path }];
    });
    const [first, ...others] = users;
    if (first === undefined) return [];
    return [
      {
        code: 'unknownCells',
        severity: 'information',
        path: first.path,
        otherPaths: others.map(({ path }) => path),
        message: `${counted(count, 'cell')} of ${quotedName(first.field.name)} cannot be read as what the column holds: a condition on ${count === 1 ? 'it' : 'them'} lets nobody in.`,
      },
    ];
  });
}

/** Texts with nothing in common: a pattern that finds something in each of them hardly tells anybody apart. */
const unlikeTexts = ['a', '0', '-', '@', '\u00a0', 'é', '字', '😀', 'Zz 9', 'x@y.org', 'two\nlines', '…'];

/** Patterns found in every text there is, as far as a dozen texts that share no character can tell. */
export function patternFindings(rule: Rule, settings: EvaluationSettings): readonly Finding[] {
  return placedConditions(rule).flatMap(({ condition, path }): Finding[] => {
    const { op, negative } = condition.operator;
    if (op !== 'matches' && op !== 'notMatches') return [];
    const finds = (text: string): boolean =>
      evaluateContact({ root: condition }, () => text, settings) === !negative;
    if (!unlikeTexts.every(finds)) return [];
    return [
      {
        code: 'patternMatchesEverything',
        severity: 'warning',
        path,
        otherPaths: [],
        message: `${named(condition)}: this pattern is found in any text. Make it say more, or ask whether the cell is blank.`,
      },
    ];
  });
}
