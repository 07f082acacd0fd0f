/** Which texts are locales of a spreadsheet: a language, or a language and a region, as in "de" and "en_US". */
import { sheetLocale } from '../../values/locale.ts';

/** True for locale codes that numbers and dates can be written in. */
export function isSpreadsheetLocale(code: string): boolean {
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(code)) return false;
  sheetLocale(code);
  return true;
}
