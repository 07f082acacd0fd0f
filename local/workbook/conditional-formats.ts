/** Conditional format rules as a sheet keeps them: stored and given back, never evaluated by the host. */
import type { CellStyle } from '../contract.ts';
import type { GridRange } from './ranges.ts';
import type { FilterCriteria } from './views.ts';

export interface GradientPoint {
  /** MIN and MAX are the ends of the values; the others read `value`. */
  readonly type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  readonly value?: string;
  readonly color: string;
}

export interface ConditionalFormatRule {
  readonly ranges: readonly GridRange[];
  /** One of both is there: a condition with a style, or a scale of colours. */
  readonly boolean?: {
    readonly condition: NonNullable<FilterCriteria['condition']>;
    readonly style: CellStyle;
  };
  readonly gradient?: {
    readonly minimum: GradientPoint;
    readonly middle?: GradientPoint;
    readonly maximum: GradientPoint;
  };
}
