/** What typing into a cell means (Sheets API: ValueInputOption USER_ENTERED): formula, boolean, number, percent, currency, date, time, or text. */
import { sheetLocale } from './locale.ts';
import { typedBoolean } from './typed-booleans.ts';
import { parseDateTime } from './typed-dates.ts';
import { parseNumber } from './typed-numbers.ts';

export type TypedInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** `pattern` is the number format that typing in this way gives the cell; absent for plain numbers. */
  | { readonly kind: 'number'; readonly number: number; readonly pattern?: string };

/**
 * Reads `text` as if typed into a cell of a spreadsheet with this locale.
 * `now` is the serial of the wall clock: a date typed without a year is one of this year.
 */
export function parseTyped(text: string, localeCode: string, now: number): TypedInput {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const locale = sheetLocale(localeCode);
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'text', text };
  const boolean = typedBoolean(trimmed, localeCode);
  if (boolean !== undefined) return { kind: 'boolean', boolean };
  const number = /\d/.test(trimmed) ? parseNumber(trimmed, locale) : null;
  if (number !== null) return { kind: 'number', ...number };
  if (text.startsWith('+') && text.length > 1) return { kind: 'formula', formula: `=${text}` };
  const date = parseDateTime(trimmed, locale, now);
  if (date !== null) return { kind: 'number', number: date.serial, pattern: date.pattern };
  return { kind: 'text', text };
}
