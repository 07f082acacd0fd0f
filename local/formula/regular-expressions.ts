/** REGEXMATCH, REGEXEXTRACT and REGEXREPLACE as Google Sheets has them: RE2, text arguments only. */
import { loadPackage } from '../load-package.ts';
import { type FormulaValue, lostReference, notAvailable } from './formula-values.ts';
import { type FunctionTable, fn, strictText } from './function-definition.ts';

/** What is used of re2-wasm: `lastIndex` and a match's `index` count code points, not UTF-16 units. */
interface Re2Pattern {
  lastIndex: number;
  test(text: string): boolean;
  exec(text: string): ((string | undefined)[] & { readonly index: number }) | null;
}
interface Re2Library {
  readonly RE2: new (pattern: string, flags: string) => Re2Pattern;
}

let library: Re2Library | undefined;
const patterns = new Map<string, Re2Pattern | null>();

/** The pattern, ready to search from the start; null where RE2 refuses it. */
function patternOf(source: string): Re2Pattern | null {
  library ??= loadPackage('re2-wasm') as Re2Library;
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    try {
      pattern = new library.RE2(source, 'gu');
    } catch {
      pattern = null; // a pattern that RE2 refuses: Sheets answers with an error value, and so do the functions below
    }
    patterns.set(source, pattern);
  }
  if (pattern !== null) pattern.lastIndex = 0;
  return pattern;
}

/** $0 to $9 stand for the match and its groups; null where there is no such group. */
function filledIn(replacement: string, groups: readonly (string | undefined)[]): string | null {
  let known = true;
  const text = replacement.replace(/\$(\d)/g, (_, digit: string) => {
    known &&= Number(digit) < groups.length;
    return groups[Number(digit)] ?? '';
  });
  return known ? text : null;
}

/**
 * Every match replaced, as RE2::GlobalReplace does it: an empty match right behind the match before it is none.
 * A loop of our own because the library's takes code points for UTF-16 units and never ends on an empty match.
 */
function replaceAll(text: string, pattern: Re2Pattern, replacement: string): string | null {
  const characters = Array.from(text);
  let result = '';
  let at = 0;
  let lastEnd = -1;
  while (at <= characters.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) break;
    result += characters.slice(at, found.index).join('');
    const length = Array.from(found[0] ?? '').length;
    if (length === 0 && found.index === lastEnd) {
      result += characters[found.index] ?? '';
      at = found.index + 1;
      continue;
    }
    const replaced = filledIn(replacement, found);
    if (replaced === null) return null;
    result += replaced;
    at = found.index + length;
    lastEnd = at;
  }
  return result + characters.slice(at).join('');
}

/** Whether the whole text fits a pattern; false where RE2 refuses it. */
export const matchesWhole = (text: string, source: string): boolean =>
  patternOf(`^(?:${source})$`)?.test(text) ?? false;

const withPattern = (source: string, work: (pattern: Re2Pattern) => FormulaValue): FormulaValue => {
  const pattern = patternOf(source);
  return pattern === null ? lostReference : work(pattern);
};

export const regularExpressionFunctions: FunctionTable = {
  REGEXMATCH: fn([strictText, strictText], (text, source) =>
    withPattern(source, (pattern) => pattern.test(text)),
  ),
  REGEXEXTRACT: fn([strictText, strictText], (text, source) =>
    withPattern(source, (pattern) => {
      const found = pattern.exec(text);
      if (found === null) return notAvailable;
      return found.length > 1 ? [found.slice(1).map((group) => group ?? '')] : (found[0] ?? '');
    }),
  ),
  REGEXREPLACE: fn([strictText, strictText, strictText], (text, source, replacement) =>
    withPattern(source, (pattern) => replaceAll(text, pattern, replacement) ?? lostReference),
  ),
};
