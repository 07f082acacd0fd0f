/** Dates as people of a locale type them, and the number format that typing them gives the cell. */
import type { SheetLocale } from './locale.ts';
import { dateOfSerial, serialOfDate } from './serial.ts';
import { parseTime, type TypedMoment } from './typed-times.ts';

/** Two-digit years: 00–29 are of this century, 30–99 of the last. */
const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

const isYear = (text: string | undefined): text is string =>
  text !== undefined && /^(\d{1,2}|\d{4})$/.test(text);

function moment(year: number, month: number, day: number, pattern: string): TypedMoment | null {
  const serial = serialOfDate(year, month, day);
  return serial === null ? null : { serial, pattern };
}

/** Letters for a day or month as it was written: "05" keeps its zero. */
const asWritten = (letter: string, digits: string) => (digits.startsWith('0') ? letter.repeat(2) : letter);

/** 2026-11-23 · 2026/1/5 · 2026. 11. 23 · 2026年11月23日: year first is understood everywhere. */
function parseYearFirst(text: string, locale: SheetLocale): TypedMoment | null {
  const found =
    /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text) ??
    /^(\d{4})(\. ?)(\d{1,2})\. ?(\d{1,2})\.?$/.exec(text) ??
    /^(\d{4})(年|년) ?(\d{1,2})(?:月|월) ?(\d{1,2})(?:日|일)$/.exec(text);
  if (found === null) return null;
  const [, year = '', separator = '', month = '', day = ''] = found;
  if (separator.startsWith('.') && locale.dateOrder !== 'ymd') return null;
  const isShort = [month, day].some((part) => part.length === 1);
  const parts = isShort ? ['yyyy', 'm', 'd'] : ['yyyy', 'mm', 'dd'];
  return moment(
    Number(year),
    Number(month),
    Number(day),
    /^[/-]$/.test(separator) ? parts.join(separator) : locale.datePattern,
  );
}

/** The locale's pattern with the separator, zeros and length of the year as typed. */
function patternAsTyped(
  locale: SheetLocale,
  separator: string,
  month: string,
  day: string,
  year: string,
): string {
  if (locale.dateOrder === 'ymd') return locale.datePattern;
  const isPadded = [month, day].some((part) => part.startsWith('0'));
  const letters = (letter: string, digits: string) => {
    if (isPadded) return letter.repeat(2);
    return digits.length === 1 ? letter : (new RegExp(`${letter}+`).exec(locale.datePattern)?.[0] ?? letter);
  };
  const [monthLetters, dayLetters] = [letters('M', month), letters('d', day)];
  const order = locale.dateOrder === 'dmy' ? [dayLetters, monthLetters] : [monthLetters, dayLetters];
  return [...order, year.length === 2 ? 'yy' : 'yyyy'].join(separator);
}

/** 11/23/2026 · 11-23-26 · 23.11.2026 · 11/23: two or three numbers in the locale's order. */
function parseNumericDate(text: string, locale: SheetLocale, thisYear: number): TypedMoment | null {
  const found = /^(\d{1,2})([/-]|\. ?)(\d{1,2})(?:\2(\d{1,4}))?(\.)?$/.exec(text);
  if (found === null) return null;
  const [, first = '', mark = '', second = '', third, dot] = found;
  const separator = mark.charAt(0);
  const dotted = separator === '.';
  if (dotted && (locale.dateOrder === 'mdy' || (third === undefined && dot === undefined))) return null;
  if (!dotted && dot !== undefined) return null;
  const [month, day] = locale.dateOrder === 'dmy' ? [second, first] : [first, second];
  if (third === undefined) {
    const [monthPart, dayPart] = [asWritten('M', month), asWritten('d', day)];
    const parts = locale.dateOrder === 'dmy' ? [dayPart, monthPart] : [monthPart, dayPart];
    return moment(thisYear, Number(month), Number(day), parts.join(separator) + (dot ?? ''));
  }
  if (locale.dateOrder === 'ymd' && third.length <= 2)
    return moment(fullYear(first), Number(second), Number(third), locale.datePattern);
  if (!isYear(third) || (dotted && dot !== undefined)) return null;
  const pattern = patternAsTyped(locale, separator, month, day, third);
  return moment(fullYear(third), Number(month), Number(day), pattern);
}

/** A weekday may stand before a date; it is not checked against the date. */
function withoutWeekday(text: string, locale: SheetLocale): { rest: string; shown: string } {
  const found = /^(\p{L}+)(\.?,? )(?=\S)/u.exec(text);
  const word = found?.[1] ?? '';
  if (found === null || !locale.weekdayWords.has(word.toLowerCase())) return { rest: text, shown: '' };
  return {
    rest: text.slice(found[0].length),
    shown: `${word.length > 3 ? 'dddd' : 'ddd'}${found[2]?.includes(',') ? ', ' : ' '}`,
  };
}

const letters = (name: string) =>
  name.replace('.', '').length > 4 || /^(june|july|juni|juli|mars|märz|mayo|maio|juin|abril)$/i.test(name)
    ? 'mmmm'
    : 'mmm';
const yearLetters = (year: string) => (year.length === 2 ? 'yy' : 'yyyy');

/** Jan 5, 2026 · January 5th · 5 January 2026 · 5-Jan-26 · 5 de enero de 2026 · Jan 2026. */
function parseNamedDate(text: string, locale: SheetLocale, thisYear: number): TypedMoment | null {
  const month = (name: string | undefined) =>
    locale.months.get((name ?? '').toLowerCase().replace(/\.$/, ''));
  const monthFirst = /^(\p{L}+\.?)([ -])(\d{1,2})(?:st|nd|rd|th)?(?:(?:, ?| |-)(\d{4}|\d{2}))?$/u.exec(text);
  if (monthFirst !== null && month(monthFirst[1]) !== undefined) {
    const [, name = '', joint = ' ', day, year] = monthFirst;
    const tail = year === undefined ? '' : joint === '-' ? `-${yearLetters(year)}` : `, ${yearLetters(year)}`;
    const pattern = `${letters(name)}${joint}d${tail}`;
    return moment(year === undefined ? thisYear : fullYear(year), month(name) ?? 0, Number(day), pattern);
  }
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?( de | |-|\/)(\p{L}+\.?)(?:(?: de |,? |-|\/)(\d{4}|\d{2}))?$/u.exec(
      text,
    );
  if (dayFirst !== null && month(dayFirst[3]) !== undefined) {
    const [whole, day, joint = ' ', name = '', year] = dayFirst;
    const between = joint === ' de ' ? ' "de" ' : joint;
    const dot = /^\d{1,2}\./.test(whole) ? '.' : '';
    const pattern = `d${dot}${between}${letters(name)}${year === undefined ? '' : between + yearLetters(year)}`;
    return moment(year === undefined ? thisYear : fullYear(year), month(name) ?? 0, Number(day), pattern);
  }
  const monthOnly = /^(\p{L}+\.?)(?:,? | de |-)(\d{4})$/u.exec(text);
  if (monthOnly === null || month(monthOnly[1]) === undefined) return null;
  const [whole, name = '', year] = monthOnly;
  return moment(Number(year), month(name) ?? 0, 1, `${letters(name)}${whole.includes('-') ? '-' : ' '}yyyy`);
}

function parseDate(text: string, locale: SheetLocale, thisYear: number): TypedMoment | null {
  const numeric = parseYearFirst(text, locale) ?? parseNumericDate(text, locale, thisYear);
  if (numeric !== null) return numeric;
  const { rest, shown } = withoutWeekday(text, locale);
  const named = parseNamedDate(rest, locale, thisYear);
  return named === null ? null : { serial: named.serial, pattern: shown + named.pattern };
}

/** A date, a time, or a date followed by a time; null where the text is none. `now` is the serial of the wall clock. */
export function parseDateTime(text: string, locale: SheetLocale, now: number): TypedMoment | null {
  if (!/\d/.test(text) || text.length > 60) return null;
  const { year } = dateOfSerial(now);
  const alone = parseDate(text, locale, year) ?? parseTime(text);
  if (alone !== null) return alone;
  const parts = /^(.+?)(?:,? +)(\d{1,2}(?::\d{1,2}){0,2}(?:\.\d+)?(?: ?[ap]\.?m\.?)?)$/i.exec(text);
  if (parts === null) return null;
  const date = parseDate(parts[1] ?? '', locale, year);
  const time = parseTime(parts[2] ?? '');
  if (date === null || time === null || time.serial >= 1) return null;
  const clock = locale.dateTimePattern.slice(locale.datePattern.length + 1);
  return { serial: date.serial + time.serial, pattern: `${date.pattern} ${clock}` };
}
