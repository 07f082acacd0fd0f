// A text literal says the same to the formula engine as to Google Sheets: doubled quotes, backslashes, line ends.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followFormulas } from '../../../local/formula/follow.ts';
import { judgeFormula } from '../../../local/formula/judge.ts';
import { evaluated } from './evaluated.ts';

const parameters = { seed: 20261123, numRuns: 60 };

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'text literals', ...parameters })}\n`);
});

const people = ['Ann "Nan" Lee', 'Bo\\', 'Cy\\"', 'Dee', '"'];

/** Who of `people` (column A from row 2) the formula shows. */
function shown(formula: string, locale = 'en_US'): string[] {
  const cells = [['Name'], ...people.map((name) => [name])];
  const rows = judgeFormula({
    formula,
    locale,
    now: 46_000.5,
    sheet: { title: 'Contacts', cells },
    firstRow: 2,
  });
  return people.filter((_, index) => rows[index] === true);
}

const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('text literals', () => {
  it.each([
    ['=A2="Ann ""Nan"" Lee"', ['Ann "Nan" Lee']],
    ['=A2="Bo\\"', ['Bo\\']],
    ['=A2="Cy\\"""', ['Cy\\"']],
    ['=A2=""""', ['"']],
    ['=OR(A2="Bo\\",A2="Dee")', ['Bo\\', 'Dee']],
    ['=OR(A2={"Cy\\""","Dee"})', ['Cy\\"', 'Dee']],
    ['=REGEXMATCH(A2,"^[^""\\\\]+$")', ['Dee']],
    ['=LEN(A2)=LEN("%22%5C")-3', ['Bo\\', 'Dee']],
  ])('%s', (formula, expected) => {
    expect(shown(formula)).toEqual(expected);
  });

  it('are the same where semicolons separate arguments', () => {
    expect(shown('=OR(A2="Bo\\";A2="Ann ""Nan"" Lee";LEN(A2)=1,0)', 'de_DE')).toEqual([
      'Ann "Nan" Lee',
      'Bo\\',
      '"',
    ]);
  });

  it('and cells hold any text unchanged', () => {
    const pieces = ['"', '\\', '%', '%22', '\r', '\n', '\t', ' ', "'", '=', '[5](https://a.example)', '😀'];
    const text = fc.array(fc.constantFrom(...pieces, '\u00A0', '1', 'TRUE', '#N/A', 'ä'), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (drawn) => {
        const texts = drawn.map((parts) => parts.join(''));
        const formulas = texts.flatMap((value, row) => [
          `=EXACT(A${row + 1},${literal(value)})`,
          `=LEN(A${row + 1})`,
        ]);
        expect(evaluated(formulas, { cells: texts.map((value) => [value]) })).toEqual(
          texts.flatMap((value) => [true, value.length]),
        );
      }),
      parameters,
    );
  });

  it('keep their writing when the formula follows a new row', () => {
    const follow = (formula: string, locale: string) =>
      followFormulas(
        [{ id: 7, title: 'Contacts' }],
        [{ sheetId: 7, row: 4, column: 3, formula }],
        7,
        'ROWS',
        { kind: 'insert', at: 0, count: 1 },
        locale,
      );
    expect(follow('=A5="Ann ""Nan"" 100%\\"', 'en_US')).toEqual(['=A6="Ann ""Nan"" 100%\\"']);
    expect(follow('=OR(A5="Bo\\";B5>1,5)', 'de_DE')).toEqual(['=OR(A6="Bo\\";B6>1,5)']);
  });

  it('leave a lost reference lost, and the same text a text', () => {
    const [follows] = followFormulas(
      [{ id: 7, title: 'Contacts' }],
      [{ sheetId: 7, row: 4, column: 3, formula: '=A2&"#REF!"' }],
      7,
      'ROWS',
      { kind: 'delete', at: 1, count: 1 },
      'en_US',
    );
    expect(follows).toBe('=#REF!&"#REF!"');
    expect(evaluated(['=ISERROR(#REF!)', '=ISERROR("#REF!")'])).toEqual([true, false]);
  });
});
