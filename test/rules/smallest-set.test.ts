// The fewest conditions that decide, against brute force over every subset of conditions and every outcome of them, on
// random small rules whose conditions repeat, are negated, unknown and inside referenced groups. The seed is printed.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainContact } from '../../src/rules/explain.ts';
import type { Cell, JsonValue, Truth } from '../../src/rules/types.ts';
import { ruleOf, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261201);
const numRuns = Number(process.env.RULES_RUNS ?? 1500);
let members = 0;
let others = 0;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'smallest set', seed, numRuns, members, others })}\n`);
});

// Six conditions, each on a cell of its own, so that every outcome of each is possible on its own.
const fieldsOfConditions = ['country', 'email', 'tags', 'score', 'target', 'birthday'] as const;
const conditions: readonly JsonValue[] = fieldsOfConditions.map((field) => ({ field, op: 'isBlank' }));
const cellFor = (truth: Truth): Cell => (truth === null ? { error: '#N/A' } : truth ? null : 'x');

type Node = JsonValue;
const { node: arbitraryTree } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    { weight: 2, arbitrary: fc.constantFrom(...conditions) },
    { weight: 3, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 3, arbitrary: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('in', 'notIn').map((op) => ({ group: ['one', 'two'], op })),
    },
  ),
}));

const arbitraryTruths = fc.array(fc.constantFrom<Truth>(true, false, null), { minLength: 6, maxLength: 6 });

type Truths = readonly Truth[];

function truthOf(tree: unknown, groups: Readonly<Record<string, unknown>>, truths: Truths): Truth {
  const node = tree as Record<string, unknown>;
  if ('field' in node) return truths[fieldsOfConditions.indexOf(node.field as never)] ?? null;
  if ('not' in node) return opposite(truthOf(node.not, groups, truths));
  if ('all' in node) return fold(node.all as unknown[], groups, truths, false);
  if ('any' in node) return fold(node.any as unknown[], groups, truths, true);
  const inAny = fold(
    (node.group as string[]).map((id) => groups[id]),
    groups,
    truths,
    true,
  );
  return node.op === 'in' ? inAny : opposite(inAny);
}

function opposite(truth: Truth): Truth {
  return truth === null ? null : !truth;
}

function fold(
  nodes: readonly unknown[],
  groups: Readonly<Record<string, unknown>>,
  truths: Truths,
  decisive: boolean,
): Truth {
  let unknown = false;
  for (const node of nodes) {
    const truth = truthOf(node, groups, truths);
    if (truth === decisive) return decisive;
    if (truth === null) unknown = true;
  }
  return unknown ? null : !decisive;
}

/** The size of the smallest set of conditions that can be changed so that the rule is true; null where none can. */
function fewestToChange(truth: (truths: Truths) => Truth, truths: Truths): number | null {
  let fewest: number | null = null;
  for (let code = 0; code < 3 ** truths.length; code += 1) {
    let rest = code;
    const changed = truths.map((kept) => {
      const choice = rest % 3;
      rest = Math.floor(rest / 3);
      return choice === 0 ? kept : choice === 1;
    });
    const size = changed.filter((value, index) => value !== truths[index]).length;
    if ((fewest === null || size < fewest) && truth(changed) === true) fewest = size;
  }
  return fewest;
}

/** The size of the smallest set of conditions that make the rule true with all others unknown. */
function fewestToCarry(truth: (truths: Truths) => Truth, truths: Truths): number | null {
  let fewest: number | null = null;
  for (let mask = 0; mask < 2 ** truths.length; mask += 1) {
    const kept = truths.map((value, index) => ((mask >> index) & 1 ? value : null));
    const size = [...Array(truths.length).keys()].filter((index) => (mask >> index) & 1).length;
    if ((fewest === null || size < fewest) && truth(kept) === true) fewest = size;
  }
  return fewest;
}

function indexOfSentence(sentence: string): number {
  const names = ['Country', 'Email', 'Tags', 'Score', 'Target', 'Birthday'];
  return names.indexOf(sentence.split(' ')[0] ?? '');
}

describe('the fewest deciding conditions', () => {
  it('are as few as brute force finds, and do what is said of them', () => {
    fc.assert(
      fc.property(
        arbitraryTree,
        arbitraryTruths,
        fc.constantFrom(...conditions),
        (tree, truths, condition) => {
          const bodies = {
            one: { any: [conditions[0], { not: conditions[1] }] },
            two: { all: [condition, conditions[2]] },
          };
          const groups = new Map(
            Object.entries(bodies).map(([id, body]) => [id, { name: id, rule: { version: 1, rule: body } }]),
          );
          const rule = ruleOf(tree, groups);
          const truth = (given: Truths): Truth => truthOf(tree, bodies, given);
          const cell = (id: string): Cell => cellFor(truths[fieldsOfConditions.indexOf(id as never)] ?? null);
          const {
            truth: explained,
            root,
            deciding,
            decidingIsSmallest,
          } = explainContact(rule, cell, settings);
          expect(explained).toBe(truth(truths));
          expect(root.truth).toBe(explained);
          expect(decidingIsSmallest).toBe(true);
          const wanted = new Map(deciding.map((each) => [indexOfSentence(each.sentence), each.wanted]));
          if (explained === true) {
            members += 1;
            const kept = truths.map((value, index) => (wanted.has(index) ? value : null));
            expect([...wanted].every(([index, value]) => truths[index] === value)).toBe(true);
            expect(truth(kept)).toBe(true);
            expect(wanted.size).toBe(fewestToCarry(truth, truths));
          } else {
            others += 1;
            const fewest = fewestToChange(truth, truths);
            expect(wanted.size).toBe(fewest ?? 0);
            const changed = truths.map((value, index) => wanted.get(index) ?? value);
            expect([...wanted].every(([index, value]) => truths[index] !== value)).toBe(true);
            expect(truth(changed) === true).toBe(fewest !== null);
          }
        },
      ),
      { seed, numRuns },
    );
  });
});
