/** Writing content into a range: like any write, but data validation that rejects is heard first, for all cells before any changes. */
import { ServiceException } from '../execution/exceptions.ts';
import { extrasOf, type StoredCell } from '../workbook/cell.ts';
import { refusalOf } from '../workbook/validation.ts';
import { placeOf } from './range-place.ts';
import { executionOf } from './service-object.ts';

/** Buffers a write of content; `make` gets the cell as it is when the write is applied, and its place within the range. */
export function writeContent(
  range: object,
  make: (stored: StoredCell, down: number, across: number) => StoredCell,
): void {
  const { workbook, sheet, area } = placeOf(range);
  const { row, column, rowCount, columnCount } = area;
  const { grid } = sheet;
  const each = (visit: (stored: StoredCell, down: number, across: number) => void) => {
    for (let down = 0; down < rowCount; down += 1) {
      for (let across = 0; across < columnCount; across += 1)
        visit(grid.get(row + down, column + across), down, across);
    }
  };
  executionOf(range).write(workbook, sheet, area, () => {
    each((stored, down, across) => {
      if (extrasOf(stored).validation?.strict !== true) return;
      const refusal = refusalOf(workbook, sheet, row + down, column + across, make(stored, down, across));
      if (refusal !== null) throw new ServiceException(refusal);
    });
    each((stored, down, across) => {
      workbook.setCell(sheet, row + down, column + across, make(stored, down, across));
    });
  });
}
