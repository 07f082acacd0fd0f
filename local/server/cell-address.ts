/** Addresses of cells as the host takes them. */

/** "'Bob''s list'!B2" */
export function address(sheet: string, range: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}

/** Letters of a 1-based column: 27 is "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
