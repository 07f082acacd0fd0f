/** How a spreadsheet reads numbers and weeks, as the evaluator wants it. */
import { type EvaluationSettings, localeSeparators } from '../rules/index.ts';

/** @param now serial of the moment that rules are asked about */
export function evaluationSettings(now: number, locale: string): EvaluationSettings {
  return { now, decimalMark: localeSeparators(locale).decimalMark, weekStart: 'monday' };
}
