/** Finds the project's root, whether the bundle runs from build/local or the sources run from local/server. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above `url` with a package.json. Throws when there is none. */
export function findProjectRoot(url: string): string {
  let folder = dirname(fileURLToPath(url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('The project’s folder was not found; start with npm start inside it.');
    folder = parent;
  }
  return folder;
}
