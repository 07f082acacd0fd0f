// Random rules that refer to groups, which refer to groups; and the settings they are asked under.
import fc from 'fast-check';
import { parseRule } from '../../src/rules/parse.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { EvaluationSettings, JsonValue, WeekStart } from '../../src/rules/types.ts';
import { arbitraryCondition, arbitraryNode } from './arbitrary.ts';
import { serial, worldWith } from './world.ts';

/** A rule's root, and the roots of the groups g0, g1, g2: each may refer to those before it. */
export interface RuleAmongGroups {
  readonly node: JsonValue;
  readonly groups: readonly JsonValue[];
}

function nodeAmong(groupIds: readonly string[]): fc.Arbitrary<JsonValue> {
  if (groupIds.length === 0) return arbitraryNode();
  const group: fc.Arbitrary<JsonValue> = fc.record({
    group: fc.uniqueArray(fc.constantFrom(...groupIds), { minLength: 1 }),
    op: fc.constantFrom('in', 'notIn'),
  });
  const leaf = fc.oneof({ weight: 4, arbitrary: arbitraryCondition() }, { weight: 1, arbitrary: group });
  return arbitraryNode(undefined, leaf);
}

export const arbitraryRule: fc.Arbitrary<RuleAmongGroups> = fc.record({
  node: nodeAmong(['g0', 'g1', 'g2']),
  groups: fc.tuple(nodeAmong([]), nodeAmong(['g0']), nodeAmong(['g0', 'g1'])),
});

/** The random rule, or null where its groups together are too large to be one. */
export function ruleAmong({ node, groups }: RuleAmongGroups): Rule | null {
  const world = new Map(
    groups.map((group, index) => [
      `g${index}`,
      { name: `Group ${index}`, rule: { version: 1, rule: group } },
    ]),
  );
  const parsed = parseRule({ version: 1, rule: node }, worldWith(world));
  if (parsed.ok) return parsed.rule;
  const others = parsed.problems.filter(({ code }) => code !== 'tooManyConditions' && code !== 'brokenGroup');
  if (others.length > 0) throw new Error(`Not a rule: ${JSON.stringify({ others, node, groups })}`);
  return null;
}

/** Moments at which calendars are awkward, clocks change in New York, and a plain one. */
const moments = [
  '2026-11-23T09:30',
  '2026-11-22T23:59:59.999',
  '2024-02-29T12:00',
  '2025-02-28T00:00',
  '2026-03-31T18:00',
  '2027-01-01T00:00',
  '2026-03-08T02:30',
  '2026-11-01T01:30',
];

export const arbitraryMoment: fc.Arbitrary<Pick<EvaluationSettings, 'now' | 'weekStart'>> = fc.record({
  now: fc.constantFrom(...moments).map(serial),
  weekStart: fc.constantFrom<WeekStart[]>('monday', 'sunday', 'saturday'),
});
