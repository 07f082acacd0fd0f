// The evaluator and the Sheets formula are two renderings of one meaning: a few random rules, as `npm run test:equality`
// compares many. The seed is fixed and printed; change it to explore.
import { describe, expect, it } from '@jest/globals';
import { compareRandomFormulas } from '../equality/random-formulas.ts';

const seed = Number(process.env.RULES_SEED ?? 20261122);

describe('the formula of a rule', () => {
  it('holds exactly for the members the evaluator finds, and never gives an error value', () => {
    const { comparisons, differences } = compareRandomFormulas({ seed, comparisons: 10_000 });
    process.stdout.write(`${JSON.stringify({ check: 'formula equality', seed, comparisons })}\n`);
    expect(differences).toEqual([]);
  });
});
