/** Luxon, loaded when a script or trigger first needs a calendar: most processes never do, and start the sooner. */
import { loadPackage } from '../load-package.ts';

type Luxon = typeof import('luxon');

let loaded: Luxon | undefined;

export function luxon(): Luxon {
  loaded ??= loadPackage('luxon') as Luxon;
  return loaded;
}
