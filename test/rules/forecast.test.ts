// The forecast: named people who join and leave, and for random rules the same as evaluating at every moment at which
// anything could happen. The seed is fixed and printed.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateRule } from '../../src/rules/evaluate.ts';
import { type ForecastDay, forecast, type Move } from '../../src/rules/forecast.ts';
import { nextChange } from '../../src/rules/next-change.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { ContactColumns } from '../../src/rules/types.ts';
import { arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { columnsOf, now, type Row, ruleOf, serial, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261204);
const numRuns = Number(process.env.RULES_RUNS ?? 200);
let moves = 0;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'forecast', seed, numRuns, moves })}\n`);
});

type Person = Row & { readonly name: string };

/** "Bob 11:00" per move, the moment to the minute. */
function told(people: readonly Person[], some: readonly Move[]): readonly string[] {
  return some.map(({ row, at }) => {
    const clock = new Date(Math.round((at - 25_569) * 86_400_000)).toISOString().slice(11, 16);
    return `${people[row]?.name} ${clock}`;
  });
}

function dayOn(days: readonly ForecastDay[], date: string): ForecastDay {
  const found = days.find(({ day }) => day === serial(date));
  if (found === undefined) throw new Error(`${date} is not in the forecast.`);
  return found;
}

describe('forecast', () => {
  const people: readonly Person[] = [
    { name: 'Ann', appointment: serial('2026-11-23T17:00') },
    { name: 'Bob', appointment: serial('2026-11-24T11:00') },
    { name: 'Carla', appointment: serial('2026-11-20T08:00') },
    { name: 'Dan', appointment: 'soon' },
    { name: 'Eve', appointment: null },
  ];

  it('has today and the days after it, thirty in all', () => {
    const rule = ruleOf({ field: 'appointment', op: 'after', values: [{ now: {} }] });
    const days = forecast(rule, columnsOf(people), settings);
    expect(days).toHaveLength(30);
    expect(days.map(({ day }) => day)).toEqual(
      [...Array(30).keys()].map((step) => serial('2026-11-23') + step),
    );
    expect(days.slice(0, 3).map(({ members }) => members)).toEqual([1, 0, 0]);
    expect(told(people, days[0]?.leaves ?? [])).toEqual(['Ann 17:00']);
    expect(told(people, days[1]?.leaves ?? [])).toEqual(['Bob 11:00']);
    expect(days.flatMap(({ joins }) => joins)).toEqual([]);
  });

  it('does not lose who joins and leaves within one day', () => {
    const rule = ruleOf({ field: 'appointment', op: 'inNext', values: [{ n: 2, unit: 'hour' }] });
    const today = dayOn(forecast(rule, columnsOf(people), settings), '2026-11-23');
    const tomorrow = dayOn(forecast(rule, columnsOf(people), settings), '2026-11-24');
    expect([told(people, today.joins), told(people, today.leaves)]).toEqual([['Ann 15:00'], ['Ann 17:00']]);
    expect([told(people, tomorrow.joins), told(people, tomorrow.leaves)]).toEqual([
      ['Bob 09:00'],
      ['Bob 11:00'],
    ]);
    expect([today.members, tomorrow.members]).toEqual([0, 0]);
  });

  it('names who comes and goes twice within a day once, when it happens first', () => {
    const twice: readonly Person[] = [
      { name: 'Kay', appointment: serial('2026-11-23T13:00'), called: serial('2026-11-23T20:00') },
    ];
    const soon = { op: 'inNext', values: [{ n: 2, unit: 'hour' }] };
    const rule = ruleOf({
      any: [
        { field: 'appointment', ...soon },
        { field: 'called', ...soon },
      ],
    });
    const [today] = forecast(rule, columnsOf(twice), settings);
    expect([told(twice, today?.joins ?? []), told(twice, today?.leaves ?? [])]).toEqual([
      ['Kay 11:00'],
      ['Kay 13:00'],
    ]);
    expect(today?.members).toBe(0);
  });

  it('counts what happens at a midnight to the day that begins with it', () => {
    const birthdays: readonly Person[] = [
      { name: 'Gil', birthday: serial('1984-11-25') },
      { name: 'Hal', birthday: serial('2000-11-23') },
    ];
    const rule = ruleOf({ field: 'birthday', op: 'anniversary' });
    const days = forecast(rule, columnsOf(birthdays), settings);
    const moved = days.flatMap(({ day, joins, leaves, members }) =>
      joins.length + leaves.length === 0
        ? []
        : [[day - serial('2026-11-23'), told(birthdays, joins), told(birthdays, leaves), members]],
    );
    expect(moved).toEqual([
      [1, [], ['Hal 00:00'], 0],
      [2, ['Gil 00:00'], [], 1],
      [3, [], ['Gil 00:00'], 0],
    ]);
  });

  it('sees next year’s anniversaries come into reach before this year ends', () => {
    const birthdays: readonly Person[] = [{ name: 'Rio', birthday: serial('1990-01-02') }];
    const rule = ruleOf({ field: 'birthday', op: 'anniversaryInNext', values: [{ n: 14, unit: 'day' }] });
    const december = dayOn(forecast(rule, columnsOf(birthdays), settings), '2026-12-19');
    expect([told(birthdays, december.joins), december.members]).toEqual([['Rio 00:00'], 1]);
  });

  it('turns the week on the day on which the spreadsheet does', () => {
    const renewals: readonly Person[] = [
      { name: 'Ida', renewal: serial('2026-11-27') },
      { name: 'Jon', renewal: serial('2026-12-01') },
    ];
    const rule = ruleOf({ field: 'renewal', op: 'inPeriod', values: [{ period: 'this', unit: 'week' }] });
    const sunday = dayOn(
      forecast(rule, columnsOf(renewals), { ...settings, weekStart: 'sunday' }),
      '2026-11-29',
    );
    expect([told(renewals, sunday.joins), told(renewals, sunday.leaves)]).toEqual([
      ['Jon 00:00'],
      ['Ida 00:00'],
    ]);
  });

  it('is as long as it is asked to be, and quiet for a rule without time', () => {
    const rule = ruleOf({ field: 'country', op: 'is', values: ['Canada'] });
    const days = forecast(rule, columnsOf([{ country: 'Canada' }, { country: 'Peru' }]), settings, 2);
    expect(days).toEqual([
      { day: serial('2026-11-23'), members: 1, joins: [], leaves: [] },
      { day: serial('2026-11-24'), members: 1, joins: [], leaves: [] },
    ]);
  });

  it('is what following one change after the other gives, for random rules', () => {
    const timed = ['birthday', 'renewal', 'appointment', 'called', 'country'];
    fc.assert(
      fc.property(
        arbitraryNode(timed),
        fc.array(arbitraryRow, { minLength: 1, maxLength: 6 }),
        (node, rows) => {
          const rule = ruleOf(node);
          const columns = columnsOf(rows);
          const days = forecast(rule, columns, settings, 40);
          expect(days).toEqual(followed(rule, columns, 40));
          moves += days.reduce((sum, { joins, leaves }) => sum + joins.length + leaves.length, 0);
        },
      ),
      { seed, numRuns },
    );
  });

  /** The forecast by evaluating the whole table anew at each change. */
  function followed(rule: Rule, columns: ContactColumns, length: number): readonly ForecastDay[] {
    const first = Math.floor(now);
    const days = Array.from({ length }, (_, index) => ({
      day: first + index,
      members: 0,
      joins: [] as Move[],
      leaves: [] as Move[],
    }));
    let at = now;
    let before = new Set(evaluateRule(rule, columns, settings).members);
    let filled = 0;
    for (;;) {
      const change = nextChange(rule, columns, { ...settings, now: at });
      const day = change === null ? length : Math.min(length, Math.floor(change.at) - first);
      for (; filled < day; filled += 1)
        if (days[filled] !== undefined) Object.assign(days[filled] ?? {}, { members: before.size });
      if (change === null || day >= length) return days;
      at = change.at;
      const after = new Set(evaluateRule(rule, columns, { ...settings, now: at }).members);
      for (const row of change.rows) {
        const list = after.has(row) ? days[day]?.joins : days[day]?.leaves;
        if (list?.every((move) => move.row !== row)) list.push({ row, at });
      }
      before = after;
    }
  }

  it('takes a fraction of a second for ten thousand contacts', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      birthday: serial('1960-01-01') + ((index * 7919) % 20_000),
      renewal: serial('2026-11-01') + ((index * 31) % 90),
      appointment: serial('2026-11-20') + ((index * 7919) % 2_000_000) / 86_400,
    }));
    const dates = {
      any: [
        { field: 'renewal', op: 'inNext', values: [{ n: 7, unit: 'day' }] },
        { field: 'birthday', op: 'anniversaryInNext', values: [{ n: 7, unit: 'day' }] },
      ],
    };
    const instants = { field: 'appointment', op: 'inNext', values: [{ n: 2, unit: 'hour' }] };
    for (const node of [dates, instants]) {
      const started = performance.now();
      const days = forecast(ruleOf(node), columnsOf(many), settings);
      const milliseconds = Math.round(performance.now() - started);
      const joins = days.reduce((sum, day) => sum + day.joins.length, 0);
      process.stdout.write(`${JSON.stringify({ forecast: many.length, joins, milliseconds })}\n`);
      expect(joins).toBeGreaterThan(1_000);
      expect(milliseconds).toBeLessThan(3_000);
    }
  });
});
