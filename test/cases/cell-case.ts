// One hand-written case: a condition, and the cells it is true, false and unknown for. Every target is held against it.
import type { Cell, EvaluationSettings } from '../../src/rules/types.ts';
import { settings } from '../rules/world.ts';

export interface CellCase {
  readonly field: string;
  readonly op: string;
  readonly values?: readonly unknown[];
  readonly blank?: 'include' | 'exclude';
  readonly true: readonly Cell[];
  readonly false: readonly Cell[];
  readonly unknown: readonly Cell[];
  /** What is otherwise than usual: the moment (a serial), the first day of the week, the decimal mark. */
  readonly settings?: Partial<EvaluationSettings>;
  /** Present where the engine that judges Sheets formulas answers, or may answer, otherwise than Sheets: why it is not asked. */
  readonly judge?: { readonly differs: string };
}

/** The settings a case holds under; without settings of its own Monday, 23 November 2026, 09:30, weeks from Monday, "1.5". */
export function settingsOf(cellCase: Pick<CellCase, 'settings'>): EvaluationSettings {
  return { ...settings, ...cellCase.settings };
}

/** The condition of a case as it stands in a rule. */
export function conditionOf({ field, op, values, blank }: CellCase): Record<string, unknown> {
  return {
    field,
    op,
    ...(values === undefined ? {} : { values }),
    ...(blank === undefined ? {} : { blank }),
  };
}

export const error: Cell = { error: '#N/A' };
export const shownAsDate: Cell = { number: 45000, shownAs: 'date' };
export const shownAsCurrency: Cell = { number: 5, shownAs: 'currency' };

export const blanks: readonly Cell[] = [null, '', ' ', '\t', ' \t '];

/** What a date field does not understand. */
export const strangersToDates: readonly Cell[] = [error, '2026-11-23', 'tomorrow', true, '46349'];
