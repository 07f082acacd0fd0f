/** Stories told to break the product by what people do to groups: two at once, references, rows typed by hand, protected cells. */
import { describe, expect, it } from '@jest/globals';
import { createLocalGoogle } from '../../local/index.ts';
import { expectEverywhere, north, notNorth, protect, rows, storyWithOutsider } from './attack-stories.ts';
import {
  ana,
  ben,
  call,
  namedInCells,
  refusal,
  rule,
  type Sayable,
  type Story,
  save,
  start,
  story,
} from './story.ts';

describe('two at once', () => {
  it('lets the second of two saves with one version know', () => {
    const told = story({ rows });
    const group = save(told, 'North', north);
    const change = (who: string, name: string) =>
      call(told.file.as(who), 'saveGroup', {
        groupId: group.id,
        version: group.version,
        tableId: group.tableId ?? '',
        name,
        rule: rule(told, notNorth),
      });
    change(ana, 'Hers');
    expect(refusal(() => change(ben, 'His')).code).toBe('changed_meanwhile');
    expect(told.call('getHome', {}).groups.map(({ name }) => name)).toEqual(['Hers']);
  });

  it('changes nothing while another execution holds the lock, and says so', () => {
    const told = story({ rows });
    const group = save(told, 'North', north);
    const plan = told.call('previewTag', { groupId: group.id, tag: 'new', action: 'add' });
    const before = told.file.snapshot();
    const release = told.file.holdDocumentLock();
    expect(refusal(() => save(told, 'South', notNorth)).code).toBe('busy');
    expect(refusal(() => told.call('deleteGroup', { groupId: group.id, version: group.version })).code).toBe(
      'busy',
    );
    expect(
      told.call('tagGroup', { groupId: group.id, tag: 'new', action: 'add', expected: plan.willChange }),
    ).toMatchObject({ changed: 0, skipped: [{ name: 'Ann' }] });
    expect(told.file.snapshot()).toEqual(before);
    told.person.type('Contacts!C3', 'Canada');
    expect(namedInCells(told.file, 'North')).toEqual(['Ann']);
    expect(told.call('getHome', {}).notices.map(({ code }) => code)).toContain('waiting');
    expect(told.call('recalculateNow', {}).sentence).toContain('other edits');
    told.google.clock.advance({ hours: 1 });
    release();
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, group, ['Ann', 'Bob']);
    expect(told.call('getHome', {}).notices).toEqual([]);
  });

  it.each(['commenter', 'viewer'] as const)('lets a %s do nothing', (role) => {
    const google = createLocalGoogle({ now: start });
    const file = google.createSpreadsheet({
      title: 'Ours',
      owner: ana,
      [`${role}s`]: [ben],
      sheets: [{ title: 'Contacts', values: rows }],
    });
    expect(() => call(file.as(ben), 'getHome', {})).toThrow('cannot edit');
  });
});

describe('groups that refer to groups', () => {
  const referring = (told: Story, name: string, groupId: string) =>
    save(told, name, { all: [{ group: [groupId], op: 'notIn' }] } as unknown as Sayable);

  it('keeps its members while the other is broken, whatever broke it', () => {
    const told = story({ rows });
    const group = save(told, 'North', north);
    const others = referring(told, 'Others', group.id);
    expectEverywhere(told, others, ['Bob', 'Cleo', 'Dora']);
    expect(refusal(() => told.call('deleteGroup', { groupId: group.id, version: group.version })).code).toBe(
      'group_used',
    );
    told.person.type('Groups!A2', 'a, b');
    told.person.type('Contacts!C3', 'Canada');
    told.google.clock.advance({ hours: 1 });
    expect(told.call('getGroup', { groupId: others.id })).toMatchObject({
      status: 'broken',
      problem: expect.stringContaining('a, b'),
    });
    expect(namedInCells(told.file, 'Others')).toEqual(['Bob', 'Cleo', 'Dora']);
    told.person.type('Groups!A2', 'Far north');
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, others, ['Cleo', 'Dora']);
    told.person.deleteRows('Groups', 2);
    told.google.clock.advance({ hours: 1 });
    expect(told.call('getGroup', { groupId: others.id })).toMatchObject({ status: 'broken' });
    expect(namedInCells(told.file, 'Others')).toEqual(['Cleo', 'Dora']);
  });

  it('refuses a circle', () => {
    const told = story({ rows });
    const group = save(told, 'North', north);
    const others = referring(told, 'Others', group.id);
    const circle = { version: 1, rule: { all: [{ group: [others.id], op: 'in' }] } } as const;
    const { version } = told.call('getGroup', { groupId: group.id });
    expect(
      refusal(() =>
        told.call('saveGroup', {
          groupId: group.id,
          version,
          tableId: group.tableId ?? '',
          name: 'North',
          rule: circle,
        }),
      ).code,
    ).toBe('rule_invalid');
  });
});

describe('rows of the groups sheet typed by hand', () => {
  it('writes no empty name for a group without one, and no name twice', () => {
    const told = story({ rows });
    save(told, 'North', north);
    save(told, 'South', notNorth);
    told.person.type('Groups!A3', '');
    told.google.clock.advance({ hours: 1 });
    told.person.type('Contacts!A6', 'Eli');
    expect(told.file.values('Contacts').map((row) => row[4] ?? '')).toEqual([
      'Contact groups',
      'North',
      '',
      '',
      '',
      '',
    ]);
    told.person.type('Groups!A3', 'North');
    told.google.clock.advance({ hours: 1 });
    told.person.type('Contacts!A2', 'Anna');
    expect(told.file.values('Contacts')[1]?.[4]).toBe('North');
  });

  it('gives a row that lost its id another when it is saved', () => {
    const told = story({ rows });
    const { id } = save(told, 'North', north);
    told.person.clear('Groups!E2');
    const [lost] = told.call('getHome', {}).groups;
    expect(lost).toMatchObject({ id: 'row-2', status: 'broken' });
    const page = told.call('getGroup', { groupId: 'row-2' });
    const saved = told.call('saveGroup', {
      groupId: 'row-2',
      version: page.version,
      tableId: page.tableId ?? '',
      name: 'North',
      rule: rule(told, north),
    }).group;
    expect(saved.id).not.toBe('row-2');
    expect(saved.id).not.toBe(id);
    expect(namedInCells(told.file, 'North')).toEqual(['Ann']);
  });

  it('puts right what somebody typed over the computed cells', () => {
    const told = story({ rows });
    save(told, 'North', north);
    const before = told.file.values('Groups');
    for (const column of ['G', 'H', 'I', 'J', 'K']) told.person.type(`Groups!${column}2`, 'nonsense');
    told.google.clock.advance({ hours: 1 });
    const after = told.file.values('Groups');
    expect(after[1]?.filter((_, column) => column !== 7)).toEqual(
      before[1]?.filter((_, column) => column !== 7),
    );
    expect(after[1]?.[7]).toMatch(/^2026-11-23 /);
    expect(told.file.formulas('Groups')[1]?.[10]).toContain('HYPERLINK');
  });

  it('leaves a copied row alone, and deletes it without its original', () => {
    const told = story({ rows });
    const group = save(told, 'North', north);
    told.person.paste('Groups!A3', [told.file.values('Groups')[1]?.map(String) ?? []]);
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, group, ['Ann']);
    expect(told.call('getHome', {}).groups.map(({ name, status, id }) => [name, status, id])).toEqual([
      ['North', 'ready', group.id],
      ['North', 'broken', 'row-3'],
    ]);
    const { version } = told.call('getGroup', { groupId: 'row-3' });
    told.call('deleteGroup', { groupId: 'row-3', version });
    expectEverywhere(told, group, ['Ann']);
  });

  it('does not mind which of two equal rows stands first', () => {
    const told = story({ rows });
    const group = save(told, 'North', north);
    told.person.insertRows('Groups', 2);
    told.person.paste('Groups!A2', [told.file.values('Groups')[2]?.map(String) ?? []]);
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, group, ['Ann']);
  });
});

describe('protected cells', () => {
  it('leaves what an edit may not write to the next run of somebody who may', () => {
    const told = storyWithOutsider();
    const group = save(told, 'North', north);
    told.outside(ana, protect(0, [4, 5]));
    told.file.as(ben).type('Contacts!C3', 'Canada');
    expect(told.file.values('Contacts')[2]?.[2]).toBe('Canada');
    expect(namedInCells(told.file, 'North')).toEqual(['Ann']);
    expect(call(told.file.as(ben), 'recalculateNow', {}).sentence).toContain('could not be recalculated');
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, group, ['Ann', 'Bob']);
  });

  it('says that tags are protected and writes none', () => {
    const told = storyWithOutsider();
    const group = save(told, 'North', north);
    told.outside(ana, protect(0, [3, 4]));
    const before = told.file.values('Contacts');
    const error = refusal(() =>
      call(told.file.as(ben), 'tagGroup', { groupId: group.id, tag: 'x', action: 'add', expected: 1 }),
    );
    expect(error.code).toBe('google_refused');
    expect(told.file.values('Contacts')).toEqual(before);
  });
});
