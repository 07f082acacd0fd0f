/** What people ask of a group besides who is in it: why is she, why is he not, who moves next month, and is my rule right? */
import { describe, expect, it } from '@jest/globals';
import type { ContactSummary, ForecastMoves } from '../../src/api-types.ts';
import type { ExplainedCondition, ExplainedNode } from '../../src/rules/index.ts';
import { refusal, rule, type Sayable, type Story, save, story } from './story.ts';

const people = [
  ['Name', 'Email', 'Country', 'Tags', 'Appointment', 'Birthday'],
  ['Ann', 'ann@example.com', 'Canada', 'Client', '11/23/2026 8:00:00', '5/1/1980'],
  ['Bob', 'bob@example.com', ' mexico ', 'Client, VIP', '11/23/2026 17:30:00', '11/25/1990'],
  ['Cleo', 'cleo@example.com', 'Peru', 'Lead', '11/26/2026 11:00:00', ''],
  ['Dora', 'dora@example.com', '', 'Client', 'next week', '12/2/1970'],
];

const upcomingClients: Sayable = {
  all: [
    { field: 'Tags', op: 'hasAny', values: ['Client'] },
    { field: 'Appointment', op: 'onOrAfter', values: [{ now: {} }] },
  ],
};

function contact(told: Story, name: string): ContactSummary {
  const tableId = told.call('getHome', {}).activeTableId ?? '';
  const [found] = told.call('findContacts', { tableId, text: name }).contacts;
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

function conditions(node: ExplainedNode): readonly ExplainedCondition[] {
  if (node.type === 'condition') return [node];
  if (node.type === 'not') return conditions(node.child);
  if (node.type === 'group') return node.groups.flatMap(({ root }) => conditions(root));
  return node.children.flatMap(conditions);
}

function why(told: Story, groupId: string, name: string) {
  const tableId = told.call('getHome', {}).activeTableId ?? '';
  return told.call('explainContact', { tableId, groupId, rule: null, contact: contact(told, name) })
    .explanation;
}

describe('Why is she in, why is he not?', () => {
  it('shows each condition with its cell as read, and what keeps a contact out', () => {
    const told = story({ rows: people });
    const group = save(told, 'Upcoming', upcomingClients);
    const ann = why(told, group.id, 'Ann');
    expect(ann.truth).toBe(false);
    expect(
      conditions(ann.root).map(({ sentence, cell, operand, truth }) => [sentence, cell, operand, truth]),
    ).toEqual([
      ['Tags has Client', 'Client', 'Client', true],
      [
        'Appointment is on or after now',
        '23 Nov 2026 08:00',
        expect.stringMatching(/^23 Nov 2026 09:00/),
        false,
      ],
    ]);
    expect(ann.deciding.map(({ sentence }) => sentence)).toEqual(['Appointment is on or after now']);
    expect(why(told, group.id, 'Bob').truth).toBe(true);
    const dora = why(told, group.id, 'Dora');
    expect(dora.truth).toBeNull();
    expect(conditions(dora.root)[1]?.unknownBecause).toBe(
      'Appointment holds the text "next week" where a date is expected',
    );
  });

  it('follows the clock and the cells', () => {
    const told = story({ rows: people });
    const group = save(told, 'Upcoming', upcomingClients);
    told.google.clock.advance({ hours: 9 });
    expect(why(told, group.id, 'Bob').truth).toBe(false);
    told.person.type('Contacts!E3', '11/24/2026 9:00');
    expect(why(told, group.id, 'Bob').truth).toBe(true);
  });

  it('answers for a rule that is not saved yet', () => {
    const told = story({ rows: people });
    const draft = rule(told, { field: 'Country', op: 'isNot', values: ['Canada'] });
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    const answer = told.call('explainContact', {
      tableId,
      groupId: null,
      rule: draft,
      contact: contact(told, 'Dora'),
    });
    expect([answer.explanation.truth, answer.contact.name]).toEqual([true, 'Dora']);
    expect(conditions(answer.explanation.root)[0]?.cell).toBe('blank');
  });

  it('never speaks of one contact under the name of another', () => {
    const told = story({ rows: people });
    const group = save(told, 'Upcoming', upcomingClients);
    const tableId = group.tableId ?? '';
    const bob = contact(told, 'Bob');
    told.person.sort('Contacts!A2:F5', 0, false);
    const moved = refusal(() =>
      told.call('explainContact', { tableId, groupId: group.id, rule: null, contact: bob }),
    );
    expect(moved.code).toBe('contact_moved');
    expect(moved.message).toContain('Bob');
    expect(contact(told, 'Bob').row).toBe(4);
    expect(why(told, group.id, 'Bob').truth).toBe(true);
  });

  it('refuses what it cannot answer, in words', () => {
    const told = story({ rows: people });
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    const ann = contact(told, 'Ann');
    const ask = (request: Partial<{ tableId: string; groupId: string | null; contact: unknown }>) =>
      refusal(() =>
        told.call('explainContact', {
          tableId,
          groupId: 'none',
          rule: null,
          contact: ann,
          ...request,
        } as never),
      ).code;
    expect(ask({})).toBe('group_gone');
    expect(ask({ groupId: null })).toBe('rule_invalid');
    expect(ask({ tableId: '12345' })).toBe('table_gone');
    expect(ask({ contact: { row: -1, name: 'Ann', email: '' } })).toBe('request_refused');
    expect(ask({ contact: 'Ann' })).toBe('request_refused');
  });
});

describe('finding a contact', () => {
  it('looks in names and addresses, and knows which row is selected', () => {
    const told = story({ rows: people });
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    const find = (text: string) => told.call('findContacts', { tableId, text });
    expect(find(' DO').contacts.map(({ name }) => name)).toEqual(['Dora']);
    expect(find('example.com').found).toBe(4);
    expect(find('nobody')).toEqual({ found: 0, contacts: [], selected: null });
    told.person.select('Contacts!C4');
    expect(find('').selected?.name).toBe('Cleo');
  });

  it('counts all and lists the first twenty', () => {
    const many = Array.from({ length: 50 }, (_, index) => [`Person ${index}`, `p${index}@example.com`]);
    const told = story({ rows: [['Name', 'Email'], ...many] });
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    const { found, contacts } = told.call('findContacts', { tableId, text: 'person' });
    expect([found, contacts.length, contacts[0]?.name]).toEqual([50, 20, 'Person 0']);
  });
});

describe('the next 30 days', () => {
  const moved = ({ shown }: ForecastMoves) => shown.map(({ name, at }) => `${name} ${at}`);

  it('names who joins and leaves, with the day and the time', () => {
    const told = story({ rows: people });
    const group = save(told, 'Soon', { field: 'Appointment', op: 'inNext', values: [{ n: 2, unit: 'day' }] });
    const { days, members } = told.call('forecastGroup', { groupId: group.id });
    expect([members, days.length]).toEqual([1, 30]);
    const busy = days.filter(({ joins, leaves }) => joins.count + leaves.count > 0);
    expect(
      busy.map(({ day, members: then, joins, leaves }) => [day, then, moved(joins), moved(leaves)]),
    ).toEqual([
      ['2026-11-23', 0, [], ['Bob 2026-11-23 17:30:00']],
      ['2026-11-24', 1, ['Cleo 2026-11-24 11:00'], []],
      ['2026-11-26', 0, [], ['Cleo 2026-11-26 11:00:00']],
    ]);
  });

  it('comes true: on the day, the group has whom it said', () => {
    const told = story({ rows: people });
    const group = save(told, 'Birthdays', {
      field: 'Birthday',
      op: 'anniversaryInNext',
      values: [{ n: 7, unit: 'day' }],
    });
    const { days } = told.call('forecastGroup', { groupId: group.id });
    const dora = days.find(({ joins }) => moved(joins).some((text) => text.startsWith('Dora')));
    expect(dora?.day).toBe('2026-11-25');
    told.google.clock.set('2026-11-25T15:00:00Z');
    const page = told.call('getGroup', { groupId: group.id });
    expect(page.shown.map(({ name }) => name)).toEqual(['Bob', 'Dora']);
    expect(page.members).toBe(dora?.members);
  });
});

describe('the next change', () => {
  it('says who joins and who leaves at that moment', () => {
    const told = story({
      rows: [
        ['Name', 'Day'],
        ['Ann', '11/23/2026'],
        ['Bob', '11/24/2026'],
      ],
    });
    const group = save(told, 'Today', { field: 'Day', op: 'on', values: [{ today: {} }] });
    expect(group.nextChange).toEqual({
      at: '2026-11-24 00:00',
      joins: { count: 1, names: ['Bob'] },
      leaves: { count: 1, names: ['Ann'] },
    });
  });
});

describe('what lint says while a rule is written', () => {
  it('comes with the preview, at the condition it speaks of', () => {
    const told = story({ rows: people });
    const tableId = told.call('getHome', {}).activeTableId ?? '';
    const draft = rule(told, {
      any: [
        { field: 'Country', op: 'isNot', values: ['Canada'] },
        { field: 'Country', op: 'isNot', values: ['Mexcio'] },
      ],
    });
    const { findings } = told.call('previewGroup', { tableId, rule: draft });
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['alwaysTrue', ''],
      ['negativesJoinedByAny', 'any[1]'],
      ['valueNobodyHas', 'any[1].values[0]'],
    ]);
  });
});
