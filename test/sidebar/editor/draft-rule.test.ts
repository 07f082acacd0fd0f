// Incomplete drafts are never rules, and every finding names the place on the screen where it belongs.
import { describe, expect, it } from '@jest/globals';
import { locateProblems, type Missing, writeRule } from '../../../sidebar/editor/draft-rule.ts';
import {
  addCondition,
  type GroupDraft,
  newDraft,
  operatorOf,
  readDraft,
  removePart,
  setField,
  setOperator,
  setValues,
} from '../../../sidebar/editor/editor-model.ts';
import { uncheckedPatterns } from '../../../sidebar/editor/unchecked-patterns.ts';
import type { RuleNodeJson } from '../../../src/rules/index.ts';
import { field, ruleOf, world } from './editor-world.ts';

function withOperator(fieldId: string, op: string): GroupDraft {
  const { kind } = field(fieldId);
  const operator = operatorOf(kind, op);
  if (!operator) throw new Error(`The kind ${kind} has no operator ${op}.`);
  return setOperator(setField(newDraft(), 1, field(fieldId)), 1, operator, kind);
}

function missingIn(draft: GroupDraft): readonly (readonly [number, number | null, Missing | string])[] {
  const { findings, rule } = writeRule(draft, world);
  expect(rule).toBeNull();
  return findings.map((finding) => [
    finding.key,
    finding.valueIndex,
    finding.kind === 'missing' ? finding.missing : finding.message,
  ]);
}

describe('what is missing', () => {
  it.each<readonly [string, GroupDraft, readonly (readonly [number, number | null, Missing])[]]>([
    ['no field', newDraft(), [[1, null, 'field']]],
    ['no condition at all', removePart(newDraft(), 1), [[0, null, 'emptyPart']]],
    ['no text', withOperator('country', 'is'), [[1, null, 'values']]],
    ['no number', withOperator('score', 'gte'), [[1, 0, 'number']]],
    [
      'neither number of two',
      withOperator('score', 'between'),
      [
        [1, 0, 'number'],
        [1, 1, 'number'],
      ],
    ],
    ['no whole number of days', withOperator('created', 'inLast'), [[1, 0, 'wholeNumber']]],
    ['no period', withOperator('created', 'inPeriod'), [[1, 0, 'choice']]],
    ['no month', withOperator('created', 'monthIs'), [[1, 0, 'choice']]],
    ['no count of tags', withOperator('tags', 'countGte'), [[1, 0, 'wholeNumber']]],
  ])('finds %s', (_what, draft, expected) => {
    expect(missingIn(draft)).toStrictEqual(expected);
  });

  it('finds the second, empty condition beside a complete first one', () => {
    const draft = addCondition(setField(newDraft(), 1, field('optIn')), 0);
    expect(missingIn(draft)).toStrictEqual([[2, null, 'field']]);
  });

  it('finds a field that is gone', () => {
    const draft = readDraft('A', ruleOf({ all: [{ field: 'gone', op: 'is', values: ['x'] }] }), world);
    expect(missingIn(draft)).toStrictEqual([[2, null, 'fieldGone']]);
  });

  it('finds an operator that the kind of the field does not have any more', () => {
    const draft = readDraft('A', ruleOf({ all: [{ field: 'score', op: 'contains', values: ['x'] }] }), world);
    expect(missingIn(draft)).toStrictEqual([[2, null, 'operatorUnfit']]);
  });

  it('finds what the rule parser refuses, at the value', () => {
    const draft = setValues(withOperator('tags', 'hasAny'), 1, 'text', [
      { form: 'text', text: 'Client' },
      { form: 'text', text: 'VIP, Gold' },
    ]);
    const [finding, ...rest] = writeRule(draft, world).findings;
    expect(finding).toMatchObject({ kind: 'problem', key: 1, valueIndex: 1 });
    expect(rest).toStrictEqual([]);
    expect(writeRule(draft, world).rule).toBeNull();
  });
});

describe("the server's problems", () => {
  const country: RuleNodeJson = { field: 'country', op: 'is', values: ['Canada', 'Mexico'] };
  const nested = readDraft('A', ruleOf({ all: [country, { any: [country, { not: country }] }] }), world);
  const problem = (path: string) => ({ path, code: 'wrong', message: `wrong at ${path}` });
  const placesOf = (draft: GroupDraft, path: string) =>
    locateProblems(draft, [problem(path)]).findings.map(({ key, valueIndex }) => [key, valueIndex]);

  it('belong to the value, the condition or the kept part that their path names', () => {
    expect(placesOf(nested, 'all[0].values[1]')).toStrictEqual([[2, 1]]);
    expect(placesOf(nested, 'all[1].any[0].op')).toStrictEqual([[4, null]]);
    expect(placesOf(nested, 'all[1].any[1].not.values[0]')).toStrictEqual([[5, 0]]);
    expect(placesOf(nested, 'all[1].any')).toStrictEqual([[3, null]]);
  });

  it('belong to the bare condition of a bare rule', () => {
    expect(placesOf(readDraft('A', ruleOf(country), world), 'values[0]')).toStrictEqual([[1, 0]]);
  });

  it('stay with the rule as a whole where they name no part', () => {
    const { findings, others } = locateProblems(nested, [problem(''), problem('all[7].values[0]')]);
    expect(findings).toStrictEqual([]);
    expect(others.map(({ path }) => path)).toStrictEqual(['', 'all[7].values[0]']);
  });

  it('are said once where counting and saving both met them', () => {
    const tooMany = { path: '', code: 'tooManyConditions', message: 'Take some out.' };
    expect(locateProblems(nested, [tooMany, { ...tooMany }]).others).toStrictEqual([tooMany]);
  });
});

describe('a pattern', () => {
  const withPatterns = (...patterns: readonly string[]): GroupDraft =>
    setValues(
      withOperator('country', 'matches'),
      1,
      'text',
      patterns.map((text) => ({ form: 'text', text })),
    );

  it('is sent as typed and checked by the server, whose answer marks the value', () => {
    const draft = withPatterns(' a|B', '(x');
    expect(writeRule(draft, world)).toStrictEqual({
      rule: ruleOf({ all: [{ field: 'country', op: 'matches', values: [' a|B', '(x'] }] }),
      findings: [],
    });
    const problem = { path: 'all[0].values[1]', code: 'badPattern', message: 'Close it.' };
    expect(locateProblems(draft, [problem]).findings).toStrictEqual([
      { kind: 'problem', key: 1, valueIndex: 1, message: 'Close it.' },
    ]);
  });

  it('never decides on the page who is a member', () => {
    const compilation = uncheckedPatterns.compile('(x');
    expect(() => compilation.ok && compilation.pattern.test('x')).toThrow(/let the server decide/);
  });
});
