/** Reads the short JSON of cells. */
import type { CellDetails, CellKind, WireCell } from '../server/wire.ts';

export function displayOf(cell: WireCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : cell[0];
}

/** What the formula bar and the cell's editor show. */
export function inputOf(cell: WireCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : cell[1];
}

export function kindOf(cell: WireCell): CellKind {
  return cell === null || typeof cell === 'string' ? 'text' : cell[2];
}

export function detailsOf(cell: WireCell): CellDetails {
  return cell === null || typeof cell === 'string' ? {} : (cell[3] ?? {});
}
