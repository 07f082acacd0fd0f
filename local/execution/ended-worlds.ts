/**
 * Lets go of the JavaScript worlds of executions that have ended. V8 walks over every world that it has not collected yet whenever a
 * new one changes a prototype's constructor, and it collects them only when memory grows tight: after some thousand executions in a
 * row each would take twice as long, and hold a gigabyte.
 */
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

/** Collecting costs about as much as this many worlds lose by waiting. */
const worldsBetweenCollections = 256;

let made = 0;
let collect: (() => void) | undefined;

/** To be called for every world that is made. */
export function noteWorld(): void {
  made += 1;
  if (made % worldsBetweenCollections !== 0) return;
  collect ??= collector();
  collect();
}

/** V8's own function, which is only there while this flag is set. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found = vm.runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return found;
}
