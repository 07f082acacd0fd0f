/** The two use cases the product was asked for, to the letter, and their negative twin. */
import { describe, expect, it } from '@jest/globals';
import { listed, namedInCells, type Sayable, save, shownByView, story } from './story.ts';

const people = [
  ['Name', 'Email', 'Country', 'Tags', 'Appointment'],
  ['Ann', 'ann@example.com', 'Canada', 'Client', '11/23/2026 8:00:00'],
  ['Bob', 'bob@example.com', ' mexico ', 'Client, VIP', '11/23/2026 9:30:00'],
  ['Cleo', 'cleo@example.com', 'Mexico', 'Clients', '11/23/2026 11:00:00'],
  ['Dora', 'dora@example.com', '', 'Client', '11/24/2026 9:00:00'],
  ['Eli', 'eli@example.com', 'France', 'Client', ''],
  ['Fay', 'fay@example.com', 'CANADA', 'vip; client', 'next week'],
];

const clientsNorthAndSouth: Sayable = {
  all: [
    { field: 'Country', op: 'is', values: ['Canada', 'Mexico'] },
    { field: 'Tags', op: 'hasAny', values: ['Client'] },
  ],
};

const upcoming: Sayable = { all: [{ field: 'Appointment', op: 'onOrAfter', values: [{ now: {} }] }] };

describe('Country is Canada or Mexico, and Tags has Client', () => {
  it('holds the same people on the page, in the cells and in the filter view', () => {
    const told = story({ rows: people });
    const group = save(told, 'Clients north and south', clientsNorthAndSouth);
    expect(listed(told, group.id)).toEqual(['Ann', 'Bob', 'Fay']);
    expect(namedInCells(told.file, 'Clients north and south')).toEqual(['Ann', 'Bob', 'Fay']);
    expect(shownByView(told.file, 'Clients north and south')).toEqual(['Ann', 'Bob', 'Fay']);
  });

  it('says in English what it means', () => {
    const told = story({ rows: people });
    const { sentence } = save(told, 'Clients', clientsNorthAndSouth);
    expect(sentence).toMatch(/Country is .*Canada.* or .*Mexico/);
    expect(sentence).toMatch(/Tags/);
  });

  it('has a negative twin that excludes both countries and keeps those without one', () => {
    const told = story({ rows: people });
    const elsewhere = save(told, 'Elsewhere', {
      all: [{ field: 'Country', op: 'isNot', values: ['Canada', 'Mexico'] }],
    });
    expect(listed(told, elsewhere.id)).toEqual(['Dora', 'Eli']);
    expect(namedInCells(told.file, 'Elsewhere')).toEqual(['Dora', 'Eli']);
    expect(shownByView(told.file, 'Elsewhere')).toEqual(['Dora', 'Eli']);
  });
});

describe('Appointment on or after now', () => {
  it('lets people go by themselves when the clock passes, at the next hourly run, and says so beforehand', () => {
    const told = story({ rows: people });
    const group = save(told, 'Still ahead', upcoming);
    expect(listed(told, group.id)).toEqual(['Bob', 'Cleo', 'Dora']);
    expect(group.nextChange).toMatchObject({
      at: expect.stringMatching(/^2026-11-23 09:30/),
      joins: { count: 0, names: [] },
      leaves: { count: 1, names: ['Bob'] },
    });
    expect(group.unknown).toEqual([{ field: 'Appointment', cells: 1 }]);

    told.google.clock.advance({ minutes: 25 });
    expect(listed(told, group.id)).toEqual(['Bob', 'Cleo', 'Dora']);

    told.google.clock.advance({ minutes: 60 });
    expect(namedInCells(told.file, 'Still ahead')).toEqual(['Cleo', 'Dora']);
    expect(shownByView(told.file, 'Still ahead')).toEqual(['Cleo', 'Dora']);
    expect(told.call('getGroup', { groupId: group.id }).nextChange?.leaves.names).toEqual(['Cleo']);

    told.google.clock.advance({ days: 2 });
    expect(namedInCells(told.file, 'Still ahead')).toEqual([]);
    expect(told.call('getGroup', { groupId: group.id }).nextChange).toBeNull();
  });

  it('runs by one hourly trigger, made once and announced once', () => {
    const told = story({ rows: people });
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    save(told, 'Still ahead', upcoming);
    const { group } = { group: save(told, 'Clients', clientsNorthAndSouth) };
    const again = told.call('saveGroup', {
      groupId: group.id,
      version: group.version,
      tableId,
      name: 'Clients',
      rule: group.rule ?? { version: 1, rule: { all: [] } },
    });
    expect(again.notices).toEqual([]);
    expect(
      told.google
        .triggers()
        .filter(({ event }) => event === 'clock')
        .map(({ function: name }) => name),
    ).toEqual(['onHour']);
  });
});
