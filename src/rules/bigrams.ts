// A small summary of a text by its pairs of neighbouring characters: what a long column is sifted by before it is searched.

/**
 * One of 32 bits for every pair of neighbours, several pairs to a bit. Where a text contains another, its bits contain
 * the other's; so texts that lack a bit need not be searched.
 * @param way 0 or 1: pairs that share a bit the one way hardly do so the other way.
 */
export function bigramsOf(text: string, way: 0 | 1): number {
  const [one, other] = way === 0 ? [7, 1] : [3, 13];
  let bits = 0;
  let before = text.length > 0 ? text.charCodeAt(0) : 0;
  for (let index = 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // A shift minds only the lowest five bits of its distance.
    bits |= 1 << (before * one + code * other);
    before = code;
  }
  return bits;
}

/** The summaries of many texts. */
export class BigramIndex {
  private readonly oneWay: Int32Array;
  private readonly otherWay: Int32Array;

  constructor(texts: ArrayLike<unknown>) {
    this.oneWay = new Int32Array(texts.length);
    this.otherWay = new Int32Array(texts.length);
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index];
      if (typeof text !== 'string') continue;
      this.oneWay[index] = bigramsOf(text, 0);
      this.otherWay[index] = bigramsOf(text, 1);
    }
  }

  /** The indexes from `first` on, ascending, of all texts that contain one of these, and of some that do not. */
  withAny(wanted: readonly string[], first: number): readonly number[] {
    const one = wanted.map((text) => bigramsOf(text, 0));
    const other = wanted.map((text) => bigramsOf(text, 1));
    const found: number[] = [];
    for (let index = first; index < this.oneWay.length; index += 1)
      if (this.mayContain(index, one, other)) found.push(index);
    return found;
  }

  private mayContain(index: number, one: readonly number[], other: readonly number[]): boolean {
    const oneWay = this.oneWay[index] ?? 0;
    const otherWay = this.otherWay[index] ?? 0;
    for (let text = 0; text < one.length; text += 1) {
      const missing = (~oneWay & (one[text] ?? 0)) | (~otherWay & (other[text] ?? 0));
      if (missing === 0) return true;
    }
    return false;
  }
}
