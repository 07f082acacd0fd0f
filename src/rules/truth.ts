// Three-valued truth of a rule's tree: Kleene's AND, OR and NOT over the truth of its conditions.
import type { Condition, RuleNode } from './rule.ts';

/** Truth as a number: `all` is the least of its children, `any` the greatest, `not` two minus its child. */
export type TruthCode = 0 | 1 | 2;
export const isFalse = 0;
export const isUnknown = 1;
export const isTrue = 2;

/** The truth of a node for one row, given that of its conditions; asks for no more of them than decide it. */
export function nodeTruth(node: RuleNode, truthOf: (condition: Condition) => TruthCode): TruthCode {
  switch (node.type) {
    case 'condition':
      return truthOf(node);
    case 'not':
      return negated(nodeTruth(node.child, truthOf));
    case 'all':
      return leastTruth(node.children, truthOf);
    case 'any':
      return greatestTruth(node.children, truthOf);
    case 'group': {
      const truth = greatestTruth(
        node.groups.map(({ root }) => root),
        truthOf,
      );
      return node.op === 'in' ? truth : negated(truth);
    }
  }
}

function negated(truth: TruthCode): TruthCode {
  if (truth === isUnknown) return isUnknown;
  return truth === isTrue ? isFalse : isTrue;
}

function leastTruth(nodes: readonly RuleNode[], truthOf: (condition: Condition) => TruthCode): TruthCode {
  let least: TruthCode = isTrue;
  for (const node of nodes) {
    const truth = nodeTruth(node, truthOf);
    if (truth === isFalse) return isFalse;
    if (truth < least) least = truth;
  }
  return least;
}

function greatestTruth(nodes: readonly RuleNode[], truthOf: (condition: Condition) => TruthCode): TruthCode {
  let greatest: TruthCode = isFalse;
  for (const node of nodes) {
    const truth = nodeTruth(node, truthOf);
    if (truth === isTrue) return isTrue;
    if (truth > greatest) greatest = truth;
  }
  return greatest;
}
