// Conditions that compare two fields of one contact, in the evaluator and as judged formulas, plain and negated.
import { describe, expect, it } from '@jest/globals';
import { evaluateContact, evaluateRule } from '../../src/rules/evaluate.ts';
import { fieldIdsOf } from '../../src/rules/rule.ts';
import { referenceCases } from '../cases/reference-cases.ts';
import { judgeRule } from './judged.ts';
import { columnsOf, ruleOf, settings } from './world.ts';

describe('a condition on two fields', () => {
  it.each(
    referenceCases.map((referenceCase) => [JSON.stringify(referenceCase.condition), referenceCase] as const),
  )('%s', (_title, { condition, contacts }) => {
    const names = Object.keys(contacts);
    const rows = Object.values(contacts).map(([, row]) => row);
    const expected = Object.values(contacts).map(([truth], row) => [names[row], truth] as const);
    const found = rows.map((row, index) => [
      names[index],
      evaluateContact(ruleOf(condition), (fieldId) => row[fieldId] ?? null, settings),
    ]);
    expect(found).toEqual(expected);
    for (const [node, shownFor] of [
      [condition, true],
      [{ not: condition }, false],
    ] as const) {
      const shown = judgeRule(ruleOf(node), rows, settings).map((truth, row) => [names[row], truth]);
      expect(shown).toEqual(expected.map(([name, truth]) => [name, truth === shownFor]));
    }
  });

  it('needs both of them', () => {
    const node = {
      all: [
        { field: 'score', op: 'gt', values: [{ field: 'target' }] },
        { field: 'score', op: 'isNotBlank' },
      ],
    };
    expect(fieldIdsOf(ruleOf(node))).toEqual(['score', 'target']);
  });

  it('counts the cells it cannot understand, never a blank one', () => {
    const rows = [
      { score: 6, target: '5' },
      { score: 6, target: null },
      { score: 'six', target: null },
      { score: 1, target: 2 },
    ];
    const rule = ruleOf({ not: { field: 'score', op: 'gt', values: [{ field: 'target' }] } });
    const result = evaluateRule(rule, columnsOf(rows), settings);
    expect(result.members).toEqual([3]);
    expect(result.unknownContacts).toBe(3);
    expect([...result.unknownCells]).toEqual([
      ['target', 1],
      ['score', 1],
    ]);
  });
});
