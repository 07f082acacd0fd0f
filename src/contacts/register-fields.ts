/** Gives columns that a rule now uses their permanent id, and keeps the sheet's memory of headers and positions current. */
import type { SpreadsheetChange } from '../ports.ts';
import type { ContactTable, Field } from './contact-table.ts';
import {
  fieldKey,
  fieldMetadataText,
  type RememberedField,
  registryText,
  tableKey,
} from './field-registry.ts';

export interface FieldRegistration {
  /** Empty where nothing is new. */
  readonly changes: readonly SpreadsheetChange[];
  /** Permanent id by the id the rule was written with. */
  readonly ids: ReadonlyMap<string, string>;
}

/** @param used the fields of a rule, provisional ones among them */
export function registerFields(
  table: ContactTable,
  used: readonly Field[],
  newId: (length: number) => string,
): FieldRegistration {
  const ids = new Map(used.map((field) => [field.id, field.permanent ? field.id : `f${newId(7)}`]));
  const fresh = used.filter((field) => !field.permanent);
  const changes: SpreadsheetChange[] = fresh.map((field) => ({
    kind: 'addColumnMetadata',
    sheetId: table.sheetId,
    column: field.column,
    key: fieldKey,
    value: fieldMetadataText(ids.get(field.id) ?? field.id, field.kind),
  }));
  const known = table.fields.filter((field) => field.permanent);
  const added = fresh.map((field) => ({ ...field, id: ids.get(field.id) ?? field.id }));
  return { changes: [...changes, ...rememberFields(table, [...known, ...added])], ids };
}

/** Writes down where the fields stand now; nothing where that is known already. Missing fields stay remembered as they were. */
export function rememberFields(table: ContactTable, fields: readonly Field[]): SpreadsheetChange[] {
  const memory = new Map<string, RememberedField>(table.missing);
  for (const { id, header, column, kind } of fields) {
    const twin = table.headers.filter((other) => other === header).length > 1;
    memory.set(id, { header, column, kind, twin });
  }
  const { metadataId } = table.registry;
  const value = registryText(table.sheetId, memory);
  if (metadataId === null) {
    return memory.size === 0
      ? []
      : [{ kind: 'addSheetMetadata', sheetId: table.sheetId, key: tableKey, value }];
  }
  const known = registryText(table.sheetId, table.registry.fields);
  return !table.registry.copied && value === known ? [] : [{ kind: 'setMetadata', metadataId, value }];
}
