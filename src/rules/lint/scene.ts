// Scenes for conditions that refer to no other cell: what lint asks operators at moments of its own choice.
import { type Moment, momentAt } from '../moment.ts';
import type { Scene } from '../operators/operator.ts';
import type { FieldDefinition } from '../types.ts';

/** A field at a moment. */
export function sceneAt(field: FieldDefinition, moment: Moment): Scene {
  return { field, moment, reference: () => () => Number.NaN };
}

/** A field for operators that time does not touch. */
export function timelessScene(field: FieldDefinition): Scene {
  return sceneAt(field, momentAt(0, 'monday'));
}
