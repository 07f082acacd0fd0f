// npm run test:libreoffice: LibreOffice Calc as a second judge of the Sheets formulas, for what it can do. The hand-written
// cases and some random rules stand in one document; what is left out is counted by reason. The last line is JSON.
import fc from 'fast-check';
import { evaluateRule } from '../../src/rules/evaluate.ts';
import { ruleFormula } from '../../src/rules/formula.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { EvaluationSettings, Truth } from '../../src/rules/types.ts';
import { cellCases, conditionOf, settingsOf } from '../cases/cell-cases.ts';
import { referenceCases } from '../cases/reference-cases.ts';
import { arbitraryRow } from '../rules/arbitrary.ts';
import { arbitraryMoment, arbitraryRule, ruleAmong } from '../rules/arbitrary-groups.ts';
import { columnOf, columnsOf, fieldIds, type Row, ruleOf, settings } from '../rules/world.ts';
import { type DocumentCell, flatDocument } from './flat-document.ts';
import { contactLeftOut, libreOfficeLocale, ruleLeftOut } from './left-out.ts';
import { libreOfficeFormula } from './rewrite.ts';
import { calculated, libreOfficeVersion } from './soffice.ts';

/** One rule, and for whom it holds; null: left out. */
interface Question {
  readonly rule: Rule;
  readonly settings: EvaluationSettings;
  readonly asked: string;
  readonly expected: readonly (boolean | null)[];
}

/** Contacts below each other, and what is asked of each of them, one column a question. */
interface Block {
  readonly contacts: readonly Row[];
  readonly questions: readonly Question[];
}

const seed = Number(process.env.RULES_SEED ?? 20261123);
const randomBlocks = 25;
const rulesOfBlock = 12;
const contactsOfBlock = 60;
const leftOut = new Map<string, number>();

function question(
  rule: Rule,
  own: EvaluationSettings,
  asked: unknown,
  contacts: readonly Row[],
  truths: readonly Truth[],
): Question {
  const ofRule = ruleLeftOut(rule);
  const expected = contacts.map((row, index) => {
    const reason = ofRule ?? contactLeftOut(rule, row);
    if (reason === null) return truths[index] === true;
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    return null;
  });
  return { rule, settings: own, asked: shortened(asked), expected };
}

/** As JSON, runs of one character cut short. */
function shortened(value: unknown): string {
  return JSON.stringify(value).replace(/(.)\1{20,}/g, '$1…');
}

/** A condition plain and negated. */
function caseBlock(
  condition: unknown,
  own: EvaluationSettings,
  contacts: readonly (readonly [Truth, Row])[],
): Block {
  const rows = contacts.map(([, row]) => row);
  const truths = contacts.map(([truth]) => truth);
  const opposite = truths.map((truth) => (truth === null ? null : !truth));
  const negated = { not: condition };
  return {
    contacts: rows,
    questions: [
      question(ruleOf(condition), own, condition, rows, truths),
      question(ruleOf(negated), own, negated, rows, opposite),
    ],
  };
}

function caseBlocks(): readonly Block[] {
  const blocks: Block[] = [];
  for (const cellCase of cellCases) {
    const own = settingsOf(cellCase);
    const reason =
      cellCase.judge?.differs ??
      (own.decimalMark === ',' ? 'decimal commas: LibreOffice is asked in English' : null);
    const contacts = [
      ...cellCase.true.map((cell) => [true, { [cellCase.field]: cell }] as const),
      ...cellCase.false.map((cell) => [false, { [cellCase.field]: cell }] as const),
      ...cellCase.unknown.map((cell) => [null, { [cellCase.field]: cell }] as const),
    ];
    if (reason === null) blocks.push(caseBlock(conditionOf(cellCase), own, contacts));
    else leftOut.set(reason, (leftOut.get(reason) ?? 0) + 2 * contacts.length);
  }
  for (const { condition, contacts } of referenceCases)
    blocks.push(caseBlock(condition, settings, Object.values(contacts)));
  return blocks;
}

function randomBlock(index: number): Block {
  const contacts = fc.sample(arbitraryRow, { seed: seed + index, numRuns: contactsOfBlock });
  const asked = fc.sample(fc.tuple(arbitraryRule, arbitraryMoment), {
    seed: seed + index,
    numRuns: rulesOfBlock,
  });
  const questions = asked.flatMap(([random, moment]): readonly Question[] => {
    const rule = ruleAmong(random);
    if (rule === null) return [];
    const own = { ...settings, ...moment };
    const members = new Set(evaluateRule(rule, columnsOf(contacts), own).members);
    const truths = contacts.map((_, row) => members.has(row));
    return [question(rule, own, random, contacts, truths)];
  });
  return { contacts, questions };
}

function documentRows(blocks: readonly Block[]): readonly (readonly DocumentCell[])[] {
  const rows: DocumentCell[][] = [];
  for (const { contacts, questions } of blocks) {
    contacts.forEach((row, index) => {
      const firstRow = rows.length + 1;
      const formulas = questions.map(({ rule, settings: own, expected }): DocumentCell => {
        if (expected[index] === null) return null;
        const place = { column: columnOf, firstRow, locale: libreOfficeLocale, weekStart: own.weekStart };
        return { formula: libreOfficeFormula(ruleFormula(rule, place), own.now) };
      });
      rows.push([...fieldIds.map((id) => row[id] ?? null), ...formulas]);
    });
  }
  return rows;
}

/** What LibreOffice shows for a truth: the word, or the number where a formula's result is not shown as a boolean. */
function shownTruth(text: string): boolean | string {
  if (text === 'TRUE' || text === '1') return true;
  return text === 'FALSE' || text === '0' ? false : `"${text}"`;
}

function judged(blocks: readonly Block[], answers: readonly (readonly string[])[]): number {
  let differences = 0;
  let line = 0;
  for (const { contacts, questions } of blocks) {
    for (const [index, row] of contacts.entries()) {
      questions.forEach(({ asked, expected }, column) => {
        const wanted = expected[index] ?? null;
        const shown = shownTruth(answers[line]?.[fieldIds.length + column] ?? '');
        if (wanted === null || shown === wanted) return;
        differences += 1;
        if (differences <= 20)
          console.error(`  differs: ${asked} of ${shortened(row)}: LibreOffice says ${shown}.`);
      });
      line += 1;
    }
  }
  return differences;
}

function main(): number {
  const version = libreOfficeVersion();
  if (version === null) {
    console.log(
      'LibreOffice is not installed (no "soffice" command), so nothing was compared: install libreoffice-calc and run this again.',
    );
    return 0;
  }
  const cases = caseBlocks();
  const blocks = [...cases, ...Array.from({ length: randomBlocks }, (_, index) => randomBlock(index))];
  const comparisons = blocks
    .flatMap(({ questions }) => questions.flatMap(({ expected }) => expected))
    .filter((expected) => expected !== null).length;
  console.log(
    `${cases.length} hand-written cases and ${blocks.length - cases.length} tables of random rules, seed ${seed}.`,
  );
  console.log(`${version} calculates ${comparisons} formulas …`);
  const differences = judged(blocks, calculated(flatDocument(documentRows(blocks))));
  console.log('Left out:');
  for (const [reason, count] of leftOut) console.log(`  ${count}  ${reason}`);
  console.log(
    JSON.stringify({
      check: 'libreoffice',
      cases: cases.length,
      comparisons,
      leftOut: Object.fromEntries(leftOut),
      differences,
    }),
  );
  return differences === 0 ? 0 : 1;
}

process.exitCode = main();
