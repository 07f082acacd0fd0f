/** Stories told to break the product by what people do to the grid: full, moved, headless, large. */
import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle } from '../../local/index.ts';
import { expectEverywhere, north, notNorth, rows, storyWithOutsider } from './attack-stories.ts';
import {
  ana,
  call,
  listed,
  namedInCells,
  refusal,
  type Story,
  save,
  shownByView,
  start,
  story,
} from './story.ts';

describe('grids', () => {
  it('works where the grid is full to the last row and column', () => {
    const google = createLocalGoogle({ now: start });
    const file = google.createSpreadsheet({
      title: 'Full',
      owner: ana,
      sheets: [
        { title: 'Contacts', rowCount: 5, columnCount: 3, values: rows.map((row) => row.slice(0, 3)) },
      ],
    });
    const person = file.as(ana);
    const told: Story = { google, file, person, call: (name, request) => call(person, name, request) };
    const group = save(told, 'Not north', notNorth);
    expectEverywhere(told, group, ['Bob', 'Cleo', 'Dora']);
    told.call('tagGroup', { groupId: group.id, tag: 'far', action: 'add', expected: 3 });
    expect(file.values('Contacts').map((row) => row[4] ?? '')).toEqual(['Tags', '', 'far', 'far', 'far']);
  });

  it('finds a table that starts at row 5', () => {
    const told = story({ rows: [['Our clients'], [], ['as of 2026'], [], ...rows], frozenRows: 5 });
    const group = save(told, 'Not north', notNorth);
    expect(listed(told, group.id)).toEqual(['Bob', 'Cleo', 'Dora']);
    expect(shownByView(told.file, 'Not north')).toEqual(['Bob', 'Cleo', 'Dora']);
    told.person.type('Contacts!C8', 'Canada');
    expect(told.file.values('Contacts').map((row) => row[4] ?? '')).toEqual([
      '',
      '',
      '',
      '',
      'Contact groups',
      '',
      'Not north',
      '',
      'Not north',
    ]);
  });

  it('counts nobody for checkboxes filled down to row 1000', () => {
    const told = story({
      rows: rows.map((row, index) => [...row, index === 0 ? 'VIP' : index === 1]),
      checkboxes: ['E2:E1000'],
    });
    told.file.as(ana).paste(
      'Contacts!E6',
      Array.from({ length: 995 }, () => ['FALSE']),
    );
    const group = save(told, 'No VIP', { all: [{ field: 'VIP', op: 'isFalse' }] });
    expectEverywhere(told, group, ['Bob', 'Cleo', 'Dora']);
    expect(told.call('getHome', {}).tables[0]?.contacts).toBe(4);
    told.person.type('Contacts!A500', 'Zoe');
    expectEverywhere(told, group, ['Bob', 'Cleo', 'Dora', 'Zoe']);
  });

  it('takes a remark far to the right and far down for a contact, everywhere alike', () => {
    const told = story({ rows });
    told.person.type('Contacts!J60', 'call her');
    const group = save(told, 'Not north', notNorth);
    const shown = told.file.filterViews()[0]?.id ?? 0;
    expect(told.file.filterViewRows(shown)).toEqual([3, 4, 5, 60]);
    told.google.clock.advance({ hours: 1 });
    expect(told.file.filterViewRows(shown)).toEqual([3, 4, 5, 60]);
    const page = told.call('getGroup', { groupId: group.id });
    expect([page.members, page.filterView?.state]).toEqual([4, 'exact']);
  });
});

describe('our column', () => {
  it('never writes into a column that moved in where ours, without a header, had been', () => {
    const told = story({ rows });
    save(told, 'North', north);
    told.person.type('Contacts!E1', '');
    told.person.insertColumns('Contacts', 5);
    told.person.type('Contacts!E2', 'call him');
    expect(told.file.values('Contacts')[1]?.slice(4)).toEqual(['call him', 'North']);
    told.person.type('Contacts!C3', 'Canada');
    expect(told.file.values('Contacts')[2]?.slice(4)).toEqual(['', 'North']);
  });

  it('is told from a column of the same header by its metadata', () => {
    const told = story({ rows });
    save(told, 'North', north);
    told.person.type('Contacts!F1', 'Contact groups');
    told.person.type('Contacts!F2', 'mine');
    told.person.moveColumns('Contacts', 6, 1, 5);
    told.person.type('Contacts!C2', 'France');
    expect(told.file.values('Contacts')[1]?.slice(4)).toEqual(['mine']);
  });
});

describe('the first column', () => {
  it.each([
    ['deleted', (told: Story) => told.person.deleteColumns('Contacts', 1)],
    ['moved', (told: Story) => told.person.moveColumns('Contacts', 1, 1, 4)],
    ['pushed aside', (told: Story) => told.person.insertColumns('Contacts', 1, 2)],
  ])('%s: the filter view, whose criterion hangs on it, is right after the next check', (_, disturb) => {
    const told = story({ rows });
    const group = save(told, 'Not north', notNorth);
    disturb(told);
    told.google.clock.advance({ hours: 1 });
    const page = told.call('getGroup', { groupId: group.id });
    expect(page.shown.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(told.file.filterViewRows(told.file.filterViews()[0]?.id ?? 0)).toEqual([3, 4, 5]);
    expect(page.filterView?.state).toBe('exact');
  });
});

describe('the header row of a table in use', () => {
  it('is not hidden by a title of two cells typed above it', () => {
    const told = story({ rows });
    const group = save(told, 'Not north', notNorth);
    told.person.insertRows('Contacts', 1);
    told.person.paste('Contacts!A1', [['Our friends', 'of 2026']]);
    told.google.clock.advance({ hours: 1 });
    expect(told.call('getGroup', { groupId: group.id }).shown.map(({ name }) => name)).toEqual([
      'Bob',
      'Cleo',
      'Dora',
    ]);
  });

  it('may hold a number', () => {
    const told = story({ rows });
    const group = save(told, 'Not north', notNorth);
    told.person.type('Contacts!E1', '2026');
    told.google.clock.advance({ hours: 1 });
    expect(told.call('getGroup', { groupId: group.id })).toMatchObject({ status: 'ready' });
    told.person.type('Contacts!F1', '2026');
    told.google.clock.advance({ hours: 1 });
    expect(told.call('getGroup', { groupId: group.id })).toMatchObject({ status: 'ready' });
  });
});

describe('sheets that come and go', () => {
  it('forgets the groups with their sheet, keeps the contacts, and begins anew', () => {
    const told = story({ rows });
    const { id } = save(told, 'North', north);
    told.person.deleteSheet('Groups');
    expect(refusal(() => told.call('getGroup', { groupId: id })).code).toBe('group_gone');
    told.google.clock.advance({ hours: 1 });
    expect(namedInCells(told.file, 'North')).toEqual([]);
    told.person.type('Contacts!C4', 'Canada');
    const again = save(told, 'North', north);
    expect(again.shown.map(({ name }) => name)).toEqual(['Ann', 'Cleo']);
    expect(told.file.values('Contacts').map((row) => row.slice(0, 4))).toEqual([
      rows[0],
      rows[1],
      rows[2],
      ['Cleo', 'cleo@example.com', 'Canada', 'Client'],
      ['Dora', 'dora@example.com'],
    ]);
  });

  it('says that the contacts are gone, and loses no group', () => {
    const told = story({
      rows,
      more: [
        {
          title: 'Other',
          values: [
            ['Name', 'City'],
            ['Zoe', 'Rome'],
          ],
        },
      ],
    });
    const { id } = save(told, 'North', north);
    told.person.deleteSheet('Contacts');
    told.google.clock.advance({ hours: 1 });
    expect(told.call('getGroup', { groupId: id })).toMatchObject({
      name: 'North',
      status: 'broken',
      filterView: null,
    });
    expect(told.call('getHome', {}).groups).toHaveLength(1);
    expect(told.file.values('Other')).toEqual([
      ['Name', 'City'],
      ['Zoe', 'Rome'],
    ]);
  });

  it('goes on for a sheet that somebody hides, whatever a script writes there', () => {
    const told = storyWithOutsider();
    const group = save(told, 'Not north', notNorth);
    told.outside(
      ana,
      `Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }] }, SpreadsheetApp.getActive().getId());`,
    );
    told.outside(
      ana,
      `SpreadsheetApp.getActive().getSheetByName('Contacts').getRange('C2').setValue('Peru'); `,
    );
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, group, ['Ann', 'Bob', 'Cleo', 'Dora']);
  });
});

describe('sizes', () => {
  it('follows 5,000 pasted rows within the 30 seconds of a simple trigger', () => {
    const told = story({ rows });
    save(told, 'North', north);
    save(told, 'Not north', notNorth);
    save(told, 'Clients', { all: [{ field: 'Tags', op: 'hasAny', values: ['Client'] }] });
    told.person.paste(
      'Contacts!A2',
      Array.from({ length: 5000 }, (_, index) => [
        `P${index}`,
        `p${index}@example.com`,
        index % 2 ? 'Canada' : 'Peru',
        index % 3 ? 'Client' : '',
      ]),
    );
    const edit = told.google.executions.filter(({ function: name }) => name === 'onEdit').at(-1);
    console.log(`5,000 pasted rows: ${edit?.predictedMs} ms, ${edit?.calls.length} calls`);
    expect(edit?.error).toBeUndefined();
    expect(edit?.predictedMs).toBeLessThan(30_000);
    expect(namedInCells(told.file, 'North')).toHaveLength(2500);
  });

  it('takes 300 groups', () => {
    const told = story({ rows });
    save(told, 'Group', notNorth);
    const [, row = []] = told.file.values('Groups');
    const many = Array.from({ length: 300 }, (_, number) => [
      `Land ${number}`,
      '',
      '',
      '',
      `g${number}`,
      String(row[5]).replace('Canada', `Land ${number}`).replace('isNot', 'is'),
    ]);
    told.person.paste('Groups!A3', many);
    told.google.clock.advance({ hours: 1 });
    told.person.type('Contacts!C2', 'Land 7');
    const edit = told.google.executions.at(-1);
    console.log(`300 groups, one edit: ${edit?.predictedMs} ms, ${edit?.calls.length} calls`);
    expect(namedInCells(told.file, 'Land 7')).toEqual(['Ann']);
    expect(told.call('getHome', {}).groups.filter(({ status }) => status === 'ready')).toHaveLength(301);
  });
});
