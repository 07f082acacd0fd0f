// What lint claims of all contacts at any time, held against random contacts at random moments: nobody in a rule that is
// "never true", everybody readable in one that is "always true", the same members without a part that "changes nothing",
// no contact for whom both parts of a contradiction hold. The rules are small and on few fields, so that claims are many.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ContactReading } from '../../src/rules/contact-reading.ts';
import type { FindingCode } from '../../src/rules/lint/finding.ts';
import { placedNodes, without } from '../../src/rules/lint/placed-nodes.ts';
import { lintRule } from '../../src/rules/lint.ts';
import { conditionsOf, type Rule, type RuleNode } from '../../src/rules/rule.ts';
import type { EvaluationSettings, Truth, WeekStart } from '../../src/rules/types.ts';
import { arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { now, type Row, ruleOf, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261203);
const numRuns = Number(process.env.RULES_RUNS ?? 400);
const claims = new Map<FindingCode, number>();
let checks = 0;

afterAll(() => {
  const found = Object.fromEntries(claims);
  process.stdout.write(`${JSON.stringify({ check: 'lint is sound', seed, numRuns, checks, ...found })}\n`);
});

const fieldSets = [
  ['country'],
  ['email'],
  ['tags'],
  ['score'],
  ['score', 'target'],
  ['optIn', 'country'],
  ['birthday'],
  ['appointment'],
  ['birthday', 'renewal'],
] as const;

const arbitraryCase = fc.constantFrom(...fieldSets).chain((fields) =>
  fc.tuple(
    fc.oneof(
      fc.array(arbitraryNode(fields), { minLength: 2, maxLength: 4 }).map((all) => ({ all })),
      fc.array(arbitraryNode(fields), { minLength: 2, maxLength: 4 }).map((any) => ({ any })),
    ),
    fc.array(arbitraryRow, { minLength: 30, maxLength: 30 }),
  ),
);

/** Moments up to 400 years away, many of them close, on midnights and beside them. */
const arbitraryMoments = fc.array(
  fc.oneof(
    fc.integer({ min: -40, max: 40 }).map((days) => Math.floor(now) + days),
    fc.integer({ min: -40 * 86_400_000, max: 40 * 86_400_000 }).map((ms) => now + ms / 86_400_000),
    fc.integer({ min: -150_000, max: 150_000 }).map((days) => now + days),
    fc.constant(now),
  ),
  { minLength: 8, maxLength: 8 },
);

/** Cells placed near the moment, where relative dates decide. */
function nearCells(row: Row, at: number, shift: number): Row {
  const near = Math.round((at + shift) * 86_400_000) / 86_400_000;
  return { ...row, birthday: near, appointment: near };
}

const arbitraryShifts = fc.array(
  fc.oneof(
    fc.integer({ min: -40, max: 40 }),
    fc.constantFrom(0, 1 / 24, -1 / 24, 1 / 86_400_000, -1 / 86_400_000, 365, -365, 30, 31, 90),
    fc.integer({ min: -800, max: 800 }),
  ),
  { minLength: 30, maxLength: 30 },
);

function truthIn(node: RuleNode, row: Row, at: EvaluationSettings): Truth {
  return new ContactReading((id) => row[id] ?? null, at).truth({ root: node });
}

function isReadable(node: RuleNode, row: Row, at: EvaluationSettings): boolean {
  return conditionsOf({ root: node }).every((condition) => truthIn(condition, row, at) !== null);
}

function nodeAt(rule: Rule, path: string): RuleNode {
  const node = placedNodes(rule.root).find((placed) => placed.path === path)?.node;
  if (node === undefined) throw new Error(`There is no ${path}.`);
  return node;
}

/** What a finding says of every contact, as a question to one; null for findings that claim nothing of all. */
function claimOf(
  rule: Rule,
  { code, path, otherPaths, message }: ReturnType<typeof lintRule>[number],
): null | ((row: Row, at: EvaluationSettings) => boolean) {
  const node = nodeAt(rule, path);
  if (code === 'neverTrue') return (row, at) => truthIn(node, row, at) !== true;
  if (code === 'alwaysTrue')
    return (row, at) => !isReadable(node, row, at) || truthIn(node, row, at) === true;
  if (code === 'contradiction') {
    const both: RuleNode = { type: 'all', children: [node, nodeAt(rule, otherPaths[0] ?? '')] };
    return (row, at) => truthIn(both, row, at) !== true;
  }
  if (code === 'changesNothing') {
    const rest = without(rule.root, new Set([node]));
    if (rest === null) throw new Error(`${path} cannot be taken out.`);
    return (row, at) => (truthIn(rule.root, row, at) === true) === (truthIn(rest, row, at) === true);
  }
  if (code === 'negativesJoinedByAny' && message.includes('keeps nobody out')) {
    const any: RuleNode = { type: 'any', children: [path, ...otherPaths].map((each) => nodeAt(rule, each)) };
    return (row, at) => !isReadable(any, row, at) || truthIn(any, row, at) === true;
  }
  return null;
}

describe('lint', () => {
  it('claims nothing of all contacts that is not so for every one of them at any time', () => {
    fc.assert(
      fc.property(
        arbitraryCase,
        arbitraryMoments,
        arbitraryShifts,
        fc.constantFrom<WeekStart>('monday', 'sunday', 'saturday'),
        ([node, rows], moments, shifts, weekStart) => {
          const rule = ruleOf(node);
          const findings = lintRule(rule, null, { ...settings, weekStart });
          const idle = findings.filter(({ code }) => code === 'changesNothing');
          const rest = without(rule.root, new Set(idle.map(({ path }) => nodeAt(rule, path))));
          for (const finding of findings) {
            claims.set(finding.code, (claims.get(finding.code) ?? 0) + 1);
            const holds = claimOf(rule, finding);
            if (holds === null) continue;
            for (const moment of moments) {
              const at = { ...settings, weekStart, now: moment };
              rows.forEach((row, index) => {
                for (const each of [row, nearCells(row, moment, shifts[index] ?? 0)]) {
                  checks += 1;
                  if (!holds(each, at)) expect({ finding, row: each, moment }).toBe('as claimed');
                }
              });
            }
          }
          // All parts that change nothing can go together.
          if (idle.length > 1 && rest !== null) {
            for (const row of rows)
              expect(truthIn(rest, row, settings) === true).toBe(truthIn(rule.root, row, settings) === true);
          }
        },
      ),
      { seed, numRuns },
    );
  });

  it('finds something to claim in many of these rules', () => {
    for (const code of ['neverTrue', 'alwaysTrue', 'contradiction', 'changesNothing'] as const)
      expect({ code, enough: (claims.get(code) ?? 0) >= 10 }).toEqual({ code, enough: true });
  });
});
