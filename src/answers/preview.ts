/** Who would be in a group that is still being written, and which values a field holds: what the editor shows while one types. */
import type { FieldValues, Preview } from '../api-types.ts';
import { fieldByAnyId } from '../contacts/contact-table.ts';
import { describeSpreadsheet, loadTable } from '../contacts/load-tables.ts';
import { momentText } from '../contacts/moments.ts';
import { loadGroupsWithContacts } from '../groups/load-groups.ts';
import { parseOrRefuse } from '../groups/save-group.ts';
import type { Platform } from '../ports.ts';
import { lintRule, normalizeText, ruleSentence, splitTags } from '../rules/index.ts';
import { findLoaded, tableView } from './table-view.ts';

const shownMembers = 10;
const shownValues = 100;

/** @throws UserError `table_gone`, `rule_invalid` */
export function preview(platform: Platform, tableId: string, ruleJson: unknown): Preview {
  const { description, loaded, groups } = loadGroupsWithContacts(platform);
  const { entry, table } = findLoaded(loaded, tableId);
  const rule = parseOrRefuse(ruleJson, table, groups, null);
  const view = tableView(platform, description, entry, table);
  const { data, result } = view.evaluate(rule);
  return {
    contacts: view.contacts,
    members: result.members.length,
    shown: view.summaries(data, result.members.slice(0, shownMembers)),
    unknown: view.unknown(result),
    sentence: ruleSentence(rule),
    nextChange: view.nextChange(rule, data, result.members),
    findings: lintRule(rule, data, view.settings),
    asOf: momentText(view.settings.now),
  };
}

/** The values a field holds, as a person would pick them: the most frequent first, spelled as most cells spell them. */
export function fieldValues(platform: Platform, tableId: string, fieldId: string): FieldValues {
  const description = describeSpreadsheet(platform);
  const { entry, table } = findLoaded(loadTable(platform, description, tableId), tableId);
  const field = fieldByAnyId(table, fieldId);
  if (field === null) return { values: [] };
  const spellings = new Map<string, Map<string, number>>();
  for (const row of entry.values.slice(table.headerRow + 1)) {
    const cell = row[field.column] ?? '';
    const texts = field.kind === 'tags' ? splitTags(cell, '.') : [String(cell).trim()];
    for (const text of texts) count(spellings, normalizeText(text), text);
  }
  spellings.delete('');
  const values = [...spellings.values()].map((counts) => ({
    text: mostFrequent(counts),
    contacts: sum(counts),
  }));
  values.sort((one, other) => other.contacts - one.contacts || (one.text < other.text ? -1 : 1));
  return { values: values.slice(0, shownValues) };
}

function count(spellings: Map<string, Map<string, number>>, normal: string, text: string): void {
  const counts = spellings.get(normal) ?? new Map<string, number>();
  counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  spellings.set(normal, counts);
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const each of counts.values()) total += each;
  return total;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, times] of counts) {
    if (times > most) {
      best = text;
      most = times;
    }
  }
  return best;
}
