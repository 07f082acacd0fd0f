// The hand-written cases as judged Sheets formulas, each condition plain and negated.
import type { Truth } from '../../src/rules/types.ts';
import { cellCases, conditionOf, outsideJudgement, settingsOf } from '../cases/cell-cases.ts';
import { referenceCases } from '../cases/reference-cases.ts';
import { type Row, ruleOf, settings } from '../rules/world.ts';
import { formulaTable } from './formula-table.ts';
import type { Comparison } from './target.ts';

interface JudgedCase {
  readonly condition: Readonly<Record<string, unknown>>;
  readonly settings: typeof settings;
  readonly contacts: readonly { readonly row: Row; readonly truth: Truth }[];
}

/** Every case that the engine can judge. */
function judgedCases(): readonly JudgedCase[] {
  const ofCells = cellCases
    .filter(({ judge }) => judge === undefined)
    .map((cellCase): JudgedCase => {
      const { field } = cellCase;
      const contacts = [
        ...cellCase.true.map((cell) => ({ cell, truth: true })),
        ...cellCase.false.map((cell) => ({ cell, truth: false })),
        ...cellCase.unknown.map((cell) => ({ cell, truth: null })),
      ]
        .filter(({ cell }) => !outsideJudgement.some(({ covers }) => covers(cell, field)))
        .map(({ cell, truth }) => ({ row: { [field]: cell }, truth }));
      return { condition: conditionOf(cellCase), settings: settingsOf(cellCase), contacts };
    });
  const ofReferences = referenceCases.map(({ condition, contacts }): JudgedCase => {
    const rows = Object.values(contacts).map(([truth, row]) => ({ row, truth }));
    return { condition, settings, contacts: rows };
  });
  return [...ofCells, ...ofReferences];
}

/** All cases of one decimal mark stand on one sheet, one below the other. */
export function compareCaseFormulas(say?: (line: string) => void): Comparison {
  const all = judgedCases();
  const differences: string[] = [];
  let comparisons = 0;
  for (const locale of ['en_US', 'de_DE']) {
    const cases = all.filter((each) => (each.settings.decimalMark === ',') === (locale === 'de_DE'));
    const table = formulaTable(
      cases.flatMap(({ contacts }) => contacts.map(({ row }) => row)),
      locale,
    );
    let from = 0;
    for (const { condition, settings: own, contacts } of cases) {
      for (const negated of [false, true]) {
        const rule = ruleOf(negated ? { not: condition } : condition);
        table.judge(rule, own, from, contacts.length).forEach((shown, index) => {
          const contact = contacts[index];
          comparisons += 1;
          if (contact === undefined || shown === (contact.truth === !negated)) return;
          const asked = JSON.stringify({ condition, negated, ...contact });
          differences.push(`${asked.slice(0, 2000)}: the formula says ${shown}.`);
        });
      }
      from += contacts.length;
    }
  }
  say?.(`${all.length} hand-written cases, ${comparisons} comparisons.`);
  return { cases: all.length, comparisons, differences };
}
