// Laws that hold for every rule, tried on random ones: De Morgan, double negation, negatives against positives, values
// added. They would catch an evaluator and a formula that are wrong together. The seed is fixed and printed.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateContact, evaluateRule } from '../../src/rules/evaluate.ts';
import { ruleToJson } from '../../src/rules/rule.ts';
import type { JsonValue, Truth } from '../../src/rules/types.ts';
import { arbitraryCondition, arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { columnsOf, type Row, ruleOf, settings } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261125);
const parameters = { seed, numRuns: Number(process.env.RULES_RUNS ?? 400) };
const arbitraryRows = fc.array(arbitraryRow, { minLength: 5, maxLength: 20 });

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'algebra', ...parameters })}\n`);
});

function truthsOf(node: JsonValue, rows: readonly Row[]): readonly Truth[] {
  const rule = ruleOf(node);
  return rows.map((row) => evaluateContact(rule, (fieldId) => row[fieldId] ?? null, settings));
}

const negatives: ReadonlyMap<string, string> = new Map([
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

/** Operators that any of their values makes true. */
const anyOf = new Set([
  'is',
  'contains',
  'startsWith',
  'endsWith',
  'domainIs',
  'on',
  'inPeriod',
  'monthIs',
  'weekdayIs',
  'hasAny',
  'countIs',
]);

interface AnyCondition {
  readonly field: string;
  readonly op: string;
  readonly values: readonly JsonValue[];
}

function isPositive(value: JsonValue): boolean {
  return negatives.has((value as unknown as AnyCondition).op);
}

describe('every rule', () => {
  it('obeys De Morgan and double negation, unknown included', () => {
    fc.assert(
      fc.property(arbitraryNode(), arbitraryNode(), arbitraryRows, (one, other, rows) => {
        expect(truthsOf({ not: { all: [one, other] } }, rows)).toEqual(
          truthsOf({ any: [{ not: one }, { not: other }] }, rows),
        );
        expect(truthsOf({ not: { not: one } }, rows)).toEqual(truthsOf(one, rows));
        expect(truthsOf({ all: [{ any: [one] }, one] }, rows)).toEqual(truthsOf(one, rows));
      }),
      parameters,
    );
  });

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

  it('has negatives that are exactly the complement of their positives', () => {
    fc.assert(
      fc.property(arbitraryCondition().filter(isPositive), arbitraryRows, (condition, rows) => {
        const { field, op, values } = condition as unknown as AnyCondition;
        const negative = truthsOf({ field, op: negatives.get(op) ?? '', values }, rows);
        expect(negative).toEqual(truthsOf({ not: condition }, rows));
      }),
      parameters,
    );
  });

  it('lets an added value only add members to a positive (and so only take some from its complement)', () => {
    fc.assert(
      fc.property(
        arbitraryCondition().filter((value) => anyOf.has((value as unknown as AnyCondition).op)),
        arbitraryRows,
        (condition, rows) => {
          const { field, op, values } = condition as unknown as AnyCondition;
          const fewer = { field, op, values: values.slice(0, 1) };
          const isReference = (value: JsonValue): boolean => JSON.stringify(value).includes('"field"');
          fc.pre(!values.some(isReference));
          const before = truthsOf(fewer, rows);
          const after = truthsOf({ field, op, values }, rows);
          expect(before.every((truth, row) => truth !== true || after[row] === true)).toBe(true);
          expect(before.map((truth) => truth === null)).toEqual(after.map((truth) => truth === null));
        },
      ),
      parameters,
    );
  });
});
