/** What every answer about one table needs: its contacts as rules read them, and how to call them. */
import type { ContactSummary, NextChange, UnknownCells } from '../api-types.ts';
import { type ContactData, contactData } from '../contacts/contact-data.ts';
import { contactName, contactSummary } from '../contacts/contact-names.ts';
import type { ContactTable } from '../contacts/contact-table.ts';
import { evaluationSettings } from '../contacts/evaluation-settings.ts';
import type { LoadedTable } from '../contacts/load-tables.ts';
import { momentText } from '../contacts/moments.ts';
import { UserError } from '../errors.ts';
import type { Platform, RawCell, SpreadsheetDescription } from '../ports.ts';
import {
  type EvaluationSettings,
  evaluateRule,
  fieldIdsOf,
  nextChange,
  type Rule,
  type RuleResult,
} from '../rules/index.ts';

export interface TableView {
  readonly table: ContactTable;
  readonly settings: EvaluationSettings;
  /** Number of rows that hold a contact. */
  readonly contacts: number;
  /** The columns that a rule needs. */
  read(rule: Rule): ContactData;
  /** The rule's members, with the columns it was evaluated on. */
  evaluate(rule: Rule): { readonly data: ContactData; readonly result: RuleResult };
  summaries(data: ContactData, indexes: readonly number[]): ContactSummary[];
  unknown(result: RuleResult): UnknownCells[];
  /** `members` as evaluated now: whoever is one of them leaves, the others join. */
  nextChange(rule: Rule, data: ContactData, members: readonly number[]): NextChange | null;
}

/** At most so many names are listed on each side of a next change. */
const namesWithNextChange = 5;

/** @throws UserError `table_gone` */
export function findLoaded(
  loaded: readonly LoadedTable[],
  tableId: string,
): { readonly entry: LoadedTable; readonly table: ContactTable } {
  for (const entry of loaded)
    if (entry.result.ok && entry.result.table.id === tableId) return { entry, table: entry.result.table };
  throw new UserError(
    'table_gone',
    'The sheet with these contacts is gone or has lost its header row: put it back, or choose another sheet.',
  );
}

export function tableView(
  platform: Platform,
  description: SpreadsheetDescription,
  loaded: LoadedTable,
  table: ContactTable,
): TableView {
  const values: readonly (readonly RawCell[])[] = loaded.values.slice(table.headerRow + 1);
  const settings = evaluationSettings(platform.clock.now(description.timeZone), description.locale);
  const cellsOf = (row: number) => loaded.values[row] ?? [];
  const read = (rule: Rule) => {
    const used = new Set(fieldIdsOf(rule));
    const fields = table.fields.filter(({ id }) => used.has(id));
    return contactData(platform, table, fields, values, true);
  };
  return {
    table,
    settings,
    contacts: contactData(platform, table, [], values, true).rowCount,
    read,
    evaluate: (rule) => {
      const data = read(rule);
      return { data, result: evaluateRule(rule, data, settings) };
    },
    summaries: (data, indexes) =>
      indexes.map((index) => contactSummary(table, cellsOf(data.rows[index] ?? 0), data.rows[index] ?? 0)),
    unknown: ({ unknownCells }) =>
      [...unknownCells].map(([id, cells]) => ({
        field: table.fields.find((field) => field.id === id)?.name ?? id,
        cells,
      })),
    nextChange: (rule, data, members) => {
      const next = nextChange(rule, data, settings);
      if (next === null) return null;
      const now = new Set(members);
      const moving = (isMember: boolean) => {
        const indexes = next.rows.filter((index) => now.has(index) === isMember);
        const rows = indexes.slice(0, namesWithNextChange).map((index) => data.rows[index] ?? 0);
        return { count: indexes.length, names: rows.map((row) => contactName(table, cellsOf(row), row)) };
      };
      return { at: momentText(next.at), joins: moving(false), leaves: moving(true) };
    },
  };
}
