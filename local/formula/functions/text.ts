/** Text functions of Google's list, without those that count bytes and those with patterns. */

import { sheetLocale } from '../../values/locale.ts';
import { displayValue } from '../../values/number-format.ts';
import { numberOfText, toText } from '../coercions.ts';
import { type Evaluation, matrixOf } from '../evaluation.ts';
import {
  type FormulaValue,
  isError,
  type Matrix,
  type Scalar,
  wrongNumber,
  wrongValue,
} from '../formula-values.ts';
import {
  anything,
  boolean,
  type FunctionTable,
  fn,
  integer,
  number,
  optional,
  placed,
  raw,
  rest,
  scalar,
  text,
} from '../function-definition.ts';
import { wildcardPattern } from '../wildcards.ts';
import { arabic, roman } from './roman-numerals.ts';

/** Texts of all values of the arguments, row by row; an error among them is the result. */
function allTexts(evaluation: Evaluation, args: readonly FormulaValue[]): string[] | Scalar {
  const texts: string[] = [];
  for (const value of args.flatMap((argument) => matrixOf(argument, evaluation).flat())) {
    const written = toText(value, evaluation);
    if (isError(written)) return written;
    texts.push(written);
  }
  return texts;
}

const joined = (evaluation: Evaluation, args: readonly FormulaValue[], glue: string): Scalar => {
  const texts = allTexts(evaluation, args);
  return Array.isArray(texts) ? texts.join(glue) : texts;
};

const fullWidth = (value: string) =>
  value
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** A character by its code; what is no character is the error. */
const character = (code: number, otherwise: Scalar): Scalar =>
  code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? otherwise : String.fromCodePoint(code);

const proper = (value: string) =>
  value
    .toLowerCase()
    .replace(
      /(^|[^\p{L}\p{M}])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

function substitute(
  whole: string,
  sought: string,
  replacement: string,
  occurrence: number | undefined,
): Scalar {
  if (sought === '') return whole;
  if (occurrence === undefined) return whole.replaceAll(sought, () => replacement);
  if (occurrence < 1) return wrongValue;
  let at = -1;
  for (let found = 0; found < occurrence; found += 1) {
    at = whole.indexOf(sought, at < 0 ? 0 : at + sought.length);
    if (at < 0) return whole;
  }
  return whole.slice(0, at) + replacement + whole.slice(at + sought.length);
}

function find(sought: string, within: string, from: number): Scalar {
  if (from < 1 || from > within.length + 1) return wrongValue;
  const at = within.indexOf(sought, from - 1);
  return at < 0 ? wrongValue : at + 1;
}

function search(sought: string, within: string, from: number): Scalar {
  if (from < 1 || from > within.length + 1) return wrongValue;
  const at = within.slice(from - 1).search(wildcardPattern(sought));
  return at < 0 ? wrongValue : at + from;
}

/** Parts of a text; those that read as numbers or dates become such. */
function split(
  evaluation: Evaluation,
  whole: string,
  delimiter: string,
  byEach: boolean,
  dropEmpty: boolean,
): Matrix | Scalar {
  if (delimiter === '' || whole === '') return wrongValue;
  const literal = delimiter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  let parts = whole.split(byEach ? new RegExp(`[${literal}]`, 'u') : delimiter);
  if (dropEmpty) parts = parts.filter((part) => part !== '');
  if (parts.length === 0) return wrongValue;
  return [parts.map((part) => (part === '' ? null : (numberOfText(part, evaluation) ?? part)))];
}

/** Letters of dates and times may be capitals in TEXT: "YYYY-MM-DD HH:MM". */
const smallLetters = (pattern: string) =>
  pattern.replace(/"[^"]*"|\\.|[YMDHS]/g, (part) => (part.length === 1 ? part.toLowerCase() : part));

function textFunction(evaluation: Evaluation, value: Scalar, pattern: string): Scalar {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const given = typeof value === 'string' ? (numberOfText(value, evaluation) ?? value) : (value ?? 0);
  if (pattern === '') return '';
  return displayValue(given, smallLetters(pattern), evaluation.locale);
}

/** With so many decimals, rounded to tens and hundreds where negative. */
function fixed(
  evaluation: Evaluation,
  value: number,
  places: number,
  pattern: (decimals: string) => string,
): string {
  const unit = 10 ** -places;
  const rounded = places < 0 ? Math.round(value / unit) * unit : value;
  return displayValue(
    rounded,
    pattern(places > 0 ? `.${'0'.repeat(Math.min(places, 30))}` : ''),
    evaluation.locale,
  );
}

const value = placed([scalar], (evaluation, given) => {
  if (typeof given === 'boolean') return wrongValue;
  if (typeof given === 'number') return given;
  return given === null || given === '' || typeof given !== 'string'
    ? 0
    : (numberOfText(given, evaluation) ?? wrongValue);
});

function dollar(evaluation: Evaluation, amount: number, places: number): string {
  const { currencyPattern } = sheetLocale(evaluation.locale);
  return fixed(evaluation, amount, places, (decimals) => currencyPattern.replace('.00', decimals));
}

const textJoin = placed([text, boolean, rest(raw)], (evaluation, glue, dropEmpty, args) => {
  const texts = allTexts(evaluation, args);
  return Array.isArray(texts) ? texts.filter((one) => !dropEmpty || one !== '').join(glue) : texts;
});

/** The error where a length is negative. */
const refused = (value: number, otherwise: Scalar) => (value < 0 ? otherwise : undefined);

export const textFunctions: FunctionTable = {
  ARABIC: fn([text], arabic),
  ROMAN: fn([integer, optional(scalar, 0)], (number_, style) => roman(number_, Number(style))),
  ASC: fn([text], fullWidth),
  CHAR: fn([integer], (code) => character(code, wrongNumber)),
  UNICHAR: fn([integer], (code) => character(code, wrongValue)),
  CODE: fn([text], (given) => given.codePointAt(0) ?? wrongValue),
  UNICODE: fn([text], (given) => given.codePointAt(0) ?? wrongValue),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: CLEAN removes exactly the control characters
  CLEAN: fn([text], (given) => given.replace(/[\u0000-\u001f]/g, '')),
  CONCATENATE: placed([rest(raw)], (evaluation, args) => joined(evaluation, args, '')),
  JOIN: placed([text, rest(raw)], (evaluation, glue, args) => joined(evaluation, args, glue)),
  TEXTJOIN: textJoin,
  DOLLAR: placed([number, optional(integer, 2)], dollar),
  FIXED: placed(
    [number, optional(integer, 2), optional(boolean, false)],
    (evaluation, given, places, plain) =>
      fixed(evaluation, given, places, (decimals) => `${plain ? '0' : '#,##0'}${decimals}`),
  ),
  EXACT: fn([text, text], (one, other) => one === other),
  FIND: fn([text, text, optional(integer, 1)], find),
  SEARCH: fn([text, text, optional(integer, 1)], search),
  LEFT: fn(
    [text, optional(integer, 1)],
    (given, length) => refused(length, wrongValue) ?? given.slice(0, length),
  ),
  RIGHT: fn(
    [text, optional(integer, 1)],
    (given, length) => refused(length, wrongValue) ?? (length === 0 ? '' : given.slice(-length)),
  ),
  MID: fn([text, integer, integer], (given, from, length) => {
    if (from < 1) return wrongNumber;
    return refused(length, wrongValue) ?? given.slice(from - 1, from - 1 + length);
  }),
  LEN: fn([text], (given) => given.length),
  LOWER: fn([text], (given) => given.toLowerCase()),
  UPPER: fn([text], (given) => given.toUpperCase()),
  PROPER: fn([text], proper),
  REPLACE: fn([text, integer, integer, text], (given, from, length, replacement) =>
    from < 1 || length < 0
      ? wrongValue
      : given.slice(0, from - 1) + replacement + given.slice(from - 1 + length),
  ),
  REPT: fn([text, integer], (given, times) => {
    if (times < 0 || given.length * times > 32_000) return wrongValue;
    return given.repeat(times);
  }),
  SPLIT: placed([text, text, optional(boolean, true), optional(boolean, true)], split),
  SUBSTITUTE: fn([text, text, text, optional(integer)], substitute),
  TEXT: placed([scalar, text], textFunction),
  TRIM: fn([text], (given) => given.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')),
  VALUE: value,
  HYPERLINK: fn([text, optional(scalar)], (address, label) => label ?? address),
  ENCODEURL: fn([text], (given) =>
    encodeURIComponent(given).replace(
      /[!'()*]/g,
      (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  ),
  VALUETOTEXT: placed([anything, optional(integer, 0)], (evaluation, given, format) => {
    const written = isError(given) ? given.text : toText(given, evaluation);
    return typeof given === 'string' && format === 1 ? `"${given}"` : written;
  }),
};
