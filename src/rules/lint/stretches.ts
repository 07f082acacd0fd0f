// The stretches of numbers or dates that conditions hold for at a moment, and where they begin and end.
import type { Interval } from '../cell-family.ts';
import type { Moment } from '../moment.ts';
import type { Condition } from '../rule.ts';
import { type Outcome, ownTruth } from './outcomes.ts';
import { sceneAt } from './scene.ts';

/** Per condition the stretches of its positive sense. */
export type Stretches = readonly (readonly Interval[])[];

/** Null where a condition does not compare by stretches. */
export function stretchesAt(conditions: readonly Condition[], moment: Moment): Stretches | null {
  const found: (readonly Interval[])[] = [];
  for (const { field, meaning } of conditions) {
    const holding = meaning.holding(sceneAt(field, moment));
    if (holding.by !== 'interval') return null;
    found.push(holding.intervals(0));
  }
  return found;
}

export function endsOf(stretches: Stretches): readonly number[] {
  return stretches.flat().flatMap(({ from, to }) => [from, to].filter(Number.isFinite));
}

/** The truths of conditions, given each one's stretches, on one number. */
export function outcomeOn(conditions: readonly Condition[], stretches: Stretches, number: number): Outcome {
  return conditions.map((condition, index) =>
    ownTruth(
      condition,
      (stretches[index] ?? []).some(({ from, to }) => number >= from && number <= to),
    ),
  );
}
