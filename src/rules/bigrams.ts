// A small summary of a text by its pairs of neighbouring characters: what a long column is sifted by before it is searched.

/** Stand before the first and after the last character, so that beginnings and ends are pairs, too. */
export const textStart = '\u0002';
export const textEnd = '\u0003';

// Two ways of putting pairs into 32 bits: pairs that share a bit the one way hardly do so the other way.
const ways = [
  [7, 1],
  [3, 13],
] as const;

/** One of 32 bits for every pair of neighbours. Where a text contains another, its bits contain the other's. */
function bigramsOf(text: string, [before, after]: readonly [number, number]): number {
  let bits = 0;
  let last = text.length > 0 ? text.charCodeAt(0) : 0;
  for (let index = 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // A shift minds only the lowest five bits of its distance.
    bits |= 1 << (last * before + code * after);
    last = code;
  }
  return bits;
}

/** The summaries of many texts, each between `textStart` and `textEnd`. */
export class BigramIndex {
  private readonly oneWay: Int32Array;
  private readonly otherWay: Int32Array;

  constructor(texts: ArrayLike<unknown>) {
    this.oneWay = new Int32Array(texts.length);
    this.otherWay = new Int32Array(texts.length);
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index];
      if (typeof text === 'string') this.add(index, text);
    }
  }

  private add(index: number, text: string): void {
    let one = 0;
    let other = 0;
    let last = 2;
    for (let place = 0; place <= text.length; place += 1) {
      const code = place < text.length ? text.charCodeAt(place) : 3;
      one |= 1 << (last * ways[0][0] + code * ways[0][1]);
      other |= 1 << (last * ways[1][0] + code * ways[1][1]);
      last = code;
    }
    this.oneWay[index] = one;
    this.otherWay[index] = other;
  }

  /**
   * The indexes from `first` on, ascending, of all texts that contain one of these, and of some that do not. What is
   * looked for at the beginning or the end of a text says so by `textStart` and `textEnd`.
   */
  withAny(wanted: readonly string[], first: number): readonly number[] {
    const [only] = wanted;
    if (wanted.length === 1 && only !== undefined) return this.withOne(only, first);
    const found = new Set(wanted.flatMap((text) => this.withOne(text, first)));
    return [...found].sort((one, other) => one - other);
  }

  private withOne(wanted: string, first: number): readonly number[] {
    const { oneWay, otherWay } = this;
    const one = bigramsOf(wanted, ways[0]);
    const other = bigramsOf(wanted, ways[1]);
    const found: number[] = [];
    for (let index = first; index < oneWay.length; index += 1)
      if (((oneWay[index] ?? 0) & one) === one && ((otherWay[index] ?? 0) & other) === other)
        found.push(index);
    return found;
  }
}
