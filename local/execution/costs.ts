/**
 * How long service calls take on Google: a fixed part, a part per row, a part per cell. Where each figure is from stands beside it:
 * published (somebody measured it and said so), fitted (to published totals), or a guess until somebody measures it.
 */

export interface Cost {
  readonly ms: number;
  readonly cells: number;
}

const cost = (ms: number, cells = 0): Cost => ({ ms, cells });

export const costs = {
  /** Fitted: 10 million cells in 45 s, a single one in 0.3 s (tanaikech.github.io 2022-04-25). */
  apiRead: (cells: number) => cost(300 + 0.0045 * cells, cells),
  /** Fitted: 10 million cells (1 million rows) in 220 s, a single one in 0.2 s (same). */
  apiWrite: (rows: number, cells: number) => cost(200 + 0.18 * rows + 0.004 * cells, cells),
  /** Fitted: 10 million cells in 85 s, a single one in 0.3 s (same). */
  getValues: (cells: number) => cost(300 + 0.0085 * cells, cells),
  /** Fitted to totals of 100,000 × 5 and 100,000 × 26 cells (tanaikech.github.io 2023-08-13). */
  setValues: (rows: number, cells: number) => cost(200 + 0.6 * rows + 0.016 * cells, cells),
  /** Published: one small write takes the same time up to about 1,000 cells (tanaikech.github.io 2018-10-12). */
  smallWrite: cost(200),
  /** Published: 0.3 s, also at 10 million cells (tanaikech.github.io 2022-04-25). */
  metadata: cost(300),
  /** Published: 150 ms more for whatever reads cells while formulas are due (tanaikech.github.io 2022-08-31). */
  recalculation: cost(150),
  /** Published: 20 to 84 ms (ziritione.org). */
  propertyRead: cost(30),
  /** Published: 43 to 231 ms (ziritione.org). */
  propertyWrite: cost(62),
  /** Published: 4 to 20 ms (ziritione.org). */
  cacheRead: cost(12),
  /** Published: 56 to 93 ms (ziritione.org; justin.poehnelt.com). */
  cacheWrite: cost(75),
  /** Published (ziritione.org). */
  cacheRemove: cost(88),
  /** A guess; nobody published numbers. */
  lock: cost(50),
  /** A guess. */
  trigger: cost(300),
  /** A guess fitted to “100 kB takes about 1.2 s”. */
  mail: (bytes: number) => cost(400 + (8 * bytes) / 1024),
  /** A guess. */
  mailQuota: cost(100),
  /** A guess. */
  fetch: (bytes: number) => cost(250 + (0.01 * bytes) / 1024),
  /** A guess. */
  surface: cost(100),
} as const;

/**
 * A write that joins others which wait for the same flush pays no round trip of its own. Fitted: 10,000 cells coloured one by one with a
 * flush after each hundred take about 70 s (developers.google.com/apps-script/guides/support/best-practices).
 */
export const bufferedWrite = ({ ms, cells }: Cost): Cost =>
  cost(ms - costs.smallWrite.ms + bufferedCallMs, cells);

const bufferedCallMs = 5;
