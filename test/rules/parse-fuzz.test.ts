// The parser under fire: 100,000 inputs, valid rules bent by chance and JSON made of nothing. Each is a rule that writes
// itself back, or has problems that name a real place with a code and a sentence. The seed is fixed and printed.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ParsedRule, parseRule, type RuleWorld } from '../../src/rules/parse.ts';
import { ruleToJson } from '../../src/rules/rule.ts';
import { ruleSentence } from '../../src/rules/sentence.ts';
import { arbitraryNode } from './arbitrary.ts';
import { Bender, nested } from './bent-json.ts';
import { worldWith } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261129);
const inputCount = 100_000;
const mostMilliseconds = 10_000;
let report: Record<string, number> = {};

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'parser fuzz', seed, ...report })}\n`);
});

const canada = { field: 'country', op: 'is', values: ['Canada'] };
const saved = (rule: unknown): unknown => ({ version: 1, rule });
const world: RuleWorld = {
  ...worldWith(
    new Map(
      Object.entries({
        north: canada,
        both: { group: ['north'], op: 'notIn' },
        broken: { field: 'gone', op: 'isBlank' },
        circle: { group: ['circle'], op: 'in' },
        deep: nested(10_000, (inner) => ({ not: inner })),
        constructor: null,
      }).map(([id, rule]) => [id, { name: `Group ${id}`, rule: saved(rule) }]),
    ),
  ),
  ownGroupId: 'own',
};

/** Whether a path names a place in the input: something that is there, or a key that its object lacks. */
function isReal(path: string, input: unknown): boolean {
  const steps = [...path.matchAll(/(?:^|\.)([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)];
  if (steps.map(([step]) => step).join('') !== path) return false;
  let place: unknown = input;
  for (const [index, [, name, position, quoted]] of steps.entries()) {
    if (typeof place !== 'object' || place === null) return false;
    const key = name ?? position ?? (JSON.parse(quoted ?? '""') as string);
    if (Array.isArray(place) && !(Number(key) < place.length)) return false;
    if (!Object.hasOwn(place, key)) return index === steps.length - 1;
    place = Reflect.get(place, key);
  }
  return true;
}

/** Paths begin at the rule; those of the document around it ("version") at the document. */
function isRealPlace(path: string, input: unknown): boolean {
  const rule = typeof input === 'object' && input !== null ? Reflect.get(input, 'rule') : undefined;
  return path === '' || isReal(path, rule) || isReal(path, input);
}

/** What is wrong with the parser's answer, or null. */
function faultOf(input: unknown, parsed: ParsedRule): string | null {
  if (parsed.ok) {
    const written = ruleToJson(parsed.rule);
    const again = parseRule(JSON.parse(JSON.stringify(written)), world);
    if (!again.ok) return `does not parse again: ${JSON.stringify(again.problems)}`;
    if (JSON.stringify(ruleToJson(again.rule)) !== JSON.stringify(written))
      return 'writes itself differently';
    return ruleSentence(again.rule) === ruleSentence(parsed.rule) ? null : 'says something else';
  }
  if (parsed.problems.length === 0) return 'no problem named';
  for (const { path, code, message } of parsed.problems) {
    if (!isRealPlace(path, input)) return `no such place: ${path.slice(0, 200)}`;
    if (!/^[a-z]+([A-Z][a-z]*)*$/.test(code)) return `no code: ${code}`;
    if (!/^[A-Z"].{5,300}\.$/su.test(message)) return `no sentence: ${message.slice(0, 400)}`;
  }
  return null;
}

const shown = (input: unknown): string => {
  try {
    return JSON.stringify(input).slice(0, 500);
  } catch {
    return 'too deep to be shown';
  }
};

/** Parses and checks the answer; says whether the input is a rule. */
function check(input: unknown): boolean {
  let fault: string | null;
  let isRule = false;
  try {
    const parsed = parseRule(input, world);
    isRule = parsed.ok;
    fault = faultOf(input, parsed);
  } catch (error) {
    fault = `threw ${String(error)}`;
  }
  if (fault !== null) throw new Error(`${fault}: ${shown(input)} (seed ${seed})`);
  return isRule;
}

describe('the parser', () => {
  const nodes = fc.sample(arbitraryNode(), { seed, numRuns: 500 });
  const groupNodes = [
    { group: ['north', 'both'], op: 'in' },
    {
      all: [
        { group: ['broken'], op: 'in' },
        { group: ['circle', 'deep', 'own'], op: 'notIn' },
      ],
    },
  ];
  const rules = [...nodes, ...groupNodes].map(saved);

  it('is given rules that are rules', () => {
    const broken = rules.filter((rule) => !parseRule(rule, world).ok);
    expect(broken).toEqual([saved(groupNodes[1])]);
  });

  it(`answers ${inputCount} inputs within ${mostMilliseconds} ms, each with a rule or with real problems`, () => {
    const bender = new Bender(seed);
    let milliseconds = 0;
    let rulesFound = 0;
    for (let count = 0; count < inputCount; count += 1) {
      const input = count % 4 === 0 ? saved(bender.anything()) : bender.bent(bender.oneOf(rules));
      const started = performance.now();
      if (check(input)) rulesFound += 1;
      milliseconds += performance.now() - started;
    }
    report = { inputs: inputCount, rules: rulesFound, milliseconds: Math.round(milliseconds) };
    expect(rulesFound).toBeGreaterThan(inputCount / 10);
    expect(rulesFound).toBeLessThan(inputCount / 2);
    expect(milliseconds).toBeLessThan(mostMilliseconds);
  }, 120_000);

  it.each<readonly [string, unknown]>([
    ['10,000 negations', nested(10_000, (inner) => ({ not: inner }))],
    ['10,000 lists', nested(10_000, (inner) => ({ all: [inner] }))],
    ['values 10,000 deep', { ...canada, values: [nested(10_000, (inner) => [inner])] }],
    ['a moment 10,000 deep', { field: 'birthday', op: 'on', values: [nested(10_000, (now) => ({ now }))] }],
    ['100,000 conditions', { all: Array.from({ length: 100_000 }, () => canada) }],
    ['100,000 broken conditions', { all: Array.from({ length: 100_000 }, () => ({})) }],
    ['100,000 values', { ...canada, values: Array.from({ length: 100_000 }, (_, index) => `v${index}`) }],
    ['100,000 groups', { group: Array.from({ length: 100_000 }, () => 'north'), op: 'in' }],
    ['a value of a million characters', { ...canada, values: ['x'.repeat(1_000_000)] }],
    ['a pattern of a million characters', { ...canada, op: 'matches', values: ['('.repeat(1_000_000)] }],
    ['a key of a million characters', { [`k${'x'.repeat(1_000_000)}`]: 1, all: [canada] }],
    ['keys that are paths', { all: [{ ...canada, 'all[0].values[0]': 1 }] }],
    ['a key that is nothing', { all: [{ ...canada, '': 1 }] }],
    ['an operator that is a method', { ...canada, op: 'hasOwnProperty' }],
    ['a field that is a prototype', { ...canada, field: '__proto__' }],
    ['a list with holes', { all: new Array(3) }],
  ])('survives %s', (_what, node) => {
    const started = performance.now();
    check(saved(node));
    // A hang, not a busy machine, is what this looks for.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
