/**
 * Rows with formulas that the page was shown. The host calculates formulas when they are read and does not say which
 * ones an edit elsewhere changed, so after every change these rows are read again and sent where they differ.
 */
import type { LocalSpreadsheet } from '../contract.ts';
import { encodeRow } from './cell-encoding.ts';
import type { WireRow } from './wire.ts';

/** A literal HYPERLINK depends on nothing. */
const dependentFormula = /^=(?!\s*HYPERLINK\(\s*"[^"]*"\s*[,;]\s*"[^"]*"\s*\))/i;

export class FormulaRows {
  /** By sheet id, by 1-based row: the row as it was sent last, as JSON. */
  private readonly sheets = new Map<number, Map<number, string>>();

  /** To be called with every row that is sent. */
  noteSent(sheetId: number, row: number, cells: WireRow): void {
    const hasFormula = cells.some((cell) => Array.isArray(cell) && dependentFormula.test(cell[1]));
    const rows = this.sheets.get(sheetId);
    if (!hasFormula) rows?.delete(row);
    else if (rows) rows.set(row, JSON.stringify(cells));
    else this.sheets.set(sheetId, new Map([[row, JSON.stringify(cells)]]));
  }

  /** Rows were moved or sheets deleted: the page reads everything again. */
  forget(): void {
    this.sheets.clear();
  }

  /** The rows that differ from what was sent, by sheet. */
  changed(spreadsheet: LocalSpreadsheet): Map<number, readonly (readonly [row: number, cells: WireRow])[]> {
    const changed = new Map<number, [number, WireRow][]>();
    for (const [sheetId, rows] of this.sheets) {
      const different = [...rows].flatMap(([row, before]): [number, WireRow][] => {
        const cells = encodeRow(spreadsheet.rows(sheetId, row - 1, 1)[0] ?? []);
        return JSON.stringify(cells) === before ? [] : [[row, cells]];
      });
      if (different.length > 0) changed.set(sheetId, different);
    }
    return changed;
  }
}
