// Measures how the time of a piece of work grows with its input. Ratios, not clock times: a slow machine is slow for both.

/** As long as a cell's text can be (Google Sheets: 50,000 characters), and a quarter of it. */
export const lengths = [12_500, 50_000] as const;

/** Four times the input may take four times as long; twice that is left to noise. Quadratic work takes sixteen times. */
export const mostGrowth = 8;

/** Below this nothing can be said of a ratio. */
const noise = 0.5;

/**
 * How many times longer the longer of the two inputs takes, each measured at its quickest of seven runs.
 * @param prepare makes an input of a length; answers the work to be measured, nothing of which is kept between runs
 */
export function growthOf(prepare: (length: number) => () => unknown): number {
  const [quarter, whole] = lengths.map((length) => quickest(prepare, length));
  return ((whole ?? Number.NaN) + noise) / ((quarter ?? Number.NaN) + noise);
}

function quickest(prepare: (length: number) => () => unknown, length: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 7; run += 1) {
    const work = prepare(length);
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
