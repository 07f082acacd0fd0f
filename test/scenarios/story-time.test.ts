/** A story takes milliseconds, so that there can be thousands: group, edit, clock, tag, deletion, each in an execution of its own. */
import { performance } from 'node:perf_hooks';
import { expect, it } from '@jest/globals';
import { quietest } from '../quietest.ts';
import { wholeStory } from './whole-story.ts';

/** The first stories load the formula engine and warm up the machine. */
const warmUp = 3;
const counted = 15;
const budgetMilliseconds = 80;

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
  // The other tests run at the same time: the quietest round is nearest to what a story takes.
  const median = quietest(8, medianOfStories, budgetMilliseconds);
  console.log(
    `A headless story: ${median.toFixed(1)} ms (median of ${counted}, quietest of up to 8 rounds).`,
  );
  expect(median).toBeLessThanOrEqual(budgetMilliseconds);
});
