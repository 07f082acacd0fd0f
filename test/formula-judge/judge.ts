/** Evaluates a filter view's custom formula row by row in o-spreadsheet: a judge that neither the product nor the local host had a hand in. */
import { LocalHostError } from '../../local/errors.ts';
import { sheetLocale } from '../../local/values/locale.ts';
import { type CompiledFormula, type EngineValue, formulaEngine, withQuietConsole } from './engine.ts';
import {
  canonicalFormula,
  engineFormats,
  engineLocale,
  engineSheet,
  type SheetForEngine,
} from './engine-data.ts';
import { wallClock } from './google-functions.ts';
import { withoutTexts } from './text-literals.ts';

/** Per row: whether the filter shows it; 'error' where the formula gives an error value (Google hides such a row). */
export type JudgedRow = boolean | 'error';

const sheetId = 'judged';

/** A formula that gives a whole column (=B:B<C:C) is read at the row itself. */
function scalarAt(result: EngineValue | EngineValue[][], row: number): EngineValue {
  if (!Array.isArray(result)) return result;
  const column = result[0] ?? [];
  return column.length > 1 ? (column[row] ?? { value: null }) : (column[0] ?? { value: null });
}

/** Truth of a result as Google's filter sees it: TRUE or a number other than 0; text and blank are not true. */
function truthOf(result: EngineValue, isError: (value: unknown) => boolean): JudgedRow {
  const { value } = result;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return isError(value) ? 'error' : false;
}

/** Decimal points or separating commas where the locale writes 1,5 and separates by semicolons: the engine forgives them, Sheets does not. */
function hasForeignMarks(formula: string, localeCode: string): boolean {
  const { decimalMark } = sheetLocale(localeCode);
  return decimalMark === ',' && /\d\.\d|,(?!\d)|(?<!\d),/.test(withoutTexts(formula));
}

/** A sheet that formulas are judged on, one after another; loaded once. */
export interface JudgedSheet {
  /**
   * Judges `formula`, written for row `firstRow` (1-based), for `rowCount` rows from that one on.
   * Throws LocalHostError('formula-engine') where the formula cannot be parsed at all.
   * @param now what NOW() answers: serial of the spreadsheet's wall clock
   */
  rows(formula: string, now: number, firstRow: number, rowCount: number): JudgedRow[];
}

/** Loads a sheet of at least `rowCount` rows into the engine. */
export function judgedSheet(
  sheet: SheetForEngine,
  localeCode: string,
  rowCount: number,
  otherSheets: readonly SheetForEngine[] = [],
): JudgedSheet {
  const { engine, dataVersion } = formulaEngine();
  const { getters } = withQuietConsole(() => {
    const sheets = [
      engineSheet(sheetId, sheet, Math.max(rowCount, sheet.cells.length)),
      ...otherSheets.map((other, at) => engineSheet(`other${at}`, other, other.cells.length)),
    ];
    const settings = { locale: engineLocale(localeCode) };
    return new engine.Model({ version: dataVersion, formats: engineFormats, sheets, settings });
  });
  const compile = (formula: string): CompiledFormula => {
    const compiled = engine.CompiledFormula.Compile(canonicalFormula(formula, localeCode), sheetId, getters);
    if (!compiled.isBadExpression && !hasForeignMarks(formula, localeCode)) return compiled;
    throw new LocalHostError('formula-engine', `This is not a formula that can be read: ${formula}`);
  };
  return {
    rows: (formula, now, firstRow, count) =>
      withQuietConsole(() => {
        wallClock.serial = now;
        const compiled = compile(formula);
        return Array.from({ length: count }, (_, offset) => {
          const ranges = getters.createAdaptedRanges(compiled.rangeDependencies, 0, offset, sheetId);
          const moved = engine.CompiledFormula.CopyWithDependencies(compiled, sheetId, ranges);
          const result = scalarAt(getters.evaluateCompiledFormula(sheetId, moved), firstRow - 1 + offset);
          return truthOf(result, engine.helpers.isEvaluationError);
        });
      }),
  };
}
