/** Wildcards of SEARCH, MATCH, COUNTIF and their like: ? one character, * any run, ~ takes the next one literally. */

/** The text as a regular expression without regard to case; `whole` for one that must fit the whole text. */
export function wildcardPattern(text: string, whole = false): RegExp {
  let pattern = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '~' && (next === '*' || next === '?' || next === '~')) {
      pattern += next === '~' ? '~' : `\\${next}`;
      at += 1;
    } else if (character === '*') pattern += whole ? '[\\s\\S]*' : '[\\s\\S]*?';
    else if (character === '?') pattern += '[\\s\\S]';
    else pattern += character.replace(/[.+^${}()|[\]\\/]/g, '\\$&');
  }
  return new RegExp(whole ? `^${pattern}$` : pattern, 'i');
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);
