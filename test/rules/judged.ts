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
  const formula = readableByEngine(ruleFormula(rule, place));
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

/**
 * Sheets doubles a quote inside a text literal and gives backslashes no meaning; the engine's tokenizer ends the
 * literal at the first quote without a backslash before it. So quotes and backslashes become CHAR calls here.
 */
function readableByEngine(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, (literal) => {
    const text = literal.slice(1, -1).replace(/""/g, '"');
    if (!text.includes('"') && !text.endsWith('\\')) return literal;
    const parts = text.split(/(["\\])/).filter((part) => part !== '');
    return parts
      .map((part) => (/^["\\]$/.test(part) ? `CHAR(${part.charCodeAt(0)})` : `"${part}"`))
      .join('&');
  });
}

function judgedCell(cell: Cell): JudgedCell {
  if (typeof cell !== 'object' || cell === null || 'error' in cell) return cell;
  return { number: cell.number, pattern: 'm/d/yyyy' };
}
