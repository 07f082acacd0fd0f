// Holds the local host's formula engine against what Google Sheets itself answered, where those recordings are at hand.
// They are fixtures of github.com/truecalc/core (MIT), kept beside the project, not in it: US locale, New York, April 2026.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isGoogleFunction } from '../../../local/formula/functions/google-names.ts';
import { type Evaluated, evaluated } from './evaluated.ts';

const recordings = join(__dirname, '../../../../shared/sheets-truth');
const rulesSource = join(__dirname, '../../../src/rules');

/** Functions that people's own formulas and the sample data use beside those that rules are compiled to. */
const furtherFunctions =
  'ABS ARRAYFORMULA CHAR CONCAT CONCATENATE COUNTBLANK COUNTIF DAY ISBLANK ISNA ISTEXT MONTH REGEXEXTRACT SEARCH TRIM ' +
  'UPPER WEEKDAY';

/** What the engine answers otherwise than Sheets did, and why that is left so. */
const knownDeviations: ReadonlyMap<string, string> = new Map();

/** The clock and chance say nothing: they are of another day. */
const volatile = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\(/i;

interface Recording {
  readonly file: string;
  readonly formula: string;
  readonly value: string;
  readonly type: string;
}

/** The functions that src/rules writes: every quoted word in it that is a function of Google's. */
function functionsOfRules(): string[] {
  const sources = readdirSync(rulesSource, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(rulesSource, name), 'utf8'));
  const words = sources.flatMap((source) => [...source.matchAll(/'([A-Z]+)'/g)].map(([, word = '']) => word));
  return [...new Set(words)].filter(isGoogleFunction).sort();
}

function recordedRows(): Recording[] {
  const rows = readdirSync(recordings)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((file) =>
      readFileSync(join(recordings, file), 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
        .map(([, formula = '', value = '', , type = '']) => ({ file, formula, value, type })),
    )
    .filter(({ formula, type }) => formula !== '' && type !== '' && !volatile.test(formula));
  return [...new Map(rows.map((row) => [row.formula, row])).values()];
}

const functionsIn = (formula: string) =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/([A-Z][A-Z0-9_.]*)\(/gi)].map(([, name = '']) =>
    name.toUpperCase(),
  );

/** Errors agree when they are the same error. */
function agrees(answer: Evaluated | undefined, { value, type }: Recording): boolean {
  const isError = typeof answer === 'object' && answer !== null;
  if (type === 'error' || isError) return type === 'error' && isError && answer.error === value;
  if (type === 'number') {
    const expected = Number(value);
    return (
      typeof answer === 'number' && Math.abs(answer - expected) <= 1e-12 * Math.max(1, Math.abs(expected))
    );
  }
  return type === 'boolean' ? answer === (value === 'TRUE') : String(answer ?? '') === value;
}

const describeAnswer = (answer: Evaluated | undefined) => JSON.stringify(answer ?? null);
const percent = (part: number, whole: number) =>
  `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
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
  const rows = recordedRows();
  const answers = evaluated(rows.map(({ formula }) => formula));
  const deviating = rows.flatMap((row, at) =>
    agrees(answers[at], row) ? [] : [{ row, answer: answers[at] }],
  );
  const isInScope = ({ formula }: Recording) => functionsIn(formula).every((name) => inScope.has(name));

  it('agree on at least 95 % of all rows, errors by their kind', () => {
    for (const file of new Set(rows.map((row) => row.file))) {
      const ofFile = rows.filter((row) => row.file === file);
      const off = deviating.filter(({ row }) => row.file === file).length;
      say(`sheets-truth ${file}: ${percent(ofFile.length - off, ofFile.length)} rows agree`);
    }
    expect(rows.length).toBeGreaterThan(1000);
    expect((rows.length - deviating.length) / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  it('agree on at least 97 % of the rows whose functions our formulas use', () => {
    const count = rows.filter(isInScope).length;
    const off = deviating.filter(({ row }) => isInScope(row)).length;
    say(
      `sheets-truth in scope: ${percent(count - off, count)}, functions from src/rules: ${functions.join(' ')}`,
    );
    expect(count).toBeGreaterThan(200);
    expect(functions).toEqual(expect.arrayContaining(['AND', 'EDATE', 'ISNUMBER', 'REGEXREPLACE']));
    expect((count - off) / count).toBeGreaterThanOrEqual(0.97);
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
