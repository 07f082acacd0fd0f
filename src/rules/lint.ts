// Looks a rule over before it is saved: what is most likely a mistake, and what is worth knowing.
import { columnFindings, patternFindings } from './lint/column-findings.ts';
import type { Finding } from './lint/finding.ts';
import { logicFindings } from './lint/logic-findings.ts';
import type { Rule } from './rule.ts';
import type { ContactColumns, EvaluationSettings } from './types.ts';

/**
 * Everything lint has to say of a rule, the rule as a whole first. What it says of all contacts at any time is proven;
 * a rule too large for the proof gets less said, never something wrong. (A pattern is only tried on some texts.)
 * @param columns the contacts as they are now, for what depends on them; null: nothing is said that does
 */
export function lintRule(
  rule: Rule,
  columns: ContactColumns | null,
  settings: EvaluationSettings,
): readonly Finding[] {
  return [
    ...logicFindings(rule, settings),
    ...patternFindings(rule, settings),
    ...(columns === null ? [] : columnFindings(rule, columns, settings)),
  ];
}
