/** Stories told to break the product by what people write: names, headers, rules in other places, tags that are no text. */
import { describe, expect, it } from '@jest/globals';
import { expectEverywhere, north, rows, storyAt } from './attack-stories.ts';
import { listed, namedInCells, type Sayable, save, shownByView, story } from './story.ts';

describe('names of groups that look like something else', () => {
  it.each([
    '.*',
    '$& $1 \\',
    '<img src=x onerror=alert(1)>',
    '__proto__',
    'constructor',
    'toString',
    'a"b\'c',
    '*',
    '~?',
    '007',
    '1/2',
    'TRUE',
    '#N/A',
    '#REF!',
    '1E5',
    '50%',
    '{{ name }}',
    'null',
  ])('%j', (name) => {
    const told = story({ rows });
    const group = save(told, name, north);
    expect(group.name).toBe(name);
    expectEverywhere(told, group, ['Ann']);
    told.person.type('Contacts!C4', 'Canada');
    expectEverywhere(told, group, ['Ann', 'Cleo']);
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, group, ['Ann', 'Cleo']);
    expect(told.call('getHome', {}).groups.map((each) => [each.name, each.members, each.status])).toEqual([
      [name, 2, 'ready'],
    ]);
    const copy = told.call('duplicateGroup', { groupId: group.id }).group;
    expectEverywhere(told, copy, ['Ann', 'Cleo']);
  });
});

describe('headers that look like something else', () => {
  it.each([
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['=1+1', '=1+1'],
    ['a very long one', 'x'.repeat(5000)],
    ['🎉 Land', '🎉 Land'],
    ['Country\nof birth', 'Country\nof birth'],
    ['A1', 'A1'],
    ['"', '"'],
    ["it's", "it's"],
    ['Contact groups', 'Contact groups'],
    ['2024', '2024'],
    [' Land  ', ' Land  '],
  ])('%j', (_, header) => {
    const told = story({
      rows: rows.map((row, index) => (index === 0 ? ['Name', 'Email', { raw: header }, 'Tags'] : row)),
    });
    const name = told.call('getHome', {}).tables[0]?.fields.find(({ column }) => column === 'C')?.name ?? '';
    const group = save(told, 'North', { all: [{ field: name, op: 'isNot', values: ['Canada'] }] });
    const inCells = () =>
      told.file
        .values('Contacts')
        .slice(1)
        .filter((row) => row[4] === 'North')
        .map((row) => row[0]);
    expect(inCells()).toEqual(['Bob', 'Cleo', 'Dora']);
    told.person.type('Contacts!C4', 'Canada');
    expect(inCells()).toEqual(['Bob', 'Dora']);
    told.person.moveColumns('Contacts', 3, 1, 2);
    told.google.clock.advance({ hours: 1 });
    expect(inCells()).toEqual(['Bob', 'Dora']);
    expect(shownByView(told.file, 'North')).toEqual(['Bob', 'Dora']);
    expect(listed(told, group.id)).toEqual(['Bob', 'Dora']);
  });

  it('remembers many long headers within what Google allows', () => {
    const wide = Array.from({ length: 12 }, (_, column) => `${column} ${'long '.repeat(600)}`.trim());
    const told = story({
      rows: [
        ['Name', ...wide],
        ['Ann', ...wide.map(() => 'yes')],
        ['Bob', ...wide.map(() => 'no')],
      ],
    });
    const group = save(told, 'All yes', { all: wide.map((field) => ({ field, op: 'is', values: ['yes'] })) });
    expectEverywhere(told, group, ['Ann']);
  });
});

describe('other places', () => {
  it('reads decimal commas and day-first dates, and writes formulas with semicolons', () => {
    const told = story({
      locale: 'de_DE',
      timeZone: 'Europe/Berlin',
      rows: [
        ['Name', 'Wert', 'Termin', 'Tags'],
        ['Ann', '1,5', '24.11.2026 09:00:00', 'a; b'],
        ['Bob', '1,2', '23.11.2026 09:00:00', '2,5'],
        ['Cleo', '1.5', '01.12.2026 09:00:00', ''],
      ],
    });
    const high = save(told, 'Hoch', { all: [{ field: 'Wert', op: 'gt', values: [1.25] }] });
    const ahead = save(told, 'Kommt', { all: [{ field: 'Termin', op: 'onOrAfter', values: [{ now: {} }] }] });
    const tagged = save(told, 'Fünf', { all: [{ field: 'Tags', op: 'hasAny', values: ['5'] }] });
    expectEverywhere(told, tagged, ['Bob']);
    expect(listed(told, ahead.id)).toEqual(namedInCells(told.file, 'Kommt'));
    expectEverywhere(told, ahead, ['Ann', 'Cleo']);
    told.person.type('Contacts!B3', '1,26');
    expect(listed(told, high.id)).toEqual(shownByView(told.file, 'Hoch'));
    expect(namedInCells(told.file, 'Hoch')).toContain('Bob');
    const all = save(told, 'Alle', { all: [{ field: 'Name', op: 'isNotBlank' }] });
    told.call('tagGroup', { groupId: all.id, tag: 'neu', action: 'add', expected: 3 });
    expect(
      told.file
        .values('Contacts')
        .slice(1)
        .map((row) => row[3]),
    ).toEqual(['a; b; neu', '2,5,neu', 'neu']);
  });

  it('lives through the nights in which an hour comes twice or not at all', () => {
    const appointments = [
      ['Name', 'Appointment', 'Note'],
      ['Ann', '10/25/2026 1:30:00', ''],
      ['Bob', '10/25/2026 2:30:00', ''],
      ['Cleo', '10/25/2026 3:30:00', ''],
      ['Dora', '3/28/2027 2:30:00', ''],
      ['Eli', '3/28/2027 3:30:00', ''],
    ];
    const told = storyAt('2026-10-24T23:50:00Z', 'Europe/Berlin', appointments);
    const ahead = save(told, 'Ahead', {
      all: [{ field: 'Appointment', op: 'onOrAfter', values: [{ now: {} }] }],
    });
    const sunday: Sayable = {
      all: [{ field: 'Appointment', op: 'onOrAfter', values: [{ datetime: '2027-03-28T03:00' }] }],
    };
    const late = save(told, 'Late', sunday);
    expectEverywhere(told, late, ['Eli']);
    for (const row of [5, 6]) told.person.type(`Contacts!C${row}`, 'called');
    expectEverywhere(told, late, ['Eli']);
    const hours = Array.from({ length: 5 }, () => {
      const clock = told.call('getHome', {}).now.slice(11, 16);
      told.call('recalculateNow', {});
      const names = listed(told, ahead.id);
      expectEverywhere(told, ahead, names);
      told.google.clock.advance({ minutes: 45 });
      return `${clock} ${names.slice(0, -2).join(' ')}`;
    });
    expect(hours).toEqual(['01:50 Bob Cleo', '02:35 Cleo', '02:20 Bob Cleo', '03:05 Cleo', '03:50 ']);
  });
});

describe('formulas, errors and numbers that are text', () => {
  it('knows an error from the text of an error, and a number from its text', () => {
    const told = story({
      rows: [
        ['Name', 'Country', 'Score'],
        ['Ann', { formula: '=NA()' }, { raw: '42' }],
        ['Bob', { raw: '#N/A' }, '42'],
        ['Cleo', '', { formula: '=1/0' }],
        ['Dora', { formula: '="Can"&"ada"' }, { formula: '=20+22' }],
        ['Eli', 'Canada', '7'],
      ],
    });
    const notCanada = save(told, 'Not Canada', {
      all: [{ field: 'Country', op: 'isNot', values: ['Canada'] }],
    });
    const not7 = save(told, 'Not 7', { all: [{ field: 'Score', op: 'isNot', values: [7] }] });
    expectEverywhere(told, notCanada, ['Bob', 'Cleo']);
    expectEverywhere(told, not7, ['Bob', 'Dora']);
    told.person.type('Contacts!A2', 'Anna');
    told.person.type('Contacts!A3', 'Bobby');
    told.person.type('Contacts!A4', 'Cleopatra');
    expectEverywhere(told, notCanada, ['Bobby', 'Cleopatra']);
    expectEverywhere(told, not7, ['Bobby', 'Dora']);
  });
});

describe('tags that are no text', () => {
  it('leaves dates and amounts alone, and keeps TRUE as TRUE', () => {
    const told = story({
      rows: [
        ['Name', 'Tags', 'Country'],
        ['Ann', '1/2/2026', 'x'],
        ['Bob', '$5', 'x'],
        ['Cleo', 'TRUE', 'x'],
        ['Dora', '7', 'x'],
        ['Eli', 'Client', 'x'],
        ['Fay', 'Client', 'x'],
        ['Gus', 'Client', 'x'],
        ['Hal', 'Client', 'x'],
      ],
    });
    const all = save(told, 'All', { all: [{ field: 'Country', op: 'is', values: ['x'] }] });
    const plan = told.call('previewTag', { groupId: all.id, tag: 'new', action: 'add' });
    expect(plan.willChange).toBe(6);
    const receipt = told.call('tagGroup', { groupId: all.id, tag: 'new', action: 'add', expected: 6 });
    expect(receipt.skipped.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
    expect(
      told.file
        .display('Contacts')
        .slice(1, 6)
        .map((row) => row[1]),
    ).toEqual(['1/2/2026', '$5', 'TRUE, new', '7, new', 'Client, new']);
  });
});
