/** Several people have the hourly trigger; the shared work is done once, by whoever comes first, and taken over when its holder vanishes. */
import { describe, expect, it } from '@jest/globals';
import { ana, ben, call, namedInCells, rule, type Sayable, type Story, save, story } from './story.ts';

const rows = [
  ['Name', 'Country', 'Appointment'],
  ['Ann', 'Canada', '11/23/2026 9:30:00'],
  ['Bob', 'Mexico', '11/23/2026 17:30:00'],
];
const ahead: Sayable = { all: [{ field: 'Appointment', op: 'onOrAfter', values: [{ now: {} }] }] };
const north: Sayable = { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] };

/** Ana and Ben have each saved a group, Ben twenty minutes after Ana. */
function twoPeople(): Story {
  const told = story({ rows });
  save(told, 'Still ahead', ahead);
  told.google.clock.advance({ minutes: 20 });
  const his = told.file.as(ben);
  his.open();
  const tableId = call(his, 'getHome', {}).activeTableId ?? '';
  call(his, 'saveGroup', { groupId: null, version: null, tableId, name: 'North', rule: rule(told, north) });
  return told;
}

/** Who ran the hourly check since, and whether they read the contacts or left it to another. */
function hourlyRuns(told: Story, since: number): string[] {
  return told.google.executions
    .slice(since)
    .filter(({ function: name }) => name === 'onHour')
    .map(({ user, calls, error }) => {
      const reads = calls.some(({ method }) => method.includes('batchGet'));
      return `${user === ana ? 'Ana' : 'Ben'} ${error ? 'failed' : reads ? 'checked' : 'left it'}`;
    });
}

describe('the hourly check of two people', () => {
  it('is done once an hour', () => {
    const told = twoPeople();
    const before = told.google.executions.length;
    told.google.clock.advance({ hours: 3 });
    expect(hourlyRuns(told, before)).toEqual([
      'Ana checked',
      'Ben left it',
      'Ana checked',
      'Ben left it',
      'Ana checked',
      'Ben left it',
    ]);
    expect(namedInCells(told.file, 'Still ahead')).toEqual(['Bob']);
  });

  it('goes on with the other when one has left', () => {
    const told = twoPeople();
    const triggers = told.google.triggers();
    expect(triggers.map(({ user }) => user)).toEqual([ana, ben]);
    told.google.clock.advance({ hours: 1 });
    const before = told.google.executions.length;
    told.person.deleteTriggers();
    told.google.clock.advance({ hours: 2 });
    expect(hourlyRuns(told, before)).toEqual(['Ben checked', 'Ben checked']);
  });
});
