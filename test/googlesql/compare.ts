// Everything that Google's SQL engine is asked about rules, as one function: the part of this judge in the proof of equality.
import { type Checked, inAll } from './checks.ts';
import { judgeDeviations, judgeLowerCase } from './deviations.ts';
import { GoogleSqlEngine } from './engine.ts';
import { judgeHandWrittenCases } from './hand-written.ts';
import { judgeHostileTexts } from './hostile.ts';
import { judgeRandomRules } from './random-rules.ts';

export interface ComparisonRequest {
  /** Of the random rules and contacts. */
  readonly seed: number;
  /** At least how many truths of random rules are to be compared. */
  readonly comparisons: number;
  /** Is told what is done and how far it is, a line at a time. */
  readonly say?: (line: string) => void;
}

/**
 * Starts the engine, judges, ends the engine. Throws where the engine is not installed (`npm run test:googlesql`
 * installs it) or refuses a statement; differences are answered, one line each.
 */
export async function compareInGoogleSql({
  seed,
  comparisons,
  say = () => undefined,
}: ComparisonRequest): Promise<Checked> {
  say('Starting Google’s SQL engine …');
  const engine = await GoogleSqlEngine.start();
  const judged: Checked[] = [];
  const judge = async (what: string, check: () => Promise<Checked>): Promise<void> => {
    say(`${what} …`);
    const found = await check();
    judged.push(found);
    for (const difference of found.differences) say(`  ${difference}`);
    say(`  ${found.cases} cases, ${found.comparisons} comparisons, ${found.differences.length} differences.`);
  };
  try {
    await judge('The hand-written cases', () => judgeHandWrittenCases(engine));
    await judge('Hostile names and texts', () => judgeHostileTexts(engine));
    await judge('Listed deviations', () => judgeDeviations(engine));
    await judge('Lower case of every letter', () => judgeLowerCase(engine));
    await judge(`Random rules over random contacts, seed ${seed}`, () =>
      judgeRandomRules(engine, { seed, comparisons }, (done) => say(`  ${done} of ${comparisons} …`)),
    );
  } finally {
    await engine.close();
  }
  return inAll(judged);
}
