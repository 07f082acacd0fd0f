/** A contact table: a sheet with a header row, its fields, and where our own column stands. Built from what was read, touches nothing. */
import type { Notice } from '../api-types.ts';
import type { ColumnMetadata, RawCell, SheetDescription } from '../ports.ts';
import type { FieldDefinition, FieldKind } from '../rules/index.ts';
import { columnLetter, fingerprint } from './columns.ts';
import {
  type FieldRegistry,
  fieldKey,
  membershipKey,
  placesOfFields,
  type RememberedField,
  registryOfSheet,
  resolveColumns,
} from './field-registry.ts';
import { findHeaderRow, headerSearchRows, isBlank, knownHeaderRow } from './header-row.ts';

export interface Field extends FieldDefinition {
  /** The header as it stands in the sheet. */
  readonly header: string;
  readonly column: number;
  /** False while the id is provisional: no rule uses the column yet. */
  readonly permanent: boolean;
}

export interface ContactTable {
  /** The sheet's id as text: it survives renaming, moving and copying of the file. */
  readonly id: string;
  readonly sheetId: number;
  readonly title: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Number of columns up to the last one that holds a header or, as far as was read, anything else. */
  readonly width: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly fields: readonly Field[];
  /** Fields whose column is gone, by id. */
  readonly missing: ReadonlyMap<string, RememberedField>;
  readonly registry: FieldRegistry;
  /** Column of `Contact groups`, null where it is not made yet. */
  readonly membershipColumn: number | null;
  readonly notices: readonly Notice[];
}

export type TableResult =
  | { readonly ok: true; readonly table: ContactTable }
  | { readonly ok: false; readonly id: string; readonly title: string; readonly problem: Notice };

/** How a column without a permanent id gets its kind. */
export type KindGuess = (column: number, headerRow: number, header: string) => FieldKind;

/**
 * @param top the first rows of the sheet from row 1, at least down to the header
 * @param metadata column metadata of this sheet with our keys
 */
export function contactTable(
  sheet: SheetDescription,
  top: readonly (readonly RawCell[])[],
  metadata: readonly ColumnMetadata[],
  guess: KindGuess,
): TableResult {
  const registry = registryOfSheet(sheet);
  const searched = top.slice(0, headerSearchRows);
  const found = knownHeaderRow(
    searched,
    placesOfFields(registry, metadata),
    findHeaderRow(sheet.title, searched, sheet.frozenRows),
  );
  const id = String(sheet.sheetId);
  if (!found.found) return { ok: false, id, title: sheet.title, problem: found.problem };
  const headers = trimmedHeaders(top[found.row] ?? []);
  const resolved = resolveColumns(
    headers,
    metadata.filter((entry) => entry.key === fieldKey),
    registry,
  );
  const membershipColumn = membershipColumnOf(sheet.sheetId, metadata);
  const table: ContactTable = {
    id,
    sheetId: sheet.sheetId,
    title: sheet.title,
    headerRow: found.row,
    headers,
    width: top.reduce((width, row) => Math.max(width, filledWidth(row)), headers.length),
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    fields: fieldsOf(headers, found.row, resolved.byId, membershipColumn, guess),
    missing: resolved.missing,
    registry,
    membershipColumn,
    notices: [...resolved.notices, ...twinNotices(headers, membershipColumn)],
  };
  return { ok: true, table };
}

/** Our column in this sheet; a copy of it in another sheet still names the original and is nothing to us. */
export function membershipColumnOf(
  sheetId: number,
  metadata: readonly Pick<ColumnMetadata, 'key' | 'value' | 'column'>[],
): number | null {
  const own = metadata.filter((entry) => entry.key === membershipKey && entry.value === String(sheetId));
  return own[0]?.column ?? null;
}

/** Header cells as text without trailing blanks. */
export function trimmedHeaders(cells: readonly RawCell[]): string[] {
  const headers = cells.map((cell) => String(cell).trim());
  while (headers.length > 0 && headers[headers.length - 1] === '') headers.pop();
  return headers;
}

/** Number of cells up to the last one that holds anything. */
export function filledWidth(row: readonly RawCell[]): number {
  for (let column = row.length; column > 0; column -= 1)
    if (row[column - 1] !== undefined && row[column - 1] !== '') return column;
  return 0;
}

function fieldsOf(
  headers: readonly string[],
  headerRow: number,
  byId: ReadonlyMap<string, { readonly column: number; readonly kind: FieldKind }>,
  membershipColumn: number | null,
  guess: KindGuess,
): Field[] {
  const permanent = [...byId].map(([id, { column, kind }]) => ({ id, column, kind, permanent: true }));
  const taken = new Set(permanent.map(({ column }) => column));
  const provisional = headers
    .map((header, column) => ({ header, column }))
    .filter(({ header, column }) => header !== '' && !taken.has(column) && column !== membershipColumn)
    .map(({ header, column }) => ({
      id: provisionalId(column, header),
      column,
      kind: guess(column, headerRow, header),
      permanent: false,
    }));
  return [...permanent, ...provisional]
    .sort((one, other) => one.column - other.column)
    .map((field) => ({
      ...field,
      header: headers[field.column] ?? '',
      name: fieldName(headers, field.column),
    }));
}

/** Names the column and its header, so that an id from a stale screen is recognised. */
function provisionalId(column: number, header: string): string {
  return `new-${column}-${fingerprint(header)}`;
}

/** The field a rule means: by its id, or by the provisional id it had before somebody else's rule made it permanent. */
export function fieldByAnyId(table: ContactTable, id: string): Field | null {
  const known = table.fields.find((field) => field.id === id);
  return known ?? table.fields.find(({ column, header }) => provisionalId(column, header) === id) ?? null;
}

/** The header, with the column letter where that does not say which column is meant. */
export function fieldName(headers: readonly string[], column: number): string {
  const header = headers[column] ?? '';
  if (header === '') return `Column ${columnLetter(column)}`;
  const alone = headers.filter((other) => other === header).length === 1;
  return alone ? header : `${header} (column ${columnLetter(column)})`;
}

function twinNotices(headers: readonly string[], membershipColumn: number | null): Notice[] {
  const twins = new Set(
    headers.filter(
      (header, column) => header !== '' && column !== membershipColumn && headers.indexOf(header) !== column,
    ),
  );
  return [...twins].map((header) => ({
    code: 'twin_headers',
    message: `Several columns are called “${header}”; they are told apart by their column letter.`,
  }));
}

/** The definitions a rule of this table is parsed against. */
export function definitionsOf(table: ContactTable): Map<string, FieldDefinition> {
  return new Map(table.fields.map(({ id, name, kind }) => [id, { id, name, kind }]));
}

/** True where nothing is in the cell; an unticked checkbox on an otherwise empty row is nothing either. */
export function isEmptyCell(cell: RawCell | undefined): boolean {
  return cell === undefined || cell === '' || cell === false;
}

/** Name and address of a contact for screens: the name columns, else the first filled one. */
export function nameFields(table: ContactTable): {
  readonly name: readonly Field[];
  readonly email: Field | null;
} {
  const words = (field: Field) => field.header.replace(/_/g, ' ').toLowerCase();
  const full = table.fields.filter((field) => /^(full )?name$|^contact( name)?$/.test(words(field)));
  const parts = table.fields.filter((field) => /^(first|given|last|family|sur) ?name$/.test(words(field)));
  const email = table.fields.find((field) => field.kind === 'email') ?? null;
  const first = table.fields.find((field) => !isBlank(field.header));
  const name =
    full.length > 0 ? full.slice(0, 1) : parts.length > 0 ? parts : email === null && first ? [first] : [];
  return { name, email };
}
