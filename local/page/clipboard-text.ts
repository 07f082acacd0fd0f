/** Blocks of cells as the text that spreadsheets put on the clipboard: tabs between cells, lines between rows, quotes where a cell holds either. */

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteWhereNeeded).join('\t')).join('\n');
}

function quoteWhereNeeded(text: string): string {
  return /[\t\n\r]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows are as long as they are in the text; one line break at the end ends the last row instead of starting another. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*)/y;
  let position = 0;
  for (;;) {
    cell.lastIndex = position;
    const match = cell.exec(text);
    if (!match) return rows;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    position = cell.lastIndex;
    if (position >= text.length) return rows;
    if (text[position] === '\t') {
      position += 1;
      continue;
    }
    position += text.startsWith('\r\n', position) ? 2 : 1;
    if (position >= text.length) return rows;
    rows.push([]);
  }
}
