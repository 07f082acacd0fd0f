/** How a number is shown in a cell without a number format: whole numbers up to 15 digits, else ten significant digits. */
import { plainNotation, roundedDigits } from './decimal-digits.ts';

/** From these sizes on (and below the smallest) the scientific notation is used. */
const largest = 1e15;
const smallest = 1e-9;

/** The number as an unformatted cell shows it, with the locale's decimal mark. */
export function automaticNumber(value: number, decimalMark: string): string {
  if (value === 0) return '0';
  // Most numbers in sheets are whole: fifteen digits at most are written as they are.
  if (Number.isInteger(value) && value < 1e15 && value > -1e15) return String(value);
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (size >= largest || size < smallest) {
    const { digits, power } = roundedDigits(value, 6);
    const mantissa = digits.length > 1 ? `${digits[0]}${decimalMark}${digits.slice(1)}` : digits;
    return `${sign}${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return `${sign}${plainNotation(roundedDigits(value, Number.isInteger(value) ? 15 : 10), decimalMark)}`;
}
