/** What kind of number format a pattern is (Sheets API: NumberFormat.type) and how a value is displayed with it. */

import { LocalHostError } from '../errors.ts';
import { loadPackage } from '../load-package.ts';
import { CellError, type CellValue } from '../workbook/cell.ts';
import { sheetLocale } from './locale.ts';

export type NumberFormatType =
  | 'TEXT'
  | 'NUMBER'
  | 'PERCENT'
  | 'CURRENCY'
  | 'DATE'
  | 'TIME'
  | 'DATE_TIME'
  | 'SCIENTIFIC';

const types = new Map<string, NumberFormatType>();

/** The type of a pattern, from its letters outside quotes and brackets. */
export function numberFormatType(pattern: string): NumberFormatType {
  let type = types.get(pattern);
  if (type === undefined) {
    type = readType(pattern);
    types.set(pattern, type);
  }
  return type;
}

function readType(pattern: string): NumberFormatType {
  if (pattern === '@') return 'TEXT';
  const elapsed = /\[(h+|m+|s+)\]/i.test(pattern);
  const currency = /[$€£¥₹]|R\$|\[\$/.test(pattern);
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const letters = bare.replace(/am\/pm|a\/p/gi, 'h');
  const hasTime = elapsed || /[hs]/i.test(letters);
  const hasDate = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime);
  if (hasDate) return hasTime ? 'DATE_TIME' : 'DATE';
  if (hasTime) return 'TIME';
  if (bare.includes('%')) return 'PERCENT';
  if (/e[+-]/i.test(bare)) return 'SCIENTIFIC';
  if (currency) return 'CURRENCY';
  return bare.includes('@') && !/[0#?]/.test(bare) ? 'TEXT' : 'NUMBER';
}

/** True for patterns that show a number as a date, a time or both: getValues answers with a Date there. */
export function showsDate(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const type = numberFormatType(pattern);
  return type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';
}

interface SpreadsheetFormatter {
  format(pattern: string, value: number | string): string;
}

let formatter: SpreadsheetFormatter | undefined;

/** The formatter inside the xlsx library, loaded when the first pattern is displayed. */
function loadFormatter(): SpreadsheetFormatter {
  if (formatter === undefined) {
    formatter = (loadPackage('@e965/xlsx') as { SSF: SpreadsheetFormatter }).SSF;
  }
  return formatter;
}

/** Numbers without a format: ten significant digits, scientific beyond 15 digits. */
function displayAutomatic(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const digits = String(Math.abs(Number(exponent))).padStart(2, '0');
    return `${Number(mantissa)}E${Number(exponent) < 0 ? '-' : '+'}${digits}`;
  }
  if (Number.isInteger(value)) return String(value);
  const whole = Math.trunc(size) === 0 ? 0 : String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(1, 10 - whole))));
}

const swapMarks = (text: string, decimalMark: string, groupMark: string) =>
  text.replace(/[.,]/g, (mark) => (mark === '.' ? decimalMark : groupMark));

/** What the cell shows, in the spreadsheet's locale. */
export function displayValue(value: CellValue, pattern: string | undefined, localeCode: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) return value.text;
  const locale = sheetLocale(localeCode);
  const type = pattern === undefined ? 'NUMBER' : numberFormatType(pattern);
  if (pattern === undefined || pattern === 'General' || type === 'TEXT') {
    const text = displayAutomatic(value);
    return locale.decimalMark === ',' ? text.replace('.', ',') : text;
  }
  let text: string;
  try {
    text = loadFormatter().format(showsDate(pattern) ? pattern.replace(/\.(?!0)/g, '\\.') : pattern, value);
  } catch (error) {
    throw new LocalHostError('invalid-cell', `The number format ${pattern} cannot be displayed.`, {
      cause: error,
    });
  }
  const numeric = type !== 'DATE' && type !== 'TIME' && type !== 'DATE_TIME';
  return numeric && locale.decimalMark === ',' ? swapMarks(text, ',', locale.groupMark) : text;
}
