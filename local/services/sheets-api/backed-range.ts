/** What a filter or a protection stands on: a range, a named range or a table, one of them only. */
import { NotInLocalHost } from '../../errors.ts';
import type { GridRange } from '../../workbook/ranges.ts';
import { badRequest } from './api-error.ts';
import { keptRange, type RequestContext } from './request-context.ts';

interface Backing {
  readonly range?: Partial<GridRange>;
  readonly namedRangeId?: string;
  readonly tableId?: string;
}

/** The range itself, or that of the name; `what` is how Google calls the message. */
export function backedRange(context: RequestContext, backing: Backing, what: string): GridRange {
  const { range, namedRangeId, tableId } = backing;
  const given = [range, namedRangeId, tableId].filter((one) => one !== undefined).length;
  if (given === 0) throw badRequest(`${what}.range is required.`);
  if (given > 1)
    throw badRequest(`Only one of ${what}.range, ${what}.namedRangeId and ${what}.tableId may be set.`);
  if (tableId !== undefined) throw new NotInLocalHost(`${what}.tableId`);
  if (namedRangeId === undefined) return keptRange(context, range);
  const named = context.workbook.namedRanges.find(({ id }) => id === namedRangeId);
  if (named === undefined) throw badRequest(`No named range with id: ${namedRangeId}`);
  return named.range;
}
