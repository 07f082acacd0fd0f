// One column made ready for many conditions: its distinct values, the rows of each, and bits of stretches of them.
import type { Interval, ValuePart } from './cell-family.ts';
import { type Bits, noBits, toggle } from './row-set.ts';
import { SearchableTexts } from './searchable-texts.ts';
import { isFound, type TextSearch } from './text-search.ts';

/** Codes stand for values: these two for cells without one, those from `firstValueCode` on for the distinct values. */
export const blankCode = 0;
export const unknownCode = 1;
export const firstValueCode = 2;

const checkpointCount = 32;
/** A stretch of less than two checkpoints' distances is quicker row by row. */
const leastDistance = checkpointCount / 2;

/** Fewer distinct texts are searched outright. */
const leastToIndex = 1000;

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
  private readonly parts = new Map<string, PreparedColumn<unknown>>();
  private searchable: SearchableTexts | null = null;
  private codesByMember: ReadonlyMap<string, readonly number[]> | null = null;
  private readonly rowsByMember = new Map<string, Bits>();

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

  /** The same rows by a part of their values. */
  byPart<Part>(part: ValuePart<Value, Part>): PreparedColumn<Part> {
    const existing = this.parts.get(part.name);
    // A part's name stands for one part within a family and kind, which a column is of.
    if (existing !== undefined) return existing as PreparedColumn<Part>;
    const column = partColumn(this.codes, this.values, part);
    this.parts.set(part.name, column);
    return column;
  }

  /** The codes, ascending, of the values in whose text one of the wanted is found. Good until the next search. */
  codesWhere(search: TextSearch, textOf: (value: Value) => string | null): ArrayLike<number> {
    const textAt = (code: number): string | null =>
      // Every code but the first two stands for a value.
      code < firstValueCode ? null : textOf(this.values[code] as Value);
    if (this.codeCount < leastToIndex) return this.codesLookedAt(search, textAt);
    this.searchable ??= new SearchableTexts(this.codeCount, textAt);
    return this.searchable.search(search);
  }

  private codesLookedAt(search: TextSearch, textAt: (code: number) => string | null): readonly number[] {
    const codes: number[] = [];
    for (let code = firstValueCode; code < this.codeCount; code += 1) {
      const text = textAt(code);
      if (text !== null && isFound(text, search)) codes.push(code);
    }
    return codes;
  }

  /** Of a column of sets: the rows whose values have a member. Shared: not to be changed. */
  rowsWithMember(member: string, membersOf: (value: Value) => ReadonlySet<string>): Bits {
    const existing = this.rowsByMember.get(member);
    if (existing !== undefined) return existing;
    this.codesByMember ??= codesByMember(this.values, membersOf);
    const rows = this.rowsOfCodes(this.codesByMember.get(member) ?? []);
    this.rowsByMember.set(member, rows);
    return rows;
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

  /** The rows with one of these codes, ascending, each once. */
  rowsOfCodes(codes: ArrayLike<number>): Bits {
    const bits = noBits(this.rowCount);
    const { starts, rowsByCode } = this;
    const few = this.rowCount / leastDistance;
    for (let index = 0; index < codes.length; ) {
      const from = codes[index] ?? 0;
      let to = from;
      for (; codes[index] === to; index += 1) to += 1;
      const end = starts[to] ?? 0;
      let place = starts[from] ?? 0;
      if (end - place > few) this.toggleStretch(bits, from, to);
      else
        for (; place < end; place += 1) {
          const row = rowsByCode[place] ?? 0;
          bits[row >>> 5] = (bits[row >>> 5] ?? 0) ^ (1 << (row & 31));
        }
    }
    return bits;
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
    if (this.rowsInCodes(from, to) <= this.rowCount / leastDistance) this.toggleRows(bits, from, to);
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

function partColumn<Value, Part>(
  codes: Uint32Array,
  values: ArrayLike<Value | undefined>,
  part: ValuePart<Value, Part>,
): PreparedColumn<Part> {
  const parts: (Part | undefined)[] = [undefined, undefined];
  const codeOfPart = new Map<Part, number>();
  const partCodes = new Uint32Array(values.length);
  partCodes[unknownCode] = unknownCode;
  for (let code = firstValueCode; code < values.length; code += 1) {
    // Every code but the first two stands for a value.
    const found = part.of(values[code] as Value);
    const partCode = codeOfPart.get(found) ?? parts.push(found) - 1;
    codeOfPart.set(found, partCode);
    partCodes[code] = partCode;
  }
  return new PreparedColumn(
    codes.map((code) => partCodes[code] ?? blankCode),
    parts,
  );
}

function codesByMember<Value>(
  values: ArrayLike<Value | undefined>,
  membersOf: (value: Value) => ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, number[]>();
  for (let code = firstValueCode; code < values.length; code += 1) {
    // Every code but the first two stands for a value.
    for (const member of membersOf(values[code] as Value)) {
      const list = codes.get(member);
      if (list === undefined) codes.set(member, [code]);
      else list.push(code);
    }
  }
  return codes;
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
