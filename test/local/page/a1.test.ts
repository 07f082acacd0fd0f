// A1 notation: what the name box and the gestures of the page are made of.
import { describe, expect, it } from '@jest/globals';
import { cellName, columnLetters, parseRange, rangeName } from '../../../local/page/a1.ts';

describe('A1 notation', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('names column %i %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(parseRange(`${letters}9`)).toEqual({
      firstRow: 9,
      lastRow: 9,
      firstColumn: column,
      lastColumn: column,
    });
  });

  it('reads a range from any corner, in small letters, with spaces around', () => {
    expect(parseRange(' c5:b2 ')).toEqual({ firstRow: 2, lastRow: 5, firstColumn: 2, lastColumn: 3 });
  });

  it('names a single cell without a colon', () => {
    expect(rangeName({ firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 2 })).toBe('B2');
    expect(rangeName({ firstRow: 2, lastRow: 5, firstColumn: 2, lastColumn: 3 })).toBe('B2:C5');
    expect(cellName(12, 28)).toBe('AB12');
  });

  it.each(['', 'B', '5', 'B0', 'B2:', 'ABCD1', 'Sheet1!B2', 'B2:C3:D4'])(
    'does not take %j for a range',
    (text) => {
      expect(parseRange(text)).toBeNull();
    },
  );
});
