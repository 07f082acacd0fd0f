// Asks two evaluators of formulas, one of them not ours, what a rule's Sheets formula says of each row.
import type { Rule } from '../../src/rules/rule.ts';
import type { EvaluationSettings } from '../../src/rules/types.ts';
import { formulaTable, type Verdict } from '../equality/formula-table.ts';
import type { Row } from './world.ts';

/** The verdict on row after row. */
export function judgeRule(
  rule: Rule,
  rows: readonly Row[],
  settings: EvaluationSettings,
  locale = 'en_US',
): readonly Verdict[] {
  return rows.length === 0 ? [] : formulaTable(rows, locale).judge(rule, settings);
}
