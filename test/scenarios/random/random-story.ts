/** The spreadsheet that the random stories begin with, and what every step needs to know of it. */
import {
  createLocalGoogle,
  type LocalGoogle,
  type LocalGoogleState,
  type LocalSpreadsheet,
  type Person,
  type SeedValue,
  type SheetSnapshot,
} from '../../../local/index.ts';
import type { ApiName, ApiRequest, ApiValue } from '../../../src/api-types.ts';
import type { RuleJson } from '../../../src/rules/index.ts';
import { ana, ben, call, start } from '../story.ts';
import { conditionsOf, knownHeaders, ownSheets, type PlainTable, plainTable } from './plain-file.ts';
import type { PlainNode } from './plain-rules.ts';

/** Numbers drawn at random, from which a step makes its choices. */
export class Choices {
  private readonly numbers: readonly number[];
  private next = 0;
  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }
  below(limit: number): number {
    const number = this.numbers[this.next % this.numbers.length] ?? 0;
    this.next += 1;
    return limit <= 0 ? 0 : number % limit;
  }
  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }
}

export interface RandomStory {
  readonly google: LocalGoogle;
  readonly file: LocalSpreadsheet;
  readonly contactsId: number;
  readonly suppliersId: number;
  readonly people: readonly Person[];
  /** Column key by field id, learnt when a group is saved. */
  readonly keys: Map<string, string>;
  /** True while rules or columns changed in a way that fires no edit: rows edited before the next run may still follow the old ones. */
  unannounced: boolean;
}

/** Rules by column key, as templates to draw from. */
export const rules: Readonly<Record<string, PlainNode>> = {
  North: { all: [{ field: 'country', op: 'is', values: ['Canada', 'Mexico'] }] },
  'Not north': { all: [{ field: 'country', op: 'isNot', values: ['Canada', 'Mexico'] }] },
  'Clients "A" <b>': { all: [{ field: 'tags', op: 'hasAny', values: ['Client'] }] },
  __proto__2: { all: [{ field: 'tags', op: 'hasNone', values: ['client'], blank: 'exclude' }] },
  Ahead: { all: [{ field: 'appointment', op: 'onOrAfter', values: [{ now: {} }] }] },
  'New here': { all: [{ field: 'joined', op: 'inLast', values: [{ n: 30, unit: 'day' }] }] },
  Soon: { all: [{ field: 'joined', op: 'inNext', values: [{ n: 2, unit: 'day' }] }] },
  constructor: { all: [{ field: 'vip', op: 'isTrue' }] },
  'Not VIP': { all: [{ field: 'vip', op: 'isFalse' }] },
  'Twice over 100': { all: [{ field: 'double', op: 'gt', values: [100] }] },
  'Score (.*) odd': {
    any: [
      { field: 'score', op: 'isNot', values: [50] },
      { not: { field: 'country', op: 'contains', values: ['c', 'é'] } },
    ],
  },
};

const contactsTitle = 'Ana\'s "contacts"';

const rows: readonly (readonly SeedValue[])[] = [
  ['Full name', 'Country', 'Tags of people', 'Score', 'Twice', 'VIP', 'Appointment', 'Joined'],
  ['Ann', 'Canada', 'Client', '10', 120, true, '11/23/2026 10:30:00', '11/1/2026'],
  ['Bob', ' mexico ', 'Client, VIP', '60', 120, false, '11/23/2026 8:00:00', '1/5/2020'],
  ['Cleo', 'France', 'Clients', '50', 120, false, '12/1/2026 8:15:00', ''],
  ['Dora', '', '', 'many', 120, true, 'soon', '11/25/2026'],
  ['Eli', 'CANADA', 'vip; client', '', 120, false, '', '10/24/2026'],
  ['Fay', 'Peru', 'VIP', '75.5', 120, false, '11/24/2026 9:00:00', '11/26/2026'],
  ['Gus', 'Peru', '7', '51', 120, true, '11/23/2026 9:30:00', 'n/a'],
];

const switches = { timePassesInExecutions: false } as const;

/** A story's beginning: state of the local Google, and what was learnt on the way to it. */
interface Beginning {
  readonly state: LocalGoogleState;
  readonly now: string;
  readonly fileId: string;
  readonly keys: ReadonlyMap<string, string>;
}

let beginning: Beginning | undefined;

/** The groups are saved once for all stories. With formulas a story takes twice as long: half of them go without. */
export function randomStory(withFormulas: boolean): RandomStory {
  beginning ??= begin();
  const google = createLocalGoogle({ now: beginning.now, state: beginning.state, switches });
  const told = storyOf(google, google.spreadsheet(beginning.fileId), new Map(beginning.keys));
  if (withFormulas) {
    told.people[0]?.paste(
      at(contactsTitle, 1, 4),
      rows.slice(1).map((_, index) => [`=D${index + 2}*2`]),
    );
    told.people[0]?.type(at(contactsTitle, 7, 1), '=NA()');
  }
  return told;
}

function begin(): Beginning {
  const google = createLocalGoogle({ now: start, switches });
  const file = google.createSpreadsheet({
    title: 'Our contacts',
    owner: ana,
    editors: [ben],
    sheets: [
      {
        title: contactsTitle,
        values: rows,
        rowCount: 24,
        columnCount: 12,
        checkboxes: ['F2:F24'],
      },
      {
        title: 'Suppliers',
        rowCount: 8,
        columnCount: 4,
        values: [
          ['Company', 'Seat'],
          ['Acme Inc', 'Rome'],
          ['Bolt', 'Oslo'],
        ],
      },
      {
        title: 'Notes',
        rowCount: 8,
        columnCount: 4,
        values: [
          ['remember', { raw: '=1+1' }],
          ['the milk', '7'],
        ],
      },
    ],
  });
  const told = storyOf(google, file, new Map());
  const [owner] = told.people as [Person];
  for (const [name, node] of Object.entries(rules)) saveAs(told, owner, name, node, told.contactsId);
  const inc: PlainNode = { all: [{ field: 'company', op: 'contains', values: ['inc'] }] };
  saveAs(told, owner, 'Inc', inc, told.suppliersId);
  return {
    state: google.saveState(),
    now: google.clock.now().toISOString(),
    fileId: file.id,
    keys: told.keys,
  };
}

function storyOf(google: LocalGoogle, file: LocalSpreadsheet, keys: Map<string, string>): RandomStory {
  const people = [file.as(ana), file.as(ben)];
  for (const person of people) person.open();
  const [contactsId = 0, suppliersId = 0] = file.sheets().map(({ id }) => id);
  return { google, file, contactsId, suppliersId, people, keys, unannounced: false };
}

/** Saves a group written with column keys, and learns what field ids they became. */
export function saveAs(
  told: RandomStory,
  person: Person,
  name: string,
  node: PlainNode,
  sheetId: number,
  existing: { readonly groupId: string; readonly version: string } | null = null,
): string {
  const table = plainTable(told.file.snapshot(), sheetId);
  const home = call(person, 'getHome', {}).tables.find(({ id }) => id === String(sheetId));
  const fieldAt = new Map((home?.fields ?? []).map(({ column, id }) => [column, id]));
  const json = JSON.parse(
    JSON.stringify(node, (member, value: unknown) =>
      member === 'field' ? fieldAt.get(letter(table?.columns.get(String(value)) ?? 0)) : value,
    ),
  ) as RuleJson['rule'];
  const request: ApiRequest<'saveGroup'> = {
    ...(existing ?? { groupId: null, version: null }),
    tableId: String(sheetId),
    name,
    rule: { version: 1, rule: json },
  };
  const { group } = call(person, 'saveGroup', request);
  const saved = conditionsOf((group.rule?.rule ?? {}) as PlainNode);
  conditionsOf(node).forEach(({ field: key = '' }, index) => {
    const id = saved[index]?.field ?? '';
    const known = told.keys.get(id);
    if (known !== undefined && known !== key)
      throw new Error(`The field ${id} was ${known} and is now ${key}.`);
    told.keys.set(id, key);
  });
  return group.id;
}

export function answer<Name extends ApiName>(
  person: Person,
  name: Name,
  request: ApiRequest<Name>,
): ApiValue<Name> {
  return call(person, name, request);
}

export function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

/** `'It''s'!B3` */
export function at(title: string, row: number, column: number): string {
  return `'${title.replaceAll("'", "''")}'!${letter(column)}${row + 1}`;
}

export function sheetOf(told: RandomStory, sheetId: number): SheetSnapshot | null {
  return told.file.snapshot().sheets.find(({ id }) => id === sheetId) ?? null;
}

export function groupsSheet(told: RandomStory): SheetSnapshot | null {
  const snapshot = told.file.snapshot();
  const [id] = ownSheets(snapshot);
  return snapshot.sheets.find((sheet) => sheet.id === id) ?? null;
}

export function contactTables(told: RandomStory): PlainTable[] {
  const snapshot = told.file.snapshot();
  return [told.contactsId, told.suppliersId].flatMap((id) => plainTable(snapshot, id) ?? []);
}

/** The wall clock of New York in winter, as a serial; the stories end before spring. */
export function serialOf(instant: Date): number {
  return (instant.getTime() - 5 * 3_600_000) / 86_400_000 + 25_569;
}

/** What people may type into a column. */
export const texts: Readonly<Record<string, readonly string[]>> = {
  name: ['Hal', 'Ida', "O'Neil", '', '<b>Joe</b>'],
  country: ['Canada', '  mexico ', 'France', '', 'CANADA', '42', "Côte d'Ivoire", '=NA()', 'TRUE'],
  tags: ['Client', 'client; VIP', 'Clients', '', 'VIP\nClient', '7', 'x,,Client', ' , '],
  score: ['10', '50', '60', '75.5', 'abc', '', "'42", '=1/0', '-3'],
  double: ['101', '', '=D3*2', '=50+51', '99'],
  vip: ['TRUE', 'FALSE', '', 'maybe'],
  appointment: ['11/23/2026 10:30:00', '11/24/2026 9:00:00', '12/1/2026 8:15:00', '11/20/2026', 'soon', ''],
  joined: ['11/1/2026', '10/25/2026', '11/23/2026', '11/27/2026', '1/5/2020', 'n/a', ''],
  company: ['Zinc', 'Bolt', '', 'Acme INC'],
  other: ['a remark', '', '7', 'FALSE'],
};

export const keyOfColumn = (table: PlainTable, column: number): string =>
  [...table.columns].find(([, of]) => of === column)?.[0] ?? 'other';

export const textFor = (choices: Choices, table: PlainTable, column: number): string =>
  choices.of(texts[keyOfColumn(table, column)] ?? ['']);

export const keysHere = (table: PlainTable): string[] =>
  Object.keys(knownHeaders).filter((key) => table.columns.has(key));
