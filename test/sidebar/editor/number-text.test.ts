// Numbers in the editor are what the spreadsheet's locale says they are, and nothing else is guessed to be one.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberText, parseNumber } from '../../../sidebar/editor/number-text.ts';

const seed = Number(process.env.EDITOR_SEED ?? 20261123);
process.stdout.write(`${JSON.stringify({ check: 'number texts', seed })}\n`);

describe('numbers as people type them', () => {
  it.each([
    ['1234.5', '.', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['-.5', '.', -0.5],
    ['50%', '.', 0.5],
    ['12,5 %', ',', 0.125],
    ['1.234,5', ',', 1234.5],
    [' 7 ', '.', 7],
    ['1e3', '.', 1000],
  ] as const)('reads %s with the decimal mark %s', (text, mark, number) => {
    expect(parseNumber(text, mark)).toBe(number);
  });

  it.each([
    ['', '.'],
    ['abc', '.'],
    ['1,5', '.'],
    ['1.5', ','],
    ['12,34,567', '.'],
    ['1 000', '.'],
    ['e5', '.'],
    ['%', '.'],
    ['0x10', '.'],
    ['1e999', '.'],
    ['Infinity', '.'],
  ] as const)('refuses "%s" with the decimal mark %s', (text, mark) => {
    expect(parseNumber(text, mark)).toBeNull();
  });

  it('reads back every number it wrote', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
    fc.assert(
      fc.property(finite, fc.constantFrom('.' as const, ',' as const), (number, mark) => {
        expect(parseNumber(numberText(number, mark), mark)).toBe(number);
      }),
      { seed, numRuns: 500 },
    );
  });
});
