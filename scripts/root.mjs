// Resolves paths from the project's root, whatever folder a command is started in.
import { fileURLToPath } from 'node:url';

/** Absolute path of a file given relative to the project's root. */
export const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
