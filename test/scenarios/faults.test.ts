/** Whatever service call fails while a group is saved, and however: no cell of the team's is lost, there is one group in the end, and a check puts it right. */
import { describe, expect, it } from '@jest/globals';
import type { Fault, FaultKind } from '../../local/index.ts';
import { call, namedInCells, rule, type Sayable, type Story, shownByView, story } from './story.ts';

const people = [
  ['Name', 'Country', 'Tags'],
  ['Ann', 'Canada', 'Client'],
  ['Bob', 'Peru', '007'],
  ['Cleo', 'Mexico', '=1+1'],
];

const northAndSouth: Sayable = { all: [{ field: 'Country', op: 'is', values: ['Canada', 'Mexico'] }] };

const saved = (told: Story) => {
  const tableId = told.call('getHome', {}).activeTableId ?? '';
  return { groupId: null, version: null, tableId, name: 'North and south', rule: rule(told, northAndSouth) };
};

/** How many service calls it takes to save a group. */
function callsOfSaving(): number {
  const told = story({ rows: people });
  const request = saved(told);
  let calls = 0;
  told.google.betweenCalls((coming) => {
    if (coming.function === 'saveGroup') calls += 1;
  });
  told.call('saveGroup', request);
  return calls;
}

/** Saves with one fault, again without if nothing was saved, and checks. Answers what is in the file in the end. */
function savedAgainAfter(fault: Fault) {
  const told = story({ rows: people });
  const teams = () => told.file.values('Contacts').map((row) => row.slice(0, 3));
  const before = teams();
  const request = saved(told);
  told.google.faults.add(fault);
  try {
    told.call('saveGroup', request);
  } catch {
    // What the sidebar is told is the business of other tests; here it is what is left behind.
  }
  told.google.faults.clear();
  const left = teams();
  const { groups } = told.call('getHome', {});
  if (groups.length === 0) call(told.person, 'saveGroup', saved(told));
  told.call('recalculateNow', {});
  return {
    left: JSON.stringify(left) === JSON.stringify(before),
    groups: told.call('getHome', {}).groups.map(({ name }) => name),
    cells: namedInCells(told.file, 'North and south'),
    view: shownByView(told.file, 'North and south'),
    teams: JSON.stringify(teams()) === JSON.stringify(before),
  };
}

/** Every call fails in one of the ways; FAULTS=all lets it fail in each. */
const every = process.env.FAULTS === 'all';

const kinds: readonly FaultKind[] = [
  'throw',
  'throw-after-work',
  'end-execution',
  'end-execution-after-work',
];

describe('saving a group', () => {
  const calls = callsOfSaving();

  for (const [offset, how] of kinds.entries()) {
    it(`comes out right in the end whichever of its ${calls} service calls ${every ? 'fails' : 'fails (every fourth)'}: ${how}`, () => {
      const wrong: unknown[] = [];
      for (let nth = every ? 1 : 1 + offset; nth <= calls; nth += every ? 1 : kinds.length) {
        const found = savedAgainAfter({ function: 'saveGroup', nth, how });
        const names = ['Ann', 'Cleo'];
        const right = { left: true, groups: ['North and south'], cells: names, view: names, teams: true };
        if (JSON.stringify(found) !== JSON.stringify(right)) wrong.push({ nth, ...found });
      }
      expect(wrong).toEqual([]);
    });
  }
});
