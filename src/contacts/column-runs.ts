/** Groups cells of one column into runs of neighbouring rows, so that a write costs by runs and not by cells. */
import type { ColumnRun } from '../ports.ts';

export interface CellText {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly text: string;
}

/** In row order, whatever the order given. */
export function columnRuns(sheetId: number, column: number, cells: readonly CellText[]): ColumnRun[] {
  const runs: { sheetId: number; column: number; firstRow: number; texts: string[] }[] = [];
  for (const { row, text } of [...cells].sort((one, other) => one.row - other.row)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.firstRow + last.texts.length === row) last.texts.push(text);
    else runs.push({ sheetId, column, firstRow: row, texts: [text] });
  }
  return runs;
}
