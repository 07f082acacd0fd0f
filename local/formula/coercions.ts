/** How Google Sheets turns one type of value into another, and in what order values of different types stand. */
import { sheetLocale } from '../values/locale.ts';
import { parseDateTime } from '../values/typed-dates.ts';
import { parseNumber } from '../values/typed-numbers.ts';
import { CellError } from '../workbook/cell.ts';
import { type Scalar, wrongValue } from './formula-values.ts';
import { numberText } from './number-text.ts';

/** What the spreadsheet decides about texts and numbers. */
export interface Notation {
  readonly locale: string;
  /** Serial of the wall clock: dates without a year are of this year. */
  readonly now: number;
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that a text is read as: also percents, money, dates and times; undefined where it is none. */
export function numberOfText(text: string, { locale, now }: Notation): number | undefined {
  const trimmed = text.trim();
  const facts = sheetLocale(locale);
  if (facts.decimalMark === '.' && plainNumber.test(trimmed)) {
    const number = Number(trimmed);
    return Number.isFinite(number) ? number : undefined;
  }
  if (!/\d/.test(trimmed)) return undefined;
  return parseNumber(trimmed, facts)?.number ?? parseDateTime(trimmed, facts, now)?.serial;
}

/** A number for arithmetic: booleans are 1 and 0, blanks and "" are 0, texts are read as typed. */
export function toNumber(value: Scalar, notation: Notation): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null || value === '') return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CellError) return value;
  return numberOfText(value, notation) ?? wrongValue;
}

export function toText(value: Scalar, { locale }: Notation): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value, sheetLocale(locale).decimalMark) : value;
}

/** Truth for IF, AND and the like: numbers other than 0 are true; of texts only "TRUE", "FALSE" and "". */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null || value === '') return false;
  if (value instanceof CellError) return value;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : wrongValue;
}

/** Made when first needed: the language data takes a while to load. */
let collator: Intl.Collator | undefined;

/** Texts without regard to case. */
export const compareTexts = (one: string, other: string): number => {
  if (one === other) return 0;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  collator ??= new Intl.Collator('en', { sensitivity: 'accent' });
  return collator.compare(a, b) || (a < b ? -1 : 1);
};

const rank = (value: Scalar) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Order of two values, errors aside: numbers, then texts, then booleans; a blank is what the other one's type has as empty. */
export function compareValues(one: Scalar, other: Scalar): number {
  const left = one ?? emptyLike(other);
  const right = other ?? emptyLike(one);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'number' && typeof right === 'number')
    return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === typeof right) return Number(left) - Number(right);
  return rank(left) - rank(right);
}

/** Numbers that agree in their 15 significant digits are the same: 0.1+0.2=0.3. */
const sameNumber = (one: number, other: number): boolean =>
  one === other ||
  (Math.abs(one - other) <= Math.abs(one) * 1e-14 && one.toPrecision(15) === other.toPrecision(15));

const emptyLike = (value: Scalar): number | string | boolean =>
  typeof value === 'string' ? '' : typeof value === 'boolean' ? false : 0;

/** Equality as = has it: no wildcards, no regard to case; a text never equals a number. */
export const sameValue = (one: Scalar, other: Scalar): boolean => {
  const left = one ?? emptyLike(other);
  const right = other ?? emptyLike(one);
  if (typeof left === 'string' && typeof right === 'string')
    return left === right || left.toLowerCase() === right.toLowerCase();
  return typeof left === 'number' && typeof right === 'number' ? sameNumber(left, right) : left === right;
};
