/** Column letters both ways, and moments as people read them. */
import { describe, expect, it } from '@jest/globals';
import { columnLetter, columnOfLetter } from '../../src/contacts/columns.ts';
import { momentText, serialOfWallClock } from '../../src/contacts/moments.ts';

describe('column letters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18277, 'ZZZ'],
  ])('%d is %s', (column, letter) => {
    expect(columnLetter(column)).toBe(letter);
    expect(columnOfLetter(letter)).toBe(column);
  });

  it.each([[''], ['1'], ['A1'], ['ABCD'], ['Ä']])('%j is no column', (letter) => {
    expect(columnOfLetter(letter)).toBeNull();
  });
});

describe('moments', () => {
  it.each([
    ['2026-11-23T09:30:00.000', '2026-11-23 09:30'],
    ['2026-11-23T09:30:01.000', '2026-11-23 09:30:01'],
    ['1899-12-30T00:00:00.000', '1899-12-30 00:00'],
    ['2024-02-29T23:59:00.000', '2024-02-29 23:59'],
  ])('%s reads %s', (wallClock, text) => {
    expect(momentText(serialOfWallClock(wallClock))).toBe(text);
  });

  it('knows Sheets’ own serials', () => {
    expect(serialOfWallClock('2026-11-23T12:00:00.000')).toBe(46349.5);
  });
});
