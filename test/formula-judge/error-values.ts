/**
 * Tells error values from texts. The engine holds an error value as its text ("#N/A"), so a text that reads the same would be
 * an error to it. Here its error texts get a mark in front that no text has, and are translated where values come and go.
 */
import type { FormulaEngine } from './engine.ts';

/** U+FFFF is a noncharacter (Unicode, section 23.7): it is never text, programs may use it among themselves. */
const mark = '\uFFFF';

/** The engine's names of its errors, and what Google Sheets shows for each. */
const shownErrors = {
  NotAvailable: '#N/A',
  InvalidReference: '#REF!',
  BadExpression: '#ERROR!',
  CircularDependency: '#REF!',
  UnknownFunction: '#NAME?',
  DivisionByZero: '#DIV/0!',
  InvalidNumber: '#NUM!',
  SpilledBlocked: '#REF!',
  GenericError: '#VALUE!',
  NullError: '#NULL!',
} as const;

export type EngineError = keyof typeof shownErrors;

const engineTexts = new Map<EngineError, string>();

/** Marks the engine's error texts; to be called once, before anything is evaluated. */
export function markErrorValues(engine: Pick<FormulaEngine, 'CellErrorType' | 'registries'>): void {
  const { errorTypes } = engine.registries;
  errorTypes.clear();
  for (const [name, text] of Object.entries(engine.CellErrorType)) {
    const marked = `${mark}${text}`;
    engine.CellErrorType[name] = marked;
    errorTypes.add(marked);
    if (name in shownErrors) engineTexts.set(name as EngineError, marked);
  }
}

/** The engine's text of an error value. */
export const engineError = (name: EngineError): string => engineTexts.get(name) ?? `${mark}#ERROR`;

/** The engine's text of an error that Google Sheets shows as `shown`. */
export function engineErrorShownAs(shown: string): string {
  const found = Object.entries(shownErrors).find(([, text]) => text === shown);
  return engineError((found?.[0] ?? 'GenericError') as EngineError);
}
