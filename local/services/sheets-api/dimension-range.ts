/** Rows or columns next to each other, as the API names them (DimensionRange), checked against a sheet. */
import type { Dimension } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { badRequest } from './api-error.ts';
import { type RequestContext, sheetWithId } from './request-context.ts';

export interface DimensionRange {
  readonly sheetId?: number;
  readonly dimension?: string;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

export interface Lines {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly start: number;
  readonly count: number;
  /** How many rows or columns the sheet has. */
  readonly length: number;
}

export const lengthOf = ({ grid }: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? grid.rowCount : grid.columnCount;

export function dimensionNamed(name: string | undefined): Dimension {
  if (name === 'ROWS' || name === 'COLUMNS') return name;
  throw badRequest('dimension must be ROWS or COLUMNS.');
}

/** The lines that a message names. An end beyond the sheet is the caller's to judge: some requests cut it, some refuse it. */
export function dimensionOf(context: RequestContext, range: DimensionRange | undefined): Lines {
  if (range === undefined) throw badRequest('range is required.');
  const sheet = sheetWithId(context, range.sheetId);
  const dimension = dimensionNamed(range.dimension);
  const length = lengthOf(sheet, dimension);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? length;
  if (start < 0 || end < 0) throw badRequest('startIndex and endIndex cannot be negative.');
  if (end < start) throw badRequest(`endIndex[${end}] must be after startIndex[${start}]`);
  return { sheet, dimension, start, count: end - start, length };
}
