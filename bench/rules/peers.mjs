// The peers by name, each loaded only in the process that measures it.

/** In the order of the table. `scaled` peers are so slow that they are measured on a share of the contacts. */
export const peers = [
  { name: 'ours', file: './peers/ours.mjs', export: 'ours' },
  { name: 'closures', file: './peers/closures.mjs', export: 'closures' },
  { name: 'duckdb', file: './peers/duckdb.mjs', export: 'duckdb' },
  { name: 'json-logic-engine', file: './peers/json-logic-engine.mjs', export: 'jsonLogicEngine' },
  { name: 'mingo', file: './peers/mingo.mjs', export: 'mingo' },
  { name: 'sift', file: './peers/sift.mjs', export: 'siftPeer' },
  { name: 'json-rules-engine', file: './peers/json-rules-engine.mjs', export: 'jsonRulesEngine' },
];

/**
 * A peer:
 * - `load(cells, groups)` prepares contacts: not timed;
 * - `compile(loaded, plans, now)` prepares the groups for one moment and answers the function that is timed;
 * - `members(answer, rowCount, groupCount)` makes bits of its answer, for the comparison: not timed.
 */
export async function loadPeer(name) {
  const peer = peers.find((candidate) => candidate.name === name);
  return (await import(peer.file))[peer.export];
}
