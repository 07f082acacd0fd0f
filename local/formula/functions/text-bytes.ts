/** Text functions that count bytes (LENB and its like): characters beyond Latin-1 count two. MIDB counts its start in characters, as recorded in Sheets. */
import { type Scalar, wrongValue } from '../formula-values.ts';
import { type FunctionTable, fn, integer, optional, text } from '../function-definition.ts';
import { wildcardPattern } from '../wildcards.ts';

const bytesOf = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xff && !(code >= 0xff61 && code <= 0xff9f) ? 2 : 1;
};
const byteLength = (given: string) => [...given].reduce((sum, character) => sum + bytesOf(character), 0);

/** As many whole characters from the front as fit into so many bytes. */
function head(given: string, bytes: number): string {
  let left = bytes;
  let result = '';
  for (const character of given) {
    left -= bytesOf(character);
    if (left < 0) break;
    result += character;
  }
  return result;
}

const tail = (given: string, bytes: number) =>
  [...head([...given].reverse().join(''), bytes)].reverse().join('');

const positioned =
  (indexIn: (within: string, sought: string) => number) =>
  (sought: string, within: string, from: number): Scalar => {
    if (from < 1 || from > byteLength(within) + 1) return wrongValue;
    const skipped = head(within, from - 1);
    const at = indexIn(within.slice(skipped.length), sought);
    return at < 0 ? wrongValue : byteLength(within.slice(0, skipped.length + at)) + 1;
  };

export const textByteFunctions: FunctionTable = {
  LENB: fn([text], byteLength),
  LEFTB: fn([text, optional(integer, 1)], (given, bytes) => (bytes < 0 ? wrongValue : head(given, bytes))),
  RIGHTB: fn([text, optional(integer, 1)], (given, bytes) => (bytes < 0 ? wrongValue : tail(given, bytes))),
  MIDB: fn([text, integer, integer], (given, from, bytes) =>
    from < 1 || bytes < 0 ? wrongValue : head([...given].slice(from - 1).join(''), bytes),
  ),
  FINDB: fn(
    [text, text, optional(integer, 1)],
    positioned((within, sought) => within.indexOf(sought)),
  ),
  SEARCHB: fn(
    [text, text, optional(integer, 1)],
    positioned((within, sought) => within.search(wildcardPattern(sought))),
  ),
  REPLACEB: fn([text, integer, integer, text], (given, from, bytes, replacement) => {
    if (from < 1 || bytes < 0) return wrongValue;
    const before = head(given, from - 1);
    const rest = given.slice(before.length);
    return before + replacement + rest.slice(head(rest, bytes).length);
  }),
};
