/** Numbers of two arrays, place by place. */
import { isError, type Matrix, notAvailable, type Scalar } from '../formula-values.ts';

/** Numbers that stand at the same place in two arrays. */
export function pairsOf(one: Matrix, other: Matrix): { xs: number[]; ys: number[] } | Scalar {
  const [left, right] = [one.flat(), other.flat()];
  if (left.length !== right.length) return notAvailable;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [at, x] of left.entries()) {
    const y = right[at] ?? null;
    if (isError(x)) return x;
    if (isError(y)) return y;
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    xs.push(x);
    ys.push(y);
  }
  return { xs, ys };
}
