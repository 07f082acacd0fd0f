/** Evaluates a filter view's custom formula row by row, independently of the product's own evaluator. */
import { LocalHostError } from '../errors.ts';
import { type EngineValue, formulaEngine, withQuietConsole } from './engine.ts';
import {
  canonicalFormula,
  engineFormats,
  engineLocale,
  engineSheet,
  type SheetForEngine,
} from './engine-data.ts';
import { wallClock } from './google-functions.ts';

export type { JudgedCell, SheetForEngine } from './engine-data.ts';

export interface JudgeRequest {
  /** The formula as stored, in the spreadsheet's locale, written for row `firstRow`. */
  readonly formula: string;
  /** Such as "en_US" or "de_DE". */
  readonly locale: string;
  /** What NOW() answers: serial of the spreadsheet's wall clock. */
  readonly now: number;
  /** The sheet's cells from A1, header rows included. */
  readonly sheet: SheetForEngine;
  /** 1-based first data row, to which the formula's relative references belong. */
  readonly firstRow: number;
  /** How many rows to judge; default: to the last row of the cells. */
  readonly rowCount?: number;
  /** Other sheets that the formula may name. */
  readonly otherSheets?: readonly SheetForEngine[];
}

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

/**
 * Judges `formula` for each row from `firstRow` on.
 * Throws LocalHostError('formula-engine') where the formula cannot be parsed at all.
 */
export function judgeFormula(request: JudgeRequest): JudgedRow[] {
  const { engine, dataVersion } = formulaEngine();
  const anchor = request.firstRow - 1;
  const rowCount = request.rowCount ?? Math.max(0, request.sheet.cells.length - anchor);
  if (rowCount === 0) return [];
  return withQuietConsole(() => {
    wallClock.serial = request.now;
    const locale = engineLocale(request.locale);
    const canonical = canonicalFormula(request.formula, request.locale);
    const sheets = [
      engineSheet(sheetId, request.sheet, Math.max(anchor + rowCount, request.sheet.cells.length)),
      ...(request.otherSheets ?? []).map((sheet, at) => engineSheet(`other${at}`, sheet, sheet.cells.length)),
    ];
    const model = new engine.Model({
      version: dataVersion,
      formats: engineFormats,
      sheets,
      settings: { locale },
    });
    const { getters } = model;
    const compiled = engine.CompiledFormula.Compile(canonical, sheetId, getters);
    if (compiled.isBadExpression) {
      throw new LocalHostError(
        'formula-engine',
        `This is not a formula that can be read: ${request.formula}`,
      );
    }
    const judged: JudgedRow[] = [];
    for (let offset = 0; offset < rowCount; offset += 1) {
      const ranges = getters.createAdaptedRanges(compiled.rangeDependencies, 0, offset, sheetId);
      const moved = engine.CompiledFormula.CopyWithDependencies(compiled, sheetId, ranges);
      const result = scalarAt(getters.evaluateCompiledFormula(sheetId, moved), anchor + offset);
      judged.push(truthOf(result, engine.helpers.isEvaluationError));
    }
    return judged;
  });
}
