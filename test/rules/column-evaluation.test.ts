// The evaluator by columns must say what the reading of single contacts says: on tables long enough for its indexes, with
// cells that repeat and cells that do not. The seed is fixed and printed; change it to explore.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ContactReading } from '../../src/rules/contact-reading.ts';
import { evaluateRules } from '../../src/rules/evaluate.ts';
import { PreparedContacts } from '../../src/rules/prepared-contacts.ts';
import type { EvaluationSettings } from '../../src/rules/types.ts';
import { arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { columnsOf, type Row, ruleOf, serial, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261130);
let comparisons = 0;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'columns and single contacts', seed, comparisons })}\n`);
});

/** Long enough that text columns are sifted and stretches of numbers are answered from checkpoints. */
const rowCount = 4000;

/** Every other row gets values of its own: names, addresses, tags, scores and dates that no other row has. */
function longTable(rows: readonly Row[]): readonly Row[] {
  return Array.from({ length: rowCount }, (_, index): Row => {
    const row = rows[(index * 7) % rows.length] ?? {};
    if (index % 2 === 0) return row;
    return {
      ...row,
      country: `${row.country ?? 'Nowhere'} ${index.toString(36)}`,
      email: `person${index}@${index % 3 === 0 ? 'mail.' : ''}${index % 5 === 0 ? 'gmail' : `d${index}`}.com`,
      tags: `t${index}, ${index % 4 === 0 ? 'VIP' : 'art'}`,
      score: typeof row.score === 'number' ? row.score + index / 1000 : (row.score ?? null),
      birthday: 20_000 + index * 3.25,
      appointment:
        typeof row.appointment === 'number' ? row.appointment + index / 500 : (row.appointment ?? null),
    };
  });
}

const moments = ['2026-11-23T09:30', '2024-02-29T12:00', '2027-01-01T00:00'].map(serial);

function singly(rules: readonly ReturnType<typeof ruleOf>[], rows: readonly Row[], at: EvaluationSettings) {
  const readings = rows.map((row) => new ContactReading((id) => row[id] ?? null, at));
  return rules.map((rule) => {
    const truths = readings.map((reading) => reading.truth(rule));
    return {
      members: truths.flatMap((truth, row) => (truth === true ? [row] : [])),
      unknown: truths.filter((truth) => truth === null).length,
    };
  });
}

describe('rules over columns', () => {
  it('give every contact the truth that reading it alone gives', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryNode(), { minLength: 1, maxLength: 20, size: 'max' }),
        fc.array(arbitraryRow, { minLength: 10, maxLength: 40, size: 'max' }),
        fc.constantFrom(...moments),
        fc.constantFrom('monday' as const, 'sunday' as const, 'saturday' as const),
        (nodes, sample, now, weekStart) => {
          const rules = nodes.map((node) => ruleOf(node));
          const rows = longTable(sample);
          const contacts = new PreparedContacts(columnsOf(rows), '.');
          const found = evaluateRules(rules, contacts, { now, weekStart });
          comparisons += rows.length * rules.length;
          expect(
            found.map(({ members, unknownContacts }) => ({
              members: members.toArray(),
              unknown: unknownContacts(),
            })),
          ).toEqual(singly(rules, rows, { now, weekStart, decimalMark: '.' }));
        },
      ),
      { seed, numRuns: 15 },
    );
  });

  it('answer any number of moments from the same prepared contacts', () => {
    const rows = ['2026-11-23T09:00', '2026-11-23T10:00', '2026-11-24T10:00'].map((at) => ({
      appointment: serial(at),
    }));
    const contacts = new PreparedContacts(columnsOf(rows), '.');
    const ahead = ruleOf({ field: 'appointment', op: 'onOrAfter', values: [{ now: {} }] });
    const membersAt = (now: string): readonly number[] | undefined =>
      evaluateRules([ahead], contacts, { now: serial(now), weekStart: 'monday' })[0]?.members.toArray();
    expect(membersAt('2026-11-23T09:30')).toEqual([1, 2]);
    expect(membersAt('2026-11-23T08:00')).toEqual([0, 1, 2]);
    expect(membersAt('2026-11-25T00:00')).toEqual([]);
  });

  it('say who is a member, row by row, and how many', () => {
    const rows = Array.from({ length: 70 }, (_, index): Row => ({ score: index }));
    const over = ruleOf({ field: 'score', op: 'gte', values: [63] });
    const [result] = evaluateRules([over], new PreparedContacts(columnsOf(rows), '.'), settings);
    expect(result?.members.size).toBe(7);
    expect(result?.members.toArray()).toEqual([63, 64, 65, 66, 67, 68, 69]);
    expect([62, 63, 69, 70].map((row) => result?.members.has(row))).toEqual([false, true, true, false]);
  });

  it('leave what they share as it is: each group has its own members', () => {
    const people = ['Ann', 'Bob', 'Cleo', 'Dora'];
    const rows = [{ country: 'Canada' }, { country: 'Mexico' }, { country: 'Peru' }, { country: '' }];
    const canada = { field: 'country', op: 'is', values: ['Canada'] };
    const mexico = { field: 'country', op: 'is', values: ['Mexico'] };
    const groups = new Map([['north', { name: 'North', rule: { version: 1, rule: canada } }]]);
    const rules = [
      { any: [{ all: [canada] }, mexico] },
      { any: [{ group: ['north'], op: 'in' }, mexico] },
      { all: [{ group: ['north'], op: 'notIn' }, { not: { any: [mexico] } }] },
      canada,
      mexico,
      { ...canada, op: 'isNot' },
      { ...canada, op: 'isNot', blank: 'exclude' },
    ].map((node) => ruleOf(node, groups));
    const found = evaluateRules(rules, new PreparedContacts(columnsOf(rows), '.'), settings);
    expect(found.map(({ members }) => members.toArray().map((row) => people[row]))).toEqual([
      ['Ann', 'Bob'],
      ['Ann', 'Bob'],
      ['Cleo', 'Dora'],
      ['Ann'],
      ['Bob'],
      ['Bob', 'Cleo', 'Dora'],
      ['Bob', 'Cleo'],
    ]);
  });

  it('find everybody in a column so long that cells are no longer looked up for being repeated', () => {
    const rows = Array.from({ length: 5000 }, (_, index): Row => ({ country: `Town ${index}` }));
    rows[4200] = { country: ' town  7 ' };
    rows[4300] = { country: '  ' };
    rows[4400] = { country: { error: '#N/A' } };
    const contacts = new PreparedContacts(columnsOf(rows), '.');
    const inTowns = (op: string, ...values: readonly string[]) => ruleOf({ field: 'country', op, values });
    const rules = [
      inTowns('is', 'Town 7', 'Town 4095', 'Town 4096', 'Town 4097', 'Town 4999'),
      inTowns('contains', 'own 499'),
      ruleOf({ field: 'country', op: 'isBlank' }),
      inTowns('isNot', 'Town 4096'),
    ];
    const [named, part, blank, others] = evaluateRules(rules, contacts, settings);
    expect(named?.members.toArray()).toEqual([7, 4095, 4096, 4097, 4200, 4999]);
    expect(part?.members.toArray()).toEqual([499, ...Array.from({ length: 10 }, (_, index) => 4990 + index)]);
    expect(blank?.members.toArray()).toEqual([4300]);
    expect([others?.members.size, others?.members.has(4096), others?.members.has(4300)]).toEqual([
      4998,
      false,
      true,
    ]);
    expect(others?.unknownContacts()).toBe(1);
  });

  it('count a cell that cannot be read once, whichever of the conditions cannot read it', () => {
    const rows = [{ score: 'six' }, { score: { error: '#N/A' } }, { score: 7 }, { score: null }];
    const many = { field: 'score', op: 'gt', values: [5] };
    const filled = { field: 'score', op: 'isNotBlank' };
    const there = { field: 'country', op: 'isBlank' };
    const rules = [{ all: [many, filled] }, { all: [filled, many] }, there].map((node) => ruleOf(node));
    const found = evaluateRules(rules, new PreparedContacts(columnsOf(rows), '.'), settings);
    expect(found.map((membership) => [...membership.unknownCells()])).toEqual([
      [['score', 2]],
      [['score', 2]],
      [],
    ]);
  });

  it('need no contacts at all', () => {
    const rules = [
      { field: 'score', op: 'notBetween', values: [1, 2] },
      { field: 'country', op: 'isBlank' },
    ].map((node) => ruleOf(node));
    const found = evaluateRules(rules, new PreparedContacts(columnsOf([]), '.'), settings);
    expect(found.map(({ members, unknownContacts }) => [members.toArray(), unknownContacts()])).toEqual([
      [[], 0],
      [[], 0],
    ]);
  });
});
