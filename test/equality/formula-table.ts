// Contacts on a sheet, for which rule after rule is judged: by an engine that is not ours, and by the local host's own evaluator of formulas.
import { judgedSheet as hostSheet, type JudgedRow } from '../../local/formula/judge.ts';
import { localeSeparators, type Rule, ruleFormula } from '../../src/rules/index.ts';
import type { Cell, DecimalMark, EvaluationSettings } from '../../src/rules/types.ts';
import type { JudgedCell } from '../formula-judge/engine-data.ts';
import { judgedSheet as foreignSheet } from '../formula-judge/judge.ts';
import { columnOf, fieldIds, type Row } from '../rules/world.ts';

/** The header is row 1. */
const firstContactRow = 2;

/** True where the formula shows the row, 'error' where it gives an error value; what the two judges say where they do not agree. */
export type Verdict = JudgedRow | `o-spreadsheet says ${JudgedRow}, the local host ${JudgedRow}`;

export interface FormulaTable {
  readonly decimalMark: DecimalMark;
  /**
   * The verdict on row after row.
   * @param from the first contact asked about, 0-based; without it all are
   */
  judge(
    rule: Rule,
    moment: Pick<EvaluationSettings, 'now' | 'weekStart'>,
    from?: number,
    count?: number,
  ): readonly Verdict[];
}

/** Loads contacts into both judges as a sheet of a spreadsheet in `locale`. */
export function formulaTable(rows: readonly Row[], locale: string): FormulaTable {
  const cells = [fieldIds, ...rows.map((row) => fieldIds.map((id) => judgedCell(row[id] ?? null)))];
  const judges = [foreignSheet, hostSheet].map((sheet) =>
    sheet({ title: 'Contacts', cells }, locale, cells.length),
  );
  return {
    decimalMark: localeSeparators(locale).decimalMark,
    judge: (rule, { now, weekStart }, from = 0, count = rows.length) => {
      const firstRow = firstContactRow + from;
      const formula = ruleFormula(rule, { column: columnOf, firstRow, locale, weekStart });
      const [foreign = [], host = []] = judges.map((sheet) => sheet.rows(formula, now, firstRow, count));
      return foreign.map((says, row): Verdict => {
        const hostSays = host[row] ?? 'error';
        return says === hostSays ? says : `o-spreadsheet says ${says}, the local host ${hostSays}`;
      });
    },
  };
}

/** A formula cannot see how a number is shown, except that functions treat dates as such. */
function judgedCell(cell: Cell): JudgedCell {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return cell;
  return { number: cell.number, pattern: 'm/d/yyyy' };
}
