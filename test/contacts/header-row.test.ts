/** The header row is found, not assumed. */
import { describe, expect, it } from '@jest/globals';
import { findHeaderRow } from '../../src/contacts/header-row.ts';

const row = (rows: (string | number | boolean)[][], frozen = 0) => {
  const found = findHeaderRow('Contacts', rows, frozen);
  return found.found ? found.row : found.problem.code;
};

describe('findHeaderRow', () => {
  it.each([
    [
      'the first row',
      [
        ['Name', 'Email'],
        ['Ann', 'ann@example.com'],
      ],
      0,
      0,
    ],
    [
      'below a title',
      [
        ['Our clients', '', ''],
        ['', '', ''],
        ['Name', 'Email', 'City'],
        ['Ann', '', ''],
      ],
      0,
      2,
    ],
    ['a single column', [['Email'], ['ann@example.com']], 0, 0],
    [
      'the last frozen row that holds something',
      [
        ['Clients', 'of 2026'],
        ['Name', 'Email'],
        ['Ann', 'x@y.zz'],
      ],
      2,
      1,
    ],
    ['headers only', [['Name', 'Email']], 0, 0],
    [
      'leading blank rows',
      [
        ['', ''],
        [' ', ''],
        ['Name', 'Email'],
      ],
      0,
      2,
    ],
  ] as const)('finds %s', (_, rows, frozen, expected) => {
    expect(
      row(
        rows.map((cells) => [...cells]),
        frozen,
      ),
    ).toBe(expected);
  });

  it.each([
    ['an address', [['Ann', 'ann@example.com']]],
    ['a number', [['Ann', 42]]],
    ['a checkbox', [['Ann', false]]],
  ])('takes a first row with %s for a contact', (_, rows) => {
    expect(row(rows)).toBe('no_header_row');
  });

  it('says that an empty sheet is empty', () => {
    expect(row([])).toBe('empty_sheet');
    expect(row([['', ' ']])).toBe('empty_sheet');
  });
});
