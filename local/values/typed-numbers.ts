/** Numbers, percents and amounts of money as people of a locale write them. */
import { universalSigns } from './currencies.ts';
import { moneyPattern, type SheetLocale } from './locale.ts';

export interface TypedNumber {
  readonly number: number;
  /** The number format that typing in this way gives the cell; absent for plain numbers. */
  readonly pattern?: string;
}

interface PlainNumber {
  readonly number: number;
  readonly grouped: boolean;
  readonly decimals: boolean;
  readonly scientific: boolean;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Expressions {
  readonly plain: RegExp;
  readonly money: RegExp;
}

const expressions = new Map<string, Expressions>();

function expressionsOf(locale: SheetLocale): Expressions {
  let made = expressions.get(locale.code);
  if (made === undefined) {
    const group = /\s/.test(locale.groupMark)
      ? '[ \\u00a0\\u202f]'
      : locale.groupMark === "'" || locale.groupMark === '’'
        ? "['’]"
        : escaped(locale.groupMark);
    const mark = escaped(locale.decimalMark);
    const grouped = locale.indianGroups
      ? `\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}`
      : `\\d{1,3}(?:${group}\\d{3})+`;
    const signs = [...new Set([locale.currencySymbol, ...universalSigns])]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
    made = {
      plain: new RegExp(`^(${grouped}|\\d*)(?:${mark}(\\d*))?(e[+-]?\\d+)?$`, 'i'),
      money: new RegExp(`^(?:(${signs})\\s?([+-])?\\s?(\\S.*)|(.*\\S)\\s?(${signs}))$`, 'iu'),
    };
    expressions.set(locale.code, made);
  }
  return made;
}

function parsePlain(text: string, locale: SheetLocale): PlainNumber | null {
  const found = expressionsOf(locale).plain.exec(text);
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

/** A sign before, parentheses around, or a minus behind the sign of money. */
function unsigned(text: string): { rest: string; sign: 1 | -1; signed: boolean } {
  const inParentheses = /^\(\s?(.+?)\s?\)$/.exec(text);
  if (inParentheses !== null) return { rest: inParentheses[1] ?? '', sign: -1, signed: true };
  const found = /^([+\-−])\s?(\S.*)$/.exec(text);
  if (found === null) return { rest: text, sign: 1, signed: false };
  return { rest: found[2] ?? '', sign: found[1] === '+' ? 1 : -1, signed: true };
}

/** The number that `text` (without spaces around) is in the locale; null where it is none. */
export function parseNumber(text: string, locale: SheetLocale): TypedNumber | null {
  const outer = unsigned(text);
  let { sign, rest } = outer;
  const percent = /^(.*\S)\s?%$/.exec(rest);
  if (percent !== null) {
    const plain = parsePlain(percent[1] ?? '', locale);
    if (plain === null) return null;
    return {
      number: Number(`${sign * plain.number}e-2`) || (sign * plain.number) / 100,
      pattern: plain.decimals ? '0.00%' : '0%',
    };
  }
  const money = expressionsOf(locale).money.exec(rest);
  const symbol = money?.[1] ?? money?.[5];
  if (money !== null) {
    rest = money[3] ?? money[4] ?? '';
    if (money[2] !== undefined) {
      if (outer.signed) return null;
      if (money[2] === '-') sign = -1;
    }
  }
  const plain = parsePlain(rest, locale);
  if (plain === null) return null;
  const number = plain.number === 0 ? 0 : sign * plain.number;
  if (symbol !== undefined)
    return { number, pattern: moneyPattern(locale, signAsWritten(symbol, locale), plain.decimals) };
  if (plain.scientific) return { number, pattern: '0.00E+00' };
  if (plain.grouped) return { number, pattern: plain.decimals ? '#,##0.00' : '#,##0' };
  return { number };
}

/** Letters of a sign may be typed in any case. */
const signAsWritten = (symbol: string, locale: SheetLocale) =>
  symbol.toLowerCase() === locale.currencySymbol.toLowerCase() ? locale.currencySymbol : symbol;
