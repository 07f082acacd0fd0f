// How the conditions of one field can come out together: every list of truths that some cell at some moment gives them.
// Lists that no cell gives may be among them; none that a cell gives is missing. So what holds for all lists holds for
// all contacts, and what is found wanting is simply not claimed.
import { type Condition, conditionKey } from '../rule.ts';
import { isFalse, isTrue, isUnknown, type TruthCode } from '../truth.ts';

/** Conditions whose truths go together; in each outcome one truth per condition, in their order. */
export interface ConditionGroup {
  readonly conditions: readonly Condition[];
  readonly outcomes: readonly Outcome[];
}

export type Outcome = readonly TruthCode[];

/** A condition whose truth is looked at as if it depended on nothing else. */
export function freeCondition(condition: Condition): ConditionGroup {
  return { conditions: [condition], outcomes: [[isTrue], [isFalse], [isUnknown]] };
}

/** Collects outcomes, each once. */
export class OutcomeSet {
  private readonly found = new Map<string, Outcome>();

  get outcomes(): readonly Outcome[] {
    return [...this.found.values()];
  }

  get size(): number {
    return this.found.size;
  }

  add(outcome: Outcome): void {
    const key = outcome.join('');
    if (!this.found.has(key)) this.found.set(key, outcome);
  }
}

/** How the positive sense of a condition comes out in the condition's own sense. */
export function ownTruth({ operator }: Condition, holds: boolean): TruthCode {
  return holds === operator.negative ? isFalse : isTrue;
}

/** Each condition of a list once, by what it says; the first of equal ones stands for all. */
export function distinctConditions(conditions: readonly Condition[]): readonly Condition[] {
  return [...new Map([...conditions].reverse().map((each) => [conditionKey(each), each])).values()].reverse();
}

/**
 * The outcomes of two lists of conditions on one cell that are looked at independently: every one of the first with
 * every one of the second.
 */
export function combined(one: readonly Outcome[], other: readonly Outcome[]): readonly Outcome[] {
  return one.flatMap((first) => other.map((second) => [...first, ...second]));
}
