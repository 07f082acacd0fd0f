// Every operator over the shared table of nasty cells, in the evaluator (by columns and contact by contact) and as a
// judged Sheets formula, plain and negated.
import { afterAll, describe, expect, it } from '@jest/globals';
import { evaluateContact, evaluateRule } from '../../src/rules/evaluate.ts';
import type { Cell, Truth } from '../../src/rules/types.ts';
import { type CellCase, cellCases, conditionOf, outsideJudgement, settingsOf } from '../cases/cell-cases.ts';
import { judgeRule } from './judged.ts';
import { columnsOf, ruleOf } from './world.ts';

function expectedTruths(cellCase: CellCase): readonly { readonly cell: Cell; readonly truth: Truth }[] {
  return [
    ...cellCase.true.map((cell) => ({ cell, truth: true })),
    ...cellCase.false.map((cell) => ({ cell, truth: false })),
    ...cellCase.unknown.map((cell) => ({ cell, truth: null })),
  ];
}

function titleOf(cellCase: CellCase): string {
  const title = JSON.stringify({ ...conditionOf(cellCase), ...cellCase.settings });
  return title.length > 120 ? `${title.slice(0, 120)}…` : title;
}

const titled = cellCases.map((cellCase) => [titleOf(cellCase), cellCase] as const);
const counts = { evaluated: 0, judged: 0, notJudged: new Map<string, number>() };

afterAll(() => {
  const notJudged = Object.fromEntries(counts.notJudged);
  process.stdout.write(
    `${JSON.stringify({ check: 'cell cases', cases: cellCases.length, ...counts, notJudged })}\n`,
  );
});

describe('each operator', () => {
  it.each(titled)('%s', (_title, cellCase) => {
    const condition = conditionOf(cellCase);
    const settings = settingsOf(cellCase);
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
    counts.evaluated += expected.length;
  });

  it.each(titled)('as a formula: %s', (_title, cellCase) => {
    const left = (reason: string, cells: number): void => {
      if (cells > 0) counts.notJudged.set(reason, (counts.notJudged.get(reason) ?? 0) + cells);
    };
    let expected = expectedTruths(cellCase);
    if (cellCase.judge !== undefined) {
      left(cellCase.judge.differs, expected.length);
      expected = [];
    }
    for (const { reason, covers } of outsideJudgement) {
      const seen = expected.filter(({ cell }) => !covers(cell, cellCase.field));
      left(reason, expected.length - seen.length);
      expected = seen;
    }
    const settings = settingsOf(cellCase);
    const locale = settings.decimalMark === ',' ? 'de_DE' : 'en_US';
    const rows = expected.map(({ cell }) => ({ [cellCase.field]: cell }));
    const judge = (node: unknown): readonly unknown[] =>
      judgeRule(ruleOf(node), rows, settings, locale).map((truth, row) => ({
        cell: expected[row]?.cell,
        truth,
      }));
    const condition = conditionOf(cellCase);
    expect(judge(condition)).toEqual(expected.map(({ cell, truth }) => ({ cell, truth: truth === true })));
    expect(judge({ not: condition })).toEqual(
      expected.map(({ cell, truth }) => ({ cell, truth: truth === false })),
    );
    counts.judged += 2 * expected.length;
  });
});
