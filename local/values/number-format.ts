/** What kind of number format a pattern is (Sheets API: NumberFormat.type) and how a value is displayed with it. */
import { CellError, type CellValue } from '../workbook/cell.ts';
import { automaticNumber } from './automatic-number.ts';
import { displayDate } from './display-date.ts';
import { displayNumber } from './display-number.ts';
import { type SheetLocale, sheetLocale } from './locale.ts';
import { type PatternCondition, type PatternSection, patternSections } from './pattern.ts';
import { booleanText } from './typed-booleans.ts';

export type NumberFormatType =
  | 'TEXT'
  | 'NUMBER'
  | 'PERCENT'
  | 'CURRENCY'
  | 'DATE'
  | 'TIME'
  | 'DATE_TIME'
  | 'SCIENTIFIC';

/**
 * What getNumberFormat answers for a cell without a format of its own, as published Apps Script projects rely on it
 * ("auto" in their tables of formats).
 */
export const automaticPattern = '0.###############';

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

/** Signs and codes of currencies, as patterns write them in quotes, in brackets or bare. */
const currencySign = /\p{Sc}|\[\$[^-\]]|"\s?(CHF|kr\.?|zł|Kč|Ft|lei|R|RM|Rp|[A-Z]{3})\s?"/u;

function readType(pattern: string): NumberFormatType {
  if (pattern === '@') return 'TEXT';
  const tokens = patternSections(pattern)[0]?.tokens ?? [];
  const has = (kind: (typeof tokens)[number]['kind']) => tokens.some((token) => token.kind === kind);
  const letters = tokens.map((token) => (token.kind === 'date' ? token.letters : '')).join('');
  const hasTime = has('elapsed') || has('half') || /[hs]/i.test(letters);
  const hasDate = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime) || /M/.test(letters);
  if (hasDate) return hasTime ? 'DATE_TIME' : 'DATE';
  if (hasTime) return 'TIME';
  if (has('percent')) return 'PERCENT';
  if (has('exponent')) return 'SCIENTIFIC';
  if (currencySign.test(pattern)) return 'CURRENCY';
  return has('text') && !has('digit') ? 'TEXT' : 'NUMBER';
}

/** True for patterns that show a number as a date, a time or both: getValues answers with a Date there. */
export function showsDate(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const type = numberFormatType(pattern);
  return type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';
}

function holds({ operator, number }: PatternCondition, value: number): boolean {
  switch (operator) {
    case '<':
      return value < number;
    case '<=':
      return value <= number;
    case '>':
      return value > number;
    case '>=':
      return value >= number;
    case '<>':
      return value !== number;
    default:
      return value === number;
  }
}

interface Choice {
  readonly section: PatternSection;
  /** The section itself says how a negative number looks: no minus sign is put before it. */
  readonly ownSign: boolean;
}

/** The section for a number: by conditions where there are any, else positive; negative; zero. */
function sectionFor(sections: readonly PatternSection[], value: number): Choice | undefined {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition !== undefined)) {
    const section = numeric.find(({ condition }) => condition === undefined || holds(condition, value));
    const above =
      section?.condition?.operator.startsWith('<') === true && (section.condition.number ?? 0) <= 0;
    return section === undefined ? undefined : { section, ownSign: above };
  }
  const [positive, negative, zero] = numeric;
  if (positive === undefined) return undefined;
  if (value < 0 && negative !== undefined) return { section: negative, ownSign: true };
  if (value === 0 && zero !== undefined) return { section: zero, ownSign: true };
  return { section: positive, ownSign: false };
}

function displayFormatted(value: number, pattern: string, locale: SheetLocale): string {
  const choice = sectionFor(patternSections(pattern), value);
  if (choice === undefined) return '###';
  const { section, ownSign } = choice;
  if (section.isDate) return displayDate(section.tokens, ownSign ? Math.abs(value) : value, locale);
  const text = displayNumber(section.tokens, Math.abs(value), locale);
  return value < 0 && !ownSign ? `-${text}` : text;
}

/** A text in a cell with a pattern: the fourth section, or a pattern that is made for text. */
function displayText(text: string, pattern: string): string {
  const sections = patternSections(pattern);
  const section =
    sections[3] ?? sections.findLast(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  if (section === undefined) return text;
  return section.tokens
    .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
    .join('');
}

/** What the cell shows, in the spreadsheet's locale. */
export function displayValue(value: CellValue, pattern: string | undefined, localeCode: string): string {
  if (value === null) return '';
  if (typeof value === 'string')
    return pattern === undefined || pattern === '@' || value === '' ? value : displayText(value, pattern);
  if (typeof value === 'boolean') return booleanText(value, localeCode);
  if (value instanceof CellError) return value.text;
  const locale = sheetLocale(localeCode);
  if (pattern === undefined || pattern === '' || pattern === automaticPattern || pattern === '@')
    return automaticNumber(value, locale.decimalMark);
  return displayFormatted(value, pattern, locale);
}
