/** Carries out on the host what a person does in the page. */
import type { LocalSpreadsheet, Person } from '../contract.ts';
import { cellActs } from './gestures-at-cells.ts';
import { filterActs } from './gestures-at-filters.ts';
import { sheetActs } from './gestures-at-sheets.ts';
import { fileActs } from './gestures-in-file.ts';
import type { Gesture, GestureAnswer } from './wire.ts';

/** Everything but `closeSurface`, which concerns the window and not the spreadsheet. */
export type HostGesture = Exclude<Gesture, { kind: 'closeSurface' }>;

/** How each kind of gesture is carried out. */
export type Acts<Some extends Gesture> = {
  readonly [Kind in Some['kind']]: (
    gesture: Extract<Some, { kind: Kind }>,
    person: Person,
    spreadsheet: LocalSpreadsheet,
  ) => GestureAnswer | undefined | ReturnType<Person['undo']>;
};

const acts: Acts<HostGesture> = { ...cellActs, ...sheetActs, ...fileActs, ...filterActs };

/** Answers with what the gesture made, where it made something with a name. Throws what the host throws. */
export function perform(gesture: HostGesture, person: Person, spreadsheet: LocalSpreadsheet): GestureAnswer {
  // Each kind has its own act; the compiler cannot follow that the two always fit.
  const act = acts[gesture.kind] as (
    gesture: HostGesture,
    person: Person,
    spreadsheet: LocalSpreadsheet,
  ) => GestureAnswer | undefined;
  return act(gesture, person, spreadsheet) ?? null;
}
