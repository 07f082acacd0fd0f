/** Puts a field whose column is gone onto another column, so that its groups work again. */
import { UserError } from '../errors.ts';
import type { Platform } from '../ports.ts';
import { columnOfLetter } from './columns.ts';
import type { ContactTable } from './contact-table.ts';
import { fieldKey, fieldMetadataText, registryText, tableKey } from './field-registry.ts';

/** @throws UserError `field_not_missing`, `column_unknown` */
export function mapField(platform: Platform, table: ContactTable, fieldId: string, letter: string): void {
  const missing = table.missing.get(fieldId);
  if (missing === undefined) {
    throw new UserError(
      'field_not_missing',
      'Nothing was changed, because this field has its column again: go back and look.',
    );
  }
  const column = columnOfLetter(letter);
  const header = column === null ? '' : (table.headers[column] ?? '');
  if (column === null || header === '' || column === table.membershipColumn) {
    throw new UserError(
      'column_unknown',
      `Nothing was changed, because column ${letter} has no header: choose a column that has one.`,
    );
  }
  const twin = table.headers.filter((other) => other === header).length > 1;
  const fields = new Map(table.registry.fields).set(fieldId, { header, column, kind: missing.kind, twin });
  const value = registryText(table.sheetId, fields);
  const { metadataId } = table.registry;
  platform.spreadsheet.apply([
    {
      kind: 'addColumnMetadata',
      sheetId: table.sheetId,
      column,
      key: fieldKey,
      value: fieldMetadataText(fieldId, missing.kind),
    },
    metadataId === null
      ? { kind: 'addSheetMetadata', sheetId: table.sheetId, key: tableKey, value }
      : { kind: 'setMetadata', metadataId, value },
  ]);
}
