/** Adds or removes a tag for everyone in a group: planned with exact numbers, confirmed by the person, written so that nothing else is touched. */
import type { TagPlan, TagReceipt, TagRequest } from '../api-types.ts';
import { type ContactData, contactData } from '../contacts/contact-data.ts';
import { contactName } from '../contacts/contact-names.ts';
import type { ContactTable, Field } from '../contacts/contact-table.ts';
import { evaluationSettings } from '../contacts/evaluation-settings.ts';
import { fieldKey, fieldMetadataText } from '../contacts/field-registry.ts';
import { freeTitle } from '../contacts/free-title.ts';
import { type CellEdit, identities, writeGuarded } from '../contacts/guarded-write.ts';
import { loadWholeTables } from '../contacts/load-tables.ts';
import { growColumns } from '../contacts/membership-column.ts';
import { rememberFields } from '../contacts/register-fields.ts';
import { tagProblem, tagsCellText, withoutTag, withTag } from '../contacts/tag-text.ts';
import { UserError } from '../errors.ts';
import { findGroup, withDefinitionLock } from '../groups/find-group.ts';
import { loadGroupsWithContacts } from '../groups/load-groups.ts';
import type { Platform, RawCell } from '../ports.ts';
import { type ContactColumns, type DecimalMark, evaluateRule, fieldIdsOf } from '../rules/index.ts';

/** Everything a tag action is decided on, read in this very call. */
interface TagWork {
  readonly table: ContactTable;
  readonly members: readonly number[];
  /** How many members the change takes out of this very group. */
  readonly leaving: number;
  /** The tags column; null where the table has none yet. */
  readonly field: Field | null;
  /** Rows below the header, indexed by sheet column. */
  readonly values: readonly (readonly RawCell[])[];
  readonly edits: readonly (CellEdit & { readonly row: number })[];
  /** Members whose cell is left alone, by sheet row, with the reason. */
  readonly left: ReadonlyMap<number, string>;
}

const newTagsHeader = 'Tags';
const holdsFormula = 'the cell holds a formula';
const holdsNoText = 'the cell holds a date, an amount or an error, not tags';

export function planTag(platform: Platform, request: TagRequest): TagPlan {
  const { table, members, leaving, field, edits, values, left } = prepare(platform, request);
  const name = field?.name ?? freeTitle(newTagsHeader, table.headers);
  const nameOf = (row: number) => contactName(table, values[row - table.headerRow - 1] ?? [], row);
  const already = members.length - edits.length - left.size;
  return {
    members: members.length,
    willChange: edits.length,
    field: { name, created: field === null && edits.length > 0 },
    shown: edits.slice(0, 10).map(({ row }) => nameOf(row)),
    sentence: `${planSentence(request, edits.length, already, [...left.values()], name, field === null)}${leavingSentence(leaving, members.length)}`,
  };
}

function planSentence(
  { tag, action }: TagRequest,
  changing: number,
  already: number,
  left: readonly string[],
  column: string,
  created: boolean,
): string {
  const verb = action === 'add' ? 'get' : 'lose';
  const rest = action === 'add' ? 'have it already' : 'do not have it';
  const parts = [
    `${contactCount(changing)} will ${verb} the tag “${tag.trim()}” in ${created && action === 'add' ? 'a new column ' : ''}“${column}”`,
  ];
  if (already > 0) parts.push(`${already} ${rest}`);
  const formulas = left.filter((reason) => reason === holdsFormula).length;
  if (formulas > 0) parts.push(`${formulas} hold a formula there and are left alone`);
  const others = left.length - formulas;
  if (others > 0) parts.push(`${others} hold a date, an amount or an error there and are left alone`);
  return `${parts.join('; ')}.`;
}

/** A tag may be what the rule asks for: whoever confirms should know that the group changes under the change. */
function leavingSentence(leaving: number, members: number): string {
  if (leaving === 0) return '';
  const who = leaving === members ? `All ${leaving}` : `${leaving}`;
  return ` ${members === 1 ? 'The contact then leaves' : `${who} of them then leave`} this group, because its rule looks at these tags.`;
}

export function applyTag(
  platform: Platform,
  request: TagRequest & { readonly expected: number },
): TagReceipt {
  const first = prepare(platform, request);
  if (first.edits.length !== request.expected) {
    throw new UserError(
      'changed_meanwhile',
      `The sheet changed since you looked: ${contactCount(first.edits.length)} would change now instead of ${request.expected}. Nothing was written: look again and confirm.`,
    );
  }
  const work =
    first.field === null && first.edits.length > 0 ? withTagsColumn(platform, request, first) : first;
  const { field, edits, table } = work;
  if (field === null) return receipt(request, work, new Set(), new Map());
  const read = () => readAgain(platform, table, field);
  const { written, skipped } = writeGuarded(platform, table, field.column, edits, read);
  return receipt(request, work, written, skipped);
}

function receipt(
  { tag, action }: TagRequest,
  work: TagWork,
  written: ReadonlySet<string>,
  skipped: ReadonlyMap<string, string>,
): TagReceipt {
  const nameOf = (row: number) =>
    contactName(work.table, work.values[row - work.table.headerRow - 1] ?? [], row);
  const skippedContacts = [
    ...work.edits.flatMap(({ identity, row }) => {
      const reason = skipped.get(identity);
      return reason === undefined ? [] : [{ name: nameOf(row), reason }];
    }),
    ...[...work.left].map(([row, reason]) => ({ name: nameOf(row), reason })),
  ];
  const changed = work.edits.filter(({ identity }) => written.has(identity)).length;
  const done = action === 'add' ? `got the tag “${tag.trim()}”` : `lost the tag “${tag.trim()}”`;
  const rest =
    skippedContacts.length === 0 ? '' : ` ${contactCount(skippedContacts.length)} could not be changed.`;
  return {
    changed,
    unchanged: work.members.length - changed - skippedContacts.length,
    skipped: skippedContacts,
    sentence: `${contactCount(changed)} ${done}.${rest}`,
  };
}

function contactCount(count: number): string {
  return `${count} ${count === 1 ? 'contact' : 'contacts'}`;
}

function prepare(platform: Platform, request: TagRequest): TagWork {
  const problem = tagProblem(request.tag);
  if (problem !== null) throw new UserError('tag_refused', problem);
  const { groups, loaded, description } = loadGroupsWithContacts(platform);
  const group = findGroup({ groups }, request.groupId);
  const { rule, table } = group;
  if (rule === null || table === null) {
    throw new UserError('group_broken', `No tag was changed: ${group.problem ?? 'the group is broken.'}`);
  }
  const sheetValues = loaded.find(({ result }) => result.ok && result.table === table)?.values ?? [];
  const values = sheetValues.slice(table.headerRow + 1);
  const used = new Set(fieldIdsOf(rule));
  const contacts = contactData(
    platform,
    table,
    table.fields.filter(({ id }) => used.has(id)),
    values,
    true,
  );
  const settings = evaluationSettings(platform.clock.now(description.timeZone), description.locale);
  const { members } = evaluateRule(rule, contacts, settings);
  const field = tagsFieldOf(table);
  const planned = editsOf(platform, request, table, contacts, members, field, values, settings.decimalMark);
  const tagged = withTagsWritten(contacts, field, planned.edits);
  const staying = new Set(evaluateRule(rule, tagged, settings).members);
  const leaving = members.filter((member) => !staying.has(member)).length;
  return { table, members, field, values, leaving, ...planned };
}

/** The contacts as they will read once the edits are written; a rule may ask for the very tag that changes. */
function withTagsWritten(
  contacts: ContactData,
  field: Field | null,
  edits: readonly { readonly row: number; readonly after: string }[],
): ContactColumns {
  const after = new Map(edits.map(({ row, after: text }) => [row, text]));
  return {
    rowCount: contacts.rowCount,
    column: (fieldId) => {
      const cells = contacts.column(fieldId);
      if (fieldId !== field?.id) return cells;
      return contacts.rows.map((row, index) => after.get(row) ?? cells[index] ?? null);
    },
  };
}

/** The column called Tags, else the first one that holds tags. */
function tagsFieldOf(table: ContactTable): Field | null {
  const tags = table.fields.filter(({ kind }) => kind === 'tags');
  return tags.find(({ header }) => header.toLowerCase() === 'tags') ?? tags[0] ?? null;
}

function editsOf(
  platform: Platform,
  { tag, action }: TagRequest,
  table: ContactTable,
  contacts: ContactData,
  members: readonly number[],
  field: Field | null,
  values: readonly (readonly RawCell[])[],
  decimalMark: DecimalMark,
): Pick<TagWork, 'edits' | 'left'> {
  const identity = identities(values, ignoredColumns(table, field));
  const rows = members.map((index) => contacts.rows[index] ?? 0);
  const formulas = field === null ? new Set<number>() : formulaRows(platform, table, field);
  const cells = field === null ? [] : contactData(platform, table, [field], values, true).column(field.id);
  const left = new Map<number, string>();
  const edits = members.flatMap((member, place) => {
    const row = rows[place] ?? 0;
    const index = row - table.headerRow - 1;
    const text = tagsCellText(cells[member] ?? null, decimalMark);
    if (formulas.has(row) || text === null) {
      left.set(row, formulas.has(row) ? holdsFormula : holdsNoText);
      return [];
    }
    const after = action === 'add' ? withTag(text, tag) : withoutTag(text, tag);
    const before = field === null ? '' : String(values[index]?.[field.column] ?? '');
    return after === text ? [] : [{ row, identity: identity[index] ?? '', before, after }];
  });
  return { edits, left };
}

function ignoredColumns(table: ContactTable, field: Field | null): Set<number> {
  return new Set([field?.column ?? -1, table.membershipColumn ?? -1]);
}

/** Sheet rows whose tags come from a formula: overwriting it would lose it. */
function formulaRows(platform: Platform, table: ContactTable, field: Field): Set<number> {
  const firstRow = table.headerRow + 1;
  if (firstRow >= table.rowCount) return new Set();
  const range = { sheetId: table.sheetId, firstRow, firstColumn: field.column, endColumn: field.column + 1 };
  const cells = platform.spreadsheet.readFormulas([range])[0] ?? [];
  const values = platform.spreadsheet.read([range])[0] ?? [];
  return new Set(
    cells.flatMap(([cell], index) =>
      typeof cell === 'string' && cell.startsWith('=') && cell !== values[index]?.[0]
        ? [firstRow + index]
        : [],
    ),
  );
}

function readAgain(platform: Platform, table: ContactTable, field: Field) {
  const range = {
    sheetId: table.sheetId,
    firstRow: table.headerRow + 1,
    firstColumn: 0,
    endColumn: table.columnCount,
  };
  const rows = platform.spreadsheet.read([range])[0] ?? [];
  const identity = identities(rows, ignoredColumns(table, field));
  return rows.map((row, index) => ({
    row: table.headerRow + 1 + index,
    identity: identity[index] ?? '',
    text: String(row[field.column] ?? ''),
  }));
}

/** Makes the tags column and plans again, since every row now reads differently. */
function withTagsColumn(platform: Platform, request: TagRequest, { table }: TagWork): TagWork {
  withDefinitionLock(platform, () => {
    const { description, groups } = loadGroupsWithContacts(platform);
    const sheet = description.sheets.filter(({ sheetId }) => sheetId === table.sheetId);
    const loaded = loadWholeTables(platform, description, sheet)[0]?.result;
    const current = loaded?.ok ? loaded.table : findGroup({ groups }, request.groupId).table;
    if (current === null || tagsFieldOf(current) !== null) return;
    const column = current.width;
    const header = freeTitle(newTagsHeader, current.headers);
    const id = `f${platform.newId(7)}`;
    const tags: Field = { id, name: header, header, kind: 'tags', column, permanent: true };
    platform.spreadsheet.apply([
      ...growColumns(current, column),
      {
        kind: 'writeCells',
        sheetId: current.sheetId,
        row: current.headerRow,
        column,
        rows: [[header]],
      },
      {
        kind: 'addColumnMetadata',
        sheetId: current.sheetId,
        column,
        key: fieldKey,
        value: fieldMetadataText(id, 'tags'),
      },
      ...rememberFields(current, [...current.fields.filter(({ permanent }) => permanent), tags]),
    ]);
  });
  return prepare(platform, request);
}
