/** CONVERT: a number of one unit in another of its kind. */
import { notAvailable, type Scalar } from '../formula-values.ts';
import { type FunctionTable, fn, number, text } from '../function-definition.ts';
import { temperatures, unitOf } from './units.ts';

/** Fifteen digits: what binary fractions add is no part of the result. */
const tidy = (value: number) => Number(value.toPrecision(15));

function convert(value: number, from: string, to: string): Scalar {
  const [hot, cold] = [temperatures[from], temperatures[to]];
  if (hot !== undefined && cold !== undefined)
    return from === to ? value : tidy(cold.fromKelvin(hot.toKelvin(value)));
  const [one, other] = [unitOf(from), unitOf(to)];
  if (one === undefined || other === undefined || one.kind !== other.kind) return notAvailable;
  return tidy((value * one.size) / other.size);
}

export const conversionFunctions: FunctionTable = { CONVERT: fn([number, text, text], convert) };
