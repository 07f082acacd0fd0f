import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle, judgeFormula } from '../../../local/index.ts';
import { olga } from '../team.ts';

/** Formulas with what Google Sheets itself answered (github.com/truecalc/core, recorded in April 2026, MIT). */
const recorded: readonly (readonly [string, string | number | boolean])[] = [
  ['=AND(1,2,3)', true],
  ['=AND(0,1,2,3)', false],
  ['=1=TRUE', false],
  ['="1"=1', false],
  ['=""=0', false],
  ['=YEAR("")', 1899],
  ['=DAY(1)', 31],
  ['=MONTH(1)', 12],
  ['=DATEVALUE("Jan 1, 2023")', 44_927],
  ['=TEXT(DATE(2023,6,15),"YYYY-MM-DD")', '2023-06-15'],
  ['=VALUE("")', 0],
  ['=EXACT(1,"1")', true],
  ['=LEN(TRIM("  a   b "))', 3],
  ['=SEARCH("h?llo","say hello")', 5],
  ['=SEARCH("~?","what?")', 5],
  ['=REGEXMATCH("Spreadsheets","S.r")', true],
  ['=REGEXEXTRACT("abc123","[0-9]+")', '123'],
  ['=REGEXREPLACE("abc","b","x")', 'axc'],
  ['=INT(-8.9)', -9],
  ['=IFERROR(1/0,"none")', 'none'],
  ['=LOWER("ÄB")', 'äb'],
  ['=COUNTIF({"1","2","3"},2)', 1],
  ['=JOIN("-",SPLIT("a,b,c",","))', 'a-b-c'],
  ['=EOMONTH(DATE(2024,1,31),1)', 45_351],
  ['=WEEKDAY(DATE(2023,6,15))', 5],
];
const errors = [
  '=REGEXMATCH(123,"1")',
  '=REGEXMATCH("a","(?=a)")',
  '=VALUE(TRUE)',
  '=AND(1/0)',
  '=DATEVALUE("")',
  '=FIND("x","abc")',
];

describe('a formula in a locale that writes 1,5', () => {
  const judge = (formula: string) =>
    judgeFormula({ formula, locale: 'de_DE', now: 0, sheet: { title: 'A', cells: [[1.5]] }, firstRow: 1 });

  it('is read with its marks, and refused with others', () => {
    expect(judge('=AND($A1=1,5;"1.5, 2"<>"")')).toEqual([true]);
    expect(() => judge('=$A1=1.5')).toThrow('can be read');
    expect(() => judge('=AND($A1=1,5,TRUE())')).toThrow('can be read');
  });
});

describe('formulas answer as Google Sheets did (recorded results)', () => {
  const google = createLocalGoogle({ now: '2026-04-15T14:00:00Z', project: null });
  const file = google.createSpreadsheet({
    title: 'Recorded',
    owner: olga,
    sheets: [
      { title: 'Values', values: recorded.map(([formula]) => [{ formula }]) },
      { title: 'Errors', values: errors.map((formula) => [{ formula }]) },
    ],
  });

  it.each(recorded.map(([formula, expected], row) => ({ formula, expected, row })))(
    '$formula is $expected',
    ({ expected, row }) => {
      expect(file.values('Values')[row]?.[0]).toBe(expected);
    },
  );

  it.each(errors.map((formula, row) => ({ formula, row })))('$formula is an error', ({ row }) => {
    expect(file.values('Errors')[row]?.[0]).toMatch(/^#(VALUE|REF|DIV\/0|N\/A|NUM|ERROR)!?$/);
  });
});

describe('a filter view’s formula (Apps Script reference: FilterCriteriaBuilder.whenFormulaSatisfied)', () => {
  const sheet = {
    title: 'Contacts',
    cells: [
      ['Name', 'Country', 'When', 'Other'],
      ['Ann', ' Canada ', { number: 46_349.5, pattern: 'M/d/yyyy' }, 2],
      ['Bob', 'mexico', null, '2'],
      ['Cy', null, { error: '#N/A' }, true],
    ],
  };
  const shown = (formula: string, locale = 'en_US') =>
    judgeFormula({ formula, locale, now: 46_349.375, sheet, firstRow: 2 });

  it('is read for the first data row and moved down row by row', () => {
    expect(shown('=OR(LOWER(TRIM($B2))="canada",LOWER(TRIM($B2))="mexico")')).toEqual([true, true, false]);
    expect(shown('=D2=2')).toEqual([true, false, false]);
  });

  it('reads the clock of the host in the spreadsheet’s zone', () => {
    expect(shown('=IF(ISNUMBER($C2),$C2>=NOW(),FALSE)')).toEqual([true, false, false]);
    expect(shown('=INT(NOW())=TODAY()')).toEqual([true, true, true]);
  });

  it('hides rows whose result is an error, text or blank', () => {
    expect(shown('=$C2>1')).toEqual([true, false, 'error']);
    expect(shown('=$B2')).toEqual([false, false, false]);
  });

  it('may compare whole columns, count in open ranges, and use the locale’s separators', () => {
    expect(shown('=A:A="Bob"')).toEqual([false, true, false]);
    expect(shown('=COUNTIF(D$2:D,D2)>1')).toEqual([true, true, false]);
    expect(shown('=IF($D2>1,5;TRUE;FALSE)', 'de_DE')[0]).toBe(true);
  });

  it('refuses what is no formula', () => {
    expect(() => shown('=IF(')).toThrow('not a formula');
  });
});
