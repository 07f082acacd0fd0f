/** Who joins and who leaves a group in the next thirty days if nobody edits anything. */
import type { ForecastMoves, GroupForecast } from '../api-types.ts';
import { momentText } from '../contacts/moments.ts';
import { UserError } from '../errors.ts';
import { findGroup } from '../groups/find-group.ts';
import { loadGroupsWithContacts } from '../groups/load-groups.ts';
import type { Platform } from '../ports.ts';
import { forecast, type Move } from '../rules/index.ts';
import { tableView } from './table-view.ts';

const forecastDays = 30;
const shownMoves = 10;

/** @throws UserError `group_gone`, `group_broken` */
export function groupForecast(platform: Platform, groupId: string): GroupForecast {
  const all = loadGroupsWithContacts(platform);
  const group = findGroup(all, groupId);
  const { rule, table } = group;
  const entry = all.loaded.find(({ result }) => result.ok && result.table === table);
  if (rule === null || table === null || entry === undefined) {
    throw new UserError(
      'group_broken',
      `Nothing can be said of the group “${group.name}” now. ${group.problem ?? 'Its rule cannot be read.'}`,
    );
  }
  const view = tableView(platform, all.description, entry, table);
  const { data, result } = view.evaluate(rule);
  const moves = (some: readonly Move[]): ForecastMoves => {
    const shown = some.slice(0, shownMoves);
    const contacts = view.summaries(
      data,
      shown.map(({ row }) => row),
    );
    return {
      count: some.length,
      shown: contacts.map((contact, index) => ({ ...contact, at: momentText(shown[index]?.at ?? 0) })),
    };
  };
  return {
    asOf: momentText(view.settings.now),
    members: result.members.length,
    days: forecast(rule, data, view.settings, forecastDays).map(({ day, members, joins, leaves }) => ({
      day: momentText(day).slice(0, 10),
      members,
      joins: moves(joins),
      leaves: moves(leaves),
    })),
  };
}
