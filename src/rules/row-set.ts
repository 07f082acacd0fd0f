// A set of rows as bits, 32 to a word: what the evaluator computes with and answers.

/** Bits of rows, row 0 in the lowest bit of word 0; bits beyond the last row are 0. */
export type Bits = Int32Array;

/** No row. */
export function noBits(rowCount: number): Bits {
  return new Int32Array((rowCount + 31) >>> 5);
}

/** Every row. */
export function allBits(rowCount: number): Bits {
  return invert(noBits(rowCount), rowCount);
}

/** Every row that is not in `bits`, in place. */
export function invert(bits: Bits, rowCount: number): Bits {
  for (let word = 0; word < bits.length; word += 1) bits[word] = ~(bits[word] ?? 0);
  return withoutTail(bits, rowCount);
}

/** Clears, in place, the bits beyond the last row. */
export function withoutTail(bits: Bits, rowCount: number): Bits {
  const rest = rowCount & 31;
  if (rest !== 0) bits[bits.length - 1] = (bits[bits.length - 1] ?? 0) & ((1 << rest) - 1);
  return bits;
}

/** Takes out of `bits`, in place, the rows that are not in `others`. */
export function intersect(bits: Bits, others: Bits): Bits {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (others[word] ?? 0);
  return bits;
}

/** Adds `others` to `bits`, in place. */
export function unite(bits: Bits, others: Bits): Bits {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (others[word] ?? 0);
  return bits;
}

/** Takes `others` out of `bits`, in place. */
export function subtract(bits: Bits, others: Bits): Bits {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & ~(others[word] ?? 0);
  return bits;
}

/** Keeps, in place, the rows that are in exactly one of both. */
export function toggle(bits: Bits, others: Bits): Bits {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) ^ (others[word] ?? 0);
  return bits;
}

/** How many rows. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) {
    // Adds neighbouring bits, then pairs, then nibbles, then all bytes at once.
    let rest = bits[word] ?? 0;
    rest -= (rest >>> 1) & 0x55555555;
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    count += Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Adds one row, in place. */
export function addBit(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** True where `row` is among them. */
export function hasBit(bits: Bits, row: number): boolean {
  return (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** The rows, ascending. */
export function rowsOfBits(bits: Bits): number[] {
  const rows: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1)
      rows.push((word << 5) + 31 - Math.clz32(rest & -rest));
  }
  return rows;
}

/** Rows (0-based) of a contact table, such as the members of a group. */
export class RowSet {
  /** How many. */
  readonly size: number;
  private readonly bits: Bits;

  constructor(bits: Bits) {
    this.bits = bits;
    this.size = countBits(bits);
  }

  has(row: number): boolean {
    return hasBit(this.bits, row);
  }

  /** The rows, ascending. */
  toArray(): readonly number[] {
    return rowsOfBits(this.bits);
  }
}
