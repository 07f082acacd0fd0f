// Next change: nobody moves a millisecond before it, exactly the named people move at it, and nobody moves earlier.
// The property test looks at many other moments on its own (midnights, cells' own times, minutes) and finds no change
// before the answer. Its seed is fixed and printed.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateRule, evaluateRules } from '../../src/rules/evaluate.ts';
import { nextChange } from '../../src/rules/next-change.ts';
import { operators } from '../../src/rules/operators/registry.ts';
import { PreparedContacts } from '../../src/rules/prepared-contacts.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { ContactColumns, JsonValue } from '../../src/rules/types.ts';
import { arbitraryCondition, arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { columnsOf, now, type Row, ruleOf, serial, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261124);
const numRuns = Number(process.env.RULES_RUNS ?? 160);
const millisecond = 1 / 86_400_000;
let changes = 0;
let moments = 0;

afterAll(() => {
  process.stdout.write(
    `${JSON.stringify({ check: 'next change', seed, rules: numRuns, changes, moments })}\n`,
  );
});

function membersAt(rule: Rule, columns: ContactColumns, at: number): readonly number[] {
  return evaluateRule(rule, columns, { ...settings, now: at }).members;
}

function names(
  people: readonly (Row & { readonly name: string })[],
  rows: readonly number[],
): readonly string[] {
  return rows.map((row) => people[row]?.name ?? `row ${row}`);
}

describe('nextChange', () => {
  const people = [
    { name: 'Ann', appointment: serial('2026-11-23T09:30') },
    { name: 'Bob', appointment: serial('2026-11-23T11:00') },
    { name: 'Carla', appointment: serial('2026-11-23T11:00') },
    { name: 'Dan', appointment: serial('2026-11-22T08:00') },
    { name: 'Eve', appointment: 'tomorrow' },
    { name: 'Fay', appointment: null },
  ];
  const onOrAfterNow = ruleOf({ field: 'appointment', op: 'onOrAfter', values: [{ now: {} }] });

  it('lets a contact go one millisecond after its appointment, with no edit', () => {
    const columns = columnsOf(people);
    expect(names(people, membersAt(onOrAfterNow, columns, now))).toEqual(['Ann', 'Bob', 'Carla']);
    const change = nextChange(onOrAfterNow, columns, settings);
    expect(change?.at).toBeCloseTo(now + millisecond, 9);
    expect(names(people, change?.rows ?? [])).toEqual(['Ann']);
  });

  it('names everybody who moves at the same moment', () => {
    const columns = columnsOf(people);
    const later = now + millisecond;
    const change = nextChange(onOrAfterNow, columns, { ...settings, now: later });
    expect(change?.at).toBeCloseTo(serial('2026-11-23T11:00') + millisecond, 9);
    expect(names(people, change?.rows ?? [])).toEqual(['Bob', 'Carla']);
    expect(names(people, membersAt(onOrAfterNow, columns, (change?.at ?? 0) - millisecond))).toEqual([
      'Bob',
      'Carla',
    ]);
    expect(names(people, membersAt(onOrAfterNow, columns, change?.at ?? 0))).toEqual([]);
    expect(nextChange(onOrAfterNow, columns, { ...settings, now: change?.at ?? 0 })).toBeNull();
  });

  it('is null for a rule without time, whatever its cells', () => {
    const rule = ruleOf({ field: 'appointment', op: 'before', values: [{ date: '2030-01-01' }] });
    expect(nextChange(rule, columnsOf(people), settings)).toBeNull();
  });

  it('is null where the moving condition cannot matter', () => {
    const rule = ruleOf({
      all: [
        { field: 'appointment', op: 'onOrAfter', values: [{ now: {} }] },
        { field: 'country', op: 'is', values: ['Canada'] },
      ],
    });
    expect(nextChange(rule, columnsOf(people), settings)).toBeNull();
  });

  it('moves people in at the midnight their anniversary comes into reach', () => {
    const birthdays = [
      { name: 'Gil', birthday: serial('1984-12-01') },
      { name: 'Hal', birthday: serial('2000-02-29') },
    ];
    const rule = ruleOf({ field: 'birthday', op: 'anniversaryInNext', values: [{ n: 7, unit: 'day' }] });
    const change = nextChange(rule, columnsOf(birthdays), settings);
    expect(change).toEqual({ at: serial('2026-11-24'), rows: [0] });
    const inFebruary = nextChange(rule, columnsOf(birthdays), { ...settings, now: serial('2027-01-15') });
    expect(inFebruary).toEqual({ at: serial('2027-02-21'), rows: [1] });
  });

  it('keeps last year’s anniversary in reach over New Year', () => {
    const birthdays = [{ name: 'Quin', birthday: serial('1984-12-30') }];
    const rule = ruleOf({ field: 'birthday', op: 'anniversaryInLast', values: [{ n: 7, unit: 'day' }] });
    const at = { ...settings, now: serial('2027-01-03') };
    expect(names(birthdays, evaluateRule(rule, columnsOf(birthdays), at).members)).toEqual(['Quin']);
    expect(nextChange(rule, columnsOf(birthdays), at)).toEqual({ at: serial('2027-01-07'), rows: [0] });
  });

  it('finds what two anniversaries only do together years later', () => {
    const both = [{ name: 'Ida', birthday: serial('2000-02-29'), renewal: serial('2001-02-28') }];
    const rule = ruleOf({
      all: [{ field: 'birthday', op: 'anniversary' }, { not: { field: 'renewal', op: 'anniversary' } }],
    });
    const change = nextChange(rule, columnsOf(both), { ...settings, now: serial('2096-03-01') });
    expect(change).toEqual({ at: serial('2104-02-29'), rows: [0] });
  });

  it('waits with an anniversary for what has to come first', () => {
    const contracts = [
      { name: 'Oda', birthday: serial('1990-12-24'), renewal: serial('2027-01-10') },
      { name: 'Pia', birthday: serial('1985-03-05'), renewal: serial('2027-01-10') },
    ];
    const rule = ruleOf({
      all: [
        { field: 'renewal', op: 'onOrBefore', values: [{ today: {} }] },
        { field: 'birthday', op: 'anniversary' },
      ],
    });
    const change = nextChange(rule, columnsOf(contracts), settings);
    expect(change?.at).toBe(serial('2027-03-05'));
    expect(names(contracts, change?.rows ?? [])).toEqual(['Pia']);
  });

  it('follows months as EDATE adds them, backwards steps included', () => {
    const meeting = [{ name: 'Jo', appointment: serial('2027-02-28T12:00') }];
    const rule = ruleOf({
      field: 'appointment',
      op: 'onOrBefore',
      values: [{ now: { add: 1, unit: 'month' } }],
    });
    const at = (from: string): number | undefined =>
      nextChange(rule, columnsOf(meeting), { ...settings, now: serial(from) })?.at;
    expect(at('2027-01-28T11:00')).toBeCloseTo(serial('2027-01-28T12:00'), 9);
    expect(at('2027-01-28T12:00')).toBe(serial('2027-01-29'));
    expect(at('2027-01-29')).toBeCloseTo(serial('2027-01-29T12:00'), 9);
    expect(at('2027-01-31T12:00')).toBeUndefined();
    // From the last of February the instant goes to 28 March, from the first of March to 1 April: no day leads to the 30th.
    const skipped = columnsOf([{ name: 'Kai', appointment: serial('2027-03-30T12:00') }]);
    expect(nextChange(rule, skipped, { ...settings, now: serial('2027-02-15T18:00') })?.at).toBe(
      serial('2027-03-01'),
    );
  });

  it.each([
    ['saturday', '2026-11-28'],
    ['sunday', '2026-11-29'],
    ['monday', '2026-11-30'],
  ] as const)('turns the week where weeks start on %s', (weekStart, midnight) => {
    const renewals = [
      { name: 'Lea', renewal: serial('2026-11-27') },
      { name: 'Max', renewal: serial('2026-12-01') },
      { name: 'Nia', renewal: serial('2026-12-24') },
    ];
    const rule = ruleOf({ field: 'renewal', op: 'inPeriod', values: [{ period: 'this', unit: 'week' }] });
    const at = { ...settings, weekStart };
    expect(names(renewals, evaluateRule(rule, columnsOf(renewals), at).members)).toEqual(['Lea']);
    const change = nextChange(rule, columnsOf(renewals), at);
    expect(change?.at).toBe(serial(midnight));
    expect(names(renewals, change?.rows ?? [])).toEqual(['Lea', 'Max']);
  });

  it('minds when a moving instant overtakes a moving day inside "between"', () => {
    const people = [{ name: 'Kim', appointment: serial('2026-11-30T18:00') }];
    const values = [{ now: { add: 250, unit: 'hour' } }, { endOf: 'month', add: 0 }];
    const rule = ruleOf({ field: 'appointment', op: 'between', values });
    const at = (from: number): number | undefined =>
      nextChange(rule, columnsOf(people), { ...settings, now: from })?.at;
    // Until the instant begins later than the last day does, the whole last day counts; then only up to the instant.
    const overtaken = at(serial('2026-11-19T10:00')) ?? 0;
    expect(overtaken).toBeCloseTo(serial('2026-11-19T14:00:00.001'), 9);
    expect(names(people, membersAt(rule, columnsOf(people), overtaken - millisecond))).toEqual(['Kim']);
    expect(names(people, membersAt(rule, columnsOf(people), overtaken))).toEqual([]);
    expect(at(overtaken)).toBeCloseTo(serial('2026-11-20T08:00'), 9);
    // Given the other way round, the day comes first already while both begin together.
    const turned = ruleOf({ field: 'appointment', op: 'between', values: [...values].reverse() });
    expect(nextChange(turned, columnsOf(people), { ...settings, now: serial('2026-11-19T10:00') })?.at).toBe(
      serial('2026-11-19T14:00'),
    );
  });

  it('has the last day of the week where the spreadsheet has it when an instant overtakes it', () => {
    const people = [{ name: 'Lou', appointment: serial('2026-11-28T18:00') }];
    const values = [{ now: { add: 100, unit: 'hour' } }, { endOf: 'week', add: 0 }];
    const rule = ruleOf({ field: 'appointment', op: 'between', values });
    const change = nextChange(rule, columnsOf(people), { ...settings, weekStart: 'sunday' });
    expect(change?.at).toBeCloseTo(serial('2026-11-23T20:00:00.001'), 9);
    expect(names(people, change?.rows ?? [])).toEqual(['Lou']);
  });
});

describe('nextChange of random rules', () => {
  const timed = ['birthday', 'renewal', 'appointment', 'called', 'country'];
  const arbitraryRows = fc.array(arbitraryRow, { minLength: 1, maxLength: 6 });

  it('is exact', () => {
    fc.assert(fc.property(arbitraryNode(timed), arbitraryRows, expectExact), { seed, numRuns });
  });

  /** Operators on dates whose truth moves with time; months, weekdays and blanks do not. */
  const movingOps = [
    ...new Set(operators.flatMap(({ op, kinds }) => (kinds.includes('date') ? [op] : []))),
  ].filter((op) => !['isBlank', 'isNotBlank', 'monthIs', 'weekdayIs'].includes(op));

  it.each(movingOps)('is exact for %s, plain and negated', (op) => {
    const found = changes;
    fc.assert(
      fc.property(arbitraryCondition(timed, op), fc.boolean(), arbitraryRows, (condition, negated, rows) =>
        expectExact(negated ? { not: condition } : condition, rows),
      ),
      { seed, numRuns: Math.ceil(numRuns / 8) },
    );
    expect(changes).toBeGreaterThan(found);
  });

  /** Nobody moves a second or a millisecond before the answer, exactly the named do at it, and nobody moves earlier. */
  function expectExact(node: JsonValue, rows: readonly Row[]): void {
    const rule = ruleOf(node);
    const columns = columnsOf(rows);
    const before = membersAt(rule, columns, now);
    const change = nextChange(rule, columns, settings);
    if (change !== null) {
      changes += 1;
      expect(change.at).toBeGreaterThan(now);
      expect(change.rows).not.toEqual([]);
      expect(membersAt(rule, columns, change.at - millisecond)).toEqual(before);
      expect(membersAt(rule, columns, Math.max(now, change.at - 1000 * millisecond))).toEqual(before);
      const after = membersAt(rule, columns, change.at);
      const moved = rows.map((_, row) => row).filter((row) => before.includes(row) !== after.includes(row));
      expect(moved).toEqual(change.rows);
    }
    const contacts = new PreparedContacts(columns, settings.decimalMark);
    for (const moment of momentsToTry(rows, change?.at ?? now + 4000)) {
      moments += 1;
      const [membership] = evaluateRules([rule], contacts, { now: moment, weekStart: settings.weekStart });
      const members = membership?.members.toArray() ?? [];
      if (String(members) !== String(before))
        expect({ moment, members }).toEqual({ moment, members: before });
    }
  }

  /** Moments after now and before `end` at which something might happen that the search overlooked. */
  function momentsToTry(rows: readonly Row[], end: number): readonly number[] {
    const found: number[] = [];
    for (let day = 1; day <= 60; day += 1) found.push(Math.floor(now) + day, Math.floor(now) + day * 31);
    for (let hour = 1; hour <= 72; hour += 1) found.push(now + hour / 24, now + hour / 1440);
    for (const row of rows)
      for (const cell of Object.values(row))
        if (typeof cell === 'number' && Math.abs(cell) < 1e6)
          for (const days of [0, 1, 2, 7, 14, 28, 30, 31, 365, 366]) found.push(cell + days, cell - days);
    return found
      .flatMap((at) => [at - millisecond, at, at + millisecond])
      .filter((at) => at > now && at < end - millisecond / 2);
  }
});
