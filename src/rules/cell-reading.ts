// A cell as the evaluator reads it, in words for people: its value, blank, or why it cannot be read.
import { dayOfMilliseconds, firstDay, lastDay, millisecondsOf } from './calendar.ts';
import { dayEnglish, instantEnglish } from './operators/date-english.ts';
import { textKinds } from './operators/families.ts';
import { isBlankCell, numberToText, splitTags, textOfCell } from './text.ts';
import type { Cell, DecimalMark, FieldKind } from './types.ts';
import { listed, quotedValue } from './wording.ts';

/** `text` stands by itself in a sentence: `the text "42"`, `blank`, `23 Nov 2026`. */
export interface CellReading {
  readonly state: 'known' | 'blank' | 'unknown';
  readonly text: string;
}

/** Longer texts are cut: the rest says nothing about a condition that a person would want to read. */
const longestText = 200;

/** What a kind expects, for cells that hold something else. */
function expected(kind: FieldKind): string {
  if (textKinds.has(kind)) return 'a text';
  if (kind === 'tags') return 'tags';
  if (kind === 'checkbox') return 'a checkbox';
  return kind === 'date' || kind === 'datetime' ? 'a date' : 'a number';
}

/** Reads a cell of a field of that kind; every cell has a reading. */
export function readingOf(cell: Cell, kind: FieldKind, decimalMark: DecimalMark): CellReading {
  if (isBlankCell(cell)) return { state: 'blank', text: 'blank' };
  if (typeof cell === 'object' && cell !== null && 'error' in cell)
    return { state: 'unknown', text: `an error (${cell.error})` };
  const known = knownText(cell, kind, decimalMark);
  if (known !== null) return { state: 'known', text: known };
  return { state: 'unknown', text: `${found(cell, decimalMark)} where ${expected(kind)} is expected` };
}

/** The value of a cell that is of the kind, else null. */
function knownText(cell: Cell, kind: FieldKind, decimalMark: DecimalMark): string | null {
  if (kind === 'tags') {
    if (textOfCell(cell, decimalMark) === null) return null;
    return listed(splitTags(cell, decimalMark).map(shortened), 'and') || 'no tags';
  }
  if (textKinds.has(kind)) {
    const text = textOfCell(cell, decimalMark);
    return text === null ? null : shortened(text);
  }
  if (kind === 'checkbox') return typeof cell === 'boolean' ? (cell ? 'checked' : 'not checked') : null;
  const number = numberOf(cell);
  if (number === null) return null;
  if (kind === 'date' || kind === 'datetime') return dateText(number, kind, decimalMark);
  return numberToText(number, decimalMark);
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : null;
}

function dateText(serial: number, kind: 'date' | 'datetime', decimalMark: DecimalMark): string | null {
  const milliseconds = millisecondsOf(serial);
  if (!Number.isFinite(milliseconds)) return null;
  const day = dayOfMilliseconds(milliseconds);
  if (day < firstDay || day > lastDay)
    return `the number ${numberToText(serial, decimalMark)}, outside the years 1 to 9999`;
  return kind === 'date' ? dayEnglish(day) : instantEnglish(milliseconds);
}

/** What a cell of the wrong kind holds. */
function found(cell: Cell, decimalMark: DecimalMark): string {
  if (typeof cell === 'string') return `the text ${JSON.stringify(cut(cell))}`;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object' && cell !== null && 'shownAs' in cell) {
    const { number, shownAs } = cell;
    if (shownAs !== 'date') return `the number ${numberToText(number, decimalMark)} shown as a ${shownAs}`;
    return `the date ${dateText(number, 'datetime', decimalMark) ?? number}`;
  }
  return `the number ${numberToText(Number(cell), decimalMark)}`;
}

function shortened(text: string): string {
  return quotedValue(cut(text.trim()));
}

function cut(text: string): string {
  if (text.length <= longestText) return text;
  return `${Array.from(text).slice(0, longestText).join('')}…`;
}
