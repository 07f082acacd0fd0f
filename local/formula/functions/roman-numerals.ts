/** Roman numerals: ROMAN with its five degrees of brevity, ARABIC. */
import { type Scalar, wrongValue } from '../formula-values.ts';

const classic: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Subtractions that each further degree allows. */
const briefer: readonly (readonly (readonly [number, string])[])[] = [
  [],
  [
    [950, 'LM'],
    [450, 'LD'],
    [95, 'VC'],
    [45, 'VL'],
  ],
  [
    [990, 'XM'],
    [490, 'XD'],
    [99, 'IC'],
    [49, 'IL'],
  ],
  [
    [995, 'VM'],
    [495, 'VD'],
  ],
  [
    [999, 'IM'],
    [499, 'ID'],
  ],
];

export function roman(given: number, degree: number): Scalar {
  if (given < 1 || given > 3999 || degree < 0 || degree > 4) return wrongValue;
  const symbols = [...classic, ...briefer.slice(0, degree + 1).flat()].sort(([one], [other]) => other - one);
  let text = '';
  let left = given;
  for (const [amount, letters] of symbols) {
    while (left >= amount) {
      text += letters;
      left -= amount;
    }
  }
  return text;
}

const amounts: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

export function arabic(given: string): Scalar {
  const numeral = given.trim().toUpperCase();
  const letters = [...numeral.replace(/^-/, '')];
  if (!letters.every((letter) => letter in amounts)) return wrongValue;
  let sum = 0;
  letters.forEach((letter, at) => {
    const amount = amounts[letter] ?? 0;
    sum += amount < (amounts[letters[at + 1] ?? ''] ?? 0) ? -amount : amount;
  });
  return numeral.startsWith('-') ? -sum : sum;
}
