/** A serial written with one section of a date or time format, in the words of the spreadsheet's locale. */
import type { SheetLocale } from './locale.ts';
import type { PatternToken } from './pattern.ts';
import { dateOfSerial } from './serial.ts';

const millisecondsOfDay = 86_400_000;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seconds within the minute with their fraction. */
  readonly exactSecond: number;
}

/** Parts of a serial, rounded to milliseconds first: 9:30 is stored as 0.395833333333333. */
function momentOf(serial: number): Moment {
  const milliseconds = Math.round(serial * millisecondsOfDay);
  const days = Math.floor(milliseconds / millisecondsOfDay);
  const within = milliseconds - days * millisecondsOfDay;
  const { year, month, day } = dateOfSerial(days);
  return {
    year,
    month,
    day,
    weekday: (((days - 1) % 7) + 7) % 7,
    hour: Math.floor(within / 3_600_000),
    minute: Math.floor(within / 60_000) % 60,
    second: Math.floor(within / 1000) % 60,
    exactSecond: (within % 60_000) / 1000,
  };
}

const padded = (number: number, width: number) => String(number).padStart(width, '0');

function datePart(letters: string, moment: Moment, twelve: boolean, isMinute: boolean, locale: SheetLocale) {
  const width = letters.length;
  switch (letters.charAt(0).toLowerCase()) {
    case 'y':
      return width <= 2 ? padded(moment.year % 100, 2) : padded(moment.year, 4);
    case 'd':
      if (width <= 2) return padded(moment.day, width);
      return (width === 3 ? locale.weekdays.short : locale.weekdays.long)[moment.weekday] ?? '';
    case 'h':
      return padded(twelve ? moment.hour % 12 || 12 : moment.hour, Math.min(width, 2));
    case 's':
      return padded(moment.second, Math.min(width, 2));
    default:
      if (width <= 2) return padded(isMinute ? moment.minute : moment.month, width);
      if (width === 3) return locale.monthNames.short[moment.month - 1] ?? '';
      if (width === 5) return (locale.monthNames.long[moment.month - 1] ?? '').slice(0, 1);
      return locale.monthNames.long[moment.month - 1] ?? '';
  }
}

const isClockPart = (token: PatternToken | undefined, unit: string) =>
  (token?.kind === 'date' && token.letters.charAt(0).toLowerCase() === unit) ||
  (token?.kind === 'elapsed' && token.unit === unit);

/** m is minutes after hours or before seconds; literals between do not matter, M is a month always. */
function meansMinutes(tokens: readonly PatternToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'date' || !token.letters.startsWith('m') || token.letters.length > 2) return false;
  const isPart = ({ kind }: PatternToken) => kind === 'date' || kind === 'elapsed';
  const before = tokens.slice(0, at).findLast(isPart);
  const after = tokens.slice(at + 1).find(isPart);
  return isClockPart(before, 'h') || isClockPart(after, 's');
}

/** How many zeros follow at `at`: tenths, hundredths, thousandths of a second. */
function fractionWidth(tokens: readonly PatternToken[], at: number): number {
  let width = 0;
  for (let next = at; next < tokens.length; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'digit' || token.digit !== '0') break;
    width += 1;
  }
  return width;
}

const unitMilliseconds = { h: 3_600_000, m: 60_000, s: 1000 } as const;

/** The time that has gone by, in a unit; parts of larger elapsed units before it are taken off. */
function elapsedPart(serial: number, token: PatternToken & { kind: 'elapsed' }, larger: number): string {
  const total = Math.abs(Math.round(serial * millisecondsOfDay));
  const within = larger === 0 ? total : total % larger;
  return padded(Math.floor(within / unitMilliseconds[token.unit]), token.width);
}

/** `serial` written with the tokens of a section. */
export function displayDate(tokens: readonly PatternToken[], serial: number, locale: SheetLocale): string {
  const elapsed = tokens.some(({ kind }) => kind === 'elapsed');
  const decimals = Math.min(
    3,
    tokens.reduce((most, _, at) => Math.max(most, fractionWidth(tokens, at)), 0),
  );
  const exactness = millisecondsOfDay / (decimals === 0 ? 1 : 10 ** (3 - decimals));
  const rounded = decimals === 0 ? serial : Math.round(serial * exactness) / exactness;
  const moment = momentOf(elapsed ? Math.abs(rounded) : rounded);
  const twelve = tokens.some(({ kind }) => kind === 'half');
  let text = elapsed && serial < 0 ? '-' : '';
  let larger = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const width = fractionWidth(tokens, at);
    if (width > 0) {
      text += padded(Math.floor((moment.exactSecond % 1) * 1000 + 1e-6), 3)
        .slice(0, width)
        .padEnd(width, '0');
      at += width - 1;
    } else if (token.kind === 'date')
      text += datePart(token.letters, moment, twelve, meansMinutes(tokens, at), locale);
    else if (token.kind === 'elapsed') {
      text += elapsedPart(rounded, token, larger);
      larger = unitMilliseconds[token.unit];
    } else if (token.kind === 'half') {
      const half = moment.hour < 12 ? 'AM' : 'PM';
      const shown = token.long ? half : half.charAt(0);
      text += token.capital ? shown : shown.toLowerCase();
    } else if (token.kind === 'point') text += fractionWidth(tokens, at + 1) > 0 ? locale.decimalMark : '.';
    else text += dateLiteral(token);
  }
  return text;
}

const marks: Readonly<Partial<Record<PatternToken['kind'], string>>> = {
  comma: ',',
  percent: '%',
  slash: '/',
  text: '@',
  general: 'General',
};

function dateLiteral(token: PatternToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'digit' ? token.digit : (marks[token.kind] ?? '');
}
