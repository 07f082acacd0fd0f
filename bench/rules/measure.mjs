// Measures one peer in a process of its own and prints one line of JSON: how long each evaluation of all groups took, and fingerprints
// of who was in which group. Started by run.mjs with the peer, the number of contacts, and limits.
import { performance } from 'node:perf_hooks';
import { firstNow, makeContacts } from './contacts.mjs';
import { fingerprint } from './membership.mjs';
import { loadPeer } from './peers.mjs';
import { plansAt, plausibleGroups } from './plausible.mjs';

const { name, contactCount, mostRuns, passSeconds, budgetSeconds, shares } = JSON.parse(process.argv[2]);
/** Enough that what V8 does at first matters little, few enough for the slowest. */
const probeCount = 500;
const minute = 1 / 1440;

const peer = await loadPeer(name);
const groups = plausibleGroups();

/** Evaluates all groups at the moment of a run: what was compiled, and what it took. */
async function evaluate(loaded, run) {
  const now = firstNow + run * minute;
  const evaluation = await peer.compile(loaded, plansAt(groups, now), now);
  const started = performance.now();
  const answer = await evaluation();
  return { milliseconds: performance.now() - started, answer };
}

/** How many contacts a pass of at most `passSeconds` can take, one of the shares. */
async function affordable() {
  const loaded = await peer.load(makeContacts(Math.min(probeCount, contactCount)), groups);
  const { milliseconds } = await evaluate(loaded, 0);
  const most = (passSeconds * 1000 * Math.min(probeCount, contactCount)) / milliseconds;
  return shares.find((share) => share <= most) ?? shares[shares.length - 1];
}

const rowCount = peer.slow ? await affordable() : contactCount;
const loaded = await peer.load(makeContacts(rowCount), groups);
/** Everybody's first passes are for V8 to see what is often done; they are not counted. */
const warmUpMilliseconds = Math.min(1500, budgetSeconds * 1000);
for (let spent = 0, before = 1; spent < warmUpMilliseconds; before += 1)
  spent += (await evaluate(loaded, -before)).milliseconds;

const milliseconds = [];
const fingerprints = [];
let spent = 0;
for (let run = 0; run < mostRuns && spent < budgetSeconds * 1000; run += 1) {
  const measured = await evaluate(loaded, run);
  milliseconds.push(measured.milliseconds);
  spent += measured.milliseconds;
  const members = peer.members(measured.answer, rowCount, groups.length);
  fingerprints.push(shares.map((share) => (share <= rowCount ? fingerprint(members, share) : null)));
}
console.log(JSON.stringify({ title: peer.title, rowCount, milliseconds, fingerprints }));
