/** Writes a sheet as CSV the way File ▸ Download does: what cells show, in UTF-8, as wide as the widest row. */
import type { LocalSpreadsheet } from '../contract.ts';

/** The text of a .csv file; lines end with CR LF. */
export function saveCsv(spreadsheet: LocalSpreadsheet, sheetTitle: string): string {
  const rows = spreadsheet.display(sheetTitle);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows
    .map((row) => Array.from({ length: width }, (_, column) => quoteWhereNeeded(row[column] ?? '')).join(','))
    .join('\r\n');
}

function quoteWhereNeeded(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
