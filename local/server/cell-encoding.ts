/** Turns cells of the host into the short JSON that the page shows: most cells are a single string or null. */
import type { CellSnapshot } from '../contract.ts';
import type { CellDetails, CellKind, WireCell, WireRow } from './wire.ts';

const errorText = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;
const hyperlinkFormula = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,;)]/i;
const addressAlone = /^https?:\/\/\S+$/i;
const followableAddress = /^(https?:\/\/|mailto:|#)/i;

/** Cells of one row with trailing blanks cut. */
export function encodeRow(cells: readonly (CellSnapshot | null)[]): WireRow {
  const row = cells.map(encodeCell);
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
  return row;
}

export function encodeCell(cell: CellSnapshot | null): WireCell {
  if (cell === null) return null;
  const details = detailsOf(cell);
  const kind = kindOf(cell);
  if (details) return [cell.display, cell.input, kind, details];
  if (cell.display === '' && cell.input === '') return null;
  return kind === 'text' && cell.display === cell.input ? cell.display : [cell.display, cell.input, kind];
}

function kindOf(cell: CellSnapshot): CellKind {
  if (typeof cell.value === 'number') return 'number';
  if (typeof cell.value === 'boolean') return 'boolean';
  return cell.input.startsWith('=') && errorText.test(cell.value) ? 'error' : 'text';
}

function detailsOf(cell: CellSnapshot): CellDetails | null {
  const { validation, note, style } = cell;
  const link = linkOf(cell);
  const details: CellDetails = {
    ...(validation?.kind === 'checkbox' ? { checkbox: true as const } : {}),
    ...(validation?.kind === 'list' && validation.showDropdown !== false
      ? { options: validation.options }
      : {}),
    ...(link === null ? {} : { link }),
    ...(note === undefined ? {} : { note }),
    ...(style === undefined ? {} : { style }),
  };
  return Object.keys(details).length === 0 ? null : details;
}

/** The address of a HYPERLINK with a literal first argument, of the first linked part of a text, or of a text that is nothing but an address. Null for addresses a click must not follow, such as `javascript:`. */
function linkOf(cell: CellSnapshot): string | null {
  const literal = hyperlinkFormula.exec(cell.input)?.[1]?.replaceAll('""', '"');
  const address =
    literal ??
    cell.runs?.find(({ link }) => link !== undefined)?.link ??
    (typeof cell.value === 'string' && addressAlone.test(cell.value) ? cell.value : null);
  return address !== null && followableAddress.test(address) ? address : null;
}
