/** GridData as the API answers it, built only as far as the field mask asks. */
import type { Rectangle } from '../../workbook/ranges.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { DeveloperMetadata } from '../../workbook/views.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { cellReader } from './cell-message.ts';
import { type FieldMask, maskOf } from './field-mask.ts';
import type { Message } from './read-message.ts';
import { metadataMessage } from './resources.ts';

/** Rows up to the last one with a cell; each up to its own last cell. */
function rowData(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  cellMask: FieldMask,
  count: (cells: number) => void,
): Message[] {
  const rows: Message[] = [];
  const read = cellReader(workbook, cellMask);
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.grid.usedRows); row += 1) {
    const cells = sheet.grid.row(row).slice(area.column, area.column + area.columnCount);
    while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    count(cells.length);
    rows.push(cells.length === 0 ? {} : { values: cells.map(read) });
  }
  while (rows.length > 0 && rows[rows.length - 1]?.values === undefined) rows.pop();
  return rows;
}

/** What rows or columns say about themselves: size, hidden by a person or by the filter, metadata. */
function lineMessages(
  workbook: Workbook,
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  first: number,
  length: number,
  mask: FieldMask,
): Message[] {
  const byLine = new Map<number, DeveloperMetadata[]>();
  if (maskOf(mask, 'developerMetadata') !== undefined) {
    for (const entry of workbook.metadata) {
      const { location } = entry;
      if (location.kind !== 'dimension' || location.sheetId !== sheet.id || location.dimension !== dimension)
        continue;
      byLine.set(location.index, [...(byLine.get(location.index) ?? []), entry]);
    }
  }
  const rows = dimension === 'ROWS';
  const sizes = rows ? sheet.rowHeights : sheet.columnWidths;
  const hidden = rows ? sheet.hiddenRows : sheet.hiddenColumns;
  return Array.from({ length }, (_, offset): Message => {
    const line = first + offset;
    const entries = byLine.get(line);
    return {
      ...(rows && sheet.filteredRows.has(line) ? { hiddenByFilter: true } : {}),
      ...(hidden.has(line) ? { hiddenByUser: true } : {}),
      pixelSize: sizes[line] ?? (rows ? 21 : 100),
      ...(entries === undefined ? {} : { developerMetadata: entries.map(metadataMessage) }),
    };
  });
}

/** One GridData; counts the cells that were read. */
export function gridData(
  workbook: Workbook,
  sheet: Sheet,
  area: Rectangle,
  mask: FieldMask,
  count: (cells: number) => void,
): Message {
  const message: Message = {
    ...(area.row > 0 ? { startRow: area.row } : {}),
    ...(area.column > 0 ? { startColumn: area.column } : {}),
  };
  const rowMask = maskOf(mask, 'rowData');
  const cellMask = rowMask === undefined ? undefined : maskOf(rowMask, 'values');
  if (cellMask !== undefined) {
    const rows = rowData(workbook, sheet, area, cellMask, count);
    if (rows.length > 0) message.rowData = rows;
  }
  const rowMetadata = maskOf(mask, 'rowMetadata');
  if (rowMetadata !== undefined)
    message.rowMetadata = lineMessages(workbook, sheet, 'ROWS', area.row, area.rowCount, rowMetadata);
  const columnMetadata = maskOf(mask, 'columnMetadata');
  if (columnMetadata !== undefined) {
    message.columnMetadata = lineMessages(
      workbook,
      sheet,
      'COLUMNS',
      area.column,
      area.columnCount,
      columnMetadata,
    );
  }
  return message;
}
