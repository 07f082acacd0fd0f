/** Asks the formula engine, as the local host has set it up, for the value of a formula over a few cells. */
import { evaluate, scalarOf } from '../../../local/formula/evaluation.ts';
import { isError } from '../../../local/formula/formula-values.ts';
import { type GivenCell, plainBook, plainSheet } from '../../../local/formula/plain-sheets.ts';
import { FormulaSyntaxError, parseFormula } from '../../../local/formula/syntax.ts';

export type Evaluated = string | number | boolean | null | { readonly error: string };

export interface Circumstances {
  /** Rows from A1. */
  readonly cells?: readonly (readonly GivenCell[])[];
  readonly locale?: string;
  /** Serial of the wall clock. */
  readonly now?: number;
}

/** The values of formulas, each as if alone; of an array its first element. A formula that cannot be read gives #ERROR!. */
export function evaluated(
  formulas: readonly string[],
  { cells = [], locale = 'en_US', now = 46_000.5 }: Circumstances = {},
): Evaluated[] {
  const sheet = plainSheet('Sheet1', 0, cells);
  const book = plainBook([sheet]);
  const evaluation = {
    book,
    sheet,
    row: 0,
    column: 25,
    rowShift: 0,
    mapsArrays: false,
    scope: undefined,
    locale,
    now,
  };
  return formulas.map((formula) => {
    try {
      const value = scalarOf(evaluate(parseFormula(formula, locale), evaluation), evaluation);
      return isError(value) ? { error: value.text } : value;
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return { error: '#ERROR!' };
      throw error;
    }
  });
}
