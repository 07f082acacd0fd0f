// The evaluator and the Sheets formula are two renderings of one meaning: random rules over random rows must give the
// same members, the formula judged by an engine that is not ours. The seed is fixed and printed; change it to explore.
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateRule } from '../../src/rules/evaluate.ts';
import { localeSeparators } from '../../src/rules/locale.ts';
import type { EvaluationSettings } from '../../src/rules/types.ts';
import { arbitraryNode, arbitraryRow } from './arbitrary.ts';
import { judgeRule } from './judged.ts';
import { columnsOf, ruleOf, serial } from './world.ts';

const seed = Number(process.env.RULES_SEED ?? 20261123);
const numRuns = Number(process.env.RULES_RUNS ?? 500);
let comparisons = 0;

afterAll(() => {
  process.stdout.write(`${JSON.stringify({ check: 'formula equality', seed, comparisons })}\n`);
});

/** Moments at which calendars are awkward, and a plain one. */
const moments = [
  '2026-11-23T09:30',
  '2026-11-22T23:59:59.999',
  '2024-02-29T12:00',
  '2025-02-28T00:00',
  '2026-03-31T18:00',
  '2027-01-01T00:00',
];

/** The decimal mark is the locale's: patterns and literal texts look at numbers as the spreadsheet writes them. */
const arbitrarySettings: fc.Arbitrary<Omit<EvaluationSettings, 'decimalMark'>> = fc.record({
  now: fc.constantFrom(...moments).map(serial),
  weekStart: fc.constantFrom('monday', 'sunday', 'saturday'),
});

describe('the formula of a rule', () => {
  it('holds exactly for the members the evaluator finds, and never gives an error value', () => {
    fc.assert(
      fc.property(
        arbitraryNode(),
        fc.array(arbitraryRow, { minLength: 1, maxLength: 120, size: 'max' }),
        arbitrarySettings,
        fc.constantFrom('en_US', 'de_DE', 'fr_FR'),
        (node, rows, moment, locale) => {
          const settings = { ...moment, decimalMark: localeSeparators(locale).decimalMark };
          const rule = ruleOf(node);
          const { members } = evaluateRule(rule, columnsOf(rows), settings);
          const judged = judgeRule(rule, rows, settings, locale);
          const shown = judged.flatMap((truth, row) => (truth === true ? [row] : []));
          comparisons += rows.length;
          expect({ errors: judged.filter((truth) => truth === 'error'), shown }).toEqual({
            errors: [],
            shown: members,
          });
        },
      ),
      { seed, numRuns },
    );
  });
});
