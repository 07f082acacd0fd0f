/**
 * A field's identity: column metadata holds its id and kind, and the sheet's metadata remembers header and position as a
 * fallback, so that renaming, moving and inserting columns changes nothing and a deleted column is known by name.
 */

import type { ColumnMetadata, SheetDescription } from '../ports.ts';
import type { FieldKind } from '../rules/index.ts';
import { fingerprint } from './columns.ts';

export const fieldKey = 'contact-groups.field';
export const membershipKey = 'contact-groups.membership';
export const tableKey = 'contact-groups.table';
export const columnKeys = [fieldKey, membershipKey] as const;

export interface RememberedField {
  readonly header: string;
  readonly column: number;
  readonly kind: FieldKind;
  /** Another column had the same header when this was remembered: position and header then do not decide. */
  readonly twin: boolean;
}

export interface FieldRegistry {
  readonly metadataId: number | null;
  readonly fields: ReadonlyMap<string, RememberedField>;
  /** The sheet is a copy made by a person: the ids on its columns belong to the original. */
  readonly copied: boolean;
}

const kinds: ReadonlySet<string> = new Set<FieldKind>([
  'text',
  'email',
  'phone',
  'url',
  'dropdown',
  'number',
  'currency',
  'percent',
  'checkbox',
  'date',
  'datetime',
  'tags',
]);

/** The id and kind that a column's metadata carries; null where the text is not ours or damaged. */
export function parseFieldMetadata(value: string): { readonly id: string; readonly kind: FieldKind } | null {
  const parsed = parseObject(value);
  if (parsed === null || typeof parsed.id !== 'string' || !isKind(parsed.kind)) return null;
  return { id: parsed.id, kind: parsed.kind };
}

export function fieldMetadataText(id: string, kind: FieldKind): string {
  return JSON.stringify({ id, kind });
}

/** The registry of a sheet; empty where it has none. */
export function registryOfSheet(sheet: SheetDescription): FieldRegistry {
  const entry = sheet.metadata.find((metadata) => metadata.key === tableKey);
  return parseRegistry(sheet.sheetId, entry?.value ?? null, entry?.metadataId ?? null);
}

/** `value`: the sheet metadata's text, or null. */
export function parseRegistry(
  sheetId: number,
  value: string | null,
  metadataId: number | null,
): FieldRegistry {
  const fields = new Map<string, RememberedField>();
  const parsed = value === null ? null : parseObject(value);
  if (parsed === null) return { metadataId, fields, copied: false };
  if (parsed.sheetId !== sheetId) return { metadataId, fields, copied: true };
  const entries =
    typeof parsed.fields === 'object' && parsed.fields !== null ? Object.entries(parsed.fields) : [];
  for (const [id, remembered] of entries) {
    if (!Array.isArray(remembered)) continue;
    const [header, column, kind, twin] = remembered as unknown[];
    if (typeof header === 'string' && typeof column === 'number' && isKind(kind)) {
      fields.set(id, { header, column, kind, twin: twin === 1 });
    }
  }
  return { metadataId, fields, copied: false };
}

/** Headers are remembered in full up to this length. */
const longestRememberedHeader = 100;

/** What is kept of a header to know it again and to name it on screens: all of it, or its beginning and a fingerprint of the whole. */
export function rememberedHeader(header: string): string {
  if (header.length <= longestRememberedHeader) return header;
  return `${header.slice(0, longestRememberedHeader - 10)}… ${fingerprint(header)}`;
}

/** As short as it can be: a sheet has 30,000 characters for all metadata (Sheets API: developer metadata limits). */
export function registryText(sheetId: number, fields: ReadonlyMap<string, RememberedField>): string {
  const entries = [...fields].map(([id, field]) => [
    id,
    [rememberedHeader(field.header), field.column, field.kind, field.twin ? 1 : 0],
  ]);
  return JSON.stringify({ sheetId, fields: Object.fromEntries(entries) });
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Not ours or typed by hand: treated as absent, and the fallback of the registry decides.
    return null;
  }
}

function isKind(value: unknown): value is FieldKind {
  return typeof value === 'string' && kinds.has(value);
}

/** Where the ids of a sheet's columns point now. */
export interface ResolvedColumns {
  readonly byId: ReadonlyMap<
    string,
    { readonly column: number; readonly kind: FieldKind; readonly metadataId: number | null }
  >;
  /** Remembered fields whose column is gone or cannot be told from another. */
  readonly missing: ReadonlyMap<string, RememberedField>;
  readonly notices: readonly { readonly code: string; readonly message: string }[];
}

/**
 * Decides which column each known field is. Two columns with one id: the one with the remembered header keeps it; if that
 * does not decide, the field is missing, never guessed.
 */
export function resolveColumns(
  headers: readonly string[],
  metadata: readonly Pick<ColumnMetadata, 'metadataId' | 'column' | 'value'>[],
  registry: FieldRegistry,
): ResolvedColumns {
  const byId = new Map<string, { column: number; kind: FieldKind; metadataId: number | null }>();
  const missing = new Map<string, RememberedField>();
  const notices: { code: string; message: string }[] = [];
  if (registry.copied) return { byId, missing, notices };
  const candidates = candidatesById(metadata);
  for (const [id, columns] of candidates) {
    const remembered = registry.fields.get(id);
    // A copied sheet that has fields of its own by now still carries the original's ids on its columns.
    if (remembered === undefined && registry.fields.size > 0) continue;
    const same =
      columns.length === 1
        ? columns
        : columns.filter(({ column }) => rememberedHeader(headers[column] ?? '') === remembered?.header);
    const [only] = same;
    if (same.length === 1 && only !== undefined) byId.set(id, only);
    if (columns.length > 1) notices.push(doubleNotice(remembered?.header ?? '', same.length === 1));
  }
  for (const [id, remembered] of registry.fields) {
    if (byId.has(id)) continue;
    if (!candidates.has(id) && isWhereRemembered(headers, remembered)) {
      byId.set(id, { column: remembered.column, kind: remembered.kind, metadataId: null });
    } else missing.set(id, remembered);
  }
  return { byId, missing, notices };
}

/** Every column that carries the id of a field we remember, with the header it had. */
export function placesOfFields(
  registry: FieldRegistry,
  metadata: readonly Pick<ColumnMetadata, 'key' | 'column' | 'value'>[],
): { readonly column: number; readonly header: string }[] {
  return metadata.flatMap(({ key, column, value }) => {
    const id = key === fieldKey ? parseFieldMetadata(value)?.id : undefined;
    const remembered = id === undefined ? undefined : registry.fields.get(id);
    return remembered === undefined ? [] : [{ column, header: remembered.header }];
  });
}

function candidatesById(metadata: readonly Pick<ColumnMetadata, 'metadataId' | 'column' | 'value'>[]) {
  const candidates = new Map<string, { column: number; kind: FieldKind; metadataId: number }[]>();
  for (const { value, column, metadataId } of metadata) {
    const parsed = parseFieldMetadata(value);
    if (parsed === null) continue;
    const columns = candidates.get(parsed.id) ?? [];
    columns.push({ column, kind: parsed.kind, metadataId });
    candidates.set(parsed.id, columns);
  }
  return candidates;
}

function isWhereRemembered(headers: readonly string[], { header, column, twin }: RememberedField): boolean {
  const known = headers.map(rememberedHeader);
  return !twin && known[column] === header && known.filter((other) => other === header).length === 1;
}

function doubleNotice(header: string, decided: boolean): { code: string; message: string } {
  return decided
    ? {
        code: 'copied_column',
        message: `A copy of the column “${header}” was found; groups keep using the original.`,
      }
    : {
        code: 'double_column',
        message: `Two columns claim to be “${header}” and nothing tells which is the original: delete the copy, or map the field anew.`,
      };
}
