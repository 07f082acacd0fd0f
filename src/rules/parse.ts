// Reads a stored rule once, at the border: either a typed, complete rule, or problems with path, code and sentence.

import {
  type ConditionWorld,
  isObject,
  type JsonObject,
  keysAllowed,
  readCondition,
} from './parse-condition.ts';
import { type Place, ProblemList, type RuleProblem, within } from './problem.ts';
import type { ReferencedGroup, Rule, RuleNode } from './rule.ts';

/** What the parser must know of the world. */
export interface RuleWorld extends ConditionWorld {
  /** The other shared groups by id; `rule` is the whole stored rule, `{"version":1,"rule":{…}}`. */
  readonly groups?: ReadonlyMap<string, { readonly name: string; readonly rule: unknown }>;
  /** The id of the group whose rule this is, so that a group built on itself is found. */
  readonly ownGroupId?: string;
}

export type ParsedRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

const deepestNesting = 8;
const mostConditions = 200;
/** Groups built on groups built on groups: far beyond use, and well within the stack. */
const longestGroupChain = 100;

/**
 * Parses a whole stored rule, `{"version":1,"rule":{…}}`. Whatever comes in, the answer is a rule or its problems;
 * nothing is thrown.
 */
export function parseRule(json: unknown, world: RuleWorld): ParsedRule {
  const problems = new ProblemList();
  const own = world.ownGroupId === undefined ? [] : [world.ownGroupId];
  const parsed = new RuleReader(world, problems, new Map(), own).readDocument(json);
  if (parsed === null || problems.problems.length > 0) return { ok: false, problems: problems.problems };
  return { ok: true, rule: { root: parsed.node } };
}

interface ParsedNode {
  readonly node: RuleNode;
  readonly conditions: number;
}

class RuleReader {
  private readonly world: RuleWorld;
  private readonly problems: ProblemList;
  /** Groups read so far; null for broken ones. */
  private readonly readGroups: Map<string, ParsedNode | null>;
  /** The groups being read, outermost first. */
  private readonly chain: readonly string[];

  constructor(
    world: RuleWorld,
    problems: ProblemList,
    readGroups: Map<string, ParsedNode | null>,
    chain: readonly string[],
  ) {
    this.world = world;
    this.problems = problems;
    this.readGroups = readGroups;
    this.chain = chain;
  }

  readDocument(json: unknown): ParsedNode | null {
    if (!isObject(json)) {
      this.problems.report(null, 'notAnObject', 'This is not a rule: define the group again.');
      return null;
    }
    if (json.version !== 1) {
      this.problems.report(
        within(null, 'version'),
        'unknownVersion',
        'This rule was written by another version of the add-on: update the add-on.',
      );
      return null;
    }
    if (!keysAllowed(json, ['version', 'rule'], null, this.problems)) return null;
    const parsed = this.readNode(json.rule, null, 1);
    if (parsed !== null && parsed.conditions > mostConditions) {
      this.problems.report(
        null,
        'tooManyConditions',
        `A rule has at most ${mostConditions} conditions, those of its groups included: take some out.`,
      );
      return null;
    }
    return parsed;
  }

  private readNode(json: unknown, place: Place, depth: number): ParsedNode | null {
    if (depth > deepestNesting) {
      this.problems.report(
        place,
        'tooDeep',
        `A rule nests at most ${deepestNesting} levels deep: flatten it.`,
      );
      return null;
    }
    if (!isObject(json)) {
      this.problems.report(place, 'notAnObject', 'A condition is missing here: fill it in or take it out.');
      return null;
    }
    if ('field' in json) {
      const condition = readCondition(json, place, this.world, this.problems);
      return condition === null ? null : { node: condition, conditions: 1 };
    }
    if ('all' in json) return this.readList(json, 'all', place, depth);
    if ('any' in json) return this.readList(json, 'any', place, depth);
    if ('not' in json) return this.readNegation(json, place, depth);
    if ('group' in json) return this.readGroupNode(json, place);
    this.problems.report(place, 'unknownNode', 'This part is no condition: define it again or take it out.');
    return null;
  }

  private readList(json: JsonObject, type: 'all' | 'any', place: Place, depth: number): ParsedNode | null {
    if (!keysAllowed(json, [type], place, this.problems)) return null;
    const items = this.readItems(json[type], within(place, type), 'condition');
    if (items === null) return null;
    const children: RuleNode[] = [];
    let conditions = 0;
    items.forEach((item, index) => {
      const child = this.readNode(item, within(place, type, index), depth + 1);
      if (child === null) return;
      children.push(child.node);
      conditions += child.conditions;
    });
    return children.length === items.length ? { node: { type, children }, conditions } : null;
  }

  private readNegation(json: JsonObject, place: Place, depth: number): ParsedNode | null {
    if (!keysAllowed(json, ['not'], place, this.problems)) return null;
    const child = this.readNode(json.not, within(place, 'not'), depth + 1);
    return child === null ? null : { node: { type: 'not', child: child.node }, conditions: child.conditions };
  }

  private readGroupNode(json: JsonObject, place: Place): ParsedNode | null {
    if (!keysAllowed(json, ['group', 'op'], place, this.problems)) return null;
    const { op } = json;
    if (op !== 'in' && op !== 'notIn') {
      this.problems.report(
        within(place, 'op'),
        'unknownOperator',
        'A contact is either in a group or not in it: choose one.',
      );
      return null;
    }
    const ids = this.readItems(json.group, within(place, 'group'), 'group');
    if (ids === null) return null;
    const groups: ReferencedGroup[] = [];
    let conditions = 0;
    ids.forEach((id, index) => {
      const group = this.readGroup(id, within(place, 'group', index));
      if (group === null) return;
      groups.push(group);
      conditions += this.readGroups.get(group.id)?.conditions ?? 0;
    });
    return groups.length === ids.length ? { node: { type: 'group', op, groups }, conditions } : null;
  }

  private readGroup(id: unknown, place: Place): ReferencedGroup | null {
    const group = typeof id === 'string' ? this.world.groups?.get(id) : undefined;
    if (typeof id === 'string' && this.chain.includes(id)) {
      const name = group === undefined ? 'This group' : `The group "${group.name}"`;
      this.problems.report(place, 'groupCycle', `${name} would be built on itself: take it out of the rule.`);
      return null;
    }
    if (typeof id !== 'string' || group === undefined) {
      this.problems.report(
        place,
        'unknownGroup',
        'The group of this condition does not exist any more: choose another group.',
      );
      return null;
    }
    if (this.chain.length >= longestGroupChain) {
      this.problems.report(place, 'tooDeep', `Groups are built on groups at most ${longestGroupChain} deep.`);
      return null;
    }
    const parsed = this.parseGroup(id, group.rule, place);
    if (parsed !== null) return { id, name: group.name, root: parsed.node };
    this.problems.report(
      place,
      'brokenGroup',
      `The group "${group.name}" is broken, so this rule is, too: repair that group first.`,
    );
    return null;
  }

  /** The rule of another group, read once. A cycle through it is reported here; its other problems are its own. */
  private parseGroup(id: string, json: unknown, place: Place): ParsedNode | null {
    const existing = this.readGroups.get(id);
    if (existing !== undefined) return existing;
    const problems = new ProblemList();
    const reader = new RuleReader(this.world, problems, this.readGroups, [...this.chain, id]);
    const read = reader.readDocument(json);
    const parsed = problems.problems.length > 0 ? null : read;
    const cycle = problems.problems.find(({ code }) => code === 'groupCycle');
    if (cycle !== undefined) this.problems.report(place, 'groupCycle', cycle.message);
    this.readGroups.set(id, parsed);
    return parsed;
  }

  private readItems(json: unknown, place: Place, what: string): readonly unknown[] | null {
    if (!Array.isArray(json)) {
      this.problems.report(place, 'notAList', `A list of ${what}s is missing here.`);
      return null;
    }
    // A copy without holes, which no loop over the items would see.
    if (json.length > 0) return Array.from<unknown>(json);
    this.problems.report(place, 'emptyList', `There is no ${what} here yet: add one or take this part out.`);
    return null;
  }
}
