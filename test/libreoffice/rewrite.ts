// A rule's Sheets formula in the words of LibreOffice Calc. Its regular expressions are ICU's, not RE2's; its clock is
// not ours.
import { rewriteCalls } from './formula-calls.ts';

/** REGEX with a replacement and "g" replaces every match; without a replacement it is #N/A where nothing matches. */
const regex = '_xlfn.ORG.LIBREOFFICE.REGEX';

/** ICU's $ also matches before a line break that ends the text; RE2's does not. */
function icuPattern(literal: string): string {
  return literal.replace(/\$(?="$|\|)/g, '\\z');
}

/** Longer literals are an unknown name to LibreOffice (its own limit: 1,024 characters); joined pieces are not. */
const longestLiteral = 500;

function shortLiterals(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, (literal) => {
    if (literal.length <= longestLiteral) return literal;
    const characters = Array.from(literal.slice(1, -1).replaceAll('""', '"'));
    const pieces: string[] = [];
    for (let at = 0; at < characters.length; at += longestLiteral)
      pieces.push(
        characters
          .slice(at, at + longestLiteral)
          .join('')
          .replaceAll('"', '""'),
      );
    return `(${pieces.map((piece) => `"${piece}"`).join('&')})`;
  });
}

/** @param now serial of the wall clock that NOW and TODAY stand for */
export function libreOfficeFormula(formula: string, now: number): string {
  const rewritten = rewriteCalls(formula, (name, parameters) => {
    const [text = '', pattern = '', replacement = ''] = parameters;
    switch (name) {
      case 'REGEXMATCH':
        return `IF(ISERROR(${text}),${text},NOT(ISNA(${regex}(${text},${icuPattern(pattern)}))))`;
      case 'REGEXREPLACE':
        return `${regex}(${text},${icuPattern(pattern)},${replacement},"g")`;
      case 'NOW':
        return `(${now})`;
      case 'TODAY':
        return `(${Math.floor(now)})`;
      default:
        return `${name}(${parameters.join(',')})`;
    }
  });
  return shortLiterals(rewritten);
}
