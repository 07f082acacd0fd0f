/** Numbers as text, as Google Sheets joins them to texts: at most 15 significant digits, "1E+21", the locale's decimal mark. */

const significantDigits = 15;
/** Between these powers of ten a number is written without an exponent. */
const plainPowers = { from: -6, to: 20 };

/** `value` as x&"" writes it; `decimalMark` is the spreadsheet locale's. */
export function numberText(value: number, decimalMark: string): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(significantDigits - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  if (digits === '') return '0';
  const power = Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (power < plainPowers.from || power > plainPowers.to) {
    return `${sign}${withMark(digits, 1, decimalMark)}E${power < 0 ? '-' : '+'}${Math.abs(power)}`;
  }
  return power < 0
    ? `${sign}0${decimalMark}${'0'.repeat(-power - 1)}${digits}`
    : `${sign}${withMark(digits.padEnd(power + 1, '0'), power + 1, decimalMark)}`;
}

/** Digits with the decimal mark after `whole` of them, without a mark at the end. */
function withMark(digits: string, whole: number, decimalMark: string): string {
  return digits.length > whole ? `${digits.slice(0, whole)}${decimalMark}${digits.slice(whole)}` : digits;
}
