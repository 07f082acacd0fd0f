// Cells on their way to the page: short, and with nothing in them that a click must not follow.
import { describe, expect, it } from '@jest/globals';
import type { CellSnapshot } from '../../../local/contract.ts';
import { encodeCell, encodeRow } from '../../../local/server/cell-encoding.ts';

const cell = (
  input: string,
  display: string,
  value: CellSnapshot['value'],
  more: Partial<CellSnapshot> = {},
): CellSnapshot => ({
  input,
  display,
  value,
  ...more,
});

describe('cells for the page', () => {
  it('sends text as text, everything else with what was typed and its kind', () => {
    expect(encodeCell(cell('Ana', 'Ana', 'Ana'))).toBe('Ana');
    expect(encodeCell(cell('1200', '$1,200.00', 1200))).toEqual(['$1,200.00', '1200', 'number']);
    expect(encodeCell(cell('TRUE', 'TRUE', true))).toEqual(['TRUE', 'TRUE', 'boolean']);
    expect(encodeCell(cell('=NA()', '#N/A', '#N/A'))).toEqual(['#N/A', '=NA()', 'error']);
    expect(encodeCell(cell('#N/A', '#N/A', '#N/A'))).toBe('#N/A');
  });

  it('cuts blank cells at the end of a row only', () => {
    expect(encodeRow([null, cell('Ana', 'Ana', 'Ana'), null, cell('', '', '')])).toEqual([null, 'Ana']);
  });

  it('marks checkboxes and drop-downs', () => {
    expect(encodeCell(cell('TRUE', 'TRUE', true, { validation: { kind: 'checkbox' } }))).toEqual([
      'TRUE',
      'TRUE',
      'boolean',
      { checkbox: true },
    ]);
    expect(
      encodeCell(cell('', '', '', { validation: { kind: 'list', options: ['Lead', 'Client'] } })),
    ).toEqual(['', '', 'text', { options: ['Lead', 'Client'] }]);
  });

  it.each([
    ['=HYPERLINK("#gid=0&fvid=5","Open")', 'Open', '#gid=0&fvid=5'],
    ['=hyperlink( "https://a.example/?q=""x""" ; "A")', 'A', 'https://a.example/?q="x"'],
    ['https://b.example/path', 'https://b.example/path', 'https://b.example/path'],
  ])('finds the address in %s', (input, display, link) => {
    expect(encodeCell(cell(input, display, display))).toEqual([display, input, 'text', { link }]);
  });

  it.each([
    '=HYPERLINK("javascript:alert(1)","x")',
    '=HYPERLINK("data:text/html,hi","x")',
    '=HYPERLINK("file:///etc/passwd","x")',
  ])('follows nothing in %s', (input) => {
    expect(encodeCell(cell(input, 'x', 'x'))).toEqual(['x', input, 'text']);
  });
});
