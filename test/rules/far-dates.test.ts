// Next change and forecast where cells or spans lie far off: cells may hold any number (a phone number in a date
// column), and rules may look thousands of years ahead. Both have an answer, and at once.
import { describe, expect, it } from '@jest/globals';
import { forecast } from '../../src/rules/forecast.ts';
import { nextChange } from '../../src/rules/next-change.ts';
import type { JsonValue, RuleNodeJson } from '../../src/rules/types.ts';
import { columnsOf, ruleOf, serial, settings } from './world.ts';

const farSerials = [3_000_000, 1e9, 4_917_012_345_678, 1e17, 1e299, -1e9, -1e17, -1e299];

const people = [
  { name: 'Ann', appointment: serial('2026-11-25T09:30'), renewal: serial('2026-11-25') },
  ...farSerials.map((at) => ({ name: `Far ${at}`, appointment: at, renewal: at })),
];

const movingValues: readonly JsonValue[] = [
  { now: {} },
  { now: { add: 1, unit: 'month' } },
  { today: { add: -1, unit: 'year' } },
  { startOf: 'week', add: 0 },
  { endOf: 'quarter', add: 1 },
];

const conditions: readonly RuleNodeJson[] = [
  ...movingValues.flatMap((value) =>
    ['appointment', 'renewal'].flatMap((field) => [
      { field, op: 'on', values: [value] },
      { field, op: 'between', values: [value, { today: {} }] },
    ]),
  ),
  { field: 'appointment', op: 'inPeriod', values: [{ period: 'this', unit: 'day' }] },
  { field: 'appointment', op: 'inNext', values: [{ n: 3, unit: 'month' }] },
  { field: 'renewal', op: 'anniversaryInNext', values: [{ n: 1, unit: 'day' }] },
];

/** The names of those rows but Ann's, whose dates are ordinary. */
function farAmong(rows: readonly number[]): readonly string[] {
  return rows.map((row) => people[row]?.name ?? `row ${row}`).filter((name) => name !== 'Ann');
}

describe('dates far off', () => {
  it.each(conditions.map((condition) => ({ condition, said: JSON.stringify(condition) })))(
    'a cell that no date reaches neither moves nor keeps anybody waiting: $said',
    ({ condition }) => {
      const rule = ruleOf(condition);
      const columns = columnsOf(people);
      expect(farAmong(nextChange(rule, columns, settings)?.rows ?? [])).toEqual([]);
      const days = forecast(rule, columns, settings);
      const moves = days.flatMap(({ joins, leaves }) => [...joins, ...leaves]);
      expect(farAmong(moves.map(({ row }) => row))).toEqual([]);
    },
  );

  it('ends with the year 9999: what would change later never does', () => {
    const rule = ruleOf({ field: 'appointment', op: 'before', values: [{ now: {} }] });
    const afterAllDates = columnsOf([{ name: 'Zoe', appointment: serial('9999-12-31T23:59') + 1 }]);
    expect(nextChange(rule, afterAllDates, settings)).toBeNull();
    const onTheLastDay = columnsOf([{ name: 'Yan', appointment: serial('9999-12-31T23:59') }]);
    expect(nextChange(rule, onTheLastDay, settings)?.at).toBeCloseTo(serial('9999-12-31T23:59'), 6);
  });

  it('does not walk through thousands of years to see whether a day and an instant change places', () => {
    const columns = columnsOf([{ name: 'Ann', appointment: serial('9999-12-31T07:00') }]);
    const rule = ruleOf({
      field: 'appointment',
      op: 'between',
      values: [{ today: { add: 7973, unit: 'year' } }, { now: {} }],
    });
    const start = performance.now();
    expect(nextChange(rule, columns, settings)).toEqual({ at: serial('2026-12-31'), rows: [0] });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
