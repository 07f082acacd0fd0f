/** Writing content into a range: like any write, but data validation that rejects is heard first, for all cells before any changes. */
import { ServiceException } from '../execution/exceptions.ts';
import { CellRecord, type StoredCell } from '../workbook/cell.ts';
import { refusalOf } from '../workbook/validation.ts';
import { placeOf, writeEach } from './range-place.ts';

type Make = (stored: StoredCell, down: number, across: number) => StoredCell;

/** Buffers a write of content; `make` gets the cell as it is when the write is applied, and its place within the range. */
export function writeContent(range: object, make: Make): void {
  writeEach(range, make, () => hearRules(range, make));
}

/** Throws Google's message for the first cell whose rule rejects what would be put into it. */
function hearRules(range: object, make: Make): void {
  const { workbook, sheet, area } = placeOf(range);
  const { row, column, rowCount, columnCount } = area;
  for (let down = 0; down < rowCount; down += 1) {
    const cells = sheet.grid.row(row + down);
    const end = Math.min(columnCount, cells.length - column);
    for (let across = 0; across < end; across += 1) {
      const stored = cells[column + across];
      if (!(stored instanceof CellRecord) || stored.validation?.strict !== true) continue;
      const refusal = refusalOf(workbook, sheet, row + down, column + across, make(stored, down, across));
      if (refusal !== null) throw new ServiceException(refusal);
    }
  }
}
