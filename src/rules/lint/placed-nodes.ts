// The parts of a rule with their places, and the rule with parts taken out or put in.
import { childPath } from '../problem.ts';
import type { Condition, RuleNode } from '../rule.ts';

export type ListNode = Extract<RuleNode, { readonly type: 'all' | 'any' }>;

/** A part of a rule. Parts of referenced groups are not among them: they are another group's own. */
export interface PlacedNode {
  readonly node: RuleNode;
  readonly path: string;
  /** False under an odd number of `not`. */
  readonly positive: boolean;
  /** The list that it is a part of, if it is. */
  readonly list: PlacedNode | null;
}

/** Every part, outer before inner, in the order of the rule. */
export function placedNodes(root: RuleNode): readonly PlacedNode[] {
  const found: PlacedNode[] = [];
  collect({ node: root, path: '', positive: true, list: null }, found);
  return found;
}

function collect(placed: PlacedNode, found: PlacedNode[]): void {
  found.push(placed);
  for (const child of childrenOf(placed)) collect(child, found);
}

/** The parts directly inside. */
export function childrenOf(placed: PlacedNode): readonly PlacedNode[] {
  const { node, path, positive } = placed;
  if (node.type === 'not')
    return [{ node: node.child, path: childPath(path, 'not'), positive: !positive, list: null }];
  if (node.type !== 'all' && node.type !== 'any') return [];
  return node.children.map((child, index) => ({
    node: child,
    path: childPath(path, node.type, index),
    positive,
    list: placed,
  }));
}

/** The rule without some parts of lists; null where a list would be left empty. */
export function without(root: RuleNode, removed: ReadonlySet<RuleNode>): RuleNode | null {
  if (root.type === 'not') {
    const child = without(root.child, removed);
    return child === null ? null : { type: 'not', child };
  }
  if (root.type !== 'all' && root.type !== 'any') return root;
  const children: RuleNode[] = [];
  for (const child of root.children) {
    if (removed.has(child)) continue;
    const kept = without(child, removed);
    if (kept === null) return null;
    children.push(kept);
  }
  return children.length === 0 ? null : { type: root.type, children };
}

/** The rule with one condition in the place of another. */
export function withCondition(root: RuleNode, old: Condition, instead: Condition): RuleNode {
  if (root === old) return instead;
  if (root.type === 'not') return { type: 'not', child: withCondition(root.child, old, instead) };
  if (root.type !== 'all' && root.type !== 'any') return root;
  return { type: root.type, children: root.children.map((child) => withCondition(child, old, instead)) };
}
