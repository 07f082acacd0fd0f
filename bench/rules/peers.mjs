// The peers by name, each loaded only in the process that measures it.

/** In the order of the table. `slow` peers are measured on a share of the contacts where all would take too long. */
export const peers = [
  { name: 'ours', file: './peers/ours.mjs', export: 'ours' },
  { name: 'closures', file: './peers/closures.mjs', export: 'closures' },
  { name: 'duckdb', file: './peers/duckdb.mjs', export: 'duckdb' },
  { name: 'json-logic-engine', file: './peers/json-logic-engine.mjs', export: 'jsonLogicEngine' },
  { name: 'mingo', file: './peers/mingo.mjs', export: 'mingo', slow: true },
  { name: 'sift', file: './peers/sift.mjs', export: 'siftPeer', slow: true },
  { name: 'json-rules-engine', file: './peers/json-rules-engine.mjs', export: 'jsonRulesEngine', slow: true },
];

/**
 * A peer:
 * - `load(cells, groups)` prepares contacts: not timed;
 * - `compile(loaded, plans, now)` prepares the groups for one moment and answers the function that is timed;
 * - `members(answer, rowCount, groupCount)` makes bits of its answer, for the comparison: not timed.
 */
export async function loadPeer(name) {
  const { slow = false, ...peer } = peers.find((candidate) => candidate.name === name);
  return { slow, ...(await import(peer.file))[peer.export] };
}
