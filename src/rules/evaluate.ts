// Who is a member: all rules of a table in one pass over its columns, or one rule, or one contact.
import { ContactReading } from './contact-reading.ts';
import { Evaluation } from './evaluation.ts';
import { momentOf } from './moment.ts';
import { type NextChange, nextChangeIn } from './next-change.ts';
import { blankCode, unknownCode } from './prepared-column.ts';
import { PreparedContacts } from './prepared-contacts.ts';
import { allBits, type Bits, countBits, intersect, noBits, RowSet, subtract, unite } from './row-set.ts';
import { type Condition, conditionsOf, type Rule } from './rule.ts';
import type { Cell, ContactColumns, EvaluationSettings, Truth } from './types.ts';

/** When: the moment and the week of an evaluation. */
export type EvaluationClock = Pick<EvaluationSettings, 'now' | 'weekStart'>;

export interface RuleMembership {
  /** For whom the rule is true. */
  readonly members: RowSet;
  /** How many contacts the rule is unknown for. */
  unknownContacts(): number;
  /** Per field: how many of its cells a condition of the rule could not understand, each cell once. */
  unknownCells(): ReadonlyMap<string, number>;
  /** When membership changes next with no edit, and whose; null where nothing ever changes by itself. */
  nextChange(): NextChange | null;
}

export interface RuleResult {
  /** Rows (0-based, ascending) for which the rule is true. */
  readonly members: readonly number[];
  /** How many contacts the rule is unknown for. */
  readonly unknownContacts: number;
  /** Per field: how many of its cells a condition could not understand, each cell once. */
  readonly unknownCells: ReadonlyMap<string, number>;
}

/** Evaluates many rules over one table at a moment, in the order given; what they have in common is done once. */
export function evaluateRules(
  rules: readonly Rule[],
  contacts: PreparedContacts,
  clock: EvaluationClock,
): readonly RuleMembership[] {
  const evaluation = new Evaluation(contacts, momentOf(clock.now, clock.weekStart));
  return rules.map((rule) => membershipOf(rule, evaluation));
}

function membershipOf(rule: Rule, evaluation: Evaluation): RuleMembership {
  return {
    members: new RowSet(evaluation.node(rule.root, 'holds')),
    unknownContacts: () => countBits(evaluation.unknownRows(rule.root)),
    unknownCells: () => unknownCellsOf(rule, evaluation),
    nextChange: () => nextChangeIn(rule, evaluation),
  };
}

/**
 * Evaluates a rule over a whole table at a moment.
 * A column that is not there is the caller's error to find (a broken group), not a blank column.
 */
export function evaluateRule(rule: Rule, columns: ContactColumns, settings: EvaluationSettings): RuleResult {
  const contacts = new PreparedContacts(columns, settings.decimalMark);
  const evaluation = new Evaluation(contacts, momentOf(settings.now, settings.weekStart));
  const { members, unknownContacts, unknownCells } = membershipOf(rule, evaluation);
  return { members: members.toArray(), unknownContacts: unknownContacts(), unknownCells: unknownCells() };
}

/** Evaluates a rule for one contact; `cell` answers its cells by field id. */
export function evaluateContact(
  rule: Rule,
  cell: (fieldId: string) => Cell,
  settings: EvaluationSettings,
): Truth {
  return new ContactReading(cell, settings).truth(rule);
}

function unknownCellsOf(rule: Rule, evaluation: Evaluation): ReadonlyMap<string, number> {
  const marks = new Map<string, Bits>();
  const mark = (fieldId: string, rows: Bits): void => {
    marks.set(fieldId, unite(marks.get(fieldId) ?? noBits(evaluation.contacts.rowCount), rows));
  };
  for (const condition of conditionsOf(rule)) markUnknownCells(condition, evaluation, mark);
  const counts = [...marks].map(([id, rows]): [string, number] => [id, countBits(rows)]);
  return new Map(counts.filter(([, count]) => count > 0));
}

function markUnknownCells(
  condition: Condition,
  evaluation: Evaluation,
  mark: (fieldId: string, rows: Bits) => void,
): void {
  const { contacts } = evaluation;
  const { field, meaning } = condition;
  const rows = evaluation.unknownRows(condition);
  const own = contacts.column(field, meaning.family);
  // With every reference known, a known cell whose truth is unknown is one the operator cannot understand.
  const understood = subtract(allBits(contacts.rowCount), own.rowsWithout(blankCode));
  for (const reference of meaning.references) {
    const column = contacts.column(reference, meaning.family);
    mark(reference.id, intersect(rows.slice(), column.rowsWithout(unknownCode)));
    subtract(subtract(understood, column.rowsWithout(unknownCode)), column.rowsWithout(blankCode));
  }
  mark(field.id, intersect(rows, unite(understood, own.rowsWithout(unknownCode))));
}
