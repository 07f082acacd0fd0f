// The names of Unicode classes, `\p{…}`, that every RE2 knows.
// Source: RE2's syntax page (doc/syntax.txt of google/re2), general categories and the scripts of its first table;
// scripts that entered Unicode later, and properties such as Emoji, depend on the age and the language of an RE2.

const categories =
  'C Cc Cf Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs';

const scripts =
  'Arabic Armenian Balinese Bengali Bopomofo Braille Buginese Buhid Canadian_Aboriginal Carian Cham Cherokee Common ' +
  'Coptic Cuneiform Cypriot Cyrillic Deseret Devanagari Ethiopic Georgian Glagolitic Gothic Greek Gujarati Gurmukhi Han ' +
  'Hangul Hanunoo Hebrew Hiragana Inherited Kannada Katakana Kayah_Li Kharoshthi Khmer Lao Latin Lepcha Limbu Linear_B ' +
  'Lycian Lydian Malayalam Mongolian Myanmar New_Tai_Lue Nko Ogham Ol_Chiki Old_Italic Old_Persian Oriya Osmanya ' +
  'Phags_Pa Phoenician Rejang Runic Saurashtra Shavian Sinhala Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le ' +
  'Tamil Telugu Thaana Thai Tibetan Tifinagh Ugaritic Vai Yi';

const names: ReadonlySet<string> = new Set(`Any ${categories} ${scripts}`.split(' '));

/** True for a name that may stand in `\p{…}`, spelled exactly so. */
export function isKnownUnicodeClass(name: string): boolean {
  return names.has(name);
}
