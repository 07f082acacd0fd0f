// npm run test:googlesql ends here: judges, and says in one line of JSON what was compared.
import { compareInGoogleSql } from './compare.ts';

const seed = Number(process.env.RULES_SEED ?? 20261123);
const wanted = Number(process.env.RULES_COMPARISONS ?? 300_000);

const { cases, comparisons, differences } = await compareInGoogleSql({
  seed,
  comparisons: wanted,
  say: (line) => console.log(line),
});
console.log(
  JSON.stringify({ check: 'googlesql', seed, cases, comparisons, differences: differences.length }),
);
console.log(`${cases - differences.length} passed, ${differences.length} failed`);
process.exitCode = differences.length === 0 ? 0 : 1;
