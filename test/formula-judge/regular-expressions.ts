/** REGEXMATCH, REGEXEXTRACT and REGEXREPLACE as Google Sheets has them: RE2, text arguments only. */
import type { EngineValue, FormulaEngine } from './engine.ts';
import { type EngineError, engineError } from './error-values.ts';

/** What is used of re2-wasm: `lastIndex` and a match's `index` count code points, not UTF-16 units. */
interface Re2Pattern {
  lastIndex: number;
  exec(text: string): ((string | undefined)[] & { readonly index: number }) | null;
}
export interface Re2Library {
  readonly RE2: new (pattern: string, flags: string) => Re2Pattern;
}

type Argument = EngineValue | EngineValue[][] | undefined;

const failure = (error: EngineError): EngineValue => ({ value: engineError(error) });

/** Numbers and booleans are errors to these functions; an empty cell is "". */
function textOf(argument: Argument): string | undefined {
  const value = Array.isArray(argument) ? undefined : (argument?.value ?? '');
  return typeof value === 'string' ? value : undefined;
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

/** Puts the three functions into the engine's registry. */
export function installRegularExpressions(engine: FormulaEngine, re2: Re2Library): void {
  const { arg } = engine.helpers;
  const patterns = new Map<string, Re2Pattern | null>();
  const patternOf = (source: string) => {
    let pattern = patterns.get(source);
    if (pattern === undefined) {
      try {
        pattern = new re2.RE2(source, 'gu');
      } catch {
        pattern = null; // a pattern that RE2 refuses: Sheets answers with an error value, and so do the functions below
      }
      patterns.set(source, pattern);
    }
    if (pattern !== null) pattern.lastIndex = 0;
    return pattern;
  };
  const add = (
    name: string,
    further: readonly string[],
    work: (text: string, pattern: Re2Pattern, ...further: string[]) => unknown,
  ) =>
    engine.registries.functionRegistry.replace(name, {
      description: name,
      args: ['text (any)', 'expression (any)', ...further].map((definition) => arg(definition, '')),
      compute: (...given) => {
        const texts = given.map(textOf);
        if (!texts.every((text) => text !== undefined)) return failure('GenericError');
        const [text = '', source = '', ...rest] = texts;
        const pattern = patternOf(source);
        return pattern === null ? failure('InvalidReference') : work(text, pattern, ...rest);
      },
    });

  add('REGEXMATCH', [], (text, pattern) => pattern.exec(text) !== null);
  add('REGEXEXTRACT', [], (text, pattern) => {
    const found = pattern.exec(text);
    if (found === null) return failure('NotAvailable');
    return found.length > 1 ? found.slice(1).map((group) => [{ value: group ?? '' }]) : found[0];
  });
  add(
    'REGEXREPLACE',
    ['replacement (any)'],
    (text, pattern, replacement = '') =>
      replaceAll(text, pattern, replacement) ?? failure('InvalidReference'),
  );
}
