// Whether any contact at all can make a rule come out some way: a search through the outcomes of its conditions, group
// by group, cut off as soon as the conditions decided so far settle the question.
import { type Condition, conditionKey, type RuleNode } from '../rule.ts';
import type { ConditionGroup } from './outcomes.ts';

/** A set of truths as bits: 1 false, 2 unknown, 4 true. */
type Truths = number;
const anyTruth: Truths = 7;
const onlyTrue: Truths = 4;

export type Answer = 'yes' | 'no' | 'given up';

/** A question about one or two rules: whether some contact makes them come out a certain way. */
export interface Question {
  readonly nodes: readonly RuleNode[];
  /** From the truths that each node can still have: yes or no whichever it is, or open. */
  judge(truths: readonly Truths[]): 'yes' | 'no' | 'open';
}

/** Can the node be true? */
export function canBeTrue(node: RuleNode): Question {
  return {
    nodes: [node],
    judge: ([truths = anyTruth]) => (truths === onlyTrue ? 'yes' : (truths & onlyTrue) === 0 ? 'no' : 'open'),
  };
}

/** Can the node be anything but true? */
export function canBeUntrue(node: RuleNode): Question {
  return {
    nodes: [node],
    judge: ([truths = anyTruth]) => ((truths & onlyTrue) === 0 ? 'yes' : truths === onlyTrue ? 'no' : 'open'),
  };
}

/** Can one of two nodes be true while the other is not? */
export function canDiffer(one: RuleNode, other: RuleNode): Question {
  return {
    nodes: [one, other],
    judge: ([first = anyTruth, second = anyTruth]) => {
      const both = [first, second];
      if (both.every((truths) => truths === onlyTrue)) return 'no';
      if (both.every((truths) => (truths & onlyTrue) === 0)) return 'no';
      if (both.some((truths) => truths === onlyTrue) && both.some((truths) => (truths & onlyTrue) === 0))
        return 'yes';
      return 'open';
    },
  };
}

/** The work that all questions about one rule may take together, and one of them alone, in conditions looked at. */
const mostWork = 3_000_000;
const mostWorkPerQuestion = 400_000;

/** Answers questions about rules whose conditions all stand in the given groups. */
export class Possibilities {
  private readonly groups: readonly ConditionGroup[];
  private readonly placeOf = new Map<string, readonly [group: number, place: number]>();
  private readonly keys = new Map<Condition, string>();
  private workLeft = mostWork;

  constructor(groups: readonly ConditionGroup[]) {
    // Where much is said of one cell, contradictions are found first.
    this.groups = [...groups].sort((one, other) => other.conditions.length - one.conditions.length);
    this.groups.forEach(({ conditions }, group) => {
      conditions.forEach((condition, place) => {
        this.placeOf.set(conditionKey(condition), [group, place]);
      });
    });
  }

  /** Whether some contact does; `readableOnly`: one on whom no condition of the rule is unknown. */
  ask(question: Question, readableOnly = false): Answer {
    const search = new QuestionSearch(question, this.groups, this.compile(question.nodes), readableOnly);
    const answer = search.run(Math.min(this.workLeft, mostWorkPerQuestion));
    this.workLeft -= search.work;
    return answer;
  }

  private compile(nodes: readonly RuleNode[]): readonly Compiled[] {
    return nodes.map((node) => this.compileNode(node));
  }

  private compileNode(node: RuleNode): Compiled {
    switch (node.type) {
      case 'condition': {
        const key = this.keys.get(node) ?? conditionKey(node);
        this.keys.set(node, key);
        const place = this.placeOf.get(key);
        if (place === undefined) throw new Error('A condition is in none of the groups.');
        return { type: 'condition', group: place[0], place: place[1] };
      }
      case 'not':
        return { type: 'not', child: this.compileNode(node.child) };
      case 'all':
      case 'any':
        return { type: node.type, children: node.children.map((child) => this.compileNode(child)) };
      case 'group': {
        const any: Compiled = {
          type: 'any',
          children: node.groups.map(({ root }) => this.compileNode(root)),
        };
        return node.op === 'in' ? any : { type: 'not', child: any };
      }
    }
  }
}

type Compiled =
  | { readonly type: 'condition'; readonly group: number; readonly place: number }
  | { readonly type: 'not'; readonly child: Compiled }
  | { readonly type: 'all' | 'any'; readonly children: readonly Compiled[] };

class QuestionSearch {
  work = 0;
  private mostWork = 0;
  private readonly question: Question;
  private readonly nodes: readonly Compiled[];
  /** The groups that the nodes' conditions stand in, with the outcomes to try. */
  private readonly groups: readonly { readonly index: number; readonly outcomes: readonly Uint8Array[] }[];
  /** Per group and place the truths still possible. */
  private readonly possible: Uint8Array[];

  constructor(
    question: Question,
    groups: readonly ConditionGroup[],
    nodes: readonly Compiled[],
    readableOnly: boolean,
  ) {
    this.question = question;
    this.nodes = nodes;
    const used = new Map<number, Set<number>>();
    for (const node of nodes) notePlaces(node, used);
    this.groups = [...used.keys()]
      .sort((one, other) => one - other)
      .map((index) => ({ index, outcomes: outcomesOf(groups[index], used.get(index), readableOnly) }));
    this.possible = groups.map(({ conditions }) => new Uint8Array(conditions.length));
    for (const { index, outcomes } of this.groups) {
      this.work += outcomes.length;
      for (const outcome of outcomes) uniteInto(this.possible[index], outcome);
    }
  }

  run(mostWork: number): Answer {
    this.mostWork = mostWork;
    return this.search(0);
  }

  private search(depth: number): Answer {
    if (this.work > this.mostWork) return 'given up';
    const judged = this.question.judge(this.nodes.map((node) => this.truths(node)));
    if (judged !== 'open') return judged;
    const group = this.groups[depth];
    // With every condition decided each node has one truth, and no question is open any more.
    if (group === undefined) return 'given up';
    const before = this.possible[group.index];
    let answer: Answer = 'no';
    for (const outcome of group.outcomes) {
      this.possible[group.index] = outcome;
      const found = this.search(depth + 1);
      if (found === 'no') continue;
      answer = found;
      break;
    }
    if (before !== undefined) this.possible[group.index] = before;
    return answer;
  }

  private truths(node: Compiled): Truths {
    this.work += 1;
    switch (node.type) {
      case 'condition':
        return this.possible[node.group]?.[node.place] ?? anyTruth;
      case 'not':
        return turned(this.truths(node.child));
      case 'all': {
        let truths: Truths = onlyTrue;
        for (const child of node.children) {
          truths = least(truths, this.truths(child));
          if (truths === 1) return truths;
        }
        return truths;
      }
      case 'any': {
        let turnedTruths: Truths = onlyTrue;
        for (const child of node.children) {
          turnedTruths = least(turnedTruths, turned(this.truths(child)));
          if (turnedTruths === 1) break;
        }
        return turned(turnedTruths);
      }
    }
  }
}

function notePlaces(node: Compiled, used: Map<number, Set<number>>): void {
  if (node.type === 'condition') {
    used.set(node.group, (used.get(node.group) ?? new Set()).add(node.place));
  } else if (node.type === 'not') notePlaces(node.child, used);
  else for (const child of node.children) notePlaces(child, used);
}

/** A group's outcomes as sets of one truth, each once as far as the conditions asked about go; the others stay open. */
function outcomesOf(
  group: ConditionGroup | undefined,
  places: ReadonlySet<number> | undefined,
  readableOnly: boolean,
): readonly Uint8Array[] {
  const distinct = new Map<string, Uint8Array>();
  for (const outcome of group?.outcomes ?? []) {
    if (readableOnly && outcome.includes(1)) continue;
    const truths = Uint8Array.from(outcome, (truth, place) => (places?.has(place) ? 1 << truth : anyTruth));
    distinct.set(truths.join(''), truths);
  }
  return [...distinct.values()];
}

function uniteInto(target: Uint8Array | undefined, outcome: Uint8Array): void {
  if (target === undefined) return;
  for (let place = 0; place < target.length; place += 1)
    target[place] = (target[place] ?? 0) | (outcome[place] ?? 0);
}

/** The truths that `not` makes of these. */
function turned(truths: Truths): Truths {
  return (truths & 2) | ((truths & 1) << 2) | ((truths & 4) >> 2);
}

/** The truths that the lesser of two can have. */
function least(one: Truths, other: Truths): Truths {
  const either = one | other;
  const isFalse = either & 1;
  const isUnknown = either & 2 && one & 6 && other & 6 ? 2 : 0;
  return isFalse | isUnknown | (one & other & 4);
}
