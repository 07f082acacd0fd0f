// The translation of formulas for LibreOffice, which runs without LibreOffice.
import { describe, expect, it } from '@jest/globals';
import { ruleFormula } from '../../src/rules/formula.ts';
import { columnOf, ruleOf } from '../rules/world.ts';
import { rewriteCalls } from './formula-calls.ts';
import { libreOfficeFormula } from './rewrite.ts';

describe('rewriteCalls', () => {
  it('leaves everything else as it is, texts above all', () => {
    const formula = ruleFormula(
      ruleOf({
        any: [
          { field: 'country', op: 'is', values: ['IF(a,"b")', ')', '","'] },
          { field: 'birthday', op: 'inNext', values: [{ n: 3, unit: 'month' }] },
          { field: 'tags', op: 'hasExactly', values: ['(x', 'NOW()'] },
        ],
      }),
      { column: columnOf, firstRow: 2, locale: 'en_US', weekStart: 'monday' },
    );
    const same = rewriteCalls(formula, (name, parameters) => `${name}(${parameters.join(',')})`);
    expect(same).toBe(formula);
  });

  it('rewrites inner calls first and counts their parameters', () => {
    const calls: string[] = [];
    const result = rewriteCalls('=A(B("x,)",1),(C()+2)*$D2)', (name, parameters) => {
      calls.push(`${name}/${parameters.length}`);
      return `${name.toLowerCase()}[${parameters.join('|')}]`;
    });
    expect(result).toBe('=a[b["x,)"|1]|(c[]+2)*$D2]');
    expect(calls).toEqual(['B/2', 'C/0', 'A/2']);
  });
});

describe('a formula for LibreOffice', () => {
  it('has its regular expressions, a fixed clock, and no literal that it would cut off', () => {
    expect(libreOfficeFormula('=REGEXMATCH($A2&"","^[ ]*$")', 7.5)).toBe(
      '=IF(ISERROR($A2&""),$A2&"",NOT(ISNA(_xlfn.ORG.LIBREOFFICE.REGEX($A2&"","^[ ]*\\z"))))',
    );
    expect(libreOfficeFormula('=NOW()-TODAY()', 7.5)).toBe('=(7.5)-(7)');
    const quotes = libreOfficeFormula(`=LEN("${'""'.repeat(600)}")`, 7.5);
    expect(quotes).toBe(`=LEN(("${'""'.repeat(500)}"&"${'""'.repeat(100)}"))`);
  });
});
