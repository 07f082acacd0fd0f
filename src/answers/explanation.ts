/** Why one contact is in a group or not: of a saved group, or of a rule that is still being written. */
import type { ApiRequest, ContactExplanation, ContactSummary } from '../api-types.ts';
import type { ContactTable } from '../contacts/contact-table.ts';
import { momentText } from '../contacts/moments.ts';
import { UserError } from '../errors.ts';
import { findGroup } from '../groups/find-group.ts';
import { type LoadedGroups, loadGroupsWithContacts } from '../groups/load-groups.ts';
import { parseOrRefuse } from '../groups/save-group.ts';
import type { Platform } from '../ports.ts';
import { explainContact, type Rule } from '../rules/index.ts';
import { findLoaded, tableView } from './table-view.ts';

/** @throws UserError `table_gone`, `group_gone`, `group_broken`, `rule_invalid`, `contact_moved` */
export function explanation(platform: Platform, request: ApiRequest<'explainContact'>): ContactExplanation {
  const all = loadGroupsWithContacts(platform);
  const { entry, table } = findLoaded(all.loaded, request.tableId);
  const rule = ruleOf(all, table, request);
  const view = tableView(platform, all.description, entry, table);
  const data = view.read(rule);
  const index = data.rows.indexOf(request.contact.row - 1);
  const [contact] = index < 0 ? [] : view.summaries(data, [index]);
  if (contact === undefined || !isSame(contact, request.contact)) {
    throw new UserError(
      'contact_moved',
      `Row ${request.contact.row} of “${table.title}” does not hold ${request.contact.name} any more. Nothing was changed: choose the contact again.`,
    );
  }
  return {
    contact,
    explanation: explainContact(rule, (fieldId) => data.column(fieldId)[index] ?? null, view.settings),
    asOf: momentText(view.settings.now),
  };
}

function isSame(one: ContactSummary, other: ContactSummary): boolean {
  return one.name === other.name && one.email === other.email;
}

function ruleOf(
  all: LoadedGroups,
  table: ContactTable,
  { groupId, rule }: ApiRequest<'explainContact'>,
): Rule {
  if (groupId === null) return parseOrRefuse(rule, table, all.groups, null);
  const group = findGroup(all, groupId);
  if (group.rule !== null && group.table === table) return group.rule;
  throw new UserError(
    'group_broken',
    `Nothing can be said of the group “${group.name}” now. ${group.problem ?? 'It belongs to another sheet.'}`,
  );
}
