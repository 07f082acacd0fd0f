/** Styles of cells, shared: equal styles are one object, so that a formatted sheet costs one reference a cell. */
import type { CellStyle } from '../contract.ts';
import { extrasOf, type StoredCell } from './cell.ts';
import { withExtras } from './entering.ts';

const styles = new Map<string, CellStyle>();

/** The shared object for a style; undefined for one that says nothing. Entries whose value is undefined count as absent. */
export function internedStyle(style: CellStyle): CellStyle | undefined {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return undefined;
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  const key = JSON.stringify(entries);
  let known = styles.get(key);
  if (known === undefined) {
    known = Object.freeze(Object.fromEntries(entries)) as CellStyle;
    styles.set(key, known);
  }
  return known;
}

/** A change of some style entries; undefined takes an entry back to what new cells have. */
export type StyleChange = { readonly [K in keyof CellStyle]: CellStyle[K] | undefined };

/** Puts a change on cells; remembers styles it has seen, so that a big range costs little. */
export function styleChanger(change: StyleChange): (stored: StoredCell) => StoredCell {
  const known = new Map<CellStyle | undefined, CellStyle | undefined>();
  return (stored) => {
    const before = extrasOf(stored).style;
    if (!known.has(before)) known.set(before, internedStyle({ ...before, ...change } as CellStyle));
    const style = known.get(before);
    return style === before ? stored : withExtras(stored, { style });
  };
}
