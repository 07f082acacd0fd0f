// How cells become text: the normal form every text comparison uses, numbers as text, and tags.
import type { Cell, DecimalMark } from './types.ts';

const spaceRuns = /[ \t]+/g;
const needsSpaceWork = /\t| {2}|^ | $/;

/**
 * The normal form of a text: spaces and tabs off both ends, inner runs of them made one space (no-break spaces
 * and line breaks stay), then lower case, locale-independent.
 * Sheets' LOWER is not known to agree with JavaScript on dotted and dotless I and on final sigma.
 */
export function normalizeText(text: string): string {
  if (!needsSpaceWork.test(text)) return text.toLowerCase();
  const single = text.replace(spaceRuns, ' ');
  const from = single.startsWith(' ') ? 1 : 0;
  const to = single.length > from && single.endsWith(' ') ? single.length - 1 : single.length;
  return single.slice(from, to).toLowerCase();
}

/** A number as `x&""` writes it: at most 15 significant digits, `1E+21`, the spreadsheet's decimal mark. */
export function numberToText(number: number, decimalMark: DecimalMark): string {
  const rounded =
    Number.isInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
  const text = String(rounded === 0 ? 0 : rounded).replace('e', 'E');
  return decimalMark === ',' ? text.replace('.', ',') : text;
}

/** A cell as text, as `x&""` gives it, or null where its text is unknown (errors, numbers shown as dates etc.). */
export function textOfCell(cell: Cell, decimalMark: DecimalMark): string | null {
  if (typeof cell === 'string') return cell;
  if (cell === null) return '';
  if (typeof cell === 'number') return numberToText(cell, decimalMark);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return null;
}

/** True where the cell is empty, `""`, or spaces and tabs alone. */
export function isBlankCell(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell === null;
  for (let index = 0; index < cell.length; index += 1) if (!isSpace(cell.charCodeAt(index))) return false;
  return true;
}

const tagSeparators = /[,;\r\n]/;

/** True where a text holds a character that separates tags: comma, semicolon or line break. */
export function holdsTagSeparator(text: string): boolean {
  return tagSeparators.test(text);
}

/** The distinct tags of a text, by their normal forms: normal form → first spelling, spaces around it removed. */
export function tagsOfText(text: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(tagSeparators)) {
    const normal = normalizeText(part);
    if (normal !== '' && !tags.has(normal)) tags.set(normal, withoutOuterSpaces(part));
  }
  return tags;
}

/** The distinct tags of a cell as written (first spelling); none where its text is unknown. */
export function splitTags(cell: Cell, decimalMark: DecimalMark): readonly string[] {
  const text = textOfCell(cell, decimalMark);
  return text === null ? [] : [...tagsOfText(text).values()];
}

function withoutOuterSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
