/** Turns cells, formulas and locales into what the formula engine loads. */
import { sheetLocale } from '../../local/values/locale.ts';
import { columnLetters } from '../../local/workbook/ranges.ts';
import { formulaEngine } from './engine.ts';
import { engineErrorShownAs } from './error-values.ts';
import { withEngineLiterals } from './text-literals.ts';

/** A cell as the engine gets it: a value, an error value, or a number shown in a date format. */
export type JudgedCell =
  | null
  | string
  | number
  | boolean
  | { readonly error: string }
  | { readonly number: number; readonly pattern: string };

export interface SheetForEngine {
  readonly title: string;
  /** Rows from row 1, cells from column A. */
  readonly cells: readonly (readonly JudgedCell[])[];
  readonly columnCount?: number;
}

/** The engine knows a number format by an id; only "is it shown as a date" matters to functions. */
export const engineFormats = { 1: 'm/d/yyyy', 2: '@' } as const;

/** The engine's description of a locale. */
export function engineLocale(code: string): unknown {
  const locale = sheetLocale(code);
  return {
    name: code,
    code,
    thousandsSeparator: locale.groupMark === locale.decimalMark ? ' ' : locale.groupMark,
    decimalSeparator: locale.decimalMark,
    weekStart: 7,
    dateFormat:
      locale.dateOrder === 'mdy' ? 'm/d/yyyy' : locale.dateOrder === 'dmy' ? 'd/m/yyyy' : 'yyyy/m/d',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: locale.argumentSeparator,
  };
}

/** A formula in the locale's notation (1,5; 2) in the engine's own (1.5, 2). */
export function canonicalFormula(formula: string, localeCode: string): string {
  const text = withEngineLiterals(formula.startsWith('+') ? `=${formula.slice(1)}` : formula);
  const locale = sheetLocale(localeCode);
  if (locale.decimalMark === '.' && locale.argumentSeparator === ',') return text;
  return formulaEngine()
    .engine.tokenize(text, engineLocale(localeCode))
    .map((token) => {
      if (token.type === 'NUMBER') return token.value.replace(locale.decimalMark, '.');
      if (token.type === 'ARG_SEPARATOR') return ',';
      return token.type === 'ARRAY_ROW_SEPARATOR' ? ';' : token.value;
    })
    .join('');
}

/** Typed numbers end at 1E+307 for the engine and begin at 1E-307; a formula has no such bounds. */
function numberContent(number: number): string {
  const size = Math.abs(number);
  return size !== 0 && (size >= 1e307 || size < 1e-306) ? `=${number}` : String(number);
}

function content(cell: JudgedCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell === '' ? '=""' : `'${cell}`;
  if (typeof cell === 'number') return numberContent(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('error' in cell) return engineErrorShownAs(cell.error);
  return numberContent(cell.number);
}

/** One sheet for the engine's Model. */
export function engineSheet(id: string, sheet: SheetForEngine, rowCount: number): Record<string, unknown> {
  const cells: Record<string, string> = {};
  const formats: Record<string, number> = {};
  let columnCount = sheet.columnCount ?? 26;
  sheet.cells.forEach((row, rowIndex) => {
    columnCount = Math.max(columnCount, row.length);
    row.forEach((cell, column) => {
      const text = content(cell);
      if (text === '') return;
      const place = `${columnLetters(column)}${rowIndex + 1}`;
      cells[place] = text;
      if (typeof cell === 'object' && cell !== null && 'number' in cell) formats[place] = 1;
    });
  });
  return { id, name: sheet.title, rowNumber: Math.max(rowCount, 1), colNumber: columnCount, cells, formats };
}
