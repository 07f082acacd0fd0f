// The normal form of text, numbers as text, and tags.
import { describe, expect, it } from '@jest/globals';
import { isBlankCell, normalizeText, numberToText, splitTags, textOfCell } from '../../src/rules/text.ts';

describe('normalizeText', () => {
  it.each<readonly [string, string]>([
    ['Canada', 'canada'],
    ['  New \t York\t', 'new york'],
    [' ', ''],
    ['\t \t', ''],
    ['', ''],
    ['\u00a0x\u00a0', '\u00a0x\u00a0'],
    [' a\n b ', 'a\n b'],
    ['ÀÉß', 'àéß'],
    ['😀 OK', '😀 ok'],
  ])('%j is %j', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
    expect(normalizeText(normal)).toBe(normal);
  });

  it('takes linear time over long runs of spaces', () => {
    const text = `${' '.repeat(200_000)}x${' '.repeat(200_000)}y`;
    expect(normalizeText(text)).toBe('x y');
  });
});

describe('numbers as text', () => {
  it.each<readonly [number, string]>([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-1.5, '-1.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [Number('123456789.123456789'), '123456789.123457'],
    [1e15, '1000000000000000'],
    [1_234_567_890_123_456, '1234567890123460'],
    [Number('12345678901234567890'), '12345678901234600000'],
    [1e21, '1E+21'],
    [1.5e300, '1.5E+300'],
  ])('%d is %s', (number, text) => {
    expect(numberToText(number, '.')).toBe(text);
    expect(numberToText(number, ',')).toBe(text.replace('.', ','));
  });

  it('leaves numbers shown as dates and errors without a text', () => {
    expect(textOfCell({ number: 45_000, shownAs: 'date' }, '.')).toBeNull();
    expect(textOfCell({ error: '#N/A' }, '.')).toBeNull();
    expect([true, false, null, '#N/A'].map((cell) => textOfCell(cell, '.'))).toEqual([
      'TRUE',
      'FALSE',
      '',
      '#N/A',
    ]);
  });
});

describe('blank', () => {
  it('is nothing but empty, spaces and tabs', () => {
    expect([null, '', ' ', '\t '].map(isBlankCell)).toEqual([true, true, true, true]);
    expect([0, false, 'null', '\u00a0', '\n', { error: '#N/A' }].map(isBlankCell)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('splitTags', () => {
  it.each<readonly [Parameters<typeof splitTags>[0], readonly string[]]>([
    ['Client, VIP', ['Client', 'VIP']],
    [' Client ;client\r\nVIP  2 ,,', ['Client', 'VIP  2']],
    ['a,b;c', ['a', 'b', 'c']],
    [7, ['7']],
    [true, ['TRUE']],
    [null, []],
    [' ,; ', []],
    [{ error: '#N/A' }, []],
  ])('%j: %j', (cell, tags) => {
    expect(splitTags(cell, '.')).toEqual(tags);
  });
});
