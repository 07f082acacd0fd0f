/** Where developer metadata belongs, as the API writes it: the spreadsheet, a sheet, one row or one column. */
import type { MetadataLocation } from '../../workbook/views.ts';
import { badRequest } from './api-error.ts';
import { type DimensionRange, dimensionOf } from './dimension-range.ts';
import { type RequestContext, sheetWithId } from './request-context.ts';

export interface LocationData {
  readonly locationType?: string;
  readonly spreadsheet?: boolean;
  readonly sheetId?: number;
  readonly dimensionRange?: DimensionRange;
}

/** The location that a message names; refused where it names none or more than one row or column. */
export function locationFrom(context: RequestContext, location: LocationData | undefined): MetadataLocation {
  if (location?.spreadsheet === true) return { kind: 'spreadsheet' };
  if (location?.sheetId !== undefined)
    return { kind: 'sheet', sheetId: sheetWithId(context, location.sheetId).id };
  if (location?.dimensionRange === undefined)
    throw badRequest('developerMetadata.location must specify a location.');
  const { sheet, dimension, start, count } = dimensionOf(context, location.dimensionRange);
  if (count !== 1) throw badRequest('Developer metadata can only be associated with a single row or column.');
  return { kind: 'dimension', sheetId: sheet.id, dimension, index: start };
}
