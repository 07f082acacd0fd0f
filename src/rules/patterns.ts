// What the rule engine needs of a regular expression engine, and nothing more: the engine itself is far too large for
// the sidebar's page, so whoever parses a rule brings one along (`re2-patterns.ts` on the server).

/** A pattern that compiled. */
export interface CompiledPattern {
  /** Whether the pattern is found anywhere in the text, whatever the case of its letters. Linear time. */
  test(text: string): boolean;
}

export type PatternCompilation =
  | { readonly ok: true; readonly pattern: CompiledPattern }
  /** `message` is one sentence for people: what is wrong with the pattern, what to do about it. */
  | { readonly ok: false; readonly message: string };

/** Compiles patterns in RE2's syntax with RE2's defaults, but case-insensitive. Never throws. */
export interface PatternEngine {
  compile(pattern: string): PatternCompilation;
}

/**
 * The pattern as every engine gets it. A flag in front holds to the end of the whole expression, alternatives included;
 * unlike a group put around it, it cannot give sense to a pattern that has none, such as `a)|(b`.
 * Source: RE2's syntax page, "(?flags) set flags within current group".
 */
export function ignoringCase(pattern: string): string {
  return `(?i)${pattern}`;
}
