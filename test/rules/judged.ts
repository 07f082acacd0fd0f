// Asks the independent formula engine of the local host what a rule's Sheets formula says of each row.
import type { JudgedRow } from '../../local/formula/judge.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { EvaluationSettings } from '../../src/rules/types.ts';
import { formulaTable } from '../equality/formula-table.ts';
import type { Row } from './world.ts';

/** Row by row: true where the formula shows the row, 'error' where it gives an error value. */
export function judgeRule(
  rule: Rule,
  rows: readonly Row[],
  settings: EvaluationSettings,
  locale = 'en_US',
): readonly JudgedRow[] {
  return rows.length === 0 ? [] : formulaTable(rows, locale).judge(rule, settings);
}
