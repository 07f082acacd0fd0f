/** How a contact is called on screens: its name columns, else its address, else its row. */
import type { ContactSummary } from '../api-types.ts';
import type { RawCell } from '../ports.ts';
import { type ContactTable, nameFields } from './contact-table.ts';

/** @param cells the row's values by sheet column; @param row zero-based sheet row */
export function contactSummary(table: ContactTable, cells: readonly RawCell[], row: number): ContactSummary {
  const { name, email } = nameFields(table);
  const text = (column: number) => String(cells[column] ?? '').trim();
  const address = email === null ? '' : text(email.column);
  const called = name
    .map((field) => text(field.column))
    .filter((part) => part !== '')
    .join(' ');
  return { row: row + 1, name: called || address || `Row ${row + 1}`, email: address };
}

export function contactName(table: ContactTable, cells: readonly RawCell[], row: number): string {
  return contactSummary(table, cells, row).name;
}
