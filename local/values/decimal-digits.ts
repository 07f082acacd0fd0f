/** Decimal digits of a number as a spreadsheet sees it: at most 15 significant ones, halves rounded away from zero on those, not on the binary value. */

export interface DecimalDigits {
  /** Significant digits without a sign or leading zeros; "0" for zero. */
  readonly digits: string;
  /** Power of ten of the first digit: 2 for 123, -3 for 0.00123. */
  readonly power: number;
}

const significantDigits = 15;

/** The digits of the number's size. */
export function decimalDigits(value: number): DecimalDigits {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(significantDigits - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return digits === '' ? { digits: '0', power: 0 } : { digits, power: Number(exponent) };
}

/** Digits plus one in the last place; "99" gives "100". */
function incremented(digits: string): string {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '9') at -= 1;
  const zeros = '0'.repeat(digits.length - 1 - at);
  return at < 0 ? `1${zeros}` : `${digits.slice(0, at)}${Number(digits[at]) + 1}${zeros}`;
}

/** The size of a number with `decimals` places (0 to 30): whole digits ("0" at least) and exactly that many decimals. */
export function fixedDigits(value: number, decimals: number): { whole: string; fraction: string } {
  const { digits, power } = decimalDigits(value);
  const kept = power + 1 + decimals;
  let scaled: string;
  if (kept < 0) scaled = '0';
  else {
    scaled = digits.slice(0, kept).padEnd(kept, '0');
    if ((digits[kept] ?? '0') >= '5') scaled = incremented(`0${scaled}`);
  }
  const padded = scaled.padStart(decimals + 1, '0');
  return {
    whole: padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, ''),
    fraction: padded.slice(padded.length - decimals),
  };
}

/** The number's digits rounded to `count` significant ones, trailing zeros dropped. */
export function roundedDigits(value: number, count: number): DecimalDigits {
  const { digits, power } = decimalDigits(value);
  if (digits.length <= count) return { digits, power };
  const kept = digits.slice(0, count);
  if ((digits[count] ?? '0') < '5') return { digits: kept.replace(/0+$/, '') || '0', power };
  const raised = incremented(kept);
  return { digits: raised.replace(/0+$/, '') || '0', power: raised.length > count ? power + 1 : power };
}

/** Written out without an exponent; no decimal mark at the end. */
export function plainNotation({ digits, power }: DecimalDigits, decimalMark: string): string {
  if (power < 0) return `0${decimalMark}${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = digits.slice(power + 1);
  return fraction === '' ? whole : `${whole}${decimalMark}${fraction}`;
}
