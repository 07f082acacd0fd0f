// Literal searches in many texts at once: their characters in one array, sifted by pairs of neighbours before they are looked at.

/** How a text is looked for. */
export type SearchHow = 'is' | 'contains' | 'startsWith' | 'endsWith';

/** Any of these texts, looked for in one way. */
export interface TextSearch {
  readonly how: SearchHow;
  /** None of them empty. */
  readonly texts: readonly string[];
}

/** Whether one of the texts is found. */
export function isFound(text: string, { how, texts }: TextSearch): boolean {
  for (const wanted of texts) if (found[how](text, wanted)) return true;
  return false;
}

const found: Readonly<Record<SearchHow, (text: string, wanted: string) => boolean>> = {
  is: (text, wanted) => text === wanted,
  contains: (text, wanted) => text.includes(wanted),
  startsWith: (text, wanted) => text.startsWith(wanted),
  endsWith: (text, wanted) => text.endsWith(wanted),
};

/** More texts than this are looked up in a set. */
const mostToCompare = 3;

/** The texts of a column, ready to be searched any number of times. */
export class SearchableTexts {
  private readonly texts: ArrayLike<string | undefined>;
  /** All code units, text after text. */
  private readonly characters: Uint8Array | Uint16Array;
  /** Where each text begins, and after the last where it ends. */
  private readonly starts: Uint32Array;
  /** Per text, one of 32 bits for every pair of neighbours. */
  private readonly pairs: Int32Array;

  /** @param texts undefined for none: never found. */
  constructor(texts: ArrayLike<string | undefined>) {
    this.texts = texts;
    this.starts = startsOf(texts);
    this.pairs = new Int32Array(texts.length);
    const length = this.starts[texts.length] ?? 0;
    const narrow = new Uint8Array(length);
    this.characters = this.fill(narrow) ? narrow : new Uint16Array(length);
    if (this.characters !== narrow) this.fill(this.characters);
  }

  /** The indexes, ascending, of the texts in which one of the wanted is found. */
  search({ how, texts: wanted }: TextSearch): readonly number[] {
    const [only] = wanted;
    if (wanted.length === 1 && only !== undefined) return this.searchOne(how, only);
    if (how === 'is' && wanted.length > mostToCompare) return this.among(new Set(wanted));
    return wanted.map((text) => this.searchOne(how, text)).reduce<readonly number[]>(merged, []);
  }

  private among(wanted: ReadonlySet<string>): readonly number[] {
    const found: number[] = [];
    for (let index = 0; index < this.texts.length; index += 1) {
      const text = this.texts[index];
      if (text !== undefined && wanted.has(text)) found.push(index);
    }
    return found;
  }

  private searchOne(how: SearchHow, text: string): readonly number[] {
    const wanted = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    if (how === 'contains') return this.containing(wanted);
    return this.atEdges(wanted, how === 'endsWith', how === 'is');
  }

  /** Where a text begins or ends with the wanted, or is it. */
  private atEdges(wanted: Uint16Array, atEnd: boolean, whole: boolean): readonly number[] {
    const { starts, characters } = this;
    const { length } = wanted;
    const first = wanted[0] ?? 0;
    const indexes: number[] = [];
    let start = 0;
    for (let index = 0; index + 1 < starts.length; index += 1) {
      const end = starts[index + 1] ?? 0;
      const at = atEnd ? end - length : start;
      const fits = whole ? end - start === length : end - start >= length;
      start = end;
      // Most texts differ in the first character.
      if (fits && characters[at] === first && this.standsAt(at, wanted)) indexes.push(index);
    }
    return indexes;
  }

  private containing(wanted: Uint16Array): readonly number[] {
    const { starts, pairs, characters } = this;
    const needed = pairsOf(wanted);
    const first = wanted[0] ?? 0;
    const indexes: number[] = [];
    for (let index = 0; index < pairs.length; index += 1) {
      if (((pairs[index] ?? 0) & needed) !== needed) continue;
      const last = (starts[index + 1] ?? 0) - wanted.length;
      for (let at = starts[index] ?? 0; at <= last; at += 1) {
        if (characters[at] !== first || !this.standsAt(at, wanted)) continue;
        indexes.push(index);
        break;
      }
    }
    return indexes;
  }

  private standsAt(at: number, wanted: Uint16Array): boolean {
    const { characters } = this;
    for (let index = 0; index < wanted.length; index += 1)
      if (characters[at + index] !== wanted[index]) return false;
    return true;
  }

  /** Writes the characters and their pairs; false where a character does not fit. */
  private fill(characters: Uint8Array | Uint16Array): boolean {
    let all = 0;
    for (let index = 0; index < this.texts.length; index += 1) {
      const text = this.texts[index];
      if (text === undefined) continue;
      const start = this.starts[index] ?? 0;
      let pairs = 0;
      let last = 0;
      for (let place = 0; place < text.length; place += 1) {
        const code = text.charCodeAt(place);
        characters[start + place] = code;
        all |= code;
        if (place > 0) pairs |= pairBit(last, code);
        last = code;
      }
      this.pairs[index] = pairs;
    }
    return characters.BYTES_PER_ELEMENT > 1 || all < 256;
  }
}

/** Both lists, ascending, each index once. */
function merged(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 0) return other;
  const all: number[] = [];
  let next = 0;
  for (const index of one) {
    for (; (other[next] ?? index) < index; next += 1) all.push(other[next] ?? 0);
    if (other[next] === index) next += 1;
    all.push(index);
  }
  for (; next < other.length; next += 1) all.push(other[next] ?? 0);
  return all;
}

function startsOf(texts: ArrayLike<string | undefined>): Uint32Array {
  const starts = new Uint32Array(texts.length + 1);
  for (let index = 0; index < texts.length; index += 1)
    starts[index + 1] = (starts[index] ?? 0) + (texts[index]?.length ?? 0);
  return starts;
}

/** Several pairs share a bit: a text that has all bits of the wanted may still lack it, one that lacks a bit cannot have it. */
function pairBit(before: number, code: number): number {
  // A shift minds only the lowest five bits of its distance.
  return 1 << (before * 7 + code);
}

function pairsOf(characters: Uint16Array): number {
  let pairs = 0;
  for (let index = 1; index < characters.length; index += 1)
    pairs |= pairBit(characters[index - 1] ?? 0, characters[index] ?? 0);
  return pairs;
}
