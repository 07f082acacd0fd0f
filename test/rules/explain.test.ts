// Why one contact is in a group or not: truths, cells as read, values as they stand at that moment, what decides.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateContact } from '../../src/rules/evaluate.ts';
import {
  type ExplainedCondition,
  type ExplainedNode,
  type Explanation,
  explainContact,
} from '../../src/rules/explain.ts';
import type { Cell, JsonValue } from '../../src/rules/types.ts';
import { arbitraryCondition, arbitraryRow } from './arbitrary.ts';
import { type Row, ruleOf, serial, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261202);

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'cells as read', seed })}\n`);
});

const groups = new Map([
  [
    'vip',
    {
      name: 'VIPs',
      rule: {
        version: 1,
        rule: {
          all: [
            { field: 'tags', op: 'hasAny', values: ['VIP'] },
            { field: 'score', op: 'gte', values: [50] },
          ],
        },
      },
    },
  ],
]);

function explain(node: unknown, row: Row, changed: Partial<typeof settings> = {}): Explanation {
  return explainContact(ruleOf(node, groups), (id) => row[id] ?? null, { ...settings, ...changed });
}

function conditionsIn(node: ExplainedNode): readonly ExplainedCondition[] {
  if (node.type === 'condition') return [node];
  if (node.type === 'not') return conditionsIn(node.child);
  if (node.type === 'group') return node.groups.flatMap(({ root }) => conditionsIn(root));
  return node.children.flatMap(conditionsIn);
}

/** The only condition of an explanation: operator, operand, cell, truth. */
function told(
  condition: JsonValue,
  cell: Cell,
  more: Row = {},
  changed: Partial<typeof settings> = {},
): string {
  const { field } = condition as { field: string };
  const { root } = explain(condition, { ...more, [field]: cell }, changed);
  const [only] = conditionsIn(root);
  if (only === undefined) throw new Error('There is no condition.');
  const because = only.unknownBecause === null ? '' : `, because ${only.unknownBecause}`;
  return `${only.cell} ${only.operator} ${only.operand}: ${only.truth ?? 'unknown'}${because}`.replace(
    ' :',
    ':',
  );
}

describe('an explanation', () => {
  it('opens the whole tree, referenced groups included, with every truth', () => {
    const node = {
      all: [
        { field: 'country', op: 'is', values: ['Canada', 'Mexico'] },
        { not: { field: 'appointment', op: 'before', values: [{ now: {} }] } },
        { group: ['vip'], op: 'in' },
      ],
    };
    const ann = { country: 'Canada', appointment: serial('2026-11-27T09:30'), tags: 'vip', score: '60' };
    const { truth, root, deciding } = explain(node, ann);
    expect(truth).toBeNull();
    expect(
      conditionsIn(root).map(({ path, sentence, cell, operand, truth: each }) => [
        path,
        sentence,
        cell,
        operand,
        each,
      ]),
    ).toEqual([
      ['all[0]', 'Country is Canada or Mexico', 'Canada', 'Canada or Mexico', true],
      ['all[1].not', 'Appointment is before now', '27 Nov 2026 09:30', '23 Nov 2026 09:30', false],
      ['all[2].group[0].all[0]', 'Tags has VIP', 'vip', 'VIP', true],
      [
        'all[2].group[0].all[1]',
        'Score is at least 50',
        'the text "60" where a number is expected',
        '50',
        null,
      ],
    ]);
    expect(deciding).toEqual([
      { paths: ['all[2].group[0].all[1]'], sentence: 'Score is at least 50', wanted: true },
    ]);
  });

  it('names the fewest conditions that keep a contact out, the first of several ways', () => {
    const client = { field: 'tags', op: 'hasAny', values: ['Client'] };
    const node = {
      any: [
        { all: [client, { field: 'score', op: 'gt', values: [10] }] },
        { all: [client, { not: { field: 'country', op: 'is', values: ['Peru'] } }] },
      ],
    };
    const bob = { country: 'Peru', score: 40, tags: 'Lead' };
    const wanted = explain(node, bob).deciding;
    expect(wanted).toEqual([
      { paths: ['any[0].all[0]', 'any[1].all[0]'], sentence: 'Tags has Client', wanted: true },
    ]);
    const asClient = explain(node, { ...bob, tags: 'Client' });
    expect(asClient.truth).toBe(true);
    expect(asClient.deciding.map(({ sentence }) => sentence)).toEqual([
      'Tags has Client',
      'Score is more than 10',
    ]);
  });

  it('counts a condition once however often it stands, also where its shares do not add up to exactly one', () => {
    const client = { field: 'tags', op: 'hasAny', values: ['Client'] };
    const rich = { field: 'score', op: 'gt', values: [10] };
    const near = { field: 'country', op: 'is', values: ['Peru'] };
    // Nine ninths added up one by one are a little more than one.
    const node = {
      any: [
        { all: [rich, near] },
        { all: Array(9).fill(client) },
        { all: [rich, near, { field: 'optIn', op: 'isTrue' }] },
      ],
    };
    const { deciding, decidingIsSmallest } = explain(node, { score: 1 });
    expect(deciding.map(({ sentence, paths }) => [sentence, paths.length])).toEqual([['Tags has Client', 9]]);
    expect(decidingIsSmallest).toBe(true);
  });

  it('names nothing where no outcome of the conditions would let anybody in', () => {
    const client = { field: 'tags', op: 'hasAny', values: ['Client'] };
    const { truth, deciding, decidingIsSmallest } = explain(
      { all: [client, { not: client }] },
      { tags: 'Client' },
    );
    expect({ truth, deciding, decidingIsSmallest }).toEqual({
      truth: false,
      deciding: [],
      decidingIsSmallest: true,
    });
  });

  it('stays quick on a large rule that repeats its conditions, and says when its answer may not be the smallest', () => {
    const conditions = Array.from({ length: 45 }, (_, index) => ({
      field: 'score',
      op: 'is',
      values: [index],
    }));
    const clause = (index: number): unknown => ({
      any: [0, 1, 2].map((step) => conditions[(index * 7 + step * (3 + (index % 5))) % 45]),
    });
    const node = { all: Array.from({ length: 66 }, (_, index) => clause(index)) };
    const started = performance.now();
    const { deciding, decidingIsSmallest } = explain(node, { score: -1 });
    // A search without an end takes more than ten times as long.
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(deciding.length).toBeGreaterThan(10);
    expect(deciding.length).toBeLessThan(30);
    expect(decidingIsSmallest).toBe(false);
  });

  it.each<readonly [JsonValue, Cell, string]>([
    [{ field: 'country', op: 'is', values: ['Canada'] }, null, 'blank is Canada: false'],
    [{ field: 'country', op: 'isNot', values: ['a', 'b'] }, '  ', 'blank is not "a" nor b: true'],
    [{ field: 'country', op: 'contains', values: ['x'] }, 'say "hi"', '"say \\"hi\\"" contains x: false'],
    [
      { field: 'country', op: 'is', values: ['7'] },
      { number: 46349, shownAs: 'date' },
      'the date 23 Nov 2026 00:00 where a text is expected is 7: unknown, because Country holds the date 23 Nov 2026 00:00 where a text is expected',
    ],
    [
      { field: 'score', op: 'gt', values: [1.5] },
      { error: '#N/A' },
      'an error (#N/A) is more than 1.5: unknown, because Score holds an error (#N/A)',
    ],
    [{ field: 'score', op: 'between', values: [5, 3] }, 4, '4 is between 5 and 3: true'],
    [{ field: 'optIn', op: 'isFalse' }, null, 'blank is not checked: true'],
    [{ field: 'optIn', op: 'isTrue' }, true, 'checked is checked: true'],
    [{ field: 'tags', op: 'countIs', values: [0] }, ' ; ', 'no tags number of tags is 0: true'],
    [
      { field: 'tags', op: 'hasAll', values: ['a', 'VIP'] },
      'VIP, b',
      'VIP and b has all of "a" and VIP: false',
    ],
    [
      { field: 'appointment', op: 'inLast', values: [{ n: 7, unit: 'day' }] },
      serial('2026-11-16T09:30'),
      '16 Nov 2026 09:30 is in the last 16 Nov 2026 09:30 to 23 Nov 2026 09:30: true',
    ],
    [
      { field: 'birthday', op: 'inLast', values: [{ n: 7, unit: 'day' }] },
      serial('2026-11-15T12:00'),
      '15 Nov 2026 is in the last 16 Nov 2026 to 23 Nov 2026: false',
    ],
    [
      {
        field: 'birthday',
        op: 'on',
        values: [{ datetime: '2026-11-23T09:30' }, { today: { add: 1, unit: 'month' } }],
      },
      serial('2026-11-23T12:00'),
      '23 Nov 2026 is on 23 Nov 2026 or 23 Dec 2026: true',
    ],
    [
      {
        field: 'appointment',
        op: 'inPeriod',
        values: [
          { period: 'this', unit: 'month' },
          { period: 'next', unit: 'day' },
        ],
      },
      serial('2026-11-30T23:59'),
      '30 Nov 2026 23:59 is in 1 Nov 2026 to 30 Nov 2026 or 24 Nov 2026: true',
    ],
    [
      { field: 'birthday', op: 'anniversaryInNext', values: [{ n: 7, unit: 'day' }] },
      'tomorrow',
      'the text "tomorrow" where a date is expected has its anniversary in the next 23 Nov 2026 to 30 Nov 2026: unknown, because Birthday holds the text "tomorrow" where a date is expected',
    ],
    [
      { field: 'birthday', op: 'monthIs', values: [11, 12] },
      1e9,
      'the number 1000000000, outside the years 1 to 9999 month is November or December: unknown, because Birthday holds the number 1000000000, outside the years 1 to 9999',
    ],
    [
      { field: 'called', op: 'before', values: [{ now: {} }] },
      'soon',
      'the text "soon" where a date is expected is before 23 Nov 2026 09:30: unknown, because Called holds the text "soon" where a date is expected',
    ],
    [
      { field: 'tags', op: 'hasAny', values: ['VIP'] },
      { number: 0.5, shownAs: 'percent' },
      'the number 0.5 shown as a percent where tags is expected has VIP: unknown, because Tags holds the number 0.5 shown as a percent where tags is expected',
    ],
  ])('tells %j on %j', (condition, cell, expected) => {
    expect(told(condition, cell)).toBe(expected);
  });

  it('cuts a long text between two characters, never through one', () => {
    const long = `${'x'.repeat(199)}😀😀`;
    expect(told({ field: 'country', op: 'is', values: ['x'] }, long)).toBe(
      `"${'x'.repeat(199)}😀…" is x: false`,
    );
  });

  it('says now to the second', () => {
    const ahead = { field: 'called', op: 'onOrAfter', values: [{ now: {} }] };
    const clock = { now: serial('2026-11-23T09:30:15.250') };
    expect(told(ahead, serial('2026-11-23T09:30:15.100'), {}, clock)).toBe(
      '23 Nov 2026 09:30:15.100 is on or after 23 Nov 2026 09:30:15: false',
    );
  });

  it('has weeks begin where the spreadsheet has them begin', () => {
    const thisWeek = { field: 'renewal', op: 'inPeriod', values: [{ period: 'this', unit: 'week' }] };
    const sunday = serial('2026-11-29');
    expect(told(thisWeek, sunday)).toBe('29 Nov 2026 is in 23 Nov 2026 to 29 Nov 2026: true');
    expect(told(thisWeek, sunday, {}, { weekStart: 'sunday' })).toBe(
      '29 Nov 2026 is in 22 Nov 2026 to 28 Nov 2026: false',
    );
  });

  it('shows what a reference stands for, and blames it where it is the one that cannot be read', () => {
    const condition = { field: 'score', op: 'gte', values: [{ field: 'target' }] };
    expect(told(condition, 5, { target: 2.5 }, { decimalMark: ',' })).toBe(
      '5 is at least 2,5 (Target): true',
    );
    expect(told(condition, 5, {})).toBe(
      '5 is at least blank (Target): unknown, because Target, which it is compared with, holds blank',
    );
  });

  it('reads every cell as the evaluator does: what is unknown is explained, what is known is not', () => {
    fc.assert(
      fc.property(arbitraryCondition(), arbitraryRow, (condition, row) => {
        const rule = ruleOf(condition);
        const [only] = conditionsIn(explainContact(rule, (id) => row[id] ?? null, settings).root);
        const truth = evaluateContact(rule, (id) => row[id] ?? null, settings);
        expect(only?.truth).toBe(truth);
        const because = only?.unknownBecause ?? null;
        expect(because === null).toBe(truth !== null);
        if (because !== null)
          expect(because).toMatch(/holds (?:blank|an error|.* is expected|.*outside the years)/);
        const blanksKnown = /isBlank|isNotBlank/.test(JSON.stringify(condition));
        if (!blanksKnown && truth !== null) expect(only?.cell).not.toMatch(/is expected|an error/);
      }),
      { seed, numRuns: 3000 },
    );
  });
});
