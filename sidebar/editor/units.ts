// Which units of time a value may have, so that the lists offer only what the rule parser takes.
import type { FieldKind } from '../../src/rules/index.ts';
import { type DateChoice, dateChoices, type RelativeUnit, relativeUnits } from './value-drafts.ts';

const dayAndLonger = relativeUnits.filter((unit) => unit !== 'minute' && unit !== 'hour');

/** Durations: a date field counts in whole days, an anniversary in days only (rules: "Dates"). */
export function durationUnits(kind: FieldKind, op: string): readonly RelativeUnit[] {
  if (op.startsWith('anniversary')) return ['day'];
  return kind === 'datetime' ? relativeUnits : dayAndLonger;
}

/** "3 days before today" has no hours; "3 hours before now" has them where the field has a time. */
export function relativeUnitsFor(anchor: 'now' | 'today', kind: FieldKind): readonly RelativeUnit[] {
  return anchor === 'now' && kind === 'datetime' ? relativeUnits : dayAndLonger;
}

/** A field of whole days is not asked about times of day; a stored one stays to be seen. */
export function dateChoicesFor(
  kind: FieldKind,
  chosen: DateChoice,
  hasOthers: boolean,
): readonly DateChoice[] {
  const needTime: readonly DateChoice[] = ['fromNow', 'datetime'];
  return dateChoices.filter(
    (choice) =>
      choice === chosen ||
      (choice === 'field' ? hasOthers : kind === 'datetime' || !needTime.includes(choice)),
  );
}
