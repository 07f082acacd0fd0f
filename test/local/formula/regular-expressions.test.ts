// The REGEX functions of the local host are RE2 by code points, with Google's $n replacements.
import { describe, expect, it } from '@jest/globals';
import { evaluated } from './evaluated.ts';

const value = (formula: string) => evaluated([formula])[0];

describe('REGEXREPLACE', () => {
  it.each([
    ['=REGEXREPLACE("😀 ok","ok","no")', '😀 no'],
    ['=REGEXREPLACE("😀😀 Zoë ok 👩‍👩‍👧 ok.","ok","😀")', '😀😀 Zoë 😀 👩‍👩‍👧 😀.'],
    ['=REGEXREPLACE("  😀\t ","[ \\t]+"," ")', ' 😀 '],
    ['=REGEXREPLACE(" 😀 ","^ | $","")', '😀'],
    ['=REGEXREPLACE("a😀b","","-")', '-a-😀-b-'],
    ['=REGEXREPLACE("baac","a*","-")', '-b-c-'],
    ['=REGEXREPLACE("😀ada,bob","([^,]+)","t$1")', 't😀ada,tbob'],
    ['=REGEXREPLACE("ada bob","(\\w+) (\\w+)","$2 $1 $0 $")', 'bob ada ada bob $'],
    ['=REGEXREPLACE("ab","(a)|b","<$1>")', '<a><>'],
    ['=REGEXREPLACE("","x*","-")', '-'],
  ])('%s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it('refuses what Google refuses: look-ahead, a group that is not there, a number', () => {
    expect(value('=REGEXREPLACE("a","(?=a)","")')).toEqual({ error: '#REF!' });
    expect(value('=REGEXREPLACE("a","a","$1")')).toEqual({ error: '#REF!' });
    expect(value('=REGEXREPLACE(1,"1","")')).toEqual({ error: '#VALUE!' });
  });
});

describe('REGEXMATCH and REGEXEXTRACT', () => {
  it('look from the start each time', () => {
    const formulas = ['=REGEXMATCH("😀 ok","ok$")', '=REGEXMATCH("ok","ok$")', '=REGEXMATCH("okay","ok$")'];
    expect(evaluated([...formulas, ...formulas])).toEqual([true, true, false, true, true, false]);
  });

  it.each([
    ['=REGEXEXTRACT("😀 Ada <ada@example.com>","<([^>]*)>")', 'ada@example.com'],
    ['=REGEXEXTRACT("😀 Ada","\\pL+")', 'Ada'],
  ])('%s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it('REGEXEXTRACT finds nothing: #N/A', () => {
    expect(value('=REGEXEXTRACT("Ada","\\d")')).toEqual({ error: '#N/A' });
  });
});
