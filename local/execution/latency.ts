/** How much longer or shorter than typical a service call takes: log-normal noise, as published minima and maxima of the same call suggest. */

/** `typical`: every call takes its typical time. A seed: times vary, and the same seed gives the same times. */
export type Latency = 'typical' | { readonly seed: number };

const sigma = 0.35;

/** Repeatable numbers from 0 up to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Factors for the typical time of calls, one after the other; their median is 1. */
export function latencyFactors(latency: Latency): () => number {
  if (latency === 'typical') return () => 1;
  const next = numbers(latency.seed);
  return () => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return Math.exp(sigma * normal);
  };
}
