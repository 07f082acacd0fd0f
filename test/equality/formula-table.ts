// Contacts on a sheet of the independent formula engine, for which rule after rule is judged.
import { type JudgedCell, type JudgedRow, judgedSheet } from '../../local/formula/judge.ts';
import { localeSeparators, type Rule, ruleFormula } from '../../src/rules/index.ts';
import type { Cell, DecimalMark, EvaluationSettings } from '../../src/rules/types.ts';
import { columnOf, fieldIds, type Row } from '../rules/world.ts';

/** The header is row 1. */
const firstContactRow = 2;

export interface FormulaTable {
  readonly decimalMark: DecimalMark;
  /**
   * Row by row: true where the rule's formula shows the row, 'error' where it gives an error value.
   * @param from the first contact asked about, 0-based; without it all are
   */
  judge(
    rule: Rule,
    moment: Pick<EvaluationSettings, 'now' | 'weekStart'>,
    from?: number,
    count?: number,
  ): readonly JudgedRow[];
}

/** Loads contacts into the engine as a sheet of a spreadsheet in `locale`. */
export function formulaTable(rows: readonly Row[], locale: string): FormulaTable {
  const cells = [fieldIds, ...rows.map((row) => fieldIds.map((id) => judgedCell(row[id] ?? null)))];
  const sheet = judgedSheet({ title: 'Contacts', cells }, locale, cells.length);
  return {
    decimalMark: localeSeparators(locale).decimalMark,
    judge: (rule, { now, weekStart }, from = 0, count = rows.length) => {
      const firstRow = firstContactRow + from;
      const formula = ruleFormula(rule, { column: columnOf, firstRow, locale, weekStart });
      return sheet.rows(formula, now, firstRow, count);
    },
  };
}

/** A formula cannot see how a number is shown, except that functions treat dates as such. */
function judgedCell(cell: Cell): JudgedCell {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return cell;
  return { number: cell.number, pattern: 'm/d/yyyy' };
}
