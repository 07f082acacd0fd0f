/** Our column `Contact groups`: made where it is missing, never mistaken for a user's own column of that name. */
import type { SpreadsheetChange } from '../ports.ts';
import type { ContactTable } from './contact-table.ts';
import { membershipKey } from './field-registry.ts';
import { freeTitle } from './free-title.ts';

export const membershipHeader = 'Contact groups';

export interface MembershipColumn {
  readonly column: number;
  /** Empty where the column is there already. */
  readonly changes: readonly SpreadsheetChange[];
}

/** Right of the last header; the grid grows by one column where it is full. */
export function ensureMembershipColumn(table: ContactTable): MembershipColumn {
  if (table.membershipColumn !== null) return { column: table.membershipColumn, changes: [] };
  const column = table.width;
  const changes: SpreadsheetChange[] = [
    ...growColumns(table, column),
    {
      kind: 'writeCells',
      sheetId: table.sheetId,
      row: table.headerRow,
      column,
      rows: [[freeTitle(membershipHeader, table.headers)]],
    },
    {
      kind: 'addColumnMetadata',
      sheetId: table.sheetId,
      column,
      key: membershipKey,
      value: String(table.sheetId),
    },
  ];
  return { column, changes };
}

/** Makes room for a column at this index where the grid ends before it. */
export function growColumns(table: ContactTable, column: number): SpreadsheetChange[] {
  const lacking = column + 1 - table.columnCount;
  return lacking > 0 ? [{ kind: 'appendColumns', sheetId: table.sheetId, count: lacking }] : [];
}
