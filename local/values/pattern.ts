/** Reads a number format pattern (Sheets API guide: date and number formats) into its sections and tokens. */

export type PatternToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly digit: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general' }
  | { readonly kind: 'exponent'; readonly plus: boolean; readonly letter: string }
  /** A part of a date or time, such as yyyy, mm, ddd, hh. */
  | { readonly kind: 'date'; readonly letters: string }
  | { readonly kind: 'elapsed'; readonly unit: 'h' | 'm' | 's'; readonly width: number }
  | { readonly kind: 'half'; readonly long: boolean; readonly capital: boolean };

export interface PatternCondition {
  readonly operator: string;
  readonly number: number;
}

export interface PatternSection {
  readonly tokens: readonly PatternToken[];
  readonly condition: PatternCondition | undefined;
  /** As written in brackets, such as "red" or "color12". */
  readonly color: string | undefined;
  readonly isDate: boolean;
}

const colorName = /^(black|blue|cyan|green|magenta|red|white|yellow|color\s?\d{1,2})$/i;
const conditionText = /^(<=|>=|<>|=|<|>)\s*(-?[\d.]+)$/;

type Reader = [pattern: RegExp, token: (found: RegExpExecArray) => PatternToken | readonly PatternToken[]];

const literal = (text: string): PatternToken => ({ kind: 'literal', text });

const readers: readonly Reader[] = [
  [/"([^"]*)"?/y, ([, text = '']) => literal(text)],
  [/\\([\s\S]?)/y, ([, text = '']) => literal(text)],
  [/_[\s\S]?/y, () => literal(' ')],
  // What is repeated to fill the cell's width has no width of its own in a text.
  [/\*[\s\S]?/y, () => []],
  [
    /\[(h+|m+|s+)\]/iy,
    ([, letters = '']) => ({
      kind: 'elapsed',
      unit: letters.charAt(0).toLowerCase() as 'h' | 'm' | 's',
      width: letters.length,
    }),
  ],
  [/\[\$([^\]-]*)(?:-[^\]]*)?\]/y, ([, text = '']) => literal(text)],
  [/general/iy, () => ({ kind: 'general' })],
  [/am\/pm/iy, () => ({ kind: 'half', long: true, capital: true })],
  [/a\/p/iy, ([found]) => ({ kind: 'half', long: false, capital: found === 'A/P' })],
  [/AM|PM/y, () => ({ kind: 'half', long: true, capital: true })],
  [/e([+-])/iy, ([found, sign]) => ({ kind: 'exponent', plus: sign === '+', letter: found.charAt(0) })],
  [/[ymdhs]/iy, ([found]) => ({ kind: 'date', letters: found })],
  [/[0#?]/y, ([found]) => ({ kind: 'digit', digit: found as '0' | '#' | '?' })],
  [/\./y, () => ({ kind: 'point' })],
  [/,/y, () => ({ kind: 'comma' })],
  [/%/y, () => ({ kind: 'percent' })],
  [/\//y, () => ({ kind: 'slash' })],
  [/@/y, () => ({ kind: 'text' })],
];

/** Repeated letters are one part: yyyy. Upper-case M is always a month. */
function joinedDateParts(tokens: readonly PatternToken[]): PatternToken[] {
  const joined: PatternToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (
      token.kind === 'date' &&
      last?.kind === 'date' &&
      last.letters.charAt(0).toLowerCase() === token.letters.toLowerCase()
    ) {
      joined[joined.length - 1] = { kind: 'date', letters: last.letters + token.letters };
    } else joined.push(token);
  }
  return joined;
}

function readSection(source: string): PatternSection {
  let condition: PatternCondition | undefined;
  let color: string | undefined;
  const tokens: PatternToken[] = [];
  let at = 0;
  while (at < source.length) {
    const bracket = /\[([^\]]*)\]/y;
    bracket.lastIndex = at;
    const inside = bracket.exec(source)?.[1];
    const compared = inside === undefined ? null : conditionText.exec(inside.trim());
    if (inside !== undefined && (compared !== null || colorName.test(inside.trim()))) {
      if (compared === null) color = inside.trim().toLowerCase();
      else condition = { operator: compared[1] ?? '=', number: Number(compared[2]) };
      at += inside.length + 2;
      continue;
    }
    at += readToken(source, at, tokens);
  }
  const isDate = tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'half');
  return { tokens: isDate ? joinedDateParts(tokens) : tokens, condition, color, isDate };
}

function readToken(source: string, at: number, tokens: PatternToken[]): number {
  for (const [pattern, make] of readers) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found === null || found[0] === '') continue;
    const made = make(found);
    tokens.push(...(Array.isArray(made) ? made : [made as PatternToken]));
    return found[0].length;
  }
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  tokens.push(literal(character));
  return character.length;
}

/** A pattern's parts between the semicolons that are not quoted, escaped or in brackets. */
function splitSections(pattern: string): string[] {
  const sections = [''];
  for (const [part] of pattern.matchAll(/"[^"]*"?|\\[\s\S]?|\[[^\]]*\]|[\s\S]/g)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

const known = new Map<string, readonly PatternSection[]>();

/** The sections of a pattern, one to four; read once. */
export function patternSections(pattern: string): readonly PatternSection[] {
  let sections = known.get(pattern);
  if (sections === undefined) {
    sections = splitSections(pattern).map(readSection);
    known.set(pattern, sections);
  }
  return sections;
}
