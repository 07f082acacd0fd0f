/** Writes of values.update and values.append: one range, all or nothing. */
import { checkGridSize } from '../../workbook/limits.ts';
import { changeDimension } from '../../workbook/structure.ts';
import { Transaction } from '../../workbook/transaction.ts';
import { type CellRange, rangeText } from './cell-ranges.ts';
import type { Message, RequestContext } from './request-context.ts';
import { tableIn, type ValueRange, type Written, writeValues } from './values.ts';

/** Writes one range. */
export function writeOne(
  context: RequestContext,
  range: CellRange,
  data: ValueRange,
  inputOption: unknown,
): Written {
  return context.workbook.atomically(new Transaction(), () =>
    writeValues(context.workbook, context.user, range, data, inputOption as string | undefined),
  );
}

/** Writes below the table that the range touches, at the table's first column; the grid grows as needed. */
export function appendRows(
  context: RequestContext,
  range: CellRange,
  data: ValueRange,
  options: Message,
): { table: string | null; written: Written } {
  const { workbook, switches } = context;
  const { sheet } = range;
  const table = tableIn(range);
  const row = table === null ? range.area.row : table.row + table.rowCount;
  const column = table === null ? range.area.column : table.column;
  const rowCount =
    data.majorDimension === 'COLUMNS'
      ? Math.max(0, ...(data.values ?? []).map((one) => one.length))
      : (data.values ?? []).length;
  return workbook.atomically(new Transaction(), () => {
    const missing = row + rowCount - sheet.grid.rowCount;
    const insertsRows = options.insertDataOption === 'INSERT_ROWS' && rowCount > 0;
    const added = insertsRows ? rowCount : Math.max(0, missing);
    if (added > 0) {
      checkGridSize(workbook, added * sheet.grid.columnCount);
      const at = insertsRows ? row : sheet.grid.rowCount;
      changeDimension(workbook, sheet, 'ROWS', { kind: 'insert', at, count: added }, switches);
    }
    const target: CellRange = {
      sheet,
      area: { row, column, rowCount: 1, columnCount: 1 },
      isSingleCell: true,
    };
    const written = writeValues(
      workbook,
      context.user,
      target,
      data,
      options.valueInputOption as string | undefined,
    );
    return { table: table === null ? null : rangeText({ sheet, area: table }), written };
  });
}
