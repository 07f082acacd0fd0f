// Where GoogleSQL is known to answer otherwise than the evaluator, each held to the answer it is known for, so that
// neither a listed deviation can grow nor one that has gone stay listed. docs/googlesql.md tells people about them.
import { evaluateContact } from '../../src/rules/evaluate.ts';
import type { Truth } from '../../src/rules/types.ts';
import { fields, type Row, ruleOf, serial, settings } from '../rules/world.ts';
import type { Checked } from './checks.ts';
import type { GoogleSqlEngine } from './engine.ts';
import { contactsTable } from './hand-written.ts';
import { judgeTruths, registerTable, unregisterTable } from './judge.ts';

interface Deviation {
  readonly name: 'outsideYears' | 'halfCharacters';
  readonly condition: unknown;
  readonly row: Row;
  readonly evaluator: Truth;
  readonly googleSql: Truth;
}

const lastDay = serial('9999-12-31');

const deviations: readonly Deviation[] = [
  // A serial beyond the year 9999 is held as its last day: only the last day itself, or another such serial, shows it.
  {
    name: 'outsideYears',
    condition: { field: 'birthday', op: 'on', values: [{ date: '9999-12-31' }] },
    row: { birthday: 1e9 },
    evaluator: false,
    googleSql: true,
  },
  {
    name: 'outsideYears',
    condition: { field: 'appointment', op: 'before', values: [{ date: '0001-01-01' }] },
    row: { appointment: -1e9 },
    evaluator: true,
    googleSql: false,
  },
  {
    name: 'outsideYears',
    condition: { field: 'birthday', op: 'after', values: [{ field: 'renewal' }] },
    row: { birthday: 2e9, renewal: 1e9 },
    evaluator: true,
    googleSql: false,
  },
  // So is a value that time moves out of the calendar.
  {
    name: 'outsideYears',
    condition: { field: 'birthday', op: 'before', values: [{ today: { add: 9000, unit: 'year' } }] },
    row: { birthday: lastDay },
    evaluator: true,
    googleSql: false,
  },
  // Half of a character that JavaScript stores in two parts is no text anywhere else.
  {
    name: 'halfCharacters',
    condition: { field: 'country', op: 'contains', values: ['\ud83d'] },
    row: { country: '😀' },
    evaluator: true,
    googleSql: false,
  },
];

export async function judgeDeviations(engine: GoogleSqlEngine): Promise<Checked> {
  const differences: string[] = [];
  for (const { name, condition, row, evaluator, googleSql } of deviations) {
    const table = await registerTable(
      engine,
      contactsTable,
      [...fields.values()],
      [row],
      settings.decimalMark,
    );
    const [truths = []] = await judgeTruths(engine, table, [condition], settings);
    await unregisterTable(engine, table);
    const evaluated = evaluateContact(ruleOf(condition), (fieldId) => row[fieldId] ?? null, settings);
    if (truths[0] === googleSql && evaluated === evaluator) continue;
    const asked = `${name}: ${JSON.stringify(condition)} of ${JSON.stringify(row)}`;
    differences.push(
      `${asked}: GoogleSQL says ${truths[0]} and the evaluator ${evaluated}, but ${googleSql} and ${evaluator} are listed.`,
    );
  }
  return { cases: deviations.length, comparisons: 0, differences };
}

/** Dotted and dotless I, and sigma wherever its lower case depends on what stands beside it. */
const words = [
  'İ',
  'İx',
  'I\u0307',
  'ı',
  'Σ',
  'ΑΣ',
  'ΑΣΑ',
  'ΑΣ.',
  'ΑΣ.Α',
  "ΑΣ'",
  'ΑΣ,Β',
  'Α\u00adΣ',
  '1Σ',
  'ΑΣ\u00a0Β',
  'ΟΔΥΣΣΕΥΣ',
];

/**
 * Lower case of every letter that has one, in both: where they differ, the engine leaves the letter as it is, because
 * the letter is younger than the engine's Unicode (deviation lowerCase).
 */
export async function judgeLowerCase(engine: GoogleSqlEngine): Promise<Checked> {
  const texts = [...words];
  for (let code = 0; code < 0x110000; code += 1) {
    const isHalf = code >= 0xd800 && code < 0xe000;
    const text = isHalf ? '' : String.fromCodePoint(code);
    if (text.toLowerCase() !== text) texts.push(text);
  }
  const rows = texts.map((text, index) => [{ int64Value: index }, { stringValue: text }]);
  const columns = [
    { name: 'id', type: { typeKind: 'TYPE_INT64' } },
    { name: 'text', type: { typeKind: 'TYPE_STRING' } },
  ] as const;
  const catalog = await engine.register([{ name: 'texts', columns, rows }]);
  const answers = await engine.query(catalog, 'SELECT id, LOWER(text) FROM texts', []);
  await engine.unregister(catalog);
  const differences = answers.flatMap(([index, lower]) => {
    const text = texts[Number(index)] ?? '';
    const isYounger = lower === text && !words.includes(text);
    if (lower === text.toLowerCase() || isYounger) return [];
    return [
      `LOWER(${JSON.stringify(text)}) is ${JSON.stringify(lower)}, not ${JSON.stringify(text.toLowerCase())}.`,
    ];
  });
  return { cases: texts.length, comparisons: 0, differences };
}
