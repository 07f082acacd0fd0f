// Random rules over random contacts: the evaluator's members and those whom the Sheets formula shows must be the same.
import fc from 'fast-check';
import { evaluateRule } from '../../src/rules/evaluate.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { EvaluationSettings, JsonValue } from '../../src/rules/types.ts';
import { arbitraryRow } from '../rules/arbitrary.ts';
import {
  arbitraryMoment,
  arbitraryRule,
  type RuleAmongGroups,
  ruleAmong,
} from '../rules/arbitrary-groups.ts';
import { columnsOf, type Row } from '../rules/world.ts';
import { type FormulaTable, formulaTable, type Verdict } from './formula-table.ts';
import type { Comparison, ComparisonRequest } from './target.ts';

const locales = ['en_US', 'de_DE', 'ja_JP', 'fr_FR', 'en_GB'];
/** Loading contacts costs as much as judging a few rules, so some share a table; the more tables, the more kinds of contacts. */
const rulesPerTable = 10;
const contactsPerTable = 100;
/** Enough to see what is wrong; each costs its time to be made small. */
const mostDifferences = 5;

interface Disagreement {
  readonly row: Row;
  readonly evaluator: boolean;
  readonly formula: Verdict;
}

function disagreements(
  rule: Rule,
  rows: readonly Row[],
  table: FormulaTable,
  moment: Pick<EvaluationSettings, 'now' | 'weekStart'>,
): { readonly members: number; readonly found: readonly Disagreement[] } {
  const settings = { ...moment, decimalMark: table.decimalMark };
  const members = new Set(evaluateRule(rule, columnsOf(rows), settings).members);
  const found = table.judge(rule, moment).flatMap((formula, index): Disagreement[] => {
    const evaluator = members.has(index);
    return formula === evaluator ? [] : [{ row: rows[index] ?? {}, evaluator, formula }];
  });
  return { members: members.size, found };
}

/** Compares at least as many (rule, contact) pairs as asked for; what differs is made small before it is told. */
export function compareRandomFormulas({ seed, comparisons: wanted, say }: ComparisonRequest): Comparison {
  const differences: string[] = [];
  const count = { tables: 0, rules: 0, comparisons: 0, members: 0 };
  for (; count.comparisons < wanted && differences.length < mostDifferences; count.tables += 1) {
    const tableSeed = seed + count.tables;
    const locale = locales[count.tables % locales.length] ?? 'en_US';
    const rows = fc.sample(arbitraryRow, { seed: tableSeed, numRuns: contactsPerTable });
    const table = formulaTable(rows, locale);
    const property = fc.property(arbitraryRule, arbitraryMoment, (random, moment) => {
      const rule = ruleAmong(random);
      fc.pre(rule !== null);
      if (rule === null) return true;
      const { members, found } = disagreements(rule, rows, table, moment);
      count.rules += 1;
      count.comparisons += rows.length;
      count.members += members;
      return found.length === 0;
    });
    const result = fc.check(property, { seed: tableSeed, numRuns: rulesPerTable });
    if (result.failed && result.counterexample === null)
      throw new Error(fc.defaultReportMessage(result) ?? 'Random rules failed.');
    if (result.counterexample !== null) {
      const [random, moment] = result.counterexample;
      differences.push(told(random, rows, table, moment, { seed: tableSeed, locale }));
    }
    if (count.tables % 20 === 19) say?.(progress(count, wanted));
  }
  if (count.tables % 20 !== 0) say?.(progress(count, wanted));
  return { cases: 0, comparisons: count.comparisons, differences };
}

function progress(
  { rules, comparisons, members }: { rules: number; comparisons: number; members: number },
  wanted: number,
): string {
  const share = ((100 * members) / Math.max(1, comparisons)).toFixed(0);
  return `${comparisons} of ${wanted} comparisons of ${rules} random rules; ${share} % of the contacts are members.`;
}

function told(
  random: RuleAmongGroups,
  rows: readonly Row[],
  table: FormulaTable,
  moment: Pick<EvaluationSettings, 'now' | 'weekStart'>,
  context: Readonly<Record<string, JsonValue>>,
): string {
  const rule = ruleAmong(random);
  const found = rule === null ? [] : disagreements(rule, rows, table, moment).found;
  const groups = JSON.stringify(random.node).includes('"group"') ? random.groups : [];
  return JSON.stringify({ ...context, ...moment, rule: random.node, groups, contacts: found.slice(0, 2) });
}
