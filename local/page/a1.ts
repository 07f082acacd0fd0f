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

/** As the name box shows a range: "B:C" and "2:3" for whole columns and rows. */
export function boxName(range: CellRange, rowCount: number, columnCount: number): string {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  if (firstRow === 1 && lastRow === rowCount && rowCount > 1)
    return `${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`;
  if (firstColumn === 1 && lastColumn === columnCount && columnCount > 1) return `${firstRow}:${lastRow}`;
  return rangeName(range);
}

/** What somebody typed into the name box: a cell, a range, or whole columns or rows such as "B:C" and "2:3". Null for anything else. */
export function parsePlace(text: string, rowCount: number, columnCount: number): CellRange | null {
  const columns = /^\s*([a-z]{1,3}):([a-z]{1,3})\s*$/i.exec(text);
  const rows = /^\s*([1-9]\d{0,7}):([1-9]\d{0,7})\s*$/.exec(text);
  const range = columns
    ? parseRange(`${columns[1]}1:${columns[2]}${rowCount}`)
    : rows
      ? parseRange(`A${rows[1]}:${columnLetters(columnCount)}${rows[2]}`)
      : parseRange(text);
  return range && range.lastRow <= rowCount && range.lastColumn <= columnCount ? range : null;
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
