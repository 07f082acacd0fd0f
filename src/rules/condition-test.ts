// The truth of one condition for single rows: by its cell, by the same row's other cells, at one moment.
import type { CellFamily, Interval } from './cell-family.ts';
import type { Moment } from './moment.ts';
import type { Holding, Scene } from './operators/operator.ts';
import type { Condition } from './rule.ts';
import { isFound } from './text-search.ts';
import { isFalse, isTrue, isUnknown, type TruthCode } from './truth.ts';
import type { FieldDefinition } from './types.ts';

/** A cell as a family reads it. */
export type ReadCell<Value> =
  | { readonly state: 'known'; readonly value: Value }
  | { readonly state: 'blank' }
  | { readonly state: 'unknown' };

/** Where cells come from: a prepared table, or the one row that was edited. */
export interface CellSource {
  read<Value>(field: FieldDefinition, family: CellFamily<Value>, row: number): ReadCell<Value>;
}

/** The truth of a condition, row by row. */
export type ConditionTest = (row: number) => TruthCode;

/** What a condition sees of the world at a moment. */
export function sceneOf(condition: Condition, cells: CellSource, moment: Moment): Scene {
  return {
    field: condition.field,
    moment,
    reference: (field, family) => (row) => {
      const read = cells.read(field, family, row);
      // A row whose reference is blank or unknown is never asked for it.
      return read.state === 'known' ? read.value : Number.NaN;
    },
  };
}

/** Makes a condition ready for many rows at one moment. */
export function conditionTest(condition: Condition, cells: CellSource, moment: Moment): ConditionTest {
  const holds = holdsTest(condition, cells, moment);
  return (row) => truthOf(condition, cells, row, () => holds);
}

/** The truth of a condition for one row; of its values nothing is worked out unless the cells call for it. */
export function conditionTruth(
  condition: Condition,
  cells: CellSource,
  moment: Moment,
  row: number,
): TruthCode {
  return truthOf(condition, cells, row, () => holdsTest(condition, cells, moment));
}

type HoldsTest = (value: unknown, row: number) => boolean | null;

function truthOf(
  { field, operator, meaning, blank }: Condition,
  cells: CellSource,
  row: number,
  holdsTestOf: () => HoldsTest,
): TruthCode {
  const { family, references } = meaning;
  for (const reference of references)
    if (cells.read(reference, family, row).state !== 'known') return isUnknown;
  const cell = cells.read(field, family, row);
  if (cell.state === 'unknown') return isUnknown;
  if (cell.state === 'blank') return meaning.blankTruth(blank) ? isTrue : isFalse;
  const held = holdsTestOf()(cell.value, row);
  if (held === null) return isUnknown;
  return held === operator.negative ? isFalse : isTrue;
}

function holdsTest(condition: Condition, cells: CellSource, moment: Moment): HoldsTest {
  const { meaning } = condition;
  return valueTest(meaning.holding(sceneOf(condition, cells, moment)), meaning.references.length > 0);
}

/** Intervals without references are the same for every row and resolved once. */
function valueTest(holding: Holding<unknown>, differsByRow: boolean): HoldsTest {
  if (holding.by === 'value') return (value) => holding.holds(value);
  if (holding.by === 'text') return (value) => isFound(holding.text(value), holding.search);
  if (holding.by === 'members') return (value) => holdsMembers(holding, value);
  if (holding.by === 'part') return (value) => holding.holds(holding.part.of(value));
  if (differsByRow) return (value, row) => isWithin(value, holding.intervals(row));
  const intervals = holding.intervals(0);
  return (value) => isWithin(value, intervals);
}

function holdsMembers(
  { wanted, how, members }: Extract<Holding<unknown>, { readonly by: 'members' }>,
  value: unknown,
): boolean {
  const found = members(value);
  if (how === 'any') return [...wanted].some((member) => found.has(member));
  return [...wanted].every((member) => found.has(member)) && (how === 'all' || found.size === wanted.size);
}

function isWithin(value: unknown, intervals: readonly Interval[]): boolean {
  // Only families of numbers are asked about by intervals.
  const number = value as number;
  for (const { from, to } of intervals) if (number >= from && number <= to) return true;
  return false;
}
