// Ranks are what a plain sort gives, for few numbers and for many: they are found in different ways.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankNumbers } from '../../src/rules/rank-numbers.ts';

const awkward = [
  0,
  -0,
  1,
  -1,
  5e-324,
  -5e-324,
  1.5,
  -1.5,
  1e21,
  -1e21,
  46_349.395833333336,
  2 ** 32,
  1 / 3,
  1.7e308,
];

function plainRanks(numbers: readonly number[]): { distinct: number[]; ranks: number[] } {
  const distinct = [...new Set(numbers.map((number) => number + 0))].sort((one, other) => one - other);
  return { distinct, ranks: numbers.map((number) => distinct.indexOf(number + 0)) };
}

describe('ranks of numbers', () => {
  it('follow their order, equal numbers together', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...awkward), fc.double({ noNaN: true }))), (numbers) => {
        const { distinct, ranks } = rankNumbers(Float64Array.from(numbers));
        expect({ distinct: [...distinct].map((number) => number + 0), ranks: [...ranks] }).toEqual(
          plainRanks(numbers),
        );
      }),
      { seed: 20261131, numRuns: 200 },
    );
  });

  it('do so for as many as a long table has', () => {
    const numbers = Float64Array.from({ length: 12_000 }, (_, index) => {
      const base = awkward[index % awkward.length] ?? 0;
      return base * (1 + ((index * 7919) % 997) / 1000);
    });
    const { distinct, ranks } = rankNumbers(numbers);
    expect([...distinct]).toEqual([...distinct].sort((one, other) => one - other));
    expect(new Set(distinct).size).toBe(distinct.length);
    expect([...ranks].every((rank, index) => distinct[rank] === numbers[index])).toBe(true);
  });
});
