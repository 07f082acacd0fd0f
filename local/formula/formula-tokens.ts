/** Cuts a formula's text into tokens, in the notation of the spreadsheet's locale: its decimal mark and its separators. */
import { sheetLocale } from '../values/locale.ts';

export type TokenKind =
  | 'number'
  | 'text'
  | 'error'
  | 'reference'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'open-brace'
  | 'close-brace'
  /** Between arguments and between the columns of an array. */
  | 'separator'
  /** Between the rows of an array; between arguments it is understood too. */
  | 'row-separator'
  | 'space'
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  /** Exactly as written. */
  readonly text: string;
}

const sheetPrefix = "(?:'(?:[^']|'')+'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)?";
const cell = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,7}';
const ranges = [
  `${cell}:${cell}`,
  `${cell}:\\$?[A-Za-z]{1,3}`,
  `${cell}:\\$?[1-9]\\d{0,7}`,
  '\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d{0,7})?',
  '\\$?[1-9]\\d{0,7}:\\$?[1-9]\\d{0,7}',
  cell,
].join('|');

const shared: readonly [TokenKind, RegExp][] = [
  ['space', /[ \t\r\n\u00a0]+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|ERROR!)/iy],
  ['reference', new RegExp(`${sheetPrefix}(?:${ranges})(?![\\p{L}\\p{N}_.(!])`, 'yu')],
  ['reference', /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['open-brace', /\{/y],
  ['close-brace', /\}/y],
];

type Readers = readonly [TokenKind, RegExp][];
const readersByMarks = new Map<string, Readers>();

function readersOf(localeCode: string): Readers {
  const { decimalMark } = sheetLocale(localeCode);
  let readers = readersByMarks.get(decimalMark);
  if (readers === undefined) {
    const comma = decimalMark === ',';
    const mark = comma ? ',' : '\\.';
    readers = [
      ...shared.slice(0, 4),
      ['number', new RegExp(`(?:\\d+(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?`, 'y')],
      ['separator', comma ? /\\/y : /,/y],
      ['row-separator', /;/y],
      ...shared.slice(4),
    ];
    readersByMarks.set(decimalMark, readers);
  }
  return readers;
}

/** The tokens of a formula without its leading "="; together they are the whole text. */
export function formulaTokens(text: string, localeCode: string): Token[] {
  const readers = readersOf(localeCode);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    let found: Token | undefined;
    for (const [kind, pattern] of readers) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      found = { kind, text: match[0] };
      break;
    }
    found ??= { kind: 'unknown', text: text.charAt(at) };
    tokens.push(found);
    at += found.text.length;
  }
  return tokens;
}
