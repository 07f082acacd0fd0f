/** A row as it looks right after somebody typed into it, before the host has read what was typed. */
import type { WireCell, WireRow } from '../server/wire.ts';
import { detailsOf } from './cell.ts';

/** @param column 1-based. A formula shows nothing until it is calculated. */
export function echoedRow(row: WireRow, column: number, text: string): WireRow {
  const cells: WireCell[] = [...row];
  while (cells.length < column) cells.push(null);
  const details = detailsOf(cells[column - 1] ?? null);
  const shown = text.startsWith('=') ? '' : text.replace(/^'/, '');
  const kind = details.checkbox ? 'boolean' : 'text';
  cells[column - 1] = [details.checkbox ? text.toUpperCase() : shown, text, kind, details];
  return cells;
}
