// RE2's regular expressions in JavaScript, for whoever decides who is a member: linear time whatever the pattern.
// The only file that names the library, and not part of the rule engine's door: the sidebar's page stays without it.
import { RE2JS, RE2JSException } from 're2js';
import { patternProblem } from './pattern-check.ts';
import { ignoringCase, type PatternCompilation, type PatternEngine } from './patterns.ts';

/** Compiles with re2js what every RE2 takes; anything else gets a sentence. */
export const re2Patterns: PatternEngine = { compile };

function compile(pattern: string): PatternCompilation {
  const message = patternProblem(pattern);
  if (message !== null) return { ok: false, message };
  try {
    const compiled = RE2JS.compile(ignoringCase(pattern));
    return { ok: true, pattern: { test: (text) => compiled.test(text) } };
  } catch (error) {
    // Every way in which the library refuses a pattern; anything else is a fault of ours and must be seen.
    if (!(error instanceof RE2JSException)) throw error;
    return { ok: false, message: sentenceOf(error.message) };
  }
}

/** The library's words for what is wrong, and ours. */
const sentences: readonly (readonly [words: string, sentence: string])[] = [
  [
    'missing closing )',
    'This pattern opens a parenthesis that is never closed: close it, or write \\( for the sign.',
  ],
  [
    'unexpected )',
    'This pattern closes a parenthesis that was never opened: open it, or write \\) for the sign.',
  ],
  [
    'missing closing ]',
    'This pattern opens a bracket that is never closed: close it, or write \\[ for the sign.',
  ],
  [
    'trailing backslash',
    'This pattern ends with a backslash that stands for nothing: take it out, or write \\\\ for the sign.',
  ],
  [
    'missing argument to repetition',
    'This pattern repeats nothing: put something before the * + ? or {, or a backslash for the sign.',
  ],
  [
    'nested repetition',
    'This pattern repeats a repetition: put parentheses around the inner one, or take one of them out.',
  ],
  [
    'invalid repeat count',
    'This pattern repeats something too often or backwards: repeat at most 1000 times, the smaller number first.',
  ],
  [
    'invalid character class range',
    'This pattern has a range or a class of characters that does not exist: give the smaller end first, as in [a-z].',
  ],
  [
    'invalid escape sequence',
    'This pattern has a backslash before a sign where it means nothing: take it out (references such as \\1 do not exist).',
  ],
  [
    'Perl syntax',
    'This pattern has a (? that does not exist here: there is no look-ahead and no look-behind, only (?: and flags.',
  ],
  ['capture', 'This pattern names a group in a way that does not exist: write plain parentheses instead.'],
  ['nests too deeply', 'This pattern nests too deeply: take some parentheses out.'],
];

function sentenceOf(words: string): string {
  const known = sentences.find(([part]) => words.includes(part));
  return known?.[1] ?? 'This pattern cannot be read: write it differently.';
}
