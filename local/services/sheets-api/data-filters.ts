/** Data filters: ranges by A1 notation, by indexes, or by the developer metadata of rows, columns and sheets (Sheets API: DataFilter). */
import type { GridRange } from '../../workbook/ranges.ts';
import type { DeveloperMetadata, MetadataLocation } from '../../workbook/views.ts';
import { locationTypeOf } from '../developer-metadata.ts';
import { badRequest } from './api-error.ts';
import { areaOf, type CellRange, cellRange, rangeText } from './cell-ranges.ts';
import { type LocationData, locationFrom } from './metadata-location.ts';
import { checkRange, type RequestContext, sheetWithId } from './request-context.ts';

export interface DataFilter {
  readonly developerMetadataLookup?: {
    readonly locationType?: string;
    readonly metadataLocation?: LocationData;
    readonly locationMatchingStrategy?: string;
    readonly metadataId?: number;
    readonly metadataKey?: string;
    readonly metadataValue?: string;
    readonly visibility?: string;
  };
  readonly a1Range?: string;
  readonly gridRange?: Partial<GridRange>;
}

/** A range that filters matched, with those filters. */
export interface FilteredRange {
  readonly range: CellRange;
  readonly filters: readonly DataFilter[];
}

function sameLocation(one: MetadataLocation, other: MetadataLocation): boolean {
  if (one.kind === 'dimension' && other.kind === 'dimension') {
    return one.sheetId === other.sheetId && one.dimension === other.dimension && one.index === other.index;
  }
  if (one.kind === 'sheet' && other.kind === 'sheet') return one.sheetId === other.sheetId;
  return one.kind === 'spreadsheet' && other.kind === 'spreadsheet';
}

/** Intersecting: the same place, anything within it, or anything it is within. */
function intersecting(one: MetadataLocation, other: MetadataLocation): boolean {
  if (one.kind === 'spreadsheet' || other.kind === 'spreadsheet') return true;
  if (one.sheetId !== other.sheetId) return false;
  if (one.kind === 'sheet' || other.kind === 'sheet') return true;
  return one.dimension !== other.dimension || one.index === other.index;
}

/** Developer metadata that a filter finds: by its look-up, or all that lies on the rows, columns and sheets of its range. */
export function metadataFoundBy(context: RequestContext, filter: DataFilter): DeveloperMetadata[] {
  const lookup = filter.developerMetadataLookup;
  const { metadata } = context.workbook;
  if (lookup === undefined) {
    const { sheet, area } = rangeOf(context, filter);
    return metadata.filter(({ location }) => {
      if (location.kind === 'spreadsheet' || location.sheetId !== sheet.id) return false;
      if (location.kind === 'sheet') return true;
      const [start, count] =
        location.dimension === 'ROWS' ? [area.row, area.rowCount] : [area.column, area.columnCount];
      return location.index >= start && location.index < start + count;
    });
  }
  const { metadataLocation, locationType, visibility } = lookup;
  if (metadataLocation !== undefined && locationType !== undefined)
    throw badRequest('locationType and metadataLocation cannot both be set');
  const place = metadataLocation === undefined ? undefined : locationFrom(context, metadataLocation);
  const strategy =
    lookup.locationMatchingStrategy ??
    (place?.kind === 'dimension' ? 'EXACT_LOCATION' : 'INTERSECTING_LOCATION');
  return metadata.filter((entry) => {
    if (lookup.metadataId !== undefined && entry.id !== lookup.metadataId) return false;
    if (lookup.metadataKey !== undefined && entry.key !== lookup.metadataKey) return false;
    if (lookup.metadataValue !== undefined && entry.value !== lookup.metadataValue) return false;
    if (visibility !== undefined && entry.visibility !== visibility) return false;
    if (locationType !== undefined && locationTypeOf(entry.location) !== locationType) return false;
    if (place === undefined) return true;
    return strategy === 'EXACT_LOCATION'
      ? sameLocation(entry.location, place)
      : intersecting(entry.location, place);
  });
}

function rangeOf(context: RequestContext, filter: DataFilter): CellRange {
  if (filter.a1Range !== undefined) return cellRange(context.workbook, filter.a1Range);
  if (filter.gridRange === undefined) throw badRequest('Must specify a filter in the data filter.');
  return gridCells(context, filter.gridRange);
}

function gridCells(context: RequestContext, range: Partial<GridRange>): CellRange {
  const sheet = sheetWithId(context, range.sheetId);
  const full = { ...range, sheetId: sheet.id };
  checkRange(sheet, full);
  const area = areaOf(sheet, full);
  return {
    sheet,
    area,
    isSingleCell: area.rowCount === 1 && area.columnCount === 1,
    text: rangeText({ sheet, area }),
  };
}

/** The rows, columns and sheets that metadata belongs to, as cells; metadata of the whole spreadsheet has none. */
function placesOf(context: RequestContext, filter: DataFilter): CellRange[] {
  if (filter.developerMetadataLookup === undefined) return [rangeOf(context, filter)];
  return metadataFoundBy(context, filter).flatMap(({ location }) => {
    if (location.kind === 'spreadsheet') return [];
    if (location.kind === 'sheet') return [gridCells(context, { sheetId: location.sheetId })];
    const { sheetId, index } = location;
    return [
      gridCells(
        context,
        location.dimension === 'ROWS'
          ? { sheetId, startRowIndex: index, endRowIndex: index + 1 }
          : { sheetId, startColumnIndex: index, endColumnIndex: index + 1 },
      ),
    ];
  });
}

/** The ranges that any of the filters matches, each once, in the order of the filters. */
export function filteredRanges(context: RequestContext, dataFilters: unknown): FilteredRange[] {
  const filters = (dataFilters ?? []) as readonly DataFilter[];
  if (filters.length === 0) throw badRequest('Must specify at least one data filter.');
  const found = new Map<string, { range: CellRange; filters: DataFilter[] }>();
  for (const filter of filters) {
    for (const range of placesOf(context, filter)) {
      const key = rangeText(range);
      const known = found.get(key);
      if (known === undefined) found.set(key, { range, filters: [filter] });
      else known.filters.push(filter);
    }
  }
  return [...found.values()];
}
