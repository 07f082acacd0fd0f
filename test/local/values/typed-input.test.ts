import { describe, expect, it } from '@jest/globals';
import { displayValue } from '../../../local/values/number-format.ts';
import { instantOfSerial, serialOfInstant } from '../../../local/values/serial.ts';
import { parseTyped } from '../../../local/values/typed-input.ts';

const now = 46_349.375; // 2026-11-23 09:00

const typed = (text: string, locale = 'en_US') => {
  const input = parseTyped(text, locale, now);
  switch (input.kind) {
    case 'number':
      return input.number;
    case 'boolean':
      return input.boolean;
    case 'formula':
      return { formula: input.formula };
    case 'text':
      return input.text;
    case 'empty':
      return null;
  }
};

describe('typing (Sheets API: ValueInputOption USER_ENTERED; Google Docs Editors Help: dates & times)', () => {
  it.each([
    ['007', 7],
    ['1,234.5', 1234.5],
    ['10%', 0.1],
    ['$5.50', 5.5],
    ['-3', -3],
    ['(5)', -5],
    ['+5', 5],
    ['1e3', 1000],
    ['TRUE', true],
    ['false', false],
    ["'007", '007'],
    ['', null],
    ['   ', '   '],
    ['=', '='],
    ['=A1+1', { formula: '=A1+1' }],
    ['+1 555 0100', { formula: '=+1 555 0100' }],
    ['1/2', 46_024],
    ['11/23/2026', 46_349],
    ['2026-11-23', 46_349],
    ['11/23/26', 46_349],
    ['Nov 23, 2026', 46_349],
    ['23 November 2026', 46_349],
    ['11/23/2026 9:30', 46_349 + 9.5 / 24],
    ['9:30 PM', 21.5 / 24],
    ['30:00:00', 1.25],
    ['13/13/2026', '13/13/2026'],
    ['2/29/2027', '2/29/2027'],
    ['504-621-8927', '504-621-8927'],
    ['1,23', '1,23'],
    ['1.5.2026', '1.5.2026'],
    ['2026-11-23T09:30', '2026-11-23T09:30'],
    ['Client, VIP', 'Client, VIP'],
    ['ann@example.com', 'ann@example.com'],
  ] as const)('%s', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it.each([
    ['de_DE', '1.234,5', 1234.5],
    ['de_DE', '23.11.2026', 46_349],
    ['de_DE', '1,5', 1.5],
    ['de_DE', '1.5', '1.5'],
    ['en_GB', '23/11/2026', 46_349],
    ['en_GB', '11/23/2026', '11/23/2026'],
    ['fr_FR', '1 234,5', 1234.5],
  ] as const)('%s: %s', (locale, text, expected) => {
    expect(typed(text, locale)).toEqual(expected);
  });
});

describe('display (Sheets API guide: date and number formats)', () => {
  it.each([
    ['11/23/2026', '11/23/2026'],
    ['2026-11-23', '2026-11-23'],
    ['9:30 pm', '9:30 PM'],
    ['10%', '10%'],
    ['12.5%', '12.50%'],
    ['$1,234.50', '$1,234.50'],
    ['11/23/2026 9:30', '11/23/2026 9:30:00'],
    ['Nov 23, 2026', 'Nov 23, 2026'],
    ['1,234', '1,234'],
    ['1e3', '1.00E+03'],
  ])('%s typed is shown as %s', (text, shown) => {
    const input = parseTyped(text, 'en_US', now);
    expect(input.kind === 'number' ? displayValue(input.number, input.pattern, 'en_US') : text).toBe(shown);
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333333333'],
    [12_345_678_901, '12345678901'],
    [1e15, '1E+15'],
    [-0.5, '-0.5'],
  ])('%d without a format is %s', (value, shown) => {
    expect(displayValue(value, undefined, 'en_US')).toBe(shown);
  });

  it('uses the locale’s decimal mark', () => {
    expect([displayValue(1.5, undefined, 'de_DE'), displayValue(1234.5, '#,##0.00', 'de_DE')]).toEqual([
      '1,5',
      '1.234,50',
    ]);
  });
});

describe('serials (Sheets API guide: days since 30 December 1899 on the spreadsheet’s wall clock)', () => {
  it('has no zone in it', () => {
    const instant = Date.UTC(2026, 10, 23, 14);
    expect([serialOfInstant(instant, 'America/New_York'), serialOfInstant(instant, 'Asia/Kolkata')]).toEqual([
      46_349.375,
      46_349 + 19.5 / 24,
    ]);
  });

  it('reads a wall time that the spring change skips with the offset before it, and keeps both sides of the change', () => {
    const at = (serial: number) => new Date(instantOfSerial(serial, 'America/New_York')).toISOString();
    expect([at(46_089 + 1.5 / 24), at(46_089 + 2.5 / 24), at(46_089 + 3.5 / 24)]).toEqual([
      '2026-03-08T06:30:00.000Z',
      '2026-03-08T07:30:00.000Z',
      '2026-03-08T07:30:00.000Z',
    ]);
  });
});
