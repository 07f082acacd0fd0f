// What lint asks of conditions at moments and on values of its own choice. None of them refers to another cell.
import { type CellSource, conditionTest } from '../condition-test.ts';
import { type Moment, momentAt } from '../moment.ts';
import type { Scene } from '../operators/operator.ts';
import type { Condition } from '../rule.ts';
import type { TruthCode } from '../truth.ts';
import type { FieldDefinition } from '../types.ts';

/** A field at a moment. */
export function sceneAt(field: FieldDefinition, moment: Moment): Scene {
  return { field, moment, reference: () => () => Number.NaN };
}

/** The truth of a condition that time does not touch on a known value, as its family reads cells. */
export function truthOnValues(condition: Condition): (value: unknown) => TruthCode {
  let current: unknown = null;
  const cells: CellSource = {
    // Whoever asks gives values of the condition's own family.
    read: <Value>() => ({ state: 'known', value: current as Value }),
  };
  const test = conditionTest(condition, cells, momentAt(0, 'monday'));
  return (value) => {
    current = value;
    return test(0);
  };
}
