/** Writes a rectangle the way the Sheets API wants ranges: A1 notation with a quoted sheet title. */
import { columnLetter } from '../contacts/columns.ts';
import type { GridRange } from '../ports.ts';

/** `'It''s me'!A2:C10`; without an end row `'Contacts'!A2:C`. A quote in a title is doubled. */
export function a1OfRange(title: string, range: GridRange): string {
  const first = `${columnLetter(range.firstColumn)}${range.firstRow + 1}`;
  const last = `${columnLetter(range.endColumn - 1)}${range.endRow ?? ''}`;
  return `'${title.replace(/'/g, "''")}'!${first}:${last}`;
}
