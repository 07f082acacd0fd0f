/** Finds a contact by name or address, for whoever wants to ask about it. */
import type { ContactSummary, FoundContacts } from '../api-types.ts';
import { contactData } from '../contacts/contact-data.ts';
import { contactSummary } from '../contacts/contact-names.ts';
import { describeSpreadsheet, loadTable } from '../contacts/load-tables.ts';
import type { Platform } from '../ports.ts';
import { normalizeText } from '../rules/index.ts';
import { findLoaded } from './table-view.ts';

const shownContacts = 20;

/** @throws UserError `table_gone` */
export function findContacts(platform: Platform, tableId: string, text: string): FoundContacts {
  const { entry, table } = findLoaded(loadTable(platform, describeSpreadsheet(platform), tableId), tableId);
  const values = entry.values.slice(table.headerRow + 1);
  const { rows } = contactData(platform, table, [], values, true);
  const wanted = normalizeText(text);
  const activeRow = platform.spreadsheet.activeRow(table.sheetId);
  const contacts: ContactSummary[] = [];
  let found = 0;
  let selected: ContactSummary | null = null;
  for (const row of rows) {
    const contact = contactSummary(table, entry.values[row] ?? [], row);
    if (row === activeRow) selected = contact;
    if (!normalizeText(`${contact.name} ${contact.email}`).includes(wanted)) continue;
    found += 1;
    if (contacts.length < shownContacts) contacts.push(contact);
  }
  return { found, contacts, selected };
}
