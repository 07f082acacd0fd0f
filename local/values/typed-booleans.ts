/** TRUE and FALSE in the languages of spreadsheets: how they are typed and shown. The English words are understood everywhere. */

/** By language, as the function names TRUE and FALSE are translated in Google's list of functions. */
const words: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  de: ['WAHR', 'FALSCH'],
  fr: ['VRAI', 'FAUX'],
  es: ['VERDADERO', 'FALSO'],
  it: ['VERO', 'FALSO'],
  pt: ['VERDADEIRO', 'FALSO'],
  nl: ['WAAR', 'ONWAAR'],
  pl: ['PRAWDA', 'FAŁSZ'],
  sv: ['SANT', 'FALSKT'],
  da: ['SAND', 'FALSK'],
  nb: ['SANN', 'USANN'],
  no: ['SANN', 'USANN'],
  fi: ['TOSI', 'EPÄTOSI'],
  cs: ['PRAVDA', 'NEPRAVDA'],
  hu: ['IGAZ', 'HAMIS'],
  ru: ['ИСТИНА', 'ЛОЖЬ'],
  uk: ['TRUE', 'FALSE'],
  tr: ['DOĞRU', 'YANLIŞ'],
};

const wordsOf = (localeCode: string) => words[localeCode.split('_')[0] ?? 'en'] ?? ['TRUE', 'FALSE'];

/** What a boolean is shown as in a spreadsheet with this locale. */
export const booleanText = (value: boolean, localeCode: string): string =>
  value ? (wordsOf(localeCode)[0] ?? 'TRUE') : (wordsOf(localeCode)[1] ?? 'FALSE');

/** The boolean that `text` is, in the locale's language or in English; undefined where it is none. */
export function typedBoolean(text: string, localeCode: string): boolean | undefined {
  const upper = text.toLocaleUpperCase(localeCode.replace('_', '-'));
  const [yes, no] = wordsOf(localeCode);
  if (upper === 'TRUE' || upper === yes) return true;
  return upper === 'FALSE' || upper === no ? false : undefined;
}
