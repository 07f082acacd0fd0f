/** Loads the spreadsheet formula engine (o-spreadsheet, only when a formula has to be judged) and makes it answer as Google Sheets does. */

import { LocalHostError } from '../../local/errors.ts';
import { loadPackage } from '../../local/load-package.ts';
import { markErrorValues } from './error-values.ts';
import { installGoogleFunctions } from './google-functions.ts';
import { keepLinkTexts } from './link-texts.ts';
import { installRegularExpressions, type Re2Library } from './regular-expressions.ts';
import { writeNumbersAsSheets } from './text-arguments.ts';

/** One argument or result of a function in the engine. */
export interface EngineValue {
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

export interface EngineArgument {
  /** Such as STRING, NUMBER, RANGE<STRING>. */
  readonly type: readonly string[];
  readonly repeating?: boolean;
  acceptErrors?: boolean;
}

/** What a function is called on. */
export interface EngineContext {
  readonly locale: { readonly code: string; readonly decimalSeparator: string };
}

export interface EngineFunction {
  readonly description: string;
  readonly category?: unknown;
  readonly args: readonly EngineArgument[];
  readonly compute: (this: EngineContext, ...args: (EngineValue | EngineValue[][] | undefined)[]) => unknown;
}

/** A kind of link that the engine finds in a cell's text. */
export interface LinkKind {
  /** Lower ones are asked first. */
  readonly sequence: number;
  match(url: string): boolean;
  createLink(url: string, label: string): { readonly label: string; readonly url: string };
}

/** A compiled formula; its references are relative to where it was compiled. */
export interface CompiledFormula {
  readonly isBadExpression: boolean;
  readonly rangeDependencies: readonly unknown[];
}

export interface EngineGetters {
  evaluateCompiledFormula(sheetId: string, formula: CompiledFormula): EngineValue | EngineValue[][];
  createAdaptedRanges(ranges: readonly unknown[], dx: number, dy: number, sheetId: string): unknown[];
}

export interface EngineModel {
  readonly getters: EngineGetters;
  exportData(): { readonly version: unknown };
}

export interface FormulaEngine {
  readonly Model: new (data?: unknown, config?: unknown) => EngineModel;
  readonly CompiledFormula: {
    Compile(formula: string, sheetId: string, getters: EngineGetters): CompiledFormula;
    CopyWithDependencies(
      formula: CompiledFormula,
      sheetId: string,
      dependencies: readonly unknown[],
    ): CompiledFormula;
  };
  readonly registries: {
    readonly functionRegistry: {
      get(name: string): EngineFunction;
      getKeys(): string[];
      replace(name: string, description: EngineFunction): unknown;
    };
    /** Texts that are error values. */
    readonly errorTypes: Set<string>;
    readonly urlRegistry: { replace(name: string, description: LinkKind): unknown };
  };
  /** Texts of the error values by the engine's names. */
  readonly CellErrorType: Record<string, string>;
  readonly helpers: {
    arg(definition: string, description: string): EngineArgument;
    isEvaluationError(value: unknown): boolean;
    toString(value: unknown): string;
    toNumber(value: unknown, locale: unknown): number;
    toBoolean(value: unknown): boolean;
  };
  tokenize(formula: string, locale: unknown): readonly { readonly type: string; readonly value: string }[];
}

let loaded: { engine: FormulaEngine; dataVersion: unknown } | undefined;

/** The engine writes progress to the console; it keeps silent while `work` runs. */
export function withQuietConsole<T>(work: () => T): T {
  const { log, error, debug, info, warn } = console;
  const quiet = () => {};
  Object.assign(console, { log: quiet, error: quiet, debug: quiet, info: quiet, warn: quiet });
  try {
    return work();
  } finally {
    Object.assign(console, { log, error, debug, info, warn });
  }
}

/** The engine with Google's functions in place; the first call loads it (about 150 ms). */
export function formulaEngine(): { engine: FormulaEngine; dataVersion: unknown } {
  if (loaded !== undefined) return loaded;
  try {
    loaded = withQuietConsole(() => {
      const engine = loadPackage('@odoo/o-spreadsheet') as FormulaEngine;
      markErrorValues(engine);
      keepLinkTexts(engine);
      installGoogleFunctions(engine);
      installRegularExpressions(engine, loadPackage('re2-wasm') as Re2Library);
      writeNumbersAsSheets(engine);
      return { engine, dataVersion: new engine.Model().exportData().version };
    });
    return loaded;
  } catch (error) {
    throw new LocalHostError(
      'formula-engine',
      'The formula engine could not be loaded, so no formula was judged; run npm ci in the project folder and start again.',
      { cause: error },
    );
  }
}
