// How a spreadsheet's locale writes formulas: argument separator and decimal mark.
// Source: CLDR number symbols of the locales that Sheets offers (File ▸ Settings ▸ Locale).
import type { DecimalMark } from './types.ts';

export interface LocaleSeparators {
  readonly argument: ',' | ';';
  readonly decimalMark: DecimalMark;
}

const commaLanguages = new Set(
  (
    'af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk kl ky lt lv mk nb nl nn no pl pt ro ru ' +
    'se sk sl sq sr sv tr uk uz vi'
  ).split(' '),
);

// Where a country writes otherwise than most of its language.
const pointLocales = new Set(
  'de_CH de_LI it_CH es_419 es_CU es_DO es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_US'.split(' '),
);
const commaLocales = new Set('en_AT en_BE en_DE en_DK en_FI en_NL en_SE en_SI en_ZA ms_BN'.split(' '));

/**
 * The separators of formulas in a locale such as `de_DE` (also `de-DE`, or a bare language).
 * Where the decimal mark is a comma, arguments are separated by semicolons.
 */
export function localeSeparators(locale: string): LocaleSeparators {
  const [language = '', ...rest] = locale.replace(/-/g, '_').split('_');
  const country = rest[rest.length - 1];
  const name =
    country === undefined ? language.toLowerCase() : `${language.toLowerCase()}_${country.toUpperCase()}`;
  const comma =
    commaLocales.has(name) || (commaLanguages.has(language.toLowerCase()) && !pointLocales.has(name));
  return comma ? { argument: ';', decimalMark: ',' } : { argument: ',', decimalMark: '.' };
}
