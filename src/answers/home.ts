/** The sidebar's first screen: tables, fields and groups with exact counts, from one reading of the spreadsheet. */
import type { FieldSummary, GroupSummary, Home, Notice, TableSummary } from '../api-types.ts';
import { columnLetter } from '../contacts/columns.ts';
import { type ContactTable, isEmptyCell } from '../contacts/contact-table.ts';
import { kindDoubts } from '../contacts/field-kinds.ts';
import type { LoadedTable } from '../contacts/load-tables.ts';
import { momentText } from '../contacts/moments.ts';
import { type LoadedGroups, loadGroupsWithContacts } from '../groups/load-groups.ts';
import type { StoredGroup } from '../groups/stored-groups.ts';
import { lastHourlyCheck } from '../membership/lease.ts';
import { isDirty } from '../membership/snapshot.ts';
import type { Platform } from '../ports.ts';
import { lastMembers } from './last-members.ts';
import { tableView } from './table-view.ts';

export function home(platform: Platform): Home {
  const all = loadGroupsWithContacts(platform);
  const { description, loaded, groups } = all;
  const tables = loaded.map((entry) => tableSummary(platform, all, entry));
  const usable = tables.filter(({ problem }) => problem === null);
  const active = String(platform.spreadsheet.activeSheetId());
  return {
    spreadsheet: { name: description.name, locale: description.locale, timeZone: description.timeZone },
    you: platform.identity.email(),
    now: momentText(platform.clock.now(description.timeZone)),
    tables,
    activeTableId: (usable.find(({ id }) => id === active) ?? usable[0])?.id ?? null,
    groups: groups.map((group) => groupSummary(platform, all, group)),
    notices: notices(platform, groups),
  };
}

type Loaded = LoadedGroups & { readonly loaded: readonly LoadedTable[] };

function tableSummary(platform: Platform, { description }: Loaded, entry: LoadedTable): TableSummary {
  const { result } = entry;
  if (!result.ok) {
    return {
      id: result.id,
      name: result.title,
      contacts: 0,
      fields: [],
      problem: result.problem,
      notices: [],
    };
  }
  const { table } = result;
  return {
    id: table.id,
    name: table.title,
    contacts: tableView(platform, description, entry, table).contacts,
    fields: table.fields.map((field) => fieldSummary(entry, table, field)),
    problem: null,
    notices: [...table.notices, ...headerlessNotice(entry, table)],
  };
}

function fieldSummary(
  { values }: LoadedTable,
  table: ContactTable,
  field: ContactTable['fields'][number],
): FieldSummary {
  const cells = values.slice(table.headerRow + 1).map((row) => row[field.column] ?? '');
  return {
    id: field.id,
    name: field.name,
    kind: field.kind,
    column: columnLetter(field.column),
    doubts: kindDoubts(field.name, field.kind, cells),
  };
}

/** Columns with data and no header cannot be named in a rule. */
function headerlessNotice({ values }: LoadedTable, table: ContactTable): Notice[] {
  const columns: string[] = [];
  for (let column = 0; column < table.width; column += 1) {
    const hasData = values.slice(table.headerRow + 1).some((row) => !isEmptyCell(row[column]));
    if ((table.headers[column] ?? '') === '' && column !== table.membershipColumn && hasData)
      columns.push(columnLetter(column));
  }
  if (columns.length === 0) return [];
  const which = columns.length === 1 ? `Column ${columns[0]} has` : `Columns ${columns.join(', ')} have`;
  return [
    {
      code: 'headerless_columns',
      message: `${which} no header in row ${table.headerRow + 1} and cannot be used in a rule: write a header there.`,
    },
  ];
}

/** Counted in this call; a broken group shows what its cells still say. */
export function groupSummary(
  platform: Platform,
  { description, loaded }: Loaded,
  group: StoredGroup,
): GroupSummary {
  const entry = loaded.find(({ result }) => result.ok && result.table === group.table);
  const { rule, table } = group;
  const counted =
    rule !== null && table !== null && entry !== undefined
      ? tableView(platform, description, entry, table).evaluate(rule).result.members.length
      : null;
  return {
    id: group.id,
    name: group.name,
    tableId: table?.id ?? null,
    tableName: table?.title ?? '',
    sentence: group.sentence,
    members: counted ?? lastMembers(platform, loaded, group).length,
    status: rule === null ? 'broken' : isDirty(platform.documentProperties) ? 'waiting' : 'ready',
    problem: group.problem,
    missingFields: group.missingFields,
  };
}

function notices(platform: Platform, groups: readonly StoredGroup[]): Notice[] {
  const found: Notice[] = [];
  if (isDirty(platform.documentProperties)) {
    found.push({
      code: 'waiting',
      message:
        'Some edits are not yet in the “Contact groups” column; the counts here include them. Check now, or wait for the hourly check.',
    });
  }
  const last = lastHourlyCheck(platform);
  if (last?.problem) found.push({ code: 'last_check', message: last.problem });
  if (groups.length > 0 && last === null && !hourlyCheckExists(platform)) {
    found.push({
      code: 'no_hourly_check',
      message:
        'No hourly check runs yet, so groups do not follow the clock by themselves: save a group once to set it up under your account.',
    });
  }
  return found;
}

/** Where Google does not let us look, nobody is alarmed: saving a group says what is wrong. */
function hourlyCheckExists(platform: Platform): boolean {
  try {
    return platform.triggers.hasHourly();
  } catch (error) {
    console.info(error instanceof Error ? error.message : String(error));
    return true;
  }
}
