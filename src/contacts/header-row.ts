/** Finds the header row of a sheet instead of assuming it: people put titles above their tables, or forget headers altogether. */
import type { Notice } from '../api-types.ts';
import type { RawCell } from '../ports.ts';
import { looksLikeAddress } from './address-text.ts';
import { rememberedHeader } from './field-registry.ts';

export type HeaderRow =
  | { readonly found: true; readonly row: number }
  | { readonly found: false; readonly problem: Notice };

/** A header must stand within these first rows. */
export const headerSearchRows = 30;

/**
 * @param rows the first rows of the sheet, from the very top
 * @param frozenRows how many rows the sheet keeps in view; people freeze the header
 * @returns the zero-based header row, or the sentence that says why there is none
 */
export function findHeaderRow(
  title: string,
  rows: readonly (readonly RawCell[])[],
  frozenRows: number,
): HeaderRow {
  const filled = rows.map((row) => row.filter((cell) => !isBlank(cell)));
  const firstFilled = filled.findIndex((cells) => cells.length > 0);
  if (firstFilled < 0) {
    return missing(
      'empty_sheet',
      `The sheet “${title}” is empty: put a row of headers (such as Name, Email, Country) on top and your contacts below it.`,
    );
  }
  const row = lastFilledFrozenRow(filled, frozenRows) ?? firstRowAsWideAsTheTable(filled, firstFilled);
  const data = filled[row]?.find(looksLikeData);
  if (data !== undefined) {
    return missing(
      'no_header_row',
      `The sheet “${title}” has no header row: row ${row + 1} already holds a contact (“${String(data).slice(0, 40)}”). Insert a row above it that names each column.`,
    );
  }
  return { found: true, row };
}

/**
 * The header row of a table whose fields are known: neither a title typed above it nor a number among the headers hides it.
 * @param known where the fields stand, and what their headers were
 * @param found what the rows alone say
 */
export function knownHeaderRow(
  rows: readonly (readonly RawCell[])[],
  known: readonly { readonly column: number; readonly header: string }[],
  found: HeaderRow,
): HeaderRow {
  const named = known.filter(({ header }) => header !== '');
  const hits = rows.map(
    (row) =>
      named.filter(({ column, header }) => rememberedHeader(String(row[column] ?? '').trim()) === header)
        .length,
  );
  const most = Math.max(0, ...hits);
  const best = hits.indexOf(most);
  if (most === 0 || (found.found && hits[found.row] === most)) return found;
  // A header that a sort has carried among the contacts is none: those above it would no longer count.
  const isBelowContacts = rows.slice(0, best).some((row) => row.some(looksLikeData));
  return isBelowContacts ? found : { found: true, row: best };
}

function missing(code: string, message: string): HeaderRow {
  return { found: false, problem: { code, message } };
}

function lastFilledFrozenRow(filled: readonly RawCell[][], frozenRows: number): number | null {
  for (let row = Math.min(frozenRows, filled.length) - 1; row >= 0; row -= 1) {
    if ((filled[row]?.length ?? 0) > 0) return row;
  }
  return null;
}

/** A lone cell above a wider table is its title, not a header. */
function firstRowAsWideAsTheTable(filled: readonly RawCell[][], firstFilled: number): number {
  const wide = filled.findIndex((cells) => cells.length > 1);
  const isTitle = filled[firstFilled]?.length === 1 && wide > firstFilled;
  return isTitle ? wide : firstFilled;
}

function looksLikeData(cell: RawCell): boolean {
  return typeof cell !== 'string' || looksLikeAddress(cell.trim());
}

/** Nothing but white space. */
export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
