// A parsed rule: typed and complete, every condition with its field, its operator and what it means.
import type { Meaning, Operator } from './operators/operator.ts';
import type { FieldDefinition, JsonValue, RuleJson, RuleNodeJson } from './types.ts';

export interface Condition {
  readonly type: 'condition';
  readonly field: FieldDefinition;
  readonly operator: Operator;
  readonly meaning: Meaning;
  /** What a negative operator does with blank cells; the others have an answer of their own. */
  readonly blank: 'include' | 'exclude';
}

/** A group that a rule refers to, with its own rule. */
export interface ReferencedGroup {
  readonly id: string;
  readonly name: string;
  readonly root: RuleNode;
}

export type RuleNode =
  | { readonly type: 'all' | 'any'; readonly children: readonly RuleNode[] }
  | { readonly type: 'not'; readonly child: RuleNode }
  | { readonly type: 'group'; readonly op: 'in' | 'notIn'; readonly groups: readonly ReferencedGroup[] }
  | Condition;

/** A rule that parsed. Its inside is the rule engine's own business. */
export interface Rule {
  readonly root: RuleNode;
}

/** Every condition of a rule, those of referenced groups included, each once. */
export function conditionsOf(rule: Rule): readonly Condition[] {
  const found = new Set<Condition>();
  collectConditions(rule.root, found);
  return [...found];
}

function collectConditions(node: RuleNode, found: Set<Condition>): void {
  switch (node.type) {
    case 'condition':
      found.add(node);
      return;
    case 'not':
      collectConditions(node.child, found);
      return;
    case 'group':
      for (const group of node.groups) collectConditions(group.root, found);
      return;
    case 'all':
    case 'any':
      for (const child of node.children) collectConditions(child, found);
  }
}

/** The same for conditions that say the same of the same field: operator, values, blank policy. */
export function conditionKey(condition: Condition): string {
  const existing = conditionKeys.get(condition);
  if (existing !== undefined) return existing;
  const { field, operator, meaning, blank } = condition;
  const key = JSON.stringify([field.id, field.kind, operator.op, blank, meaning.values]);
  conditionKeys.set(condition, key);
  return key;
}

const conditionKeys = new WeakMap<Condition, string>();

/** Every field a rule needs, each once: conditions', those that values refer to, and referenced groups'. */
export function fieldIdsOf(rule: Rule): readonly string[] {
  const ids = new Set<string>();
  for (const { field, meaning } of conditionsOf(rule)) {
    ids.add(field.id);
    for (const reference of meaning.references) ids.add(reference.id);
  }
  return [...ids];
}

/** The rule as canonical JSON: no empty `values`, no `"blank": "include"`, which is what absence means. */
export function ruleToJson(rule: Rule): RuleJson {
  return { version: 1, rule: nodeToJson(rule.root) };
}

function nodeToJson(node: RuleNode): RuleNodeJson {
  switch (node.type) {
    case 'all':
      return { all: node.children.map(nodeToJson) };
    case 'any':
      return { any: node.children.map(nodeToJson) };
    case 'not':
      return { not: nodeToJson(node.child) };
    case 'group':
      return { group: node.groups.map(({ id }) => id), op: node.op };
    case 'condition':
      return conditionToJson(node);
  }
}

function conditionToJson({ field, operator, meaning, blank }: Condition): RuleNodeJson {
  const values: { values?: readonly JsonValue[] } =
    meaning.values.length > 0 ? { values: meaning.values } : {};
  const policy: { blank?: 'exclude' } = blank === 'exclude' ? { blank } : {};
  return { field: field.id, op: operator.op, ...values, ...policy };
}
