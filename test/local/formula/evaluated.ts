/** Asks the formula engine, as the local host has set it up, for the value of a formula over a few cells. */
import { formulaEngine, withQuietConsole } from '../../../local/formula/engine.ts';
import {
  canonicalFormula,
  engineFormats,
  engineLocale,
  engineSheet,
  type JudgedCell,
} from '../../../local/formula/engine-data.ts';
import { shownError } from '../../../local/formula/error-values.ts';
import { wallClock } from '../../../local/formula/google-functions.ts';

export type Evaluated = string | number | boolean | null | { readonly error: string };

export interface Circumstances {
  /** Rows from A1. */
  readonly cells?: readonly (readonly JudgedCell[])[];
  readonly locale?: string;
  /** Serial of the wall clock. */
  readonly now?: number;
}

/** The values of formulas, each as if alone; of an array its first element. A formula that cannot be read gives #ERROR!. */
export function evaluated(
  formulas: readonly string[],
  { cells = [], locale = 'en_US', now = 46_000.5 }: Circumstances = {},
): Evaluated[] {
  const { engine, dataVersion } = formulaEngine();
  return withQuietConsole(() => {
    wallClock.serial = now;
    const model = new engine.Model({
      version: dataVersion,
      formats: engineFormats,
      settings: { locale: engineLocale(locale) },
      sheets: [engineSheet('sheet', { title: 'Sheet1', cells }, Math.max(cells.length, 10))],
    });
    return formulas.map((formula) => {
      const compiled = engine.CompiledFormula.Compile(
        canonicalFormula(formula, locale),
        'sheet',
        model.getters,
      );
      const result = model.getters.evaluateCompiledFormula('sheet', compiled);
      const { value } = Array.isArray(result) ? (result[0]?.[0] ?? { value: null }) : result;
      const error = shownError(value);
      return error === undefined ? value : { error };
    });
  });
}
