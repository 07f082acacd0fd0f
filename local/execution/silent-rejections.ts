/**
 * Promises of a script that nobody catches: Apps Script stays silent about them (justin.poehnelt.com: Apps Script async/await), while Node
 * would end the process.
 */
import { promiseHooks } from 'node:v8';

/** Does the work, then marks every promise made during it as handled. `quiet` does so for one promise. */
export function withSilentRejections<T>(quiet: (promise: unknown) => void, work: () => T): T {
  const made: unknown[] = [];
  const stop = promiseHooks.onInit((promise) => made.push(promise)) as () => void;
  try {
    return work();
  } finally {
    stop();
    for (const promise of made) quiet(promise);
  }
}
