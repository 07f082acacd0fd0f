/** batchUpdate requests about the filter of a sheet that everybody sees. */
import { basicFilterOf, setBasicFilter } from '../../workbook/basic-filters.ts';
import { sortArea } from '../../workbook/sorting.ts';
import type { BasicFilter } from '../../workbook/views.ts';
import { badRequest } from './api-error.ts';
import { backedRange } from './backed-range.ts';
import { areaOf } from './cell-ranges.ts';
import { type FilterData, sortSpecsFrom, specsFrom } from './filter-criteria.ts';
import {
  type Message,
  type RequestContext,
  requireArrange,
  requireWrite,
  sheetWithId,
} from './request-context.ts';

/** Sets the filter, in place of one that is there, and applies it: rows hide, and sorting moves the data below the first row. */
export function applySetBasicFilter(context: RequestContext, { filter }: { filter?: FilterData }): Message {
  if (filter === undefined) throw badRequest('filter is required.');
  const { workbook } = context;
  const range = backedRange(context, filter, 'filter');
  const sheet = sheetWithId(context, range.sheetId);
  requireArrange(context, sheet);
  const specs = sortSpecsFrom(filter.sortSpecs, range);
  const area = areaOf(sheet, range);
  const rowCount = Math.min(area.row + area.rowCount, sheet.grid.lastRow()) - area.row - 1;
  const data = { ...area, row: area.row + 1, rowCount };
  if (specs.length > 0 && rowCount > 1) {
    requireWrite(context, sheet, data);
    const keys = specs.map(({ dimensionIndex, sortOrder }) => ({
      column: dimensionIndex,
      ascending: sortOrder === 'ASCENDING',
    }));
    sortArea(workbook, sheet, data, keys);
  }
  const made: BasicFilter = {
    id: sheet.id,
    range,
    filterSpecs: specsFrom(filter, range),
    ...(specs.length === 0 ? {} : { sortSpecs: specs }),
  };
  setBasicFilter(workbook, sheet, made);
  return {};
}

export function applyClearBasicFilter(context: RequestContext, request: { sheetId?: number }): Message {
  const { workbook } = context;
  const sheet = sheetWithId(context, request.sheetId);
  requireArrange(context, sheet);
  if (basicFilterOf(workbook, sheet) !== undefined) setBasicFilter(workbook, sheet, undefined);
  return {};
}
