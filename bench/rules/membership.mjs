// Who is in which group, as bits: how the row by row peers answer, and how the answers of all peers are held against each other.
import { createHash } from 'node:crypto';

/** Room for one group's members among so many contacts: bit `row % 32` of word `row / 32`. */
export const emptyMembers = (rowCount) => new Uint32Array(Math.ceil(rowCount / 32));

/** The members as bits, of a list of row numbers. */
export function membersOf(rows, rowCount) {
  const members = emptyMembers(rowCount);
  for (const row of rows) members[row >> 5] |= 1 << (row & 31);
  return members;
}

/** One fingerprint over group → row numbers, of the first `rowCount` contacts. */
export function fingerprint(groups, rowCount) {
  const hash = createHash('sha256');
  for (const members of groups) {
    const words = members.slice(0, Math.ceil(rowCount / 32));
    if (rowCount % 32 !== 0) words[words.length - 1] &= 2 ** (rowCount % 32) - 1;
    hash.update(words);
  }
  return hash.digest('hex').slice(0, 16);
}

/** How many members each group has. */
export function memberCounts(groups) {
  return groups.map((members) => members.reduce((sum, word) => sum + bitCount(word), 0));
}

function bitCount(word) {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
