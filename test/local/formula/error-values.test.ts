// Only an error value is an error; the text "#N/A", typed or computed, is a text.
import { describe, expect, it } from '@jest/globals';
import { judgeFormula } from '../../../local/formula/judge.ts';
import { evaluated } from './evaluated.ts';

const errors = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!'];
const engineErrors = ['#REF', '#ERROR', '#CYCLE', '#BAD_EXPR', '#SPILL!'];

describe('error texts', () => {
  it.each([...errors, ...engineErrors])('%s as a text is a text', (text) => {
    const formulas = [
      '=ISERROR(A1)',
      '=ISTEXT(A1)',
      '=A1',
      `=IFERROR("${text}","no")`,
      '=LEN(A1&"!")',
      `=A1="${text}"`,
    ];
    expect(evaluated(formulas, { cells: [[text]] })).toEqual([
      false,
      true,
      text,
      text,
      text.length + 1,
      true,
    ]);
  });

  it.each(errors)('%s as an error value is that error', (error) => {
    const formulas = ['=ISERROR(A1)', '=ISTEXT(A1)', '=A1', '=A1&""', '=IFERROR(A1,"no")', '=ISNA(A1)'];
    expect(evaluated(formulas, { cells: [[{ error }]] })).toEqual([
      true,
      false,
      { error },
      { error },
      'no',
      error === '#N/A',
    ]);
  });

  it('the engine gives errors of its own as Google does', () => {
    const formulas = [
      '=1/0',
      '=NA()',
      '=NOSUCHFUNCTION(1)',
      '=DATE("x",1,1)',
      '=SQRT(-1)',
      '=IFERROR(MATCH("x",{"a"},0),0)',
    ];
    expect(evaluated(formulas).slice(0, 4)).toEqual([
      { error: '#DIV/0!' },
      { error: '#N/A' },
      { error: '#NAME?' },
      { error: '#VALUE!' },
    ]);
    expect(evaluated(formulas)[5]).toBe(0);
  });

  it('a filter shows the contact who is called #N/A, and hides only the broken cell', () => {
    const names = ['#N/A', 'Ada', '#REF'];
    const cells = [['Name'], ...names.map((name) => [name]), [{ error: '#N/A' }]];
    const judged = judgeFormula({
      formula: '=A2<>"Ada"',
      locale: 'en_US',
      now: 46_000.5,
      sheet: { title: 'Contacts', cells },
      firstRow: 2,
    });
    expect(judged).toEqual([true, false, true, 'error']);
  });
});

describe('links', () => {
  it('a text that looks like a Markdown link stays as it is', () => {
    const cells = [['[5](https://example.com)', 'https://example.com']];
    expect(evaluated(['=A1', '=ISTEXT(A1)', '=B1'], { cells })).toEqual([
      '[5](https://example.com)',
      true,
      'https://example.com',
    ]);
  });

  it('HYPERLINK is its label', () => {
    expect(
      evaluated(['=HYPERLINK("https://example.com","Ada")', '=HYPERLINK("https://example.com")']),
    ).toEqual(['Ada', 'https://example.com']);
  });
});
