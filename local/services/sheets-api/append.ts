/** values.append: rows below a table, all or nothing. */
import { Transaction } from '../../workbook/transaction.ts';
import { type CellRange, rangeText } from './cell-ranges.ts';
import { insertLines } from './dimension-requests.ts';
import type { Message, RequestContext } from './request-context.ts';
import { tableIn, type ValueRange, type Written, writeValues } from './values.ts';

/** Writes below the table that the range touches, at the table's first column; the grid grows as needed. */
export function appendRows(
  context: RequestContext,
  range: CellRange,
  data: ValueRange,
  options: Message,
): { table: string | null; written: Written } {
  const { workbook } = context;
  const { sheet } = range;
  const table = tableIn(range);
  const row = table === null ? range.area.row : table.row + table.rowCount;
  const column = table === null ? range.area.column : table.column;
  const lengths = (data.values ?? []).map((one) => one.length);
  const byColumn = data.majorDimension === 'COLUMNS';
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const [rowCount, columnCount] = byColumn ? [longest, lengths.length] : [lengths.length, longest];
  return workbook.atomically(new Transaction(), () => {
    const missing = row + rowCount - sheet.grid.rowCount;
    const insertsRows = options.insertDataOption === 'INSERT_ROWS' && rowCount > 0;
    const added = insertsRows ? rowCount : Math.max(0, missing);
    if (added > 0) {
      insertLines(context, sheet, 'ROWS', insertsRows ? row : sheet.grid.rowCount, added);
    }
    const missingColumns = column + columnCount - sheet.grid.columnCount;
    if (missingColumns > 0) insertLines(context, sheet, 'COLUMNS', sheet.grid.columnCount, missingColumns);
    const area = { row, column, rowCount: 1, columnCount: 1 };
    const target: CellRange = { sheet, area, isSingleCell: true, text: rangeText({ sheet, area }) };
    const written = writeValues(workbook, context.user, target, data, options.valueInputOption);
    return { table: table === null ? null : rangeText({ sheet, area: table }), written };
  });
}
