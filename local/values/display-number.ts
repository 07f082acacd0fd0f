/** A number written with one section of a number format: digits, thousands, percents, fractions, exponents. */
import { automaticNumber } from './automatic-number.ts';
import { decimalDigits, fixedDigits } from './decimal-digits.ts';
import type { SheetLocale } from './locale.ts';
import type { PatternToken } from './pattern.ts';

type Tokens = readonly PatternToken[];

const isDigit = (token: PatternToken | undefined) => token?.kind === 'digit';
const digitOf = (token: PatternToken) => (token.kind === 'digit' ? token.digit : '');
const blank = (placeholder: string) => (placeholder === '0' ? '0' : placeholder === '?' ? ' ' : '');

interface Shape {
  /** Thousands are grouped: a comma stands between two digits. */
  readonly grouped: boolean;
  /** Commas behind the last whole digit; each divides by a thousand. */
  readonly scaling: number;
  readonly percents: number;
}

function shapeOf(tokens: Tokens): Shape {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const wholePart = point < 0 ? tokens : tokens.slice(0, point);
  const lastDigit = tokens.findLastIndex((token) => isDigit(token));
  const lastWhole = wholePart.findLastIndex((token) => isDigit(token));
  let grouped = false;
  let scaling = 0;
  tokens.forEach(({ kind }, at) => {
    if (kind !== 'comma' || lastWhole < 0) return;
    if (at < lastWhole) grouped ||= tokens.slice(0, at).some((token) => isDigit(token));
    else if (at > lastDigit || (point >= 0 && at < point)) scaling += 1;
  });
  return { grouped, scaling, percents: tokens.filter(({ kind }) => kind === 'percent').length };
}

const literalText = (token: PatternToken) =>
  token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : token.kind === 'slash' ? '/' : '';

/** Lays whole digits into the placeholders from the right; what is left over stands before the first one. */
function layWhole(
  tokens: Tokens,
  digits: string,
  grouped: boolean,
  groupMark: string,
  india: boolean,
): string {
  const places = tokens.filter((token) => isDigit(token)).length;
  let rest = digits === '0' ? '' : digits;
  let result = '';
  let position = 0;
  let placesLeft = places;
  const put = (digit: string) => {
    const mark =
      grouped &&
      position > 0 &&
      (india ? position === 3 || (position > 3 && position % 2 === 1) : position % 3 === 0);
    if (digit !== '') {
      result = `${digit}${mark ? (digit === ' ' ? ' ' : groupMark) : ''}${result}`;
      position += 1;
    }
  };
  for (const token of tokens.toReversed()) {
    if (!isDigit(token)) {
      result = literalText(token) + result;
      continue;
    }
    put(rest === '' ? blank(digitOf(token)) : rest.slice(-1));
    rest = rest.slice(0, -1);
    placesLeft -= 1;
    if (placesLeft === 0)
      while (rest !== '') {
        put(rest.slice(-1));
        rest = rest.slice(0, -1);
      }
  }
  return result;
}

/** Lays decimals into the placeholders from the left; zeros at the end show only where the placeholder says so. */
function layFraction(tokens: Tokens, digits: string): string {
  const significant = digits.replace(/0+$/, '').length;
  let at = 0;
  return tokens
    .map((token) => {
      if (!isDigit(token)) return literalText(token);
      const digit = at < significant ? digits.charAt(at) : blank(digitOf(token));
      at += 1;
      return digit;
    })
    .join('');
}

function layDecimal(tokens: Tokens, size: number, locale: SheetLocale, shape: Shape): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const fraction = point < 0 ? [] : tokens.slice(point + 1);
  const decimals = Math.min(30, fraction.filter((token) => isDigit(token)).length);
  const digits = fixedDigits(size, decimals);
  const before = whole.some((token) => isDigit(token))
    ? layWhole(whole, digits.whole, shape.grouped, locale.groupMark, locale.indianGroups)
    : whole.map(literalText).join('') + (digits.whole === '0' ? '' : digits.whole);
  if (point < 0) return before;
  return `${before}${locale.decimalMark}${layFraction(fraction, digits.fraction)}`;
}

/** 0.00E+00: as many whole digits as there are placeholders, the exponent in steps of that many when there is more than one. */
function layScientific(tokens: Tokens, at: number, size: number, locale: SheetLocale, shape: Shape): string {
  const mantissa = tokens.slice(0, at);
  const exponentPart = tokens.slice(at + 1);
  const point = mantissa.findIndex(({ kind }) => kind === 'point');
  const wholePlaces = (point < 0 ? mantissa : mantissa.slice(0, point)).filter((token) =>
    isDigit(token),
  ).length;
  const step = Math.max(1, wholePlaces);
  const decimals = mantissa.filter((token) => isDigit(token)).length - wholePlaces;
  let power = size === 0 ? 0 : Math.floor(decimalDigits(size).power / step) * step;
  const scaled = (exponent: number) => {
    const { digits, power: own } = decimalDigits(size);
    return Number(`${digits[0] ?? '0'}.${digits.slice(1) || '0'}e${own - exponent}`);
  };
  if (size !== 0 && fixedDigits(scaled(power), decimals).whole.length > step) power += step;
  const token = tokens[at];
  const plus = token?.kind === 'exponent' && token.plus;
  const letter = token?.kind === 'exponent' ? token.letter : 'E';
  const sign = power < 0 ? '-' : plus ? '+' : '';
  const exponent = layWhole(exponentPart, String(Math.abs(power)), false, '', false);
  return `${layDecimal(mantissa, scaled(power), locale, shape)}${letter}${sign}${exponent || '0'}`;
}

/** The nearest fraction whose denominator is at most `largest` (continued fractions). */
function nearestFraction(value: number, largest: number): [numerator: number, denominator: number] {
  let [lowNumerator, lowDenominator, highNumerator, highDenominator] = [0, 1, 1, 0];
  let best: [number, number] = [Math.round(value), 1];
  for (let round = 0; round < 10_000; round += 1) {
    const numerator = lowNumerator + highNumerator;
    const denominator = lowDenominator + highDenominator;
    if (denominator > largest) break;
    if (Math.abs(numerator / denominator - value) < Math.abs(best[0] / best[1] - value))
      best = [numerator, denominator];
    if (Math.abs(numerator / denominator - value) < 1e-13) break;
    if (numerator / denominator < value) [lowNumerator, lowDenominator] = [numerator, denominator];
    else [highNumerator, highDenominator] = [numerator, denominator];
  }
  return best;
}

interface FractionPlaces {
  readonly whole: Tokens;
  readonly numerator: Tokens;
  readonly denominatorWidth: number;
  /** A denominator that the pattern itself names (?/16); 0 where there is none. */
  readonly denominator: number;
  readonly after: string;
}

function fractionPlaces(tokens: Tokens, slash: number): FractionPlaces {
  let from = slash;
  while (from > 0 && isDigit(tokens[from - 1])) from -= 1;
  let until = slash + 1;
  let named = '';
  for (; until < tokens.length; until += 1) {
    const token = tokens[until];
    if (token?.kind === 'literal' && /^\d$/.test(token.text)) named += token.text;
    else if (token?.kind === 'digit') named += token.digit === '0' && named !== '' ? '0' : '';
    else break;
  }
  return {
    whole: tokens.slice(0, from),
    numerator: tokens.slice(from, slash),
    denominatorWidth: until - slash - 1,
    denominator: Number(named),
    after: tokens.slice(until).map(literalText).join(''),
  };
}

/** # ??/??, or ##/16 with a denominator of its own. */
function layFractions(tokens: Tokens, slash: number, size: number): string {
  const places = fractionPlaces(tokens, slash);
  const mixed = places.whole.some((token) => isDigit(token));
  let whole = mixed ? Math.floor(size) : 0;
  const rest = size - whole;
  let [numerator, denominator] =
    places.denominator === 0
      ? nearestFraction(rest, 10 ** places.denominatorWidth - 1)
      : [Math.round(rest * places.denominator), places.denominator];
  if (mixed && numerator === denominator) {
    whole += 1;
    numerator = 0;
    denominator = 1;
  }
  const lay = (part: Tokens, number: number) => layWhole(part, String(number), false, '', false);
  const before = mixed ? lay(places.whole, whole) : places.whole.map(literalText).join('');
  if (mixed && numerator === 0) {
    const blanks = ' '.repeat(places.numerator.length + 1 + places.denominatorWidth);
    return `${whole === 0 && !/\d/.test(before) ? `0${before}` : before}${blanks}${places.after}`;
  }
  const left = lay(places.numerator, numerator) || '0';
  const right = String(denominator).padEnd(places.denominatorWidth);
  return `${mixed && whole === 0 ? before.replace(/^ +$/, '') : before}${left}/${right}${places.after}`;
}

/** `size` (a number without its sign) written with the tokens of a section. */
export function displayNumber(tokens: Tokens, size: number, locale: SheetLocale): string {
  if (tokens.some(({ kind }) => kind === 'general' || kind === 'text')) {
    return tokens
      .map((token) =>
        token.kind === 'general' || token.kind === 'text'
          ? automaticNumber(size, locale.decimalMark)
          : literalText(token),
      )
      .join('');
  }
  const slash = tokens.findIndex(({ kind }, at) => kind === 'slash' && isDigit(tokens[at - 1]));
  if (slash > 0) return layFractions(tokens, slash, size);
  const shape = shapeOf(tokens);
  const power = shape.percents * 2 - shape.scaling * 3;
  const scaled = power === 0 ? size : shiftedBy(size, power);
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) return layScientific(tokens, exponent, scaled, locale, shape);
  if (!tokens.some((token) => isDigit(token))) return tokens.map(literalText).join('');
  return layDecimal(tokens, scaled, locale, shape);
}

/** The number times a power of ten, exact in its decimal digits: 0.285 becomes 28.5, not 28.499999999999996. */
function shiftedBy(size: number, power: number): number {
  const { digits, power: own } = decimalDigits(size);
  return Number(`${digits[0] ?? '0'}.${digits.slice(1) || '0'}e${own + power}`);
}
