/** What people do by hand in the random stories. Each takes its choices from drawn numbers, so that it fits whatever the sheet has become. */
import type { Person } from '../../../local/index.ts';
import { expectCells, expectUserCellsKept } from './checks.ts';
import { ownColumn, type PlainTable } from './plain-file.ts';
import {
  at,
  type Choices,
  contactTables,
  groupsSheet,
  keysHere,
  letter,
  type RandomStory,
  serialOf,
  sheetOf,
  textFor,
} from './random-story.ts';

/** Does something and says what, or null where it does not fit now. */
export type Step = (told: RandomStory, person: Person, choices: Choices) => string | null;

const tableFor = (told: RandomStory, choices: Choices): PlainTable => {
  const tables = contactTables(told);
  // Most of it happens to the contacts, which come first.
  return tables[choices.below(6) === 5 ? tables.length - 1 : 0] as PlainTable;
};

const gridOf = (told: RandomStory, table: PlainTable) => {
  const { rowCount = 0, columnCount = 0 } = sheetOf(told, table.sheetId) ?? {};
  return { rowCount, columnCount };
};

/** A plain edit: right at once in the edited rows, and nothing else of the user's has changed. */
function editing(
  told: RandomStory,
  table: PlainTable,
  first: number,
  end: number,
  columns: readonly [number, number],
  edit: () => void,
): void {
  const before = told.file.snapshot();
  edit();
  const after = told.file.snapshot();
  const edited = (sheetId: number, row: number, column: number) =>
    sheetId === table.sheetId && row >= first && row < end && column >= columns[0] && column < columns[1];
  expectUserCellsKept(before, after, edited);
  const own = ownColumn(after, table.sheetId);
  const editsOurs = own !== null && own >= columns[0] && own < columns[1];
  // What a broken group keeps is what the cell says: after an edit of our own cell that is no longer what it said before.
  if (!told.unannounced && !editsOurs) {
    expectCells(
      told,
      before,
      table.sheetId,
      serialOf(told.google.clock.now()),
      (row) => row >= first && row < end,
    );
  }
}

const type: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const keys = keysHere(table);
  const column =
    choices.below(5) === 4
      ? choices.below(gridOf(told, table).columnCount)
      : (table.columns.get(choices.of(keys)) ?? 0);
  const row = Math.min(
    table.headerRow + 1 + choices.below(table.contacts.length + 2),
    gridOf(told, table).rowCount - 1,
  );
  const text = textFor(choices, table, column);
  const place = at(table.title, row, column);
  editing(told, table, row, row + 1, [column, column + 1], () => person.type(place, text));
  return `types ${JSON.stringify(text)} into ${place}`;
};

const clear: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const { columnCount, rowCount } = gridOf(told, table);
  const row = Math.min(table.headerRow + 1 + choices.below(table.contacts.length), rowCount - 2);
  const first = choices.below(3) === 0 ? 0 : choices.below(columnCount);
  const end = first === 0 ? columnCount : first + 1;
  const rows = 1 + choices.below(2);
  const place = `${at(table.title, row, first)}:${letter(end - 1)}${row + rows}`;
  editing(told, table, row, row + rows, [first, end], () => person.clear(place));
  return `clears ${place}`;
};

const paste: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const { columnCount, rowCount } = gridOf(told, table);
  const row = Math.min(table.headerRow + 1 + choices.below(table.contacts.length + 2), rowCount - 1);
  const first = choices.below(columnCount - 1);
  const width = 1 + choices.below(Math.min(5, columnCount - first));
  const block = Array.from({ length: 1 + choices.below(4) }, () =>
    Array.from({ length: width }, (_, index) => textFor(choices, table, first + index)),
  );
  const place = at(table.title, row, first);
  editing(told, table, row, row + block.length, [first, first + width], () => person.paste(place, block));
  return `pastes ${JSON.stringify(block)} at ${place}`;
};

const sort: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const { columnCount } = gridOf(told, table);
  const last = Math.max(...table.contacts, table.headerRow + 1);
  const first = choices.below(3) === 0 ? choices.below(3) : 0;
  const end = choices.below(2) === 0 || table.own === null || table.own <= first ? columnCount : table.own;
  const place = `${at(table.title, table.headerRow + 1, first)}:${letter(end - 1)}${last + 1}`;
  const column = choices.below(end - first);
  person.sort(place, column, choices.below(2) === 0);
  return `sorts ${place} by its column ${column}`;
};

const insertRows: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const row =
    choices.below(6) === 0 ? table.headerRow : table.headerRow + 1 + choices.below(table.contacts.length + 1);
  person.insertRows(table.title, row + 1, 1 + choices.below(2));
  return `inserts rows before row ${row + 1} of ${table.title}`;
};

const deleteRows: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const { rowCount } = gridOf(told, table);
  const row = table.headerRow + 1 + choices.below(table.contacts.length);
  if (table.contacts.length < 3 || row + 1 >= rowCount) return null;
  person.deleteRows(table.title, row + 1, 1);
  return `deletes row ${row + 1} of ${table.title}`;
};

const moveRows: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const from = table.headerRow + 1 + choices.below(table.contacts.length);
  const to = table.headerRow + 1 + choices.below(table.contacts.length);
  person.moveRows(table.title, from + 1, 1, to + 1);
  return `moves row ${from + 1} of ${table.title} before row ${to + 1}`;
};

const insertColumns: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const { columnCount } = gridOf(told, table);
  if (columnCount > 18) return null;
  const column = choices.below(Math.min(columnCount, table.width + 1));
  person.insertColumns(table.title, column + 1);
  if (choices.below(2) === 0)
    person.type(at(table.title, table.headerRow, column), `Extra ${choices.below(50)}`);
  return `inserts a column before ${letter(column)} of ${table.title}`;
};

const deleteColumns: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const { columnCount } = gridOf(told, table);
  if (columnCount < 4 || table.columns.size < 2) return null;
  const column = choices.below(Math.min(columnCount, table.width));
  // A table without its name column could be taken for one without a header.
  if (column === table.columns.get('name') || column === table.columns.get('company')) return null;
  told.unannounced = true;
  person.deleteColumns(table.title, column + 1);
  return `deletes column ${letter(column)} of ${table.title}`;
};

const moveColumns: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const from = choices.below(table.width);
  const to = choices.below(table.width);
  person.moveColumns(table.title, from + 1, 1, to + 1);
  return `moves column ${letter(from)} of ${table.title} before ${letter(to)}`;
};

const renameHeader: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const key = choices.of(keysHere(table));
  const words: Readonly<Record<string, string>> = {
    name: 'Full name',
    tags: 'Tags of people',
    double: 'Twice',
    vip: 'VIP',
  };
  const word = words[key] ?? key;
  const text = choices.of([word, `${word} (new)`, `Their ${word}`, `__proto__ ${word}`, `${word}\nhere`]);
  const place = at(table.title, table.headerRow, table.columns.get(key) ?? 0);
  const before = told.file.snapshot();
  person.type(place, text);
  expectUserCellsKept(
    before,
    told.file.snapshot(),
    (id, row) => id === table.sheetId && row === table.headerRow,
  );
  return `renames ${place} to ${JSON.stringify(text)}`;
};

const headOurs: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  if (table.own === null) return null;
  const text = choices.of(['', 'Groups of people', 'Extra 1', 'Contact groups']);
  person.type(at(table.title, table.headerRow, table.own), text);
  return `heads our column ${JSON.stringify(text)}`;
};

const editOurs: Step = (told, person, choices) => {
  const table = tableFor(told, choices);
  const { own } = table;
  if (own === null) return null;
  const row = Math.min(
    table.headerRow + 1 + choices.below(table.contacts.length + 3),
    gridOf(told, table).rowCount - 1,
  );
  const text = choices.of(['North', 'nonsense', '', 'North, Not north', '=1+1', ' Ahead , constructor']);
  editing(told, table, row, row + 1, [own, own + 1], () => person.type(at(table.title, row, own), text));
  return `types ${JSON.stringify(text)} into our column, row ${row + 1}`;
};

const renameSheet: Step = (told, person, choices) => {
  const sheet = choices.of([
    sheetOf(told, told.contactsId),
    sheetOf(told, told.suppliersId),
    groupsSheet(told),
  ]);
  if (!sheet) return null;
  const title = choices.of(['It\'s "A1"', 'Contacts!B2', '客户', `${sheet.id} sheet`]);
  if (told.file.sheetTitles().some((other) => other.toLowerCase() === title.toLowerCase())) return null;
  person.renameSheet(sheet.title, title);
  return `renames ${sheet.title} to ${title}`;
};

const addSheet: Step = (told, person, choices) => {
  const title = `Sheet ${choices.below(1000)}`;
  if (told.file.sheetTitles().length > 7 || told.file.sheetTitles().includes(title)) return null;
  person.addSheet(title);
  person.paste(`'${title}'!A1`, [
    ['Name', 'Country'],
    ['Zoe', 'Canada'],
  ]);
  return `adds the sheet ${title}`;
};

const deleteSheet: Step = (told, person, choices) => {
  const others = told.file.sheets().filter(({ id }) => id !== told.contactsId);
  const groups = groupsSheet(told)?.id;
  const { title, id } = choices.of(others);
  // Without the groups there is little left to tell: only now and then.
  if (id === groups && choices.below(4) !== 0) return null;
  told.unannounced = true;
  person.deleteSheet(title);
  return `deletes the sheet ${title}`;
};

const undo: Step = (told, person) => {
  const before = JSON.stringify(told.file.snapshot());
  told.unannounced = true;
  try {
    person.undo();
  } catch {
    // Nothing to take back, or rows were rearranged since: the host says so, and nothing has changed.
    return JSON.stringify(told.file.snapshot()) === before ? null : 'undoes halfway';
  }
  return 'undoes';
};

export const gestures: Readonly<Record<string, { readonly weight: number; readonly step: Step }>> = {
  type: { weight: 10, step: type },
  clear: { weight: 3, step: clear },
  paste: { weight: 5, step: paste },
  sort: { weight: 3, step: sort },
  insertRows: { weight: 2, step: insertRows },
  deleteRows: { weight: 2, step: deleteRows },
  moveRows: { weight: 2, step: moveRows },
  insertColumns: { weight: 2, step: insertColumns },
  deleteColumns: { weight: 1, step: deleteColumns },
  moveColumns: { weight: 2, step: moveColumns },
  renameHeader: { weight: 2, step: renameHeader },
  headOurs: { weight: 1, step: headOurs },
  editOurs: { weight: 2, step: editOurs },
  renameSheet: { weight: 1, step: renameSheet },
  addSheet: { weight: 1, step: addSheet },
  deleteSheet: { weight: 1, step: deleteSheet },
  undo: { weight: 4, step: undo },
};
