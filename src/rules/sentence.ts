// A rule as one English sentence: joining words spelled out, blank policy said, parentheses wherever levels mix.
import type { Condition, Rule, RuleNode } from './rule.ts';
import { listed, quotedName } from './wording.ts';

/** The sentence of a rule, without a full stop: "Country is Canada or Mexico, and Tags has Client". */
export function ruleSentence(rule: Rule): string {
  return nodeSentence(rule.root);
}

function nodeSentence(node: RuleNode): string {
  switch (node.type) {
    case 'condition':
      return conditionSentence(node);
    case 'not':
      return `not (${nodeSentence(node.child)})`;
    case 'group':
      return groupSentence(node);
    case 'all':
    case 'any': {
      const [only] = node.children;
      if (node.children.length === 1 && only !== undefined) return nodeSentence(only);
      return node.children.map(partSentence).join(node.type === 'all' ? ', and ' : ', or ');
    }
  }
}

/** A part of a list: lists within lists go into parentheses. */
function partSentence(node: RuleNode): string {
  if (node.type !== 'all' && node.type !== 'any') return nodeSentence(node);
  const [only] = node.children;
  return node.children.length === 1 && only !== undefined ? partSentence(only) : `(${nodeSentence(node)})`;
}

function conditionSentence({ field, operator, meaning, blank }: Condition): string {
  const sentence = `${quotedName(field.name)} ${meaning.english}`;
  if (!operator.takesBlankPolicy) return sentence;
  return `${sentence} (blanks ${blank === 'include' ? 'included' : 'left out'})`;
}

function groupSentence(node: Extract<RuleNode, { readonly type: 'group' }>): string {
  const names = node.groups.map(({ name }) => JSON.stringify(name));
  const word = names.length > 1 ? 'groups' : 'group';
  if (node.op === 'in') return `is in the ${word} ${listed(names, 'or')}`;
  return `is not in the ${word} ${listed(names, 'nor')}`;
}
