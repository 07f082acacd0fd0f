// Makes the groups: 50 rules of 1 to 8 conditions as our sheet stores them, a quarter of the conditions negated, some shared between groups.
import { drawCondition } from './conditions.mjs';
import { seed } from './contacts.mjs';
import { Random } from './random.mjs';

export const groupCount = 50;
const mostConditions = 8;
/** How often a group repeats a condition that an earlier group has. */
const sharedChance = 0.15;
/** How often conditions of a larger group stand together in a part of their own. */
const nestedChance = 0.6;
/** Groups that stand for another group, too. */
const referringGroups = new Set([17, 33, 46]);

const negatives = new Map([
  ['is', 'isNot'],
  ['contains', 'notContains'],
  ['startsWith', 'notStartsWith'],
  ['endsWith', 'notEndsWith'],
  ['domainIs', 'domainIsNot'],
  ['isValidEmail', 'isNotValidEmail'],
  ['between', 'notBetween'],
  ['on', 'notOn'],
  ['inLast', 'notInLast'],
  ['inNext', 'notInNext'],
  ['inPeriod', 'notInPeriod'],
  ['hasAny', 'hasNone'],
  ['hasAll', 'notHasAll'],
]);

/** The condition turned round: by its negative operator, sometimes without blank cells, or by `not` around it. */
function negated(random, condition) {
  const op = negatives.get(condition.op);
  if (op === undefined || random.chance(0.35)) return { not: condition };
  return random.chance(0.25) ? { ...condition, op, blank: 'exclude' } : { ...condition, op };
}

/** Says for one condition after the other whether it is negated: one of every four, at random. */
function negationDeck(random) {
  let deck = [];
  return () => {
    if (deck.length === 0) deck = random.several([true, false, false, false], 4);
    return deck.pop();
  };
}

/** A tree over the parts: all of them or any of them, some in a nested part that joins the other way round. */
function joined(random, parts, type) {
  if (parts.length === 1) return parts[0];
  if (parts.length < 3 || !random.chance(nestedChance)) return { [type]: parts };
  const size = random.whole(2, Math.min(4, parts.length - 1));
  const nested = joined(random, parts.slice(0, size), type === 'all' ? 'any' : 'all');
  return joined(random, [...parts.slice(size), nested], type);
}

/** How many conditions a node holds, those of the groups it refers to not counted. */
export function conditionCount(node) {
  if ('field' in node) return 1;
  if ('not' in node) return conditionCount(node.not);
  return (node.all ?? node.any ?? []).reduce((sum, child) => sum + conditionCount(child), 0);
}

/**
 * The groups, as `{ id, name, rule }` with `rule` as stored: `{"version":1,"rule":{…}}`.
 * @param fits says whether a rule is worth keeping; another is drawn where it is not (nobody keeps a group that nobody is in).
 */
export function makeGroups(fits) {
  const random = new Random(seed + 1);
  const isNegated = negationDeck(random);
  const used = [];
  const groups = [];
  while (groups.length < groupCount) {
    const refers = referringGroups.has(groups.length);
    // Every size from 1 to 8 is as frequent as any other, a referred group's conditions included.
    const size = 1 + (groups.length % mostConditions);
    const other = refers ? random.pick(groups.filter(({ rule }) => conditionCount(rule.rule) < 4)) : null;
    const rule = {
      version: 1,
      rule: drawTree(random, other === null ? size : random.whole(1, 4), other, used, isNegated),
    };
    const group = { id: `g${groups.length + 1}`, name: `Group ${groups.length + 1}`, rule };
    if (!fits(group, groups)) continue;
    groups.push(group);
    used.push(...conditionsIn(rule.rule));
  }
  return groups;
}

function drawTree(random, size, other, used, isNegated) {
  const parts = [];
  while (parts.length < size) {
    const part = drawPart(random, used, isNegated);
    // Nobody asks the same thing of the same column twice.
    if (!parts.some((other) => sameQuestion(other, part))) parts.push(part);
  }
  if (other !== null) parts.push({ group: [other.id], op: random.chance(0.5) ? 'in' : 'notIn' });
  // Most groups join with "and"; a longer list of "or" is rare.
  return joined(random, parts, random.chance(0.85) ? 'all' : 'any');
}

function drawPart(random, used, isNegated) {
  if (used.length > 0 && random.chance(sharedChance)) return random.pick(used);
  const condition = drawCondition(random);
  return isNegated() ? negated(random, condition) : condition;
}

function sameQuestion(one, other) {
  const [first, second] = [one.not ?? one, other.not ?? other];
  return first.field === second.field && first.op === second.op;
}

/** The conditions of a tree, each with the `not` directly around it. */
function conditionsIn(node) {
  if ('field' in node || 'not' in node) return [node];
  return (node.all ?? node.any ?? []).flatMap(conditionsIn);
}

/** What the groups are like, for people. */
export function describeGroups(groups) {
  const all = groups.flatMap(({ rule }) => conditionsIn(rule.rule));
  const isNegative = (node) => 'not' in node || [...negatives.values()].includes(node.op);
  const moving = /"(now|today|startOf|endOf|period)"|"(inLast|notInLast|inNext|notInNext|anniversary\w*)"/;
  return {
    conditions: all.length,
    different: new Set(all.map((node) => JSON.stringify(node))).size,
    negated: all.filter(isNegative).length,
    relative: all.filter((node) => moving.test(JSON.stringify(node))).length,
    onTags: all.filter((node) => (node.field ?? node.not.field) === 'tags').length,
  };
}
