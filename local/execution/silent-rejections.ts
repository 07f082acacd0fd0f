/**
 * Promises of a script that nobody catches: Apps Script stays silent about them (justin.poehnelt.com: Apps Script async/await), while Node
 * would end the process.
 */
import { setImmediate } from 'node:timers';
import { promiseHooks } from 'node:v8';

/** Where the promises that are made now are noted; null while no script runs. */
let noted: unknown[] | null = null;
let listening: boolean = false;

/** Setting and removing the hook takes long where many contexts wait to be collected, so executions that follow each other share it. */
function listenForNow(): void {
  if (listening) return;
  listening = true;
  const stop = promiseHooks.onInit((promise) => noted?.push(promise)) as () => void;
  setImmediate(() => {
    listening = false;
    stop();
  }).unref();
}

/** Does the work, then marks every promise made during it as handled. `quiet` does so for one promise. */
export function withSilentRejections<T>(quiet: (promise: unknown) => void, work: () => T): T {
  const outer = noted;
  const made: unknown[] = [];
  noted = made;
  listenForNow();
  try {
    return work();
  } finally {
    noted = outer;
    for (const promise of made) quiet(promise);
  }
}
