/** Gamma, beta and error functions to about fifteen digits, and the search for where a distribution reaches a probability. */

const lanczos: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function's size (Lanczos, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const shifted = x - 1;
  const [first, ...others] = lanczos;
  const total = others.reduce((sum, factor, at) => sum + factor / (shifted + at + 1), first ?? 0);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(total);
}

export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 171) {
    let product = 1;
    for (let factor = 2; factor < x; factor += 1) product *= factor;
    return product;
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  return Math.exp(logGamma(x));
}

const tiny = 1e-300;
const enough = 1e-16;
const mostTerms = 100_000;

/** Lower regularized incomplete gamma function P(a, x). */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x > a + 1) return 1 - gammaQ(a, x);
  let term = 1 / a;
  let total = term;
  for (let n = 1; n < mostTerms; n += 1) {
    term *= x / (a + n);
    total += term;
    if (Math.abs(term) < Math.abs(total) * enough) break;
  }
  return total * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

/** Upper regularized incomplete gamma function Q(a, x). */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x <= a + 1) return 1 - gammaP(a, x);
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < mostTerms; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < enough) break;
  }
  return h * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let h = d;
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + even / c;
    if (Math.abs(c) < tiny) c = tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = 1 + odd / c;
    if (Math.abs(c) < tiny) c = tiny;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < enough) break;
  }
  return h;
}

/** Regularized incomplete beta function I_x(a, b). */
export function betaI(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

export const erf = (x: number): number => (x < 0 ? -gammaP(0.5, x * x) : gammaP(0.5, x * x));
export const erfc = (x: number): number => (x < 0 ? 2 - gammaQ(0.5, x * x) : gammaQ(0.5, x * x));

export const normalCumulative = (z: number): number => 0.5 * erfc(-z / Math.SQRT2);
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Where a rising function from `low` to `high` reaches `wanted`, by halving the stretch. */
export function inverseOf(wanted: number, reached: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let round = 0; round < 400; round += 1) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (reached(middle) < wanted) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** An upper bound at which a rising function has passed `wanted`. */
export function passed(wanted: number, reached: (x: number) => number): number {
  let bound = 1;
  while (reached(bound) < wanted && bound < 1e300) bound *= 2;
  return bound;
}

export function normalInverse(probability: number): number {
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -normalInverse(1 - probability);
  const bound = passed(1 - probability, (z) => 1 - normalCumulative(-z));
  return -inverseOf(-probability, (z) => -normalCumulative(-z), 0, bound);
}
