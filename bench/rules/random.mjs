// Random numbers that are the same in every run: a seeded generator, so that every peer sees the same contacts and groups.

/** The generator "sfc32" (Chris Doty-Humphrey, PractRand), seeded with one whole number. */
export class Random {
  constructor(seed) {
    this.a = 0x9e3779b9;
    this.b = 0x243f6a88;
    this.c = seed | 0;
    this.counter = 1;
    for (let round = 0; round < 15; round += 1) this.next();
  }

  /** A number from 0 up to, not including, 1. */
  next() {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True with the given probability. */
  chance(probability) {
    return this.next() < probability;
  }

  pick(items) {
    return items[Math.floor(this.next() * items.length)];
  }

  /** An item of `[weight, item]` pairs, each as often as its weight says. */
  weighted(pairs) {
    const total = pairs.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [weight, item] of pairs) {
      left -= weight;
      if (left < 0) return item;
    }
    return pairs[pairs.length - 1][1];
  }

  /** The given number of different items, in random order. */
  several(items, count) {
    const rest = [...items];
    const taken = [];
    while (taken.length < count && rest.length > 0)
      taken.push(...rest.splice(Math.floor(this.next() * rest.length), 1));
    return taken;
  }
}
