/** What a spreadsheet's locale decides: decimal mark, thousands mark, argument separator, order and pattern of dates. From CLDR through Intl. */
import { currencySignOf } from './currencies.ts';

interface Names {
  readonly long: readonly string[];
  readonly short: readonly string[];
}

export interface SheetLocale {
  readonly code: string;
  readonly decimalMark: '.' | ',';
  /** Thousands mark as displayed. */
  readonly groupMark: string;
  /** Groups of two above the thousands: 12,34,567. */
  readonly indianGroups: boolean;
  readonly argumentSeparator: ',' | ';';
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  /** Default number format patterns of typed dates, times and date-times. */
  readonly datePattern: string;
  readonly timePattern: string;
  readonly dateTimePattern: string;
  /** Default pattern of amounts of money, with two decimals. */
  readonly currencyPattern: string;
  readonly currencySymbol: string;
  /** Lower-case month names, long and short, to month 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** Lower-case weekday names: they may stand before a typed date. */
  readonly weekdayWords: ReadonlySet<string>;
  readonly monthNames: Names;
  /** From Sunday. */
  readonly weekdays: Names;
}

const known = new Map<string, SheetLocale>();

/** Facts of a locale code such as "en_US"; throws RangeError for a code that is none. */
export function sheetLocale(code: string): SheetLocale {
  const found = known.get(code);
  if (found !== undefined) return found;
  const made = makeLocale(code);
  known.set(code, made);
  return made;
}

/** Where Sheets keeps a shape of dates that newer CLDR releases changed. */
const datePatterns: Readonly<Record<string, string>> = {
  nl_NL: 'd-M-yyyy',
  pl_PL: 'dd.MM.yyyy',
  ko_KR: 'yyyy. m. d',
  da_DK: 'dd/MM/yyyy',
};

const utc = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;

function dateShape(tag: string): { order: SheetLocale['dateOrder']; pattern: string } {
  const parts = new Intl.DateTimeFormat(tag, { ...utc, dateStyle: 'short' }).formatToParts(
    Date.UTC(2033, 0, 2),
  );
  const shown = parts.filter(({ type }) => ['day', 'month', 'year', 'literal'].includes(type));
  const order = shown
    .filter(({ type }) => type !== 'literal')
    .map(({ type }) => type.charAt(0))
    .join('');
  const pattern = shown
    .map(({ type, value }) => {
      if (type === 'literal') return value.replace(/[\u200e\u200f]/g, '');
      if (type === 'year') return 'yyyy';
      const letter = type === 'day' ? 'd' : 'M';
      return value.startsWith('0') ? letter.repeat(2) : letter;
    })
    .join('')
    .trim();
  return { order: order === 'dmy' || order === 'ymd' ? order : 'mdy', pattern };
}

function makeLocale(code: string): SheetLocale {
  const tag = code.replaceAll('_', '-');
  const marks = new Intl.NumberFormat(tag, { useGrouping: true, numberingSystem: 'latn' }).formatToParts(
    1234567.5,
  );
  const mark = (type: string) => marks.find((part) => part.type === type)?.value;
  const decimalMark = mark('decimal') === ',' ? ',' : '.';
  const { order, pattern } = dateShape(tag);
  const datePattern = datePatterns[code] ?? pattern;
  const twelveHours =
    new Intl.DateTimeFormat(tag, { ...utc, timeStyle: 'short' }).resolvedOptions().hour12 === true;
  const currencySymbol = currencySignOf(code);
  const monthNames = monthsOf(tag);
  const weekdays = weekdaysOf(tag);
  return {
    code,
    decimalMark,
    groupMark: mark('group') ?? (decimalMark === ',' ? '.' : ','),
    indianGroups: marks[0]?.value.length === 2,
    argumentSeparator: decimalMark === ',' ? ';' : ',',
    dateOrder: order,
    datePattern,
    timePattern: twelveHours ? 'h:mm:ss am/pm' : 'HH:mm:ss',
    dateTimePattern: `${datePattern} ${datePattern.includes('dd') && !twelveHours ? 'HH' : 'H'}:mm:ss`,
    currencyPattern: currencyPattern(tag, currencySymbol, true),
    currencySymbol,
    months: monthWords(monthNames, monthsOf('en-US')),
    weekdayWords: new Set(
      [weekdays, weekdaysOf('en-US')].flatMap(({ long, short }) => [...long, ...short].map(plainWord)),
    ),
    monthNames,
    weekdays,
  };
}

/** Where the locale puts the sign of money, and whether a space stands between. */
function currencyPattern(tag: string, symbol: string, decimals: boolean): string {
  const parts = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' }).formatToParts(1);
  const number = `#,##0${decimals ? '.00' : ''}`;
  const spaced = parts.some(({ type, value }) => type === 'literal' && value.trim() === '');
  const gap = spaced ? '\\ ' : '';
  return parts[0]?.type === 'currency' || parts[1]?.type === 'currency'
    ? `"${symbol}"${gap}${number}`
    : `${number}${gap}"${symbol}"`;
}

/** The pattern that typing an amount of money gives, with the sign where the locale has it. */
export function moneyPattern(locale: SheetLocale, symbol: string, decimals: boolean): string {
  const pattern = locale.currencyPattern.replace(
    `"${locale.currencySymbol}"`,
    symbol === locale.currencySymbol ? `"${symbol}"` : `[$${symbol}]`,
  );
  return decimals ? pattern : pattern.replace('.00', '');
}

/** A name as it is compared with what people type: lower case, without a dot at the end. */
const plainWord = (name: string) => name.toLowerCase().replace(/\.$/, '');

function monthsOf(tag: string): Names {
  const names = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(tag, { ...utc, month: style, day: 'numeric' });
    return Array.from({ length: 12 }, (_, month) => {
      const part = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month');
      return part?.value ?? '';
    });
  };
  return { long: names('long'), short: names('short') };
}

function weekdaysOf(tag: string): Names {
  const names = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(tag, { ...utc, weekday: style });
    return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 1, 1 + day)));
  };
  return { long: names('long'), short: names('short') };
}

function monthWords(...lists: readonly Names[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const { long, short } of lists) {
    for (const names of [long, short])
      names.forEach((name, month) => {
        const word = plainWord(name);
        if (!words.has(word) && /\p{L}/u.test(word)) words.set(word, month + 1);
      });
  }
  words.set('sept', words.get('sept') ?? 9);
  return words;
}
