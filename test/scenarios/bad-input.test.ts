/** Whatever people bring, they get one clear sentence where they are, and nothing is lost. */
import { describe, expect, it } from '@jest/globals';
import type { Home } from '../../src/api-types.ts';
import {
  ana,
  namedInCells,
  refusal,
  rule,
  type Sayable,
  type Story,
  save,
  shownByView,
  story,
} from './story.ts';

const rows = [
  ['Name', 'Email', 'Country', 'Tags'],
  ['Ann', 'ann@example.com', 'Canada', 'Client'],
  ['Bob', 'bob@example.com', 'Mexico', 'Client, VIP'],
  ['Cleo', 'cleo@example.com', 'France', 'Client'],
];
const north: Sayable = { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] };

const problemOf = (home: Home, table: string) => home.tables.find(({ name }) => name === table)?.problem;

/** Row number in the `Groups` sheet of the group, and where its columns stand. */
function groupCell(told: Story, group: string, column: string, sheet = 'Groups'): string {
  const [headers = [], ...values] = told.file.values(sheet);
  const row = values.findIndex((cells) => cells[0] === group) + 2;
  return `${sheet}!${String.fromCharCode(65 + headers.indexOf(column))}${row}`;
}

describe('sheets that are no contact table', () => {
  it('says that a sheet without a header row needs one', () => {
    const told = story({ rows: rows.slice(1) });
    expect(problemOf(told.call('getHome', {}), 'Contacts')).toEqual({
      code: 'no_header_row',
      message:
        'The sheet “Contacts” has no header row: row 1 already holds a contact (“ann@example.com”). Insert a row above it that names each column.',
    });
  });

  it('says what an empty sheet needs', () => {
    const told = story({ rows: [] });
    expect(problemOf(told.call('getHome', {}), 'Contacts')?.code).toBe('empty_sheet');
    expect(told.call('getHome', {}).activeTableId).toBeNull();
  });

  it('finds the header below a title', () => {
    const told = story({ rows: [['Our friends and clients'], [], ...rows] });
    const group = save(told, 'North', north);
    expect(group.shown.map(({ name }) => name)).toEqual(['Ann']);
    expect(told.file.values('Contacts')[2]).toEqual(['Name', 'Email', 'Country', 'Tags', 'Contact groups']);
    expect(shownByView(told.file, 'North')).toEqual(['Ann']);
  });

  it('tells two columns of one name apart by their letter, and says so', () => {
    const told = story({
      rows: [
        ['Name', 'Phone', 'Phone'],
        ['Ann', 'home', 'work'],
        ['Bob', 'work', 'home'],
      ],
    });
    const { fields, notices } = told.call('getHome', {}).tables[0] ?? { fields: [], notices: [] };
    expect(fields.map(({ name }) => name)).toEqual(['Name', 'Phone (column B)', 'Phone (column C)']);
    expect(notices).toContainEqual({
      code: 'twin_headers',
      message: 'Several columns are called “Phone”; they are told apart by their column letter.',
    });
    const group = save(told, 'At work', { all: [{ field: 'Phone (column C)', op: 'is', values: ['work'] }] });
    expect(group.shown.map(({ name }) => name)).toEqual(['Ann']);
    told.person.deleteColumns('Contacts', 3);
    const broken = told.call('getGroup', { groupId: group.id });
    expect(broken.status).toBe('broken');
    expect(broken.missingFields.map(({ name }) => name)).toEqual(['Phone']);
  });
});

describe('names', () => {
  it.each([
    ['', 'name_missing'],
    ['   ', 'name_missing'],
    ['North', 'name_taken'],
    [' NORTH ', 'name_taken'],
    ['Canada, Mexico', 'name_refused'],
    ['a;b', 'name_refused'],
    ['a\nb', 'name_refused'],
    ['=SUM(A1)', 'name_refused'],
    ['+1', 'name_refused'],
    ['@home', 'name_refused'],
    ["'quoted", 'name_refused'],
    ['x'.repeat(101), 'name_too_long'],
  ])('%j is refused with %s', (name, code) => {
    const told = story({ rows });
    save(told, 'North', north);
    const before = told.file.values('Groups');
    expect(refusal(() => save(told, name, north)).code).toBe(code);
    expect(told.file.values('Groups')).toEqual(before);
  });

  it('takes names that look like code for what they are', () => {
    const told = story({ rows });
    const group = save(told, '<script>alert(1)</script> __proto__ 🎉', north);
    expect(namedInCells(told.file, group.name)).toEqual(['Ann']);
  });
});

describe('rules that are not rules', () => {
  it.each([
    [{ all: [] }, 'rule'],
    [{ all: [{ field: 'Country', op: 'is', values: [] }] }, 'all[0]'],
    [{ all: [{ field: 'Country', op: 'is', values: [''] }] }, 'all[0].values[0]'],
    [{ all: [{ field: 'Nowhere', op: 'is', values: ['x'] }] }, 'all[0]'],
  ])('%j is refused, with the place', (node, path) => {
    const told = story({ rows });
    const refused = refusal(() => save(told, 'Broken', node as Sayable));
    expect(refused.code).toBe('rule_invalid');
    expect(refused.problems?.[0]?.path).toContain(path.replace('rule', ''));
    expect(refused.problems?.[0]?.message).not.toBe('');
    expect(told.file.sheetTitles()).toEqual(['Contacts']);
    expect(told.file.values('Contacts')).toEqual(rows);
  });
});

describe('damage done by hand', () => {
  it('keeps the last members of a group whose column is gone, and repairs it on another column', () => {
    const told = story({ rows });
    const group = save(told, 'North', north);
    told.person.deleteColumns('Contacts', 3);
    told.google.clock.advance({ hours: 1 });
    expect(namedInCells(told.file, 'North')).toEqual(['Ann']);
    const broken = told.call('getGroup', { groupId: group.id });
    expect(broken).toMatchObject({
      status: 'broken',
      members: 1,
      missingFields: [{ name: 'Country' }],
      shown: [{ name: 'Ann' }],
      problem:
        'The column “Country” is gone; the group keeps its last members. Choose the column to use instead.',
    });
    told.person.type('Contacts!C1', 'Labels');
    told.person.type('Contacts!C3', 'Canada');
    const [missing] = broken.missingFields;
    const home = told.call('mapField', {
      tableId: broken.tableId ?? '',
      fieldId: missing?.fieldId ?? '',
      column: 'C',
    });
    expect(home.groups).toMatchObject([{ name: 'North', status: 'ready', members: 1 }]);
    expect(namedInCells(told.file, 'North')).toEqual(['Bob']);
  });

  it('reports a rule that was broken by hand, keeps the members, and leaves other groups working', () => {
    const told = story({ rows });
    save(told, 'North', north);
    save(told, 'South', { all: [{ field: 'Country', op: 'is', values: ['Mexico'] }] });
    told.person.type(groupCell(told, 'North', 'Rule JSON'), '{"version":1,"rule":{"all":[');
    told.google.clock.advance({ hours: 1 });
    told.person.type('Contacts!C4', 'Mexico');
    expect(namedInCells(told.file, 'North')).toEqual(['Ann']);
    expect(namedInCells(told.file, 'South')).toEqual(['Bob', 'Cleo']);
    const groups = told.call('getHome', {}).groups;
    expect(groups.map(({ name, status }) => [name, status])).toEqual([
      ['North', 'broken'],
      ['South', 'ready'],
    ]);
    expect(groups[0]?.problem).toBe(
      'The rule of “North” was changed by hand and can no longer be read; the group keeps its last members. Undo that change, or edit the group.',
    );
  });

  it('refuses a name typed into the sheet as the sidebar would', () => {
    const told = story({ rows });
    save(told, 'North', north);
    told.person.type(groupCell(told, 'North', 'Name'), 'North, South');
    expect(told.call('getHome', {}).groups[0]).toMatchObject({
      status: 'broken',
      problem: expect.stringContaining('cannot contain a comma'),
    });
  });

  it('follows a rename by hand at the next check', () => {
    const told = story({ rows });
    save(told, 'North', north);
    told.person.type(groupCell(told, 'North', 'Name'), 'Up north');
    told.google.clock.advance({ hours: 1 });
    expect(namedInCells(told.file, 'Up north')).toEqual(['Ann']);
    expect(namedInCells(told.file, 'North')).toEqual([]);
    expect(shownByView(told.file, 'Up north')).toEqual(['Ann']);
  });

  it('says which header the groups sheet has lost, and writes nothing', () => {
    const told = story({ rows });
    save(told, 'North', north);
    told.person.type('Groups!F1', 'My own header');
    const before = told.file.snapshot();
    expect(refusal(() => told.call('getHome', {}))).toEqual({
      code: 'groups_sheet_damaged',
      message:
        'The sheet “Groups” has lost its header “Rule JSON”: nothing was changed; write that header back into row 1.',
    });
    told.google.clock.advance({ hours: 1 });
    expect(told.file.snapshot()).toEqual(before);
  });

  it('makes our column anew where somebody deleted it, to the right of everything', () => {
    const told = story({ rows });
    save(told, 'North', north);
    told.person.deleteColumns('Contacts', 5);
    told.person.type('Contacts!F4', 'a remark without a header');
    told.google.clock.advance({ hours: 1 });
    expect(told.file.values('Contacts')[0]).toEqual([
      'Name',
      'Email',
      'Country',
      'Tags',
      '',
      '',
      'Contact groups',
    ]);
    expect(told.file.values('Contacts')[3]?.[5]).toBe('a remark without a header');
    expect(namedInCells(told.file, 'North')).toEqual(['Ann']);
  });
});

describe('what a user already has under our names', () => {
  it('never touches a sheet called Groups nor a column called Contact groups', () => {
    const own = [
      ['Team', 'Captain'],
      ['Red', 'Ann'],
    ];
    const told = story({
      rows: rows.map((row, index) => [...row, index === 0 ? 'Contact groups' : `mine ${index}`]),
      more: [{ title: 'Groups', values: own }],
    });
    save(told, 'North', north);
    expect(told.file.values('Groups')).toEqual(own);
    expect(told.file.sheetTitles()).toEqual(['Contacts', 'Groups', 'Groups 2']);
    expect(told.file.values('Contacts')).toEqual([
      ['Name', 'Email', 'Country', 'Tags', 'Contact groups', 'Contact groups 2'],
      ['Ann', 'ann@example.com', 'Canada', 'Client', 'mine 1', 'North'],
      ['Bob', 'bob@example.com', 'Mexico', 'Client, VIP', 'mine 2'],
      ['Cleo', 'cleo@example.com', 'France', 'Client', 'mine 3'],
    ]);
  });
});

describe('calls that no sidebar makes', () => {
  it.each([[undefined], [42], ['not json'], ['[]'], ['{}'], [`{"groupId":"${'x'.repeat(60_000)}"}`]])(
    'getGroup(%j) answers an error and changes nothing',
    (argument) => {
      const told = story({ rows });
      save(told, 'North', north);
      const before = told.file.snapshot();
      const answer = JSON.parse(String(told.file.as(ana).call('getGroup', argument))) as {
        error: { code: string };
      };
      expect(answer.error.code).toBe('request_refused');
      expect(told.file.snapshot()).toEqual(before);
    },
  );

  it('refuses a field id that has since come to mean another column', () => {
    const told = story({ rows });
    const stale = rule(told, north);
    told.person.insertColumns('Contacts', 1);
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    const refused = refusal(() =>
      told.call('saveGroup', { groupId: null, version: null, tableId, name: 'North', rule: stale }),
    );
    expect(refused.code).toBe('rule_invalid');
  });
});
