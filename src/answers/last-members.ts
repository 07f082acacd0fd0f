/** Whom a broken group still has: the contacts whose `Contact groups` cell names it. */
import type { ContactSummary } from '../api-types.ts';
import { contactData } from '../contacts/contact-data.ts';
import { contactSummary } from '../contacts/contact-names.ts';
import type { LoadedTable } from '../contacts/load-tables.ts';
import type { StoredGroup } from '../groups/stored-groups.ts';
import { namesIn } from '../membership/recalculate.ts';
import type { Platform } from '../ports.ts';

/** In sheet order; a group that no longer tells its table may have them in any. */
export function lastMembers(
  platform: Platform,
  loaded: readonly LoadedTable[],
  group: StoredGroup,
): ContactSummary[] {
  return loaded.flatMap(({ result, values }) => {
    if (!result.ok || (group.table !== null && group.table !== result.table)) return [];
    const { table } = result;
    const { rows, memberships } = contactData(platform, table, [], values.slice(table.headerRow + 1), true);
    return rows
      .filter((_, index) => namesIn(memberships[index] ?? '').includes(group.name))
      .map((row) => contactSummary(table, values[row] ?? [], row));
  });
}
