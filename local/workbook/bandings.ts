/** Alternating colours of a range, by rows or by columns, with a header and a footer of their own. */
import type { GridRange } from './ranges.ts';

export interface BandColors {
  readonly header?: string | undefined;
  readonly first?: string | undefined;
  readonly second?: string | undefined;
  readonly footer?: string | undefined;
}

export interface Banding {
  readonly id: number;
  readonly range: GridRange;
  readonly rows?: BandColors;
  readonly columns?: BandColors;
}
