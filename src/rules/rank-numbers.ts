// The places of many numbers in order: a radix sort of their bits, several times quicker than sorting and searching.

/** The distinct numbers, ascending, and for each number given the index of its own among them. */
export interface RankedNumbers {
  readonly distinct: Float64Array;
  readonly ranks: Uint32Array;
}

const digitBits = 11;
const digits = 1 << digitBits;
const digitMask = digits - 1;

/** Fewer numbers are sorted quicker by comparing them than by counting so many digits. */
const leastForDigits = 10_000;

/** Ranks numbers, none of them NaN; 0 and -0 are one. */
export function rankNumbers(numbers: Float64Array): RankedNumbers {
  const order = numbers.length < leastForDigits ? comparedOrder(numbers) : digitOrder(numbers);
  const distinct = new Float64Array(numbers.length);
  const ranks = new Uint32Array(numbers.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    const number = numbers[index] ?? Number.NaN;
    if (count === 0 || number !== distinct[count - 1]) {
      distinct[count] = number;
      count += 1;
    }
    ranks[index] = count - 1;
  }
  return { distinct: distinct.slice(0, count), ranks };
}

function comparedOrder(numbers: Float64Array): Uint32Array {
  return indexes(numbers.length).sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
}

/** The indexes of the numbers, from the least number to the greatest. */
function digitOrder(numbers: Float64Array): Uint32Array {
  const { low, high } = sortableBits(numbers);
  let order = indexes(numbers.length);
  let sorted = new Uint32Array(numbers.length);
  // From the least significant digit on; each pass keeps the order of the ones before among equals.
  for (const words of [low, high])
    for (let shift = 0; shift < 32; shift += digitBits)
      if (sortByDigit(words, shift, order, sorted)) [order, sorted] = [sorted, order];
  return order;
}

function indexes(count: number): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) all[index] = index;
  return all;
}

/** Doubles as two words each that stand in the numbers' own order: without this, negative ones stand last and backwards. */
function sortableBits(numbers: Float64Array): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const low = new Uint32Array(numbers.length);
  const high = new Uint32Array(numbers.length);
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  double[0] = 1;
  const [lowAt, highAt] = words[0] === 0 ? [0, 1] : [1, 0];
  for (let index = 0; index < numbers.length; index += 1) {
    // Adding 0 makes -0 a 0.
    double[0] = (numbers[index] ?? 0) + 0;
    const highWord = words[highAt] ?? 0;
    const flip = highWord >>> 31 === 1 ? 0xffffffff : 0;
    low[index] = (words[lowAt] ?? 0) ^ flip;
    high[index] = highWord ^ (flip | 0x80000000);
  }
  return { low, high };
}

/** Fills `sorted` with `order` sorted by one digit; false, and nothing done, where all have the same. */
function sortByDigit(words: Uint32Array, shift: number, order: Uint32Array, sorted: Uint32Array): boolean {
  const starts = new Uint32Array(digits + 1);
  for (let index = 0; index < words.length; index += 1) {
    const next = (((words[index] ?? 0) >>> shift) & digitMask) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  const first = ((words[0] ?? 0) >>> shift) & digitMask;
  if (starts[first + 1] === words.length) return false;
  for (let digit = 0; digit < digits; digit += 1)
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place] ?? 0;
    const digit = ((words[index] ?? 0) >>> shift) & digitMask;
    const target = starts[digit] ?? 0;
    sorted[target] = index;
    starts[digit] = target + 1;
  }
  return true;
}
