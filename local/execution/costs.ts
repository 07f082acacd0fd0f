/**
 * How long service calls take on Google: a fixed part, a part per row, a part per cell. Fitted to published measurements
 * (tanaikech.github.io benchmarks, justin.poehnelt.com, ziritione.org); guesses where nobody published.
 */

export interface Cost {
  readonly ms: number;
  readonly cells: number;
}

const cost = (ms: number, cells = 0): Cost => ({ ms, cells });

export const costs = {
  apiRead: (cells: number) => cost(300 + 0.0045 * cells, cells),
  apiWrite: (rows: number, cells: number) => cost(200 + 0.18 * rows + 0.004 * cells, cells),
  getValues: (cells: number) => cost(300 + 0.0085 * cells, cells),
  setValues: (rows: number, cells: number) => cost(200 + 0.6 * rows + 0.016 * cells, cells),
  metadata: cost(300),
  propertyRead: cost(30),
  propertyWrite: cost(62),
  cacheRead: cost(12),
  cacheWrite: cost(75),
  cacheRemove: cost(88),
  lock: cost(50),
  trigger: cost(300),
  /** A guess fitted to “100 kB takes about 1.2 s”. */
  mail: (bytes: number) => cost(400 + (8 * bytes) / 1024),
  mailQuota: cost(100),
  /** A guess. */
  fetch: (bytes: number) => cost(250 + (0.01 * bytes) / 1024),
  surface: cost(100),
} as const;
