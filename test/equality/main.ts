// Holds the evaluator against every rendering of rules that an engine of somebody else's can run: the hand-written cases
// and random rules over random contacts. Prints how far it is; the last line is JSON; differences end it with status 1.
import { cellCases } from '../cases/cell-cases.ts';
import { referenceCases } from '../cases/reference-cases.ts';
import { compareInGoogleSql } from '../googlesql/compare.ts';
import { compareCaseFormulas } from './case-formulas.ts';
import { compareRandomFormulas } from './random-formulas.ts';
import { type Comparison, type EqualityTarget, inAll } from './target.ts';

/** One entry for each rendering. */
const targets: readonly EqualityTarget[] = [
  {
    name: 'formula',
    title: 'Sheets formulas, judged by o-spreadsheet and by the local host',
    compare: (request) =>
      inAll([compareCaseFormulas((line) => request.say?.(line)), compareRandomFormulas(request)]),
  },
  { name: 'googlesql', title: 'GoogleSQL, run by Google’s own engine', compare: compareInGoogleSql },
];

const seed = Number(process.env.RULES_SEED ?? 20261123);
const comparisons = Number(process.env.RULES_COMPARISONS ?? 200_000);

const found = new Map<EqualityTarget['name'], Comparison>();
for (const { name, title, compare } of targets) {
  const started = performance.now();
  const say = (line: string): void => console.log(`  ${seconds(started)}: ${line}`);
  console.log(`${title}, seed ${seed} …`);
  const result = await compare({ seed, comparisons, say });
  found.set(name, result);
  for (const difference of result.differences) console.error(`  differs: ${difference}`);
  console.log(`  ${result.comparisons} comparisons, ${result.differences.length} differences.`);
}

const results = [...found.values()];
const differences = results.reduce((sum, result) => sum + result.differences.length, 0);
console.log(
  JSON.stringify({
    check: 'equality',
    cases: cellCases.length + referenceCases.length,
    formula: found.get('formula')?.comparisons ?? 0,
    googlesql: found.get('googlesql')?.comparisons ?? 0,
    differences,
  }),
);
process.exitCode = differences === 0 ? 0 : 1;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}
