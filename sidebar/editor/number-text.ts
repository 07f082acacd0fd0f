// Numbers as people type and read them in the spreadsheet's locale.
import type { DecimalMark } from '../../src/rules/index.ts';

/**
 * A number as a person types it in the spreadsheet's locale: grouped or not, with the locale's decimal mark, "50%" for
 * a half. Null where it is no number; a mark in the wrong place is refused, never guessed ("1.5" where the comma divides).
 */
export function parseNumber(text: string, decimalMark: DecimalMark): number | null {
  const group = decimalMark === '.' ? ',' : '\\.';
  const mark = decimalMark === '.' ? '\\.' : ',';
  const pattern = `^([+-]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${mark}\\d*)?(?:e[+-]?\\d+)?)\\s*(%?)$`;
  const parts = new RegExp(pattern, 'i').exec(text.trim());
  if (!parts?.[1] || !/\d/.test(parts[1])) return null;
  const digits = parts[1].replace(decimalMark === '.' ? /,/g : /\./g, '').replace(',', '.');
  const number = Number(digits) / (parts[2] ? 100 : 1);
  return Number.isFinite(number) ? number : null;
}

/** The shortest text that `parseNumber` reads back as the same number. */
export function numberText(value: number, decimalMark: DecimalMark): string {
  return String(value).replace('.', decimalMark);
}
