// The sentence of a rule part that the editor keeps as it is.
import type { GroupSummary } from '../../src/api-types.ts';
import { parseRule, type RuleNodeJson, ruleSentence } from '../../src/rules/index.ts';
import { messages } from '../messages.ts';
import type { EditorWorld } from './editor-model.ts';
import { uncheckedPatterns } from './unchecked-patterns.ts';

/** In words where the rule engine or the list of groups knows them, else a plain "cannot show". */
export function keptSentence(
  node: RuleNodeJson,
  world: EditorWorld,
  groups: readonly GroupSummary[],
): string {
  if ('group' in node && Array.isArray(node.group)) return groupSentence(node.group, node.op, groups);
  const parsed = parseRule({ version: 1, rule: node }, { fields: world.fields, patterns: uncheckedPatterns });
  return parsed.ok ? ruleSentence(parsed.rule) : messages.keptUnreadable;
}

function groupSentence(ids: readonly string[], op: string, groups: readonly GroupSummary[]): string {
  const names = ids.map((id) => {
    const group = groups.find((known) => known.id === id);
    return group ? `“${group.name}”` : messages.goneGroup;
  });
  const joined = names.join(` ${messages.joinAny} `);
  return op === 'notIn' ? messages.keptNotInGroup(joined) : messages.keptInGroup(joined);
}
