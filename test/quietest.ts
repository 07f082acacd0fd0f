/** Times on a machine that does other things as well: noise only adds, so the smallest of several rounds is nearest to the truth. */

/** Measures until a round stays within the budget, `rounds` times at most; answers with the smallest. All in milliseconds. */
export function quietest(rounds: number, measure: (round: number) => number, budget: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && smallest > budget; round += 1)
    smallest = Math.min(smallest, measure(round));
  return smallest;
}
