// Operators that compare a date with dates: on, before, after, between and their kin.

import { type Interval, nextAbove, nextBelow } from '../cell-family.ts';
import { listed } from '../wording.ts';
import { boundsOf, type DateBounds, standsForDay } from './date-bounds.ts';
import { crossingOf, orderCrossing } from './date-changes.ts';
import { dateEnglish, dateResolved } from './date-english.ts';
import { boundFormulas, type DateBoundFormulas, ownFormula } from './date-formulas.ts';
import { type ComparedDates, comparedDates } from './date-googlesql.ts';
import { type DateOperand, readDates } from './date-values.ts';
import { dateFamily, dateKinds } from './families.ts';
import type { ChangeCandidates, FormulaScene, Operator, OperatorRecord, Scene } from './operator.ts';
import { defineOperator } from './operator.ts';

interface DateComparison {
  readonly op: string;
  readonly label: string;
  readonly negative: boolean;
  readonly valueForm: 'one' | 'two' | 'many';
  readonly joining: 'or' | 'and' | null;
  readonly englishJoining: 'or' | 'and' | 'nor';
  /** In the positive sense: days or whole ms, as the field and the bounds have them. */
  intervals(bounds: readonly DateBounds[], row: number): readonly Interval[];
  formula(
    own: string,
    bounds: readonly DateBoundFormulas[],
    operands: readonly DateOperand[],
    scene: FormulaScene,
  ): string;
  googlesql(compared: readonly ComparedDates[]): string;
}

const within = {
  intervals: (bounds: readonly DateBounds[], row: number) =>
    bounds.map((bound) => ({ from: bound.start(row), to: bound.end(row) })),
  formula: (
    own: string,
    bounds: readonly DateBoundFormulas[],
    _operands: readonly DateOperand[],
    { writer }: FormulaScene,
  ) => writer.or(bounds.map(({ start, end }) => withinFormula(own, start, end, writer))),
  googlesql: (compared: readonly ComparedDates[]) =>
    compared.map(({ own, value }) => `${own} = ${value}`).join(' OR '),
};

/** From `start` to `end`, both included; a single point where they are the same formula. */
function withinFormula(own: string, start: string, end: string, writer: FormulaScene['writer']): string {
  return start === end ? `${own}=${start}` : writer.and([`${own}>=${start}`, `${own}<=${end}`]);
}

const between = {
  // The earlier one first; where both begin together, in the order given.
  intervals: ([first, second]: readonly DateBounds[], row: number): readonly Interval[] => {
    if (first === undefined || second === undefined) return [];
    const inOrder = first.start(row) <= second.start(row);
    const [earlier, later] = inOrder ? [first, second] : [second, first];
    return [{ from: earlier.start(row), to: later.end(row) }];
  },
  formula: (
    own: string,
    bounds: readonly DateBoundFormulas[],
    operands: readonly DateOperand[],
    { field, writer }: FormulaScene,
  ) => {
    const starts = bounds.map(({ start }) => start);
    const ends = bounds.map(({ end }) => end);
    const alike = field.kind === 'date' || new Set(operands.map(standsForDay)).size === 1;
    const last = alike
      ? writer.call('MAX', ...ends)
      : writer.call('IF', starts.join('<='), ...[...ends].reverse());
    return writer.and([`${own}>=${writer.call('MIN', ...starts)}`, `${own}<=${last}`]);
  },
  googlesql: (compared: readonly ComparedDates[]) => {
    const values = compared.map(({ value }) => value).join(', ');
    const [first, second] = compared;
    if (first === undefined || second === undefined) return 'NULL';
    if (first.inDays === second.inDays)
      return `${first.own} BETWEEN LEAST(${values}) AND GREATEST(${values})`;
    const start = ({ value, inDays }: ComparedDates): string => (inDays ? `DATETIME(${value})` : value);
    const inside = (earlier: ComparedDates, later: ComparedDates): string =>
      `${earlier.own} >= ${earlier.value} AND ${later.own} <= ${later.value}`;
    return `IF(${start(first)} <= ${start(second)}, ${inside(first, second)}, ${inside(second, first)})`;
  },
};

function ordered(
  op: string,
  label: string,
  sign: '<' | '<=' | '>' | '>=',
  edge: 'start' | 'end',
  interval: (bound: number) => Interval,
): DateComparison {
  return {
    op,
    label,
    negative: false,
    valueForm: 'one',
    joining: null,
    englishJoining: 'or',
    intervals: (bounds, row) => bounds.map((bound) => interval(bound[edge](row))),
    formula: (own, bounds) => `${own}${sign}${bounds.map((bound) => bound[edge]).join('')}`,
    googlesql: (compared) => compared.map(({ own, value }) => `${own} ${sign} ${value}`).join(''),
  };
}

const always = Number.NEGATIVE_INFINITY;
const forever = Number.POSITIVE_INFINITY;

const comparisons: readonly DateComparison[] = [
  {
    ...within,
    op: 'on',
    label: 'is on',
    negative: false,
    valueForm: 'many',
    joining: 'or',
    englishJoining: 'or',
  },
  {
    ...within,
    op: 'notOn',
    label: 'is not on',
    negative: true,
    valueForm: 'many',
    joining: 'and',
    englishJoining: 'nor',
  },
  ordered('before', 'is before', '<', 'start', (bound) => ({ from: always, to: nextBelow(bound) })),
  ordered('after', 'is after', '>', 'end', (bound) => ({ from: nextAbove(bound), to: forever })),
  ordered('onOrBefore', 'is on or before', '<=', 'end', (bound) => ({ from: always, to: bound })),
  ordered('onOrAfter', 'is on or after', '>=', 'start', (bound) => ({ from: bound, to: forever })),
  {
    ...between,
    op: 'between',
    label: 'is between',
    negative: false,
    valueForm: 'two',
    joining: 'and',
    englishJoining: 'and',
  },
  {
    ...between,
    op: 'notBetween',
    label: 'is not between',
    negative: true,
    valueForm: 'two',
    joining: 'and',
    englishJoining: 'and',
  },
];

/** A comparison may change where a moving value passes the cell's, or where the two of `between` change places. */
export function comparisonChanges(
  operands: readonly DateOperand[],
  scene: Scene,
  orderMatters: boolean,
): ChangeCandidates<number> | null {
  const crossings = operands.flatMap((operand) => crossingOf(operand, scene) ?? []);
  if (crossings.length === 0) return null;
  const [first, second] = operands;
  const order =
    orderMatters && first !== undefined && second !== undefined ? orderCrossing(first, second, scene) : null;
  return {
    periodic: false,
    collect: (value, row, after, until, candidate) => {
      for (const crossing of crossings) crossing(value, candidate);
      order?.(value, row, { after, until }, candidate);
    },
  };
}

function dateOperator(comparison: DateComparison): Operator {
  const record: OperatorRecord<number, readonly DateOperand[]> = {
    op: comparison.op,
    kinds: dateKinds,
    label: comparison.label,
    negative: comparison.negative,
    valueForm: comparison.valueForm,
    valueKind: 'date',
    joining: comparison.joining,
    family: dateFamily,
    blank: comparison.negative ? 'policy' : () => false,
    check: readDates,
    write: (operands) => operands.map(({ json }) => json),
    references: (operands) =>
      operands.flatMap((operand) => (operand.type === 'field' ? [operand.field] : [])),
    holding: (operands, scene) => {
      const bounds = operands.map((operand) => boundsOf(operand, scene));
      return { by: 'interval', intervals: (row) => comparison.intervals(bounds, row) };
    },
    formula: (operands, scene) =>
      comparison.formula(
        ownFormula(scene),
        operands.map((operand) => boundFormulas(operand, scene)),
        operands,
        scene,
      ),
    googlesql: (operands, scene) =>
      comparison.googlesql(operands.map((operand) => comparedDates(operand, scene))),
    english: (operands) =>
      `${comparison.label} ${listed(operands.map(dateEnglish), comparison.englishJoining)}`,
    resolved: (operands, scene) =>
      listed(
        operands.map((operand) => dateResolved(operand, scene)),
        comparison.englishJoining,
      ),
    changes: (operands, scene) => comparisonChanges(operands, scene, comparison.valueForm === 'two'),
  };
  return defineOperator(record);
}

export const dateOperators: readonly Operator[] = comparisons.map(dateOperator);
