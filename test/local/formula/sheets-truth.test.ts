// Holds the local host's formula engine against what Google Sheets itself answered, where those recordings are at hand.
// They are fixtures of github.com/truecalc/core (MIT), kept beside the project, not in it: US locale, New York, April 2026.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formulaEngine } from '../../../local/formula/engine.ts';
import { type Evaluated, evaluated } from './evaluated.ts';

const recordings = join(__dirname, '../../../../shared/sheets-truth');
const rulesSource = join(__dirname, '../../../src/rules');

/** Functions that people's own formulas and the sample data use beside those that rules are compiled to. */
const furtherFunctions =
  'ABS ARRAYFORMULA CHAR CONCAT CONCATENATE COUNTBLANK COUNTIF DAY ISBLANK ISNA ISTEXT MONTH REGEXEXTRACT SEARCH TRIM ' +
  'UPPER WEEKDAY';

/** What the engine answers otherwise than Sheets did, and why that is left so. */
const knownDeviations: ReadonlyMap<string, string> = new Map([
  [
    '=IFERROR(1/0)',
    'the engine answers 0 where Sheets has a blank; compiled formulas always give IFERROR its second argument',
  ],
]);

/** Each recorded row holds one formula; the clock, chance and arrays that had no room in the recording say nothing. */
const volatile = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\(/i;

interface Recording {
  readonly formula: string;
  readonly value: string;
  readonly type: string;
}

/** The functions that src/rules writes: every quoted word in it that is a function of the engine. */
function functionsOfRules(): string[] {
  const engineNames = new Set(formulaEngine().engine.registries.functionRegistry.getKeys());
  const sources = readdirSync(rulesSource, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(rulesSource, name), 'utf8'));
  const words = sources.flatMap((source) => [...source.matchAll(/'([A-Z]+)'/g)].map(([, word = '']) => word));
  return [...new Set(words)].filter((word) => engineNames.has(word)).sort();
}

function recordedRows(): Recording[] {
  const files = readdirSync(recordings).filter((name) => name.endsWith('.tsv'));
  const lines = files.flatMap((name) => readFileSync(join(recordings, name), 'utf8').split('\n').slice(1));
  const rows = lines
    .map((line) => line.split('\t'))
    .map(([, formula = '', value = '', , type = '']) => ({ formula, value, type }))
    .filter(({ formula, type }) => formula !== '' && type !== '');
  return [...new Map(rows.map((row) => [row.formula, row])).values()];
}

const functionsIn = (formula: string) =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/([A-Z][A-Z0-9_.]*)\(/gi)].map(([, name = '']) =>
    name.toUpperCase(),
  );

/** Whether an array could not spill where the row was recorded: such a #REF! is the sheet's, not the formula's. */
const couldNotSpill = ({ formula, value }: Recording) => value === '#REF!' && !/REGEX/i.test(formula);

/** Error against error is agreement whatever the code: a filter hides the row either way. */
function agrees(answer: Evaluated | undefined, { value, type }: Recording): boolean {
  const isError = typeof answer === 'object' && answer !== null;
  if (type === 'error' || isError) return type === 'error' && isError;
  if (type === 'number') {
    const expected = Number(value);
    return (
      typeof answer === 'number' && Math.abs(answer - expected) <= 1e-12 * Math.max(1, Math.abs(expected))
    );
  }
  return type === 'boolean' ? answer === (value === 'TRUE') : String(answer ?? '') === value;
}

const describeAnswer = (answer: Evaluated | undefined) => JSON.stringify(answer ?? null);

const say = (line: string) => process.stdout.write(`${line}\n`);

describe('the formula engine and what Google Sheets answered', () => {
  if (!existsSync(recordings)) {
    it('was not run: the recordings of Google Sheets are not on this machine', () => {
      say('sheets-truth: not run, the folder shared/sheets-truth beside the project is absent');
      expect(existsSync(recordings)).toBe(false);
    });
    return;
  }

  const functions = functionsOfRules();
  const inScope = new Set([...functions, ...furtherFunctions.split(' ')]);
  const rows = recordedRows().filter(
    (row) =>
      functionsIn(row.formula).every((name) => inScope.has(name)) &&
      !volatile.test(row.formula) &&
      !couldNotSpill(row),
  );
  const answers = evaluated(rows.map(({ formula }) => formula));
  const deviating = rows.flatMap((row, at) =>
    agrees(answers[at], row) ? [] : [{ row, answer: answers[at] }],
  );

  it('agree on at least 97 % of the rows whose functions our formulas use', () => {
    const share = (rows.length - deviating.length) / rows.length;
    say(
      `sheets-truth: ${rows.length - deviating.length} of ${rows.length} rows agree ` +
        `(${(100 * share).toFixed(1)} %), ${functions.length} functions from src/rules: ${functions.join(' ')}`,
    );
    expect(rows.length).toBeGreaterThan(200);
    expect(functions).toEqual(expect.arrayContaining(['AND', 'EDATE', 'ISNUMBER', 'REGEXREPLACE']));
    expect(share).toBeGreaterThanOrEqual(0.97);
  });

  it('differ nowhere but where it is known, with a reason', () => {
    const unknown = deviating
      .filter(({ row }) => !knownDeviations.has(row.formula))
      .map(({ row, answer }) => `${row.formula}: Sheets ${row.value}, engine ${describeAnswer(answer)}`);
    expect(unknown).toEqual([]);
  });

  it('no known deviation is out of date', () => {
    const found = new Set(deviating.map(({ row }) => row.formula));
    expect([...knownDeviations.keys()].filter((formula) => !found.has(formula))).toEqual([]);
  });
});
