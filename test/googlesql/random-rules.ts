// Random rules over random contacts: the evaluator and Google's SQL engine must find the same truth for every contact.
import fc from 'fast-check';
import { evaluateRule } from '../../src/rules/evaluate.ts';
import type { RuleWorld } from '../../src/rules/parse.ts';
import type { DecimalMark, EvaluationSettings, JsonValue, Truth } from '../../src/rules/types.ts';
import { columnsOf, fields, type Row, ruleOf } from '../rules/world.ts';
import { arbitraryContact, arbitraryRule, moments } from './arbitrary-contacts.ts';
import type { Checked } from './checks.ts';
import type { GoogleSqlEngine } from './engine.ts';
import { contactsTable } from './hand-written.ts';
import { judgeTruths, type RegisteredTable, registerTable } from './judge.ts';

const contactsPerTable = 300;
const mostRules = 10;
const groupIds = ['one', 'two'] as const;
const statementsPerRound = 40;
/** A difference is shrunk, which takes its time; after a few there is enough to look at. */
const mostDifferences = 5;

/** Contacts around one moment, in the evaluator's form and in the engine's. */
interface RandomTable {
  readonly moment: number;
  readonly decimalMark: DecimalMark;
  readonly rows: readonly Row[];
  readonly registered: RegisteredTable;
}

export async function judgeRandomRules(
  engine: GoogleSqlEngine,
  { seed, comparisons }: { readonly seed: number; readonly comparisons: number },
  progress: (done: number) => void,
): Promise<Checked> {
  const tables = await registerTables(engine, seed);
  const differences: string[] = [];
  let compared = 0;
  let cases = 0;
  for (let round = 0; compared < comparisons && differences.length < mostDifferences; round += 1) {
    const property = fc.asyncProperty(
      fc.constantFrom(...tables),
      fc.array(arbitraryNode, { minLength: 1, maxLength: mostRules, size: 'max' }),
      arbitraryOthers,
      arbitraryMoment,
      fc.constantFrom('monday', 'sunday', 'saturday'),
      async ({ moment, decimalMark, rows, registered }, nodes, others, shift, weekStart) => {
        const settings = { now: moment + shift, decimalMark, weekStart };
        const judged = await judgeTruths(engine, registered, nodes, settings, others);
        nodes.forEach((node, index) => {
          const evaluated = evaluatedTruths(node, others, rows, settings);
          const row = evaluated.findIndex((truth, each) => truth !== judged[index]?.[each]);
          if (row < 0) return;
          const asked = JSON.stringify({ node, others: [...others], contact: rows[row], settings });
          throw new Error(
            `${asked}: GoogleSQL says ${judged[index]?.[row]}, the evaluator ${evaluated[row]}.`,
          );
        });
        compared += nodes.length * rows.length;
        cases += nodes.length;
      },
    );
    const { failed, errorInstance } = await fc.check(property, {
      seed: seed + round,
      numRuns: statementsPerRound,
    });
    if (failed) differences.push(errorInstance instanceof Error ? errorInstance.message : 'unknown failure');
    progress(compared);
  }
  return { cases, comparisons: compared, differences };
}

type Others = NonNullable<RuleWorld['groups']>;

/** Two groups that the rules may refer to. */
const arbitraryOthers: fc.Arbitrary<Others> = fc
  .tuple(arbitraryRule, arbitraryRule)
  .map(
    (rules) =>
      new Map(
        rules.map((rule, index) => [groupIds[index] ?? '', { name: 'Other', rule: { version: 1, rule } }]),
      ),
  );

/** A rule, by itself or together with membership of other groups. */
const arbitraryNode: fc.Arbitrary<JsonValue> = fc
  .tuple(
    arbitraryRule,
    fc.constantFrom('all', 'any', null, null, null),
    fc.subarray([...groupIds], { minLength: 1 }),
    fc.constantFrom('in', 'notIn'),
  )
  .map(([node, join, group, op]) => (join === null ? node : { [join]: [node, { group, op }] }));

/** By how much the moment asked about is away from the one that the contacts lie around. */
const arbitraryMoment = fc.oneof(
  fc.constantFrom(0, 1 / 86_400_000, -1 / 86_400_000, 0.5),
  fc.integer({ min: -400, max: 400 }),
  fc.double({ min: -40, max: 40, noNaN: true }),
);

async function registerTables(engine: GoogleSqlEngine, seed: number): Promise<readonly RandomTable[]> {
  const tables: RandomTable[] = [];
  for (const [index, moment] of moments.entries()) {
    const decimalMark = index % 2 === 0 ? '.' : ',';
    const rows = fc.sample(arbitraryContact(moment), { seed: seed + index, numRuns: contactsPerTable });
    const registered = await registerTable(engine, contactsTable, [...fields.values()], rows, decimalMark);
    tables.push({ moment, decimalMark, rows, registered });
  }
  return tables;
}

/** By the evaluator: the truth of every contact, from who is in and who is in by the contrary. */
function evaluatedTruths(
  node: JsonValue,
  others: Others,
  rows: readonly Row[],
  settings: EvaluationSettings,
): readonly Truth[] {
  const truths = new Array<Truth>(rows.length).fill(null);
  const columns = columnsOf(rows);
  for (const row of evaluateRule(ruleOf(node, others), columns, settings).members) truths[row] = true;
  for (const row of evaluateRule(ruleOf({ not: node }, others), columns, settings).members)
    truths[row] = false;
  return truths;
}
