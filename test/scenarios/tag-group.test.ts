/** A tag for everyone in a group: exactly them, exactly that tag, and nothing else in any cell changes. */
import { describe, expect, it } from '@jest/globals';
import { refusal, type Sayable, type Story, save, story } from './story.ts';

const rows = [
  ['Name', 'Email', 'Country', 'Tags'],
  ['Ann', 'ann@example.com', 'Canada', 'Client'],
  ['Bob', 'bob@example.com', 'Canada', 'client; VIP'],
  ['Cleo', 'cleo@example.com', 'France', 'Client'],
  ['Dora', 'dora@example.com', 'Canada', ''],
  ['Eli', 'eli@example.com', 'Canada', 'Newsletter'],
];
const north: Sayable = { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] };

const tagsOf = (told: Story) =>
  told.file
    .values('Contacts')
    .slice(1)
    .map((row) => `${row[0]}: ${row[3] ?? ''}`);

describe('adding a tag', () => {
  it('tells beforehand who changes, then changes just them', () => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'North', north);
    const plan = told.call('previewTag', { groupId, tag: 'Newsletter', action: 'add' });
    expect(plan).toMatchObject({ members: 4, willChange: 3, shown: ['Ann', 'Bob', 'Dora'] });
    const receipt = told.call('tagGroup', {
      groupId,
      tag: 'Newsletter',
      action: 'add',
      expected: plan.willChange,
    });
    expect(receipt).toMatchObject({ changed: 3, unchanged: 1, skipped: [] });
    expect(tagsOf(told)).toEqual([
      'Ann: Client, Newsletter',
      'Bob: client; VIP; Newsletter',
      'Cleo: Client',
      'Dora: Newsletter',
      'Eli: Newsletter',
    ]);
  });

  it('moves people between groups that depend on the tag, in the same call', () => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'North', north);
    const readers = save(told, 'Readers', { all: [{ field: 'Tags', op: 'hasAny', values: ['newsletter'] }] });
    expect(readers.shown.map(({ name }) => name)).toEqual(['Eli']);
    told.call('tagGroup', { groupId, tag: 'Newsletter', action: 'add', expected: 3 });
    expect(told.call('getGroup', { groupId: readers.id }).shown.map(({ name }) => name)).toEqual([
      'Ann',
      'Bob',
      'Dora',
      'Eli',
    ]);
    expect(told.file.values('Contacts').map((row) => row[4] ?? '')).toEqual([
      'Contact groups',
      'North, Readers',
      'North, Readers',
      '',
      'North, Readers',
      'North, Readers',
    ]);
  });

  it('makes the tags column where there is none, without touching what is there', () => {
    const told = story({ rows: rows.map((row) => row.slice(0, 3)) });
    const { id: groupId } = save(told, 'North', north);
    const plan = told.call('previewTag', { groupId, tag: 'Client', action: 'add' });
    expect(plan.field).toEqual({ name: 'Tags', created: true });
    told.call('tagGroup', { groupId, tag: 'Client', action: 'add', expected: 4 });
    expect(told.file.values('Contacts')).toEqual([
      ['Name', 'Email', 'Country', 'Contact groups', 'Tags'],
      ['Ann', 'ann@example.com', 'Canada', 'North', 'Client'],
      ['Bob', 'bob@example.com', 'Canada', 'North', 'Client'],
      ['Cleo', 'cleo@example.com', 'France'],
      ['Dora', 'dora@example.com', 'Canada', 'North', 'Client'],
      ['Eli', 'eli@example.com', 'Canada', 'North', 'Client'],
    ]);
  });

  it('writes a tag that looks like a formula as text', () => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'North', north);
    told.call('tagGroup', { groupId, tag: '=1+1', action: 'add', expected: 4 });
    expect(told.file.values('Contacts')[4]?.[3]).toBe('=1+1');
    expect(told.file.formulas('Contacts').flat().filter(Boolean)).toEqual([]);
  });

  it('leaves a cell with a formula alone and says so', () => {
    const told = story({
      rows: rows.map((row, index) =>
        index === 4 ? [...row.slice(0, 3), { formula: '="Client"&", VIP"' }] : row,
      ),
    });
    const { id: groupId } = save(told, 'North', north);
    const plan = told.call('previewTag', { groupId, tag: 'Newsletter', action: 'add' });
    expect(plan.willChange).toBe(2);
    const receipt = told.call('tagGroup', { groupId, tag: 'Newsletter', action: 'add', expected: 2 });
    expect(receipt.skipped).toEqual([{ name: 'Dora', reason: 'the cell holds a formula' }]);
    expect(told.file.formulas('Contacts')[4]?.[3]).toBe('="Client"&", VIP"');
  });

  it('stops when the number the person confirmed is no longer the number', () => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'North', north);
    told.person.type('Contacts!C4', 'Canada');
    const before = tagsOf(told);
    expect(
      refusal(() => told.call('tagGroup', { groupId, tag: 'Newsletter', action: 'add', expected: 3 })),
    ).toEqual({
      code: 'changed_meanwhile',
      message:
        'The sheet changed since you looked: 4 contacts would change now instead of 3. Nothing was written: look again and confirm.',
    });
    expect(tagsOf(told)).toEqual(before);
  });

  it.each([['a, b'], [''], ['  '], ['x'.repeat(101)]])('refuses %j as a tag', (tag) => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'North', north);
    expect(refusal(() => told.call('previewTag', { groupId, tag, action: 'add' })).code).toBe('tag_refused');
  });
});

describe('a tag that the rule itself asks for', () => {
  it.each([
    ['Tags is blank', { field: 'Tags', op: 'isBlank' }, 'add', 'New', ' The contact then leaves this group'],
    [
      'Tags has Client',
      { field: 'Tags', op: 'hasAny', values: ['Client'] },
      'remove',
      'Client',
      ' All 3 of them then leave this group',
    ],
    [
      'Tags has Client or VIP',
      { field: 'Tags', op: 'hasAny', values: ['Client', 'VIP'] },
      'remove',
      'Client',
      ' 2 of them then leave this group',
    ],
  ] as const)('%s: the plan says who leaves the group by it', (_, condition, action, tag, sentence) => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'Group', { all: [condition] });
    expect(told.call('previewTag', { groupId, tag, action }).sentence).toContain(sentence);
  });

  it('says nothing of leaving where nobody leaves', () => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'North', north);
    expect(told.call('previewTag', { groupId, tag: 'New', action: 'add' }).sentence).toBe(
      '4 contacts will get the tag “New” in “Tags”.',
    );
  });
});

describe('removing a tag', () => {
  it('takes it in any spelling and leaves the other tags as they are', () => {
    const told = story({ rows });
    const { id: groupId } = save(told, 'North', north);
    const plan = told.call('previewTag', { groupId, tag: 'CLIENT', action: 'remove' });
    expect(plan).toMatchObject({ willChange: 2, shown: ['Ann', 'Bob'] });
    told.call('tagGroup', { groupId, tag: 'CLIENT', action: 'remove', expected: 2 });
    expect(tagsOf(told)).toEqual(['Ann: ', 'Bob: VIP', 'Cleo: Client', 'Dora: ', 'Eli: Newsletter']);
  });
});
