/** Developer metadata through the API: create, update, delete and search. */
import { addMetadataEntry, removeMetadataEntry, setMetadataEntry } from '../../workbook/metadata.ts';
import type { DeveloperMetadata, MetadataLocation } from '../../workbook/views.ts';
import { locationTypeOf } from '../developer-metadata.ts';
import { badRequest } from './api-error.ts';
import { updatedFields } from './field-mask.ts';
import { type Message, type RequestContext, sheetWithId } from './request-context.ts';
import { metadataMessage } from './resources.ts';
import { type DimensionRange, dimensionOf } from './sheet-requests.ts';

interface LocationData {
  readonly spreadsheet?: boolean;
  readonly sheetId?: number;
  readonly dimensionRange?: DimensionRange;
}

interface MetadataData {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: 'DOCUMENT' | 'PROJECT';
  readonly location?: LocationData;
}

export interface DataFilter {
  readonly developerMetadataLookup?: {
    readonly locationType?: string;
    readonly metadataLocation?: LocationData;
    readonly locationMatchingStrategy?: 'EXACT_LOCATION' | 'INTERSECTING_LOCATION';
    readonly metadataId?: number;
    readonly metadataKey?: string;
    readonly metadataValue?: string;
    readonly visibility?: string;
  };
  readonly a1Range?: string;
  readonly gridRange?: unknown;
}

function locationFrom(context: RequestContext, location: LocationData | undefined): MetadataLocation {
  const members = Object.keys(location ?? {});
  if (location === undefined || members.length !== 1)
    throw badRequest('Developer metadata needs exactly one location');
  if (location.spreadsheet === true) return { kind: 'spreadsheet' };
  if (location.sheetId !== undefined)
    return { kind: 'sheet', sheetId: sheetWithId(context, location.sheetId).id };
  const { sheet, dimension, start, count } = dimensionOf(context, location.dimensionRange);
  if (count !== 1) throw badRequest('Developer metadata can belong to a single row or column only');
  return { kind: 'dimension', sheetId: sheet.id, dimension, index: start };
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

/** Entries that a data filter finds; only look-ups of metadata are in the local host. */
function foundBy(context: RequestContext, filter: DataFilter | undefined): DeveloperMetadata[] {
  const lookup = filter?.developerMetadataLookup;
  if (lookup === undefined) throw badRequest('Only developerMetadataLookup filters are in the local host');
  const { metadataLocation, locationType } = lookup;
  if (metadataLocation !== undefined && locationType !== undefined) {
    throw badRequest('locationType and metadataLocation cannot both be set');
  }
  const place = metadataLocation === undefined ? undefined : locationFrom(context, metadataLocation);
  const isDimension = place?.kind === 'dimension';
  const strategy =
    lookup.locationMatchingStrategy ?? (isDimension ? 'EXACT_LOCATION' : 'INTERSECTING_LOCATION');
  return context.workbook.metadata.filter((entry) => {
    if (lookup.metadataId !== undefined && entry.id !== lookup.metadataId) return false;
    if (lookup.metadataKey !== undefined && entry.key !== lookup.metadataKey) return false;
    if (lookup.metadataValue !== undefined && entry.value !== lookup.metadataValue) return false;
    if (lookup.visibility !== undefined && entry.visibility !== lookup.visibility) return false;
    if (locationType !== undefined && locationTypeOf(entry.location) !== locationType) return false;
    if (place === undefined) return true;
    return strategy === 'EXACT_LOCATION'
      ? sameLocation(entry.location, place)
      : intersecting(entry.location, place);
  });
}

export function applyCreateMetadata(
  context: RequestContext,
  { developerMetadata = {} }: { developerMetadata?: MetadataData },
): Message {
  const { workbook } = context;
  const { metadataId, metadataKey, metadataValue = '', visibility } = developerMetadata;
  if (metadataKey === undefined || metadataKey === '') throw badRequest('metadataKey is required');
  if (visibility === undefined) throw badRequest('visibility is required');
  if (
    metadataId !== undefined &&
    (metadataId < 1 || workbook.metadata.some((entry) => entry.id === metadataId))
  ) {
    throw badRequest(`Developer metadata with id ${metadataId} already exists or the id is invalid`);
  }
  const entry = addMetadataEntry(workbook, {
    ...(metadataId === undefined ? {} : { id: metadataId }),
    key: metadataKey,
    value: metadataValue,
    visibility,
    location: locationFrom(context, developerMetadata.location),
  });
  return { createDeveloperMetadata: { developerMetadata: metadataMessage(entry) } };
}

export function applyUpdateMetadata(
  context: RequestContext,
  request: { dataFilters?: readonly DataFilter[]; developerMetadata?: MetadataData; fields?: string },
): Message {
  const named = updatedFields(request.fields, 'developerMetadata', [
    'metadataKey',
    'metadataValue',
    'visibility',
    'location',
  ]);
  const given = request.developerMetadata ?? {};
  const found = new Set((request.dataFilters ?? []).flatMap((filter) => foundBy(context, filter)));
  if (found.size === 0) throw badRequest('No developer metadata matches the data filters');
  const updated = [...found].map((entry) => {
    const after: DeveloperMetadata = {
      id: entry.id,
      key: named.has('metadataKey') ? (given.metadataKey ?? '') : entry.key,
      value: named.has('metadataValue') ? (given.metadataValue ?? '') : entry.value,
      visibility: named.has('visibility') ? (given.visibility ?? entry.visibility) : entry.visibility,
      location: named.has('location') ? locationFrom(context, given.location) : entry.location,
    };
    setMetadataEntry(context.workbook, after);
    return after;
  });
  return { updateDeveloperMetadata: { developerMetadata: updated.map(metadataMessage) } };
}

export function applyDeleteMetadata(
  context: RequestContext,
  { dataFilter }: { dataFilter?: DataFilter },
): Message {
  const found = foundBy(context, dataFilter);
  for (const entry of found) removeMetadataEntry(context.workbook, entry.id);
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: found.map(metadataMessage) } };
}

/** developerMetadata.search: every entry with the filters that found it. */
export function searchMetadata(context: RequestContext, filters: readonly DataFilter[]): Message {
  const matched = new Map<DeveloperMetadata, DataFilter[]>();
  for (const filter of filters) {
    for (const entry of foundBy(context, filter)) matched.set(entry, [...(matched.get(entry) ?? []), filter]);
  }
  if (matched.size === 0) return {};
  return {
    matchedDeveloperMetadata: [...matched].map(([entry, dataFilters]) => ({
      developerMetadata: metadataMessage(entry),
      dataFilters,
    })),
  };
}
