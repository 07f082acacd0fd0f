/** A story takes milliseconds, so that there can be thousands: group, edit, clock, tag, deletion, each in an execution of its own. */
import { performance } from 'node:perf_hooks';
import { expect, it } from '@jest/globals';
import { namedInCells, save, story } from './story.ts';

/** The first stories load the formula engine and warm up the machine. */
const warmUp = 3;
const counted = 15;
const budgetMilliseconds = 80;

function wholeStory(): void {
  const told = story({
    rows: [
      ['Name', 'Email', 'Country', 'Tags'],
      ['Ann', 'ann@example.com', 'Canada', 'Client'],
      ['Bob', 'bob@example.com', 'Mexico', 'Client, VIP'],
      ['Cleo', 'cleo@example.com', 'France', ''],
    ],
  });
  const group = save(told, 'North', { all: [{ field: 'Country', op: 'is', values: ['Canada'] }] });
  told.person.type('Contacts!C4', 'Canada');
  told.google.clock.advance({ hours: 1 });
  told.call('tagGroup', { groupId: group.id, tag: 'Client', action: 'add', expected: 1 });
  expect(namedInCells(told.file, 'North')).toEqual(['Ann', 'Cleo']);
  told.call('deleteGroup', { groupId: group.id, version: group.version });
  expect(namedInCells(told.file, 'North')).toEqual([]);
}

function medianOfStories(): number {
  const times = Array.from({ length: counted }, () => {
    const started = performance.now();
    wholeStory();
    return performance.now() - started;
  }).sort((one, other) => one - other);
  return times[Math.floor(counted / 2)] ?? Number.NaN;
}

it(`tells a whole story in at most ${budgetMilliseconds} ms (median)`, () => {
  for (let round = 0; round < warmUp; round += 1) wholeStory();
  // The other tests run at the same time: the best of three rounds is nearest to what a story takes.
  const median = Math.min(...[0, 1, 2].map(medianOfStories));
  console.log(`A headless story: ${median.toFixed(1)} ms (median of ${counted}, best of 3 rounds).`);
  expect(median).toBeLessThanOrEqual(budgetMilliseconds);
});
