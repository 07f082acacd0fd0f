// The pattern engine: RE2's syntax and defaults, case-insensitive, found anywhere; what is refused says why. Its answers
// are held against Google's own RE2, compiled to WebAssembly, over random patterns. The seed is fixed and printed.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RE2 } from 're2-wasm';
import { ignoringCase } from '../../src/rules/patterns.ts';
import { re2Patterns } from '../../src/rules/re2-patterns.ts';

const seed = 20261128;
let compared = 0;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'patterns', seed, compared })}\n`);
});

/** The sentence for a pattern that is refused; null for one that is taken. */
function problemOf(pattern: string): string | null {
  const compilation = re2Patterns.compile(pattern);
  return compilation.ok ? null : compilation.message;
}

function finds(pattern: string, text: string): boolean {
  const compilation = re2Patterns.compile(pattern);
  if (!compilation.ok) throw new Error(`${pattern}: ${compilation.message}`);
  return compilation.pattern.test(text);
}

describe('a pattern that is refused', () => {
  it.each<readonly [what: string, pattern: string, words: RegExp]>([
    ['a parenthesis too few', '(a', /never closed/],
    ['a parenthesis too many', 'a)', /never opened/],
    ['no pattern, put into a group', 'a)|(b', /never opened/],
    ['a bracket too few', '[a-z', /bracket that is never closed/],
    ['a backslash at the end', 'a\\', /ends with a backslash/],
    ['a repetition of nothing', '*@x.org', /repeats nothing/],
    ['a repetition of nothing, counted', '{2}', /repeats nothing/],
    ['a repetition of a repetition', 'a**', /repeats a repetition/],
    ['a possessive repetition', 'a++', /repeats a repetition/],
    ['a range backwards', '[z-a]', /range or a class/],
    ['a class that is none', '[[:people:]]', /range or a class/],
    ['a back-reference', '(a)\\1', /references such as \\1 do not exist/],
    ['a back-reference by name', '(?P<n>a)(?P=n)', /\(\? that does not exist/],
    ['a single byte', '\\C', /backslash before a sign/],
    ['an escape of other languages', '\\u0041', /backslash before a sign/],
    ['a look-ahead', 'a(?=b)', /looks ahead or behind/],
    ['a negative look-ahead', '(?!a)', /looks ahead or behind/],
    ['a look-behind', '(?<=a)b', /looks ahead or behind/],
    ['a negative look-behind', '(?<!a)b', /looks ahead or behind/],
    ['an atomic group', '(?>a)', /\(\? that does not exist/],
    ['a flag that is none', '(?x)a', /\(\? that does not exist/],
    ['a group named as newer RE2s read it', '(?<year>\\d+)', /names a group/],
    ['two groups of one name', '(?P<n>a)(?P<n>b)', /names a group/],
    ['a property that is no category', '\\p{Emoji}', /"Emoji"/],
    ['a script of newer Unicode', '[^\\p{^Kawi}]', /"Kawi"/],
    ['unassigned characters', '\\P{Cn}', /"Cn"/],
    ['too many repetitions', 'a{1001}', /too often or backwards/],
    ['repetitions backwards', 'a{2,1}', /too often or backwards/],
    ['repetitions of repetitions', '((a{100}){100})', /too large/],
    ['a million parts', 'a{1000}'.repeat(140), /too large/],
    ['a thousand letters of any script', '\\pL{1000}', /too large/],
    ['a thousand of a long text', `(?:${'ab'.repeat(480)}){1000}`, /too large/],
    [
      'a thousand literal texts',
      `(?:\\Q${'a'.repeat(20)}\\E){1000}`.replace('\\E', 'b\\E'),
      /repeats|too large/,
    ],
    ['more than a thousand characters', 'a'.repeat(1001), /longer than 1000/],
    ['nothing but parentheses, deep', '('.repeat(1000), /never closed/],
    ['a line break', 'a\nb', /control character/],
    ['a zero byte', 'a\u0000b', /control character/],
    ['half an emoji', 'a\ud83d', /half a character/],
  ])('is %s', (_what, pattern, words) => {
    expect(problemOf(pattern)).toMatch(words);
    expect(problemOf(pattern)).toMatch(/^[A-Z].*: .*\.$/);
  });
});

describe('a pattern that is taken', () => {
  it.each<readonly [pattern: string, found: readonly string[], notFound: readonly string[]]>([
    ['a|b', ['A', 'xB'], ['c']],
    ['(?-i)a|b', ['a', 'b'], ['A', 'B']],
    ['(?i:A)(?-i:B)', ['aB'], ['ab']],
    ['^$', [''], ['a', '\n']],
    ['a$', ['a'], ['a\n']],
    ['a\\z', ['ba'], ['a\n']],
    ['(?m)a$', ['a\nb'], ['ab']],
    ['.', ['\r', '😀', '\u2028'], ['\n', '']],
    ['(?s)^.$', ['\n', '😀'], ['ab']],
    ['[[:alpha:]]', ['x'], ['é', '1']],
    ['^\\pL$', ['é', '漢'], ['1']],
    ['\\p{Greek}', ['Ω'], ['O']],
    ['\\PL', ['1'], ['é']],
    ['[^\\d]', ['a'], ['1']],
    ['^[]a]$', [']', 'a'], ['[']],
    ['[a-]', ['-'], ['b']],
    ['\\Q.*\\E', ['a.*b'], ['ab']],
    ['\\Q(', ['('], ['a']],
    ['a{,2}', ['a{,2}'], ['aa']],
    ['{', ['{'], ['}']],
    ['^.{0,1000}$', ['a'.repeat(1000)], ['a'.repeat(1001)]],
    ['^\\pL{2,40}$', ['Zoë'], ['Z']],
    ['a{1000}', ['A'.repeat(1000)], ['a'.repeat(999)]],
    ['(?P<year>\\d{4})', ['in 2026'], ['26']],
    ['x*', [''], []],
    ['\\x{1F600}|\\x41', ['😀', 'a'], ['b']],
    ['\\123', ['S', 's'], ['\\123']],
    ['é', ['É'], ['e\u0301']],
    ['k', ['\u212a'], ['x']],
    ['s', ['ſ'], ['ß']],
    ['i', ['I'], ['İ', 'ı']],
    ['ß', ['ẞ'], ['ss']],
  ])('%s', (pattern, found, notFound) => {
    expect(found.filter((text) => !finds(pattern, text))).toEqual([]);
    expect(notFound.filter((text) => finds(pattern, text))).toEqual([]);
  });
});

/** Pieces of patterns, sense and nonsense. */
const pieces =
  'a b B é Σ k ß 1 . ^ $ | * + ? *? {2} {0,3} {,2} { } ( ) (?: (?i) (?-i: (?s) (?m: (?P<n> (?= [ ] [^ - [a-c] [^b] [[:alpha:]] [^[:word:]] ' +
  '\\d \\W \\s \\b \\B \\A \\z \\Z \\pL \\PN \\p{Greek} \\p{^Lu} \\Q \\E \\. \\\\ \\n \\x41 \\x{e9} \\101 \\1 😀 "';
const texts = [
  '',
  'a',
  'AB',
  'b1',
  'É',
  'ς',
  '\u212a',
  'ab\nAb',
  'aab1 b',
  '.',
  '\\',
  '😀',
  '-]',
  '{2}',
  'Ω',
  'x"',
  '\n',
];

/** Google's RE2 on all the texts, or null where it refuses the pattern. */
function judged(pattern: string): readonly boolean[] | null {
  try {
    const re2 = new RE2(ignoringCase(pattern), 'u');
    return texts.map((text) => re2.test(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

describe('random patterns', () => {
  it('are taken, refused and found exactly as Google’s RE2 does it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces.split(' ')), { minLength: 1, maxLength: 7 }),
        (parts) => {
          const pattern = parts.join('');
          const compilation = re2Patterns.compile(pattern);
          compared += texts.length;
          expect(compilation.ok ? texts.map((text) => compilation.pattern.test(text)) : null).toEqual(
            judged(pattern),
          );
        },
      ),
      { seed, numRuns: 900 },
    );
  });
});
