// Every operator over the shared table of nasty cells, in the evaluator and as a judged Sheets formula, plain and negated.
import { describe, expect, it } from '@jest/globals';
import { evaluateContact, evaluateRule } from '../../src/rules/evaluate.ts';
import { operators } from '../../src/rules/operators/registry.ts';
import type { Cell, Truth } from '../../src/rules/types.ts';
import { type CellCase, cellCases, outsideJudgement } from '../cases/cell-cases.ts';
import { judgeRule } from './judged.ts';
import { columnsOf, fields, ruleOf, settings } from './world.ts';

function conditionOf({ field, op, values, blank }: CellCase): Record<string, unknown> {
  return {
    field,
    op,
    ...(values === undefined ? {} : { values }),
    ...(blank === undefined ? {} : { blank }),
  };
}

function expectedTruths(cellCase: CellCase): readonly { readonly cell: Cell; readonly truth: Truth }[] {
  return [
    ...cellCase.true.map((cell) => ({ cell, truth: true })),
    ...cellCase.false.map((cell) => ({ cell, truth: false })),
    ...cellCase.unknown.map((cell) => ({ cell, truth: null })),
  ];
}

function titleOf(cellCase: CellCase): string {
  const title = JSON.stringify(conditionOf(cellCase));
  return title.length > 120 ? `${title.slice(0, 120)}…` : title;
}

describe('each operator', () => {
  it.each(cellCases.map((cellCase) => [titleOf(cellCase), cellCase] as const))('%s', (_title, cellCase) => {
    const condition = conditionOf(cellCase);
    const expected = expectedTruths(cellCase);
    const found = expected.map(({ cell }) => ({
      cell,
      truth: evaluateContact(ruleOf(condition), () => cell, settings),
    }));
    expect(found).toEqual(expected);
    const negated = expected.map(({ cell }) =>
      evaluateContact(ruleOf({ not: condition }), () => cell, settings),
    );
    expect(negated).toEqual(expected.map(({ truth }) => (truth === null ? null : !truth)));
    const rows = expected.map(({ cell }) => ({ [cellCase.field]: cell }));
    const table = evaluateRule(ruleOf(condition), columnsOf(rows), settings);
    expect(table.members).toEqual(expected.flatMap(({ truth }, row) => (truth === true ? [row] : [])));
    expect(table.unknownContacts).toBe(cellCase.unknown.length);
    expect(table.unknownCells.get(cellCase.field) ?? 0).toBe(cellCase.unknown.length);
  });

  it.each(cellCases.map((cellCase) => [titleOf(cellCase), cellCase] as const))(
    'as a formula: %s',
    (_title, cellCase) => {
      const expected = expectedTruths(cellCase).filter(
        ({ cell }) => !outsideJudgement.some(({ covers }) => covers(cell, cellCase.field)),
      );
      const rows = expected.map(({ cell }) => ({ [cellCase.field]: cell }));
      const judge = (node: unknown): readonly unknown[] =>
        judgeRule(ruleOf(node), rows, settings).map((truth, row) => ({ cell: expected[row]?.cell, truth }));
      const condition = conditionOf(cellCase);
      expect(judge(condition)).toEqual(expected.map(({ cell, truth }) => ({ cell, truth: truth === true })));
      expect(judge({ not: condition })).toEqual(
        expected.map(({ cell, truth }) => ({ cell, truth: truth === false })),
      );
    },
  );

  it('is in the table', () => {
    const covered = new Set(cellCases.map(({ field, op }) => `${fields.get(field)?.kind}:${op}`));
    const missing = operators.filter(({ op, kinds }) => !kinds.some((kind) => covered.has(`${kind}:${op}`)));
    expect(missing.map(({ op, kinds }) => `${kinds.join('/')}:${op}`)).toEqual([]);
  });
});
