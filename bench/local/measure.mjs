// Times of repeated work, in milliseconds.
import { performance } from 'node:perf_hooks';

/** The middle of some numbers. */
export const median = (numbers) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** The number below which this share of the numbers lies. */
export const percentile = (numbers, share) =>
  [...numbers].sort((one, other) => one - other)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ];

/** How long each of `times` runs of some work took. */
export function timesOf(times, work) {
  return Array.from({ length: times }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

export const rounded = (number, digits = 2) => Number(number.toFixed(digits));
