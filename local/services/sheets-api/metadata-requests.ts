/** Developer metadata through the API: get, search, create, update and delete. */
import { addMetadataEntry, removeMetadataEntry, setMetadataEntry } from '../../workbook/metadata.ts';
import type { DeveloperMetadata } from '../../workbook/views.ts';
import { ApiRefusal, badRequest } from './api-error.ts';
import { type DataFilter, metadataFoundBy } from './data-filters.ts';
import { type LocationData, locationFrom } from './metadata-location.ts';
import type { Message, RequestContext } from './request-context.ts';
import { metadataMessage } from './resources.ts';
import { names, updateMask } from './update-mask.ts';

interface MetadataData {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: string;
  readonly location?: LocationData;
}

function keyFrom(key: string | undefined): string {
  if (key === undefined || key === '') throw badRequest('developerMetadata.metadataKey must be specified.');
  return key;
}

function visibilityFrom(visibility: string | undefined): 'DOCUMENT' | 'PROJECT' {
  if (visibility === 'DOCUMENT' || visibility === 'PROJECT') return visibility;
  throw badRequest('developerMetadata.visibility must be specified.');
}

export function applyCreateMetadata(
  context: RequestContext,
  { developerMetadata }: { developerMetadata?: MetadataData },
): Message {
  if (developerMetadata === undefined) throw badRequest('developerMetadata is required.');
  const { workbook } = context;
  const { metadataId, metadataValue = '' } = developerMetadata;
  if (metadataId !== undefined && metadataId < 1)
    throw badRequest(`Invalid developer metadata ID: ${metadataId}. IDs must be positive.`);
  if (metadataId !== undefined && workbook.metadata.some((entry) => entry.id === metadataId)) {
    throw badRequest(
      `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
    );
  }
  const entry = addMetadataEntry(workbook, {
    ...(metadataId === undefined ? {} : { id: metadataId }),
    key: keyFrom(developerMetadata.metadataKey),
    value: metadataValue,
    visibility: visibilityFrom(developerMetadata.visibility),
    location: locationFrom(context, developerMetadata.location),
  });
  return { createDeveloperMetadata: { developerMetadata: metadataMessage(entry) } };
}

/** Every entry that any of the filters finds, each once. */
function foundByAny(
  context: RequestContext,
  filters: readonly DataFilter[] | undefined,
): DeveloperMetadata[] {
  if (filters === undefined || filters.length === 0)
    throw badRequest('Must specify at least one data filter.');
  return [...new Set(filters.flatMap((filter) => metadataFoundBy(context, filter)))];
}

export function applyUpdateMetadata(
  context: RequestContext,
  request: { dataFilters?: readonly DataFilter[]; developerMetadata?: MetadataData; fields?: string },
): Message {
  const mask = updateMask(request.fields, 'DeveloperMetadata');
  const given = request.developerMetadata ?? {};
  const updated = foundByAny(context, request.dataFilters).map((entry) => {
    const after: DeveloperMetadata = {
      id: entry.id,
      key: names(mask, 'metadataKey') ? keyFrom(given.metadataKey) : entry.key,
      value: names(mask, 'metadataValue') ? (given.metadataValue ?? '') : entry.value,
      visibility: names(mask, 'visibility') ? visibilityFrom(given.visibility) : entry.visibility,
      location: names(mask, 'location') ? locationFrom(context, given.location) : entry.location,
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
  const found = foundByAny(context, dataFilter === undefined ? undefined : [dataFilter]);
  for (const entry of found) removeMetadataEntry(context.workbook, entry.id);
  return {
    deleteDeveloperMetadata:
      found.length === 0 ? {} : { deletedDeveloperMetadata: found.map(metadataMessage) },
  };
}

/** developerMetadata.get: one entry by its id. */
export function metadataWithId({ workbook }: RequestContext, id: unknown): Message {
  const entry = workbook.metadata.find((candidate) => candidate.id === Number(id));
  if (entry === undefined)
    throw new ApiRefusal(404, `No developer metadata found with the specified ID: ${String(id)}`);
  return metadataMessage(entry);
}

/** developerMetadata.search: every entry with the filters that found it. */
export function searchMetadata(context: RequestContext, filters: readonly DataFilter[]): Message {
  if (filters.length === 0) throw badRequest('Must specify at least one data filter.');
  const matched = new Map<DeveloperMetadata, DataFilter[]>();
  for (const filter of filters) {
    for (const entry of metadataFoundBy(context, filter))
      matched.set(entry, [...(matched.get(entry) ?? []), filter]);
  }
  if (matched.size === 0) return {};
  return {
    matchedDeveloperMetadata: [...matched].map(([entry, dataFilters]) => ({
      developerMetadata: metadataMessage(entry),
      dataFilters,
    })),
  };
}
