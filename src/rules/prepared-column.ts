// One column made ready for many conditions: its distinct values, the rows of each, and bits of stretches of them.
import type { Interval } from './cell-family.ts';
import { type Bits, invert, noBits, toggle } from './row-set.ts';

/** Codes stand for values: these two for cells without one, those from `firstValueCode` on for the distinct values. */
export const blankCode = 0;
export const unknownCode = 1;
export const firstValueCode = 2;

/** Checkpoints lie this many to a column; a stretch of less than two of their distances is quicker row by row. */
const checkpointCount = 64;

/** A column as codes. In an ordered one the values ascend with their codes. */
export class PreparedColumn<Value> {
  readonly rowCount: number;
  /** Per row. */
  readonly codes: Uint32Array;
  /** Per code; the first two hold nothing of use. */
  readonly values: ArrayLike<Value | undefined>;
  /** Rows, those of one code together, ascending by code. */
  private readonly rowsByCode: Uint32Array;
  /** Where in `rowsByCode` each code's rows begin, and after the last where they end. */
  private readonly starts: Uint32Array;
  /** Per checkpoint: the rows of all codes before it. Made when a long stretch is first asked for. */
  private checkpoints: readonly { readonly code: number; readonly bits: Bits }[] | null = null;
  private readonly bitsOfOneCode = new Map<number, Bits>();

  constructor(codes: Uint32Array, values: ArrayLike<Value | undefined>) {
    this.rowCount = codes.length;
    this.codes = codes;
    this.values = values;
    this.starts = startsOf(codes, values.length);
    this.rowsByCode = rowsByCode(codes, this.starts);
  }

  /** How many codes there are. */
  get codeCount(): number {
    return this.values.length;
  }

  /** The rows of the blank or of the unknown cells. Shared: not to be changed. */
  rowsWithout(code: typeof blankCode | typeof unknownCode): Bits {
    const existing = this.bitsOfOneCode.get(code);
    if (existing !== undefined) return existing;
    const bits = noBits(this.rowCount);
    this.toggleRows(bits, code, code + 1);
    this.bitsOfOneCode.set(code, bits);
    return bits;
  }

  /** The rows whose values `chosen` says yes (1) to, per code. */
  rowsOfCodes(chosen: Uint8Array): Bits {
    const most = this.rowCount - this.rowsInCodes(0, firstValueCode);
    let rows = 0;
    for (let code = firstValueCode; code < chosen.length; code += 1)
      if (chosen[code] === 1) rows += this.rowsInCodes(code, code + 1);
    const few = rows * 2 <= most;
    const bits = noBits(this.rowCount);
    const wanted = few ? 1 : 0;
    let code = firstValueCode;
    while (code < chosen.length) {
      const from = code;
      while (code < chosen.length && chosen[code] === wanted) code += 1;
      if (code > from) this.toggleStretch(bits, from, code);
      else code += 1;
    }
    if (few) return bits;
    this.toggleRows(bits, 0, firstValueCode);
    return invert(bits, this.rowCount);
  }

  /** Of an ordered column: the rows whose values lie in one of the intervals. */
  rowsWithin(intervals: readonly Interval[]): Bits {
    const bits = noBits(this.rowCount);
    for (const [from, to] of this.stretches(intervals)) this.toggleStretch(bits, from, to);
    return bits;
  }

  /** The intervals as codes (the second one past the end), ascending, without overlaps: bits are toggled, so none may come twice. */
  private stretches(intervals: readonly Interval[]): (readonly [from: number, to: number])[] {
    const sorted = intervals
      .map(({ from, to }): [number, number] => [this.firstCode(from, false), this.firstCode(to, true)])
      .filter(([from, to]) => from < to)
      .sort(([one], [other]) => one - other);
    const merged: [number, number][] = [];
    for (const [from, to] of sorted) {
      const last = merged[merged.length - 1];
      if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged;
  }

  /** The first code whose value is at least `bound`, or more than it with `above`. */
  private firstCode(bound: number, above: boolean): number {
    // Only ordered columns are asked for intervals, and their values are numbers.
    const values = this.values as ArrayLike<number>;
    let low = firstValueCode;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const value = values[middle] ?? Number.NaN;
      if (above ? value <= bound : value < bound) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private rowsInCodes(from: number, to: number): number {
    return (this.starts[to] ?? 0) - (this.starts[from] ?? 0);
  }

  /** Toggles the rows of codes `from` to before `to`: row by row where they are few, from checkpoints where many. */
  private toggleStretch(bits: Bits, from: number, to: number): void {
    if (this.rowsInCodes(from, to) * checkpointCount <= this.rowCount * 2) this.toggleRows(bits, from, to);
    else {
      this.toggleBefore(bits, from);
      this.toggleBefore(bits, to);
    }
  }

  /** Toggles the rows of every code before `code`: those of the last checkpoint before it, then the few between. */
  private toggleBefore(bits: Bits, code: number): void {
    const checkpoints = this.checkpoints ?? this.makeCheckpoints();
    const last = checkpoints[Math.floor(((this.starts[code] ?? 0) * checkpointCount) / this.rowCount)];
    if (last !== undefined) toggle(bits, last.bits);
    this.toggleRows(bits, last?.code ?? 0, code);
  }

  private makeCheckpoints(): NonNullable<typeof this.checkpoints> {
    const bits = noBits(this.rowCount);
    const made: { readonly code: number; readonly bits: Bits }[] = [];
    let code = 0;
    for (let index = 0; index <= checkpointCount; index += 1) {
      const from = code;
      const least = (index * this.rowCount) / checkpointCount;
      while (code < this.codeCount && (this.starts[code] ?? 0) < least) code += 1;
      this.toggleRows(bits, from, code);
      made.push({ code, bits: bits.slice() });
    }
    this.checkpoints = made;
    return made;
  }

  /** Toggles single rows. */
  private toggleRows(bits: Bits, from: number, to: number): void {
    const end = this.starts[to] ?? 0;
    const rows = this.rowsByCode;
    for (let index = this.starts[from] ?? 0; index < end; index += 1) {
      const row = rows[index] ?? 0;
      bits[row >>> 5] = (bits[row >>> 5] ?? 0) ^ (1 << (row & 31));
    }
  }
}

function startsOf(codes: Uint32Array, codeCount: number): Uint32Array {
  const starts = new Uint32Array(codeCount + 1);
  for (let row = 0; row < codes.length; row += 1) {
    const next = (codes[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let code = 0; code < codeCount; code += 1)
    starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  return starts;
}

/** A counting sort: rows of one code keep their order. */
function rowsByCode(codes: Uint32Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    const place = next[code] ?? 0;
    rows[place] = row;
    next[code] = place + 1;
  }
  return rows;
}
