/** Where values stand in an array that many formulas look through: read once, so that COUNTIF and MATCH down a long column stay quick. */
import type { Matrix, Scalar } from './formula-values.ts';

interface ValueIndex {
  readonly counts: ReadonlyMap<string, number>;
  /** Place of the first one, row by row. */
  readonly places: ReadonlyMap<string, number>;
  /** Some text may read as a number: then COUNTIF has to look at each. */
  readonly hasDigitsInTexts: boolean;
}

/** Texts without regard to case; undefined for what is not looked up by equality (blanks, errors). */
function keyOf(value: Scalar): string | undefined {
  if (typeof value === 'string') return `t${value.toLowerCase()}`;
  if (typeof value === 'number') return `n${Number(value.toPrecision(15))}`;
  return typeof value === 'boolean' ? `b${value}` : undefined;
}

const indexes = new WeakMap<Matrix, ValueIndex>();
/** Arrays below this are looked through as they are. */
const fewValues = 200;

function indexOf(rows: Matrix): ValueIndex {
  let index = indexes.get(rows);
  if (index === undefined) {
    const counts = new Map<string, number>();
    const places = new Map<string, number>();
    let at = 0;
    let hasDigitsInTexts = false;
    for (const row of rows) {
      for (const value of row) {
        const key = keyOf(value);
        hasDigitsInTexts ||= typeof value === 'string' && /\d/.test(value);
        if (key !== undefined) {
          counts.set(key, (counts.get(key) ?? 0) + 1);
          if (!places.has(key)) places.set(key, at);
        }
        at += 1;
      }
    }
    index = { counts, places, hasDigitsInTexts };
    indexes.set(rows, index);
  }
  return index;
}

const isLong = (rows: Matrix) => rows.length * (rows[0]?.length ?? 0) >= fewValues;

/** How often a value stands in a long array, or where first; undefined where it must be looked through after all. */
export function indexed(
  rows: Matrix,
  value: Scalar,
): { readonly count: number; readonly place: number; readonly hasDigitsInTexts: boolean } | undefined {
  const key = keyOf(value);
  if (key === undefined || !isLong(rows)) return undefined;
  const { counts, places, hasDigitsInTexts } = indexOf(rows);
  return { count: counts.get(key) ?? 0, place: places.get(key) ?? -1, hasDigitsInTexts };
}
