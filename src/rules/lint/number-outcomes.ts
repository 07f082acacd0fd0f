// How comparisons with fixed numbers come out together: their truths change only at the numbers they mention.
import { nextAbove, nextBelow } from '../cell-family.ts';
import { momentAt } from '../moment.ts';
import type { Condition } from '../rule.ts';
import { type Outcome, OutcomeSet } from './outcomes.ts';
import { endsOf, outcomeOn, stretchesAt } from './stretches.ts';

/** Null where a condition does not compare by stretches of numbers. */
export function numberOutcomes(conditions: readonly Condition[]): readonly Outcome[] | null {
  const stretches = stretchesAt(conditions, momentAt(0, 'monday'));
  if (stretches === null) return null;
  const found = new OutcomeSet();
  const numbers = new Set([0, ...endsOf(stretches).flatMap((end) => [nextBelow(end), end, nextAbove(end)])]);
  for (const number of numbers) found.add(outcomeOn(conditions, stretches, number));
  return found.outcomes;
}
