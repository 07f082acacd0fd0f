// The families of kinds: what a family makes of a cell, and how the evaluator may index what it reads.
import type { Cell, DecimalMark, FieldKind } from './types.ts';

/** The cells a family of kinds understands, and how it reads and writes them. */
export interface CellFamily<Value> {
  readonly name: string;
  readonly kinds: readonly FieldKind[];
  /** `ordered`: the values are numbers, and operators ask for stretches of them. `flag`: they are true or false. */
  readonly index: 'ordered' | 'flag' | 'distinct';
  /** The value of a cell that is neither blank nor an error; undefined where it is not of this family. */
  read(cell: Cell, kind: FieldKind, decimalMark: DecimalMark): Value | undefined;
  /** The Sheets function that says whether a cell is of this family, or null where any cell but an error is. */
  readonly formulaTest: 'ISNUMBER' | 'ISLOGICAL' | null;
}

/** The family's value of a cell that is not blank, or undefined where it is unknown: an error, or of another kind. */
export function readCell<Value>(
  cell: Cell,
  family: CellFamily<Value>,
  kind: FieldKind,
  decimalMark: DecimalMark,
): Value | undefined {
  if (typeof cell === 'object' && cell !== null && 'error' in cell) return undefined;
  return family.read(cell, kind, decimalMark);
}

/** Something that many values of a family have in common. `name` is the part's own within its family and kind. */
export interface ValuePart<Value, Part = unknown> {
  readonly name: string;
  of(value: Value): Part;
}

/** From `from` to `to`, both included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The least double above a number. */
export function nextAbove(number: number): number {
  if (number === Number.POSITIVE_INFINITY) return number;
  if (number === 0) return Number.MIN_VALUE;
  return neighbour(number, number > 0 ? 1n : -1n);
}

/** The greatest double below a number. */
export function nextBelow(number: number): number {
  return -nextAbove(-number);
}

/** Doubles of one sign stand in the order of their bits. */
function neighbour(number: number, step: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  view.setBigInt64(0, view.getBigInt64(0) + step);
  return view.getFloat64(0);
}
