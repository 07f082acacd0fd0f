/** Brings the host's filter view of a sheet into line with the one that the page's address names. */
import type { FilterState } from '../server/wire.ts';
import type { ServerConnection } from './server-connection.ts';

/** @param wanted id of the filter view in the address; null for none. A temporary view has no address, and stays until it is closed. */
export async function filterAsWanted(
  server: ServerConnection,
  sheet: string,
  wanted: number | null,
): Promise<FilterState> {
  const state = await server.filterState(sheet);
  const isTemporary = state.opened !== null && state.opened.id === null;
  if ((state.opened?.id ?? null) === wanted || (wanted === null && isTemporary)) return state;
  await server.gesture(
    wanted === null ? { kind: 'closeFilterView', sheet } : { kind: 'openFilterView', id: wanted },
  );
  return server.filterState(sheet);
}
