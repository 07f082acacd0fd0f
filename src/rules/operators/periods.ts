// Operators on stretches of time around now: the last or next so many units, and this, last or next calendar unit.
import type { LongUnit, Unit } from '../calendar.ts';
import { longUnits } from '../calendar.ts';
import type { JsonValue } from '../types.ts';
import { counted, listed } from '../wording.ts';
import { boundsOf } from './date-bounds.ts';
import { dateResolved } from './date-english.ts';
import { boundFormulas, ownFormula } from './date-formulas.ts';
import { comparedDates } from './date-googlesql.ts';
import { type DateOperand, readLongSpan, readSpan } from './date-values.ts';
import { comparisonChanges } from './dates.ts';
import { dateFamily, dateKinds } from './families.ts';
import {
  type ContactScene,
  defineOperator,
  type Operator,
  type OperatorRecord,
  type ValueReading,
} from './operator.ts';
import { hasOnlyKeys } from './references.ts';

/** A stretch of time from the start of one value to the end of another, and how it was given. */
interface Stretch {
  readonly from: DateOperand;
  readonly to: DateOperand;
  readonly json: JsonValue;
  readonly english: string;
}

function stretchResolved({ from, to }: Stretch, scene: ContactScene): string {
  const first = dateResolved(from, scene);
  const last = dateResolved(to, scene);
  return first === last ? first : `${first} to ${last}`;
}

function stretchOperator(
  choice: Pick<
    OperatorRecord<number, readonly Stretch[]>,
    'op' | 'label' | 'negative' | 'valueForm' | 'valueKind'
  >,
  check: (reading: ValueReading) => readonly Stretch[] | null,
): Operator {
  const many = choice.valueForm === 'many';
  const record: OperatorRecord<number, readonly Stretch[]> = {
    ...choice,
    kinds: dateKinds,
    joining: many ? (choice.negative ? 'and' : 'or') : null,
    family: dateFamily,
    blank: choice.negative ? 'policy' : () => false,
    check,
    write: (stretches) => stretches.map(({ json }) => json),
    references: () => [],
    holding: (stretches, scene) => {
      const intervals = stretches.map(({ from, to }) => ({
        from: boundsOf(from, scene).start(0),
        to: boundsOf(to, scene).end(0),
      }));
      return { by: 'interval', intervals: () => intervals };
    },
    formula: (stretches, scene) => {
      const own = ownFormula(scene);
      return scene.writer.or(
        stretches.map(({ from, to }) =>
          scene.writer.and([
            `${own}>=${boundFormulas(from, scene).start}`,
            `${own}<=${boundFormulas(to, scene).end}`,
          ]),
        ),
      );
    },
    googlesql: (stretches, scene) =>
      stretches
        .map(({ from, to }) => {
          const { own, value } = comparedDates(from, scene);
          return `${own} BETWEEN ${value} AND ${comparedDates(to, scene).value}`;
        })
        .join(' OR '),
    english: (stretches) =>
      `${choice.negative ? 'is not in' : 'is in'} ${listed(
        stretches.map(({ english }) => english),
        choice.negative ? 'nor' : 'or',
      )}`,
    resolved: (stretches, scene) =>
      listed(
        stretches.map((stretch) => stretchResolved(stretch, scene)),
        choice.negative ? 'nor' : 'or',
      ),
    changes: (stretches, scene) =>
      comparisonChanges(
        stretches.flatMap(({ from, to }) => [from, to]),
        scene,
        false,
      ),
  };
  return defineOperator(record);
}

/** Reads `{"n": 7, "unit": "day"}` as from now or to now; on a date field only whole days and longer. */
function readDurations(reading: ValueReading, direction: 'last' | 'next'): readonly Stretch[] | null {
  const [value] = reading.values;
  if (!hasOnlyKeys(value, ['n', 'unit'])) {
    reading.report(0, 'wrongValue', 'This value must be a number of units, such as 7 days.');
    return null;
  }
  const read = reading.field.kind === 'date' ? readLongSpan : readSpan;
  const span: { readonly add: number; readonly unit: Unit } | null = read(reading, 0, value.n, value.unit);
  if (span === null) return null;
  if (span.add < 1) {
    reading.report(0, 'wrongValue', 'The number of units must be 1 or more.');
    return null;
  }
  const json = { n: span.add, unit: span.unit };
  const now: DateOperand = { type: 'now', add: 0, unit: 'day', json: { now: {} } };
  const far: DateOperand = { ...now, add: direction === 'last' ? -span.add : span.add, unit: span.unit };
  const english = `the ${direction} ${counted(span.add, span.unit)}`;
  return [
    direction === 'last' ? { from: far, to: now, json, english } : { from: now, to: far, json, english },
  ];
}

const periods = [
  { period: 'this', add: 0 },
  { period: 'last', add: -1 },
  { period: 'next', add: 1 },
] as const;

function readPeriods(reading: ValueReading): readonly Stretch[] | null {
  const stretches: Stretch[] = [];
  reading.values.forEach((value, index) => {
    const given = hasOnlyKeys(value, ['period', 'unit']) ? value : null;
    const period = periods.find((candidate) => candidate.period === given?.period);
    const unit = longUnits.find((candidate) => candidate === given?.unit);
    if (given === null || period === undefined)
      reading.report(index, 'wrongValue', 'This value must be this, last or next, with a unit.');
    else if (unit === undefined)
      reading.report(index, 'unknownUnit', 'The unit must be day, week, month, quarter or year.');
    else stretches.push(stretchOfPeriod(period, unit));
  });
  return stretches.length === reading.values.length ? stretches : null;
}

function stretchOfPeriod({ period, add }: (typeof periods)[number], unit: LongUnit): Stretch {
  const json = { period, unit };
  return {
    from: { type: 'startOf', unit, add, json },
    to: { type: 'endOf', unit, add, json },
    json,
    english: `${period} ${unit}`,
  };
}

function durationOperators(direction: 'last' | 'next', op: string, negativeOp: string): readonly Operator[] {
  const check = (reading: ValueReading): readonly Stretch[] | null => readDurations(reading, direction);
  const form = { valueForm: 'one', valueKind: 'duration' } as const;
  return [
    stretchOperator({ op, label: `is in the ${direction}`, negative: false, ...form }, check),
    stretchOperator({ op: negativeOp, label: `is not in the ${direction}`, negative: true, ...form }, check),
  ];
}

const periodForm = { valueForm: 'many', valueKind: 'period' } as const;

export const periodOperators: readonly Operator[] = [
  ...durationOperators('last', 'inLast', 'notInLast'),
  ...durationOperators('next', 'inNext', 'notInNext'),
  stretchOperator({ op: 'inPeriod', label: 'is in', negative: false, ...periodForm }, readPeriods),
  stretchOperator({ op: 'notInPeriod', label: 'is not in', negative: true, ...periodForm }, readPeriods),
];
