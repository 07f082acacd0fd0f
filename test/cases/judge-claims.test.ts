// What the shared table says of Sheets where the formula engine is not asked: held against Sheets' own recorded answers,
// where those are at hand (fixtures of github.com/truecalc/core, MIT, kept beside the project).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cellCases } from './cell-cases.ts';

const recordings = join(__dirname, '../../../shared/sheets-truth');

/** For each reason given in a case: the recorded formulas that would say more than the reason admits. */
const contradictions: ReadonlyMap<string, RegExp> = new Map([
  ['how LOWER writes İ and a final sigma is not recorded from Sheets', /LOWER\(.*[İΣ]/],
]);

describe('a case that the formula engine is not asked about', () => {
  const reasons = [
    ...new Set(cellCases.flatMap(({ judge }) => (judge === undefined ? [] : [judge.differs]))),
  ];

  it('gives a reason that can be held against recordings', () => {
    expect(reasons).toEqual([...contradictions.keys()]);
  });

  if (!existsSync(recordings)) {
    process.stdout.write('Skipped: what real Sheets answered is not beside this checkout.\n');
    it.skip('is right about Sheets: its recorded answers are not beside this checkout', () => undefined);
    return;
  }
  it.each(reasons)('is right that %s', (reason) => {
    const lines = readdirSync(recordings)
      .filter((name) => name.endsWith('.tsv'))
      .flatMap((name) => readFileSync(join(recordings, name), 'utf8').split('\n'));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => contradictions.get(reason)?.test(line))).toEqual([]);
  });
});
