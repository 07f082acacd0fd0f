// Literal searches in all texts of a long column: their characters in one array, sifted by small summaries of each text.
import type { SearchHow, TextSearch } from './text-search.ts';

/** More texts than this are looked up in a set. */
const mostToCompare = 3;

/** How many characters of a text's beginning and end its summary holds. */
const edgeLength = 4;

/** The texts of a column, ready to be searched any number of times. */
export class SearchableTexts {
  private readonly count: number;
  private readonly textAt: (index: number) => string | null;
  /** All code units, text after text. */
  private readonly characters: Uint8Array | Uint16Array;
  /** Where each text begins, and after the last where it ends. */
  private readonly starts: Uint32Array;
  /** Per text, one of 32 bits for every pair of neighbours; in two ways, since several pairs share a bit. */
  private readonly pairs: Int32Array;
  private readonly otherPairs: Int32Array;
  /** Per text, the lowest bytes of its first and its last characters, the outermost lowest. */
  private readonly beginnings: Int32Array;
  private readonly ends: Int32Array;
  /** What the last search found: searches are many, and lists of their own would be most of what they cost. */
  private readonly found: Uint32Array;

  /** @param textAt the text of an index, null for none: never found. */
  constructor(count: number, textAt: (index: number) => string | null) {
    this.count = count;
    this.textAt = textAt;
    this.starts = startsOf(count, textAt);
    this.pairs = new Int32Array(count);
    this.otherPairs = new Int32Array(count);
    this.beginnings = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.found = new Uint32Array(count);
    const length = this.starts[count] ?? 0;
    const narrow = new Uint8Array(length);
    this.characters = this.fill(narrow) ? narrow : new Uint16Array(length);
    if (this.characters !== narrow) this.fill(this.characters);
  }

  /** The indexes, ascending, of the texts in which one of the wanted is found. Good until the next search. */
  search({ how, texts: wanted }: TextSearch): Uint32Array {
    const [only] = wanted;
    if (wanted.length === 1 && only !== undefined) return this.searchOne(how, only);
    if (how === 'is' && wanted.length > mostToCompare) return this.among(new Set(wanted));
    return wanted.map((text) => this.searchOne(how, text).slice()).reduce(merged, new Uint32Array(0));
  }

  private among(wanted: ReadonlySet<string>): Uint32Array {
    let count = 0;
    for (let index = 0; index < this.count; index += 1) {
      const text = this.textAt(index);
      if (text === null || !wanted.has(text)) continue;
      this.found[count] = index;
      count += 1;
    }
    return this.found.subarray(0, count);
  }

  private searchOne(how: SearchHow, text: string): Uint32Array {
    const wanted = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    return how === 'contains' ? this.containing(wanted) : this.withEdge(wanted, how);
  }

  /** The texts that begin or end with the wanted, or are it. */
  private withEdge(wanted: Uint16Array, how: Exclude<SearchHow, 'contains'>): Uint32Array {
    const { length } = wanted;
    const atEnd = how === 'endsWith';
    const summaries = atEnd ? this.ends : this.beginnings;
    const summary = edgeSummary(wanted, atEnd);
    const mask = length < edgeLength ? (1 << (8 * length)) - 1 : -1;
    // Short texts of single bytes are in the summary as a whole (a 0 there may also stand for no character).
    const told = how !== 'is' && length <= edgeLength && wanted.every((code) => code > 0 && code < 256);
    const sure = told && this.characters.BYTES_PER_ELEMENT === 1;
    const { found } = this;
    let count = 0;
    for (let index = 0; index < summaries.length; index += 1) {
      if (((summaries[index] ?? 0) & mask) !== summary) continue;
      if (!sure && !this.hasEdge(index, wanted, how)) continue;
      found[count] = index;
      count += 1;
    }
    return found.subarray(0, count);
  }

  private hasEdge(index: number, wanted: Uint16Array, how: SearchHow): boolean {
    const start = this.starts[index] ?? 0;
    const end = this.starts[index + 1] ?? 0;
    if (how === 'is' ? end - start !== wanted.length : end - start < wanted.length) return false;
    return this.standsAt(how === 'endsWith' ? end - wanted.length : start, wanted);
  }

  private containing(wanted: Uint16Array): Uint32Array {
    const { starts, pairs, otherPairs, characters, found } = this;
    const needed = pairsOf(wanted, pairBit);
    const otherNeeded = pairsOf(wanted, otherPairBit);
    const first = wanted[0] ?? 0;
    let count = 0;
    for (let index = 0; index < pairs.length; index += 1) {
      if (((pairs[index] ?? 0) & needed) !== needed) continue;
      if (((otherPairs[index] ?? 0) & otherNeeded) !== otherNeeded) continue;
      const last = (starts[index + 1] ?? 0) - wanted.length;
      for (let at = starts[index] ?? 0; at <= last; at += 1) {
        if (characters[at] !== first || !this.standsAt(at, wanted)) continue;
        found[count] = index;
        count += 1;
        break;
      }
    }
    return found.subarray(0, count);
  }

  private standsAt(at: number, wanted: Uint16Array): boolean {
    const { characters } = this;
    for (let index = 0; index < wanted.length; index += 1)
      if (characters[at + index] !== wanted[index]) return false;
    return true;
  }

  /** Writes the characters and the summaries; false where a character does not fit. */
  private fill(characters: Uint8Array | Uint16Array): boolean {
    let all = 0;
    for (let index = 0; index < this.count; index += 1) {
      const text = this.textAt(index);
      if (text === null) continue;
      const start = this.starts[index] ?? 0;
      let pairs = 0;
      let otherPairs = 0;
      let last = 0;
      let end = 0;
      for (let place = 0; place < text.length; place += 1) {
        const code = text.charCodeAt(place);
        characters[start + place] = code;
        all |= code;
        if (place > 0) {
          pairs |= pairBit(last, code);
          otherPairs |= otherPairBit(last, code);
        }
        end = (end << 8) | (code & 255);
        last = code;
      }
      this.pairs[index] = pairs;
      this.otherPairs[index] = otherPairs;
      this.beginnings[index] = edgeSummary(characters.subarray(start, start + edgeLength), false);
      this.ends[index] = end;
    }
    return characters.BYTES_PER_ELEMENT > 1 || all < 256;
  }
}

/** Both lists, ascending, each index once. */
function merged(one: Uint32Array, other: Uint32Array): Uint32Array {
  const all = new Uint32Array(one.length + other.length);
  let count = 0;
  let next = 0;
  for (const index of one) {
    for (; (other[next] ?? index) < index; next += 1, count += 1) all[count] = other[next] ?? 0;
    if (other[next] === index) next += 1;
    all[count] = index;
    count += 1;
  }
  for (; next < other.length; next += 1, count += 1) all[count] = other[next] ?? 0;
  return all.subarray(0, count);
}

function startsOf(count: number, textAt: (index: number) => string | null): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index += 1)
    starts[index + 1] = (starts[index] ?? 0) + (textAt(index)?.length ?? 0);
  return starts;
}

/** The lowest bytes of the outermost characters, the outermost in the lowest byte. */
function edgeSummary(characters: ArrayLike<number>, atEnd: boolean): number {
  let summary = 0;
  for (let distance = Math.min(edgeLength, characters.length) - 1; distance >= 0; distance -= 1) {
    const code = characters[atEnd ? characters.length - 1 - distance : distance] ?? 0;
    summary = (summary << 8) | (code & 255);
  }
  return summary;
}

// A text that has all bits of the wanted may still lack it, one that lacks a bit cannot have it. A shift minds only the
// lowest five bits of its distance.
function pairBit(before: number, code: number): number {
  return 1 << (before * 7 + code);
}

function otherPairBit(before: number, code: number): number {
  return 1 << (before * 3 + code * 13);
}

function pairsOf(characters: Uint16Array, bitOf: (before: number, code: number) => number): number {
  let pairs = 0;
  for (let index = 1; index < characters.length; index += 1)
    pairs |= bitOf(characters[index - 1] ?? 0, characters[index] ?? 0);
  return pairs;
}
