/** What typing into a cell means (Sheets API: ValueInputOption USER_ENTERED): formula, boolean, number, percent, currency, date, time, or text. */

import { type SheetLocale, sheetLocale } from './locale.ts';
import { parseDateTime } from './typed-dates.ts';

export type TypedInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** `pattern` is the number format that typing in this way gives the cell; absent for plain numbers. */
  | { readonly kind: 'number'; readonly number: number; readonly pattern?: string };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numberPatterns = new Map<string, RegExp>();

/** A number as people of a locale write it, thousands marks in groups of three. */
function numberPattern(locale: SheetLocale): RegExp {
  let pattern = numberPatterns.get(locale.code);
  if (pattern === undefined) {
    const group = /\s/.test(locale.groupMark) ? '[ \\u00a0\\u202f]' : escaped(locale.groupMark);
    const mark = escaped(locale.decimalMark);
    pattern = new RegExp(`^(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${mark}(\\d*))?(e[+-]?\\d+)?$`, 'i');
    numberPatterns.set(locale.code, pattern);
  }
  return pattern;
}

interface PlainNumber {
  readonly number: number;
  readonly grouped: boolean;
  readonly decimals: boolean;
  readonly scientific: boolean;
}

function parsePlainNumber(text: string, locale: SheetLocale): PlainNumber | null {
  const found = numberPattern(locale).exec(text);
  if (found === null) return null;
  const [, whole = '', fraction, exponent = ''] = found;
  const digits = whole.replace(/\D/g, '');
  if (digits === '' && (fraction ?? '') === '') return null;
  const number = Number(`${digits || '0'}.${fraction || '0'}${exponent}`);
  if (!Number.isFinite(number)) return null;
  return {
    number,
    grouped: digits.length !== whole.length,
    decimals: (fraction ?? '') !== '',
    scientific: exponent !== '',
  };
}

const currencySymbols = '[$€£¥₹]|R\\$|CHF|kr|zł|Kč';
const currencyPattern = new RegExp(`^(?:(${currencySymbols})\\s?)?(.*?)(?:\\s?(${currencySymbols}))?$`);

/** Numbers, percents and amounts of money, with a sign or in parentheses. */
function parseNumber(text: string, locale: SheetLocale): TypedInput | null {
  const inParentheses = /^\((.+)\)$/.exec(text);
  let rest = inParentheses?.[1] ?? text;
  let sign = inParentheses === null ? 1 : -1;
  const signed = /^([+-])\s?(.*)$/.exec(rest);
  if (signed !== null) {
    if (inParentheses !== null) return null;
    if (signed[1] === '-') sign = -1;
    rest = signed[2] ?? '';
  }
  const percent = /^(.*?)\s?%$/.exec(rest);
  const [, before, amount = '', after] = currencyPattern.exec(percent?.[1] ?? rest) ?? [];
  const symbol = before ?? after;
  if (percent !== null && symbol !== undefined) return null;
  const plain = parsePlainNumber(amount, locale);
  if (plain === null) return null;
  const { grouped, decimals, scientific } = plain;
  if (percent !== null) {
    return { kind: 'number', number: (sign * plain.number) / 100, pattern: decimals ? '0.00%' : '0%' };
  }
  const number = sign * plain.number;
  if (symbol !== undefined) {
    return { kind: 'number', number, pattern: `"${symbol}"#,##0${decimals ? '.00' : ''}` };
  }
  if (scientific) return { kind: 'number', number, pattern: '0.00E+00' };
  if (grouped) return { kind: 'number', number, pattern: decimals ? '#,##0.00' : '#,##0' };
  return { kind: 'number', number };
}

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
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', boolean: upper === 'TRUE' };
  const number = /\d/.test(trimmed) ? parseNumber(trimmed, locale) : null;
  if (number !== null) return number;
  if (text.startsWith('+') && text.length > 1) return { kind: 'formula', formula: `=${text}` };
  const date = parseDateTime(trimmed, locale, now);
  if (date !== null) return { kind: 'number', number: date.serial, pattern: date.pattern };
  return { kind: 'text', text };
}
