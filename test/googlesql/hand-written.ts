// The hand-written tables of nasty cells, put to Google's SQL engine: every condition, plain and negated.
import { googleSqlColumns } from '../../src/rules/googlesql-table.ts';
import type { EvaluationSettings, Truth } from '../../src/rules/types.ts';
import { cellCases, conditionOf, settingsOf } from '../cases/cell-cases.ts';
import { referenceCases } from '../cases/reference-cases.ts';
import { fields, type Row, settings } from '../rules/world.ts';
import type { Checked } from './checks.ts';
import type { GoogleSqlEngine } from './engine.ts';
import { judgeTruths, registerTable, type TableNames, unregisterTable } from './judge.ts';

export const contactsTable: TableNames = {
  name: ['contacts'],
  idColumn: 'contact_id',
  columns: googleSqlColumns,
};

/** A condition and what is expected of each contact. */
interface JudgedCase {
  readonly condition: unknown;
  readonly settings: EvaluationSettings;
  readonly contacts: readonly { readonly row: Row; readonly truth: Truth }[];
}

const judgedCases: readonly JudgedCase[] = [
  ...cellCases.map((cellCase) => ({
    condition: conditionOf(cellCase),
    settings: settingsOf(cellCase),
    contacts: [
      ...cellCase.true.map((cell) => ({ row: { [cellCase.field]: cell }, truth: true })),
      ...cellCase.false.map((cell) => ({ row: { [cellCase.field]: cell }, truth: false })),
      ...cellCase.unknown.map((cell) => ({ row: { [cellCase.field]: cell }, truth: null })),
    ],
  })),
  ...referenceCases.map(({ condition, contacts }) => ({
    condition,
    settings,
    contacts: Object.values(contacts).map(([truth, row]) => ({ row, truth })),
  })),
];

/** One line per contact for whom the engine finds another truth than the table says. */
export async function judgeHandWrittenCases(engine: GoogleSqlEngine): Promise<Checked> {
  const differences: string[] = [];
  let comparisons = 0;
  for (const { condition, contacts, settings: own } of judgedCases) {
    const rows = contacts.map(({ row }) => row);
    const table = await registerTable(engine, contactsTable, [...fields.values()], rows, own.decimalMark);
    const [truths = []] = await judgeTruths(engine, table, [condition], own);
    await unregisterTable(engine, table);
    comparisons += contacts.length;
    contacts.forEach(({ row, truth }, index) => {
      if (truths[index] === truth) return;
      const asked = `${JSON.stringify(condition)} of ${JSON.stringify(row)}`;
      differences.push(`${asked}: GoogleSQL says ${truths[index]}, the table of cases ${truth}.`);
    });
  }
  return { cases: judgedCases.length, comparisons, differences };
}
