/** Stories of rules too long for a filter view's formula: their view follows the column `Contact groups` and says so. */
import { describe, expect, it } from '@jest/globals';
import { expectEverywhere, north, rows } from './attack-stories.ts';
import { namedInCells, refusal, rule, type Sayable, type Story, save, shownByView, story } from './story.ts';

/** Nearly 200 conditions, the most there may be: only the first one matters, the others fill the formula. */
function lengthy(first: Sayable, length = 180): Sayable {
  const filler = Array.from({ length: 198 }, (_, index) => ({
    field: 'Email',
    op: 'is',
    values: [`${index} ${'x'.repeat(length)}`],
  }));
  return { any: [first, ...filler] };
}

const inCanada: Sayable = { field: 'Country', op: 'is', values: ['Canada'] };
const notInCanada: Sayable = { field: 'Country', op: 'isNot', values: ['Canada'] };

const viewOf = (told: Story, groupId: string) => told.call('getGroup', { groupId }).filterView;
const formulaOf = (told: Story, group: string) =>
  told.file.filterViews().find(({ title }) => title === group)?.formula ?? '';

function saveAgain(told: Story, groupId: string, name: string, node: Sayable) {
  const { version, tableId } = told.call('getGroup', { groupId });
  const request = { groupId, version, tableId: tableId ?? '', name, rule: rule(told, node) };
  return told.call('saveGroup', request).group;
}

describe('a rule that is too long for a filter view', () => {
  it('is saved; its view shows exactly the members, and says as of when', () => {
    const told = story({ rows });
    const group = save(told, 'Long north', lengthy(notInCanada));
    expectEverywhere(told, group, ['Bob', 'Cleo', 'Dora']);
    expect(formulaOf(told, 'Long north')).toBe('=ISNUMBER(FIND(", Long north, ",", "&$E2&", "))');
    expect(group.filterView).toMatchObject({
      state: 'exact',
      follows: 'membership',
      sentence: expect.stringContaining('column “Contact groups”'),
    });
    expect(told.file.values('Groups')[1]).toContain('Ready; the filter view is as of the last recalculation');
    expect(viewOf(told, save(told, 'North', north).id)).toMatchObject({ state: 'exact', follows: 'rule' });
  });

  it('shows whole names only, letter for letter, whatever the names hold', () => {
    const told = story({ rows });
    const others = ['Nor', 'North of it', 'The North', '.*', 'N?r*h ~', 'say "North"', '"'];
    for (const name of others) save(told, name, north);
    for (const name of ['North', 'N.r*h', 'a "quoted" [a-z]+$ \\d ~? name', 'say ""']) {
      const group = save(told, name, lengthy({ field: 'Country', op: 'is', values: ['Mexico'] }));
      expectEverywhere(told, group, ['Bob']);
      expect(viewOf(told, group.id)).toMatchObject({ state: 'exact', follows: 'membership' });
    }
  });

  it('follows an edit, the clock, and the end of the table', () => {
    const told = story({
      rows: rows.map((row, index) => [...row, index === 0 ? 'Call' : '11/23/2026 9:30:00']),
    });
    const ahead: Sayable = { field: 'Call', op: 'onOrAfter', values: [{ now: {} }] };
    const group = save(told, 'Long', lengthy({ all: [notInCanada, ahead] }));
    expectEverywhere(told, group, ['Bob', 'Cleo', 'Dora']);
    told.person.type('Contacts!C3', 'Canada');
    expectEverywhere(told, group, ['Cleo', 'Dora']);
    told.person.type('Contacts!A6', 'Eve');
    expectEverywhere(told, group, ['Cleo', 'Dora']);
    told.person.type('Contacts!E6', '11/24/2026 9:30:00');
    expectEverywhere(told, group, ['Cleo', 'Dora', 'Eve']);
    told.google.clock.advance({ hours: 2 });
    expectEverywhere(told, group, ['Eve']);
  });

  it('keeps its view right when the group is renamed, here or in the sheet', () => {
    const told = story({ rows });
    const group = save(told, 'Before', lengthy(inCanada));
    saveAgain(told, group.id, 'Renamed', lengthy(inCanada));
    expectEverywhere(told, { id: group.id, name: 'Renamed' }, ['Ann']);
    expect(namedInCells(told.file, 'Before')).toEqual([]);
    told.person.type('Groups!A2', 'By "hand"');
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, { id: group.id, name: 'By "hand"' }, ['Ann']);
    expect(viewOf(told, group.id)).toMatchObject({ state: 'exact', follows: 'membership' });
  });

  it('changes its form when the rule, or one that it refers to, grows or shrinks past the limit', () => {
    const told = story({ rows });
    const base = save(told, 'Base', { any: [inCanada] });
    const built = save(told, 'Built', { all: [{ group: [base.id], op: 'in' }] } as unknown as Sayable);
    const forms = () => [base, built].map(({ id }) => viewOf(told, id)?.follows);
    expect(forms()).toEqual(['rule', 'rule']);
    saveAgain(told, base.id, 'Base', lengthy(notInCanada));
    expect(forms()).toEqual(['membership', 'membership']);
    expectEverywhere(told, base, ['Bob', 'Cleo', 'Dora']);
    expectEverywhere(told, built, ['Bob', 'Cleo', 'Dora']);
    saveAgain(told, base.id, 'Base', { any: [inCanada] });
    expect(forms()).toEqual(['rule', 'rule']);
    expectEverywhere(told, built, ['Ann']);
    expect([base, built].map(({ id }) => viewOf(told, id)?.state)).toEqual(['exact', 'exact']);
  });

  it.each(['en_US', 'en_GB', 'de_DE', 'fr_FR', 'ja_JP'])('turns at the same length in %s', (locale) => {
    const told = story({ rows, locale });
    const group = save(told, 'Edge', lengthy(inCanada, 40));
    expect(viewOf(told, group.id)?.follows).toBe('rule');
    const spare = 50_000 - formulaOf(told, 'Edge').length;
    expect(spare).toBeGreaterThan(200);
    const exactly = (length: number): Sayable => {
      const node = lengthy(inCanada, 40) as { any: Sayable[] };
      const last = { field: 'Email', op: 'is', values: [`197 ${'x'.repeat(40 + length)}`] };
      return { any: [...node.any.slice(0, -1), last] };
    };
    saveAgain(told, group.id, 'Edge', exactly(spare));
    expect(formulaOf(told, 'Edge')).toHaveLength(50_000);
    expectEverywhere(told, group, ['Ann']);
    saveAgain(told, group.id, 'Edge', exactly(spare + 1));
    expect(viewOf(told, group.id)).toMatchObject({ state: 'exact', follows: 'membership' });
    expectEverywhere(told, group, ['Ann']);
  });
});

describe('the column that such a view follows', () => {
  it('may move: the view is right after the next check', () => {
    const told = story({ rows });
    const group = save(told, 'Long', lengthy(inCanada));
    told.person.moveColumns('Contacts', 5, 1, 1);
    told.google.clock.advance({ hours: 1 });
    expect(viewOf(told, group.id)).toMatchObject({ state: 'exact', follows: 'membership' });
    expect(told.file.filterViewRows(told.file.filterViews()[0]?.id ?? 0)).toEqual([2]);
  });

  it('may be deleted: the view then shows nobody and says why; the next check makes both anew', () => {
    const told = story({ rows });
    const group = save(told, 'Long', lengthy(notInCanada));
    told.person.deleteColumns('Contacts', 5);
    expect(shownByView(told.file, 'Long')).toEqual([]);
    expect(viewOf(told, group.id)).toMatchObject({
      state: 'changed',
      follows: 'membership',
      sentence: expect.stringContaining('was deleted'),
    });
    told.google.clock.advance({ hours: 1 });
    expectEverywhere(told, group, ['Bob', 'Cleo', 'Dora']);
    expect(viewOf(told, group.id)).toMatchObject({ state: 'exact', follows: 'membership' });
  });

  it('comes back at once with "restore"', () => {
    const told = story({ rows });
    const group = save(told, 'Long', lengthy(notInCanada));
    told.person.deleteColumns('Contacts', 5);
    const page = told.call('restoreFilterView', { groupId: group.id });
    expect(page.filterView).toMatchObject({ state: 'exact', follows: 'membership' });
    expectEverywhere(told, group, ['Bob', 'Cleo', 'Dora']);
  });
});

describe('a rule that is too long for a cell', () => {
  it('is refused, and nothing is changed', () => {
    const told = story({ rows });
    const before = told.file.snapshot();
    const refused = refusal(() => save(told, 'Too long', lengthy(inCanada, 260)));
    expect(refused).toMatchObject({
      code: 'rule_too_long',
      message: expect.stringContaining('longer than a cell can hold'),
    });
    expect(told.file.snapshot()).toEqual(before);
  });

  it('is only its sentence, where the columns have long names: the cell then holds the beginning', () => {
    const told = story({ rows: rows.map((row, index) => [...row, index === 0 ? 'Word '.repeat(100) : '']) });
    const field = told.call('getHome', {}).tables[0]?.fields[4]?.name ?? '';
    const conditions = Array.from({ length: 150 }, () => ({ field, op: 'isNotBlank' }));
    const group = save(told, 'Wordy', { any: [inCanada, ...conditions] });
    expectEverywhere(told, group, ['Ann']);
    expect(String(told.file.values('Groups')[1]?.[1])).toMatch(/^.{49999}…$/);
    expect(group.sentence.length).toBeGreaterThan(50_000);
  });
});
