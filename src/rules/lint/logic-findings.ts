// Findings that hold whatever the contacts are and whenever: nobody or everybody in, contradictions, parts that change
// nothing, negatives joined by `any`. Each is proven over every way the conditions can come out; what would take too
// long to prove is not said.
import type { Condition, Rule, RuleNode } from '../rule.ts';
import type { EvaluationSettings } from '../types.ts';
import { conditionGroups } from './field-outcomes.ts';
import { type Finding, named } from './finding.ts';
import { childrenOf, type PlacedNode, placedNodes, without } from './placed-nodes.ts';
import { canBeTrue, canBeUntrue, canDiffer, Possibilities } from './possible-truths.ts';

/** The findings of a rule by itself, the rule as a whole first. */
export function logicFindings(rule: Rule, settings: EvaluationSettings): readonly Finding[] {
  return new LogicLint(rule, settings).run();
}

class LogicLint {
  private readonly root: RuleNode;
  private readonly placed: readonly PlacedNode[];
  private readonly possibilities: Possibilities;

  constructor(rule: Rule, settings: EvaluationSettings) {
    this.root = rule.root;
    this.placed = placedNodes(rule.root);
    this.possibilities = new Possibilities(conditionGroups(rule, settings));
  }

  run(): readonly Finding[] {
    const whole = this.wholeRule();
    const contradictions = this.contradictions();
    const negatives = this.negativesJoinedByAny();
    const rest = whole === null ? this.parts([...contradictions, ...negatives]) : [];
    return [...(whole === null ? [] : [whole]), ...contradictions, ...negatives, ...rest];
  }

  private wholeRule(): Finding | null {
    const about = { severity: 'warning', path: '', otherPaths: [] } as const;
    if (this.neverTrue(this.root))
      return {
        ...about,
        code: 'neverTrue',
        message: 'Nobody can ever be in this group: its conditions cannot hold together.',
      };
    if (this.alwaysTrue(this.root))
      return {
        ...about,
        code: 'alwaysTrue',
        message: 'Every contact whose cells can be read is in this group: its conditions keep nobody out.',
      };
    return null;
  }

  private neverTrue(node: RuleNode): boolean {
    return this.possibilities.ask(canBeTrue(node)) === 'no';
  }

  /** For everybody on whom no condition of it is unknown. */
  private alwaysTrue(node: RuleNode): boolean {
    return this.possibilities.ask(canBeUntrue(node), true) === 'no';
  }

  private same(one: RuleNode, other: RuleNode): boolean {
    return this.possibilities.ask(canDiffer(one, other)) === 'no';
  }

  /** Two parts of one `all` on the same field of which each can hold, but never both. */
  private contradictions(): readonly Finding[] {
    return this.placed.flatMap((placed) => {
      if (placed.node.type !== 'all') return [];
      const children = childrenOf(placed).map((child) => ({ ...child, fields: fieldsOf(child.node) }));
      return pairs(children).flatMap(([one, other]): Finding[] => {
        if (![...one.fields].some((field) => other.fields.has(field))) return [];
        if (!this.neverTrue({ type: 'all', children: [one.node, other.node] })) return [];
        if (this.neverTrue(one.node) || this.neverTrue(other.node)) return [];
        return [
          {
            code: 'contradiction',
            severity: 'warning',
            path: other.path,
            otherPaths: [one.path],
            message: `${named(one.node)} and ${named(other.node)} can never both hold: change one of them, or join them by “or”.`,
          },
        ];
      });
    });
  }

  /** The classic mistake: "is not Canada or is not Mexico" keeps nobody out. */
  private negativesJoinedByAny(): readonly Finding[] {
    return this.placed.flatMap((placed) => {
      if (placed.node.type !== 'any' || !placed.positive) return [];
      const negatives = new Map<string, PlacedNode[]>();
      for (const child of childrenOf(placed)) {
        const field = negativeField(child.node);
        if (field !== null) negatives.set(field, [...(negatives.get(field) ?? []), child]);
      }
      return [...negatives.values()].filter((some) => some.length > 1).map((some) => this.joined(some));
    });
  }

  private joined(negatives: readonly PlacedNode[]): Finding {
    const parts = negatives.map(({ node }) => named(node)).join(' or ');
    const keepsNobodyOut = this.alwaysTrue({ type: 'any', children: negatives.map(({ node }) => node) });
    const [, second, ...more] = negatives.map(({ path }) => path);
    return {
      code: 'negativesJoinedByAny',
      severity: 'warning',
      path: second ?? '',
      otherPaths: [negatives[0]?.path ?? '', ...more],
      message: keepsNobodyOut
        ? `${parts} keeps nobody out: whoever is the one is not the other. To keep all of them out, join these by “and”.`
        : `${parts} lets in everybody for whom one of these holds. To keep out whoever is any of them, join these by “and”.`,
    };
  }

  /** Parts that hold for everybody whose cells can be read, and parts that could as well be left out. */
  private parts(told: readonly Finding[]): readonly Finding[] {
    const found: Finding[] = [];
    const removed = new Set<RuleNode>();
    const alreadyTold = (path: string): boolean =>
      told.some((finding) => [finding.path, ...finding.otherPaths].some((each) => isWithin(each, path)));
    const visit = (placed: PlacedNode): void => {
      const inLists = placed.node.type === 'all' || placed.node.type === 'any';
      const children = childrenOf(placed);
      for (const child of inLists ? [...children].reverse() : children) {
        const isListed = inLists && children.length > 1;
        if (isListed && this.canGo(child.node, removed)) {
          removed.add(child.node);
          if (!alreadyTold(child.path)) found.push(this.changesNothing(child, children, removed));
        } else if (isListed && this.alwaysTrue(child.node)) {
          if (!alreadyTold(child.path)) found.push(holdsForAll(child));
        } else visit(child);
      }
    };
    const [whole] = this.placed;
    if (whole !== undefined) visit(whole);
    return found;
  }

  /** Whether the members stay the same without this part, and without it and all those already found. */
  private canGo(node: RuleNode, removed: ReadonlySet<RuleNode>): boolean {
    const alone = without(this.root, new Set([node]));
    const together = without(this.root, new Set([...removed, node]));
    if (alone === null || together === null || !this.same(this.root, alone)) return false;
    return removed.size === 0 || this.same(this.root, together);
  }

  private changesNothing(
    child: PlacedNode,
    siblings: readonly PlacedNode[],
    removed: ReadonlySet<RuleNode>,
  ): Finding {
    const cause = siblings.find(({ node }) => !removed.has(node) && this.makesIdle(child, node));
    return {
      code: 'changesNothing',
      severity: 'warning',
      path: child.path,
      otherPaths: cause === undefined ? [] : [cause.path],
      message:
        cause === undefined
          ? `${named(child.node)} changes nothing: without it the group has the same members.`
          : `${named(child.node)} changes nothing beside ${named(cause.node)}: without it the group has the same members.`,
    };
  }

  /** Whether a part says nothing more where that sibling stands in its list. */
  private makesIdle({ node, list }: PlacedNode, sibling: RuleNode): boolean {
    if (list === null || (list.node.type !== 'all' && list.node.type !== 'any')) return false;
    const both: RuleNode = { type: list.node.type, children: [sibling, node] };
    return (
      this.same(both, sibling) && this.same({ type: 'not', child: both }, { type: 'not', child: sibling })
    );
  }
}

function holdsForAll({ node, path }: PlacedNode): Finding {
  return {
    code: 'alwaysTrue',
    severity: 'warning',
    path,
    otherPaths: [],
    message: `${named(node)} holds for every contact whose cells can be read.`,
  };
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

/** The field of a negative condition, or of a `not` around a positive one; null for everything else. */
function negativeField(node: RuleNode): string | null {
  if (node.type === 'condition') return node.operator.negative ? node.field.id : null;
  if (node.type !== 'not' || node.child.type !== 'condition') return null;
  return node.child.operator.negative ? null : node.child.field.id;
}

/** The fields that a part's own conditions are on. */
function fieldsOf(node: RuleNode): ReadonlySet<string> {
  const conditions = placedNodes(node).map((placed) => placed.node);
  const isCondition = (each: RuleNode): each is Condition => each.type === 'condition';
  return new Set(conditions.filter(isCondition).map(({ field }) => field.id));
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}
