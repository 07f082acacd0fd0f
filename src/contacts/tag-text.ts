/** Adds or removes one tag in the text of a cell and leaves everything else in it as it was written. */
import { type Cell, type DecimalMark, normalizeText } from '../rules/index.ts';

/** What separates tags in a cell, as the rules read it: comma, semicolon, line break. */
const separators = /\r\n|[,;\n\r]/;

/** A sentence where the text cannot be one tag, else null. */
export function tagProblem(tag: string): string | null {
  if (normalizeText(tag) === '') return 'The tag has no text yet: type one.';
  if (separators.test(tag))
    return 'A tag cannot contain a comma, a semicolon or a line break, because these separate tags: add one tag at a time.';
  if ([...tag.trim()].length > 100) return 'The tag is longer than 100 characters: shorten it.';
  return null;
}

/** What a tags cell says; null where it holds a date, an amount or an error, which only look like text and would be lost. */
export function tagsCellText(cell: Cell, decimalMark: DecimalMark): string | null {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell).replace('.', decimalMark);
  return typeof cell === 'string' ? cell : null;
}

export function hasTag(text: string, tag: string): boolean {
  const wanted = normalizeText(tag);
  return text.split(separators).some((part) => normalizeText(part) === wanted);
}

/** The text with the tag at its end, joined as the cell already joins; unchanged where it is there in any spelling. */
export function withTag(text: string, tag: string): string {
  if (hasTag(text, tag)) return text;
  const kept = withoutLooseEnd(text);
  return kept === '' ? tag.trim() : `${kept}${joint(kept)}${tag.trim()}`;
}

/** Without the spaces and separators at its end, found from the end: a pattern would try every run of them in the text. */
function withoutLooseEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text without the tag in any spelling; the other tags keep theirs, and their order. */
export function withoutTag(text: string, tag: string): string {
  if (!hasTag(text, tag)) return text;
  const wanted = normalizeText(tag);
  const parts = text.split(separators).filter((part) => normalizeText(part) !== wanted && part.trim() !== '');
  return parts.map((part) => part.trim()).join(joint(text));
}

function joint(text: string): string {
  if (text.includes(',')) return text.includes(', ') || !text.match(/,\S/) ? ', ' : ',';
  if (text.includes(';')) return '; ';
  return text.includes('\n') ? '\n' : ', ';
}
