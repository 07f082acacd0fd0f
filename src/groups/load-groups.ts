/** Loads the groups of the open spreadsheet together with the tables they speak of: what every call begins with. */
import type { ContactTable } from '../contacts/contact-table.ts';
import {
  candidateSheets,
  describeSpreadsheet,
  type LoadedTable,
  loadTableTops,
  loadWholeTables,
} from '../contacts/load-tables.ts';
import type { Platform, SpreadsheetDescription } from '../ports.ts';
import { findGroupsSheet, type GroupsSheet, groupsSheetRange, parseGroupsSheet } from './groups-sheet.ts';
import { type StoredGroup, storedGroups } from './stored-groups.ts';

export interface LoadedGroups {
  readonly description: SpreadsheetDescription;
  /** Null where no group was ever saved here. */
  readonly sheet: GroupsSheet | null;
  readonly tables: readonly ContactTable[];
  readonly groups: readonly StoredGroup[];
}

/** Tables by their first rows only: enough for recalculating and for the definitions. */
export function loadGroups(platform: Platform): LoadedGroups {
  const description = describeSpreadsheet(platform);
  const tables = loadTableTops(platform, description, candidateSheets(description));
  return { description, tables, ...groupsIn(platform, description, tables) };
}

/** Tables with all their values, as the sidebar shows them. */
export function loadGroupsWithContacts(
  platform: Platform,
): LoadedGroups & { readonly loaded: readonly LoadedTable[] } {
  const description = describeSpreadsheet(platform);
  const loaded = loadWholeTables(platform, description, candidateSheets(description));
  const tables = loaded.flatMap(({ result }) => (result.ok ? [result.table] : []));
  return { description, loaded, tables, ...groupsIn(platform, description, tables) };
}

function groupsIn(
  platform: Platform,
  description: SpreadsheetDescription,
  tables: readonly ContactTable[],
): { readonly sheet: GroupsSheet | null; readonly groups: StoredGroup[] } {
  const sheet = readGroupsSheet(platform, description);
  return { sheet, groups: sheet === null ? [] : storedGroups(sheet.rows, tables) };
}

/** The `Groups` sheet as it stands now; null where there is none. */
export function readGroupsSheet(platform: Platform, description: SpreadsheetDescription): GroupsSheet | null {
  const sheet = findGroupsSheet(description.sheets);
  if (sheet === null) return null;
  return parseGroupsSheet(sheet, platform.spreadsheet.read([groupsSheetRange(sheet)])[0] ?? []);
}
