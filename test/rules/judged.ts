// Asks the independent formula engine of the local host what a rule's Sheets formula says of each row.
import { type JudgedCell, type JudgedRow, judgeFormula } from '../../local/formula/judge.ts';
import { ruleFormula } from '../../src/rules/formula.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { Cell, EvaluationSettings } from '../../src/rules/types.ts';
import { columnOf, fieldIds, type Row } from './world.ts';

/** Row by row: true where the formula shows the row, 'error' where it gives an error value. */
export function judgeRule(
  rule: Rule,
  rows: readonly Row[],
  settings: EvaluationSettings,
  locale = 'en_US',
): readonly JudgedRow[] {
  const place = { column: columnOf, firstRow: 2, locale, weekStart: settings.weekStart };
  const formula = ruleFormula(rule, place);
  const cells = [fieldIds, ...rows.map((row) => fieldIds.map((id) => judgedCell(row[id] ?? null)))];
  return judgeFormula({
    formula,
    locale,
    now: settings.now,
    sheet: { title: 'Contacts', cells },
    firstRow: 2,
    rowCount: rows.length,
  });
}

function judgedCell(cell: Cell): JudgedCell {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return cell;
  return { number: cell.number, pattern: 'm/d/yyyy' };
}
