/** Whatever people do to the sheet, the right people are in the group afterwards, in the cells and in the filter view alike. */
import { describe, expect, it } from '@jest/globals';
import { namedInCells, type Sayable, type Story, save, shownByView, story } from './story.ts';

const rows = [
  ['Name', 'Email', 'Country', 'Tags'],
  ['Ann', 'ann@example.com', 'Canada', 'Client'],
  ['Bob', 'bob@example.com', 'Mexico', 'Client, VIP'],
  ['Cleo', 'cleo@example.com', 'France', 'Client'],
  ['Dora', 'dora@example.com', '', 'Client'],
  ['Eli', 'eli@example.com', 'Canada', ''],
];

const clients: Sayable = {
  all: [
    { field: 'Country', op: 'is', values: ['Canada', 'Mexico'] },
    { field: 'Tags', op: 'hasAny', values: ['Client'] },
  ],
};

const elsewhere: Sayable = { all: [{ field: 'Country', op: 'isNot', values: ['Canada', 'Mexico'] }] };

function begin(): Story {
  const told = story({ rows });
  save(told, 'Clients', clients);
  save(told, 'Elsewhere', elsewhere);
  return told;
}

function expectEverywhere(told: Story, group: string, names: readonly string[]): void {
  expect(namedInCells(told.file, group)).toEqual(names);
  expect(shownByView(told.file, group)).toEqual(names);
}

describe('at once, by the simple edit trigger', () => {
  it('follows one edited cell', () => {
    const told = begin();
    told.person.type('Contacts!C4', 'canada');
    expectEverywhere(told, 'Clients', ['Ann', 'Bob', 'Cleo']);
    expectEverywhere(told, 'Elsewhere', ['Dora']);
    told.person.clear('Contacts!C2');
    expectEverywhere(told, 'Clients', ['Bob', 'Cleo']);
    expectEverywhere(told, 'Elsewhere', ['Ann', 'Dora']);
  });

  it('follows a pasted block, rows below the table included', () => {
    const told = begin();
    told.person.paste('Contacts!A6', [
      ['Eli', 'eli@example.com', 'Mexico', 'client'],
      ['Fay', 'fay@example.com', 'Canada', 'VIP;CLIENT'],
      ['Gus', 'gus@example.com', 'Spain', 'Client'],
    ]);
    expectEverywhere(told, 'Clients', ['Ann', 'Bob', 'Eli', 'Fay']);
    expectEverywhere(told, 'Elsewhere', ['Cleo', 'Dora', 'Gus']);
  });

  it('follows an edit by somebody who never opened the sidebar', () => {
    const told = begin();
    told.file.as('ben@example.com').type('Contacts!C2', 'France');
    expectEverywhere(told, 'Clients', ['Bob']);
  });

  it('works from the sheets where the cache has forgotten', () => {
    const told = begin();
    told.google.clock.advance({ hours: 7 });
    told.person.type('Contacts!C4', 'Canada');
    expectEverywhere(told, 'Clients', ['Ann', 'Bob', 'Cleo']);
  });

  it('finds the columns at once after somebody moved them, and writes into no other', () => {
    const told = begin();
    told.person.insertColumns('Contacts', 3, 1);
    told.person.type('Contacts!D4', 'Canada');
    expect(namedInCells(told.file, 'Clients')).toEqual(['Ann', 'Bob', 'Cleo']);
    expect(told.file.values('Contacts').map((row) => row[2] ?? '')).toEqual(['', '', '', '', '', '']);
    expect(told.file.values('Contacts')[3]).toEqual([
      'Cleo',
      'cleo@example.com',
      '',
      'Canada',
      'Client',
      'Clients',
    ]);
    // A simple trigger may not touch filter views; the hourly check does.
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, 'Clients', ['Ann', 'Bob', 'Cleo']);
  });

  it.each([['1/2'], ['TRUE'], ['007'], ['10%']])(
    'writes the name %j as text, not as what it looks like',
    (name) => {
      const told = story({ rows });
      save(told, name, clients);
      told.person.type('Contacts!C4', 'Canada');
      expect(told.file.values('Contacts').map((row) => row[4] ?? '')).toEqual([
        'Contact groups',
        name,
        name,
        name,
        '',
        '',
      ]);
      const groups = told.file.snapshot().sheets.find(({ title }) => title === 'Groups');
      expect(groups?.cells[1]?.[0]).toMatchObject({ value: name, format: '@' });
    },
  );

  it('tells an error from a text that looks like one', () => {
    const told = story({
      rows: [
        ['Name', 'Country'],
        ['Ann', { formula: '=NA()' }],
        ['Bob', { raw: '#N/A' }],
        ['Cleo', 'Canada'],
      ],
    });
    save(told, 'Elsewhere', elsewhere);
    expectEverywhere(told, 'Elsewhere', ['Bob']);
    told.person.type('Contacts!A2', 'Anna');
    told.person.type('Contacts!A3', 'Bobby');
    expectEverywhere(told, 'Elsewhere', ['Bobby']);
  });

  it('puts right what somebody typed into our column', () => {
    const told = begin();
    told.person.type('Contacts!E4', 'Clients');
    expectEverywhere(told, 'Clients', ['Ann', 'Bob']);
  });

  it('takes an emptied row out of every group', () => {
    const told = begin();
    told.person.clear('Contacts!A5:D5');
    expectEverywhere(told, 'Elsewhere', ['Cleo']);
  });

  it('keeps following after the Country column was renamed', () => {
    const told = begin();
    told.person.type('Contacts!C1', 'Where they live');
    told.person.type('Contacts!C4', 'Mexico');
    expectEverywhere(told, 'Clients', ['Ann', 'Bob', 'Cleo']);
    const page = told.call('getHome', {}).groups.find(({ name }) => name === 'Clients');
    expect(page?.sentence).toContain('Where they live');
  });
});

describe('whatever fires nothing', () => {
  it('keeps the right people after a sort', () => {
    const told = begin();
    told.person.sort('Contacts!A2:E6', 0, false);
    expectEverywhere(told, 'Clients', ['Bob', 'Ann']);
    expectEverywhere(told, 'Elsewhere', ['Dora', 'Cleo']);
  });

  it('puts a sort that left our column behind right within the hour', () => {
    const told = begin();
    told.person.sort('Contacts!A2:D6', 0, false);
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, 'Clients', ['Bob', 'Ann']);
  });

  it('keeps the right people after rows were inserted and deleted', () => {
    const told = begin();
    told.person.insertRows('Contacts', 3, 2);
    told.person.deleteRows('Contacts', 2, 1);
    expectEverywhere(told, 'Clients', ['Bob']);
    told.person.paste('Contacts!A2', [['Gus', 'gus@example.com', 'Canada', 'Client']]);
    expectEverywhere(told, 'Clients', ['Gus', 'Bob']);
  });

  it('finds the columns again after one was inserted and others were moved', () => {
    const told = begin();
    told.person.insertColumns('Contacts', 1, 1);
    told.person.moveColumns('Contacts', 4, 1, 2);
    told.google.clock.advance({ hours: 1 });
    const names = (group: string) => {
      const view = told.file.filterViews().find(({ title }) => title === group);
      return told.file.filterViewRows(view?.id ?? 0).map((row) => told.file.values('Contacts')[row - 1]?.[2]);
    };
    expect(names('Clients')).toEqual(['Ann', 'Bob']);
    told.person.type('Contacts!B4', 'Canada');
    expect(names('Clients')).toEqual(['Ann', 'Bob', 'Cleo']);
  });
});
