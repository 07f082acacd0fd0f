/** A1 notation for the page: names of cells, columns and ranges, and back. */

/** A rectangle of sheet rows and columns, all 1-based and inclusive. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Letters of a 1-based column: 27 is "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "B2", or "B2:C5" for more than one cell. */
export function rangeName({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  const first = cellName(firstRow, firstColumn);
  const last = cellName(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** "b2" or "C5:B2" as a range; null for anything else. */
export function parseRange(text: string): CellRange | null {
  const match = /^\s*([a-z]{1,3})([1-9]\d{0,7})(?::([a-z]{1,3})([1-9]\d{0,7}))?\s*$/i.exec(text);
  if (!match) return null;
  const [, letters = '', digits = '', otherLetters = letters, otherDigits = digits] = match;
  const columns = [columnNumber(letters), columnNumber(otherLetters)];
  const rows = [Number(digits), Number(otherDigits)];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
