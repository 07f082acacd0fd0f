// The outcomes of all conditions of a rule, field by field: on a blank cell, on an error, on a cell of another kind,
// and on every cell that the field's kind understands.
import { textKinds } from '../operators/families.ts';
import { type Condition, conditionsOf, type Rule } from '../rule.ts';
import { isFalse, isTrue, isUnknown } from '../truth.ts';
import type { EvaluationSettings, FieldDefinition } from '../types.ts';
import { dateOutcomes } from './date-outcomes.ts';
import { numberOutcomes } from './number-outcomes.ts';
import {
  type ConditionGroup,
  combined,
  distinctConditions,
  freeCondition,
  type Outcome,
  OutcomeSet,
} from './outcomes.ts';
import { truthOnValues } from './scene.ts';
import { tagOutcomes } from './tag-outcomes.ts';
import { textOutcomes } from './text-outcomes.ts';

/** More outcomes of one field than these are not told apart: its conditions are looked at one by one. */
const mostOutcomes = 5_000;

/**
 * Every condition of the rule, in groups that have nothing to do with each other. What time does to one field and what
 * it does to another is not related, and neither are cells that conditions compare with each other.
 */
export function conditionGroups(rule: Rule, settings: EvaluationSettings): readonly ConditionGroup[] {
  const free: ConditionGroup[] = [];
  const byField = new Map<string, Condition[]>();
  for (const condition of distinctConditions(conditionsOf(rule))) {
    if (condition.meaning.references.length > 0) free.push(freeCondition(condition));
    else {
      const key = `${condition.field.kind}:${condition.field.id}`;
      byField.set(key, [...(byField.get(key) ?? []), condition]);
    }
  }
  return [...free, ...[...byField.values()].flatMap((conditions) => fieldGroups(conditions, settings))];
}

function fieldGroups(
  conditions: readonly Condition[],
  settings: EvaluationSettings,
): readonly ConditionGroup[] {
  const [first] = conditions;
  if (first === undefined) return [];
  const filled = conditions.filter(({ meaning }) => meaning.family.name === 'filled');
  const others = conditions.filter(({ meaning }) => meaning.family.name !== 'filled');
  const known = knownOutcomes(first.field, others, settings);
  if (known === null || known.length > mostOutcomes) return conditions.map(freeCondition);
  const found = new OutcomeSet();
  const ordered = [...filled, ...others];
  found.add(ordered.map(({ meaning, blank }) => (meaning.blankTruth(blank) ? isTrue : isFalse)));
  found.add(ordered.map(() => isUnknown));
  const onFilled = filled.map((condition) => truthOnValues(condition)(true));
  found.add([...onFilled, ...others.map((): Outcome[number] => isUnknown)]);
  for (const outcome of combined([onFilled], known)) found.add(outcome);
  return [{ conditions: ordered, outcomes: found.outcomes }];
}

/** The outcomes on cells that the kind understands; null where they cannot be told. */
function knownOutcomes(
  field: FieldDefinition,
  conditions: readonly Condition[],
  settings: EvaluationSettings,
): readonly Outcome[] | null {
  if (conditions.length === 0) return [[]];
  if (textKinds.has(field.kind)) return textOutcomes(conditions);
  switch (field.kind) {
    case 'tags':
      return tagOutcomes(conditions);
    case 'checkbox':
      return [true, false].map((checked) => conditions.map((each) => truthOnValues(each)(checked)));
    case 'date':
    case 'datetime':
      return dateOutcomes(field, conditions, settings.weekStart);
    default:
      return numberOutcomes(conditions);
  }
}
