// A number joined to a text has at most 15 significant digits, a capital E and the decimal mark of the locale.
import { describe, expect, it } from '@jest/globals';
import { numberText } from '../../../local/formula/number-text.ts';
import { evaluated } from './evaluated.ts';

describe('numberText', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [42, '42'],
    [-7.5, '-7.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [123_456_789_012_345_680, '123456789012346000'],
    [10 - 2e-15, '10'],
    [0.000_001, '0.000001'],
    [1e20, '100000000000000000000'],
    [1e21, '1E+21'],
    [-1.25e300, '-1.25E+300'],
  ])('%p', (number, text) => {
    expect(numberText(number, '.')).toBe(text);
  });

  it('takes the decimal mark', () => {
    expect([1234.5, 1.5e22, 0.25, 3].map((number) => numberText(number, ','))).toEqual([
      '1234,5',
      '1,5E+22',
      '0,25',
      '3',
    ]);
  });
});

describe('text functions over number cells', () => {
  const cells = [[0.1 + 0.2, 1e21, 1.5, true]];

  it('join, measure and cut what Sheets would write', () => {
    const formulas = ['=A1&""', '=B1&"!"', '=LEN(1/3)', '=LEFT(A1,3)', '=CONCAT(C1,D1)', '=JOIN("/",A1:D1)'];
    expect(evaluated(formulas, { cells })).toEqual([
      '0.3',
      '1E+21!',
      17,
      '0.3',
      '1.5TRUE',
      '0.3/1E+21/1.5/TRUE',
    ]);
  });

  it('use the decimal mark of the locale', () => {
    const formulas = ['=C1&""', '=EXACT(C1;"1,5")', '=TEXTJOIN(" ";TRUE();A1:C1)', '=FIND(",";1/2)'];
    expect(evaluated(formulas, { cells, locale: 'de_DE' })).toEqual(['1,5', true, '0,3 1E+21 1,5', 2]);
  });

  it('leave numbers alone where a number is asked for', () => {
    expect(evaluated(['=A1=0.3', '=C1*2', '=ROUND(A1,1)', '=MAX(A1:C1)'], { cells })).toEqual([
      true,
      3,
      0.3,
      1e21,
    ]);
  });

  it('very large and very small cells stay numbers', () => {
    const extremes = [[1.7e308, -1.7e308, 5e-324, 1e-306]];
    const formulas = ['=ISNUMBER(A1)', '=ISNUMBER(B1)', '=ISNUMBER(C1)', '=ISNUMBER(D1)', '=A1'];
    expect(evaluated(formulas, { cells: extremes })).toEqual([true, true, true, true, 1.7e308]);
  });
});
