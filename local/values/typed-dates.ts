/** Dates and times as people type them, and the number format that typing them gives the cell. */
import type { SheetLocale } from './locale.ts';
import { dateOfSerial, serialOfDate } from './serial.ts';

interface TypedDate {
  readonly serial: number;
  readonly pattern: string;
}

/** Two-digit years: 00–29 are of this century, 30–99 of the last. */
const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

/** 9:30 · 9:30:15 · 9:30 am · 9 pm · 30:15:00 (a duration). */
function parseTime(text: string): TypedDate | null {
  const found = /^(\d{1,4})(?::(\d{2}))?(?::(\d{2})(\.\d+)?)?\s?([ap]\.?m\.?)?$/i.exec(text);
  if (found === null) return null;
  const [, hourText = '', minuteText, secondText, fraction = '', half] = found;
  if (minuteText === undefined && half === undefined) return null;
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(`${secondText ?? 0}${fraction}`);
  if (minute > 59 || second >= 60) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  const serial = (hour * 3600 + minute * 60 + second) / 86_400;
  if (hour > 23) return { serial, pattern: '[h]:mm:ss' };
  if (half !== undefined)
    return { serial, pattern: secondText === undefined ? 'h:mm am/pm' : 'h:mm:ss am/pm' };
  return { serial, pattern: secondText === undefined ? 'h:mm' : 'h:mm:ss' };
}

/** 11/23/2026 · 11/23 · 23.11.2026 · 2026-11-23: three numbers in the locale's order, year first always understood. */
function parseNumericDate(text: string, locale: SheetLocale, year: number): TypedDate | null {
  const found = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4})?)?$/.exec(text);
  if (found === null) return null;
  const [, first = '', separator = '', second = '', third] = found;
  if (separator === '.' && third === undefined && !(locale.dateOrder === 'dmy' && text.endsWith('.')))
    return null;
  if (separator === '.' && locale.dateOrder === 'mdy') return null;
  if (first.length >= 3) {
    if (first.length !== 4 || third === undefined || third.length > 2) return null;
    const serial = serialOfDate(Number(first), Number(second), Number(third));
    return serial === null ? null : { serial, pattern: `yyyy${separator}mm${separator}dd` };
  }
  if (third !== undefined && third.length === 3) return null;
  if (locale.dateOrder === 'ymd' && third !== undefined && third.length <= 2) {
    const serial = serialOfDate(fullYear(first), Number(second), Number(third));
    return serial === null ? null : { serial, pattern: locale.datePattern };
  }
  const [month, day] = locale.dateOrder === 'dmy' ? [second, first] : [first, second];
  const serial = serialOfDate(third === undefined ? year : fullYear(third), Number(month), Number(day));
  return serial === null ? null : { serial, pattern: locale.datePattern };
}

/** Jan 5, 2026 · 5 January 2026 · 5-Jan-26 · January 2026 is not a date to us. */
function parseNamedDate(text: string, locale: SheetLocale, year: number): TypedDate | null {
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:,? (\d{4}|\d{2}))?$/u.exec(text);
  const dayFirst = /^(\d{1,2})\.?([ -])(\p{L}+)\.?(?:,?[ -](\d{4}|\d{2}))?$/u.exec(text);
  const [name, day, yearText] =
    monthFirst !== null
      ? [monthFirst[1], monthFirst[2], monthFirst[3]]
      : [dayFirst?.[3], dayFirst?.[1], dayFirst?.[4]];
  if (name === undefined || day === undefined) return null;
  const month = locale.months.get(name.toLowerCase());
  if (month === undefined) return null;
  const serial = serialOfDate(yearText === undefined ? year : fullYear(yearText), month, Number(day));
  if (serial === null) return null;
  const letters = name.length > 3 ? 'mmmm' : 'mmm';
  const tail = yearText === undefined ? '' : 'yyyy';
  if (monthFirst !== null) return { serial, pattern: tail === '' ? `${letters} d` : `${letters} d, ${tail}` };
  const joint = dayFirst?.[2] ?? ' ';
  return { serial, pattern: tail === '' ? `d${joint}${letters}` : `d${joint}${letters}${joint}${tail}` };
}

/** A date, a time, or a date followed by a time; null where the text is none. */
export function parseDateTime(text: string, locale: SheetLocale, now: number): TypedDate | null {
  if (!/\d/.test(text) || text.length > 40) return null;
  const { year } = dateOfSerial(now);
  const parseDate = (part: string) =>
    parseNumericDate(part, locale, year) ?? parseNamedDate(part, locale, year);
  const alone = parseDate(text) ?? parseTime(text);
  if (alone !== null) return alone;
  const parts = /^(.+?),? (\d{1,2}(?::\d{2}){0,2}(?:\.\d+)?(?: ?[ap]\.?m\.?)?)$/i.exec(text);
  if (parts === null) return null;
  const date = parseDate(parts[1] ?? '');
  const time = parseTime(parts[2] ?? '');
  if (date === null || time === null || time.serial >= 1) return null;
  const pattern =
    date.pattern === locale.datePattern ? locale.dateTimePattern : `${date.pattern} ${time.pattern}`;
  return { serial: date.serial + time.serial, pattern };
}
