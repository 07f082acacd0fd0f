/** Groups by pattern, through the built add-on: the same people on the page, in the cells, in the view and after an edit; a bad pattern is refused where it stands. */
import { describe, expect, it } from '@jest/globals';
import { listed, namedInCells, refusal, rule, type Sayable, save, shownByView, story } from './story.ts';

const people = [
  ['Name', 'Email', 'Customer number'],
  ['Ann', 'ann@example.com', 'AB-1042'],
  ['Bob', 'bob@example.com', 'ab-7'],
  ['Cleo', 'cleo@example.com', 'AB-10x'],
  ['Dora', 'dora@example.com', ''],
  ['Eli', 'eli@example.com', 1042],
  ['Fay', 'fay@example.com', ' AB-3'],
];

const numbered: Sayable = {
  field: 'Customer number',
  op: 'matches',
  values: ['^AB-\\d+$', '^\\p{Nd}+$'],
};

describe('a group by pattern', () => {
  it('holds the same people on the page, in the cells and in the filter view', () => {
    const told = story({ rows: people });
    const group = save(told, 'Numbered', numbered);
    expect(group.sentence).toBe('Customer number matches the pattern "^AB-\\d+$" or "^\\p{Nd}+$"');
    expect(listed(told, group.id)).toEqual(['Ann', 'Bob', 'Eli']);
    expect(namedInCells(told.file, 'Numbered')).toEqual(['Ann', 'Bob', 'Eli']);
    expect(shownByView(told.file, 'Numbered')).toEqual(['Ann', 'Bob', 'Eli']);
  });

  it('keeps those without a number in its negative twin', () => {
    const told = story({ rows: people });
    const group = save(told, 'Odd', { ...numbered, op: 'notMatches' });
    expect(listed(told, group.id)).toEqual(['Cleo', 'Dora', 'Fay']);
    expect(shownByView(told.file, 'Odd')).toEqual(['Cleo', 'Dora', 'Fay']);
  });

  it('follows an edit', () => {
    const told = story({ rows: people });
    save(told, 'Numbered', numbered);
    told.person.type('Contacts!C4', 'AB-10');
    expect(namedInCells(told.file, 'Numbered')).toEqual(['Ann', 'Bob', 'Cleo', 'Eli']);
  });

  it('is refused, counted or saved, where its pattern is wrong', () => {
    const told = story({ rows: people });
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    const wrong = rule(told, {
      all: [{ field: 'Customer number', op: 'matches', values: ['^AB', '(AB'] }],
    });
    const problems = [
      {
        path: 'all[0].values[1]',
        code: 'badPattern',
        message:
          'This pattern opens a parenthesis that is never closed: close it, or write \\( for the sign.',
      },
    ];
    expect(refusal(() => told.call('previewGroup', { tableId, rule: wrong })).problems).toEqual(problems);
    const group = { groupId: null, version: null, tableId, name: 'Wrong', rule: wrong };
    expect(refusal(() => told.call('saveGroup', group)).problems).toEqual(problems);
    expect(told.call('getHome', {}).groups).toEqual([]);
  });
});
