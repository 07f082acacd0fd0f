/** The spreadsheet as a reader with no add-on would understand it: contact tables, rows with somebody in them, the `Groups` sheet. */
import type { CellSnapshot, WorkbookSnapshot } from '../../../local/index.ts';
import { type PlainCell, type PlainNode, plainNorm, truthOf } from './plain-rules.ts';

/** Words that stay in a header however people rename it: what tells the test which column is which. */
export const knownHeaders: Readonly<Record<string, { readonly words: RegExp; readonly kind: string }>> = {
  name: { words: /full name/i, kind: 'text' },
  country: { words: /country/i, kind: 'text' },
  tags: { words: /tags of people/i, kind: 'tags' },
  score: { words: /score/i, kind: 'number' },
  double: { words: /twice/i, kind: 'number' },
  vip: { words: /vip/i, kind: 'checkbox' },
  appointment: { words: /appointment/i, kind: 'datetime' },
  joined: { words: /joined/i, kind: 'date' },
  company: { words: /company/i, kind: 'text' },
};

export interface PlainTable {
  readonly sheetId: number;
  readonly title: string;
  readonly cells: readonly (readonly PlainCell[])[];
  readonly headerRow: number;
  /** Zero-based column by key of `knownHeaders`. */
  readonly columns: ReadonlyMap<string, number>;
  readonly width: number;
  /** Our column. */
  readonly own: number | null;
  /** Zero-based rows that hold a contact. */
  readonly contacts: readonly number[];
}

export interface PlainGroup {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  /** Text of the cell under a header. */
  readonly cell: (header: string) => string;
  readonly node: PlainNode | null;
  /** The filter view that the row links to; null without a link. */
  readonly viewId: number | null;
}

const valueText = (cell: PlainCell | undefined): string => (cell ? String(cell.value) : '');

/** Sheets that the add-on keeps for itself. */
export function ownSheets(file: WorkbookSnapshot): number[] {
  return file.developerMetadata.flatMap(({ key, value, location }) =>
    key === 'contact-groups.sheet' && location.kind === 'sheet' && value === `groups:${location.sheetId}`
      ? [location.sheetId]
      : [],
  );
}

/** Our column of a sheet, null where there is none. */
export function ownColumn(file: WorkbookSnapshot, sheetId: number): number | null {
  const columns = file.developerMetadata.flatMap(({ key, value, location }) =>
    key === 'contact-groups.membership' &&
    value === String(sheetId) &&
    location.kind === 'column' &&
    location.sheetId === sheetId
      ? [location.index]
      : [],
  );
  if (columns.length > 1) throw new Error(`The sheet ${sheetId} has ${columns.length} columns of ours.`);
  return columns[0] ?? null;
}

export function plainTable(file: WorkbookSnapshot, sheetId: number): PlainTable | null {
  const sheet = file.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return null;
  const filled = (row: readonly PlainCell[]) => row.filter((cell) => valueText(cell).trim() !== '').length;
  const headerRow = sheet.cells.findIndex((row) => filled(row) > 1);
  const headers = sheet.cells[headerRow] ?? [];
  const columns = new Map<string, number>();
  for (const [key, { words }] of Object.entries(knownHeaders)) {
    const column = headers.findIndex((cell) => words.test(valueText(cell)));
    if (column >= 0) columns.set(key, column);
  }
  const own = ownColumn(file, sheetId);
  const holds = (cell: PlainCell, column: number) =>
    column !== own && cell !== null && cell.value !== '' && cell.value !== false;
  const contacts = sheet.cells.flatMap((row, index) => (index > headerRow && row.some(holds) ? [index] : []));
  const width = Math.max(...sheet.cells.map((row) => row.length));
  return { sheetId, title: sheet.title, cells: sheet.cells, headerRow, columns, width, own, contacts };
}

/** The rows of the `Groups` sheet, top to bottom; empty where the file has none. */
export function plainGroups(file: WorkbookSnapshot): PlainGroup[] {
  const [id] = ownSheets(file);
  const [headers = [], ...rows] = file.sheets.find((sheet) => sheet.id === id)?.cells ?? [];
  return rows.flatMap((row, index) => {
    const cells = new Map<string, string>();
    headers.forEach((header, column) => {
      cells.set(valueText(header), valueText(row[column]));
    });
    const of = (header: string): string => cells.get(header) ?? '';
    const [name, json, groupId] = [of('Name').trim(), of('Rule JSON'), of('Id').trim()];
    if (name === '' && json === '' && groupId === '') return [];
    const link = row[headers.findIndex((header) => valueText(header) === 'Filter view')];
    const viewId = /^=HYPERLINK\("#gid=\d+&fvid=(\d+)"/.exec(link ? link.input : '')?.[1];
    return [
      {
        id: groupId,
        name,
        row: index + 1,
        cell: of,
        node: parsed(json),
        viewId: viewId === undefined ? null : Number(viewId),
      },
    ];
  });
}

function parsed(json: string): PlainNode | null {
  try {
    return (JSON.parse(json) as { rule: PlainNode }).rule;
  } catch {
    // People cut rules in half in these stories: the group is then broken.
    return null;
  }
}

/** Which column key each field id means, learnt when a group is saved. */
export type FieldKeys = ReadonlyMap<string, string>;

/** Every condition of a rule, those of its nested groups not included. */
export function conditionsOf(node: PlainNode): PlainNode[] {
  const children = [...(node.all ?? []), ...(node.any ?? []), ...(node.not ? [node.not] : [])];
  return node.field === undefined ? children.flatMap(conditionsOf) : [node];
}

export function groupsNamedIn(node: PlainNode): string[] {
  const children = [...(node.all ?? []), ...(node.any ?? []), ...(node.not ? [node.not] : [])];
  return [...(node.group ?? []), ...children.flatMap(groupsNamedIn)];
}

const hasUsableName = (name: string) =>
  name !== '' && [...name].length <= 100 && !/[,;\r\n]/.test(name) && !/^[=+\-@']/.test(name);

/** Groups of one table that work, by the definition of rules: everything they name is there, and so on for groups they name. */
export function workingGroups(
  groups: readonly PlainGroup[],
  table: PlainTable,
  keys: FieldKeys,
): PlainGroup[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const works = (group: PlainGroup | undefined, path: readonly string[]): boolean => {
    if (group === undefined || group.node === null || path.includes(group.id)) return false;
    const above = groups.slice(0, groups.indexOf(group));
    const nameIsFree = above.every(({ name }) => plainNorm(name) !== plainNorm(group.name));
    return (
      nameIsFree &&
      hasUsableName(group.name) &&
      conditionsOf(group.node).every(({ field = '' }) => table.columns.has(keys.get(field) ?? '')) &&
      groupsNamedIn(group.node).every((id) => works(byId.get(id), [...path, group.id]))
    );
  };
  return groups.filter((group) => works(group, []));
}

/** Is the contact of this row in the group, at this moment? */
export function isMember(
  group: PlainGroup,
  row: number,
  table: PlainTable,
  groups: readonly PlainGroup[],
  keys: FieldKeys,
  now: number,
): boolean {
  const cells: readonly (CellSnapshot | null)[] = table.cells[row] ?? [];
  const keyOf = (field: string) => keys.get(field) ?? '';
  const world = {
    now,
    cell: (field: string) => cells[table.columns.get(keyOf(field)) ?? -1] ?? null,
    kind: (field: string) => knownHeaders[keyOf(field)]?.kind ?? '',
    rule: (id: string) => groups.find((other) => other.id === id)?.node ?? {},
  };
  return group.node !== null && truthOf(group.node, world) === true;
}

/** Names that our cell of a row lists. */
export function namesInCell(table: PlainTable, row: number): string[] {
  const text = table.own === null ? '' : valueText(table.cells[row]?.[table.own]);
  return text === '' ? [] : text.split(', ');
}
