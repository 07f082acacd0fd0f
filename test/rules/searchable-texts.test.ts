// Searching a long column at once finds what looking at each text by itself finds. The seed is fixed and printed.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SearchableTexts } from '../../src/rules/searchable-texts.ts';
import { isFound, type SearchHow } from '../../src/rules/text-search.ts';

const seed = Number(process.env.RULES_SEED ?? 20261132);
const hows: readonly SearchHow[] = ['is', 'contains', 'startsWith', 'endsWith'];

// Few letters, so that texts often hold each other; a nul, which an empty place could be taken for; letters whose
// lowest bytes are those of "a" and of nothing.
const narrow = fc.string({ unit: fc.constantFrom('a', 'b', '.', '\u0000', 'ÿ'), minLength: 1, maxLength: 7 });
const wide = fc.string({
  unit: fc.constantFrom('a', 'b', '\u0161', '\u0100', '😀'),
  minLength: 1,
  maxLength: 7,
});

function searched(
  texts: readonly (string | null)[],
  how: SearchHow,
  wanted: readonly string[],
): readonly number[] {
  return [
    ...new SearchableTexts(texts.length, (index) => texts[index] ?? null).search({ how, texts: wanted }),
  ];
}

describe('a search in many texts', () => {
  it.each([
    ['of single bytes', narrow],
    ['of any characters', wide],
  ])('%s finds those that hold what is looked for', (_what, text) => {
    fc.assert(
      fc.property(
        fc.array(fc.option(text), { maxLength: 40 }),
        fc.array(fc.oneof(narrow, wide), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...hows),
        (texts, wanted, how) => {
          const plain = texts.flatMap((candidate, index) =>
            candidate !== null && isFound(candidate, { how, texts: wanted }) ? [index] : [],
          );
          expect(searched(texts, how, wanted)).toEqual(plain);
        },
      ),
      { seed, numRuns: 3000 },
    );
    process.stdout.write(`${JSON.stringify({ check: 'searches', seed })}\n`);
  });

  it('tells an end from a beginning and a part from the whole', () => {
    const texts = ['ann@gmail.com', 'gmail.com', 'gmail.com.au', null, 'com'];
    expect(searched(texts, 'endsWith', ['gmail.com'])).toEqual([0, 1]);
    expect(searched(texts, 'startsWith', ['gmail'])).toEqual([1, 2]);
    expect(searched(texts, 'contains', ['mail.com'])).toEqual([0, 1, 2]);
    expect(searched(texts, 'is', ['com', 'gmail.com', 'ann', 'x', 'com'])).toEqual([1, 4]);
    expect(searched(texts, 'endsWith', ['com'])).toEqual([0, 1, 4]);
    expect(searched(['gmail.org', 'gmain.org'], 'startsWith', ['gmail'])).toEqual([0]);
  });

  it('takes a letter for itself, not for its lowest byte', () => {
    expect(searched(['\u0100', '\u0000'], 'is', ['\u0100'])).toEqual([0]);
    expect(searched(['\u0100\u0100', '\u0100'], 'contains', ['\u0100\u0100'])).toEqual([0]);
  });
});
