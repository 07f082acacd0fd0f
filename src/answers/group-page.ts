/** Everything the sidebar shows of one group, counted in this very call. */
import type { GroupPage } from '../api-types.ts';
import { momentText } from '../contacts/moments.ts';
import { filterViewOf, filterViewSummary } from '../groups/filter-views.ts';
import { findGroup } from '../groups/find-group.ts';
import { loadGroupsWithContacts } from '../groups/load-groups.ts';
import { everyone } from '../groups/permissions.ts';
import type { Platform } from '../ports.ts';
import { groupSummary } from './home.ts';
import { lastMembers } from './last-members.ts';
import { tableView } from './table-view.ts';

/** Members listed on the page; the count is always exact. */
const shownMembers = 100;

/** @throws UserError `group_gone` */
export function groupPage(platform: Platform, groupId: string): GroupPage {
  const all = loadGroupsWithContacts(platform);
  const { description, loaded } = all;
  const group = findGroup(all, groupId);
  const { rule, table } = group;
  const entry = loaded.find(({ result }) => result.ok && result.table === table);
  const base = {
    ...groupSummary(platform, all, group),
    rule: group.json,
    version: group.row.version,
    asOf: momentText(platform.clock.now(description.timeZone)),
    permission: { choice: everyone.choice, sentence: everyone.sentence },
  };
  if (rule === null || table === null || entry === undefined) {
    const shown = lastMembers(platform, loaded, group).slice(0, shownMembers);
    return { ...base, shown, unknown: [], nextChange: null, filterView: null };
  }
  const view = tableView(platform, description, entry, table);
  const { data, result } = view.evaluate(rule);
  return {
    ...base,
    shown: view.summaries(data, result.members.slice(0, shownMembers)),
    unknown: view.unknown(result),
    nextChange: view.nextChange(rule, data, result.members),
    filterView: filterViewSummary(
      description,
      table,
      filterViewOf({ ...group, rule }, table, description.locale),
      platform.documentProperties,
    ),
  };
}
