/** Loads a package when it is first needed, so that a host that judges no formula and opens no file starts in no time. */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** The package's exports; the caller says what they are. Found from where this code lies, whatever folder a command runs in. */
export function loadPackage(name: string): unknown {
  return load(name);
}
