// How conditions on a date come out together, whatever the cell and whenever: comparisons at every moment that can
// differ from another, months and weekdays on every one of them, anniversaries at every distance.

import { dayOf } from '../calendar.ts';
import { momentAt } from '../moment.ts';
import type { Condition } from '../rule.ts';
import { isFalse, isTrue, isUnknown } from '../truth.ts';
import type { FieldDefinition, WeekStart } from '../types.ts';
import { momentsToTry } from './moments-to-try.ts';
import { combined, type Outcome, OutcomeSet, ownTruth } from './outcomes.ts';
import { truthOnValues } from './scene.ts';
import { endsOf, outcomeOn, stretchesAt } from './stretches.ts';

const calendarParts: ReadonlySet<string> = new Set(['monthIs', 'weekdayIs']);
const anniversaries: ReadonlySet<string> = new Set(['anniversary', 'anniversaryInNext', 'anniversaryInLast']);

/**
 * Null where the moments are too many to try. Comparisons, parts of the calendar and anniversaries are taken to have
 * nothing to do with each other; all parts and anniversaries are unknown outside the years 1 to 9999.
 */
export function dateOutcomes(
  field: FieldDefinition,
  conditions: readonly Condition[],
  weekStart: WeekStart,
): readonly Outcome[] | null {
  const parts = conditions.filter(({ operator }) => calendarParts.has(operator.op));
  const yearly = conditions.filter(({ operator }) => anniversaries.has(operator.op));
  const compared = conditions.filter((each) => !parts.includes(each) && !yearly.includes(each));
  const comparisons = comparisonOutcomes(field, compared, weekStart);
  if (comparisons === null) return null;
  const others = [...parts, ...yearly];
  const within = combined(partOutcomes(field, parts), anniversaryOutcomes(yearly));
  const outside: Outcome = others.map(() => isUnknown);
  const order = [...compared, ...others];
  const places = conditions.map((each) => order.indexOf(each));
  const outcomes = combined(comparisons, others.length === 0 ? within : [...within, outside]);
  return outcomes.map((outcome) => places.map((place) => outcome[place] ?? isUnknown));
}

function comparisonOutcomes(
  field: FieldDefinition,
  conditions: readonly Condition[],
  weekStart: WeekStart,
): readonly Outcome[] | null {
  // By itself a comparison may hold or not.
  if (conditions.length === 1) return [[isTrue], [isFalse]];
  const moments = momentsToTry(field, conditions, weekStart);
  if (moments === null) return null;
  const found = new OutcomeSet();
  for (const at of moments) {
    const stretches = stretchesAt(conditions, momentAt(at, weekStart));
    if (stretches === null) return null;
    for (const value of valuesAround(endsOf(stretches))) found.add(outcomeOn(conditions, stretches, value));
  }
  return found.outcomes;
}

/** Whole days or milliseconds at every end and on both sides of it: truths change nowhere else. */
function valuesAround(ends: readonly number[]): ReadonlySet<number> {
  const values = new Set([0]);
  for (const end of ends) {
    for (let value = Math.floor(end) - 1; value <= Math.ceil(end) + 1; value += 1) values.add(value);
  }
  return values;
}

/** Every month with every weekday: a leap cycle of days has them all. */
function partOutcomes(field: FieldDefinition, conditions: readonly Condition[]): readonly Outcome[] {
  if (conditions.length === 0) return [[]];
  const found = new OutcomeSet();
  const inDays = conditions.map((each) => ({ ...each, field: { ...field, kind: 'date' as const } }));
  const tests = inDays.map(truthOnValues);
  for (let month = 1; month <= 12; month += 1) {
    const first = dayOf(2001, month, 1);
    for (let day = first; day < first + 7; day += 1) found.add(tests.map((test) => test(day)));
  }
  return found.outcomes;
}

/** The last anniversary and the next lie 365 or 366 days apart, wherever today is between them. */
function anniversaryOutcomes(conditions: readonly Condition[]): readonly Outcome[] {
  if (conditions.length === 0) return [[]];
  const found = new OutcomeSet();
  const reaches = conditions.map(daysOf);
  const add = (next: number, last: number): void =>
    found.add(
      conditions.map((condition, index) => {
        const days = reaches[index] ?? 0;
        return ownTruth(
          condition,
          condition.operator.op === 'anniversaryInLast' ? last <= days : next <= days,
        );
      }),
    );
  add(0, 0);
  for (const year of [365, 366]) for (let next = 1; next < year; next += 1) add(next, year - next);
  return found.outcomes;
}

/** How many days an anniversary condition reaches: 0 for `anniversary`. */
function daysOf({ meaning }: Condition): number {
  const [value] = meaning.values;
  if (typeof value !== 'object' || value === null || !('n' in value)) return 0;
  return Number(value.n);
}
