// Decides who is a member: every condition over its column, then the tree over the conditions, three-valued.
import { type Moment, momentOf } from './moment.ts';
import type { Scene } from './operators/operator.ts';
import { type Condition, conditionsOf, type Rule, type RuleNode } from './rule.ts';
import { blank, known, PreparedTable, unknown } from './table.ts';
import type { Cell, ContactColumns, EvaluationSettings, Truth } from './types.ts';

/** Truth as a number: `all` is the least of its children, `any` the greatest, `not` two minus its child. */
export type TruthCode = 0 | 1 | 2;
export const isFalse = 0;
export const isUnknown = 1;
export const isTrue = 2;

/** The truth of a condition, row by row. */
export type ConditionTest = (row: number) => TruthCode;

export interface RuleResult {
  /** Rows (0-based, ascending) for which the rule is true. */
  readonly members: readonly number[];
  /** How many contacts the rule is unknown for. */
  readonly unknownContacts: number;
  /** Per field: how many of its cells a condition could not understand, each cell once. */
  readonly unknownCells: ReadonlyMap<string, number>;
}

/** Makes a condition ready for one table and one moment. */
export function conditionTest(condition: Condition, table: PreparedTable, moment: Moment): ConditionTest {
  const { field, meaning } = condition;
  const scene: Scene = { field, moment, table };
  const { states } = table.column(field, meaning.family);
  const references = meaning.references.map((reference) => table.column(reference, meaning.family).states);
  const onBlank = meaning.blankTruth(condition.blank) ? isTrue : isFalse;
  const test = meaning.test(scene);
  return (row) => {
    for (const reference of references) if (reference[row] !== known) return isUnknown;
    const state = states[row];
    if (state === blank) return onBlank;
    if (state === unknown) return isUnknown;
    const truth = test(row);
    if (truth === null) return isUnknown;
    return truth ? isTrue : isFalse;
  };
}

/** The truth of a node for one row, given that of its conditions. */
export function nodeTruth(node: RuleNode, truthOf: (condition: Condition) => TruthCode): TruthCode {
  switch (node.type) {
    case 'condition':
      return truthOf(node);
    case 'not':
      return negated(nodeTruth(node.child, truthOf));
    case 'all':
      return leastTruth(node.children, truthOf);
    case 'any':
      return greatestTruth(node.children, truthOf);
    case 'group': {
      const truth = greatestTruth(
        node.groups.map(({ root }) => root),
        truthOf,
      );
      return node.op === 'in' ? truth : negated(truth);
    }
  }
}

function negated(truth: TruthCode): TruthCode {
  if (truth === isUnknown) return isUnknown;
  return truth === isTrue ? isFalse : isTrue;
}

function leastTruth(nodes: readonly RuleNode[], truthOf: (condition: Condition) => TruthCode): TruthCode {
  let least: TruthCode = isTrue;
  for (const node of nodes) {
    const truth = nodeTruth(node, truthOf);
    if (truth === isFalse) return isFalse;
    if (truth < least) least = truth;
  }
  return least;
}

function greatestTruth(nodes: readonly RuleNode[], truthOf: (condition: Condition) => TruthCode): TruthCode {
  let greatest: TruthCode = isFalse;
  for (const node of nodes) {
    const truth = nodeTruth(node, truthOf);
    if (truth === isTrue) return isTrue;
    if (truth > greatest) greatest = truth;
  }
  return greatest;
}

/**
 * The truth of a node for every row.
 * @param columnOf the truth of a condition for every row.
 */
export function nodeColumn(
  node: RuleNode,
  rowCount: number,
  columnOf: (condition: Condition) => Uint8Array,
): Uint8Array {
  switch (node.type) {
    case 'condition':
      return columnOf(node);
    case 'not':
      return negatedColumn(nodeColumn(node.child, rowCount, columnOf));
    case 'all':
      return foldColumns(node.children, rowCount, columnOf, isTrue);
    case 'any':
      return foldColumns(node.children, rowCount, columnOf, isFalse);
    case 'group': {
      const roots = node.groups.map(({ root }) => root);
      const column = foldColumns(roots, rowCount, columnOf, isFalse);
      return node.op === 'in' ? column : negatedColumn(column);
    }
  }
}

function negatedColumn(column: Uint8Array): Uint8Array {
  return column.map((truth) => isTrue - truth);
}

/** `neutral` true: the least of all columns; false: the greatest. */
function foldColumns(
  nodes: readonly RuleNode[],
  rowCount: number,
  columnOf: (condition: Condition) => Uint8Array,
  neutral: TruthCode,
): Uint8Array {
  const result = new Uint8Array(rowCount).fill(neutral);
  for (const node of nodes) {
    const column = nodeColumn(node, rowCount, columnOf);
    for (let row = 0; row < rowCount; row += 1) {
      const truth = column[row] ?? isUnknown;
      const soFar = result[row] ?? isUnknown;
      if (neutral === isTrue ? truth < soFar : truth > soFar) result[row] = truth;
    }
  }
  return result;
}

/** The truth of a condition for every row of its table. */
export function conditionColumn(condition: Condition, table: PreparedTable, moment: Moment): Uint8Array {
  const test = conditionTest(condition, table, moment);
  const column = new Uint8Array(table.rowCount);
  for (let row = 0; row < column.length; row += 1) column[row] = test(row);
  return column;
}

/** Remembers the columns of conditions, so that each is evaluated once however often groups refer to it. */
export function conditionColumns(table: PreparedTable, moment: Moment): (condition: Condition) => Uint8Array {
  const columns = new Map<Condition, Uint8Array>();
  return (condition) => {
    const existing = columns.get(condition);
    if (existing !== undefined) return existing;
    const column = conditionColumn(condition, table, moment);
    columns.set(condition, column);
    return column;
  };
}

/**
 * Evaluates a rule over a whole table at a moment.
 * A column that is not there is the caller's error to find (a broken group), not a blank column.
 */
export function evaluateRule(rule: Rule, columns: ContactColumns, settings: EvaluationSettings): RuleResult {
  const table = new PreparedTable(columns, settings.decimalMark);
  const columnOf = conditionColumns(table, momentOf(settings.now, settings.weekStart));
  const truths = nodeColumn(rule.root, table.rowCount, columnOf);
  const members: number[] = [];
  let unknownContacts = 0;
  for (let row = 0; row < truths.length; row += 1) {
    if (truths[row] === isTrue) members.push(row);
    else if (truths[row] === isUnknown) unknownContacts += 1;
  }
  return { members, unknownContacts, unknownCells: countUnknownCells(rule, table, columnOf) };
}

function countUnknownCells(
  rule: Rule,
  table: PreparedTable,
  columnOf: (condition: Condition) => Uint8Array,
): ReadonlyMap<string, number> {
  const marks = new Map<string, Uint8Array>();
  const marksOf = (fieldId: string): Uint8Array => {
    const existing = marks.get(fieldId) ?? new Uint8Array(table.rowCount);
    marks.set(fieldId, existing);
    return existing;
  };
  for (const condition of conditionsOf(rule)) {
    const { field, meaning } = condition;
    const truths = columnOf(condition);
    if (!truths.includes(isUnknown)) continue;
    const own = table.column(field, meaning.family).states;
    const references = meaning.references.map((reference) => ({
      id: reference.id,
      states: table.column(reference, meaning.family).states,
    }));
    for (let row = 0; row < truths.length; row += 1) {
      if (truths[row] !== isUnknown) continue;
      for (const { id, states } of references) if (states[row] === unknown) marksOf(id)[row] = 1;
      // With every reference known, a known cell whose truth is unknown is one the operator cannot understand.
      const referencesKnown = references.every(({ states }) => states[row] === known);
      if (own[row] === unknown || (own[row] === known && referencesKnown)) marksOf(field.id)[row] = 1;
    }
  }
  return new Map([...marks].map(([id, flags]) => [id, flags.reduce((sum, flag) => sum + flag, 0)]));
}

/** Evaluates a rule for one contact; `cell` answers its cells by field id. */
export function evaluateContact(
  rule: Rule,
  cell: (fieldId: string) => Cell,
  settings: EvaluationSettings,
): Truth {
  const columns: ContactColumns = { rowCount: 1, column: (fieldId) => [cell(fieldId)] };
  const table = new PreparedTable(columns, settings.decimalMark);
  const moment = momentOf(settings.now, settings.weekStart);
  const truth = nodeTruth(rule.root, (condition) => conditionTest(condition, table, moment)(0));
  return truth === isUnknown ? null : truth === isTrue;
}
