// Blocks of cells on the clipboard, as spreadsheets write and read them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBlock, writeBlock } from '../../../local/page/clipboard-text.ts';

describe('clipboard text', () => {
  it('reads tabs and line breaks, and no row after the last line break', () => {
    expect(readBlock('Ana\tPeru\r\nBob\tChad\r\n')).toEqual([
      ['Ana', 'Peru'],
      ['Bob', 'Chad'],
    ]);
  });

  it('keeps line breaks, tabs and quotes inside quoted cells', () => {
    expect(readBlock('"two\nlines"\t"say ""hi"""\nplain "quotes" inside')).toEqual([
      ['two\nlines', 'say "hi"'],
      ['plain "quotes" inside'],
    ]);
  });

  it('reads one empty text as one empty cell', () => {
    expect(readBlock('')).toEqual([['']]);
  });

  it('reads back whatever it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', '\r', ',') });
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(block, (rows) => {
        // A last row that is one empty cell cannot be told from the line break that ends the row before it.
        fc.pre(rows.length === 1 || rows.at(-1)?.join('\t') !== '');
        expect(readBlock(writeBlock(rows))).toEqual(rows);
      }),
      { seed: 20261123 },
    );
  });
});
