// The hand-written tables of nasty cells, put to Google's SQL engine: every condition, plain and negated.
import { googleSqlColumns } from '../../src/rules/googlesql-table.ts';
import type { Truth } from '../../src/rules/types.ts';
import { cellCases } from '../cases/cell-cases.ts';
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
  readonly contacts: readonly { readonly row: Row; readonly truth: Truth }[];
}

const judgedCases: readonly JudgedCase[] = [
  ...cellCases.map(({ field, op, values, blank, ...cells }) => ({
    condition: {
      field,
      op,
      ...(values === undefined ? {} : { values }),
      ...(blank === undefined ? {} : { blank }),
    },
    contacts: [
      ...cells.true.map((cell) => ({ row: { [field]: cell }, truth: true })),
      ...cells.false.map((cell) => ({ row: { [field]: cell }, truth: false })),
      ...cells.unknown.map((cell) => ({ row: { [field]: cell }, truth: null })),
    ],
  })),
  ...referenceCases.map(({ condition, contacts }) => ({
    condition,
    contacts: Object.values(contacts).map(([truth, row]) => ({ row, truth })),
  })),
];

/** One line per contact for whom the engine finds another truth than the table says. */
export async function judgeHandWrittenCases(engine: GoogleSqlEngine): Promise<Checked> {
  const differences: string[] = [];
  let comparisons = 0;
  for (const { condition, contacts } of judgedCases) {
    const rows = contacts.map(({ row }) => row);
    const table = await registerTable(
      engine,
      contactsTable,
      [...fields.values()],
      rows,
      settings.decimalMark,
    );
    const [truths = []] = await judgeTruths(engine, table, [condition], settings);
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
