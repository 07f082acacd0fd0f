// Laws that hold for every rule, tried on every operator with random values and contacts: De Morgan, double negation,
// negatives against positives, values added. They would catch an evaluator and a formula that are wrong together. The
// seed is fixed and printed.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateContact, evaluateRule } from '../../src/rules/evaluate.ts';
import { operators } from '../../src/rules/operators/registry.ts';
import { ruleToJson } from '../../src/rules/rule.ts';
import type { JsonValue, Truth } from '../../src/rules/types.ts';
import { arbitraryCondition, arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { columnsOf, type Row, ruleOf, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261125);
const numRuns = Number(process.env.RULES_RUNS ?? 400);
const parameters = { seed, numRuns };
/** For each operator by itself. */
const ofOperator = { seed, numRuns: Math.ceil(numRuns / 8) };
const arbitraryRows = fc.array(arbitraryRow, { minLength: 5, maxLength: 20 });

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'algebra', ...parameters })}\n`);
});

function truthsOf(node: JsonValue, rows: readonly Row[]): readonly Truth[] {
  const rule = ruleOf(node);
  return rows.map((row) => evaluateContact(rule, (fieldId) => row[fieldId] ?? null, settings));
}

/** Every negative operator with its positive; `is` and `between` of several kinds share their names. */
const opposites: readonly (readonly [positive: string, negative: string])[] = [
  ['is', 'isNot'],
  ['contains', 'notContains'],
  ['startsWith', 'notStartsWith'],
  ['endsWith', 'notEndsWith'],
  ['matches', 'notMatches'],
  ['domainIs', 'domainIsNot'],
  ['isValidEmail', 'isNotValidEmail'],
  ['between', 'notBetween'],
  ['on', 'notOn'],
  ['inLast', 'notInLast'],
  ['inNext', 'notInNext'],
  ['inPeriod', 'notInPeriod'],
  ['hasAny', 'hasNone'],
  ['hasAll', 'notHasAll'],
];

/** What one more value does to the members of each operator that takes several. */
const valueLaws: ReadonlyMap<string, 'only adds' | 'only removes' | 'anything'> = new Map([
  ...['is', 'contains', 'startsWith', 'endsWith', 'matches', 'domainIs'].map(
    (op) => [op, 'only adds'] as const,
  ),
  ...['on', 'inPeriod', 'monthIs', 'weekdayIs', 'hasAny', 'countIs'].map((op) => [op, 'only adds'] as const),
  ...['isNot', 'notContains', 'notStartsWith', 'notEndsWith', 'notMatches'].map(
    (op) => [op, 'only removes'] as const,
  ),
  ...['domainIsNot', 'notOn', 'notInPeriod', 'hasNone'].map((op) => [op, 'only removes'] as const),
  ['hasAll', 'only removes'],
  ['notHasAll', 'only adds'],
  ['hasExactly', 'anything'],
]);

const everyOp = [...new Set(operators.map(({ op }) => op))];
const everyOpOfSeveral = [
  ...new Set(operators.flatMap(({ op, valueForm }) => (valueForm === 'many' ? [op] : []))),
];

interface AnyCondition {
  readonly field: string;
  readonly op: string;
  readonly values: readonly JsonValue[];
  readonly blank?: 'include' | 'exclude';
}

/** The random condition as an object that can be changed. */
const read = (condition: JsonValue): AnyCondition => condition as unknown as AnyCondition;

describe('every rule', () => {
  it('has the same members over a table as contact by contact, and the same again after a round trip through JSON', () => {
    fc.assert(
      fc.property(arbitraryNode(), arbitraryRows, (node, rows) => {
        const { members, unknownContacts } = evaluateRule(ruleOf(node), columnsOf(rows), settings);
        const truths = truthsOf(node, rows);
        expect(members).toEqual(truths.flatMap((truth, row) => (truth === true ? [row] : [])));
        expect(unknownContacts).toBe(truths.filter((truth) => truth === null).length);
        const json = ruleToJson(ruleOf(node));
        const again = ruleOf(JSON.parse(JSON.stringify(json.rule)));
        expect(ruleToJson(again)).toEqual(json);
        expect(evaluateRule(again, columnsOf(rows), settings).members).toEqual(members);
      }),
      parameters,
    );
  });

  it.each(everyOp)('obeys De Morgan and double negation with %s, unknown included', (op) => {
    fc.assert(
      fc.property(arbitraryCondition(undefined, op), arbitraryNode(), arbitraryRows, (one, other, rows) => {
        expect(truthsOf({ not: { all: [one, other] } }, rows)).toEqual(
          truthsOf({ any: [{ not: one }, { not: other }] }, rows),
        );
        expect(truthsOf({ not: { any: [one, other] } }, rows)).toEqual(
          truthsOf({ all: [{ not: one }, { not: other }] }, rows),
        );
        expect(truthsOf({ not: { not: one } }, rows)).toEqual(truthsOf(one, rows));
        expect(truthsOf({ all: [{ any: [one] }, one] }, rows)).toEqual(truthsOf(one, rows));
      }),
      ofOperator,
    );
  });
});

describe('a negative operator', () => {
  it('is listed here with its positive', () => {
    const negatives = operators.flatMap(({ op, negative }) => (negative ? [op] : []));
    expect([...new Set(negatives)].sort()).toEqual(opposites.map(([, negative]) => negative).sort());
  });

  it.each(opposites)('%s: %s is exactly its complement', (positive, negative) => {
    fc.assert(
      fc.property(arbitraryCondition(undefined, positive), arbitraryRows, (condition, rows) => {
        const { field, values } = read(condition);
        const complement = truthsOf({ not: condition }, rows);
        expect(truthsOf({ field, op: negative, values }, rows)).toEqual(complement);
        const withoutBlanks = truthsOf({ field, op: negative, values, blank: 'exclude' }, rows);
        const isBlank = truthsOf({ field, op: 'isBlank' }, rows);
        expect(withoutBlanks).toEqual(
          complement.map((truth, row) => (isBlank[row] === true && truth !== null ? false : truth)),
        );
      }),
      ofOperator,
    );
  });
});

describe('one more value', () => {
  it('has a law here for every operator that takes several', () => {
    expect([...valueLaws.keys()].sort()).toEqual([...everyOpOfSeveral].sort());
  });

  it.each(everyOpOfSeveral.filter((op) => valueLaws.get(op) !== 'anything'))('%s', (op) => {
    let moved = 0;
    fc.assert(
      fc.property(arbitraryCondition(undefined, op), arbitraryRows, (condition, rows) => {
        const { field, values, blank } = read(condition);
        // A reference to a blank cell makes the whole condition unknown, whatever the other values are.
        fc.pre(!values.some((value) => JSON.stringify(value).includes('"field"')));
        const policy: { blank?: string } = blank === undefined ? {} : { blank };
        const before = truthsOf({ field, op, values: values.slice(0, 1), ...policy }, rows);
        const after = truthsOf(condition, rows);
        expect(after.map((truth) => truth === null)).toEqual(before.map((truth) => truth === null));
        const adds = valueLaws.get(op) === 'only adds';
        expect(before.filter((truth, row) => truth === adds && after[row] === !adds)).toEqual([]);
        moved += before.filter((truth, row) => truth !== after[row]).length;
      }),
      ofOperator,
    );
    expect(moved).toBeGreaterThan(0);
  });
});
